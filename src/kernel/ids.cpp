// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/ids.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/random.h>

namespace clientele {
namespace {

int hexValue(char c) noexcept
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

constexpr bool hyphenAt(std::size_t position) noexcept
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

/// 74 free bits of a UUIDv7: 12 of a counter in rand_a, so that ids of one millisecond keep their
/// order, then 62 random ones.
Uuid assemble(std::int64_t ms, std::uint32_t counter, std::uint64_t random) noexcept
{
    Uuid id;
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70U | ((counter >> 8U) & 0x0FU));
    id.bytes[7] = static_cast<std::uint8_t>(counter & 0xFFU);
    for (int i = 0; i < 8; ++i)
        id.bytes[static_cast<std::size_t>(8 + i)]
            = static_cast<std::uint8_t>(random >> (56 - 8 * i));
    id.bytes[8] = static_cast<std::uint8_t>(0x80U | (id.bytes[8] & 0x3FU));
    return id;
}

/// Time never runs backwards inside one source: a full counter borrows the next millisecond.
void advance(std::int64_t nowMs, std::int64_t &lastMs, std::uint32_t &counter) noexcept
{
    if (nowMs > lastMs) {
        lastMs = nowMs;
        counter = 0;
    } else if (++counter > 0xFFFU) {
        ++lastMs;
        counter = 0;
    }
}

} // namespace

bool Uuid::isNull() const noexcept
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t b) { return b == 0; });
}

std::string Uuid::toString() const
{
    static constexpr char kHex[] = "0123456789abcdef";
    std::string text(36, '-');
    std::size_t at = 0;
    for (const std::uint8_t byte : bytes) {
        if (hyphenAt(at))
            ++at;
        text[at++] = kHex[byte >> 4U];
        text[at++] = kHex[byte & 0x0FU];
    }
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text) noexcept
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    std::size_t byte = 0;
    for (std::size_t at = 0; at < 36;) {
        if (hyphenAt(at)) {
            if (text[at++] != '-')
                return std::nullopt;
            continue;
        }
        const int high = hexValue(text[at]);
        const int low = hexValue(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        id.bytes[byte++] = static_cast<std::uint8_t>(high * 16 + low);
        at += 2;
    }
    return id;
}

void RandomIdSource::refill() noexcept
{
    std::size_t filled = 0;
    while (filled < m_pool.size()) {
        const ssize_t got = getrandom(m_pool.data() + filled, m_pool.size() - filled, 0);
        if (got > 0)
            filled += static_cast<std::size_t>(got);
        else if (errno != EINTR)
            std::abort(); // without random bits no key may be made
    }
    m_used = 0;
}

Uuid RandomIdSource::next(Instant now)
{
    advance(now.utcMs, m_lastMs, m_counter);
    if (m_used + sizeof(std::uint64_t) > m_pool.size())
        refill();
    std::uint64_t random = 0;
    std::memcpy(&random, m_pool.data() + m_used, sizeof random);
    m_used += sizeof random;
    return assemble(m_lastMs, m_counter, random);
}

Uuid SeededIdSource::next(Instant now)
{
    advance(now.utcMs, m_lastMs, m_counter);
    // splitmix64: public domain generator of S. Vigna
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return assemble(m_lastMs, m_counter, mixed ^ (mixed >> 31U));
}

} // namespace clientele

std::size_t std::hash<clientele::Uuid>::operator()(const clientele::Uuid &id) const noexcept
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    std::memcpy(&high, id.bytes.data(), sizeof high);
    std::memcpy(&low, id.bytes.data() + 8, sizeof low);
    return high * 0x9E3779B97F4A7C15ULL ^ low;
}
