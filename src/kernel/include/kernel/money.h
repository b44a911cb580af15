// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/checked.h"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

/// An ISO 4217 currency: three letters and the number of decimal places of its minor unit.
/// Plain value. The table lies in money.cpp (EUR 2, JPY 0, KWD 3, CLF 4, ...).
class Currency
{
public:
    constexpr Currency() = default; ///< XXX, "no currency", exponent 2
    /// Nothing for a code that is not in the table; case matters.
    [[nodiscard]] static std::optional<Currency> fromCode(std::string_view code) noexcept;

    [[nodiscard]] std::string_view code() const noexcept { return {m_code.data(), 3}; }
    [[nodiscard]] int exponent() const noexcept { return m_exponent; } ///< 0 to 4

    friend constexpr auto operator<=>(const Currency &, const Currency &) = default;

private:
    constexpr Currency(std::array<char, 3> code, std::int8_t exponent)
        : m_code(code), m_exponent(exponent) {}
    std::array<char, 3> m_code{'X', 'X', 'X'};
    std::int8_t m_exponent = 2;
};

/// An exact amount in minor units of one currency (architecture.md 4.6). There is no operator+: a
/// sum may overflow or mix currencies, and both are said by an empty result. No double anywhere.
struct Money {
    std::int64_t minor = 0; ///< minor units, negative for what is owed to the client
    Currency currency;

    [[nodiscard]] std::optional<Money> plus(const Money &other) const noexcept;
    [[nodiscard]] std::optional<Money> minus(const Money &other) const noexcept;
    [[nodiscard]] std::optional<Money> negated() const noexcept;
    [[nodiscard]] bool isZero() const noexcept { return minor == 0; }

    /// Major units with '.', all decimals of the currency: "1234.50", "-0.05", "1200" for JPY.
    /// Locale-free (product.md: "Amounts in JSON are strings in major units").
    [[nodiscard]] std::string toString() const;
    /// Reads the form of toString(); fewer decimals are allowed ("12.5"), more are not, nor are
    /// signs other than a leading '-', group separators, exponents and blanks.
    [[nodiscard]] static std::optional<Money> parse(std::string_view text,
                                                    Currency currency) noexcept;

    friend auto operator<=>(const Money &, const Money &) = default;
};

/// Splits `totalMinor` in proportion to `weights` (none negative, at least one positive) by the
/// largest remainder, ties to the earlier one: the parts add up to the total exactly.
/// Empty on bad weights or overflow.
[[nodiscard]] std::vector<std::int64_t> allocate(std::int64_t totalMinor,
                                                 std::span<const std::int64_t> weights);

} // namespace clientele
