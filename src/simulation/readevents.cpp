// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/names.h"
#include "readers.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace clientele::simulation {
namespace {

constexpr std::int64_t kMaximumQuantity = 1'000'000'000;
constexpr std::int64_t kMaximumOrder = 1'000'000'000;
constexpr int kMaximumTrialDays = 3650;
constexpr const char *kEndOfTerm = "end_of_term";
constexpr std::initializer_list<const char *> kCommonKeys{"effectiveOn", "recordedOn", "order",
                                                          "id", "why"};

struct Word {
    const char *word;
    Action action;
    bool mayWaitForEndOfTerm = false;
};

constexpr std::array kWords{
    Word{"start", Action::Start},
    Word{"add_on", Action::Start},
    Word{"change", Action::Change, true},
    Word{"quantity", Action::Quantity, true},
    Word{"extend_trial", Action::ExtendTrial},
    Word{"bill_day", Action::BillDay},
    Word{"pause", Action::Pause},
    Word{"resume", Action::Resume},
    Word{"cancel", Action::Cancel, true},
    Word{"remove", Action::Cancel, true},
    Word{"withdraw", Action::Withdraw},
    Word{"activate", Action::Activate},
    Word{"deactivate", Action::Deactivate},
    Word{"delete_users", Action::DeleteUsers},
    Word{"delete", Action::DeleteClient},
};

/// An event as it stands in the file, before it is put into the recorded order.
struct Entry {
    qsizetype position = 0;
    const Word *word = nullptr;
    Date recordedOn;
    std::optional<std::int64_t> order;
};

struct Subscribed {
    std::size_t position = 0;
    bool addOn = false;
};

struct Unit {
    bool deleted = false;
};

/// Reads the events of one account in their recorded order, so that a name is known when it is used
/// and the order of the file does not matter.
class EventReader
{
public:
    EventReader(Reading &reading, ScenarioAccount &account)
        : m_reading(reading), m_account(account) {}

    void read(const Node &events)
    {
        std::vector<Entry> entries = entriesOf(events);
        if (events.failed())
            return;
        m_account.events.reserve(entries.size());
        for (const Entry &entry : entries) {
            const Node node = events.element(entry.position);
            ScenarioEvent event = readEvent(node, entry);
            if (node.failed())
                return;
            m_events.emplace(event.id, m_account.events.size());
            m_account.events.push_back(std::move(event));
        }
    }

private:
    std::vector<Entry> entriesOf(const Node &events);
    ScenarioEvent readEvent(const Node &node, const Entry &entry);
    void readWhen(const Node &node, const Entry &entry, ScenarioEvent &event);
    void readAction(const Node &node, std::string_view word, ScenarioEvent &event);
    void readStart(const Node &node, bool addOn, ScenarioEvent &event);
    void readUnits(const Node &node, ScenarioEvent &event);
    void readUnitNames(const Node &node, ScenarioEvent &event);
    void countUnits(const Node &node, ScenarioEvent &event);
    std::size_t readItem(const Node &node);
    Subscribed readSubscription(const Node &node);
    std::size_t newUnit();

    Reading &m_reading;
    ScenarioAccount &m_account;
    Positions m_events;
    std::unordered_map<std::string, Subscribed> m_subscriptions;
    Positions m_unitNames; ///< by meter and name
    std::vector<Unit> m_units;
    std::unordered_map<int, std::vector<std::size_t>> m_unnamed; ///< active ones, by meter
};

std::vector<Entry> EventReader::entriesOf(const Node &events)
{
    std::vector<Entry> entries;
    const qsizetype count = events.array(0, kMaximumEvents - m_reading.eventCount);
    m_reading.eventCount += static_cast<int>(count);
    entries.reserve(static_cast<std::size_t>(count));
    for (qsizetype i = 0; i < count && !events.failed(); ++i) {
        const Node node = events.element(i);
        Entry entry;
        entry.position = i;
        if (!node.isObject())
            node.complain("notAnObject");
        else if (!node.has("do"))
            node.complain("missingKey", "do");
        const std::string word = node.child("do").text();
        const auto found = std::find_if(kWords.begin(), kWords.end(),
                                        [&](const Word &each) { return word == each.word; });
        if (found == kWords.end()) {
            node.child("do").complain("notOneOf", word);
            break;
        }
        entry.word = &*found;
        if (node.has("recordedOn"))
            entry.recordedOn = node.child("recordedOn").date();
        else if (node.has("effectiveOn"))
            entry.recordedOn = node.child("effectiveOn").date();
        else
            node.complain("missingKey", "effectiveOn");
        if (node.has("order"))
            entry.order = node.child("order").integer(1, kMaximumOrder);
        if (!entries.empty() && entry.order.has_value() != entries[0].order.has_value())
            node.complain("orderOfSome"); // all events of an account say it, or none
        entries.push_back(entry);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.recordedOn, a.order) < std::tie(b.recordedOn, b.order);
    });
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i].order && entries[i].order == entries[i - 1].order
            && entries[i].recordedOn == entries[i - 1].recordedOn)
            events.element(entries[i].position).child("order").complain("duplicateOrder");
    }
    return entries;
}

