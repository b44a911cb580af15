// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SubscriptionRun that knows money: terms, and the changes inside them.
#include "billing/names.h"
#include "subscriptionrun.h"

#include <algorithm>

namespace clientele::billing {
namespace {

/// A walk over absurd dates must end.
constexpr std::size_t kMaximumTerms = 40'000;

bool isCounted(Meter meter)
{
    return meter != Meter::None && meter != Meter::Manual;
}

/// Rules that are not here yet refuse: never a wrong number.
std::string_view unsupportedRule(const PriceComponent &component)
{
    if (component.timing != Timing::Advance)
        return nameOf(component.timing);
    if (isCounted(component.meter) && component.countingRule != CountingRule::Snapshot)
        return nameOf(component.countingRule);
    return {};
}

Refusal overflow(const Charge &charge)
{
    return Refusal{"overflow", {charge.item->name, charge.interval.from.toString()}};
}

Refusal refusalOf(RatingFailure failure, const Charge &charge)
{
    if (failure == RatingFailure::Overflow)
        return overflow(charge);
    if (failure == RatingFailure::NoTier)
        return Refusal{"noTier", {charge.item->name, std::to_string(charge.units)}};
    return Refusal{"invalidPrice", {charge.item->name, charge.price->validFrom.toString()}};
}

} // namespace

std::optional<Refusal> SubscriptionRun::runTerm()
{
    const Date start = m_next;
    const Outcome outcome = applyThrough(start);
    if (outcome == Outcome::Overlaps)
        return overlapping(start);
    if (outcome != Outcome::GoesOn)
        return std::nullopt;
    if (auto refusal = beginTerm(start))
        return refusal;
    return runChanges();
}

std::optional<Refusal> SubscriptionRun::beginTerm(Date start)
{
    m_hasPaid = true;
    m_item = nullptr;
    if (auto refusal = findPrice(start, start))
        return refusal;
    const int billDay = m_state.billDay == 0 ? m_state.firstPaid.day() : m_state.billDay;
    m_length = m_price->period;
    m_period = billingPeriodAt(start, m_length, billDay, m_context.input.profile.stubDenominator);
    if (m_period.term.length() == 0)
        return Refusal{"overflow", {m_item->name, start.toString()}}; // the end of all days
    if (m_terms.size() == kMaximumTerms)
        return Refusal{"tooManyPeriods", {m_item->name, std::to_string(kMaximumTerms)}};
    m_billDays.push_back(start);
    m_terms.push_back(m_period.term);
    m_open.clear();
    m_termIsPaid = false;
    return m_state.paused ? std::nullopt : open(start, LineKind::Recurring, m_state.causes);
}

void SubscriptionRun::endTerm(Date next)
{
    m_paidPeriods += m_termIsPaid ? 1 : 0;
    goTo(next);
}

/// What happens between the first day of the term and its end.
std::optional<Refusal> SubscriptionRun::runChanges()
{
    while (m_index < m_entries.size() && m_entries[m_index].day < m_period.term.to) {
        const std::size_t first = m_index;
        const Date day = m_entries[first].day;
        const State before = m_state;
        const Outcome outcome = applyGroup();
        const Causes causes{m_entries.subspan(first, groupEnd(first) - first), {}, {}, {}};
        if (outcome == Outcome::Overlaps)
            return overlapping(day);
        if (outcome == Outcome::GoesOn) {
            if (auto refusal = change(day, before, causes))
                return refusal;
            continue;
        }
        closeAll(day, causes);
        if (outcome != Outcome::OnTrial) {
            endLife(day);
        } else if (m_context.input.profile.prorate) {
            m_terms.back().to = day;
            endTerm(m_next);
        } else {
            endTerm(std::max(m_next, m_period.term.to)); // the term is paid for
        }
        return std::nullopt;
    }
    endTerm(m_period.term.to);
    return std::nullopt;
}

std::optional<Refusal> SubscriptionRun::change(Date day, const State &before, const Causes &causes)
{
    const bool sameItem = m_state.item == before.item;
    const bool nothing =
        sameItem && m_state.quantity == before.quantity && m_state.paused == before.paused;
    if (nothing || !m_context.input.profile.prorate)
        return std::nullopt; // without proration the next term is the first to know
    if (m_state.paused) {
        closeAll(day, causes);
        return std::nullopt;
    }
    if (auto refusal = findPrice(m_period.term.from, day))
        return refusal;
    if (m_price->period != m_length) { // a new rhythm begins with the new plan
        closeAll(day, causes);
        m_length = m_price->period;
        const int billDay = m_state.billDay == 0 ? m_state.firstPaid.day() : m_state.billDay;
        m_period = billingPeriodAt(day, m_length, billDay, m_context.input.profile.stubDenominator);
        m_terms.back().to = day;
        m_terms.push_back(m_period.term);
    }
    return open(day, LineKind::Proration, causes);
}

/// The version that is valid where the term begins; for an item that is newer than that, the
/// version of the day of the change. A running term keeps the version it has.
std::optional<Refusal> SubscriptionRun::findPrice(Date termStart, Date day)
{
    if (m_item != nullptr && m_item->id == m_state.item)
        return std::nullopt;
    const BillingInput &input = m_context.input;
    const CatalogueItem *const item = input.catalogue->item(m_state.item);
    if (item == nullptr)
        return Refusal{"noPrice", {m_state.item.toString(), day.toString()}};
    const Price *price = input.catalogue->price(item->id, input.ledger, input.currency, termStart);
    if (price == nullptr)
        price = input.catalogue->price(item->id, input.ledger, input.currency, day);
    if (price == nullptr)
        return Refusal{"noPrice", {item->name, day.toString()}};
    if (!isValidLength(price->period))
        return Refusal{"invalidPrice", {item->name, day.toString()}};
    m_item = item;
    m_price = price;
    return std::nullopt;
}

/// Opens what the state of `day` costs until the end of the term. What goes on unchanged stays as
/// it is; what the state no longer has is closed.
std::optional<Refusal> SubscriptionRun::open(Date day, LineKind kind, const Causes &causes)
{
    m_termIsPaid = true;
    const std::vector<std::size_t> openBefore = std::move(m_open);
    m_open.clear();
    for (const PriceComponent &component : m_price->components) {
        if (m_paidPeriods < component.firstPeriod
            || (component.lastPeriod && m_paidPeriods > *component.lastPeriod))
            continue;
        Charge charge;
        charge.subscription = m_subscription;
        charge.item = m_item;
        charge.price = m_price;
        charge.component = &component;
        charge.kind = kind;
        charge.interval = DateRange{day, m_period.term.to};
        charge.period = m_period.whole;
        charge.causes = causes;
        if (const auto rule = unsupportedRule(component); !rule.empty())
            return Refusal{"unsupportedRule", {m_item->name, std::string(rule)}};
        if (auto refusal = rateInto(charge))
            return refusal;
        const auto same =
            std::find_if(openBefore.begin(), openBefore.end(), [this, &charge](std::size_t index) {
                const Charge &running = m_charges[index];
                return running.component == charge.component && running.rated == charge.rated;
            });
        if (same != openBefore.end()) {
            m_open.push_back(*same);
            continue;
        }
        m_open.push_back(m_charges.size());
        m_charges.push_back(charge);
    }
    for (const std::size_t index : openBefore) {
        if (std::find(m_open.begin(), m_open.end(), index) == m_open.end())
            close(m_charges[index], day, causes);
    }
    return std::nullopt;
}

std::optional<Refusal> SubscriptionRun::rateInto(Charge &charge)
{
    const PriceComponent &component = *charge.component;
    const Profile &profile = m_context.input.profile;
    charge.units = m_state.quantity;
    if (isCounted(component.meter)) { // the same snapshot for the whole term
        charge.snapshotDay = m_period.term.from;
        charge.units = m_context.units.at(component.meter, m_period.term.from);
    }
    const auto rated = rate(component, charge.units);
    if (!rated.ok())
        return refusalOf(rated.failure(), charge);
    charge.rated = *rated;
    charge.denominator = denominatorDays(charge.period, m_length, profile.dayCount);
    const bool whole = charge.interval == charge.period || !profile.prorate;
    charge.numerator =
        whole ? charge.denominator : countedDays(charge.interval, m_length, profile.dayCount);
    const auto amount =
        portion(charge.rated, charge.numerator, charge.denominator, profile.rounding);
    if (!amount)
        return overflow(charge);
    charge.amountMinor = *amount;
    return std::nullopt;
}

/// Keeps the rounded part before `day`, never more than the line.
void SubscriptionRun::close(Charge &charge, Date day, const Causes &causes) const
{
    const Profile &profile = m_context.input.profile;
    charge.closedOn = day;
    charge.closedBy = causes;
    charge.keptNumerator =
        countedDays(DateRange{charge.interval.from, day}, charge.price->period, profile.dayCount);
    const auto kept =
        portion(charge.rated, charge.keptNumerator, charge.denominator, profile.rounding);
    charge.keptMinor = std::min(kept.value_or(charge.amountMinor), charge.amountMinor);
}

void SubscriptionRun::closeAll(Date day, const Causes &causes)
{
    if (m_context.input.profile.prorate) {
        for (const std::size_t index : m_open)
            close(m_charges[index], day, causes);
    }
    m_open.clear();
}

} // namespace clientele::billing
