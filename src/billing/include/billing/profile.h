// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/checked.h"

#include <cstdint>
#include <string>

namespace clientele::billing {

/// What a part of a period is measured against (billing.md 3).
enum class Denominator : std::uint8_t {
    WholePeriod, ///< days of the billing period that holds the day
    Leading,     ///< period before the next anchor
    Trailing,    ///< period after the last anchor
};

enum class DayCount : std::uint8_t { Actual, ActualOver30, Strict30Of360 };

/// The knobs that make the rules of another system (billing.md 2 and 4). A value, chosen per agency
/// and per account. The default is CLIENTELE_DAY.
struct Profile {
    std::string name = "CLIENTELE_DAY";
    Denominator stubDenominator = Denominator::WholePeriod;
    DayCount dayCount = DayCount::Actual;
    bool changeDayBelongsToNewPlan = true;
    bool cancellationDayIsCharged = false;
    bool prorate = true;
    Rounding rounding = Rounding::HalfUp;

    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace clientele::billing
