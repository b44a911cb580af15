// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/money.h"

#include <algorithm>
#include <numeric>

namespace clientele {
namespace {

struct CurrencyRow {
    std::string_view code;
    std::int8_t exponent;
};

// ISO 4217, active currencies, sorted by code
constexpr std::array kCurrencies{
    CurrencyRow{"AED", 2}, CurrencyRow{"AFN", 2}, CurrencyRow{"ALL", 2}, CurrencyRow{"AMD", 2},
    CurrencyRow{"ANG", 2}, CurrencyRow{"AOA", 2}, CurrencyRow{"ARS", 2}, CurrencyRow{"AUD", 2},
    CurrencyRow{"AWG", 2}, CurrencyRow{"AZN", 2}, CurrencyRow{"BAM", 2}, CurrencyRow{"BBD", 2},
    CurrencyRow{"BDT", 2}, CurrencyRow{"BGN", 2}, CurrencyRow{"BHD", 3}, CurrencyRow{"BIF", 0},
    CurrencyRow{"BMD", 2}, CurrencyRow{"BND", 2}, CurrencyRow{"BOB", 2}, CurrencyRow{"BRL", 2},
    CurrencyRow{"BSD", 2}, CurrencyRow{"BTN", 2}, CurrencyRow{"BWP", 2}, CurrencyRow{"BYN", 2},
    CurrencyRow{"BZD", 2}, CurrencyRow{"CAD", 2}, CurrencyRow{"CDF", 2}, CurrencyRow{"CHF", 2},
    CurrencyRow{"CLF", 4}, CurrencyRow{"CLP", 0}, CurrencyRow{"CNY", 2}, CurrencyRow{"COP", 2},
    CurrencyRow{"CRC", 2}, CurrencyRow{"CUP", 2}, CurrencyRow{"CVE", 2}, CurrencyRow{"CZK", 2},
    CurrencyRow{"DJF", 0}, CurrencyRow{"DKK", 2}, CurrencyRow{"DOP", 2}, CurrencyRow{"DZD", 2},
    CurrencyRow{"EGP", 2}, CurrencyRow{"ERN", 2}, CurrencyRow{"ETB", 2}, CurrencyRow{"EUR", 2},
    CurrencyRow{"FJD", 2}, CurrencyRow{"FKP", 2}, CurrencyRow{"GBP", 2}, CurrencyRow{"GEL", 2},
    CurrencyRow{"GHS", 2}, CurrencyRow{"GIP", 2}, CurrencyRow{"GMD", 2}, CurrencyRow{"GNF", 0},
    CurrencyRow{"GTQ", 2}, CurrencyRow{"GYD", 2}, CurrencyRow{"HKD", 2}, CurrencyRow{"HNL", 2},
    CurrencyRow{"HTG", 2}, CurrencyRow{"HUF", 2}, CurrencyRow{"IDR", 2}, CurrencyRow{"ILS", 2},
    CurrencyRow{"INR", 2}, CurrencyRow{"IQD", 3}, CurrencyRow{"IRR", 2}, CurrencyRow{"ISK", 0},
    CurrencyRow{"JMD", 2}, CurrencyRow{"JOD", 3}, CurrencyRow{"JPY", 0}, CurrencyRow{"KES", 2},
    CurrencyRow{"KGS", 2}, CurrencyRow{"KHR", 2}, CurrencyRow{"KMF", 0}, CurrencyRow{"KPW", 2},
    CurrencyRow{"KRW", 0}, CurrencyRow{"KWD", 3}, CurrencyRow{"KYD", 2}, CurrencyRow{"KZT", 2},
    CurrencyRow{"LAK", 2}, CurrencyRow{"LBP", 2}, CurrencyRow{"LKR", 2}, CurrencyRow{"LRD", 2},
    CurrencyRow{"LSL", 2}, CurrencyRow{"LYD", 3}, CurrencyRow{"MAD", 2}, CurrencyRow{"MDL", 2},
    CurrencyRow{"MGA", 2}, CurrencyRow{"MKD", 2}, CurrencyRow{"MMK", 2}, CurrencyRow{"MNT", 2},
    CurrencyRow{"MOP", 2}, CurrencyRow{"MRU", 2}, CurrencyRow{"MUR", 2}, CurrencyRow{"MVR", 2},
    CurrencyRow{"MWK", 2}, CurrencyRow{"MXN", 2}, CurrencyRow{"MYR", 2}, CurrencyRow{"MZN", 2},
    CurrencyRow{"NAD", 2}, CurrencyRow{"NGN", 2}, CurrencyRow{"NIO", 2}, CurrencyRow{"NOK", 2},
    CurrencyRow{"NPR", 2}, CurrencyRow{"NZD", 2}, CurrencyRow{"OMR", 3}, CurrencyRow{"PAB", 2},
    CurrencyRow{"PEN", 2}, CurrencyRow{"PGK", 2}, CurrencyRow{"PHP", 2}, CurrencyRow{"PKR", 2},
    CurrencyRow{"PLN", 2}, CurrencyRow{"PYG", 0}, CurrencyRow{"QAR", 2}, CurrencyRow{"RON", 2},
    CurrencyRow{"RSD", 2}, CurrencyRow{"RUB", 2}, CurrencyRow{"RWF", 0}, CurrencyRow{"SAR", 2},
    CurrencyRow{"SBD", 2}, CurrencyRow{"SCR", 2}, CurrencyRow{"SDG", 2}, CurrencyRow{"SEK", 2},
    CurrencyRow{"SGD", 2}, CurrencyRow{"SHP", 2}, CurrencyRow{"SLE", 2}, CurrencyRow{"SOS", 2},
    CurrencyRow{"SRD", 2}, CurrencyRow{"SSP", 2}, CurrencyRow{"STN", 2}, CurrencyRow{"SVC", 2},
    CurrencyRow{"SYP", 2}, CurrencyRow{"SZL", 2}, CurrencyRow{"THB", 2}, CurrencyRow{"TJS", 2},
    CurrencyRow{"TMT", 2}, CurrencyRow{"TND", 3}, CurrencyRow{"TOP", 2}, CurrencyRow{"TRY", 2},
    CurrencyRow{"TTD", 2}, CurrencyRow{"TWD", 2}, CurrencyRow{"TZS", 2}, CurrencyRow{"UAH", 2},
    CurrencyRow{"UGX", 0}, CurrencyRow{"USD", 2}, CurrencyRow{"UYU", 2}, CurrencyRow{"UZS", 2},
    CurrencyRow{"VES", 2}, CurrencyRow{"VND", 0}, CurrencyRow{"VUV", 0}, CurrencyRow{"WST", 2},
    CurrencyRow{"XAF", 0}, CurrencyRow{"XCD", 2}, CurrencyRow{"XOF", 0}, CurrencyRow{"XPF", 0},
    CurrencyRow{"XXX", 2}, CurrencyRow{"YER", 2}, CurrencyRow{"ZAR", 2}, CurrencyRow{"ZMW", 2},
    CurrencyRow{"ZWL", 2},
};

} // namespace

std::optional<Currency> Currency::fromCode(std::string_view code) noexcept
{
    const auto row = std::lower_bound(
        kCurrencies.begin(), kCurrencies.end(), code,
        [](const CurrencyRow &candidate, std::string_view wanted) {
            return candidate.code < wanted;
        });
    if (row == kCurrencies.end() || row->code != code)
        return std::nullopt;
    return Currency({code[0], code[1], code[2]}, row->exponent);
}

std::optional<Money> Money::plus(const Money &other) const noexcept
{
    const auto sum = checkedAdd(minor, other.minor);
    if (currency != other.currency || !sum)
        return std::nullopt;
    return Money{*sum, currency};
}

std::optional<Money> Money::minus(const Money &other) const noexcept
{
    const auto difference = checkedSubtract(minor, other.minor);
    if (currency != other.currency || !difference)
        return std::nullopt;
    return Money{*difference, currency};
}

std::optional<Money> Money::negated() const noexcept
{
    return Money{0, currency}.minus(*this);
}

std::string Money::toString() const
{
    const bool negative = minor < 0;
    const std::uint64_t magnitude = negative ? ~static_cast<std::uint64_t>(minor) + 1
                                             : static_cast<std::uint64_t>(minor);
    std::string digits = std::to_string(magnitude);
    const auto decimals = static_cast<std::size_t>(currency.exponent());
    if (decimals > 0) {
        if (digits.size() <= decimals)
            digits.insert(0, decimals + 1 - digits.size(), '0');
        digits.insert(digits.size() - decimals, 1, '.');
    }
    return negative ? '-' + digits : digits;
}

std::optional<Money> Money::parse(std::string_view text, Currency currency) noexcept
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view part = point == std::string_view::npos ? std::string_view()
                                                                  : text.substr(point + 1);
    const auto decimals = static_cast<std::size_t>(currency.exponent());
    if (whole.empty() || part.size() > decimals
        || (point != std::string_view::npos && part.empty()))
        return std::nullopt;
    std::int64_t minor = 0;
    const auto append = [&minor](char c) {
        if (c < '0' || c > '9')
            return false;
        const std::int64_t digit = c - '0';
        // built up as a negative number, whose range is the larger one
        return !__builtin_mul_overflow(minor, 10, &minor)
               && !__builtin_sub_overflow(minor, digit, &minor);
    };
    for (const char c : whole) {
        if (!append(c))
            return std::nullopt;
    }
    for (const char c : part) {
        if (!append(c))
            return std::nullopt;
    }
    const std::int64_t scale = powerOfTen(static_cast<int>(decimals - part.size()));
    if (__builtin_mul_overflow(minor, scale, &minor))
        return std::nullopt;
    if (negative)
        return Money{minor, currency};
    return Money{minor, currency}.negated();
}

std::vector<std::int64_t> allocate(std::int64_t totalMinor, std::span<const std::int64_t> weights)
{
    Int128 sum = 0;
    for (const std::int64_t weight : weights) {
        if (weight < 0)
            return {};
        sum += weight;
    }
    if (sum == 0)
        return {};
    struct Part {
        std::size_t index;
        Int128 remainder;
    };
    std::vector<std::int64_t> parts(weights.size());
    std::vector<Part> order(weights.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Int128 product = static_cast<Int128>(totalMinor) * weights[i];
        parts[i] = static_cast<std::int64_t>(product / sum);
        const Int128 remainder = product % sum;
        order[i] = {i, remainder < 0 ? -remainder : remainder};
        given += parts[i];
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Part &a, const Part &b) { return a.remainder > b.remainder; });
    const std::int64_t step = totalMinor < 0 ? -1 : 1;
    for (std::size_t next = 0; given != totalMinor; ++next, given += step)
        parts[order[next].index] += step;
    return parts;
}

} // namespace clientele
