// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/engine.h"

#include "allowances.h"
#include "calendar.h"
#include "constants.h"
#include "difference.h"
#include "onetime.h"
#include "status.h"
#include "subscriptionrun.h"
#include "timeline.h"
#include "write.h"

#include <algorithm>
#include <utility>

namespace clientele::billing {
namespace {

/// How many bill days without a line are passed over in search of the next draft: two years of
/// months, so that free months of an introductory price do not hide it.
constexpr int kMaximumLookahead = 24;


std::optional<Refusal> check(const BillingInput &input, const Timeline &timeline)
{
    if (input.accountCreditMinor < 0)
        return Refusal{"negativeCredit", {}};
    for (const BilledLine &line : input.billed) {
        // half a history makes wrong invoices for ever (architecture.md 5.10)
        if (line.kind != LineKind::Coupon && !timeline.indexOf(line.subscription))
            return Refusal{"unknownSubscription", {line.subscription.toString()}};
    }
    return std::nullopt;
}

/// One account on its way from history to drafts.
class Engine
{
public:
    Engine(const BillingInput &input, const Timeline &timeline, Date asOf)
        : m_input(input), m_timeline(timeline),
          m_asOf(asOf), m_context{input, UnitCounts(input.unitEvents, input.profile)}
    {
        m_runs.reserve(timeline.subscriptions.size());
        for (std::size_t i = 0; i < timeline.subscriptions.size(); ++i)
            m_runs.emplace_back(m_context, i, timeline.entriesOf(i));
    }

    [[nodiscard]] Result<Recalculation, Refusal> run();

private:
    [[nodiscard]] Date knownThrough() const;
    [[nodiscard]] std::optional<Refusal> runThrough(Date day);
    [[nodiscard]] std::optional<Date> nextDay() const;
    [[nodiscard]] std::optional<Refusal> propose();
    [[nodiscard]] Result<Recalculation, Refusal> report();

    const BillingInput &m_input;
    const Timeline &m_timeline;
    Date m_asOf;
    Context m_context;
    std::vector<SubscriptionRun> m_runs;
    OneTimeCharges m_oneTime;
    std::vector<Charge> m_allowances; ///< that the proposals point to
    Date m_horizon;
    std::vector<Proposal> m_proposals; ///< of bill days through the horizon
};

/// What was issued must be proposed too, or it would be taken back.
Date Engine::knownThrough() const
{
    Date day = std::max(m_asOf, m_input.deletedFrom.value_or(m_asOf));
    for (const BilledLine &line : m_input.billed)
        day = std::max({day, line.interval.from, line.billDate.value_or(day)});
    return day;
}

std::optional<Refusal> Engine::runThrough(Date day)
{
    m_horizon = day;
    for (SubscriptionRun &run : m_runs) {
        if (auto refusal = run.runThrough(day))
            return refusal;
    }
    return std::nullopt;
}

std::optional<Date> Engine::nextDay() const
{
    std::optional<Date> next;
    for (const SubscriptionRun &run : m_runs) {
        const auto day = run.nextDay();
        if (day && (!next || *day < *next))
            next = day;
    }
    return next;
}

std::optional<Refusal> Engine::propose()
{
    const Calendar calendar(m_runs, m_oneTime.settleDays(), m_input.billed,
                            m_input.voided);
    auto discounts = allowances(m_input, m_timeline, m_runs);
    if (!discounts)
        return Refusal{"overflow", {m_asOf.toString()}};
    m_allowances = std::move(*discounts);
    std::vector<std::span<const Charge>> charges;
    charges.reserve(m_runs.size() + 2);
    for (const SubscriptionRun &run : m_runs)
        charges.emplace_back(run.charges());
    charges.emplace_back(m_oneTime.charges());
    charges.emplace_back(m_allowances);
    auto proposals = difference(m_input, m_timeline, charges, calendar);
    if (!proposals)
        return Refusal{"overflow", {m_asOf.toString()}};
    m_proposals = std::move(*proposals);
    std::erase_if(m_proposals,
                  [this](const Proposal &proposal) { return proposal.billDate > m_horizon; });
    return std::nullopt;
}

Result<Recalculation, Refusal> Engine::run()
{
    if (auto refusal = m_oneTime.propose(m_input, m_timeline))
        return std::move(*refusal);
    if (auto refusal = runThrough(knownThrough()))
        return std::move(*refusal);
    for (int lookahead = 0; lookahead < kMaximumLookahead; ++lookahead) {
        const auto next = nextDay();
        if (auto refusal = runThrough(next.value_or(kEndOfTime)))
            return std::move(*refusal);
        if (auto refusal = propose())
            return std::move(*refusal);
        const bool found =
            std::any_of(m_proposals.begin(), m_proposals.end(),
                        [this](const Proposal &proposal) { return proposal.billDate > m_asOf; });
        if (found || !next)
            break;
    }
    return report();
}

Result<Recalculation, Refusal> Engine::report()
{
    // only the first draft after asOf is wanted
    std::optional<Date> next;
    for (const Proposal &proposal : m_proposals) {
        if (proposal.billDate > m_asOf && (!next || proposal.billDate < *next))
            next = proposal.billDate;
    }
    std::erase_if(m_proposals, [this, next](const Proposal &proposal) {
        return proposal.billDate > next.value_or(m_asOf);
    });
    auto drafts = writeDrafts(m_input, m_timeline, m_proposals, m_asOf);
    if (!drafts.ok())
        return drafts.failure();
    Recalculation result;
    result.due = std::move(*drafts);
    if (next) {
        result.next = std::move(result.due.back());
        result.due.pop_back();
    }
    result.subscriptions.reserve(m_runs.size());
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (m_timeline.onlyExtras[i])
            continue;
        result.subscriptions.push_back(statusOf(m_input, m_timeline.subscriptions[i],
                                                m_timeline.entriesOf(i), m_runs[i], m_asOf));
    }
    result.activeUsers = m_context.units.at(Meter::ActiveUsers, m_asOf.addDays(1));
    return result;
}

} // namespace

Result<Recalculation, Refusal> recompute(const BillingInput &input, Date asOf)
{
    if (input.catalogue == nullptr)
        return Refusal{"noCatalogue", {}};
    const auto timeline = arrange(input);
    if (!timeline.ok())
        return timeline.failure();
    if (auto refusal = check(input, *timeline))
        return std::move(*refusal);
    return Engine(input, *timeline, asOf).run();
}

std::optional<Date> endOfTerm(const BillingInput &input, SubscriptionId subscription, Date day)
{
    if (input.catalogue == nullptr)
        return std::nullopt;
    const auto timeline = arrange(input);
    if (!timeline.ok())
        return std::nullopt;
    const auto index = timeline->indexOf(subscription);
    if (!index)
        return std::nullopt;
    Context context{input, UnitCounts(input.unitEvents, input.profile)};
    SubscriptionRun run(context, *index, timeline->entriesOf(*index));
    if (run.runThrough(std::max(day, input.deletedFrom.value_or(day))))
        return std::nullopt;
    const auto status = statusOf(input, subscription, timeline->entriesOf(*index), run, day);
    if (status.state != SubscriptionState::Active && status.state != SubscriptionState::Trial)
        return std::nullopt;
    return status.currentTerm.to;
}

} // namespace clientele::billing