ScenarioEvent EventReader::readEvent(const Node &node, const Entry &entry)
{
    ScenarioEvent event;
    event.action = entry.word->action;
    event.position = static_cast<std::size_t>(entry.position);
    event.recordedOn = entry.recordedOn;
    event.id = '#' + std::to_string(m_account.events.size() + 1);
    if (node.has("id")) {
        event.id = node.child("id").name();
        if (event.id.starts_with('#'))
            node.child("id").complain("reservedName", event.id);
        else if (m_events.contains(event.id))
            node.child("id").complain("duplicateName", event.id);
    }
    if (node.has("why"))
        (void)node.child("why").text();
    readWhen(node, entry, event);
    readAction(node, entry.word->word, event);
    return event;
}

void EventReader::readWhen(const Node &node, const Entry &entry, ScenarioEvent &event)
{
    event.effectiveOn = entry.recordedOn;
    if (!node.has("effectiveOn"))
        return;
    const Node effective = node.child("effectiveOn");
    if (entry.word->mayWaitForEndOfTerm && effective.isText() && effective.text() == kEndOfTerm)
        event.effectiveOn.reset();
    else
        event.effectiveOn = effective.date();
}

void EventReader::readAction(const Node &node, std::string_view word, ScenarioEvent &event)
{
    const auto keys = [&node](std::initializer_list<const char *> required,
                              std::initializer_list<const char *> optional = {}) {
        node.object(required, optional, kCommonKeys);
    };
    switch (event.action) {
    case Action::Start:
        keys({"do", "subscription", "item"},
             {"quantity", "billDay", "trialUntil", "trialDays"});
        return readStart(node, word == "add_on", event);
    case Action::Activate:
    case Action::Deactivate:
    case Action::DeleteUsers:
        keys({"do"}, {"users", "count", "meter"});
        return readUnits(node, event);
    case Action::DeleteClient:
        return keys({"do"});
    case Action::Withdraw: {
        keys({"do", "event"});
        const std::string target = node.child("event").name();
        const auto found = m_events.find(target);
        if (found == m_events.end())
            return node.child("event").complain("unknownName", target);
        event.target = found->second;
        return;
    }
    case Action::Change:
        keys({"do", "subscription", "item"});
        event.item = readItem(node.child("item"));
        break;
    case Action::Quantity:
        keys({"do", "subscription", "quantity"});
        event.quantity = node.child("quantity").integer(1, kMaximumQuantity);
        break;
    case Action::ExtendTrial:
        keys({"do", "subscription", "until"});
        event.until = node.child("until").date();
        break;
    case Action::BillDay:
        keys({"do", "subscription", "billDay"});
        event.billDay = static_cast<int>(node.child("billDay").integer(1, 31));
        break;
    case Action::Pause:
    case Action::Resume:
    case Action::Cancel:
        keys({"do", "subscription"});
        break;
    }
    const Subscribed subscribed = readSubscription(node.child("subscription"));
    event.subscription = subscribed.position;
    if (word == "remove" && !subscribed.addOn)
        node.child("subscription").complain("notAnAddOn");
    if (event.action == Action::Change && !node.failed()) {
        const bool addOn = m_reading.scenario.items[event.item].kind == billing::ItemKind::AddOn;
        if (addOn != subscribed.addOn)
            node.child("item").complain(addOn ? "notAPlan" : "notAnAddOn");
    }
}

