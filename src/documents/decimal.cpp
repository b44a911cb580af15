// SPDX-License-Identifier: GPL-3.0-or-later
#include "decimal.h"

#include <numeric>

namespace clientele::documents {

std::string decimalText(std::int64_t value, int decimals, int leastDecimals)
{
    std::string digits = std::to_string(value);
    const bool negative = digits.front() == '-';
    if (negative)
        digits.erase(0, 1);
    const auto behind = static_cast<std::size_t>(decimals);
    if (digits.size() <= behind)
        digits.insert(0, behind + 1 - digits.size(), '0');
    const std::size_t point = digits.size() - behind;
    const std::size_t least = point + static_cast<std::size_t>(leastDecimals);
    while (digits.size() > least && digits.back() == '0')
        digits.pop_back();
    if (digits.size() > point)
        digits.insert(point, 1, '.');
    return negative ? '-' + digits : digits;
}

std::string percentText(std::int64_t ratePpm)
{
    return decimalText(ratePpm, 4, 0);
}

std::string unitPriceText(const LineUnitPrice &price, Currency currency)
{
    const int exponent = currency.exponent();
    return decimalText(price.amount, exponent + price.scale, exponent);
}

std::string fractionText(std::int64_t numerator, std::int64_t denominator)
{
    constexpr std::int64_t kDecimals = 10'000;
    const std::int64_t divisor = std::gcd(numerator, denominator);
    const std::int64_t lowest = denominator / divisor;
    std::int64_t scaled = 0;
    if (lowest == 1)
        return std::to_string(numerator / divisor);
    if (kDecimals % lowest == 0
        && !__builtin_mul_overflow(numerator / divisor, kDecimals / lowest, &scaled))
        return decimalText(scaled, 4, 0);
    return std::to_string(numerator) + '/' + std::to_string(denominator);
}

Date lastDay(const DateRange &range)
{
    return range.length() > 0 ? range.to.addDays(-1) : range.from;
}

} // namespace clientele::documents
