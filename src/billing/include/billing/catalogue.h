// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/ledger.h"
#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace clientele::billing {

/// A price of one unit: amount / 10^scale minor units, so that prices below a cent stay exact.
struct UnitPrice {
    std::int64_t amount = 0; ///< in 10^-scale minor units
    std::uint8_t scale = 0;  ///< 0 to 9

    friend bool operator==(const UnitPrice &, const UnitPrice &) = default;
};

enum class ComponentKind : std::uint8_t {
    Flat,      ///< one amount a period
    PerUnit,   ///< units above the included ones times the unit price
    Graduated, ///< every tier priced on its own units
    Volume,    ///< all units at the price of the tier reached
    Package,   ///< started packages of packageSize units times the unit price
};

/// What is counted (billing.md 1).
enum class Meter : std::uint8_t {
    None,
    ActiveUsers,
    MonitoredUsers,
    Computers,
    ClientAccounts,
    Manual,
};

/// How it is counted. Snapshot: at the start of the bill day, from history (decisions.md 2).
enum class CountingRule : std::uint8_t { Snapshot, Daily, Peak, HighWater };

enum class Timing : std::uint8_t { Advance, Arrears };

enum class PeriodUnit : std::uint8_t { Day, Month, Year }; ///< a quarter is three months

/// Length of a billing period: count units, count > 0.
struct PeriodLength {
    PeriodUnit unit = PeriodUnit::Month;
    int count = 1;

    friend bool operator==(const PeriodLength &, const PeriodLength &) = default;
};

struct Tier {
    std::optional<std::int64_t> upTo; ///< last unit of the tier, inclusive; none: the last tier
    UnitPrice unit;
    std::int64_t flatMinor = 0; ///< added once when the tier is reached

    friend bool operator==(const Tier &, const Tier &) = default;
};

/// How lines are taxed (decisions.md 2; EN 16931 categories S, Z, E, AE, K, G, O).
struct TaxRule {
    std::string category = "S";
    std::int32_t ratePpm = 0; ///< parts per million; 190000 is 19 %

    friend bool operator==(const TaxRule &, const TaxRule &) = default;
};

/// One part of a price; each makes lines of its own. Daily and peak are known only at the end of a
/// term and are billed there, whatever `timing` says; high-water is always billed in advance.
struct PriceComponent {
    PriceComponentId id;
    std::string name; ///< as printed on the line, e.g. "Active users"; empty: the item's name
    ComponentKind kind = ComponentKind::Flat;
    Meter meter = Meter::None; ///< None: the quantity of the subscription counts
    CountingRule countingRule = CountingRule::Snapshot;
    Timing timing = Timing::Advance;
    UnitPrice unit;                 ///< Flat: the amount of a period; PerUnit, Package: of a unit
    std::int64_t includedUnits = 0; ///< not charged; a flat fee has none
    std::int64_t minimumMinor = 0;  ///< least amount of a full period
    std::int64_t packageSize = 1;   ///< > 0; tiers count packages too when it is not 1
    std::vector<Tier> tiers;        ///< for Graduated and Volume, ascending
    int firstPeriod = 0;            ///< introductory phases: applies from this paid period on …
    std::optional<int> lastPeriod;  ///< … to this one, inclusive; none: for ever

    friend bool operator==(const PriceComponent &, const PriceComponent &) = default;
};

/// One version of the price of an item on one ledger in one currency.
struct Price {
    PriceId id;
    Ledger ledger = Ledger::Retail;
    Currency currency;
    Date validFrom; ///< a period that starts on this day or later uses it
    PeriodLength period;
    bool taxIncluded = false; ///< the amounts hold the tax of the line
    std::vector<PriceComponent> components;

    friend bool operator==(const Price &, const Price &) = default;
};

enum class ItemKind : std::uint8_t { Plan, AddOn };

struct CatalogueItem {
    CatalogueItemId id;
    ItemKind kind = ItemKind::Plan;
    std::string name;
    std::vector<Price> prices; ///< any order
    /// Its rate group; none: the account's. An account that is not taxed by S keeps its category
    /// for all items.
    std::optional<TaxRule> tax = {};

    friend bool operator==(const CatalogueItem &, const CatalogueItem &) = default;
};

/// All items of an agency, looked up by key. Build once, share between accounts; reading is safe
/// from any thread.
class Catalogue
{
public:
    void add(CatalogueItem item);
    [[nodiscard]] const CatalogueItem *item(CatalogueItemId id) const;
    /// The newest version that is valid on `day`; nothing when the item has no price there.
    [[nodiscard]] const Price *price(CatalogueItemId id, Ledger ledger, Currency currency,
                                     Date day) const;
    [[nodiscard]] const std::vector<CatalogueItem> &items() const { return m_items; }

private:
    std::vector<CatalogueItem> m_items;
    std::unordered_map<CatalogueItemId, std::size_t> m_index;
};

} // namespace clientele::billing
