// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SubscriptionRun that knows money: terms, and the changes inside them.
#include "subscriptionrun.h"

#include <algorithm>

namespace clientele::billing {
namespace {

/// A walk over absurd dates must end.
constexpr std::size_t kMaximumTerms = 40'000;

/// The last cancellation of the day says what becomes of the rest.
Cancellation cancellationOf(std::span<const Entry> group)
{
    Cancellation cancellation = Cancellation::Credit;
    for (const Entry &entry : group) {
        if (entry.event->kind == EventKind::Cancelled)
            cancellation = entry.event->cancellation;
    }
    return cancellation;
}

bool settlesAtOnce(std::span<const Entry> group, const Profile &profile)
{
    return profile.settlement == Settlement::AtOnce
           || std::any_of(group.begin(), group.end(),
                          [](const Entry &entry) { return entry.event->atOnce; });
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

PeriodRule SubscriptionRun::periodRule() const
{
    const Profile &profile = m_context.input.profile;
    PeriodRule rule{m_length, m_state.billDay, m_state.anchor, profile.stubDenominator};
    if (m_state.billDay != 0)
        return rule;
    rule.billDay = m_state.firstPaid.day();
    const bool wholeWeeks = m_length.unit != PeriodUnit::Day || m_length.count % 7 == 0;
    if (!rule.anchor && profile.alignment == Alignment::Calendar && wholeWeeks)
        rule.anchor = kCalendarAnchor;
    return rule;
}

std::optional<Refusal> SubscriptionRun::beginTerm(Date start)
{
    m_hasPaid = true;
    m_item = nullptr;
    if (auto refusal = findPrice(start, start))
        return refusal;
    m_length = m_price->period;
    m_period = billingPeriodAt(start, periodRule());
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

Date SubscriptionRun::cancelledBefore(Date day) const
{
    for (const Entry &entry : m_entries.subspan(m_index)) {
        if (entry.day < day && entry.event->kind == EventKind::Cancelled)
            return entry.day;
    }
    return day;
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
        if (settlesAtOnce(causes.group, m_context.input.profile))
            m_settleDays.push_back(day);
        if (outcome == Outcome::GoesOn) {
            if (auto refusal = change(day, before, causes))
                return refusal;
            continue;
        }
        return endTermBy(outcome, day, causes);
    }
    endTerm(m_period.term.to);
    return std::nullopt;
}

std::optional<Refusal> SubscriptionRun::endTermBy(Outcome outcome, Date day, const Causes &causes)
{
    const bool onTrial = outcome == Outcome::OnTrial;
    const Cancellation rest = onTrial ? Cancellation::Credit : cancellationOf(causes.group);
    if (auto refusal = closeAll(day, causes, rest))
        return refusal;
    if (!onTrial) {
        endLife(day);
    } else if (m_context.input.profile.prorate) {
        m_terms.back().to = day;
        endTerm(m_next);
    } else {
        endTerm(cancelledBefore(std::max(m_next, m_period.term.to))); // the term is paid for
    }
    return std::nullopt;
}

std::optional<Refusal> SubscriptionRun::change(Date day, const State &before, const Causes &causes)
{
    const bool sameItem = m_state.item == before.item;
    const bool nothing =
        sameItem && m_state.quantity == before.quantity && m_state.paused == before.paused;
    if (nothing || !m_context.input.profile.prorate)
        return std::nullopt; // without proration the next term is the first to know
    if (m_state.paused)
        return closeAll(day, causes, Cancellation::Credit);
    if (isDowngrade(day)) // what else changes is of the plan that still runs
        return open(day, LineKind::Proration, causes);
    if (auto refusal = findPrice(m_period.term.from, day))
        return refusal;
    if (m_price->period != m_length) { // a new rhythm begins with the new plan
        if (auto refusal = closeAll(day, causes, Cancellation::Credit))
            return refusal;
        m_length = m_price->period;
        m_period = billingPeriodAt(day, periodRule());
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
        if (auto refusal = openComponent(chargeOf(component, day, kind, causes), openBefore))
            return refusal;
    }
    for (const std::size_t index : openBefore) {
        if (std::find(m_open.begin(), m_open.end(), index) != m_open.end())
            continue;
        if (auto refusal = close(m_charges[index], day, causes))
            return refusal;
    }
    return std::nullopt;
}

Charge SubscriptionRun::chargeOf(const PriceComponent &component, Date day, LineKind kind,
                                 const Causes &causes) const
{
    const bool measured = component.countingRule == CountingRule::Peak
                          || (component.countingRule == CountingRule::Daily
                              && isCounted(component.meter));
    Charge charge;
    charge.subscription = m_subscription;
    charge.item = m_item;
    charge.price = m_price;
    charge.component = &component;
    charge.kind = kind;
    charge.interval = DateRange{day, m_period.term.to};
    charge.period = m_period.whole;
    charge.termStart = m_period.term.from;
    charge.settles = day;
    charge.settlesWithChange = kind == LineKind::Proration;
    charge.inArrears = component.countingRule != CountingRule::HighWater
                       && (measured || component.timing == Timing::Arrears);
    if (charge.inArrears) {
        charge.settles = charge.interval.to;
        charge.settlesWithChange = false;
        charge.rule = TraceRule::UsedPart;
    }
    charge.causes = causes;
    return charge;
}

std::optional<Refusal> SubscriptionRun::openComponent(Charge charge,
                                                      const std::vector<std::size_t> &openBefore)
{
    const PriceComponent &component = *charge.component;
    if (component.countingRule == CountingRule::HighWater)
        return openHighWater(std::move(charge), openBefore);
    const auto before = std::find_if(
        openBefore.begin(), openBefore.end(),
        [&](std::size_t index) { return m_charges[index].component == charge.component; });
    const bool isOpen = before != openBefore.end();
    if (isOpen && isCounted(component.meter) && charge.inArrears) {
        m_open.push_back(*before); // it is measured, whatever else changes
        return std::nullopt;
    }
    if (isOpen && component.countingRule == CountingRule::Peak) {
        Charge &running = m_charges[*before];
        m_open.push_back(*before);
        return running.units >= m_state.quantity ? std::nullopt
                                                 : rateUnits(running, m_state.quantity);
    }
    if (auto refusal = rateInto(charge))
        return refusal;
    if (isOpen && m_charges[*before].rated == charge.rated) {
        m_open.push_back(*before);
        return std::nullopt;
    }
    m_open.push_back(m_charges.size());
    m_charges.push_back(std::move(charge));
    return std::nullopt;
}

/// Whether the plan of the state costs less for a full period than what is running, and so waits
/// for the end of the term.
bool SubscriptionRun::isDowngrade(Date day) const
{
    const BillingInput &input = m_context.input;
    const CatalogueItem *const item = input.catalogue->item(m_state.item);
    const bool waits = input.profile.downgrade == Downgrade::EndOfTerm;
    if (!waits || item == nullptr || item == m_item)
        return false;
    const auto priceOf = [&](const CatalogueItem &of) {
        const Price *price =
            input.catalogue->price(of.id, input.ledger, input.currency, m_period.term.from);
        if (price == nullptr)
            price = input.catalogue->price(of.id, input.ledger, input.currency, day);
        return price;
    };
    const Price *const wanted = priceOf(*item);
    if (wanted == nullptr || wanted->period != m_length)
        return false;
    const auto fullOf = [this](const Price &price) {
        Int128 full = 0; // in 10^-9 minor units, which every scale divides
        for (const PriceComponent &component : price.components) {
            const auto rated = rate(component, m_state.quantity);
            if (rated.ok())
                full += rated->scaled * powerOfTen(9 - rated->scale);
        }
        return full;
    };
    return fullOf(*wanted) < fullOf(*m_price);
}

/// Keeps the rounded part before `day`, never more than the line.
std::optional<Refusal> SubscriptionRun::close(Charge &charge, Date day, const Causes &causes)
{
    if (charge.inArrears)
        return closeArrears(charge, day, causes);
    const Profile &profile = m_context.input.profile;
    if (charge.interval.from >= day) { // what begins anew on that day may look just like it
        charge.amountMinor = 0;
        charge.neverCame = true;
        return std::nullopt;
    }
    const auto daysOf = [&](DateRange part) {
        return countedDays(part, charge.price->period, profile.dayCount, profile.fixedMonthDays);
    };
    charge.closedOn = day;
    charge.closedBy = causes;
    charge.keptDays = daysOf(DateRange{charge.interval.from, day});
    charge.keptNumerator = charge.keptDays;
    const std::int64_t whole = charge.amountMinor;
    if (profile.creditRule == CreditRule::UnusedPart) {
        charge.keptNumerator = daysOf(DateRange{day, charge.interval.to});
        const auto unused = amountOf(charge, charge.keptNumerator, profile);
        charge.keptMinor = whole - std::min(unused.value_or(0), whole);
        return std::nullopt;
    }
    const auto kept = amountOf(charge, charge.keptNumerator, profile);
    charge.keptMinor = std::min(kept.value_or(whole), whole);
    return std::nullopt;
}

std::optional<Refusal> SubscriptionRun::closeAll(Date day, const Causes &causes,
                                                 Cancellation cancellation)
{
    const std::vector<std::size_t> open = std::move(m_open);
    m_open.clear();
    const bool keepsAll = !m_context.input.profile.prorate;
    for (const std::size_t index : open) {
        Charge &charge = m_charges[index];
        const bool stays = keepsAll || (cancellation == Cancellation::Nothing && !charge.inArrears);
        if (stays && charge.interval.from < day)
            continue;
        if (auto refusal = close(charge, day, causes))
            return refusal;
        charge.refund = cancellation == Cancellation::Refund;
    }
    return std::nullopt;
}

} // namespace clientele::billing
