// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace clientele {

__extension__ using Int128 = __int128;

/// 0 <= exponent <= 18.
[[nodiscard]] constexpr std::int64_t powerOfTen(int exponent) noexcept
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// How a quotient becomes a whole number. HalfUp: the half goes away from zero, so that a credit is
/// the mirror of a charge (billing.md 2). Down truncates toward zero.
enum class Rounding : std::uint8_t { HalfUp, HalfEven, Down };

[[nodiscard]] std::optional<std::int64_t> checkedAdd(std::int64_t a, std::int64_t b) noexcept;
[[nodiscard]] std::optional<std::int64_t> checkedSubtract(std::int64_t a, std::int64_t b) noexcept;
[[nodiscard]] std::optional<std::int64_t> checkedMultiply(std::int64_t a, std::int64_t b) noexcept;
[[nodiscard]] std::optional<std::int64_t> narrow(Int128 value) noexcept;

/// numerator / denominator rounded; denominator must not be 0.
[[nodiscard]] Int128 divideRounded(Int128 numerator, Int128 denominator,
                                   Rounding rounding) noexcept;

/// value * numerator / denominator, multiplied first in 128 bits and rounded once
/// (architecture.md 4.6). Nothing on overflow or a zero denominator.
[[nodiscard]] std::optional<std::int64_t> mulDiv(std::int64_t value, std::int64_t numerator,
                                                 std::int64_t denominator,
                                                 Rounding rounding) noexcept;

} // namespace clientele
