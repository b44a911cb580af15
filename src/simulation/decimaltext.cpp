// SPDX-License-Identifier: GPL-3.0-or-later
#include "decimaltext.h"

#include "kernel/checked.h"

#include <algorithm>

namespace clientele::simulation {
namespace {

constexpr int kPlaces = 12;

std::string digitsOf(Int128 value)
{
    std::string digits;
    do {
        digits += static_cast<char>('0' + static_cast<int>(value % 10));
        value /= 10;
    } while (value != 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

Int128 greatestCommonDivisor(Int128 a, Int128 b)
{
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/// value / 10^decimals, without trailing zeros beyond `kept` decimals.
std::string scaled(std::string digits, std::size_t decimals, std::size_t kept)
{
    if (digits.size() <= decimals)
        digits.insert(0, decimals + 1 - digits.size(), '0');
    if (decimals == 0)
        return digits;
    digits.insert(digits.size() - decimals, 1, '.');
    while (decimals > kept && digits.back() == '0') {
        digits.pop_back();
        --decimals;
    }
    if (decimals == 0)
        digits.pop_back();
    return digits;
}

} // namespace

ExactText exactText(std::int64_t numerator, std::int64_t denominator, Currency currency)
{
    ExactText text;
    const bool negative = (numerator < 0) != (denominator < 0) && numerator != 0;
    Int128 top = numerator < 0 ? -static_cast<Int128>(numerator) : numerator;
    Int128 bottom = denominator < 0 ? -static_cast<Int128>(denominator) : denominator;
    if (bottom == 0)
        return text;
    bottom *= powerOfTen(currency.exponent());
    const Int128 divisor = greatestCommonDivisor(top, bottom);
    top /= divisor;
    bottom /= divisor;
    const std::string sign = negative ? "-" : "";
    text.fraction = sign + digitsOf(top) + (bottom == 1 ? "" : '/' + digitsOf(bottom));
    text.decimal = sign + digitsOf(top / bottom);
    Int128 rest = top % bottom;
    if (rest != 0)
        text.decimal += '.';
    for (int place = 0; place < kPlaces && rest != 0; ++place) {
        rest *= 10;
        text.decimal += static_cast<char>('0' + static_cast<int>(rest / bottom));
        rest %= bottom;
    }
    if (rest != 0)
        text.decimal += "…";
    return text;
}

std::string unitPriceText(const billing::UnitPrice &price, Currency currency)
{
    const auto exponent = static_cast<std::size_t>(currency.exponent());
    const std::string sign = price.amount < 0 ? "-" : "";
    const Int128 amount = price.amount;
    return sign + scaled(digitsOf(amount < 0 ? -amount : amount), exponent + price.scale, exponent);
}

std::string percentText(std::int32_t ratePpm)
{
    return scaled(std::to_string(ratePpm), 4, 0);
}

} // namespace clientele::simulation
