// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ScenarioWriter for what happened and what was issued before.
#include "billing/engine.h"
#include "billing/names.h"
#include "decimaltext.h"
#include "scenariowriter.h"

#include <algorithm>

namespace clientele::simulation {

using billing::BilledLine;
using billing::EventKind;
using billing::TimelineEvent;
using billing::UnitEvent;

namespace {

const char *wordOf(EventKind kind, bool addOn)
{
    switch (kind) {
    case EventKind::SubscriptionStarted: return addOn ? "add_on" : "start";
    case EventKind::ItemChanged: return "change";
    case EventKind::QuantityChanged: return "quantity";
    case EventKind::TrialExtended: return "extend_trial";
    case EventKind::Paused: return "pause";
    case EventKind::Resumed: return "resume";
    case EventKind::BillDayChanged: return "bill_day";
    case EventKind::Cancelled: return "cancel";
    case EventKind::Withdrawn: return "withdraw";
    case EventKind::Charged: return "charge";
    case EventKind::DiscountGranted: return "discount";
    case EventKind::DiscountEnded: return "end_discount";
    case EventKind::CouponRedeemed: return "coupon";
    }
    return "";
}

bool continues(const UnitEvent &a, const UnitEvent &b)
{
    return a.meter == b.meter && a.effective == b.effective && a.counts == b.counts;
}

} // namespace

/// Timeline and units in the one order in which they were recorded.
void ScenarioWriter::writeEvents()
{
    std::vector<const UnitEvent *> units;
    for (const UnitEvent &event : m_subject.input.unitEvents)
        units.push_back(&event);
    std::sort(units.begin(), units.end(),
              [](const auto *a, const auto *b) { return a->sequence < b->sequence; });
    m_recordedOn = m_events.empty() ? m_subject.asOf
                                    : m_subject.dayOf(m_events.front()->recordedAt);
    if (m_purpose == Purpose::Proof)
        m_recordedOn = std::min(m_recordedOn, m_subject.asOf);
    m_json.beginArray("events");
    std::size_t next = 0;
    std::vector<const UnitEvent *> group;
    const auto flush = [&] {
        if (!group.empty())
            writeUnits(group);
        group.clear();
    };
    const auto writeBefore = [&](std::int64_t sequence) {
        for (; next < units.size() && units[next]->sequence < sequence; ++next) {
            const UnitEvent &unit = *units[next];
            if (unit.counts)
                m_knownUnits.insert(unit.unit);
            else if (m_knownUnits.count(unit.unit) == 0)
                continue; // never counted before either
            if (!group.empty() && !continues(*group.back(), unit))
                flush();
            group.push_back(&unit);
        }
        flush();
    };
    for (const TimelineEvent *event : m_events) {
        writeBefore(event->sequence);
        writeEvent(*event);
    }
    writeBefore(INT64_MAX);
    m_json.end();
}

/// Recorded days never fall, so that the order of the file is the order of recording. A proof knows
/// nothing that was recorded after its run.
void ScenarioWriter::takeRecordedDay(Instant recordedAt)
{
    Date day = m_subject.dayOf(recordedAt);
    if (m_purpose == Purpose::Proof)
        day = std::min(day, m_subject.asOf);
    m_recordedOn = std::max(m_recordedOn, day);
}

/// What waited for the end of a term waits for another day where terms are others.
bool ScenarioWriter::isAtEndOfTerm(const TimelineEvent &event)
{
    if (m_purpose == Purpose::Proof || event.effective <= m_recordedOn
        || (event.kind != EventKind::ItemChanged && event.kind != EventKind::Cancelled))
        return false;
    return billing::endOfTerm(m_known, event.subscription, m_recordedOn) == event.effective;
}

/// Whether the add-on was given the bill day that the reader gives to one without, which is that of
/// the plan on its day: so it would get that of other rules.
bool ScenarioWriter::followsPlan(const TimelineEvent &addOn) const
{
    const auto plan = std::find_if(
        m_known.events.begin(), m_known.events.end(), [this](const TimelineEvent &event) {
            return event.kind == EventKind::SubscriptionStarted && !isAddOn(event.subscription);
        });
    if (m_purpose == Purpose::Proof || addOn.anchor || plan == m_known.events.end()
        || plan->anchor)
        return false;
    const bool byCalendar = m_subject.input.profile.alignment == billing::Alignment::Calendar;
    const auto dayOf = [byCalendar](int billDay, Date firstPaid) {
        return billDay != 0 || byCalendar ? billDay : firstPaid.day();
    };
    Date firstPaid = plan->until.value_or(plan->effective);
    int billDay = plan->billDay;
    Date since = plan->effective;
    for (const TimelineEvent &event : m_known.events) { // later entries of a day win
        if (event.subscription != plan->subscription)
            continue;
        if (event.kind == EventKind::TrialExtended)
            firstPaid = event.until.value_or(firstPaid);
        if (event.kind == EventKind::BillDayChanged && event.effective <= addOn.effective
            && event.effective >= since) {
            since = event.effective;
            billDay = event.billDay;
        }
    }
    return dayOf(addOn.billDay, addOn.until.value_or(addOn.effective))
           == dayOf(billDay, firstPaid);
}

void ScenarioWriter::writeDays(Date effective, bool endOfTerm)
{
    m_json.text("effectiveOn", endOfTerm ? std::string("end_of_term") : effective.toString());
    m_json.text("recordedOn", m_recordedOn.toString());
}

void ScenarioWriter::writeUnits(const std::vector<const UnitEvent *> &group)
{
    m_json.beginObject();
    m_json.text("do", group.front()->counts ? "activate" : "deactivate");
    writeDays(group.front()->effective);
    if (group.front()->meter != billing::Meter::ActiveUsers)
        m_json.text("meter", billing::nameOf(group.front()->meter));
    m_json.beginArray("users");
    for (const UnitEvent *unit : group) {
        const std::string key = unit->unit.toString();
        const auto [known, isNew] = m_unitNames.emplace(key, m_unitNames.size() + 1);
        m_json.element('u' + std::to_string(known->second));
    }
    m_json.end();
    m_json.end();
}

void ScenarioWriter::writeEvent(const TimelineEvent &event)
{
    takeRecordedDay(event.recordedAt);
    m_json.beginObject();
    m_json.text("do", wordOf(event.kind, isAddOn(event.subscription)));
    m_json.text("id", eventName(event.id));
    writeDays(event.effective, isAtEndOfTerm(event));
    if (m_purpose == Purpose::Rules)
        m_known.events.push_back(event);
    const bool isOfTarget
        = event.kind == EventKind::Withdrawn || event.kind == EventKind::DiscountEnded;
    if (isOfTarget)
        m_json.text(event.kind == EventKind::Withdrawn ? "event" : "discount",
                    eventName(event.target));
    else if (!event.subscription.isNull())
        m_json.text("subscription", subscriptionName(event.subscription));
    switch (event.kind) {
    case EventKind::SubscriptionStarted: writeStart(event); break;
    case EventKind::ItemChanged: m_json.text("item", itemName(event.item)); break;
    case EventKind::QuantityChanged: m_json.integer("quantity", event.quantity); break;
    case EventKind::TrialExtended:
        m_json.text("until", event.until.value_or(event.effective).toString());
        break;
    case EventKind::BillDayChanged:
        if (event.anchor)
            m_json.text("anchor", event.anchor->toString());
        else
            m_json.integer("billDay", event.billDay);
        break;
    case EventKind::Cancelled: m_json.text("rest", billing::nameOf(event.cancellation)); break;
    case EventKind::Charged:
        m_json.text("item", itemName(event.item));
        m_json.text("amount", unitPriceText(event.unit, m_subject.input.currency));
        m_json.integer("quantity", event.quantity);
        break;
    case EventKind::DiscountGranted:
    case EventKind::CouponRedeemed: writeDiscount(event); break;
    case EventKind::Paused:
    case EventKind::Resumed:
    case EventKind::Withdrawn:
    case EventKind::DiscountEnded: break;
    }
    const bool mayBeAtOnce = event.kind == EventKind::ItemChanged
                             || event.kind == EventKind::QuantityChanged
                             || event.kind == EventKind::TrialExtended
                             || event.kind == EventKind::Paused || event.kind == EventKind::Resumed
                             || event.kind == EventKind::Cancelled
                             || event.kind == EventKind::Charged;
    if (event.atOnce && mayBeAtOnce)
        m_json.flag("atOnce", true);
    m_json.end();
}

void ScenarioWriter::writeStart(const TimelineEvent &event)
{
    m_json.text("item", itemName(event.item));
    m_json.integer("quantity", event.quantity);
    const bool byCalendar = m_subject.input.profile.alignment == billing::Alignment::Calendar;
    const bool addOn = isAddOn(event.subscription);
    const bool hasPlansDay = addOn && followsPlan(event); // the reader gives it that
    if (event.anchor)
        m_json.text("anchor", event.anchor->toString());
    else if (!hasPlansDay && event.billDay != 0)
        m_json.integer("billDay", event.billDay);
    else if (!hasPlansDay && addOn && !byCalendar) // else it would follow the plan
        m_json.integer("billDay", event.until.value_or(event.effective).day());
    if (event.until)
        m_json.text("trialUntil", event.until->toString());
}

void ScenarioWriter::writeDiscount(const TimelineEvent &event)
{
    const billing::Discount &discount = event.discount;
    const bool isCoupon = event.kind == EventKind::CouponRedeemed;
    m_json.text("name", discount.name);
    if (!discount.tiers.empty()) {
        m_json.beginArray("tiers");
        for (const billing::DiscountTier &tier : discount.tiers) {
            m_json.beginObject();
            m_json.integer("moreThan", tier.moreThan);
            m_json.text("percent", percentText(tier.ratePpm));
            m_json.end();
        }
        m_json.end();
    } else if (discount.amountMinor != 0) {
        amount("amount", discount.amountMinor);
    } else {
        m_json.text("percent", percentText(discount.ratePpm));
    }
    if (discount.terms)
        m_json.integer(isCoupon ? "invoices" : "terms", *discount.terms);
    if (!discount.prorate && !isCoupon)
        m_json.flag("prorate", false);
    if (!discount.items.empty()) {
        m_json.beginArray("items");
        for (const CatalogueItemId item : discount.items)
            m_json.element(itemName(item));
        m_json.end();
    }
    if (discount.position != 0)
        m_json.integer("position", discount.position);
    if (event.until)
        m_json.text("until", event.until->toString());
}

/// The documents before, with their lines in the order in which they were given.
void ScenarioWriter::writeIssued()
{
    if (m_subject.documents.empty())
        return;
    m_json.beginArray("issued");
    for (const auto &[number, billDate] : m_subject.documents) {
        const auto write = [&, &number = number](const std::vector<BilledLine> &lines) {
            for (const BilledLine &line : lines) {
                if (line.invoiceNumber == number)
                    writeLine(line);
            }
        };
        const auto isOfIt = [&number = number](const BilledLine &line) {
            return line.invoiceNumber == number;
        };
        const auto &voided = m_subject.input.voided;
        m_json.beginObject();
        m_json.text("number", number);
        m_json.text("date", billDate.toString());
        if (std::any_of(voided.begin(), voided.end(), isOfIt))
            m_json.flag("voided", true);
        m_json.beginArray("lines");
        write(m_subject.input.billed);
        write(voided);
        m_json.end();
        m_json.end();
    }
    m_json.end();
}

void ScenarioWriter::writeLine(const BilledLine &line)
{
    m_places[line.id] = {line.invoiceNumber, ++m_lineCounts[line.invoiceNumber]};
    m_json.beginObject();
    m_json.text("kind", billing::nameOf(line.kind));
    m_json.text("subscription", subscriptionName(line.subscription));
    m_json.text("item", itemName(line.item));
    writePriceOf(line);
    m_json.text("from", line.interval.from.toString());
    m_json.text("to", line.interval.to.toString());
    if (line.period.from != line.interval.from)
        m_json.text("periodFrom", line.period.from.toString());
    if (line.period.to != line.interval.to)
        m_json.text("periodTo", line.period.to.toString());
    m_json.integer("quantity", line.quantity);
    amount("amount", line.amountMinor);
    if (line.revision != 0)
        m_json.integer("revision", line.revision);
    if (line.tax)
        writeTax("tax", *line.tax);
    if (!line.discount.isNull())
        m_json.text("discount", eventName(line.discount));
    if (!line.credits.isNull()) {
        const auto credited = m_places.find(line.credits);
        if (credited == m_places.end())
            cannot("line");
        else {
            m_json.text("creditedInvoice", credited->second.document);
            m_json.integer("creditedLine", credited->second.line);
        }
    }
    std::int64_t takenOff = 0;
    for (const billing::TakenOff &each : m_subject.input.takenOff)
        takenOff += each.line == line.id ? each.amountMinor : 0;
    if (takenOff != 0)
        amount("takenOff", takenOff);
    m_json.end();
}

void ScenarioWriter::writePriceOf(const BilledLine &line)
{
    if (line.price.isNull()) {
        m_json.text("charge", eventName(TimelineEventId{line.component.uuid}));
        return;
    }
    const auto item = m_items.find(line.item);
    if (item == m_items.end())
        return;
    for (const billing::Price &price : item->second.prices) {
        if (price.id != line.price)
            continue;
        for (std::size_t i = 0; i < price.components.size(); ++i) {
            if (price.components[i].id != line.component)
                continue;
            m_json.text("price", price.validFrom.toString());
            if (i != 0)
                m_json.integer("component", static_cast<std::int64_t>(i) + 1);
            return;
        }
    }
    cannot("price");
}

} // namespace clientele::simulation
