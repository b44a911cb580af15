// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "subscriptionrun.h"
#include "timeline.h"

#include <vector>

namespace clientele::billing {

/// The discounts on what the runs charge: for each charge those that were granted when its term
/// began, each taken from what the ones before it left. They follow their charge: the part of a
/// discount that stays is that of the rounded part that stays. Nothing on overflow.
[[nodiscard]] std::optional<std::vector<Charge>> allowances(
    const BillingInput &input, const Timeline &timeline, const std::vector<SubscriptionRun> &runs);

} // namespace clientele::billing
