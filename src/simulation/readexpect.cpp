// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/names.h"
#include "readers.h"

namespace clientele::simulation {
namespace {

std::optional<std::string> amountIn(const Node &node, const char *key)
{
    if (!node.has(key))
        return std::nullopt;
    return node.child(key).decimal(9, true);
}

std::optional<Date> dateIn(const Node &node, const char *key)
{
    return node.has(key) ? std::optional(node.child(key).date()) : std::nullopt;
}

std::optional<std::string> nameIn(const Node &node, const char *key)
{
    return node.has(key) ? std::optional(node.child(key).name()) : std::nullopt;
}

template<typename Enum>
std::optional<std::string> wordIn(const Node &node, const char *key)
{
    if (!node.has(key))
        return std::nullopt;
    const Node word = node.child(key);
    return std::string(billing::nameOf(readNamed<Enum>(word, billing::fromName<Enum>)));
}

ExpectedLine readLine(const Node &node)
{
    node.object({"amount"}, {"subscription", "item", "component", "kind", "rule", "from", "to",
                             "quantity", "why"});
    ExpectedLine line;
    line.amount = node.child("amount").decimal(9, true);
    line.subscription = nameIn(node, "subscription");
    line.item = nameIn(node, "item");
    line.component = nameIn(node, "component");
    line.kind = wordIn<billing::LineKind>(node, "kind");
    line.rule = wordIn<billing::TraceRule>(node, "rule");
    line.from = dateIn(node, "from");
    line.to = dateIn(node, "to");
    if (node.has("quantity"))
        line.quantity = node.child("quantity").integer(-kMaximumQuantity, kMaximumQuantity);
    if (node.has("why"))
        (void)node.child("why").text();
    return line;
}

void readAccountName(const Node &node, const Reading &reading)
{
    const std::string name = node.name();
    if (!reading.accounts.contains(name))
        node.complain("unknownName", name);
}

std::vector<ExpectedTax> readTaxes(const Node &node)
{
    std::vector<ExpectedTax> taxes;
    const qsizetype count = node.array(0, 100);
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const Node each = node.element(i);
        each.object({"ratePercent"}, {"taxable", "tax"});
        taxes.push_back({readPercent(each.child("ratePercent")), amountIn(each, "taxable"),
                         amountIn(each, "tax")});
    }
    return taxes;
}

ExpectedInvoice readInvoice(const Node &node, const Reading &reading)
{
    node.object({}, {"account", "number", "date", "issuedOn", "lines", "taxes", "net", "tax",
                     "total", "rounding", "creditUsed", "creditMade", "refund", "payable",
                     "why"});
    ExpectedInvoice invoice;
    invoice.account = nameIn(node, "account");
    if (invoice.account)
        readAccountName(node.child("account"), reading);
    invoice.number = nameIn(node, "number");
    invoice.date = dateIn(node, "date");
    invoice.issuedOn = dateIn(node, "issuedOn");
    invoice.net = amountIn(node, "net");
    invoice.tax = amountIn(node, "tax");
    invoice.total = amountIn(node, "total");
    invoice.rounding = amountIn(node, "rounding");
    invoice.refund = amountIn(node, "refund");
    invoice.creditUsed = amountIn(node, "creditUsed");
    invoice.creditMade = amountIn(node, "creditMade");
    invoice.payable = amountIn(node, "payable");
    if (node.has("why"))
        (void)node.child("why").text();
    if (node.has("taxes"))
        invoice.taxes = readTaxes(node.child("taxes"));
    if (!node.has("lines"))
        return invoice;
    invoice.lines.emplace();
    const Node lines = node.child("lines");
    const qsizetype count = lines.array(0, 10'000);
    for (qsizetype i = 0; i < count && !node.failed(); ++i)
        invoice.lines->push_back(readLine(lines.element(i)));
    return invoice;
}

ExpectedAccount readAccount(const Node &node, const Reading &reading)
{
    node.object({"account"}, {"credit", "balance", "activeUsers", "parked", "next", "why"});
    ExpectedAccount account;
    account.account = node.child("account").name();
    readAccountName(node.child("account"), reading);
    account.credit = amountIn(node, "credit");
    account.balance = amountIn(node, "balance");
    if (node.has("activeUsers"))
        account.activeUsers = node.child("activeUsers").integer(0, kMaximumQuantity);
    if (node.has("parked"))
        account.parked = node.child("parked").text();
    if (node.has("why"))
        (void)node.child("why").text();
    account.noNext = node.has("next") && node.child("next").isNull();
    if (node.has("next") && !account.noNext)
        account.next = readInvoice(node.child("next"), reading);
    return account;
}

} // namespace

Expectation readExpectation(const Node &node, const Reading &reading)
{
    node.object({}, {"invoices", "accounts", "why"});
    Expectation expectation;
    if (node.has("why"))
        (void)node.child("why").text();
    if (node.has("invoices")) {
        expectation.invoices.emplace();
        const Node invoices = node.child("invoices");
        const qsizetype count = invoices.array(0, 100'000);
        for (qsizetype i = 0; i < count && !node.failed(); ++i)
            expectation.invoices->push_back(readInvoice(invoices.element(i), reading));
    }
    if (node.has("accounts")) {
        const Node accounts = node.child("accounts");
        const qsizetype count = accounts.array(0, kMaximumAccounts);
        for (qsizetype i = 0; i < count && !node.failed(); ++i)
            expectation.accounts.push_back(readAccount(accounts.element(i), reading));
    }
    return expectation;
}

} // namespace clientele::simulation
