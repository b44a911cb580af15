// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/ledger.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Prices and discounts as a person enters them. Names are those of the room billing (names.h);
// amounts are in minor units of their currency.

namespace clientele::domain {

struct NewTier {
    std::optional<std::int64_t> upTo = {}; ///< last unit, inclusive; none: the last tier
    std::int64_t unitAmount = 0;           ///< in 10^-unitScale minor units
    int unitScale = 0;
    std::int64_t flatMinor = 0; ///< added once when the tier is reached

    friend bool operator==(const NewTier &, const NewTier &) = default;
};

/// One part of a price; billing::PriceComponent says what each field means.
struct NewComponent {
    PriceComponentId id;
    std::string name = {}; ///< empty: the item's
    std::string kind = "flat";
    std::string meter = "none";
    std::string countingRule = "snapshot";
    std::string timing = "advance";
    std::int64_t unitAmount = 0; ///< in 10^-unitScale minor units
    int unitScale = 0;
    std::int64_t includedUnits = 0;
    std::int64_t minimumMinor = 0;
    std::int64_t packageSize = 1;
    std::vector<NewTier> tiers = {};
    int firstPeriod = 0;
    std::optional<int> lastPeriod = {};

    friend bool operator==(const NewComponent &, const NewComponent &) = default;
};

struct NewPrice {
    PriceId id;
    Ledger ledger = Ledger::Retail;
    std::string currency; ///< ISO 4217
    Date validFrom;       ///< for periods that begin on this day or later
    std::string periodUnit = "month";
    int periodCount = 1;
    bool taxIncluded = false;
    std::vector<NewComponent> components = {};

    friend bool operator==(const NewPrice &, const NewPrice &) = default;
};

/// More than this many active paid plans.
struct NewDiscountTier {
    std::int64_t moreThan = 0;
    std::int32_t ratePpm = 0; ///< 0 to 1,000,000

    friend bool operator==(const NewDiscountTier &, const NewDiscountTier &) = default;
};

/// Exactly one of rate, amount and tiers is given; billing::Discount says what each field means.
struct NewDiscount {
    std::string name; ///< as printed
    std::int32_t ratePpm = 0;
    std::int64_t amountMinor = 0;
    std::vector<NewDiscountTier> tiers = {};
    bool prorate = true;
    std::optional<int> terms = {};
    std::vector<CatalogueItemId> items = {}; ///< empty: all
    int position = 0;

    friend bool operator==(const NewDiscount &, const NewDiscount &) = default;
};

} // namespace clientele::domain
