// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pricing.h"
#include "kernel/date.h"
#include "kernel/ids.h"

#include <cstdint>
#include <optional>

// Commands about the life of a subscription and what is charged or taken off beside it; the
// variant of all is in commands.h.

namespace clientele::domain {

/// When a change of a subscription takes effect.
enum class When : std::uint8_t {
    Default,   ///< upgrade and equal price now, downgrade at the end of the term (billing.md 2)
    Now,       ///< today in the account's zone
    EndOfTerm,
    OnDate,    ///< the given day, today or later
    Late,      ///< the given day, which is over: a late entry, corrected on the next invoice (V9)
};

/// What becomes of what was paid for the time after a cancellation (billing.md 2).
enum class UnusedRest : std::uint8_t { Credit, Refund, Nothing };

/// A plan for a client that has none that runs: after the last one ended.
struct StartPlan {
    AccountId client;
    SubscriptionId subscription;
    CatalogueItemId plan;
    std::int64_t quantity = 1;
    When when = When::Now;
    std::optional<Date> on;
    std::optional<int> trialDays = {}; ///< none: the plan's, or else the programme's
    int billDay = 0;                   ///< 0: the account's, or else the first paid day

    friend bool operator==(const StartPlan &, const StartPlan &) = default;
};

/// Nothing is charged for a plan with its add-ons, or for one add-on, from the day on, until it is
/// resumed.
struct PauseSubscription {
    AccountId client;
    SubscriptionId subscription;
    When when = When::Now;
    std::optional<Date> on = {};
    std::optional<Date> until = {}; ///< resumed on this day, after `on`

    friend bool operator==(const PauseSubscription &, const PauseSubscription &) = default;
};

struct ResumeSubscription {
    AccountId client;
    SubscriptionId subscription;
    When when = When::Now;
    std::optional<Date> on = {};

    friend bool operator==(const ResumeSubscription &, const ResumeSubscription &) = default;
};

/// Terms of a plan with its add-ons begin on another day of the month, 1 to 31.
struct ChangeBillDay {
    AccountId client;
    SubscriptionId subscription;
    int billDay = 1;
    When when = When::Now;
    std::optional<Date> on = {};

    friend bool operator==(const ChangeBillDay &, const ChangeBillDay &) = default;
};

/// What is charged begins today, for the add-ons that share the trial, too.
struct EndTrial {
    AccountId client;
    SubscriptionId subscription;

    friend bool operator==(const EndTrial &, const EndTrial &) = default;
};

/// Charges once: `quantity` (negative: an allowance) times the price of one, in the currency of the
/// account, under the name of an item of the catalogue.
struct ChargeOnce {
    AccountId client;
    SubscriptionId subscription;
    CatalogueItemId item; ///< null: what is subscribed
    std::int64_t quantity = 1;
    std::int64_t unitAmount = 0; ///< in 10^-unitScale minor units, never negative
    int unitScale = 0;           ///< 0 to 9
    bool atOnce = false;         ///< on an invoice of its own day instead of the next bill day
    When when = When::Now;
    std::optional<Date> on = {};

    friend bool operator==(const ChargeOnce &, const ChargeOnce &) = default;
};

/// A discount on the terms that begin from the day on until another (the first without it).
struct GrantDiscount {
    AccountId client;
    SubscriptionId subscription; ///< null: on all of the account
    NewDiscount discount;
    When when = When::Now;
    std::optional<Date> on = {};
    std::optional<Date> until = {};

    friend bool operator==(const GrantDiscount &, const GrantDiscount &) = default;
};

/// A coupon, taken off the invoices of the day and later, before tax.
struct RedeemCoupon {
    AccountId client;
    SubscriptionId subscription; ///< null: on all of the account
    NewDiscount discount;        ///< `terms`: of a rate, so many invoices
    When when = When::Now;
    std::optional<Date> on = {};
    std::optional<Date> until = {};

    friend bool operator==(const RedeemCoupon &, const RedeemCoupon &) = default;
};

/// Ends a discount or a coupon: for terms or invoices from the day on.
struct EndDiscount {
    AccountId client;
    TimelineEventId discount; ///< the event that granted it
    When when = When::Now;
    std::optional<Date> on = {};

    friend bool operator==(const EndDiscount &, const EndDiscount &) = default;
};

} // namespace clientele::domain
