// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::billing {

/// The rule that made a line; the room `wording` makes the sentence. Stored by name.
enum class TraceRule : std::uint8_t {
    FullPeriod, ///< price of the whole period
    Stub,       ///< first or last part of a period: numerator of denominator days
    ProrationAfterChange,
    CreditUnusedPart, ///< billed minus rounded part kept
    UnitsAtSnapshot,  ///< units counted at the start of snapshotDay
    QuantityTimesPrice,
    LateEntry, ///< history changed after the invoice was issued
    UsedPart,       ///< in arrears: the part of a period that was used
    UnitsDaily,     ///< units of every day of the interval added up
    UnitsPeak,      ///< most units of any day, first reached on snapshotDay
    UnitsHighWater, ///< units above those already paid for in the term
    OneTimeCharge,
    DiscountRate,   ///< rate of the line
    DiscountAmount, ///< amount of a term, prorated as the line is, or a coupon's
    CreditNote,     ///< taken back by a credit note
    ClientDocument, ///< of a client's document that its payer is asked for
};

/// Why a line says what it says (N4; billing.md 2, "Explainable"). Complete enough to print the
/// sentence and the JSON without looking anywhere else.
struct Trace {
    TraceRule rule = TraceRule::FullPeriod;
    std::vector<TimelineEventId> events; ///< that caused it, in the order of their effective days
    std::int64_t numeratorDays = 0;
    std::int64_t denominatorDays = 0;
    std::optional<Date> snapshotDay;
    std::int64_t countedUnits = 0;
    std::int64_t includedUnits = 0;
    /// The exact value before rounding: unroundedNumerator / unroundedDenominator minor units, in
    /// lowest terms, denominator > 0. For credits: of the part that stays, which is what is
    /// rounded.
    std::int64_t unroundedNumerator = 0;
    std::int64_t unroundedDenominator = 1;
    Rounding rounding = Rounding::HalfUp;
    /// For credits: what the line had charged. For clients' documents: what it asks for in all.
    std::int64_t billedMinor = 0;
    /// For credits: its rounded part that stays. For clients' documents: tax of the group on it.
    std::int64_t keptMinor = 0;
    /// For credits: number of the invoice. For clients' documents: its number; empty for a draft.
    std::string creditedInvoice;
    std::int64_t unitDays = 0;    ///< for UnitsDaily: the sum
    std::int64_t baseMinor = 0;   ///< for discounts: what they are taken from
    std::int32_t ratePpm = 0;     ///< for discounts of a rate

    friend bool operator==(const Trace &, const Trace &) = default;
};

/// One line of a draft, rounded once.
struct DraftLine {
    LineKind kind = LineKind::Recurring;
    SubscriptionId subscription;
    PriceComponentId component;
    CatalogueItemId item;
    PriceId price;
    std::string itemName;      ///< copied: what is issued never changes with the catalogue
    std::string componentName; ///< empty when it says no more than the item
    DateRange interval;
    DateRange period;
    int revision = 0;
    std::int64_t quantity = 1; ///< negative for credits (EN 16931: prices are never negative)
    UnitPrice unit;            ///< of a full period, never negative
    std::int64_t amountMinor = 0;
    std::optional<std::int64_t> grossMinor; ///< with tax, where the price holds it
    TaxRule tax;
    InvoiceLineId credits;
    TimelineEventId discount; ///< the event that granted it; null for all other lines
    bool refund = false;      ///< to be paid back, not kept as account credit
    Trace trace;

    friend bool operator==(const DraftLine &, const DraftLine &) = default;
};

/// What the engine has to know of a line from the moment on when it is issued under a number.
[[nodiscard]] BilledLine billedLine(const DraftLine &line, InvoiceLineId id,
                                    const std::string &invoiceNumber, Date billDate);

struct TaxGroup {
    TaxRule rule;
    std::int64_t taxableMinor = 0;
    std::int64_t taxMinor = 0; ///< rounded once a group (BR-CO-17)

    friend bool operator==(const TaxGroup &, const TaxGroup &) = default;
};

/// An invoice as it would be: one for each bill day, so that catching up makes the same invoices as
/// billing step by step (V2).
struct InvoiceDraft {
    Date billDate;
    DateRange servicePeriod; ///< from the first to the last day that a line speaks of
    Currency currency;
    std::vector<DraftLine> lines; ///< in the order of printing
    std::vector<TaxGroup> taxes;
    std::int64_t netMinor = 0;
    std::int64_t taxMinor = 0;
    std::int64_t totalMinor = 0;      ///< net + tax; may be negative
    std::int64_t creditUsedMinor = 0; ///< account credit, comes last (billing.md 2)
    std::int64_t creditMadeMinor = 0; ///< what would have made the invoice negative
    std::int64_t refundMinor = 0;     ///< part of that which is to be paid back instead
    /// What prices with tax ask for beyond net + tax; a cent at most for each group (BT-114).
    std::int64_t roundingMinor = 0;
    /// total + rounding - creditUsed + creditMade + refund, >= 0
    std::int64_t payableMinor = 0;

    friend bool operator==(const InvoiceDraft &, const InvoiceDraft &) = default;
};

} // namespace clientele::billing
