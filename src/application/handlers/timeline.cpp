// SPDX-License-Identifier: GPL-3.0-or-later
// Trials, pauses and bill days: what happens to a subscription without changing what it is.
#include "billing/names.h"
#include "handlers/handlers.h"
#include "handlers/subscriptionrules.h"
#include "handlers/subscriptiontarget.h"

#include <algorithm>

namespace clientele::application {
namespace {

using billing::EventKind;
using billing::TimelineEvent;
using domain::Subscription;
using domain::When;

/// One event of a kind for each of them; gives their keys.
template<typename Fill>
Result<std::vector<TimelineEventId>> appendAll(Work &work, const Target &target,
                                               const std::vector<Subscription> &subscriptions,
                                               EventKind kind, Date day, const Fill &fill)
{
    std::vector<TimelineEventId> events;
    for (const Subscription &each : subscriptions) {
        CLIENTELE_ASSIGN(TimelineEvent event,
                         newEvent(work, target.account, each.id, kind, day));
        fill(event, each);
        CLIENTELE_TRY(append(work, target, event));
        events.push_back(event.id);
    }
    work.target = target.subscription.id.uuid;
    return events;
}

/// Those of the plan's trial: the subscription and what shares its first paid day.
std::vector<Subscription> sharingTrial(const Target &target)
{
    std::vector<Subscription> sharing = withAddOns(target);
    std::erase_if(sharing, [&target](const Subscription &each) {
        return each.id != target.subscription.id
               && (each.state != target.subscription.state
                   || each.trialUntil != target.subscription.trialUntil);
    });
    return sharing;
}

/// The end of the subscription that was recorded with its trial (S4.16) no longer comes.
Status withdrawEnd(Work &work, const Target &target, const Subscription &subscription)
{
    const auto &events = target.input.events;
    for (const TimelineEvent &event : events) {
        const bool withdrawn = std::any_of(events.begin(), events.end(), [&](const auto &each) {
            return each.kind == EventKind::Withdrawn && each.target == event.id;
        });
        if (event.kind != EventKind::Cancelled || event.subscription != subscription.id
            || event.effective != subscription.trialUntil || withdrawn)
            continue;
        CLIENTELE_ASSIGN(TimelineEvent withdrawal,
                         newEvent(work, target.account, subscription.id, EventKind::Withdrawn,
                                  target.today));
        withdrawal.target = event.id;
        CLIENTELE_TRY(append(work, target, withdrawal));
    }
    return {};
}

/// Where trials end in freemium, the end moves with the trial, and goes when a licence comes.
Status moveFreemium(Work &work, const Target &target, Date until)
{
    if (target.programme->trialEnd != "freemium")
        return {};
    for (const Subscription &each : sharingTrial(target)) {
        CLIENTELE_TRY(withdrawEnd(work, target, each));
        if (until > target.today) {
            CLIENTELE_TRY(cancelAt(work, target.account, each, until));
        }
    }
    return {};
}

Status moveTrialEnd(Work &work, const Target &target, Date until)
{
    CLIENTELE_TRY(moveFreemium(work, target, until));
    CLIENTELE_ASSIGN(const auto events,
                     appendAll(work, target, sharingTrial(target), EventKind::TrialExtended,
                               target.today, [until](TimelineEvent &event, const Subscription &) {
                                   event.until = until;
                               }));
    const auto &before = target.subscription.trialUntil;
    audit(work, "trialUntil", before ? before->toString() : "", until.toString());
    if (before && *before > target.today && !events.empty())
        work.receipt.undo
            = domain::ExtendTrial{target.account.id, target.subscription.id, *before};
    return {};
}

/// Of the subscription on that day, as the events say; 0 when its first paid day decides.
int billDayOf(const Target &target, SubscriptionId subscription, Date day)
{
    std::vector<const TimelineEvent *> setting;
    for (const TimelineEvent &event : target.input.events) {
        if (event.subscription == subscription && event.effective <= day
            && (event.kind == EventKind::SubscriptionStarted
                || event.kind == EventKind::BillDayChanged))
            setting.push_back(&event);
    }
    const auto last = std::max_element(
        setting.begin(), setting.end(), [](const auto *a, const auto *b) {
            return std::pair(a->effective, a->sequence) < std::pair(b->effective, b->sequence);
        });
    return last == setting.end() ? 0 : (*last)->billDay;
}

} // namespace

Status handle(Work &work, const domain::ExtendTrial &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    if (target.subscription.state != "trial" && target.subscription.state != "scheduled")
        return fail(FailureCode::Refused, "notInTrial");
    if (command.until <= target.today || command.until > target.today.addDays(3660))
        return invalid({{"until", "outOfRange", command.until.toString()}});
    return moveTrialEnd(work, target, command.until);
}

Status handle(Work &work, const domain::EndTrial &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    if (target.subscription.state != "trial")
        return fail(FailureCode::Refused, "notInTrial");
    return moveTrialEnd(work, target, target.today);
}

Status handle(Work &work, const domain::PauseSubscription &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    if (command.until && *command.until <= day)
        return invalid({{"until", "outOfRange", command.until->toString()}});
    if (target.subscription.state == "paused")
        return fail(FailureCode::Refused, "pausedAlready");
    std::vector<Subscription> all = withAddOns(target);
    std::erase_if(all, [](const Subscription &each) { return each.state == "paused"; });
    const auto nothing = [](TimelineEvent &, const Subscription &) {};
    CLIENTELE_ASSIGN(auto events, appendAll(work, target, all, EventKind::Paused, day, nothing));
    if (command.until) {
        CLIENTELE_ASSIGN(const auto resumed, appendAll(work, target, all, EventKind::Resumed,
                                                       *command.until, nothing));
        events.insert(events.end(), resumed.begin(), resumed.end());
    }
    audit(work, "pausedFrom", {}, day.toString());
    audit(work, "pausedUntil", {}, command.until ? command.until->toString() : std::string());
    if (day > target.today)
        work.receipt.undo = withdrawalOf(target.account.id, events);
    else if (day == target.today && !command.until)
        work.receipt.undo
            = domain::ResumeSubscription{target.account.id, command.subscription, When::Now};
    return {};
}

Status handle(Work &work, const domain::ResumeSubscription &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    if (target.subscription.state != "paused")
        return fail(FailureCode::Refused, "notPaused");
    std::vector<Subscription> all = withAddOns(target);
    std::erase_if(all, [](const Subscription &each) { return each.state != "paused"; });
    CLIENTELE_ASSIGN(const auto events,
                     appendAll(work, target, all, EventKind::Resumed, day,
                               [](TimelineEvent &, const Subscription &) {}));
    audit(work, "resumedOn", {}, day.toString());
    if (day > target.today)
        work.receipt.undo = withdrawalOf(target.account.id, events);
    else if (day == target.today)
        work.receipt.undo
            = domain::PauseSubscription{target.account.id, command.subscription, When::Now};
    return {};
}

Status handle(Work &work, const domain::ChangeBillDay &command)
{
    CLIENTELE_ASSIGN(const Target target, loadTarget(work, command.client, command.subscription));
    if (command.billDay < 1 || command.billDay > 31)
        return invalid({{"billDay", "outOfRange", std::to_string(command.billDay)}});
    CLIENTELE_ASSIGN(const Date day, effectiveDay(target, command.when, command.on));
    const int before = billDayOf(target, command.subscription, day);
    CLIENTELE_ASSIGN(const auto events,
                     appendAll(work, target, withAddOns(target), EventKind::BillDayChanged, day,
                               [&command](TimelineEvent &event, const Subscription &) {
                                   event.billDay = command.billDay;
                               }));
    audit(work, "billDay", before == 0 ? std::string() : std::to_string(before),
          std::to_string(command.billDay));
    if (day > target.today)
        work.receipt.undo = withdrawalOf(target.account.id, events);
    else if (before != 0 && day == target.today)
        work.receipt.undo = domain::ChangeBillDay{target.account.id, command.subscription, before};
    return {};
}

} // namespace clientele::application
