// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/subscriptionrules.h"

#include "recalculation.h"

#include <optional>
#include <utility>

namespace clientele::application {

using billing::EventKind;
using billing::ItemKind;
using domain::Account;

Status checkItem(const Work &work, const Account &account, const domain::Programme &programme,
                 CatalogueItemId item, ItemKind kind, Date day)
{
    const char *field = kind == ItemKind::Plan ? "plan" : "addOn";
    const domain::CatalogueEntry *entry = work.agency.entry(item);
    if (entry == nullptr || entry->programme != programme.id
        || entry->addOn != (kind == ItemKind::AddOn))
        return invalid({{field, "notInProgramme", programme.code}});
    if (!entry->active)
        return invalid({{field, "noLongerOffered", entry->name}});
    const billing::Price *price
        = work.agency.catalogue.price(item, Ledger::Retail, account.currency, day);
    if (price == nullptr)
        return invalid({{field, "noPrice", entry->name}});
    if (programme.monthlyOnly && price->period != billing::PeriodLength{})
        return invalid({{field, "notMonthly", entry->name}});
    return {};
}

namespace {

billing::TimelineEvent eventOf(Work &work, SubscriptionId subscription, EventKind kind,
                               Date effective, std::int64_t sequence)
{
    billing::TimelineEvent event;
    event.sequence = sequence;
    event.id = work.newId<TimelineEventId>();
    event.kind = kind;
    event.subscription = subscription;
    event.effective = effective;
    event.recordedAt = work.at;
    event.actorName = work.context.scope.actorName;
    event.actingAsClient = work.actingAsClient();
    return event;
}

/// What the recalculation will find, so that it need not write the row a second time; were it to
/// find something else, it would.
const char *firstState(const NewSubscription &wanted, Date today)
{
    if (wanted.startOn > today)
        return "scheduled";
    return wanted.trialUntil && *wanted.trialUntil > today ? "trial" : "active";
}

/// S4.16: without a licence nothing follows the trial.
bool endsWithTrial(const domain::Programme &programme, const NewSubscription &wanted)
{
    return programme.trialEnd == "freemium" && wanted.trialUntil
           && *wanted.trialUntil > wanted.startOn;
}

} // namespace

Result<billing::TimelineEvent> newEvent(Work &work, const Account &account,
                                        SubscriptionId subscription, EventKind kind,
                                        Date effective)
{
    CLIENTELE_ASSIGN(const std::int64_t sequence, work.accounts.takeSequence(account.id, 1));
    return eventOf(work, subscription, kind, effective, sequence);
}

Status startSubscription(Work &work, const Account &account, const domain::Programme &programme,
                         const NewSubscription &wanted, ItemKind kind, std::int64_t sequence,
                         storage::AccountState *state)
{
    CLIENTELE_TRY(checkItem(work, account, programme, wanted.item, kind, wanted.startOn));
    if (wanted.quantity < 1)
        return invalid({{"quantity", "outOfRange", std::to_string(wanted.quantity)}});
    domain::Subscription subscription;
    subscription.id = wanted.id;
    subscription.client = account.id;
    subscription.addOn = kind == ItemKind::AddOn;
    subscription.item = wanted.item;
    subscription.quantity = wanted.quantity;
    subscription.startedOn = wanted.startOn;
    subscription.trialUntil = wanted.trialUntil;
    subscription.state = firstState(wanted, work.today(account));
    countPlan(work, account, subscription);
    movePlanCount(work, account, {}, subscription, work.today(account));
    CLIENTELE_TRY(work.subscriptions.insert(subscription));
    billing::TimelineEvent event = eventOf(work, wanted.id, EventKind::SubscriptionStarted,
                                           wanted.startOn, sequence);
    event.item = wanted.item;
    event.quantity = wanted.quantity;
    event.billDay = wanted.billDay;
    event.until = wanted.trialUntil;
    work.changed(domain::Entity::Subscription, domain::ChangeKind::Added, account.id,
                 wanted.id.uuid);
    CLIENTELE_TRY(work.subscriptions.append(account.id, Ledger::Retail, event, work.context.id));
    std::optional<billing::TimelineEvent> end;
    if (endsWithTrial(programme, wanted)) {
        CLIENTELE_ASSIGN(end, newEvent(work, account, wanted.id, EventKind::Cancelled,
                                       *wanted.trialUntil));
        CLIENTELE_TRY(
            work.subscriptions.append(account.id, Ledger::Retail, *end, work.context.id));
    }
    if (state != nullptr) {
        state->subscriptions.push_back(std::move(subscription));
        state->events.push_back(std::move(event));
        if (end)
            state->events.push_back(*std::move(end));
    }
    return {};
}

Result<TimelineEventId> cancelAt(Work &work, const Account &account,
                                 const domain::Subscription &subscription, Date day,
                                 billing::Cancellation rest)
{
    CLIENTELE_ASSIGN(billing::TimelineEvent event,
                     newEvent(work, account, subscription.id, EventKind::Cancelled, day));
    event.cancellation = rest;
    CLIENTELE_TRY(work.subscriptions.append(account.id, Ledger::Retail, event, work.context.id));
    work.changed(domain::Entity::Subscription, domain::ChangeKind::Changed, account.id,
                 subscription.id.uuid);
    return event.id;
}

} // namespace clientele::application
