// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/planorder.h"
#include "billing/names.h"
#include "handlers/handlers.h"
#include "handlers/subscriptionrules.h"
#include "handlers/subscriptiontarget.h"

#include <algorithm>

namespace clientele::application {
namespace {

using billing::EventKind;
using billing::ItemKind;
using billing::TimelineEvent;
using domain::Subscription;
using domain::When;

/// Charges and allowances: no part of the life of a subscription.
bool isExtra(EventKind kind)
{
    return kind > EventKind::Withdrawn;
}

billing::Cancellation restOf(domain::UnusedRest rest)
{
    switch (rest) {
    case domain::UnusedRest::Credit: return billing::Cancellation::Credit;
    case domain::UnusedRest::Refund: return billing::Cancellation::Refund;
    case domain::UnusedRest::Nothing: return billing::Cancellation::Nothing;
    }
    return billing::Cancellation::Credit;
}

bool wouldDowngrade(const Work &work, const Target &target, CatalogueItemId to)
{
    const auto price = [&](CatalogueItemId item) {
        return work.agency.catalogue.price(item, Ledger::Retail, target.account.currency,
                                           target.today);
    };
    const billing::Price *before = price(target.subscription.item);
    const billing::Price *after = price(to);
    return before != nullptr && after != nullptr && isDowngrade(*before, *after);
}

} // namespace

Status handle(Work &work, const domain::ChangePlan &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    if (target.subscription.addOn)
        return invalid({{"subscription", "notAPlan", {}}});
    if (target.subscription.item == command.plan && command.when != When::Late)
        return fail(FailureCode::Refused, "samePlan", {itemName(work, command.plan)});
    const bool downgrade = wouldDowngrade(work, target, command.plan);
    const When when = command.when != When::Default ? command.when
                      : downgrade                   ? When::EndOfTerm
                                                    : When::Now;
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, when, command.on));
    CLIENTELE_TRY(
        checkItem(work, target.account, *target.programme, command.plan, ItemKind::Plan, day));
    CLIENTELE_ASSIGN(TimelineEvent event, newEvent(work, target.account, command.subscription,
                                                   EventKind::ItemChanged, day));
    event.item = command.plan;
    event.quantity = target.subscription.quantity;
    audit(work, "plan", itemName(work, target.subscription.item), itemName(work, command.plan));
    if (day > target.today) {
        work.receipt.undo = domain::WithdrawChange{target.account.id, event.id};
    } else {
        work.receipt.undo = domain::ChangePlan{
            target.account.id, command.subscription, target.subscription.item, When::Now, {}};
    }
    return append(work, target, event);
}

Status handle(Work &work, const domain::AddAddOn &command)
{
    CLIENTELE_ASSIGN(const Target target, loadAccount(work, command.client));
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    const auto plan = std::find_if(target.all.begin(), target.all.end(), [](const auto &each) {
        return !each.addOn && each.ledger == Ledger::Retail && each.state != "ended";
    });
    if (plan == target.all.end())
        return fail(FailureCode::Refused, "noPlan", {target.account.name});
    NewSubscription wanted{command.addOn.subscription, command.addOn.item,
                           command.addOn.quantity,     day,
                           anchorDay(target),          std::nullopt};
    if (plan->trialUntil && *plan->trialUntil > day)
        wanted.trialUntil = plan->trialUntil; // nothing is charged during the trial (S1.26)
    CLIENTELE_ASSIGN(const std::int64_t sequence, work.accounts.takeSequence(target.account.id, 1));
    CLIENTELE_TRY(startSubscription(work, target.account, *target.programme, wanted,
                                    ItemKind::AddOn, sequence));
    audit(work, "addOn", {}, itemName(work, command.addOn.item));
    work.target = wanted.id.uuid;
    work.touched.push_back(target.account.id);
    work.receipt.undo = domain::CancelSubscription{target.account.id, wanted.id, When::OnDate, day};
    return {};
}

Status handle(Work &work, const domain::ChangeQuantity &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    if (command.quantity < 1 || command.quantity > 1'000'000)
        return invalid({{"quantity", "outOfRange", std::to_string(command.quantity)}});
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    CLIENTELE_ASSIGN(TimelineEvent event, newEvent(work, target.account, command.subscription,
                                                   EventKind::QuantityChanged, day));
    event.item = target.subscription.item;
    event.quantity = command.quantity;
    audit(work, "quantity", std::to_string(target.subscription.quantity),
          std::to_string(command.quantity));
    if (day > target.today)
        work.receipt.undo = domain::WithdrawChange{target.account.id, event.id};
    return append(work, target, event);
}

