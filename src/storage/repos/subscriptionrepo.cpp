// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/subscriptionrepo.h"

#include "billing/names.h"
#include "rows/names.h"
#include "rows/rowquery.h"

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
        Statement &row = query.row();
        Subscription subscription;
        subscription.version = row.int64(0);
        subscription.id = row.id<SubscriptionId>(1);
        subscription.client = row.id<AccountId>(2);
        subscription.ledger = ledgerFromName(row.text(3));
        subscription.addOn = row.text(4) == "add_on";
        subscription.item = row.id<CatalogueItemId>(5);
        subscription.quantity = row.int64(6);
        subscription.state = row.text(7);
        subscription.startedOn = row.date(8);
        if (!row.isNull(9))
            subscription.trialUntil = row.date(9);
        if (!row.isNull(10))
            subscription.endsOn = row.date(10);
        subscriptions.push_back(std::move(subscription));
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

Result<std::vector<TimelineEvent>> SubscriptionRepo::timeline(AccountId client, Ledger ledger)
{
    RowQuery query(m_session, "timeline_event/of_client", client, ledgerName(ledger));
    std::vector<TimelineEvent> events;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return events;
        Statement &row = query.row();
        TimelineEvent event;
        event.id = row.id<TimelineEventId>(0);
        event.sequence = row.int64(2);
        event.subscription = row.id<SubscriptionId>(4);
        const auto kind = billing::fromName<billing::EventKind>(row.text(5));
        if (!kind) // half an input would make wrong invoices for ever (architecture.md 5.10)
            return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(5))});
        event.kind = *kind;
        event.effective = row.date(6);
        event.recordedAt = row.instant(7);
        event.item = row.id<CatalogueItemId>(8);
        event.quantity = row.int64(9);
        event.billDay = static_cast<int>(row.int64(10));
        if (!row.isNull(11))
            event.until = row.date(11);
        event.target = row.id<TimelineEventId>(12);
        event.actorName = row.text(14);
        event.actingAsClient = row.boolean(15);
        events.push_back(std::move(event));
    }
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

Result<std::vector<UnitEvent>> SubscriptionRepo::unitEvents(AccountId client)
{
    RowQuery query(m_session, "unit_event/of_client", client);
    std::vector<UnitEvent> events;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return events;
        Statement &row = query.row();
        const auto meter = billing::fromName<billing::Meter>(row.text(1));
        if (!meter)
            return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(1))});
        events.push_back(UnitEvent{*meter, row.uuid(2), row.date(3), row.int64(0),
                                   row.boolean(4)});
    }
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
