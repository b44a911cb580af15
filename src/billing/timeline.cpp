// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline.h"

#include <algorithm>
#include <tuple>
#include <utility>

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

bool entryBefore(const Entry &a, const Entry &b)
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

std::optional<Refusal> checkDiscount(const TimelineEvent &event)
{
    constexpr std::int32_t kWhole = 1'000'000;
    const Discount &discount = event.discount;
    const auto isRate = [](std::int32_t ratePpm) { return ratePpm >= 0 && ratePpm <= kWhole; };
    bool valid = isRate(discount.ratePpm) && discount.amountMinor >= 0;
    for (const DiscountTier &tier : discount.tiers)
        valid = valid && isRate(tier.ratePpm);
    const int given = (discount.ratePpm != 0) + (discount.amountMinor != 0)
                      + static_cast<int>(!discount.tiers.empty());
    if (valid && given == 1)
        return std::nullopt;
    return Refusal{"invalidDiscount", {discount.name, event.effective.toString()}};
}

std::optional<Refusal> check(const TimelineEvent &event)
{
    const bool setsQuantity =
        event.kind == EventKind::SubscriptionStarted || event.kind == EventKind::QuantityChanged;
    if (setsQuantity && event.quantity < 0)
        return Refusal{"invalidQuantity", {event.effective.toString()}};
    const bool mayBeUnset =
        event.billDay == 0 && (event.kind == EventKind::SubscriptionStarted || event.anchor);
    const bool setsBillDay =
        event.kind == EventKind::SubscriptionStarted || event.kind == EventKind::BillDayChanged;
    if (setsBillDay && !mayBeUnset && (event.billDay < 1 || event.billDay > kLastBillDay))
        return Refusal{"invalidBillDay", {event.effective.toString()}};
    if (event.kind == EventKind::TrialExtended && !event.until)
        return Refusal{"invalidTrialEnd", {event.effective.toString()}};
    if (event.kind == EventKind::DiscountGranted || event.kind == EventKind::CouponRedeemed)
        return checkDiscount(event);
    return std::nullopt;
}

bool comesBeforeInPrint(const Grant &a, const Grant &b)
{
    const auto key = [](const Grant &grant) {
        return std::tie(grant.event->discount.position, grant.event->sequence, grant.event->id);
    };
    return key(a) < key(b);
}

/// The earliest end wins: that of the discount itself, or an event that ends it.
std::optional<Date> endOf(const TimelineEvent &granted,
                          const std::vector<const TimelineEvent *> &ends)
{
    std::optional<Date> end = granted.until;
    for (const TimelineEvent *const event : ends) {
        if (event->target == granted.id)
            end = std::min(end.value_or(event->effective), event->effective);
    }
    return end;
}

/// Charges and allowances are no part of the life of a subscription.
class Extras
{
public:
    /// Whether the event is one of them.
    bool take(const TimelineEvent &event)
    {
        switch (event.kind) {
        case EventKind::Charged: m_charges.push_back(&event); return true;
        case EventKind::DiscountGranted: m_discounts.push_back(&event); return true;
        case EventKind::CouponRedeemed: m_coupons.push_back(&event); return true;
        case EventKind::DiscountEnded: m_ends.push_back(&event); return true;
        default: return false;
        }
    }

    void put(Timeline &timeline)
    {
        std::sort(m_charges.begin(), m_charges.end(), [](const auto *a, const auto *b) {
            return std::tie(a->subscription, a->effective, a->sequence, a->id)
                   < std::tie(b->subscription, b->effective, b->sequence, b->id);
        });
        timeline.charges = std::move(m_charges);
        timeline.discounts = grants(m_discounts);
        timeline.coupons = grants(m_coupons);
    }

private:
    [[nodiscard]] std::vector<Grant> grants(const std::vector<const TimelineEvent *> &events) const
    {
        std::vector<Grant> result;
        for (const TimelineEvent *const event : events)
            result.push_back(Grant{event, endOf(*event, m_ends)});
        std::sort(result.begin(), result.end(), comesBeforeInPrint);
        return result;
    }

    std::vector<const TimelineEvent *> m_charges;
    std::vector<const TimelineEvent *> m_discounts;
    std::vector<const TimelineEvent *> m_coupons;
    std::vector<const TimelineEvent *> m_ends;
};

} // namespace

bool Grant::isFor(SubscriptionId subscription, CatalogueItemId item) const
{
    const auto &items = event->discount.items;
    return (event->subscription.isNull() || event->subscription == subscription)
           && (items.empty() || std::find(items.begin(), items.end(), item) != items.end());
}

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
    Extras extras;
    for (const TimelineEvent &event : input.events) {
        const bool ofAccount =
            event.kind == EventKind::DiscountGranted || event.kind == EventKind::DiscountEnded
            || event.kind == EventKind::CouponRedeemed || event.kind == EventKind::Withdrawn;
        if (!ofAccount || !event.subscription.isNull())
            timeline.subscriptions.push_back(event.subscription);
        const bool acts = event.kind != EventKind::Withdrawn
                          && (!input.deletedFrom || event.effective <= *input.deletedFrom)
                          && !std::binary_search(withdrawn.begin(), withdrawn.end(), event.id);
        if (!acts)
            continue;
        if (auto refusal = check(event))
            return std::move(*refusal);
        if (!extras.take(event))
            timeline.entries.push_back(Entry{actsOn(event, input.profile), &event});
    }
    auto &ids = timeline.subscriptions;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::sort(timeline.entries.begin(), timeline.entries.end(), entryBefore);
    timeline.firsts.reserve(ids.size() + 1);
    std::size_t next = 0;
    for (const SubscriptionId &id : ids) {
        timeline.firsts.push_back(next);
        while (next < timeline.entries.size() && timeline.entries[next].event->subscription == id)
            ++next;
    }
    timeline.firsts.push_back(next);
    extras.put(timeline);
    timeline.onlyExtras.assign(ids.size(), true);
    for (const TimelineEvent &event : input.events) {
        if (event.kind < EventKind::Withdrawn)
            timeline.onlyExtras[*timeline.indexOf(event.subscription)] = false;
    }
    return timeline;
}

} // namespace clientele::billing
