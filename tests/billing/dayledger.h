// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"

#include <map>
#include <set>
#include <vector>

namespace clientele::billing::tests {

/// A second, slow implementation of the default rules for monthly flat fees: one day after the
/// other, no invoices, no rounding (V4). It shares nothing with the engine but the input.
class DayLedger
{
public:
    /// What each day costs is written in parts of a minor unit, so that every month divides it and
    /// every price of the tests is whole.
    static constexpr std::int64_t kParts = 377'580LL * 10'000; ///< lcm(28, 29, 30, 31), scale 4

    DayLedger(const BillingInput &input, SubscriptionId subscription, Date until);

    [[nodiscard]] Int128 total() const { return m_total; }
    /// The components that are charged on each day, those of no cost left out.
    [[nodiscard]] const std::map<Date, std::set<PriceComponentId>> &days() const { return m_days; }

private:
    void meet(const TimelineEvent &event, Date day);
    void beginTerm(Date day);
    void charge(Date day);
    [[nodiscard]] Date nextBillDay(Date after) const;
    [[nodiscard]] Date lastBillDay(Date through) const;
    [[nodiscard]] bool isBillDay(Date day) const;

    const BillingInput &m_input;
    bool m_running = false;
    bool m_paused = false;
    CatalogueItemId m_item;
    std::int64_t m_quantity = 1;
    int m_billDay = 0;
    Date m_freeUntil;
    bool m_inTerm = false;
    Date m_termStart;
    Date m_termEnd;
    std::int64_t m_daysOfPeriod = 1;
    int m_anchor = 1;
    Int128 m_total = 0;
    std::map<Date, std::set<PriceComponentId>> m_days;
};

/// The units that count at the start of a day, by following every unit on its own.
std::int64_t unitsAt(const std::vector<UnitEvent> &events, Meter meter, Date day);

} // namespace clientele::billing::tests
