// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/engine.h"
#include "billing/input.h"

#include <optional>
#include <span>
#include <vector>

namespace clientele::billing {

/// An event and the day on which it acts under the rules of the profile.
struct Entry {
    Date day;
    const TimelineEvent *event = nullptr;
};

/// A discount or a coupon and when it is granted to terms that begin, or to invoices.
struct Grant {
    const TimelineEvent *event = nullptr;
    std::optional<Date> endsOn; ///< first day without it

    [[nodiscard]] bool isGranted(Date day) const
    {
        return event->effective <= day && (!endsOn || day < *endsOn);
    }
    [[nodiscard]] bool isFor(SubscriptionId subscription, CatalogueItemId item) const;
};

/// The events of an account that take effect, put in order.
struct Timeline {
    std::vector<Entry> entries; ///< by (subscription, day, sequence); withdrawn ones are left out
    std::vector<SubscriptionId> subscriptions; ///< ascending, with those that never took effect
    std::vector<std::size_t> firsts;           ///< of each subscription; one more than those
    std::vector<bool> onlyExtras; ///< of each: nothing was ever subscribed to
    std::vector<const TimelineEvent *> charges; ///< once; by (subscription, day, sequence)
    std::vector<Grant> discounts;               ///< in the order of printing
    std::vector<Grant> coupons;                 ///< in the order of printing

    [[nodiscard]] std::span<const Entry> entriesOf(std::size_t subscription) const
    {
        return std::span(entries).subspan(firsts[subscription],
                                          firsts[subscription + 1] - firsts[subscription]);
    }
    /// Nothing when no event names the subscription.
    [[nodiscard]] std::optional<std::size_t> indexOf(SubscriptionId subscription) const;
};

/// Refuses events that cannot be meant: a quantity below 0, a bill day that is none.
[[nodiscard]] Result<Timeline, Refusal> arrange(const BillingInput &input);

} // namespace clientele::billing
