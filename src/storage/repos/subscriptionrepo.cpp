// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/subscriptionrepo.h"

#include "billing/names.h"
#include "rows/names.h"
#include "rows/rowquery.h"
#include "rows/subscriptionrows.h"

namespace clientele::storage {

using billing::TimelineEvent;
using billing::UnitEvent;
using domain::Subscription;

Result<std::vector<Subscription>> SubscriptionRepo::ofClient(AccountId client)
{
    RowQuery query(m_session, "subscription/of_client", client);
    std::vector<Subscription> subscriptions;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return subscriptions;
        subscriptions.push_back(readSubscription(query.row()));
    }
}

Status SubscriptionRepo::insert(const Subscription &s)
{
    RowQuery query(m_session, "subscription/insert", s.id, s.client, ledgerName(s.ledger),
                s.addOn ? "add_on" : "plan", s.item, s.quantity, s.state, s.startedOn,
                s.trialUntil, s.endsOn);
    return query.run();
}

Status SubscriptionRepo::update(const Subscription &s)
{
    RowQuery query(m_session, "subscription/update", s.client, s.id, s.item, s.quantity, s.state,
                s.trialUntil, s.endsOn);
    return query.runReturningOne(fail(FailureCode::NotFound, "subscription"));
}

Status SubscriptionRepo::append(AccountId client, Ledger ledger, const TimelineEvent &event,
                                CommandId command)
{
    RowQuery query(m_session, "timeline_event/insert", event.id, client, event.sequence,
                ledgerName(ledger), event.subscription, billing::nameOf(event.kind),
                event.effective, event.recordedAt, orNull(event.item), event.quantity,
                event.billDay, event.until, orNull(event.target), command, event.actorName,
                event.actingAsClient);
    return query.run();
}

Status SubscriptionRepo::append(AccountId client, const UnitEvent &event, Instant recordedAt,
                                std::string_view actorName, bool actingAsClient)
{
    RowQuery query(m_session, "unit_event/insert", client, event.sequence,
                billing::nameOf(event.meter), event.unit, event.effective, event.counts,
                recordedAt, actorName, actingAsClient);
    return query.run();
}

} // namespace clientele::storage
