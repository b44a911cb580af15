// SPDX-License-Identifier: GPL-3.0-or-later
#include "utf8.h"

#include <cstdint>
#include <cstring>

namespace clientele::storage {

namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080U;
constexpr std::uint64_t kOnes = 0x0101010101010101U;

bool isContinuation(unsigned char byte) noexcept
{
    return (byte & 0xC0U) == 0x80U;
}

/// Length of the well-formed sequence at `at` (RFC 3629), 0 when there is none.
std::size_t sequenceLength(const unsigned char *at, std::size_t left) noexcept
{
    const unsigned char lead = at[0];
    if (lead < 0x80)
        return lead == 0 ? 0 : 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0; // continuation, overlong or above U+10FFFF
    if (lead < 0xE0)
        return left >= 2 && isContinuation(at[1]) ? 2 : 0;
    if (lead < 0xF0) {
        if (left < 3 || !isContinuation(at[1]) || !isContinuation(at[2]))
            return 0;
        const bool overlong = lead == 0xE0 && at[1] < 0xA0;
        const bool surrogate = lead == 0xED && at[1] >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    if (left < 4 || !isContinuation(at[1]) || !isContinuation(at[2]) || !isContinuation(at[3]))
        return 0;
    const bool overlong = lead == 0xF0 && at[1] < 0x90;
    const bool beyond = lead == 0xF4 && at[1] >= 0x90;
    return overlong || beyond ? 0 : 4;
}

} // namespace

bool isStorableText(std::string_view text) noexcept
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.size() - at >= 8) { // eight plain letters at once: nearly all text is that
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + at, 8);
            const bool hasZero = ((word - kOnes) & ~word & kHighBits) != 0;
            if ((word & kHighBits) == 0 && !hasZero) {
                at += 8;
                continue;
            }
        }
        unsigned char bytes[4] = {};
        const std::size_t left = text.size() - at;
        std::memcpy(bytes, text.data() + at, left < 4 ? left : 4);
        const std::size_t length = sequenceLength(bytes, left);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

} // namespace clientele::storage
