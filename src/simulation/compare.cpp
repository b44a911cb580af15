// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/compare.h"

#include "billing/names.h"

#include <algorithm>

namespace clientele::simulation {
namespace {

using billing::DraftLine;

bool sameAmount(const std::string &expected, std::int64_t minor, Currency currency)
{
    const auto money = Money::parse(expected, currency);
    return money && money->minor == minor;
}

/// One account's invoice with what is needed to print and compare it.
struct Got {
    const NamedInvoice *invoice;
    std::string account;
    std::string number;
    std::optional<Date> issuedOn;
};

bool matches(const ExpectedLine &expected, const NamedInvoice &invoice, std::size_t index)
{
    const DraftLine &line = invoice.content.lines[index];
    const auto differs = [](const auto &wanted, const auto &got) {
        return wanted && *wanted != got;
    };
    return sameAmount(expected.amount, line.amountMinor, invoice.content.currency)
           && !differs(expected.subscription, invoice.subscriptions[index])
           && !differs(expected.item, line.itemName)
           && !differs(expected.component, line.componentName)
           && !differs(expected.kind, std::string(billing::nameOf(line.kind)))
           && !differs(expected.rule, std::string(billing::nameOf(line.trace.rule)))
           && !differs(expected.from, line.interval.from)
           && !differs(expected.to, line.interval.to)
           && !differs(expected.quantity, line.quantity);
}

std::string lineText(const NamedInvoice &invoice, std::size_t index)
{
    const DraftLine &line = invoice.content.lines[index];
    return line.interval.from.toString() + '/' + line.interval.to.toString() + ' '
           + Money{line.amountMinor, invoice.content.currency}.toString() + ' '
           + std::string(billing::nameOf(line.kind)) + ' ' + invoice.subscriptions[index] + ' '
           + line.itemName + (line.componentName.empty() ? "" : " (" + line.componentName + ')')
           + " x " + std::to_string(line.quantity) + ' '
           + std::string(billing::nameOf(line.trace.rule));
}

std::string lineText(const ExpectedLine &line)
{
    std::string text;
    if (line.from || line.to) {
        text = (line.from ? line.from->toString() : "…") + '/'
               + (line.to ? line.to->toString() : "…") + ' ';
    }
    text += line.amount;
    for (const auto &part : {line.kind, line.subscription, line.item}) {
        if (part)
            text += ' ' + *part;
    }
    if (line.component)
        text += " (" + *line.component + ')';
    if (line.quantity)
        text += " x " + std::to_string(*line.quantity);
    if (line.rule)
        text += ' ' + *line.rule;
    return text;
}

class Comparison
{
public:
    explicit Comparison(const Scenario &scenario) : m_scenario(scenario) {}

    void compareInvoices(const std::vector<ExpectedInvoice> &expected, const Outcome &outcome);
    void compareAccount(const std::string &path, const ExpectedAccount &expected,
                        const ScenarioAccount &account, const SimulatedAccount &got);
    [[nodiscard]] std::vector<Difference> take() { return std::move(m_differences); }

private:
    void differ(std::string path, std::string expected, std::string got)
    {
        m_differences.push_back({std::move(path), std::move(expected), std::move(got)});
    }
    void compareAmount(const std::string &path, const std::optional<std::string> &expected,
                       std::int64_t minor, Currency currency)
    {
        if (expected && !sameAmount(*expected, minor, currency))
            differ(path, *expected, Money{minor, currency}.toString());
    }
    void compareText(const std::string &path, const std::optional<std::string> &expected,
                     const std::string &got)
    {
        if (expected && *expected != got)
            differ(path, *expected, got);
    }
    void compareInvoice(const std::string &path, const ExpectedInvoice &expected, const Got &got);
    void compareLines(const std::string &path, const std::vector<ExpectedLine> &expected,
                      const NamedInvoice &got);

    void compareTaxes(const std::string &path, const std::vector<ExpectedTax> &expected,
                      const billing::InvoiceDraft &got);

