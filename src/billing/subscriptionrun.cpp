// SPDX-License-Identifier: GPL-3.0-or-later
#include "subscriptionrun.h"

#include <algorithm>

namespace clientele::billing {

SubscriptionRun::SubscriptionRun(Context &context, std::size_t subscription,
                                 std::span<const Entry> entries)
    : m_context(context), m_subscription(subscription), m_entries(entries)
{
    beginLife();
}

std::optional<Refusal> SubscriptionRun::runThrough(Date day)
{
    while (m_phase == Phase::AtTermStart && m_next <= day) {
        if (auto refusal = runTerm())
            return refusal;
        if (m_phase == Phase::BetweenLives)
            beginLife();
    }
    return std::nullopt;
}

std::optional<Date> SubscriptionRun::nextDay() const
{
    return m_phase == Phase::AtTermStart ? std::optional(m_next) : std::nullopt;
}

std::size_t SubscriptionRun::groupEnd(std::size_t first) const
{
    std::size_t last = first;
    while (last < m_entries.size() && m_entries[last].day == m_entries[first].day)
        ++last;
    return last;
}

/// Goes to the next start that is not taken back on its own day.
void SubscriptionRun::beginLife()
{
    m_phase = Phase::Over;
    while (m_index < m_entries.size()) {
        const std::size_t last = groupEnd(m_index);
        m_state = State{};
        while (m_index < last)
            apply(m_entries[m_index++]);
        if (m_state.running) {
            m_paidPeriods = 0;
            m_lives.push_back(Life{m_state.start, m_state.firstPaid, std::nullopt});
            m_lives.back().firstPaid = startTrial(m_state.start, m_state.firstPaid, last);
            return;
        }
    }
}

void SubscriptionRun::endLife(Date day)
{
    m_lives.back().end = day;
    m_phase = Phase::BetweenLives;
}

/// Where the next term may begin. A deleted client has none after the term of its last day.
void SubscriptionRun::goTo(Date next)
{
    m_next = next;
    m_phase = Phase::AtTermStart;
    const auto &deletedFrom = m_context.input.deletedFrom;
    if (deletedFrom && next > *deletedFrom)
        endLife(next);
}

/// Finds the first paid day: extensions count that are entered before the trial is over. A
/// cancellation in the trial comes first.
Date SubscriptionRun::startTrial(Date from, Date until, std::size_t next)
{
    Date firstPaid = until;
    std::optional<Date> cancelled;
    while (next < m_entries.size() && m_entries[next].day <= firstPaid && !cancelled) {
        for (const std::size_t last = groupEnd(next); next < last; ++next) {
            const TimelineEvent &event = *m_entries[next].event;
            if (event.kind == EventKind::Cancelled)
                cancelled = m_entries[next].day;
            else if (event.kind == EventKind::TrialExtended)
                firstPaid = std::max(event.until.value_or(from), from);
        }
    }
    m_trialReadTo = next;
    m_state.firstPaid = firstPaid;
    m_hasPaid = false;
    goTo(cancelled.value_or(firstPaid));
    return firstPaid;
}

void SubscriptionRun::apply(const Entry &entry)
{
    const TimelineEvent &event = *entry.event;
    if (event.kind == EventKind::SubscriptionStarted) {
        m_state = State{true,
                        event.item,
                        event.quantity,
                        false,
                        event.billDay,
                        event.anchor,
                        entry.day,
                        std::max(event.until.value_or(entry.day), entry.day),
                        {}};
        m_state.causes.item = &event;
        m_state.causes.quantity = &event;
        return;
    }
    if (!m_state.running)
        return; // an event outside any life means nothing
    switch (event.kind) {
    case EventKind::ItemChanged:
        m_state.item = event.item;
        m_state.causes.item = &event;
        break;
    case EventKind::QuantityChanged:
        m_state.quantity = event.quantity;
        m_state.causes.quantity = &event;
        break;
    case EventKind::TrialExtended: // later ones are read by startTrial
        if (entry.day == m_state.start)
            m_state.firstPaid = std::max(event.until.value_or(entry.day), entry.day);
        break;
    case EventKind::Paused:
    case EventKind::Resumed: m_state.paused = event.kind == EventKind::Paused; break;
    case EventKind::BillDayChanged:
        m_state.billDay = event.billDay;
        m_state.anchor = event.anchor;
        m_state.causes.billDay = &event;
        break;
    case EventKind::Cancelled:
    default: // nothing else: starts are above, withdrawals were left out
        m_state.running = false;
        break;
    }
}

/// Applies the events of the next day that has any: the last one of a day wins (V6).
SubscriptionRun::Outcome SubscriptionRun::applyGroup()
{
    const std::size_t last = groupEnd(m_index);
    const Date day = m_entries[m_index].day;
    bool cancelled = false;
    std::optional<Date> trialUntil;
    for (std::size_t i = m_index; i < last; ++i) {
        const TimelineEvent &event = *m_entries[i].event;
        if (event.kind == EventKind::SubscriptionStarted)
            return cancelled ? Outcome::Restarts : Outcome::Overlaps;
        cancelled = cancelled || event.kind == EventKind::Cancelled;
        if (event.kind == EventKind::TrialExtended && m_hasPaid && i >= m_trialReadTo)
            trialUntil = event.until;
    }
    while (m_index < last)
        apply(m_entries[m_index++]);
    if (cancelled)
        return Outcome::Ends;
    if (trialUntil && *trialUntil > day) {
        m_laterTrials.push_back(DateRange{day, *trialUntil});
        m_laterTrials.back().to = startTrial(day, *trialUntil, last);
        return Outcome::OnTrial;
    }
    return Outcome::GoesOn;
}

SubscriptionRun::Outcome SubscriptionRun::applyThrough(Date day)
{
    while (m_index < m_entries.size() && m_entries[m_index].day <= day) {
        const Date at = m_entries[m_index].day;
        const Outcome outcome = applyGroup();
        if (outcome == Outcome::Ends || outcome == Outcome::Restarts)
            endLife(at);
        if (outcome != Outcome::GoesOn)
            return outcome;
    }
    return Outcome::GoesOn;
}

Refusal SubscriptionRun::overlapping(Date day) const
{
    const CatalogueItem *const item = m_context.input.catalogue->item(m_state.item);
    return Refusal{"overlappingPeriods",
                   {item == nullptr ? m_state.item.toString() : item->name, day.toString()}};
}

} // namespace clientele::billing
