// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar.h"
#include "subscriptionrun.h"
#include "timeline.h"

#include <optional>
#include <span>
#include <vector>

namespace clientele::billing {

/// A line that is proposed and not billed yet, before it is written out.
struct Proposal {
    Date billDate;
    LineKind kind = LineKind::Recurring;
    std::size_t subscription = 0;
    const Charge *charge = nullptr;   ///< none when history knows nothing of what was billed
    const BilledLine *head = nullptr; ///< the issued line that is credited or corrected
    DateRange interval;
    std::int64_t amountMinor = 0; ///< as it is printed: discounts are negative
    std::int64_t numerator = -1;  ///< days that the charge is for, or, of a credit, that stay;
                                  ///< -1: the amount is a mere difference
    bool takesBack = false;       ///< a credit, or a correction of `head`
    std::int64_t billedMinor = 0; ///< if it takes back: what is charged before it …
    std::int64_t keptMinor = 0;   ///< … and after it
};

/// Subtracts what is billed from what is proposed. What history says otherwise than an issued
/// line becomes a correction on the earliest open bill day (V9). The sum of what was billed and of
/// the result is what is proposed, whatever was billed: a second call finds nothing (V1).
/// Nothing on overflow.
[[nodiscard]] std::optional<std::vector<Proposal>> difference(
    const BillingInput &input, const Timeline &timeline,
    const std::vector<std::span<const Charge>> &charges, const Calendar &calendar);

} // namespace clientele::billing
