// SPDX-License-Identifier: GPL-3.0-or-later
#include "status.h"

#include <algorithm>

namespace clientele::billing {
namespace {

/// The last life that has begun by `day`, else the first one.
const Life *lifeAt(const std::vector<Life> &lives, Date day)
{
    const Life *found = lives.empty() ? nullptr : &lives.front();
    for (const Life &life : lives) {
        if (life.start <= day)
            found = &life;
    }
    return found;
}

std::optional<DateRange> laterTrialAt(const SubscriptionRun &run, Date day)
{
    for (const DateRange trial : run.laterTrials()) {
        if (trial.contains(day))
            return trial;
    }
    return std::nullopt;
}

/// A subscription whose start was taken back.
SubscriptionStatus neverStarted(const BillingInput &input, SubscriptionId subscription)
{
    SubscriptionStatus status;
    status.subscription = subscription;
    status.state = SubscriptionState::Ended;
    const TimelineEvent *start = nullptr;
    for (const TimelineEvent &event : input.events) {
        if (event.subscription == subscription && event.kind == EventKind::SubscriptionStarted
            && (start == nullptr || start->sequence < event.sequence))
            start = &event;
    }
    if (start != nullptr) {
        status.item = start->item;
        status.quantity = start->quantity;
        status.endsOn = start->effective;
    }
    return status;
}

/// Item, quantity and pause after all events through `day`. Returns whether it is paused.
bool follow(SubscriptionStatus &status, std::span<const Entry> entries, Date day)
{
    bool paused = false;
    for (const Entry &entry : entries) {
        if (entry.day > day)
            break;
        const TimelineEvent &event = *entry.event;
        const bool starts = event.kind == EventKind::SubscriptionStarted;
        if (starts || event.kind == EventKind::ItemChanged)
            status.item = event.item;
        if (starts || event.kind == EventKind::QuantityChanged)
            status.quantity = event.quantity;
        if (starts || event.kind == EventKind::Resumed)
            paused = false;
        if (event.kind == EventKind::Paused)
            paused = true;
    }
    return paused;
}

/// The end of a life that has one, or a scheduled cancellation.
std::optional<Date> endOf(std::span<const Entry> entries, const Life &life, Date asOf)
{
    if (life.end)
        return life.end;
    for (const Entry &entry : entries) {
        if (entry.day > asOf && entry.event->kind == EventKind::Cancelled)
            return entry.day;
    }
    return std::nullopt;
}

} // namespace

std::optional<DateRange> termAt(const SubscriptionRun &run, Date day)
{
    const auto &terms = run.terms();
    const auto after = std::partition_point(terms.begin(), terms.end(),
                                            [day](DateRange term) { return term.to <= day; });
    for (const Life &life : run.lives()) {
        if (day < life.start || (life.end && *life.end <= day))
            continue;
        if (day < life.firstPaid)
            return DateRange{life.start, life.firstPaid};
        if (after != terms.end() && after->contains(day))
            return *after;
        return laterTrialAt(run, day);
    }
    return std::nullopt;
}

SubscriptionStatus statusOf(const BillingInput &input, SubscriptionId subscription,
                            std::span<const Entry> entries, const SubscriptionRun &run, Date asOf)
{
    const Life *const life = lifeAt(run.lives(), asOf);
    if (life == nullptr)
        return neverStarted(input, subscription);
    SubscriptionStatus status;
    status.subscription = subscription;
    const bool paused = follow(status, entries, std::max(asOf, life->start));
    status.endsOn = endOf(entries, *life, asOf);
    status.currentTerm = termAt(run, asOf).value_or(DateRange{});
    const auto laterTrial = laterTrialAt(run, asOf);
    if (laterTrial)
        status.trialEnds = laterTrial->to;
    else if (life->firstPaid > life->start)
        status.trialEnds = life->firstPaid;
    if (asOf < life->start)
        status.state = SubscriptionState::Scheduled;
    else if (life->end && *life->end <= asOf)
        status.state = SubscriptionState::Ended;
    else if (paused)
        status.state = SubscriptionState::Paused;
    else if (asOf < life->firstPaid || laterTrial)
        status.state = SubscriptionState::Trial;
    else
        status.state = SubscriptionState::Active;
    return status;
}

} // namespace clientele::billing
