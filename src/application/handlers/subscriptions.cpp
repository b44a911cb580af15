// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/planorder.h"
#include "billing/engine.h"
#include "billing/names.h"
#include "handlers/handlers.h"
#include "handlers/subscriptionrules.h"
#include "recalculation.h"

#include <algorithm>

namespace clientele::application {
namespace {

using billing::BillingInput;
using billing::EventKind;
using billing::ItemKind;
using billing::TimelineEvent;
using domain::Account;
using domain::Subscription;
using domain::When;

/// What every change of a subscription begins with.
struct Target {
    Account account;
    const domain::Programme *programme = nullptr;
    std::vector<Subscription> all;
    Subscription subscription;
    BillingInput input;
    Date today;
};

Result<Target> loadAccount(Work &work, AccountId client)
{
    Target target;
    CLIENTELE_TRY(work.accounts.takeSequence(client, 0)); // holds the account's row (IM.22)
    CLIENTELE_ASSIGN(target.account, work.client(client));
    target.programme = work.agency.programme(target.account.programme);
    if (target.programme == nullptr)
        return fail(FailureCode::NotFound, "programme");
    target.today = work.today(target.account);
    CLIENTELE_ASSIGN(storage::AccountState state, loadState(work, client));
    target.input = takeInput(work, state);
    target.all = std::move(state.subscriptions);
    return target;
}

Result<Target> loadTarget(Work &work, AccountId client, SubscriptionId subscription)
{
    CLIENTELE_ASSIGN(Target target, loadAccount(work, client));
    const auto found = std::find_if(target.all.begin(), target.all.end(),
                                    [&](const auto &each) { return each.id == subscription; });
    if (found == target.all.end() || found->ledger != Ledger::Retail)
        return fail(FailureCode::NotFound, "subscription");
    if (found->state == "ended")
        return fail(FailureCode::Refused, "subscriptionEnded");
    target.subscription = *found;
    return target;
}

/// The day on which the change takes effect. Without a running term (trial, scheduled) the end of
/// the term is today: there is nothing to wait for.
Result<Date> effectiveDay(const Target &target, When when, std::optional<Date> on)
{
    switch (when) {
    case When::Default:
    case When::Now: return target.today;
    case When::EndOfTerm:
        return billing::endOfTerm(target.input, target.subscription.id, target.today)
            .value_or(target.today);
    case When::OnDate:
        if (!on || *on < target.today)
            return invalid({{"on", "inThePast", on ? on->toString() : std::string()}});
        return *on;
    }
    return fail(FailureCode::Internal, "when");
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

/// Day of the month on which the plan's terms start: add-ons share it.
int anchorDay(const Target &target)
{
    int day = target.account.billDay;
    for (const TimelineEvent &event : target.input.events) {
        const auto plan = std::find_if(target.all.begin(), target.all.end(), [&](const auto &each) {
            return each.id == event.subscription && !each.addOn;
        });
        if (plan == target.all.end() || event.effective > target.today)
            continue;
        if (event.kind == EventKind::SubscriptionStarted)
            day = event.billDay != 0 ? event.billDay : event.until.value_or(event.effective).day();
        else if (event.kind == EventKind::TrialExtended && event.until
                 && target.account.billDay == 0)
            day = event.until->day();
        else if (event.kind == EventKind::BillDayChanged)
            day = event.billDay;
    }
    return day;
}

Status append(Work &work, const Target &target, const TimelineEvent &event)
{
    CLIENTELE_TRY(
        work.subscriptions.append(target.account.id, Ledger::Retail, event, work.context.id));
    work.changed(domain::Entity::Subscription, domain::ChangeKind::Changed, target.account.id,
                 event.subscription.uuid);
    work.target = event.subscription.uuid;
    work.after.insert(QStringLiteral("effective"),
                      QString::fromStdString(event.effective.toString()));
    if (work.touched.empty())
        work.touched.push_back(target.account.id);
    return {};
}

std::string itemName(const Work &work, CatalogueItemId item)
{
    const domain::CatalogueEntry *entry = work.agency.entry(item);
    return entry == nullptr ? std::string() : entry->name;
}

void audit(Work &work, const char *field, const std::string &before, const std::string &after)
{
    work.before.insert(QString::fromLatin1(field), QString::fromStdString(before));
    work.after.insert(QString::fromLatin1(field), QString::fromStdString(after));
}

} // namespace

Status handle(Work &work, const domain::ChangePlan &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    if (target.subscription.addOn)
        return invalid({{"subscription", "notAPlan", {}}});
    if (target.subscription.item == command.plan)
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
    for (const Subscription &each : target.all) {
        const bool meant =
            each.id == command.subscription || (!target.subscription.addOn && each.addOn);
        const bool goesOn = each.ledger == Ledger::Retail && each.state != "ended"
                            && (!each.endsOn || *each.endsOn > day);
        if (!meant || !goesOn)
            continue;
        CLIENTELE_ASSIGN(const TimelineEventId event, cancelAt(work, target.account, each, day));
        events.push_back(event);
    }
    if (events.empty())
        return fail(FailureCode::Refused, "endsAlready");
    audit(work, "endsOn", {}, day.toString());
    work.target = command.subscription.uuid;
    work.touched.push_back(target.account.id);
    if (events.size() == 1 && day > target.today)
        work.receipt.undo = domain::WithdrawChange{target.account.id, events.front()};
    return {};
}

Status handle(Work &work, const domain::ExtendTrial &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    if (target.subscription.state != "trial" && target.subscription.state != "scheduled")
        return fail(FailureCode::Refused, "notInTrial");
    if (command.until <= target.today || command.until > target.today.addDays(3660))
        return invalid({{"until", "outOfRange", command.until.toString()}});
    CLIENTELE_ASSIGN(TimelineEvent event, newEvent(work, target.account, command.subscription,
                                                   EventKind::TrialExtended, target.today));
    event.until = command.until;
    audit(work, "trialUntil",
          target.subscription.trialUntil ? target.subscription.trialUntil->toString() : "",
          command.until.toString());
    return append(work, target, event);
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
    if (withdrawn || found->kind == EventKind::Withdrawn || found->effective <= target.today)
        return fail(FailureCode::Refused, "notScheduled");
    CLIENTELE_ASSIGN(TimelineEvent event, newEvent(work, target.account, found->subscription,
                                                   EventKind::Withdrawn, target.today));
    event.target = command.event;
    audit(work, "withdrawn", std::string(billing::nameOf(found->kind)),
          found->effective.toString());
    return append(work, target, event);
}

} // namespace clientele::application
