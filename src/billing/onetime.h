// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subscriptionrun.h"
#include "timeline.h"

#include <deque>
#include <vector>

namespace clientele::billing {

/// What is charged once. Owns the prices that its charges point to.
class OneTimeCharges
{
public:
    /// Refuses an item that the catalogue does not know and amounts out of range.
    [[nodiscard]] std::optional<Refusal> propose(const BillingInput &input,
                                                 const Timeline &timeline);

    [[nodiscard]] const std::vector<Charge> &charges() const { return m_charges; }
    /// Days of charges that are billed on the day itself.
    [[nodiscard]] const std::vector<Date> &settleDays() const { return m_settleDays; }

private:
    std::deque<Price> m_prices;
    std::vector<Charge> m_charges;
    std::vector<Date> m_settleDays;
};

} // namespace clientele::billing
