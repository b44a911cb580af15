// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/checked.h"

#include <limits>

namespace clientele {

std::optional<std::int64_t> checkedAdd(std::int64_t a, std::int64_t b) noexcept
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return std::nullopt;
    return sum;
}

std::optional<std::int64_t> checkedSubtract(std::int64_t a, std::int64_t b) noexcept
{
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a, b, &difference))
        return std::nullopt;
    return difference;
}

std::optional<std::int64_t> checkedMultiply(std::int64_t a, std::int64_t b) noexcept
{
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product))
        return std::nullopt;
    return product;
}

std::optional<std::int64_t> narrow(Int128 value) noexcept
{
    if (value < std::numeric_limits<std::int64_t>::min()
        || value > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return static_cast<std::int64_t>(value);
}

Int128 divideRounded(Int128 numerator, Int128 denominator, Rounding rounding) noexcept
{
    const Int128 quotient = numerator / denominator;
    const Int128 remainder = numerator % denominator;
    if (remainder == 0 || rounding == Rounding::Down)
        return quotient;
    const bool negative = (numerator < 0) != (denominator < 0);
    const Int128 magnitude = remainder < 0 ? -remainder : remainder;
    const Int128 divisor = denominator < 0 ? -denominator : denominator;
    // magnitude * 2 could leave 128 bits; compare with what is missing to the next whole instead
    const Int128 missing = divisor - magnitude;
    const bool up = magnitude > missing
                    || (magnitude == missing
                        && (rounding == Rounding::HalfUp || quotient % 2 != 0));
    if (!up)
        return quotient;
    return negative ? quotient - 1 : quotient + 1;
}

std::optional<std::int64_t> mulDiv(std::int64_t value, std::int64_t numerator,
                                   std::int64_t denominator, Rounding rounding) noexcept
{
    if (denominator == 0)
        return std::nullopt;
    return narrow(divideRounded(static_cast<Int128>(value) * numerator, denominator, rounding));
}

} // namespace clientele
