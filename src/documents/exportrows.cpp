// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportrows.h"

#include "decimal.h"

namespace clientele::documents {

namespace {

void day(FieldSink &sink, const char *name, const std::optional<Date> &value)
{
    if (value)
        sink.code(name, value->toString());
    else
        sink.absent(name);
}

void period(FieldSink &sink, const char *first, const char *last,
            const std::optional<DateRange> &range)
{
    day(sink, first, range ? std::optional(range->from) : std::nullopt);
    day(sink, last, range ? std::optional(lastDay(*range)) : std::nullopt);
}

void money(FieldSink &sink, const char *name, const std::optional<Money> &value)
{
    if (value)
        sink.decimal(name, value->toString());
    else
        sink.absent(name);
}

void currency(FieldSink &sink, const Money &money)
{
    sink.code("currency", std::string(money.currency.code()));
}

void taxGroup(const InvoiceTaxGroup &group, FieldSink &sink)
{
    sink.code("category", group.category);
    sink.decimal("ratePercent", percentText(group.ratePpm));
    money(sink, "taxable", group.taxable);
    money(sink, "tax", group.tax);
}

void line(const InvoiceDocumentLine &line, FieldSink &sink)
{
    sink.text("description", line.description);
    sink.text("detail", line.detail);
    period(sink, "firstDay", "lastDay", line.period);
    if (line.quantity.text.empty())
        sink.text("quantity", fractionText(line.quantity.numerator, line.quantity.denominator));
    else
        sink.text("quantity", line.quantity.text);
    if (line.unitPrice)
        sink.decimal("unitPrice", unitPriceText(*line.unitPrice, line.amount.currency));
    else
        sink.absent("unitPrice");
    currency(sink, line.amount);
    money(sink, "amount", line.amount);
    sink.code("taxCategory", line.taxCategory);
    sink.decimal("taxRatePercent", percentText(line.taxRatePpm));
}

} // namespace

template<>
const char *exportName<ExportedInvoice>() { return "clientele-invoices"; }
template<>
const char *exportName<ExportedInvoiceLine>() { return "clientele-invoice-lines"; }
template<>
const char *exportName<ExportedClient>() { return "clientele-clients"; }
template<>
const char *exportName<ExportedStatementLine>() { return "clientele-statement"; }
template<>
const char *exportName<ExportedMargin>() { return "clientele-margin"; }
template<>
const char *exportName<ExportedComparison>() { return "clientele-comparison"; }
template<>
const char *exportName<ExportedAuditEntry>() { return "clientele-audit"; }

template<>
void describe(const ExportedInvoice &row, FieldSink &sink)
{
    sink.text("number", row.number);
    sink.code("kind", row.kind);
    sink.code("status", row.status);
    sink.code("ledger", row.ledger);
    sink.text("clientNumber", row.clientNumber);
    sink.text("clientName", row.clientName);
    day(sink, "issuedOn", row.issuedOn);
    day(sink, "dueOn", row.dueOn);
    period(sink, "firstDay", "lastDay", row.servicePeriod);
    currency(sink, row.total);
    money(sink, "net", row.net);
    money(sink, "tax", row.tax);
    money(sink, "total", row.total);
    money(sink, "prepaid", row.prepaid);
    money(sink, "carriedForward", row.carriedForward);
    money(sink, "payable", row.payable);
    money(sink, "open", row.open);
    sink.text("correctedNumber", row.correctedNumber);
    sink.text("reason", row.reason);
    sink.list("taxes", row.taxes.size(),
              [&](std::size_t i, FieldSink &item) { taxGroup(row.taxes[i], item); });
    sink.list("lines", row.lines.size(),
              [&](std::size_t i, FieldSink &item) { line(row.lines[i], item); });
}

template<>
void describe(const ExportedInvoiceLine &row, FieldSink &sink)
{
    sink.text("invoiceNumber", row.invoiceNumber);
    sink.integer("position", row.position);
    sink.text("clientNumber", row.clientNumber);
    line(row.line, sink);
}

template<>
void describe(const ExportedClient &row, FieldSink &sink)
{
    sink.text("number", row.number);
    sink.text("name", row.name);
    sink.text("email", row.email);
    sink.text("contactName", row.contactName);
    sink.text("street", row.street);
    sink.text("street2", row.street2);
    sink.text("postalCode", row.postalCode);
    sink.text("city", row.city);
    sink.text("region", row.region);
    sink.code("country", row.country);
    sink.text("phone", row.phone);
    sink.text("taxNumber", row.taxNumber);
    sink.text("externalReference", row.externalReference);
    sink.code("programme", row.programme);
    sink.text("plan", row.plan);
    sink.code("status", row.status);
    sink.text("accountManager", row.accountManager);
    sink.code("timeZone", row.timeZone);
    if (row.billDay != 0) // 0: the day on which the subscription starts
        sink.integer("billDay", row.billDay);
    else
        sink.absent("billDay");
    day(sink, "startDate", row.startDate);
    day(sink, "trialEndsOn", row.trialEndsOn);
    sink.integer("activeUsers", row.activeUsers);
    sink.integer("totalUsers", row.totalUsers);
    currency(sink, row.balance);
    day(sink, "nextInvoiceOn", row.nextInvoiceOn);
    money(sink, "nextInvoice", row.nextInvoice);
    money(sink, "balance", row.balance);
}

template<>
void describe(const ExportedStatementLine &row, FieldSink &sink)
{
    sink.text("statementNumber", row.statementNumber);
    sink.text("clientNumber", row.clientNumber);
    sink.text("clientName", row.clientName);
    line(row.line, sink);
}

template<>
void describe(const ExportedMargin &row, FieldSink &sink)
{
    sink.text("clientNumber", row.clientNumber);
    sink.text("clientName", row.clientName);
    day(sink, "firstDay", row.firstDay);
    day(sink, "lastDay", row.lastDay);
    sink.code("retailCurrency", std::string(row.retail.currency.code()));
    money(sink, "retail", row.retail);
    sink.code("wholesaleCurrency", std::string(row.wholesale.currency.code()));
    money(sink, "wholesale", row.wholesale);
    money(sink, "margin", row.margin);
}

template<>
void describe(const ExportedComparison &row, FieldSink &sink)
{
    sink.text("clientNumber", row.clientNumber);
    sink.text("clientName", row.clientName);
    day(sink, "billDay", row.billDay);
    sink.code("kind", row.kind);
    sink.text("item", row.item);
    sink.text("component", row.component);
    period(sink, "firstDay", "lastDay", row.days);
    currency(sink, row.difference);
    sink.code("leftRules", row.leftRules);
    money(sink, "left", row.left);
    sink.code("rightRules", row.rightRules);
    money(sink, "right", row.right);
    money(sink, "difference", row.difference);
    sink.code("rules", row.rules);
    sink.flag("together", row.together);
}

template<>
void describe(const ExportedAuditEntry &row, FieldSink &sink)
{
    sink.code("id", row.id);
    sink.code("at", row.at.toString());
    sink.text("actor", row.actor);
    sink.flag("actingAsClient", row.actingAsClient);
    sink.text("clientNumber", row.clientNumber);
    sink.text("clientName", row.clientName);
    sink.code("action", row.action);
    sink.code("outcome", row.outcome);
    sink.text("target", row.target);
    sink.text("reason", row.reason);
    sink.json("before", row.before);
    sink.json("after", row.after);
}

} // namespace clientele::documents
