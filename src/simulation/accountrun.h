// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/engine.h"
#include "billing/input.h"
#include "kernel/result.h"
#include "simulation/outcome.h"
#include "simulation/scenario.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clientele::simulation {

/// The series of one issuer: INV-{year}-{0000}, without gaps.
class NumberSeries
{
public:
    [[nodiscard]] std::string next(int year);

private:
    std::map<int, int> m_last;
};

/// One account on its way through time: what is known of it so far and what it was billed.
class AccountRun
{
public:
    AccountRun(const Scenario &scenario, std::size_t account, const billing::Catalogue &catalogue);

    /// The first day after the last run on which something is to be done, if any.
    [[nodiscard]] std::optional<Date> nextDay() const;
    /// Takes in what was recorded until then; true: it stopped behind an event after which the
    /// account is to be billed. Fails when a term that an event waits for is missing.
    [[nodiscard]] Result<bool> learn(Date day);
    /// Bills what is due on the day.
    void bill(Date day, NumberSeries &numbers, std::vector<SimulatedInvoice> &issued);
    /// What there is at the end.
    [[nodiscard]] SimulatedAccount finish(Date day);
    /// About how many events, lines and terms a run on the day looks at.
    [[nodiscard]] std::int64_t workOn(Date day) const;

private:
    [[nodiscard]] Status learnEvent(const ScenarioEvent &event);
    [[nodiscard]] std::optional<billing::TimelineEvent> timelineEvent(const ScenarioEvent &event,
                                                                      Date effective);
    [[nodiscard]] Status move(const ScenarioEvent &event);
    void learnUnits(const ScenarioEvent &event, Date effective);
    void followPlan(billing::TimelineEvent &addOn) const;
    void issue(const billing::InvoiceDraft &draft, const std::string &number);
    [[nodiscard]] NamedInvoice named(billing::InvoiceDraft draft) const;

    const Scenario &m_scenario;
    const ScenarioAccount &m_account;
    std::size_t m_index;
    billing::BillingInput m_input;
    std::size_t m_known = 0; ///< events taken in
    std::int64_t m_sequence = 0;
    std::int64_t m_subscriptionCount = 0;
    Date m_firstDay; ///< of the timeline
    std::int64_t m_balanceMinor = 0;
    std::uint64_t m_lineCount = 0;
    std::optional<Date> m_nextBillDate;
    std::optional<Date> m_parkedOn; ///< first of the refused runs since the last good one
};

} // namespace clientele::simulation
