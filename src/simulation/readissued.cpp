// SPDX-License-Identifier: GPL-3.0-or-later
// What an account was billed before: by another system, or until the day that is to be proved.
#include "billing/names.h"
#include "keys.h"
#include "readers.h"

#include <map>
#include <utility>
#include <vector>

namespace clientele::simulation {
namespace {

using billing::BilledLine;

constexpr int kMaximumDocuments = 100'000;
constexpr int kMaximumLines = 100'000;
constexpr std::int64_t kMaximumQuantity = 1'000'000'000;
constexpr int kMaximumRevision = 1'000'000;

class IssuedReader
{
public:
    IssuedReader(const Reading &reading, ScenarioAccount &account)
        : m_reading(reading), m_account(account)
    {
        for (std::size_t i = 0; i < account.subscriptions.size(); ++i)
            m_subscriptions.emplace(account.subscriptions[i], i); // the first of a name
        for (std::size_t i = 0; i < account.events.size(); ++i)
            m_events.emplace(account.events[i].id, i);
    }

    void read(const Node &documents)
    {
        const qsizetype count = documents.array(0, kMaximumDocuments);
        for (qsizetype i = 0; i < count && !documents.failed(); ++i)
            readDocument(documents.element(i));
    }

private:
    void readDocument(const Node &node);
    BilledLine readLine(const Node &node);
    void readPrice(const Node &node, const billing::CatalogueItem &item, BilledLine &line);
    void readCredited(const Node &node, BilledLine &line);
    [[nodiscard]] std::size_t find(const Node &node, const Positions &names);

    const Reading &m_reading;
    ScenarioAccount &m_account;
    Positions m_subscriptions;
    Positions m_events;
    std::map<std::string, std::vector<InvoiceLineId>> m_lines; ///< by document
    std::uint64_t m_lineCount = 0;
};

void IssuedReader::readDocument(const Node &node)
{
    node.object({"number", "date", "lines"}, {"voided", "why"});
    const std::string number = node.child("number").name();
    const Date date = node.child("date").date();
    const bool voided = node.has("voided") && node.child("voided").flag();
    const auto [known, isNew] = m_lines.try_emplace(number);
    if (!isNew)
        node.child("number").complain("duplicateName", number);
    const Node lines = node.child("lines");
    const qsizetype count = lines.array(0, kMaximumLines - static_cast<qsizetype>(m_lineCount));
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        BilledLine line = readLine(lines.element(i));
        line.id = makeKey<InvoiceLineId>(++m_lineCount);
        line.invoiceNumber = number;
        line.billDate = date;
        if (lines.element(i).has("takenOff")) {
            const Node takenOff = lines.element(i).child("takenOff");
            m_account.takenOff.push_back(
                {line.id, readSignedMinor(takenOff, m_account.currency)});
        }
        known->second.push_back(line.id);
        (voided ? m_account.voided : m_account.issued).push_back(std::move(line));
    }
}

BilledLine IssuedReader::readLine(const Node &node)
{
    node.object({"kind", "subscription", "item", "from", "to", "amount"},
                {"price", "component", "charge", "periodFrom", "periodTo", "quantity", "revision",
                 "tax", "creditedInvoice", "creditedLine", "discount", "takenOff", "why"});
    BilledLine line;
    line.kind = readNamed<billing::LineKind>(node.child("kind"),
                                             billing::fromName<billing::LineKind>);
    if (line.kind == billing::LineKind::CreditNote)
        node.child("kind").complain("notOneOf", node.child("kind").text());
    line.subscription
        = makeKey<SubscriptionId>(find(node.child("subscription"), m_subscriptions) + 1);
    line.interval = {node.child("from").date(), node.child("to").date()};
    if (line.interval.to < line.interval.from)
        node.child("to").complain("outOfRange", line.interval.to.toString());
    line.period = line.interval;
    if (node.has("periodFrom"))
        line.period.from = node.child("periodFrom").date();
    if (node.has("periodTo"))
        line.period.to = node.child("periodTo").date();
    if (line.period.to < line.period.from)
        node.complain("outOfRange", line.period.to.toString());
    if (node.has("quantity"))
        line.quantity = node.child("quantity").integer(-kMaximumQuantity, kMaximumQuantity);
    if (node.has("revision"))
        line.revision = static_cast<int>(node.child("revision").integer(0, kMaximumRevision));
    line.amountMinor = readSignedMinor(node.child("amount"), m_account.currency);
    if (node.has("tax"))
        line.tax = readTax(node.child("tax"));
    if (node.has("discount"))
        line.discount
            = makeKey<TimelineEventId>(find(node.child("discount"), m_events) + 1);
    const std::size_t position = find(node.child("item"), m_reading.items);
    if (node.failed())
        return line;
    const billing::CatalogueItem &item = m_reading.scenario.items[position];
    line.item = item.id;
    readPrice(node, item, line);
    readCredited(node, line);
    return line;
}

/// Which part of which version of the price, or which charge.
void IssuedReader::readPrice(const Node &node, const billing::CatalogueItem &item,
                             BilledLine &line)
{
    if (node.has("charge")) {
        if (node.has("price"))
            node.child("price").complain("chargeTwice");
        const std::size_t event = find(node.child("charge"), m_events);
        line.component.uuid = makeKey<TimelineEventId>(event + 1).uuid; // as the engine does
        return;
    }
    const billing::Price *price = nullptr;
    const Date day = node.has("price") ? node.child("price").date() : line.period.from;
    for (const billing::Price &each : item.prices) {
        const bool fits = node.has("price") ? each.validFrom == day : each.validFrom <= day;
        if (each.currency == m_account.currency && fits
            && (price == nullptr || price->validFrom < each.validFrom))
            price = &each;
    }
    if (price == nullptr)
        return node.child(node.has("price") ? "price" : "item").complain("noSuchPrice",
                                                                        day.toString());
    std::int64_t component = 1;
    if (node.has("component"))
        component = node.child("component").integer(1, std::ssize(price->components));
    if (node.failed())
        return;
    line.price = price->id;
    line.component = price->components[static_cast<std::size_t>(component - 1)].id;
}

/// The line that is taken back, of a document above.
void IssuedReader::readCredited(const Node &node, BilledLine &line)
{
    if (!node.has("creditedInvoice"))
        return;
    const std::string number = node.child("creditedInvoice").name();
    const auto found = m_lines.find(number);
    if (found == m_lines.end())
        return node.child("creditedInvoice").complain("unknownName", number);
    std::int64_t position = 1;
    if (node.has("creditedLine"))
        position = node.child("creditedLine").integer(1, std::ssize(found->second));
    if (!node.failed() && !found->second.empty())
        line.credits = found->second[static_cast<std::size_t>(position - 1)];
}

std::size_t IssuedReader::find(const Node &node, const Positions &names)
{
    const std::string name = node.name();
    const auto found = names.find(name);
    if (found != names.end())
        return found->second;
    node.complain("unknownName", name);
    return 0;
}

} // namespace

void readIssued(const Node &node, const Reading &reading, ScenarioAccount &account)
{
    IssuedReader(reading, account).read(node);
}

} // namespace clientele::simulation
