// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "billing/profile.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/instant.h"
#include "kernel/ledger.h"
#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::billing {

/// What happened to a subscription. Stored by these names in snake case.
enum class EventKind : std::uint8_t {
    /// item, quantity, billDay (0: the day of the first paid day), until = end
    SubscriptionStarted,
    ///< of the trial (first paid day) or none
    ItemChanged,     ///< item: the plan from the effective day on (proration by the profile)
    QuantityChanged, ///< quantity from the effective day on
    TrialExtended,   ///< until: the new first paid day, may lie in either direction
    Paused,          ///< nothing is charged from the effective day on …
    Resumed,         ///< … to this one
    BillDayChanged,  ///< billDay from the effective day on
    Cancelled,       ///< the effective day is the first that is not charged
    Withdrawn,       ///< `target`, a scheduled event, never takes effect
    Charged,         ///< once: quantity (may be negative) times `unit` of the item
    DiscountGranted, ///< `discount`, for terms that begin from the effective day on until `until`;
                     ///< a null subscription: for all of the account
    DiscountEnded,   ///< `target`: for terms that begin from the effective day on no more
    CouponRedeemed,  ///< `discount`, on invoices of the effective day and later
};

/// What becomes of the unused rest when a subscription is cancelled inside a term.
enum class Cancellation : std::uint8_t { Credit, Refund, Nothing };

/// A tier of a discount for many plans (S0.13): more than this many active paid plans.
struct DiscountTier {
    std::int64_t moreThan = 0;
    std::int32_t ratePpm = 0;

    friend bool operator==(const DiscountTier &, const DiscountTier &) = default;
};

/// A discount or a coupon. Exactly one of rate, amount and tiers is given.
struct Discount {
    std::string name;         ///< as printed
    std::int32_t ratePpm = 0; ///< of the line, after the discounts before it; 0 to 1,000,000
    /// Minor units: of a full term for a discount, in all for a coupon; never more than the line.
    std::int64_t amountMinor = 0;
    std::vector<DiscountTier> tiers; ///< by BillingInput::planCounts, ascending
    bool prorate = true; ///< an amount follows the days of its line; otherwise it stays whole
    std::optional<int> terms; ///< a discount ends after so many paid terms, a coupon of a rate
                              ///< after so many invoices
    std::vector<CatalogueItemId> items; ///< those it is for; empty: all
    int position = 0;                   ///< in the order of printing, then that of being recorded

    friend bool operator==(const Discount &, const Discount &) = default;
};

/// One event of the timeline. Truth about what a client has is the list of these, ordered by
/// (effective, sequence); tables with the present state are derived. A later entry may have an
/// earlier effective day (V9).
struct TimelineEvent {
    TimelineEventId id;
    EventKind kind = EventKind::SubscriptionStarted;
    SubscriptionId subscription;
    Date effective;            ///< in the account's time zone
    std::int64_t sequence = 0; ///< recorded order, unique within the account
    Instant recordedAt;
    CatalogueItemId item;
    std::int64_t quantity = 1;
    int billDay = 0; ///< 1 to 31
    std::optional<Date> until;
    /// For starts and changes of the bill day: the day that periods are counted from, before or
    /// after; where given it stands above the bill day.
    std::optional<Date> anchor;
    TimelineEventId target; ///< for Withdrawn and DiscountEnded
    bool atOnce = false;    ///< a change or charge is billed on its own day, whatever the profile
    Cancellation cancellation = Cancellation::Credit;
    UnitPrice unit; ///< for Charged
    Discount discount;
    std::string actorName;  ///< copied, because staff rows are absent in a client context
    bool actingAsClient = false;

    friend bool operator==(const TimelineEvent &, const TimelineEvent &) = default;
};

/// A unit of a meter (a user, a computer) begins or ceases to count. Kept apart from the other
/// events and small, because there are millions. An event of day D changes what is counted at the
/// start of the days after D (decisions.md 2: the snapshot is taken at the start of the bill day).
struct UnitEvent {
    Meter meter = Meter::ActiveUsers;
    Uuid unit;
    Date effective;
    std::int64_t sequence = 0;
    bool counts = true; ///< from now on

