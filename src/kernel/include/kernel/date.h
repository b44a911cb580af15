// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clientele {

/// A calendar day, without time and zone (proleptic Gregorian, years 1 to 9999). Which zone the day
/// belongs to is said by whoever holds it: for money it is the account's zone (decisions.md 2).
/// Plain value, total order.
class Date
{
public:
    constexpr Date() = default; ///< 1970-01-01
    static constexpr Date fromDays(std::int32_t daysSinceEpoch) { return Date(daysSinceEpoch); }
    /// Nothing when the day does not exist.
    [[nodiscard]] static std::optional<Date> fromCivil(int year, int month, int day) noexcept;
    /// Exactly "YYYY-MM-DD"; nothing otherwise.
    [[nodiscard]] static std::optional<Date> parse(std::string_view iso) noexcept;

    [[nodiscard]] constexpr std::int32_t days() const noexcept { return m_days; }
    [[nodiscard]] int year() const noexcept;
    [[nodiscard]] int month() const noexcept; ///< 1 to 12
    [[nodiscard]] int day() const noexcept;   ///< 1 to 31
    [[nodiscard]] std::string toString() const; ///< "YYYY-MM-DD"

    [[nodiscard]] constexpr Date addDays(std::int32_t count) const noexcept
    {
        return Date(m_days + count);
    }
    /// The day `anchorDay` of the month `count` months away, clipped to that month's end. Anchoring
    /// keeps month ends from drifting: 31 Jan, 28 Feb, 31 Mar (billing.md 1, "bill day").
    [[nodiscard]] Date addMonths(int count, int anchorDay) const noexcept;

    friend constexpr auto operator<=>(Date, Date) = default;

private:
    constexpr explicit Date(std::int32_t days) : m_days(days) {}
    std::int32_t m_days = 0;
};

/// Number of days from `from` to `to`, negative when `to` is earlier.
[[nodiscard]] constexpr std::int32_t daysBetween(Date from, Date to) noexcept
{
    return to.days() - from.days();
}

[[nodiscard]] int daysInMonth(int year, int month) noexcept;

/// Half-open range of days [from, to). Empty when to <= from.
struct DateRange {
    Date from;
    Date to;

    [[nodiscard]] constexpr std::int32_t length() const noexcept
    {
        return to > from ? daysBetween(from, to) : 0;
    }
    [[nodiscard]] constexpr bool contains(Date day) const noexcept
    {
        return from <= day && day < to;
    }
    friend constexpr auto operator<=>(const DateRange &, const DateRange &) = default;
};

} // namespace clientele
