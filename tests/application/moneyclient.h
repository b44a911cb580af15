// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agencyfixture.h"
#include "application/verification.h"

#include <QtTest/QTest>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace clientele::testing {

/// A client of an agency, with what tests ask about its money.
struct MoneyClient {
    AgencyFixture &agency;
    AccountId id;
    SubscriptionId plan;

    MoneyClient(AgencyFixture &in, const std::string &name, const std::string &planName = "Starter")
        : agency(in)
    {
        const domain::CreateClient command = agency.newClient(name, planName);
        id = command.client;
        plan = command.subscription;
        if (!agency.run(command).ok())
            qFatal("no client");
    }

    void issue() const
    {
        const application::Outcome outcome = agency.run(domain::IssueInvoices{{id}, {}});
        if (!outcome.ok())
            qFatal("%s", describe(outcome.failure()).constData());
    }
    /// Issues a month later.
    void nextMonth() const
    {
        agency.clock().setDay(agency.clock().today("Europe/Stockholm").addMonths(1, 2));
        issue();
    }
    [[nodiscard]] std::vector<storage::StoredInvoice> documents(bool creditNotes = false) const
    {
        auto all = agency.issued();
        std::erase_if(all, [&](const storage::StoredInvoice &each) {
            return each.client != id || each.creditNote != creditNotes;
        });
        std::sort(all.begin(), all.end(),
                  [](const auto &a, const auto &b) { return a.number < b.number; });
        return all;
    }
    [[nodiscard]] domain::ClientSummary summary() const
    {
        return storage::AccountRepo(agency.session()).summary(id)->value();
    }
    [[nodiscard]] storage::Balances balances() const
    {
        return *storage::InvoiceRepo(agency.session()).balances(id, Ledger::Retail);
    }
    [[nodiscard]] domain::RecordPayment payment(std::int64_t amountMinor) const
    {
        domain::RecordPayment command;
        command.client = id;
        command.payment = agency.newId<PaymentId>();
        command.bookedOn = agency.clock().today("Europe/Stockholm");
        command.amountMinor = amountMinor;
        return command;
    }
    [[nodiscard]] domain::RefundClient refund(std::int64_t amountMinor) const
    {
        domain::RefundClient command;
        command.client = id;
        command.refund = agency.newId<PaymentId>();
        command.bookedOn = agency.clock().today("Europe/Stockholm");
        command.note = "Ida sends it by bank transfer on Friday";
        command.amountMinor = amountMinor;
        return command;
    }
    [[nodiscard]] domain::CreditInvoice credit(const storage::StoredInvoice &invoice,
                                       std::vector<domain::CreditedLine> lines = {}) const
    {
        return {id, invoice.id, agency.newId<InvoiceId>(), std::move(lines), "Two days of outage"};
    }
    [[nodiscard]] domain::VoidInvoice voiding(const storage::StoredInvoice &invoice) const
    {
        return {id, invoice.id, agency.newId<InvoiceId>(), "Wrong address", true};
    }
};

inline void expectClean(AgencyFixture &agency)
{
    const auto report = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(report);
    for (const application::Finding &finding : report->findings)
        qWarning("%s %s %s", finding.invariant.c_str(), finding.rule.c_str(),
                 finding.row.c_str());
    QVERIFY(report->findings.empty());
}

} // namespace clientele::testing