    const Scenario &m_scenario;
    std::vector<Difference> m_differences;
};

std::string headline(const Got &got)
{
    const auto &content = got.invoice->content;
    return got.number + ' ' + content.billDate.toString() + ' '
           + Money{content.totalMinor, content.currency}.toString() + ' ' + got.account;
}

void Comparison::compareInvoices(const std::vector<ExpectedInvoice> &expected,
                                 const Outcome &outcome)
{
    for (std::size_t i = 0; i < std::max(expected.size(), outcome.invoices.size()); ++i) {
        const std::string path = "$.expect.invoices[" + std::to_string(i) + ']';
        if (i >= outcome.invoices.size()) {
            differ(path, "an invoice", "");
            continue;
        }
        const SimulatedInvoice &simulated = outcome.invoices[i];
        const Got got{&simulated.invoice, m_scenario.accounts[simulated.account].name,
                      simulated.number, simulated.issuedOn};
        if (i < expected.size()) {
            compareInvoice(path, expected[i], got);
            continue;
        }
        differ(path, "", headline(got));
        for (std::size_t line = 0; line < simulated.invoice.content.lines.size(); ++line)
            differ(path, "", lineText(simulated.invoice, line));
    }
}

void Comparison::compareInvoice(const std::string &path, const ExpectedInvoice &expected,
                                const Got &got)
{
    const billing::InvoiceDraft &content = got.invoice->content;
    compareText(path + ".account", expected.account, got.account);
    compareText(path + ".number", expected.number, got.number);
    if (expected.date && *expected.date != content.billDate)
        differ(path + ".date", expected.date->toString(), content.billDate.toString());
    if (expected.issuedOn && expected.issuedOn != got.issuedOn)
        differ(path + ".issuedOn", expected.issuedOn->toString(),
               got.issuedOn ? got.issuedOn->toString() : "");
    if (expected.taxes)
        compareTaxes(path + ".taxes", *expected.taxes, content);
    if (expected.lines)
        compareLines(path, *expected.lines, *got.invoice);
    compareAmount(path + ".net", expected.net, content.netMinor, content.currency);
    compareAmount(path + ".tax", expected.tax, content.taxMinor, content.currency);
    compareAmount(path + ".total", expected.total, content.totalMinor, content.currency);
    compareAmount(path + ".creditUsed", expected.creditUsed, content.creditUsedMinor,
                  content.currency);
    compareAmount(path + ".creditMade", expected.creditMade, content.creditMadeMinor,
                  content.currency);
    compareAmount(path + ".rounding", expected.rounding, content.roundingMinor, content.currency);
    compareAmount(path + ".refund", expected.refund, content.refundMinor, content.currency);
    compareAmount(path + ".payable", expected.payable, content.payableMinor, content.currency);
}

void Comparison::compareTaxes(const std::string &path, const std::vector<ExpectedTax> &expected,
                              const billing::InvoiceDraft &got)
{
    if (expected.size() != got.taxes.size())
        return differ(path, std::to_string(expected.size()), std::to_string(got.taxes.size()));
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const billing::TaxGroup &group = got.taxes[i];
        const std::string at = path + '[' + std::to_string(i) + ']';
        if (expected[i].ratePpm != group.rule.ratePpm)
            differ(at + ".ratePercent", std::to_string(expected[i].ratePpm),
                   std::to_string(group.rule.ratePpm));
        compareAmount(at + ".taxable", expected[i].taxable, group.taxableMinor, got.currency);
        compareAmount(at + ".tax", expected[i].tax, group.taxMinor, got.currency);
    }
}

void Comparison::compareLines(const std::string &path, const std::vector<ExpectedLine> &expected,
                              const NamedInvoice &got)
{
    std::vector<bool> used(got.content.lines.size(), false);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        std::size_t found = 0;
        while (found < used.size() && (used[found] || !matches(expected[i], got, found)))
            ++found;
        if (found < used.size())
            used[found] = true;
        else
            differ(path + ".lines[" + std::to_string(i) + ']', lineText(expected[i]), "");
    }
    for (std::size_t line = 0; line < used.size(); ++line) {
        if (!used[line])
            differ(path + ".lines", "", lineText(got, line));
    }
}

void Comparison::compareAccount(const std::string &path, const ExpectedAccount &expected,
                                const ScenarioAccount &account, const SimulatedAccount &got)
{
    compareAmount(path + ".credit", expected.credit, got.creditMinor, account.currency);
    compareAmount(path + ".balance", expected.balance, got.balanceMinor, account.currency);
    if (expected.activeUsers && *expected.activeUsers != got.activeUsers)
        differ(path + ".activeUsers", std::to_string(*expected.activeUsers),
               std::to_string(got.activeUsers));
    compareText(path + ".parked", expected.parked, got.parked ? got.parked->rule : "");
    if (expected.noNext && got.next)
        differ(path + ".next", "", headline({&*got.next, account.name, "", {}}));
    if (!expected.next)
        return;
    if (got.next)
        compareInvoice(path + ".next", *expected.next, {&*got.next, account.name, "", {}});
    else
        differ(path + ".next", "an invoice", "");
}

} // namespace

std::vector<Difference> compare(const Scenario &scenario, const Outcome &outcome)
{
    Comparison comparison(scenario);
    if (!scenario.expect)
        return {};
    if (scenario.expect->invoices)
        comparison.compareInvoices(*scenario.expect->invoices, outcome);
    for (std::size_t i = 0; i < scenario.expect->accounts.size(); ++i) {
        const ExpectedAccount &expected = scenario.expect->accounts[i];
        for (std::size_t account = 0; account < outcome.accounts.size(); ++account) {
            if (scenario.accounts[account].name == expected.account)
                comparison.compareAccount("$.expect.accounts[" + std::to_string(i) + ']', expected,
                                          scenario.accounts[account], outcome.accounts[account]);
        }
    }
    return comparison.take();
}

} // namespace clientele::simulation
