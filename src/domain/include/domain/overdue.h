// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/money.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace clientele::domain {

/// A client that has not paid in time. Nobody is told by itself: this is a list to work from.
struct OverdueClient {
    AccountId client;
    std::string number;
    std::string name;
    Date oldestDueOn; ///< of the earliest unpaid invoice
    std::int64_t invoices = 0;
    Money open;       ///< of what is overdue

    friend bool operator==(const OverdueClient &, const OverdueClient &) = default;
};

/// How many of the days of dunning have come since the earliest unpaid invoice was due: 0 before
/// the first one. Computed from the dates, stored nowhere.
/// Precondition: `dunningDays` rises.
[[nodiscard]] inline int dunningStage(const std::vector<int> &dunningDays, Date oldestDueOn,
                                      Date today)
{
    const int days = daysBetween(oldestDueOn, today);
    return static_cast<int>(std::upper_bound(dunningDays.begin(), dunningDays.end(), days)
                            - dunningDays.begin());
}

} // namespace clientele::domain