/// A plan takes its add-ons with it: nothing goes on being billed after the plan is cancelled
/// (requirements.md 3, row 4).
Status handle(Work &work, const domain::CancelSubscription &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    std::vector<TimelineEventId> events;
    for (const Subscription &each : withAddOns(target)) {
        if (each.endsOn && *each.endsOn <= day)
            continue;
        CLIENTELE_ASSIGN(const TimelineEventId event,
                         cancelAt(work, target.account, each, day, restOf(command.rest)));
        events.push_back(event);
    }
    if (events.empty())
        return fail(FailureCode::Refused, "endsAlready");
    audit(work, "endsOn", {}, day.toString());
    if (command.rest != domain::UnusedRest::Credit)
        audit(work, "rest", {}, std::string(billing::nameOf(restOf(command.rest))));
    work.target = command.subscription.uuid;
    work.touched.push_back(target.account.id);
    if (day > target.today)
        work.receipt.undo = withdrawalOf(target.account.id, events);
    return {};
}

/// As long as the client has a plan that runs, or that is to begin, it is changed instead.
Status handle(Work &work, const domain::StartPlan &command)
{
    CLIENTELE_ASSIGN(const Target target, loadAccount(work, command.client));
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    for (const Subscription &each : target.all) {
        const bool runs = !each.addOn && each.ledger == Ledger::Retail && each.state != "ended"
                          && (!each.endsOn || *each.endsOn > day);
        if (runs)
            return fail(FailureCode::Refused, "hasPlan", {itemName(work, each.item)});
    }
    const domain::CatalogueEntry *entry = work.agency.entry(command.plan);
    const std::optional<int> own = entry == nullptr ? std::nullopt : entry->trialDays;
    const int trialDays
        = command.trialDays.value_or(own.value_or(target.programme->trialDays));
    if (trialDays < 0 || trialDays > 3660)
        return invalid({{"trialDays", "outOfRange", std::to_string(trialDays)}});
    if (command.billDay < 0 || command.billDay > 31)
        return invalid({{"billDay", "outOfRange", std::to_string(command.billDay)}});
    NewSubscription wanted{command.subscription, command.plan, command.quantity, day,
                           command.billDay != 0 ? command.billDay : target.account.billDay,
                           std::nullopt};
    if (trialDays > 0)
        wanted.trialUntil = day.addDays(trialDays);
    CLIENTELE_ASSIGN(const std::int64_t sequence, work.accounts.takeSequence(target.account.id, 1));
    CLIENTELE_TRY(startSubscription(work, target.account, *target.programme, wanted,
                                    ItemKind::Plan, sequence));
    audit(work, "plan", {}, itemName(work, command.plan));
    work.target = wanted.id.uuid;
    work.touched.push_back(target.account.id);
    if (day >= target.today)
        work.receipt.undo
            = domain::CancelSubscription{target.account.id, wanted.id, When::OnDate, day};
    return {};
}

Status handle(Work &work, const domain::WithdrawChange &command)
{
    CLIENTELE_ASSIGN(const Target target, loadAccount(work, command.client));
    const auto &events = target.input.events;
    const auto found = std::find_if(events.begin(), events.end(),
                                    [&](const auto &each) { return each.id == command.event; });
    if (found == events.end())
        return fail(FailureCode::NotFound, "timelineEvent");
    const bool withdrawn = std::any_of(events.begin(), events.end(), [&](const auto &each) {
        return each.kind == EventKind::Withdrawn && each.target == command.event;
    });
    const bool begun = found->effective < target.today
                       || (found->effective == target.today && !isExtra(found->kind));
    if (withdrawn || found->kind == EventKind::Withdrawn || begun)
        return fail(FailureCode::Refused, "notScheduled");
    CLIENTELE_ASSIGN(TimelineEvent event, newEvent(work, target.account, found->subscription,
                                                   EventKind::Withdrawn, target.today));
    event.target = command.event;
    audit(work, "withdrawn", std::string(billing::nameOf(found->kind)),
          found->effective.toString());
    return append(work, target, event);
}

} // namespace clientele::application
