// SPDX-License-Identifier: GPL-3.0-or-later
#include "proofseal.h"

#include <sodium.h>

namespace clientele::application {
namespace {

static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64);

using PublicKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;
using Signature = std::array<unsigned char, crypto_sign_BYTES>;

/// What is signed begins so, that no other text signed by the key can ever be a proof.
constexpr std::string_view kDomain = "clientele invoice proof 1\n";
constexpr std::string_view kBegin = "{\"content\":";
constexpr std::string_view kKeyBegin
    = ",\n\"signature\":{\"algorithm\":\"Ed25519\",\"publicKey\":\"";
constexpr std::string_view kValueBegin = "\",\"value\":\"";
constexpr std::string_view kEnd = "\"}}\n";
constexpr std::size_t kTailSize = kKeyBegin.size() + 2 * crypto_sign_PUBLICKEYBYTES
                                  + kValueBegin.size() + 2 * crypto_sign_BYTES + kEnd.size();

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

template<std::size_t Size>
std::string hex(const std::array<unsigned char, Size> &bytes)
{
    std::array<char, 2 * Size + 1> text{};
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    return text.data();
}

/// False unless the text is exactly so many bytes in hexadecimal.
template<std::size_t Size>
bool fromHex(std::string_view text, std::array<unsigned char, Size> &bytes)
{
    std::size_t size = 0;
    const char *end = nullptr;
    return text.size() == 2 * Size
           && sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                             &end) == 0
           && size == Size && end == text.data() + text.size();
}

std::string tail(const PublicKey &key, const Signature &signature)
{
    return std::string(kKeyBegin) + hex(key) + std::string(kValueBegin) + hex(signature)
           + std::string(kEnd);
}

/// 128 bits in groups of four digits, for people to compare.
std::string fingerprintOf(const PublicKey &key)
{
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), key.data(), key.size(), nullptr, 0);
    const std::string digits = hex(hash);
    std::string groups;
    for (std::size_t i = 0; i < digits.size(); i += 4)
        groups += (i == 0 ? "" : " ") + digits.substr(i, 4);
    return groups;
}

} // namespace

ProofKey::ProofKey(const storage::SigningMaterial &material)
{
    std::string text = std::string(kDomain) + std::to_string(material.secret.size()) + ':'
                       + material.secret + material.salt;
    std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    crypto_generichash(seed.data(), seed.size(), bytesOf(text), text.size(), nullptr, 0);
    crypto_sign_seed_keypair(m_public.data(), m_secret.data(), seed.data());
    sodium_memzero(seed.data(), seed.size());
    sodium_memzero(text.data(), text.size());
}

ProofKey::~ProofKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

std::string ProofKey::fingerprint() const
{
    return fingerprintOf(m_public);
}

std::string ProofKey::seal(std::string_view content) const
{
    const std::string message = std::string(kDomain) + std::string(content);
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, bytesOf(message), message.size(),
                         m_secret.data());
    return std::string(kBegin) + std::string(content) + tail(m_public, signature);
}

std::string randomSalt()
{
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes);
}

Result<std::string> checkSeal(std::string_view file)
{
    const Failure changed = fail(FailureCode::Refused, "proofChanged");
    if (file.size() < kBegin.size() + kTailSize || !file.starts_with(kBegin))
        return changed;
    const std::string_view end = file.substr(file.size() - kTailSize);
    PublicKey key{};
    Signature signature{};
    if (!fromHex(end.substr(kKeyBegin.size(), 2 * key.size()), key)
        || !fromHex(end.substr(kTailSize - kEnd.size() - 2 * signature.size(),
                               2 * signature.size()),
                    signature)
        || end != tail(key, signature)) // one way only to write it
        return changed;
    const std::string_view content
        = file.substr(kBegin.size(), file.size() - kBegin.size() - kTailSize);
    const std::string message = std::string(kDomain) + std::string(content);
    if (crypto_sign_verify_detached(signature.data(), bytesOf(message), message.size(),
                                    key.data()) != 0)
        return changed;
    return fingerprintOf(key);
}

} // namespace clientele::application
