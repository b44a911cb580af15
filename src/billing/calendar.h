// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "subscriptionrun.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace clientele::billing {

/// The bill days of an account: the union over its subscriptions (decisions.md 2), and what was
/// issued of them.
class Calendar
{
public:
    /// `settleDays` are those of charges outside the runs that are billed at once.
    Calendar(const std::vector<SubscriptionRun> &runs, const std::vector<Date> &settleDays,
             const std::vector<BilledLine> &billed, const std::vector<BilledLine> &voided);

    /// Where a change of `day` is settled: on the day itself if it is billed at once, else on the
    /// first bill day after it, or, when no subscription is left to have one, on the day itself.
    /// Nothing when that lies beyond what was proposed.
    [[nodiscard]] std::optional<Date> afterChange(Date day) const;
    /// Whether the invoice of that bill day is out.
    [[nodiscard]] bool isIssued(Date day) const
    {
        return m_issuedThrough && day <= *m_issuedThrough
               && !std::binary_search(m_reopened.begin(), m_reopened.end(), day);
    }
    /// The earliest open bill day after the last issued one. Precondition: something was issued.
    [[nodiscard]] std::optional<Date> earliestOpen() const;

private:
    [[nodiscard]] std::optional<Date> firstBillDayAfter(Date day) const;
    [[nodiscard]] std::optional<Date> firstDayWithoutSubscription(Date day) const;

    std::vector<Date> m_billDays;   ///< ascending, with the settle days
    std::vector<Date> m_settleDays; ///< ascending
    std::vector<DateRange> m_alive; ///< ascending, joined; to the end of time when open
    std::optional<Date> m_issuedThrough;
    std::vector<Date> m_reopened; ///< ascending; bill days whose invoice was voided
};

} // namespace clientele::billing
