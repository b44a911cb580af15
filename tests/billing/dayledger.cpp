// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayledger.h"

#include <QtCore/QtGlobal>

#include <algorithm>

namespace clientele::billing::tests {

DayLedger::DayLedger(const BillingInput &input, SubscriptionId subscription, Date until)
    : m_input(input)
{
    std::map<std::pair<Date, std::int64_t>, const TimelineEvent *> events;
    std::set<TimelineEventId> withdrawn;
    for (const TimelineEvent &event : input.events) {
        if (event.kind == EventKind::Withdrawn)
            withdrawn.insert(event.target);
    }
    for (const TimelineEvent &event : input.events) {
        if (event.subscription == subscription && !withdrawn.count(event.id))
            events[{event.effective, event.sequence}] = &event;
    }
    if (events.empty())
        return;
    for (Date day = events.begin()->first.first;; day = day.addDays(1)) {
        const bool deleted = input.deletedFrom && *input.deletedFrom < day;
        for (const auto &[when, event] : events) {
            if (when.first == day && !deleted)
                meet(*event, day);
        }
        if (m_inTerm && day == m_termEnd)
            m_inTerm = false;
        if (m_running && !m_inTerm && day >= m_freeUntil) {
            if (day > until || deleted)
                return; // what has begun is charged to its end
            beginTerm(day);
        }
        if (!m_running && day > until)
            return;
        if (m_running && m_inTerm && !m_paused)
            charge(day);
    }
}

void DayLedger::meet(const TimelineEvent &event, Date day)
{
    if (event.kind == EventKind::SubscriptionStarted) {
        m_running = true;
        m_paused = false;
        m_inTerm = false;
        m_item = event.item;
        m_quantity = event.quantity;
        m_billDay = event.billDay;
        m_freeUntil = event.until.value_or(day);
        return;
    }
    if (!m_running)
        return;
    if (event.kind == EventKind::ItemChanged)
        m_item = event.item;
    if (event.kind == EventKind::QuantityChanged)
        m_quantity = event.quantity;
    if (event.kind == EventKind::Paused)
        m_paused = true;
    if (event.kind == EventKind::Resumed)
        m_paused = false;
    if (event.kind == EventKind::BillDayChanged)
        m_billDay = event.billDay;
    if (event.kind == EventKind::Cancelled) {
        m_running = false;
        m_inTerm = false;
    }
    if (event.kind == EventKind::TrialExtended && event.until) {
        const bool inTrial = !m_inTerm;
        if (inTrial || *event.until > day) {
            m_freeUntil = *event.until;
            m_inTerm = false;
        }
    }
}

bool DayLedger::isBillDay(Date day) const
{
    return day.day() == std::min(m_anchor, daysInMonth(day.year(), day.month()));
}

Date DayLedger::nextBillDay(Date after) const
{
    Date day = after.addDays(1);
    while (!isBillDay(day))
        day = day.addDays(1);
    return day;
}

Date DayLedger::lastBillDay(Date through) const
{
    Date day = through;
    while (!isBillDay(day))
        day = day.addDays(-1);
    return day;
}

void DayLedger::beginTerm(Date day)
{
    m_inTerm = true;
    m_anchor = m_billDay == 0 ? m_freeUntil.day() : m_billDay;
    m_termStart = day;
    m_termEnd = nextBillDay(day);
    m_daysOfPeriod = daysBetween(lastBillDay(day), m_termEnd);
}

void DayLedger::charge(Date day)
{
    for (const CatalogueItem &item : m_input.catalogue->items()) {
        if (item.id != m_item)
            continue;
        const Price *valid = nullptr;
        for (const Price &price : item.prices) {
            if (price.validFrom <= m_termStart
                && (valid == nullptr || valid->validFrom < price.validFrom))
                valid = &price;
        }
        if (valid == nullptr)
            qFatal("no price");
        for (const PriceComponent &component : valid->components) {
            std::int64_t parts = kParts / m_daysOfPeriod;
            for (int i = 0; i < component.unit.scale; ++i)
                parts /= 10;
            m_total += static_cast<Int128>(parts) * component.unit.amount * m_quantity;
            if (component.unit.amount > 0 && m_quantity > 0)
                m_days[day].insert(component.id);
        }
    }
}

std::int64_t unitsAt(const std::vector<UnitEvent> &events, Meter meter, Date day)
{
    std::map<Uuid, std::pair<std::pair<Date, std::int64_t>, bool>> units;
    for (const UnitEvent &event : events) {
        if (event.meter != meter || event.effective >= day)
            continue;
        auto &unit = units[event.unit];
        const std::pair when{event.effective, event.sequence};
        if (unit.first.second == 0 || unit.first < when)
            unit = {when, event.counts};
    }
    return std::count_if(units.begin(), units.end(),
                         [](const auto &unit) { return unit.second.second; });
}

} // namespace clientele::billing::tests