void EventReader::readStart(const Node &node, bool addOn, ScenarioEvent &event)
{
    event.item = readItem(node.child("item"));
    const std::string name = node.child("subscription").name();
    if (node.failed())
        return;
    const bool isAddOn = m_reading.scenario.items[event.item].kind == billing::ItemKind::AddOn;
    if (addOn != isAddOn)
        return node.child("item").complain(addOn ? "notAnAddOn" : "notAPlan");
    event.subscription = m_account.subscriptions.size();
    if (!m_subscriptions.emplace(name, Subscribed{event.subscription, isAddOn}).second)
        return node.child("subscription").complain("duplicateName", name);
    m_account.subscriptions.push_back(name);
    if (node.has("quantity"))
        event.quantity = node.child("quantity").integer(1, kMaximumQuantity);
    if (node.has("billDay"))
        event.billDay = static_cast<int>(node.child("billDay").integer(1, 31));
    event.billDayOfPlan = addOn && event.billDay == 0;
    if (node.has("trialUntil") && node.has("trialDays"))
        node.child("trialDays").complain("trialTwice");
    else if (node.has("trialUntil"))
        event.until = node.child("trialUntil").date();
    else if (node.has("trialDays"))
        event.until = event.effectiveOn->addDays(
            static_cast<int>(node.child("trialDays").integer(1, kMaximumTrialDays)));
    if (event.until && *event.until < *event.effectiveOn)
        node.child("trialUntil").complain("outOfRange", event.until->toString());
}

void EventReader::readUnits(const Node &node, ScenarioEvent &event)
{
    if (node.has("meter")) {
        event.meter = readNamed<billing::Meter>(node.child("meter"),
                                                billing::fromName<billing::Meter>);
        if (event.meter == billing::Meter::None || event.meter == billing::Meter::Manual)
            node.child("meter").complain("notOneOf", node.child("meter").text());
    }
    if (node.has("users") && node.has("count"))
        node.child("count").complain("usersTwice");
    else if (node.has("users"))
        readUnitNames(node.child("users"), event);
    else if (node.has("count"))
        countUnits(node.child("count"), event);
    else
        node.complain("missingKey", "users");
}

void EventReader::readUnitNames(const Node &node, ScenarioEvent &event)
{
    const qsizetype count = node.array(1, kMaximumUnits - m_reading.unitCount);
    m_reading.unitCount += static_cast<int>(count);
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const Node nameNode = node.element(i);
        const std::string name = nameNode.name();
        const std::string key = std::string(billing::nameOf(event.meter)) + '/' + name;
        auto found = m_unitNames.find(key);
        if (found == m_unitNames.end()) {
            if (event.action != Action::Activate)
                return nameNode.complain("unknownName", name);
            found = m_unitNames.emplace(key, newUnit()).first;
        }
        if (node.failed())
            return;
        Unit &unit = m_units[found->second];
        if (unit.deleted)
            return nameNode.complain("deletedName", name);
        unit.deleted = event.action == Action::DeleteUsers;
        event.units.push_back(found->second);
    }
}

/// Units without a name: activate makes new ones, the others take those that came last.
void EventReader::countUnits(const Node &node, ScenarioEvent &event)
{
    const std::int64_t count = node.integer(1, kMaximumEvents);
    std::vector<std::size_t> &unnamed = m_unnamed[static_cast<int>(event.meter)];
    if (m_reading.unitCount + count > kMaximumUnits)
        return node.complain("tooMany", std::to_string(count));
    m_reading.unitCount += static_cast<int>(count);
    if (event.action != Action::Activate && std::ssize(unnamed) < count)
        return node.complain("outOfRange", std::to_string(count));
    for (std::int64_t i = 0; i < count && !node.failed(); ++i) {
        if (event.action == Action::Activate) {
            event.units.push_back(newUnit());
            unnamed.push_back(event.units.back());
        } else {
            event.units.push_back(unnamed.back());
            unnamed.pop_back();
        }
    }
}

std::size_t EventReader::newUnit()
{
    m_units.emplace_back();
    return m_units.size() - 1;
}

std::size_t EventReader::readItem(const Node &node)
{
    const std::string name = node.name();
    const auto found = m_reading.items.find(name);
    if (found == m_reading.items.end()) {
        node.complain("unknownName", name);
        return 0;
    }
    return found->second;
}

Subscribed EventReader::readSubscription(const Node &node)
{
    const std::string name = node.name();
    const auto found = m_subscriptions.find(name);
    if (found == m_subscriptions.end()) {
        node.complain("unknownName", name);
        return {};
    }
    return found->second;
}

} // namespace

void readAccountEvents(const Node &node, Reading &reading, ScenarioAccount &account)
{
    EventReader(reading, account).read(node);
}

} // namespace clientele::simulation
