// SPDX-License-Identifier: GPL-3.0-or-later
// The number of active paid plans, for the discount of S0.13 (decisions.md 2).
#include "recalculation.h"

#include <algorithm>

namespace clientele::application {
namespace {

/// A plan of which something costs something.
bool isPaid(const Work &work, const domain::Account &account,
            const domain::Subscription &subscription, Date day)
{
    const billing::Price *price = work.agency.catalogue.price(subscription.item, Ledger::Retail,
                                                              account.currency, day);
    if (price == nullptr)
        return false;
    return std::any_of(
        price->components.begin(), price->components.end(), [](const auto &component) {
            return component.unit.amount > 0 || component.minimumMinor > 0
                   || !component.tiers.empty();
        });
}

/// By `sign` more in the span, of which the days before `earliest` are over.
void add(storage::PlanDeltas &deltas, const Uuid &programme,
         const domain::Subscription &subscription, Date earliest, std::int64_t sign)
{
    if (!subscription.countedFrom)
        return;
    const Date from = std::max(*subscription.countedFrom, earliest);
    const auto &until = subscription.countedUntil;
    if (until && *until <= from)
        return;
    deltas[{programme, from}] += sign;
    if (until)
        deltas[{programme, *until}] -= sign;
}

} // namespace

void countPlan(const Work &work, const domain::Account &account,
               domain::Subscription &subscription)
{
    subscription.countedFrom.reset();
    subscription.countedUntil.reset();
    if (subscription.addOn || subscription.ledger != Ledger::Retail
        || subscription.state == "paused")
        return;
    const Date from = std::max(subscription.startedOn,
                               subscription.trialUntil.value_or(subscription.startedOn));
    auto until = subscription.endsOn;
    if (account.deletedOn) // leaves the count at once, though its term is still billed (S0.40)
        until = std::min(until.value_or(*account.deletedOn), *account.deletedOn);
    if ((until && *until <= from) || !isPaid(work, account, subscription, from))
        return;
    subscription.countedFrom = from;
    subscription.countedUntil = until;
}

void movePlanCount(Work &work, const domain::Account &account, const domain::Subscription &before,
                   const domain::Subscription &after, Date today)
{
    if (before.countedFrom == after.countedFrom && before.countedUntil == after.countedUntil)
        return;
    const auto key = Uuid::parse(account.programme);
    const domain::Programme *programme
        = key ? work.agency.programme(*key) : work.agency.programme(account.programme);
    if (programme == nullptr)
        return;
    const Date earliest = today.addDays(1);
    add(work.planDeltas, programme->id, before, earliest, -1);
    add(work.planDeltas, programme->id, after, earliest, 1);
}

Status writePlanCounts(Work &work)
{
    storage::PlanCountRepo counts(work.session);
    const storage::PlanDeltas deltas = std::move(work.planDeltas);
    work.planDeltas.clear();
    if (!work.actingAsClient())
        return counts.add(deltas);
    for (const auto &[key, delta] : deltas) {
        if (delta == 0)
            continue;
        CLIENTELE_TRY(counts.insertPending(work.newId<AuditId>().uuid, *work.context.scope.subject,
                                           key.first, key.second, delta));
        work.planCountsWait = true;
    }
    return {};
}

} // namespace clientele::application
