// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/period.h"

#include <algorithm>

namespace clientele::billing {
namespace {

constexpr int kMonthsInYear = 12;
constexpr int kDaysInBookMonth = 30;

int months(PeriodLength length)
{
    return length.unit == PeriodUnit::Year ? length.count * kMonthsInYear : length.count;
}

DateRange wholePeriodOfStub(Date start, Date next, int count, int billDay, Denominator denominator)
{
    if (denominator == Denominator::WholePeriod)
        return {next.addMonths(-count, billDay), next};
    if (denominator == Denominator::Leading) // calendar arithmetic on the day, not on its anchor
        return {next.addMonths(-count, next.day()), next};
    const Date thisMonth = start.addMonths(0, billDay);
    const Date last = thisMonth < start ? thisMonth : start.addMonths(-1, billDay);
    return {last, last.addMonths(count, last.day())};
}

/// Days of 30-day months before `day` since year 0: a 31st adds nothing, and what is missing in
/// February counts on its last day.
std::int64_t bookDays(Date day)
{
    const std::int64_t month = std::int64_t{day.year()} * kMonthsInYear + day.month() - 1;
    return month * kDaysInBookMonth + std::min(day.day() - 1, kDaysInBookMonth);
}

} // namespace

bool isValidLength(PeriodLength length) noexcept
{
    switch (length.unit) {
    case PeriodUnit::Day: return length.count >= 1 && length.count <= 36'500;
    case PeriodUnit::Month: return length.count >= 1 && length.count <= 1'200;
    case PeriodUnit::Year: return length.count >= 1 && length.count <= 100;
    }
    return false;
}

BillingPeriod billingPeriodAt(Date start, PeriodLength length, int billDay,
                              Denominator denominator) noexcept
{
    if (length.unit == PeriodUnit::Day) {
        const DateRange term{start, start.addDays(length.count)};
        return {term, term};
    }
    const int count = months(length);
    const Date thisMonth = start.addMonths(0, billDay);
    if (thisMonth == start) {
        const DateRange term{start, start.addMonths(count, billDay)};
        return {term, term};
    }
    const Date next = thisMonth > start ? thisMonth : start.addMonths(1, billDay);
    return {{start, next}, wholePeriodOfStub(start, next, count, billDay, denominator)};
}

std::int64_t countedDays(DateRange part, PeriodLength length, DayCount dayCount) noexcept
{
    if (length.unit != PeriodUnit::Day && dayCount == DayCount::Strict30Of360)
        return bookDays(part.to) - bookDays(part.from);
    return part.length();
}

std::int64_t denominatorDays(DateRange whole, PeriodLength length, DayCount dayCount) noexcept
{
    if (length.unit == PeriodUnit::Day || dayCount == DayCount::Actual)
        return whole.length();
    return std::int64_t{months(length)} * kDaysInBookMonth;
}

} // namespace clientele::billing
