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

/// `last` and `next` are the starts of periods around the stub.
DateRange wholePeriodOfStub(DateRange stub, Date last, int count, Denominator denominator)
{
    const Date next = stub.to;
    switch (denominator) {
    case Denominator::Leading: // calendar arithmetic on the day, not on its anchor
        return {next.addMonths(-count, next.day()), next};
    case Denominator::Trailing: return {last, last.addMonths(count, last.day())};
    case Denominator::Forward: return {stub.from, stub.from.addMonths(count, stub.from.day())};
    case Denominator::CalendarMonth: {
        const Date first = stub.from.addMonths(0, 1);
        return {first, first.addMonths(count, 1)};
    }
    case Denominator::WholePeriod:
    default: return {last, next};
    }
}

/// The last day on or before `start` that a period of so many months begins on.
Date lastAnchor(Date start, Date anchor, int count)
{
    const auto monthOf = [](Date day) { return day.year() * kMonthsInYear + day.month(); };
    const int months = monthOf(start) - monthOf(anchor);
    const int periods = months >= 0 ? months / count : -((count - 1 - months) / count);
    const Date last = anchor.addMonths(periods * count, anchor.day());
    return last <= start ? last : anchor.addMonths((periods - 1) * count, anchor.day());
}

BillingPeriod daysFromAnchor(Date start, int count, Date anchor, Denominator denominator)
{
    const int past = daysBetween(anchor, start) % count;
    const Date last = start.addDays(past < 0 ? -past - count : -past);
    const DateRange whole{last, last.addDays(count)};
    if (last == start || denominator != Denominator::Forward)
        return {{start, whole.to}, whole};
    return {{start, whole.to}, {start, start.addDays(count)}};
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
    const Date last = denominator == Denominator::WholePeriod
                          ? next.addMonths(-count, billDay)
                          : next.addMonths(-1, billDay);
    return {{start, next}, wholePeriodOfStub({start, next}, last, count, denominator)};
}

BillingPeriod billingPeriodAt(Date start, const PeriodRule &rule) noexcept
{
    if (!rule.anchor)
        return billingPeriodAt(start, rule.length, rule.billDay, rule.denominator);
    if (rule.length.unit == PeriodUnit::Day)
        return daysFromAnchor(start, rule.length.count, *rule.anchor, rule.denominator);
    const int count = months(rule.length);
    const Date last = lastAnchor(start, *rule.anchor, count);
    const int monthsAway = (last.year() - rule.anchor->year()) * kMonthsInYear + last.month()
                           - rule.anchor->month() + count;
    const Date next = rule.anchor->addMonths(monthsAway, rule.anchor->day());
    if (last == start)
        return {{start, next}, {start, next}};
    return {{start, next}, wholePeriodOfStub({start, next}, last, count, rule.denominator)};
}

std::int64_t countedDays(DateRange part, PeriodLength length, DayCount dayCount,
                         int fixedMonthDays) noexcept
{
    if (length.unit == PeriodUnit::Day)
        return part.length();
    if (dayCount == DayCount::Strict30Of360)
        return bookDays(part.to) - bookDays(part.from);
    if (dayCount == DayCount::FixedMonth) {
        const int crossed = (part.to.year() - part.from.year()) * kMonthsInYear + part.to.month()
                            - part.from.month();
        const std::int64_t days =
            std::int64_t{crossed} * fixedMonthDays + part.to.day() - part.from.day();
        return std::max<std::int64_t>(0, days); // from a day that such a month has not
    }
    return part.length();
}

std::int64_t denominatorDays(DateRange whole, PeriodLength length, DayCount dayCount,
                             int fixedMonthDays) noexcept
{
    if (length.unit == PeriodUnit::Day || dayCount == DayCount::Actual)
        return whole.length();
    return std::int64_t{months(length)}
           * (dayCount == DayCount::FixedMonth ? fixedMonthDays : kDaysInBookMonth);
}

} // namespace clientele::billing
