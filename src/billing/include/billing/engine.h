// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "billing/input.h"
#include "kernel/result.h"

#include <optional>
#include <string>
#include <vector>

namespace clientele::billing {

/// What a subscription is on the day of the recalculation, derived from its events.
enum class SubscriptionState : std::uint8_t { Scheduled, Trial, Active, Paused, Ended };

struct SubscriptionStatus {
    SubscriptionId subscription;
    SubscriptionState state = SubscriptionState::Scheduled;
    CatalogueItemId item; ///< on that day
    std::int64_t quantity = 1;
    std::optional<Date> trialEnds; ///< first paid day
    std::optional<Date> endsOn;    ///< first day that is not charged
    DateRange currentTerm;         ///< the period that holds the day; empty before and after

    friend bool operator==(const SubscriptionStatus &, const SubscriptionStatus &) = default;
};

/// The result for one account.
struct Recalculation {
    std::vector<InvoiceDraft> due;    ///< bill day on or before asOf, ascending, none of them empty
    std::optional<InvoiceDraft> next; ///< the first bill day after asOf, projected: as it would be
                                      ///< if nothing else happened until then
    std::vector<SubscriptionStatus> subscriptions; ///< by subscription id
    std::int64_t activeUsers = 0;                  ///< that count now, events of today included

    friend bool operator==(const Recalculation &, const Recalculation &) = default;
};

/// Why an account is parked instead of billed: code and parameters for the sentence (billing.md 1,
/// N18).
struct Refusal {
    std::string rule; ///< e.g. "noPrice", "overlappingPeriods", "tooManyLines", "overflow"
    std::vector<std::string> parameters;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// Proposes every line since the beginning, subtracts what is issued, checks the bounds and returns
/// the difference (billing.md 2). Pure: no clock, locale, file, random or global; the same input
/// gives the same bytes, whatever the order of its lists. The fixed point is part of the contract:
/// with `due` issued, a second call returns no due draft (V1). Any thread.
[[nodiscard]] Result<Recalculation, Refusal> recompute(const BillingInput &input, Date asOf);

/// The first day after the term that holds `day`: where a cancellation or a change "at the end of
/// the term" takes effect. Nothing when the subscription has no term then (ended, paused).
[[nodiscard]] std::optional<Date> endOfTerm(const BillingInput &input, SubscriptionId subscription,
                                            Date day);

} // namespace clientele::billing
