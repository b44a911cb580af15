// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/passwords.h"

#include <sodium.h>

#include <array>

namespace clientele::application {
namespace {

constexpr std::size_t kShortest = 8;    // ASVS 6.2.1
constexpr std::size_t kLongest = 1'024; // ASVS 6.2.9 asks for 64 at least

/// Hash of a random password, made once: what an unknown e-mail is measured against, so that it
/// takes as long as a known one.
const std::string &decoy()
{
    static const std::string hash = [] {
        std::array<char, 33> password{};
        randombytes_buf(password.data(), password.size() - 1);
        std::array<char, crypto_pwhash_STRBYTES> text{};
        if (crypto_pwhash_str(text.data(), password.data(), password.size(),
                              crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE)
            != 0)
            return std::string();
        return std::string(text.data());
    }();
    return hash;
}

} // namespace

Result<std::string> hashPassword(std::string_view password, HashCost cost)
{
    if (password.size() < kShortest)
        return invalid({{"password", "tooShort", std::to_string(kShortest)}});
    if (password.size() > kLongest)
        return invalid({{"password", "tooLong", std::to_string(kLongest)}});
    if (sodium_init() < 0)
        return fail(FailureCode::Internal, "sodium");
    const bool fast = cost == HashCost::Fast;
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.data(), password.size(),
                          fast ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_MODERATE,
                          fast ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_MODERATE)
        != 0)
        return fail(FailureCode::Io, "noMemoryForHash");
    return std::string(text.data());
}

bool verifyPassword(std::string_view hash, std::string_view password)
{
    if (sodium_init() < 0 || password.size() > kLongest)
        return false;
    const std::string known(hash);
    const std::string &measured = known.empty() ? decoy() : known;
    const bool equal
        = crypto_pwhash_str_verify(measured.c_str(), password.data(), password.size()) == 0;
    return equal && !known.empty();
}

} // namespace clientele::application
