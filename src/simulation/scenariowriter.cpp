// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenariowriter.h"

#include "billing/names.h"
#include "decimaltext.h"
#include "simulation/accountscenario.h"

#include <algorithm>

namespace clientele::simulation {

using billing::BilledLine;
using billing::EventKind;
using billing::TimelineEvent;

ScenarioWriter::ScenarioWriter(const ProofSubject &subject, Purpose purpose)
    : m_subject(subject), m_purpose(purpose)
{
    if (m_purpose == Purpose::Proof)
        return;
    m_known = subject.input;
    m_known.events.clear();
    m_known.unitEvents.clear();
}

/// The first thing that has no words in the format.
void ScenarioWriter::cannot(std::string what)
{
    if (m_cannot.empty())
        m_cannot = std::move(what);
}

Result<std::string> ScenarioWriter::write()
{
    sortEvents();
    nameSubscriptions();
    chooseItems();
    m_json.beginObject();
    m_json.text("currency", m_subject.input.currency.code());
    writeTax("tax", m_subject.input.tax);
    m_json.text("profile", m_subject.input.profile.name);
    writeCatalogue();
    m_json.beginArray("accounts");
    writeAccount();
    m_json.end();
    m_json.text("until", m_subject.asOf.toString());
    if (m_purpose == Purpose::Proof) {
        m_json.beginArray("runs");
        m_json.element(m_subject.asOf.toString());
        m_json.end();
    }
    m_json.end();
    if (!m_cannot.empty())
        return fail(FailureCode::Refused, "notExpressible", {m_subject.number, m_cannot});
    std::string json = m_json.take();
    json.pop_back(); // the line feed, as this is a part of another file
    return json;
}

void ScenarioWriter::sortEvents()
{
    for (const TimelineEvent &event : m_subject.input.events)
        m_events.push_back(&event);
    std::sort(m_events.begin(), m_events.end(),
              [](const auto *a, const auto *b) { return a->sequence < b->sequence; });
    for (const TimelineEvent *event : m_events)
        m_eventNames.emplace(event->id, 'e' + std::to_string(m_eventNames.size() + 1));
}

/// By what was bought first; a second one of the same name has a number.
void ScenarioWriter::nameSubscriptions()
{
    std::map<std::string, int> taken;
    for (const TimelineEvent *event : m_events) {
        if (event->kind != EventKind::SubscriptionStarted)
            continue;
        const billing::CatalogueItem *item = m_subject.input.catalogue->item(event->item);
        if (item == nullptr) {
            cannot("item");
            continue;
        }
        const int count = ++taken[item->name];
        m_subscriptionNames[event->subscription]
            = count == 1 ? item->name : item->name + ' ' + std::to_string(count);
        m_addOns[event->subscription] = item->kind == billing::ItemKind::AddOn;
    }
}

/// What events and lines name, under the names and taxes that the invoice has: the catalogue may
/// say otherwise by now.
void ScenarioWriter::chooseItems()
{
    const auto choose = [this](CatalogueItemId id) {
        if (const billing::CatalogueItem *item = m_subject.input.catalogue->item(id))
            m_items.emplace(id, *item);
    };
    for (const TimelineEvent *event : m_events) {
        choose(event->item);
        for (const CatalogueItemId item : event->discount.items)
            choose(item);
    }
    for (const BilledLine &line : m_subject.input.billed)
        choose(line.item);
    for (const BilledLine &line : m_subject.input.voided)
        choose(line.item);
    const bool itemsAreTaxed = m_subject.input.tax.category == "S";
    for (const billing::DraftLine &line : m_subject.content.lines) {
        const auto item = m_items.find(line.item);
        const bool isCharge = line.kind == billing::LineKind::Recurring
                              || line.kind == billing::LineKind::Proration
                              || line.kind == billing::LineKind::OneTime;
        if (item == m_items.end() || !isCharge)
            continue;
        item->second.name = line.itemName;
        if (itemsAreTaxed)
            item->second.tax = line.tax;
    }
}

std::string ScenarioWriter::itemName(CatalogueItemId id)
{
    const auto found = m_items.find(id);
    if (found == m_items.end()) {
        cannot("item");
        return {};
    }
    return found->second.name;
}

std::string ScenarioWriter::eventName(TimelineEventId id)
{
    const auto found = m_eventNames.find(id);
    if (found == m_eventNames.end()) {
        cannot("event");
        return {};
    }
    return found->second;
}

std::string ScenarioWriter::subscriptionName(SubscriptionId id) const
{
    const auto found = m_subscriptionNames.find(id);
    return found == m_subscriptionNames.end() ? std::string() : found->second;
}

std::vector<std::string> ScenarioWriter::eventNames(const billing::Trace &trace) const
{
    std::vector<std::string> names;
    for (const TimelineEventId &id : trace.events) {
        const auto found = m_eventNames.find(id);
        names.push_back(found == m_eventNames.end() ? std::string() : found->second);
    }
    return names;
}

bool ScenarioWriter::isAddOn(SubscriptionId id) const
{
    const auto found = m_addOns.find(id);
    return found != m_addOns.end() && found->second;
}

void ScenarioWriter::writeTax(const char *key, const billing::TaxRule &tax)
{
    m_json.beginObject(key);
    m_json.text("category", tax.category);
    m_json.text("ratePercent", percentText(tax.ratePpm));
    m_json.end();
}

void ScenarioWriter::amount(const char *key, std::int64_t minor)
{
    m_json.text(key, Money{minor, m_subject.input.currency}.toString());
}

/// In the order of the keys, by which the engine breaks ties.
void ScenarioWriter::writeCatalogue()
{
    m_json.beginArray("catalogue");
    for (const auto &[id, item] : m_items) {
        m_json.beginObject();
        m_json.text("item", item.name);
        m_json.text("kind", billing::nameOf(item.kind));
        if (item.tax)
            writeTax("tax", *item.tax);
        std::vector<const billing::Price *> prices;
        for (const billing::Price &price : item.prices) {
            if (price.ledger == m_subject.input.ledger
                && price.currency == m_subject.input.currency)
                prices.push_back(&price);
        }
        std::sort(prices.begin(), prices.end(),
                  [](const auto *a, const auto *b) { return a->id < b->id; });
        m_json.beginArray("prices");
        for (const billing::Price *price : prices)
            writePrice(*price);
        m_json.end();
        m_json.end();
    }
    m_json.end();
}

void ScenarioWriter::writePrice(const billing::Price &price)
{
    m_json.beginObject();
    m_json.text("validFrom", price.validFrom.toString());
    m_json.beginObject("every");
    m_json.text("unit", billing::nameOf(price.period.unit));
    m_json.integer("count", price.period.count);
    m_json.end();
    if (price.taxIncluded)
        m_json.text("tax", "included");
    m_json.beginArray("components");
    for (const billing::PriceComponent &component : price.components)
        writeComponent(component);
    m_json.end();
    m_json.end();
}

void ScenarioWriter::writeComponent(const billing::PriceComponent &component)
{
    const Currency currency = m_subject.input.currency;
    m_json.beginObject();
    m_json.text("kind", billing::nameOf(component.kind));
    if (!component.name.empty())
        m_json.text("name", component.name);
    if (component.meter != billing::Meter::None) {
        m_json.text("meter", billing::nameOf(component.meter));
        m_json.text("counting", billing::nameOf(component.countingRule));
    }
    if (component.timing != billing::Timing::Advance)
        m_json.text("timing", billing::nameOf(component.timing));
    if (component.tiers.empty()) {
        m_json.text("amount", unitPriceText(component.unit, currency));
    } else {
        m_json.beginArray("tiers");
        for (const billing::Tier &tier : component.tiers) {
            m_json.beginObject();
            if (tier.upTo)
                m_json.integer("upTo", *tier.upTo);
            m_json.text("amount", unitPriceText(tier.unit, currency));
            if (tier.flatMinor != 0)
                amount("flat", tier.flatMinor);
            m_json.end();
        }
        m_json.end();
    }
    if (component.includedUnits != 0)
        m_json.integer("included", component.includedUnits);
    if (component.minimumMinor != 0)
        amount("minimum", component.minimumMinor);
    if (component.packageSize != 1)
        m_json.integer("packageSize", component.packageSize);
    if (component.firstPeriod != 0)
        m_json.integer("firstPeriod", component.firstPeriod);
    if (component.lastPeriod)
        m_json.integer("lastPeriod", *component.lastPeriod);
    m_json.end();
}

void ScenarioWriter::writeAccount()
{
    const billing::BillingInput &input = m_subject.input;
    m_json.beginObject();
    m_json.text("account", m_subject.account);
    if (input.accountCreditMinor != 0)
        amount("credit", input.accountCreditMinor);
    if (!input.planCounts.empty()) {
        std::vector<billing::PlanCount> counts = input.planCounts;
        std::sort(counts.begin(), counts.end(),
                  [](const auto &a, const auto &b) { return a.from < b.from; });
        m_json.beginArray("planCounts");
        for (const billing::PlanCount &each : counts) {
            m_json.beginObject();
            m_json.text("from", each.from.toString());
            m_json.integer("plans", each.count);
            m_json.end();
        }
        m_json.end();
    }
    if (input.deletedFrom)
        cannot("deletedFrom");
    writeEvents();
    writeIssued();
    m_json.end();
}

Result<std::string> writeAccountScenario(const ProofSubject &subject)
{
    return ScenarioWriter(subject, ScenarioWriter::Purpose::Rules).write();
}

} // namespace clientele::simulation
