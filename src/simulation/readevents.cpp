// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/names.h"
#include "readers.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace clientele::simulation {
namespace {

constexpr std::int64_t kMaximumOrder = 1'000'000'000;
constexpr int kMaximumTrialDays = 3650;
constexpr const char *kEndOfTerm = "end_of_term";
constexpr std::initializer_list<const char *> kCommonKeys{
    "effectiveOn", "recordedOn", "order", "id", "thenBill", "why"};

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
    Word{"charge", Action::Charge},
    Word{"discount", Action::Discount},
    Word{"end_discount", Action::EndDiscount},
    Word{"coupon", Action::Coupon},
    Word{"pay", Action::Pay},
    Word{"credit", Action::Credit},
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
    EventReader(Reading &reading, ScenarioAccount &account, const Clock &clock)
        : m_reading(reading), m_account(account), m_clock(clock) {}

    void read(const Node &events)
    {
        std::vector<Entry> entries = entriesOf(events);
        if (events.failed())
            return;
        m_account.events.reserve(entries.size());
        m_events.reserve(entries.size());
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
    void readTrial(const Node &node, ScenarioEvent &event);
    void readChange(const Node &node, std::string_view word, ScenarioEvent &event);
    void readBillDay(const Node &node, ScenarioEvent &event);
    void readCharge(const Node &node, ScenarioEvent &event);
    void readAllowance(const Node &node, ScenarioEvent &event);
    void readTarget(const Node &node, const char *key, ScenarioEvent &event);
    void readUnits(const Node &node, ScenarioEvent &event);
    void readUnitNames(const Node &node, ScenarioEvent &event);
    void countUnits(const Node &node, ScenarioEvent &event);
    std::size_t readItem(const Node &node);
    Subscribed readSubscription(const Node &node);
    std::size_t newUnit();
    std::size_t chargeAccount(const std::string &name);

    Reading &m_reading;
    ScenarioAccount &m_account;
    const Clock &m_clock;
    Positions m_events;
    std::unordered_map<std::string, Subscribed> m_subscriptions;
    Positions m_chargeNames;
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
            entry.recordedOn = readDay(node.child("recordedOn"), m_clock);
        else if (node.has("effectiveOn"))
            entry.recordedOn = readDay(node.child("effectiveOn"), m_clock);
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
    if (node.has("thenBill"))
        event.thenBill = node.child("thenBill").flag();
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
        event.effectiveOn = readDay(effective, m_clock);
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
             {"quantity", "billDay", "anchor", "trialUntil", "trialDays"});
        return readStart(node, word == "add_on", event);
    case Action::Activate:
    case Action::Deactivate:
    case Action::DeleteUsers:
        keys({"do"}, {"users", "count", "meter"});
        return readUnits(node, event);
    case Action::DeleteClient: return keys({"do"});
    case Action::Withdraw: keys({"do", "event"}); return readTarget(node, "event", event);
    case Action::Charge:
        keys({"do", "amount"}, {"name", "item", "subscription", "quantity", "tax", "atOnce"});
        return readCharge(node, event);
    case Action::Discount:
        keys({"do", "name"}, {"percent", "amount", "tiers", "terms", "items", "position", "until",
                              "subscription", "prorate"});
        return readAllowance(node, event);
    case Action::Coupon:
        keys({"do", "name"}, {"percent", "amount", "invoices", "items", "position", "until",
                              "subscription"});
        return readAllowance(node, event);
    case Action::EndDiscount:
        keys({"do", "discount"});
        return readTarget(node, "discount", event);
    case Action::Pay:
    case Action::Credit:
        keys({"do", "amount"});
        event.amountMinor = readMinor(node.child("amount"), m_account.currency);
        return;
    case Action::Change: keys({"do", "subscription", "item"}, {"atOnce"}); break;
    case Action::Quantity: keys({"do", "subscription", "quantity"}, {"atOnce"}); break;
    case Action::ExtendTrial: keys({"do", "subscription", "until"}, {"atOnce"}); break;
    case Action::BillDay: keys({"do", "subscription"}, {"billDay", "anchor"}); break;
    case Action::Pause:
    case Action::Resume: keys({"do", "subscription"}, {"atOnce"}); break;
    case Action::Cancel: keys({"do", "subscription"}, {"rest", "atOnce"}); break;
    }
    readChange(node, word, event);
}