    friend bool operator==(const UnitEvent &, const UnitEvent &) = default;
};

enum class LineKind : std::uint8_t {
    Recurring,  ///< a whole period, or its stub
    Proration,  ///< the part of a period after a change
    Credit,     ///< what was billed minus the rounded part kept; amount < 0
    Correction, ///< a late entry changed what an issued line should have said
    OneTime,    ///< charged once
    Discount,   ///< an allowance on the line before it; amount < 0
    Coupon,     ///< an allowance on the invoice, by tax group; amount < 0
    CreditNote, ///< of a credit note: takes a line back, and is never proposed
    Summary,    ///< of a payer's summary invoice: a client's document, and is never proposed
};

/// A line that is on an issued, not voided invoice. The engine never changes it.
struct BilledLine {
    InvoiceLineId id;
    std::string invoiceNumber;
    LineKind kind = LineKind::Recurring;
    SubscriptionId subscription;
    PriceComponentId component;
    CatalogueItemId item;
    PriceId price;
    DateRange interval; ///< what is charged or credited
    DateRange period;   ///< the full billing period that holds it (the denominator)
    int revision = 0;   ///< grows with each correction of the same interval
    std::int64_t quantity = 1;
    std::int64_t amountMinor = 0;
    InvoiceLineId credits; ///< for Credit and Correction: the line that is taken back
    TimelineEventId discount; ///< the event that granted it; null for all other lines
    /// Bill day of its invoice. Without it the engine takes the last first day of a line for the
    /// last bill day that was issued.
    std::optional<Date> billDate;
    std::optional<TaxRule> tax; ///< what a credit repeats; without it the input's rule

    friend bool operator==(const BilledLine &, const BilledLine &) = default;
};

/// What a credit note took off an issued line, beside what history says of it: nobody asks for it
/// again, and what the line can still be credited with is less.
struct TakenOff {
    InvoiceLineId line;
    std::int64_t amountMinor = 0; ///< with the sign of the line

    friend bool operator==(const TakenOff &, const TakenOff &) = default;
};

/// How many paid plans the agency had active, for discounts by number (decisions.md 2).
struct PlanCount {
    Date from; ///< at the start of this day
    std::int64_t count = 0;

    friend bool operator==(const PlanCount &, const PlanCount &) = default;
};

/// Bounds beyond which an account is parked instead of billed (architecture.md 4.6).
struct Bounds {
    int maximumLinesPerDraft = 10'000;
    int maximumPeriodsBehind = 120; ///< catch-up of more periods than this is absurd
    std::int64_t maximumLineMinor = 1'000'000'000'000; ///< of one line, absolute

    friend bool operator==(const Bounds &, const Bounds &) = default;
};

/// Everything that the engine may know about one account on one ledger. Complete, or not made at
/// all (architecture.md 5.10: a half-read input makes wrong invoices for ever).
struct BillingInput {
    AccountId account;
    Ledger ledger = Ledger::Retail;
    Currency currency;
    const Catalogue *catalogue = nullptr; ///< outlives the call
    Profile profile;
    TaxRule tax;
    Bounds bounds;
    std::vector<TimelineEvent> events;   ///< any order
    std::vector<UnitEvent> unitEvents;   ///< any order
    std::vector<BilledLine> billed;      ///< any order
    std::vector<BilledLine> voided;      ///< of voided invoices: their bill days are open again
    std::vector<TakenOff> takenOff;      ///< by credit notes of invoices that stand; any order
    std::vector<PlanCount> planCounts;   ///< any order, one a day at most
    std::int64_t accountCreditMinor = 0; ///< not yet used, >= 0
    std::optional<Date> deletedFrom;     ///< the client was deleted: nothing from its term's end on
};

} // namespace clientele::billing
