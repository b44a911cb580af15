// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows/subscriptionrows.h"

#include "billing/names.h"
#include "rows/names.h"

namespace clientele::storage {

using billing::TimelineEvent;
using billing::UnitEvent;
using domain::Subscription;

Subscription readSubscription(Statement &row)
{
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
    if (!row.isNull(11))
        subscription.countedFrom = row.date(11);
    if (!row.isNull(12))
        subscription.countedUntil = row.date(12);
    return subscription;
}

Result<TimelineEvent> readTimelineEvent(Statement &row)
{
    TimelineEvent event;
    event.id = row.id<TimelineEventId>(0);
    event.sequence = row.int64(2);
    event.subscription = row.id<SubscriptionId>(4);
    const auto kind = billing::fromName<billing::EventKind>(row.text(5));
    if (!kind)
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
    if (!row.isNull(16))
        event.anchor = row.date(16);
    event.atOnce = row.boolean(17);
    const auto cancellation = billing::fromName<billing::Cancellation>(row.text(18));
    if (!cancellation)
        return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(18))});
    event.cancellation = *cancellation;
    event.unit = {row.int64(19), static_cast<std::uint8_t>(row.int64(20))};
    return event;
}

Result<UnitEvent> readUnitEvent(Statement &row)
{
    const auto meter = billing::fromName<billing::Meter>(row.text(2));
    if (!meter)
        return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(2))});
    return UnitEvent{*meter, row.uuid(3), row.date(4), row.int64(1), row.boolean(5)};
}

} // namespace clientele::storage
