// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/subscriptiontarget.h"

#include "billing/engine.h"
#include "recalculation.h"

#include <algorithm>

namespace clientele::application {

using billing::EventKind;
using billing::TimelineEvent;
using domain::Subscription;
using domain::When;

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
    CLIENTELE_ASSIGN(target.input, takeInput(work, state));
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

Result<Target> loadEither(Work &work, AccountId client, SubscriptionId subscription)
{
    return subscription.isNull() ? loadAccount(work, client)
                                 : loadTarget(work, client, subscription);
}

namespace {

/// Nothing happens before the subscription began, or to an account ten years ago.
Result<Date> lateDay(const Target &target, std::optional<Date> on)
{
    constexpr int kMostDays = 3660;
    if (!on || *on > target.today)
        return invalid({{"on", "notOver", on ? on->toString() : std::string()}});
    const bool ofAccount = target.subscription.id.isNull();
    const Date first = ofAccount ? target.today.addDays(-kMostDays)
                                 : target.subscription.startedOn;
    if (*on < first)
        return invalid({{"on", "outOfRange", on->toString()}});
    return *on;
}

} // namespace

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
    case When::Late: return lateDay(target, on);
    }
    return fail(FailureCode::Internal, "when");
}

std::vector<Subscription> withAddOns(const Target &target)
{
    std::vector<Subscription> all;
    for (const Subscription &each : target.all) {
        const bool meant = each.id == target.subscription.id
                           || (!target.subscription.addOn && each.addOn);
        if (meant && each.ledger == Ledger::Retail && each.state != "ended")
            all.push_back(each);
    }
    return all;
}

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

domain::Command withdrawalOf(AccountId client, const std::vector<TimelineEventId> &events)
{
    if (events.size() == 1)
        return domain::WithdrawChange{client, events.front()};
    domain::ChangeSubscriptions all{client, {}};
    for (const TimelineEventId event : events)
        all.changes.emplace_back(domain::WithdrawChange{client, event});
    return all;
}

} // namespace clientele::application
