// SPDX-License-Identifier: GPL-3.0-or-later
#include "allowances.h"

#include "constants.h"

#include <algorithm>

namespace clientele::billing {
namespace {

/// In how many paid terms of one subscription a discount was given.
struct Terms {
    Date last;
    int count = 0;
};

/// The discounts of one subscription.
class Allowing
{
public:
    Allowing(const BillingInput &input, const Timeline &timeline)
        : m_input(input), m_grants(timeline.discounts), m_terms(timeline.discounts.size())
    {}

    /// False on overflow.
    bool allow(const Charge &charge, SubscriptionId subscription, std::vector<Charge> &to);

private:
    [[nodiscard]] bool isGranted(std::size_t grant, const Charge &charge,
                                 SubscriptionId subscription);
    [[nodiscard]] std::int32_t rateOf(const Discount &discount, Date day) const;
    [[nodiscard]] std::optional<std::int64_t> partOf(const Charge &charge,
                                                     const Charge &allowance, std::int64_t ofMinor,
                                                     std::int64_t days) const;

    const BillingInput &m_input;
    const std::vector<Grant> &m_grants;
    std::vector<Terms> m_terms;
};

bool Allowing::isGranted(std::size_t grant, const Charge &charge, SubscriptionId subscription)
{
    const Grant &granted = m_grants[grant];
    if (!granted.isGranted(charge.termStart) || !granted.isFor(subscription, charge.item->id))
        return false;
    const Discount &discount = granted.event->discount;
    const bool isFirst = charge.component == charge.price->components.data();
    if (discount.amountMinor != 0 && (!isFirst || charge.isIncrement))
        return false; // an amount of a term is given once
    Terms &terms = m_terms[grant];
    if (terms.count == 0 || terms.last != charge.termStart) {
        terms.last = charge.termStart;
        ++terms.count;
    }
    return !discount.terms || terms.count <= *discount.terms;
}

std::int32_t Allowing::rateOf(const Discount &discount, Date day) const
{
    if (discount.tiers.empty())
        return discount.ratePpm;
    const PlanCount *newest = nullptr;
    for (const PlanCount &count : m_input.planCounts) {
        if (count.from <= day && (newest == nullptr || newest->from < count.from))
            newest = &count;
    }
    std::int32_t ratePpm = 0;
    std::int64_t reached = -1;
    for (const DiscountTier &tier : discount.tiers) {
        if (newest != nullptr && newest->count > tier.moreThan && tier.moreThan > reached) {
            reached = tier.moreThan;
            ratePpm = tier.ratePpm;
        }
    }
    return ratePpm;
}

std::optional<std::int64_t> Allowing::partOf(const Charge &charge, const Charge &allowance,
                                             std::int64_t ofMinor, std::int64_t days) const
{
    const Rounding rounding = m_input.profile.rounding;
    const Discount &discount = allowance.discount->discount;
    const std::int64_t amountMinor = discount.amountMinor;
    if (!discount.prorate)
        days = charge.denominator;
    const auto part = amountMinor != 0
                          ? mulDiv(amountMinor, days, charge.denominator, rounding)
                          : mulDiv(ofMinor, allowance.ratePpm, kMillion, rounding);
    return part ? std::optional(std::min(*part, ofMinor)) : std::nullopt;
}

bool Allowing::allow(const Charge &charge, SubscriptionId subscription, std::vector<Charge> &to)
{
    std::int64_t left = charge.amountMinor;
    std::int64_t keptLeft = charge.keptMinor;
    for (std::size_t i = 0; i < m_grants.size(); ++i) {
        if (!isGranted(i, charge, subscription))
            continue;
        const Discount &discount = m_grants[i].event->discount;
        Charge allowance = charge;
        allowance.kind = LineKind::Discount;
        allowance.rule = discount.amountMinor != 0 ? TraceRule::DiscountAmount
                                                   : TraceRule::DiscountRate;
        allowance.discount = m_grants[i].event;
        allowance.ratePpm = rateOf(discount, charge.termStart);
        allowance.baseMinor = left;
        allowance.keptBaseMinor = keptLeft;
        allowance.causes = Causes{{}, m_grants[i].event, nullptr, nullptr};
        const auto amount = partOf(charge, allowance, left, charge.days);
        const auto kept = partOf(charge, allowance, keptLeft, charge.keptDays);
        if (!amount || !kept)
            return false;
        allowance.amountMinor = *amount;
        allowance.keptMinor = std::min(*kept, *amount);
        allowance.keptNumerator = -1;
        allowance.rated = Rated{};
        allowance.rated.unit = UnitPrice{*amount, 0};
        left -= *amount;
        keptLeft -= std::min(*kept, *amount);
        to.push_back(std::move(allowance));
    }
    return true;
}

} // namespace

std::optional<std::vector<Charge>> allowances(const BillingInput &input, const Timeline &timeline,
                                              const std::vector<SubscriptionRun> &runs)
{
    std::vector<Charge> result;
    if (timeline.discounts.empty())
        return result;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        Allowing allowing(input, timeline);
        for (const Charge &charge : runs[i].charges()) {
            if (charge.amountMinor <= 0)
                continue;
            if (!allowing.allow(charge, timeline.subscriptions[i], result))
                return std::nullopt;
        }
    }
    return result;
}

} // namespace clientele::billing
