// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/engine.h"
#include "subscriptionrun.h"
#include "timeline.h"

#include <span>

namespace clientele::billing {

/// What a subscription is on `asOf`. Precondition: the run has gone through that day, and through
/// the day of deletion if there is one.
[[nodiscard]] SubscriptionStatus statusOf(const BillingInput &input, SubscriptionId subscription,
                                          std::span<const Entry> entries,
                                          const SubscriptionRun &run, Date asOf);

/// The term that holds `day`, a trial included. Nothing before, between and after lives.
[[nodiscard]] std::optional<DateRange> termAt(const SubscriptionRun &run, Date day);

} // namespace clientele::billing
