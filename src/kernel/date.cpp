// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/date.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace clientele {
namespace {

std::chrono::year_month_day civil(std::int32_t days) noexcept
{
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days)));
}

std::optional<int> digits(std::string_view text) noexcept
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

int daysInMonth(int year, int month) noexcept
{
    const auto last = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month))
                      / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<Date> Date::fromCivil(int year, int month, int day) noexcept
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
        || day > daysInMonth(year, month))
        return std::nullopt;
    const auto ymd = std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month))
                     / std::chrono::day(static_cast<unsigned>(day));
    const auto count = std::chrono::sys_days(ymd).time_since_epoch().count();
    return Date(static_cast<std::int32_t>(count));
}

std::optional<Date> Date::parse(std::string_view iso) noexcept
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    const auto year = digits(iso.substr(0, 4));
    const auto month = digits(iso.substr(5, 2));
    const auto day = digits(iso.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    return fromCivil(*year, *month, *day);
}

int Date::year() const noexcept
{
    return static_cast<int>(civil(m_days).year());
}

int Date::month() const noexcept
{
    return static_cast<int>(static_cast<unsigned>(civil(m_days).month()));
}

int Date::day() const noexcept
{
    return static_cast<int>(static_cast<unsigned>(civil(m_days).day()));
}

std::string Date::toString() const
{
    const auto ymd = civil(m_days);
    const int year = static_cast<int>(ymd.year());
    const unsigned month = static_cast<unsigned>(ymd.month());
    const unsigned day = static_cast<unsigned>(ymd.day());
    const auto digit = [](int value) { return static_cast<char>('0' + value); };
    std::string text(10, '-');
    text[0] = digit(year / 1000 % 10);
    text[1] = digit(year / 100 % 10);
    text[2] = digit(year / 10 % 10);
    text[3] = digit(year % 10);
    text[5] = digit(static_cast<int>(month / 10));
    text[6] = digit(static_cast<int>(month % 10));
    text[8] = digit(static_cast<int>(day / 10));
    text[9] = digit(static_cast<int>(day % 10));
    return text;
}

Date Date::addMonths(int count, int anchorDay) const noexcept
{
    const auto ymd = civil(m_days);
    const int zeroBased = static_cast<int>(ymd.year()) * 12
                          + static_cast<int>(static_cast<unsigned>(ymd.month())) - 1 + count;
    const int year = zeroBased / 12;
    const int month = zeroBased % 12 + 1;
    const int day = std::clamp(anchorDay, 1, daysInMonth(year, month));
    return *fromCivil(std::clamp(year, 1, 9999), month, day);
}

} // namespace clientele
