// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/names.h"
#include "decimaltext.h"
#include "invoicejson.h"
#include "jsonwriter.h"
#include "keys.h"
#include "simulation/outcome.h"

#include <optional>

namespace clientele::simulation {
namespace {

using billing::DraftLine;
using billing::InvoiceDraft;

class OutcomeWriter
{
public:
    OutcomeWriter(const Scenario &scenario, const Outcome &outcome, bool indented)
        : m_scenario(scenario), m_outcome(outcome), m_json(indented) {}

    [[nodiscard]] std::string write()
    {
        m_json.beginObject();
        m_json.text("scenario", m_scenario.name);
        m_json.text("until", m_scenario.until.toString());
        m_json.beginArray("invoices");
        for (const SimulatedInvoice &invoice : m_outcome.invoices)
            writeInvoice(invoice, m_scenario.accounts[invoice.account].name);
        m_json.end();
        m_json.beginArray("accounts");
        for (std::size_t i = 0; i < m_outcome.accounts.size(); ++i)
            writeAccount(m_scenario.accounts[i], m_outcome.accounts[i]);
        m_json.end();
        m_json.end();
        return m_json.take();
    }

    [[nodiscard]] std::string writeAlone(const SimulatedInvoice &invoice,
                                         const std::string &account)
    {
        writeInvoice(invoice, account);
        return m_json.take();
    }

private:
    void writeInvoice(const SimulatedInvoice &invoice, const std::string &account)
    {
        m_json.beginObject();
        m_json.text("number", invoice.number);
        m_json.text("account", account);
        m_json.text("issuedOn", invoice.issuedOn.toString());
        writeContent(invoice.invoice);
        m_json.end();
    }

    void amount(std::string_view key, std::int64_t minor, Currency currency)
    {
        m_json.text(key, Money{minor, currency}.toString());
    }

    void date(std::string_view key, const std::optional<Date> &date)
    {
        if (date)
            m_json.text(key, date->toString());
        else
            m_json.null(key);
    }

    void taxRule(const billing::TaxRule &rule)
    {
        m_json.text("category", rule.category);
        m_json.text("ratePercent", percentText(rule.ratePpm));
    }

    void writeContent(const NamedInvoice &invoice)
    {
        const InvoiceDraft &content = invoice.content;
        const Currency currency = content.currency;
        m_json.text("date", content.billDate.toString());
        m_json.text("from", content.servicePeriod.from.toString());
        m_json.text("to", content.servicePeriod.to.toString());
        m_json.text("currency", currency.code());
        m_json.beginArray("lines");
        for (std::size_t i = 0; i < content.lines.size(); ++i)
            writeLine(content.lines[i], invoice.subscriptions[i], invoice.events[i], currency);
        m_json.end();
        m_json.beginArray("taxes");
        for (const billing::TaxGroup &group : content.taxes) {
            m_json.beginObject();
            taxRule(group.rule);
            amount("taxable", group.taxableMinor, currency);
            amount("tax", group.taxMinor, currency);
            m_json.end();
        }
        m_json.end();
        amount("net", content.netMinor, currency);
        amount("tax", content.taxMinor, currency);
        amount("total", content.totalMinor, currency);
        if (content.roundingMinor != 0)
            amount("rounding", content.roundingMinor, currency);
        amount("creditUsed", content.creditUsedMinor, currency);
        amount("creditMade", content.creditMadeMinor, currency);
        if (content.refundMinor != 0)
            amount("refund", content.refundMinor, currency);
        amount("payable", content.payableMinor, currency);
    }

    void writeLine(const DraftLine &line, const std::string &subscription,
                   const std::vector<std::string> &events, Currency currency)
    {
        m_json.beginObject();
        m_json.text("kind", billing::nameOf(line.kind));
        m_json.text("subscription", subscription);
        m_json.text("item", line.itemName);
        if (!line.componentName.empty())
            m_json.text("component", line.componentName);
        m_json.text("from", line.interval.from.toString());
        m_json.text("to", line.interval.to.toString());
        m_json.text("periodFrom", line.period.from.toString());
        m_json.text("periodTo", line.period.to.toString());
        m_json.integer("quantity", line.quantity);
        m_json.text("unitPrice", unitPriceText(line.unit, currency));
        amount("amount", line.amountMinor, currency);
        if (line.grossMinor)
            amount("amountWithTax", *line.grossMinor, currency);
        m_json.beginObject("tax");
        taxRule(line.tax);
        m_json.end();
        writeExplanation(line.trace, line.interval, events, currency);
        m_json.end();
    }

