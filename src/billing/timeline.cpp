// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline.h"

#include <algorithm>
#include <tuple>

namespace clientele::billing {
namespace {

constexpr int kLastBillDay = 31;

Date actsOn(const TimelineEvent &event, const Profile &profile)
{
    switch (event.kind) {
    case EventKind::ItemChanged:
    case EventKind::QuantityChanged:
        return event.effective.addDays(profile.changeDayBelongsToNewPlan ? 0 : 1);
    case EventKind::Cancelled:
        return event.effective.addDays(profile.cancellationDayIsCharged ? 1 : 0);
    default: return event.effective;
    }
}

bool comesBefore(const Entry &a, const Entry &b)
{
    const auto key = [](const Entry &entry) {
        const TimelineEvent &event = *entry.event;
        return std::tie(event.subscription, entry.day, event.sequence, event.id);
    };
    return key(a) < key(b);
}

/// Later records win, so that a withdrawal can be withdrawn too.
std::vector<TimelineEventId> withdrawnIds(const std::vector<TimelineEvent> &events)
{
    std::vector<const TimelineEvent *> withdrawals;
    for (const TimelineEvent &event : events) {
        if (event.kind == EventKind::Withdrawn)
            withdrawals.push_back(&event);
    }
    std::sort(withdrawals.begin(), withdrawals.end(), [](const auto *a, const auto *b) {
        return std::tie(a->sequence, a->id) > std::tie(b->sequence, b->id);
    });
    std::vector<TimelineEventId> ids;
    for (const TimelineEvent *const withdrawal : withdrawals) {
        if (std::find(ids.begin(), ids.end(), withdrawal->id) == ids.end())
            ids.push_back(withdrawal->target);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::optional<Refusal> check(const TimelineEvent &event)
{
    const bool setsQuantity =
        event.kind == EventKind::SubscriptionStarted || event.kind == EventKind::QuantityChanged;
    if (setsQuantity && event.quantity < 0)
        return Refusal{"invalidQuantity", {event.effective.toString()}};
    const bool mayBeUnset = event.kind == EventKind::SubscriptionStarted && event.billDay == 0;
    const bool setsBillDay =
        event.kind == EventKind::SubscriptionStarted || event.kind == EventKind::BillDayChanged;
    if (setsBillDay && !mayBeUnset && (event.billDay < 1 || event.billDay > kLastBillDay))
        return Refusal{"invalidBillDay", {event.effective.toString()}};
    if (event.kind == EventKind::TrialExtended && !event.until)
        return Refusal{"invalidTrialEnd", {event.effective.toString()}};
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> Timeline::indexOf(SubscriptionId subscription) const
{
    const auto found = std::lower_bound(subscriptions.begin(), subscriptions.end(), subscription);
    if (found == subscriptions.end() || *found != subscription)
        return std::nullopt;
    return static_cast<std::size_t>(found - subscriptions.begin());
}

Result<Timeline, Refusal> arrange(const BillingInput &input)
{
    Timeline timeline;
    timeline.entries.reserve(input.events.size());
    const auto withdrawn = withdrawnIds(input.events);
    for (const TimelineEvent &event : input.events) {
        timeline.subscriptions.push_back(event.subscription);
        const bool acts = event.kind != EventKind::Withdrawn
                          && (!input.deletedFrom || event.effective <= *input.deletedFrom)
                          && !std::binary_search(withdrawn.begin(), withdrawn.end(), event.id);
        if (!acts)
            continue;
        if (auto refusal = check(event))
            return std::move(*refusal);
        timeline.entries.push_back(Entry{actsOn(event, input.profile), &event});
    }
    auto &ids = timeline.subscriptions;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::sort(timeline.entries.begin(), timeline.entries.end(), comesBefore);
    timeline.firsts.reserve(ids.size() + 1);
    std::size_t next = 0;
    for (const SubscriptionId &id : ids) {
        timeline.firsts.push_back(next);
        while (next < timeline.entries.size() && timeline.entries[next].event->subscription == id)
            ++next;
    }
    timeline.firsts.push_back(next);
    return timeline;
}

} // namespace clientele::billing