/// What happens to a subscription that is there.
void EventReader::readChange(const Node &node, std::string_view word, ScenarioEvent &event)
{
    if (event.action == Action::Change)
        event.item = readItem(node.child("item"));
    if (event.action == Action::Quantity)
        event.quantity = node.child("quantity").integer(1, kMaximumQuantity);
    if (event.action == Action::ExtendTrial)
        event.until = readDay(node.child("until"), m_clock);
    if (event.action == Action::BillDay)
        readBillDay(node, event);
    if (node.has("rest"))
        event.cancellation = readNamed<billing::Cancellation>(
            node.child("rest"), billing::fromName<billing::Cancellation>);
    if (node.has("atOnce"))
        event.atOnce = node.child("atOnce").flag();
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

void EventReader::readBillDay(const Node &node, ScenarioEvent &event)
{
    const bool anchored = node.has("anchor");
    if (node.has("billDay") == anchored)
        return node.complain(anchored ? "billDayTwice" : "missingKey", "billDay");
    if (node.has("billDay"))
        event.billDay = static_cast<int>(node.child("billDay").integer(1, 31));
    else
        event.anchor = readDay(node.child("anchor"), m_clock);
}

void EventReader::readTarget(const Node &node, const char *key, ScenarioEvent &event)
{
    const std::string target = node.child(key).name();
    const auto found = m_events.find(target);
    if (found == m_events.end())
        return node.child(key).complain("unknownName", target);
    event.target = found->second;
    const Action action = m_account.events[event.target].action;
    const bool isDiscount = action == Action::Discount || action == Action::Coupon;
    if (event.action == Action::EndDiscount && !isDiscount)
        node.child(key).complain("notADiscount", target);
}

/// Something that no catalogue needs to hold: its own name, amount and tax.
void EventReader::readCharge(const Node &node, ScenarioEvent &event)
{
    const bool named = node.has("name");
    if (named == node.has("item"))
        return node.complain(named ? "chargeTwice" : "missingKey", "name");
    event.unit = readUnitPrice(node.child("amount"), m_account.currency);
    if (node.has("quantity"))
        event.quantity = node.child("quantity").integer(-kMaximumQuantity, kMaximumQuantity);
    if (node.has("atOnce"))
        event.atOnce = node.child("atOnce").flag();
    std::string name;
    if (node.has("item")) {
        event.item = readItem(node.child("item"));
        if (node.has("tax"))
            node.child("tax").complain("notForAnItem");
        if (!node.failed())
            name = m_reading.scenario.items[event.item].name;
    } else {
        name = node.child("name").name();
        std::optional<billing::TaxRule> tax;
        if (node.has("tax"))
            tax = readTax(node.child("tax"));
        event.item = chargedItem(m_reading, name, tax);
    }
    if (node.failed())
        return;
    if (node.has("subscription"))
        event.subscription = readSubscription(node.child("subscription")).position;
    else
        event.subscription = chargeAccount(name);
}

/// Charges of the account stand on subscriptions of their own, one for each name.
std::size_t EventReader::chargeAccount(const std::string &name)
{
    const auto [found, isNew] = m_chargeNames.emplace(name, m_account.subscriptions.size());
    if (isNew)
        m_account.subscriptions.push_back(name);
    return found->second;
}

void EventReader::readAllowance(const Node &node, ScenarioEvent &event)
{
    event.discount =
        readDiscount(node, m_reading, m_account.currency, event.action == Action::Coupon);
    if (node.has("until"))
        event.until = readDay(node.child("until"), m_clock);
    event.ofAccount = !node.has("subscription");
    if (!event.ofAccount)
        event.subscription = readSubscription(node.child("subscription")).position;
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
    if (node.has("anchor")) {
        event.anchor = readDay(node.child("anchor"), m_clock);
        if (node.has("billDay"))
            node.child("anchor").complain("billDayTwice");
    }
    event.billDayOfPlan = addOn && event.billDay == 0 && !event.anchor;
    readTrial(node, event);
}

void EventReader::readTrial(const Node &node, ScenarioEvent &event)
{
    if (node.has("trialUntil") && node.has("trialDays"))
        node.child("trialDays").complain("trialTwice");
    else if (node.has("trialUntil"))
        event.until = readDay(node.child("trialUntil"), m_clock);
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

void readAccountEvents(const Node &node, Reading &reading, ScenarioAccount &account,
                       const Clock &clock)
{
    EventReader(reading, account, clock).read(node);
}

} // namespace clientele::simulation