    void writeExplanation(const billing::Trace &trace, const DateRange &interval,
                          const std::vector<std::string> &events, Currency currency)
    {
        m_json.beginObject("explanation");
        m_json.text("rule", billing::nameOf(trace.rule));
        m_json.beginArray("events");
        for (const std::string &event : events)
            m_json.element(event);
        m_json.end();
        m_json.beginObject("interval");
        m_json.text("from", interval.from.toString());
        m_json.text("to", interval.to.toString());
        m_json.integer("days", interval.length());
        m_json.end();
        if (trace.denominatorDays != 0) {
            m_json.integer("numeratorDays", trace.numeratorDays);
            m_json.integer("denominatorDays", trace.denominatorDays);
        }
        if (trace.snapshotDay) {
            date("snapshotDay", trace.snapshotDay);
            m_json.integer("countedUnits", trace.countedUnits);
            m_json.integer("includedUnits", trace.includedUnits);
        }
        if (trace.unitDays != 0)
            m_json.integer("unitDays", trace.unitDays);
        if (trace.baseMinor != 0)
            amount("discountedAmount", trace.baseMinor, currency);
        if (trace.ratePpm != 0)
            m_json.text("discountPercent", percentText(trace.ratePpm));
        const ExactText exact
            = exactText(trace.unroundedNumerator, trace.unroundedDenominator, currency);
        m_json.text("unroundedFraction", exact.fraction);
        m_json.text("unrounded", exact.decimal);
        m_json.text("rounding", billing::nameOf(trace.rounding));
        if (!trace.creditedInvoice.empty()) {
            amount("billed", trace.billedMinor, currency);
            amount("kept", trace.keptMinor, currency);
            m_json.text("creditedInvoice", trace.creditedInvoice);
        }
        m_json.end();
    }

    void writeAccount(const ScenarioAccount &account, const SimulatedAccount &result)
    {
        m_json.beginObject();
        m_json.text("account", account.name);
        m_json.text("currency", account.currency.code());
        amount("balance", result.balanceMinor, account.currency);
        amount("credit", result.creditMinor, account.currency);
        m_json.integer("activeUsers", result.activeUsers);
        m_json.beginArray("subscriptions");
        for (const billing::SubscriptionStatus &status : result.subscriptions)
            writeStatus(account, status);
        m_json.end();
        if (result.next) {
            m_json.beginObject("next");
            writeContent(*result.next);
            m_json.end();
        } else {
            m_json.null("next");
        }
        writeParked(result);
        m_json.end();
    }

    void writeStatus(const ScenarioAccount &account, const billing::SubscriptionStatus &status);
    void writeParked(const SimulatedAccount &result);

    const Scenario &m_scenario;
    const Outcome &m_outcome;
    JsonWriter m_json;
};

void OutcomeWriter::writeStatus(const ScenarioAccount &account,
                                const billing::SubscriptionStatus &status)
{
    const std::size_t index = numberOf(status.subscription.uuid) - 1;
    m_json.beginObject();
    m_json.text("subscription", account.subscriptions[index]);
    m_json.text("state", billing::nameOf(status.state));
    if (status.item.isNull())
        m_json.null("item");
    else
        m_json.text("item", m_scenario.items[numberOf(status.item.uuid) - 1].name);
    m_json.integer("quantity", status.quantity);
    date("trialEnds", status.trialEnds);
    date("endsOn", status.endsOn);
    if (status.currentTerm.length() > 0) {
        m_json.beginObject("term");
        m_json.text("from", status.currentTerm.from.toString());
        m_json.text("to", status.currentTerm.to.toString());
        m_json.end();
    } else {
        m_json.null("term");
    }
    m_json.end();
}

void OutcomeWriter::writeParked(const SimulatedAccount &result)
{
    if (!result.parked)
        return m_json.null("parked");
    m_json.beginObject("parked");
    m_json.text("rule", result.parked->rule);
    m_json.beginArray("parameters");
    for (const std::string &parameter : result.parked->parameters)
        m_json.element(parameter);
    m_json.end();
    m_json.text("on", result.parkedOn.toString());
    m_json.end();
}

} // namespace

std::string invoiceJson(const SimulatedInvoice &invoice, const std::string &account)
{
    return OutcomeWriter({}, {}, false).writeAlone(invoice, account);
}

std::string toJson(const Scenario &scenario, const Outcome &outcome, bool indented)
{
    return OutcomeWriter(scenario, outcome, indented).write();
}

} // namespace clientele::simulation
