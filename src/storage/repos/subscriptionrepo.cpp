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
                s.trialUntil, s.endsOn, s.countedFrom, s.countedUntil);
    return query.run();
}

Status SubscriptionRepo::update(const Subscription &s)
{
    RowQuery query(m_session, "subscription/update", s.client, s.id, s.item, s.quantity, s.state,
                s.trialUntil, s.endsOn, s.countedFrom, s.countedUntil);
    return query.runReturningOne(fail(FailureCode::NotFound, "subscription"));
}

Status SubscriptionRepo::append(AccountId client, Ledger ledger, const TimelineEvent &event,
                                CommandId command)
{
    RowQuery query(m_session, "timeline_event/insert", event.id, client, event.sequence,
                ledgerName(ledger), orNull(event.subscription), billing::nameOf(event.kind),
                event.effective, event.recordedAt, orNull(event.item), event.quantity,
                event.billDay, event.until, orNull(event.target), command, event.actorName,
                event.actingAsClient, event.anchor, event.atOnce,
                billing::nameOf(event.cancellation), event.unit.amount,
                static_cast<int>(event.unit.scale));
    CLIENTELE_TRY(query.run());
    const bool hasDiscount = event.kind == billing::EventKind::DiscountGranted
                             || event.kind == billing::EventKind::CouponRedeemed;
    return hasDiscount ? appendDiscount(client, event) : Status();
}

Status SubscriptionRepo::appendDiscount(AccountId client, const TimelineEvent &event)
{
    const billing::Discount &discount = event.discount;
    RowQuery query(m_session, "discount/insert", client, event.id, discount.name,
                discount.ratePpm, discount.amountMinor, discount.prorate, discount.terms,
                discount.position);
    CLIENTELE_TRY(query.run());
    int position = 0;
    for (const billing::DiscountTier &tier : discount.tiers) {
        RowQuery insert(m_session, "discount_tier/insert", client, event.id, ++position,
                     tier.moreThan, tier.ratePpm);
        CLIENTELE_TRY(insert.run());
    }
    position = 0;
    for (const CatalogueItemId &item : discount.items) {
        RowQuery insert(m_session, "discount_item/insert", client, event.id, ++position, item);
        CLIENTELE_TRY(insert.run());
    }
    return {};
}

Result<std::vector<ScheduledEvent>>
SubscriptionRepo::scheduled(std::optional<AccountId> client, Date after, int limit)
{
    std::vector<ScheduledEvent> events;
    const auto read = [&](RowQuery &query) -> Status {
        while (true) {
            CLIENTELE_ASSIGN(const bool found, query.next());
            if (!found)
                return {};
            CLIENTELE_ASSIGN(TimelineEvent event, readTimelineEvent(query.row()));
            events.push_back({query.row().id<AccountId>(1), std::move(event)});
        }
    };
    if (client) {
        RowQuery query(m_session, "timeline_event/scheduled_of_client", after, limit, *client);
        CLIENTELE_TRY(read(query));
    } else {
        RowQuery query(m_session, "timeline_event/scheduled", after, limit);
        CLIENTELE_TRY(read(query));
    }
    return events;
}

Result<std::vector<UnitEvent>> SubscriptionRepo::unitEvents(AccountId account)
{
    RowQuery query(m_session, "state/unit_events", account, account);
    std::vector<UnitEvent> events;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return events;
        CLIENTELE_ASSIGN(const UnitEvent event, readUnitEvent(query.row()));
        events.push_back(event);
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
