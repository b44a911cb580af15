// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "billing/profile.h"
#include "kernel/date.h"

#include <cstdint>
#include <optional>

namespace clientele::billing {

/// A term and the whole period that it is measured against.
struct BillingPeriod {
    DateRange term;  ///< the days that are charged together
    DateRange whole; ///< the denominator; equal to `term` unless the term is a stub

    [[nodiscard]] bool isStub() const { return term != whole; }
    friend bool operator==(const BillingPeriod &, const BillingPeriod &) = default;
};

/// Whether a price may have this length: 1 to 36,500 days, 1,200 months or 100 years.
[[nodiscard]] bool isValidLength(PeriodLength length) noexcept;

/// The term that starts on `start`. Months and years run from bill day to bill day: a start on any
/// other day makes a stub to the next bill day (decisions.md 2). Periods of days run from the
/// start. `billDay` is 1 to 31 and clipped in short months, never drifting.
/// Precondition: isValidLength(length).
[[nodiscard]] BillingPeriod billingPeriodAt(Date start, PeriodLength length, int billDay,
                                            Denominator denominator) noexcept;

/// Where the periods of a subscription begin and what their stubs are measured against.
struct PeriodRule {
    PeriodLength length;
    int billDay = 1;
    std::optional<Date> anchor; ///< a day that begins a period; above the bill day where given
    Denominator denominator = Denominator::WholePeriod;
};

/// The same with an anchor, from which periods of all units run in both directions.
[[nodiscard]] BillingPeriod billingPeriodAt(Date start, const PeriodRule &rule) noexcept;

/// Periods of a whole number of months or weeks begin on it by Alignment::Calendar: a Monday that
/// is the first day of a year.
inline constexpr Date kCalendarAnchor = Date::fromDays(11'323); // 2001-01-01

/// How many days `part` counts under a convention, and the whole period. Periods of days are
/// always counted as they are.
/// `fixedMonthDays` is for DayCount::FixedMonth only.
[[nodiscard]] std::int64_t countedDays(DateRange part, PeriodLength length, DayCount dayCount,
                                       int fixedMonthDays = 30) noexcept;
[[nodiscard]] std::int64_t denominatorDays(DateRange whole, PeriodLength length,
                                           DayCount dayCount, int fixedMonthDays = 30) noexcept;

} // namespace clientele::billing
