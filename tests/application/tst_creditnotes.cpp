// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneyclient.h"

#include <random>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;
using storage::StoredInvoice;
using storage::StoredLine;
using Client = MoneyClient;

namespace {

struct Sums {
    std::int64_t net = 0;
    std::int64_t tax = 0;
    std::int64_t total = 0;

    friend bool operator==(const Sums &, const Sums &) = default;
};

Sums sumsOf(const std::vector<StoredInvoice> &documents)
{
    Sums sums;
    for (const StoredInvoice &each : documents) {
        sums.net += each.content.netMinor;
        sums.tax += each.content.taxMinor;
        sums.total += each.content.totalMinor;
    }
    return sums;
}

} // namespace

/// Credit notes, void and reissue (billing.md 1, 5 "Two credit notes must add up to the invoice
/// exactly", V5). A Starter plan is 29.00, with 25 % tax 36.25; Growth 79.00.
class TestCreditNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creditsAsAWhole_data() { onBothDatabases(); }
    void creditsAsAWhole()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        const StoredInvoice invoice = client.documents()[0];
        const auto preview = agency.preview(client.credit(invoice));
        CLIENTELE_VERIFY(preview);
        QVERIFY(client.documents(true).empty());
        const auto receipt = agency.run(client.credit(invoice));
        CLIENTELE_VERIFY(receipt);
        QCOMPARE(preview->accounts[0].owedAfterMinor, receipt->accounts[0].owedAfterMinor); // V3
        const StoredInvoice note = client.documents(true).at(0);
        QCOMPARE(note.number, std::string("CN-2026-0001"));
        QCOMPARE(note.creditsInvoice, invoice.id);
        QCOMPARE(note.content.totalMinor, -3625);
        QCOMPARE(note.content.taxMinor, -725);
        QCOMPARE(note.appliedMinor, 3625);
        QCOMPARE(note.lines.at(0).line.quantity, -1); // never a negative price
        QCOMPARE(note.lines.at(0).line.unit.amount, 2900);
        QCOMPARE(client.summary().balanceMinor, 0);
        QCOMPARE(client.summary().creditMinor, 0);
        QCOMPARE(client.documents()[0].creditedMinor, 3625);
        const Outcome again = agency.run(client.credit(invoice));
        CLIENTELE_FAILS(again, FailureCode::Refused);
        QCOMPARE(again.failure().rule, std::string("nothingToCredit"));
        // nobody asks for it again: what is credited is no part of the next draft
        QCOMPARE(agency.drafts(client.id).at(0).content.netMinor, 2900);
        QCOMPARE(agency.drafts(client.id).at(0).lines.size(), std::size_t{1});
        expectClean(agency);
    }

    void creditsAPaidInvoice_data() { onBothDatabases(); }
    void creditsAPaidInvoice()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        CLIENTELE_VERIFY(agency.run(client.payment(3000)));
        CLIENTELE_VERIFY(agency.run(client.credit(client.documents()[0])));
        const StoredInvoice note = client.documents(true).at(0);
        QCOMPARE(note.appliedMinor, 625); // what was open
        QCOMPARE(note.content.creditMadeMinor, 3000);
        QCOMPARE(client.summary().creditMinor, 3000);
        QCOMPARE(agency.drafts(client.id).at(0).content.payableMinor, 625);
        expectClean(agency);
    }

    void partsAddUpToTheInvoice_data() { onBothDatabases(); }
    /// 28.99 at 25 % has 7.2475 of tax: however it is cut, the notes take 7.25 in all.
    void partsAddUpToTheInvoice()
    {
        CLIENTELE_AGENCY;
        std::mt19937 draw(20'260'302U); // the same parts every time
        for (int round = 0; round < 3; ++round) {
            const Client client(agency, "Client " + std::to_string(round),
                                round % 2 == 0 ? "Starter" : "Growth");
            for (int user = 0; user < 4 + 9 * round; ++user)
                CLIENTELE_VERIFY(agency.run(agency.newUser(
                    client.id, "u" + std::to_string(user) + "@x.example", user == 0)));
            client.issue();
            client.nextMonth();
            const StoredInvoice invoice = client.documents().at(1);
            std::int64_t left = invoice.content.netMinor;
            while (left > 0) {
                std::vector<CreditedLine> parts;
                for (const StoredLine &line : invoice.lines) {
                    const std::int64_t lineLeft = leftOf(client, line);
                    const auto part = std::min<std::int64_t>(
                        lineLeft, 1 + static_cast<std::int64_t>(draw() % 4'999));
                    if (part > 0 && (parts.empty() || draw() % 2 == 0))
                        parts.push_back({line.id, part});
                }
                if (left < 700)
                    parts.clear(); // the rest
                CLIENTELE_VERIFY(agency.run(client.credit(invoice, parts)));
                left = invoice.content.netMinor + sumsOf(client.documents(true)).net;
            }
            const Sums credited = sumsOf(client.documents(true));
            QCOMPARE(-credited.net, invoice.content.netMinor);
            QCOMPARE(-credited.tax, invoice.content.taxMinor);
            QCOMPARE(-credited.total, invoice.content.totalMinor);
            CLIENTELE_FAILS(agency.run(client.credit(invoice)), FailureCode::Refused); // V5
        }
        expectClean(agency);
    }

    void neverMoreThanTheLine_data() { onBothDatabases(); }
    void neverMoreThanTheLine() // V5
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        const StoredInvoice invoice = client.documents()[0];
        const InvoiceLineId line = invoice.lines[0].id;
        CLIENTELE_VERIFY(agency.run(client.credit(invoice, {{line, 2000}})));
        for (const std::int64_t amount : {std::int64_t{901}, std::int64_t{-1}, std::int64_t{0}})
            CLIENTELE_FAILS(agency.run(client.credit(invoice, {{line, amount}})),
                            FailureCode::Invalid);
        CLIENTELE_FAILS(agency.run(client.credit(invoice, {{line, 400}, {line, 400}})),
                        FailureCode::Invalid);
        CLIENTELE_FAILS(
            agency.run(client.credit(invoice, {{agency.newId<InvoiceLineId>(), 1}})),
            FailureCode::Invalid);
        CLIENTELE_VERIFY(agency.run(client.credit(invoice, {{line, 900}})));
        expectClean(agency);
    }

    void laterCreditsKnowOfIt_data() { onBothDatabases(); }
    /// 10.00 of 29.00 were credited. Upgraded on 11 March, 22 of the 31 days are left: the engine
    /// would give back 29.00 - 29.00·9/31 = 20.58, and may give 19.00.
    void laterCreditsKnowOfIt()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        const StoredInvoice invoice = client.documents()[0];
        CLIENTELE_VERIFY(agency.run(client.credit(invoice, {{invoice.lines[0].id, 1000}})));
        agency.clock().setDay(*Date::parse("2026-03-11"));
        CLIENTELE_VERIFY(agency.run(
            ChangePlan{client.id, client.plan, agency.item("Growth"), When::Now, {}}));
        client.nextMonth();
        const StoredInvoice next = client.documents().at(1);
        std::int64_t creditMinor = 0;
        for (const StoredLine &line : next.lines) {
            if (line.line.kind == billing::LineKind::Credit)
                creditMinor += line.line.amountMinor;
        }
        QCOMPARE(creditMinor, -1900);
        const Outcome again = agency.run(client.credit(invoice)); // nothing is left of the line
        CLIENTELE_FAILS(again, FailureCode::Refused);
        client.nextMonth(); // V1: and nobody asks for the difference
        QCOMPARE(client.documents().at(2).content.netMinor, 7900);
        expectClean(agency);
    }

    void voidsAndReissues_data() { onBothDatabases(); }
    void voidsAndReissues()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        CLIENTELE_VERIFY(agency.run(client.payment(3000)));
        EditClient edit;
        edit.client = client.id;
        edit.name = "Berglunds snabbköp AB";
        CLIENTELE_VERIFY(agency.run(edit));
        const StoredInvoice wrong = client.documents()[0];
        const auto receipt = agency.run(client.voiding(wrong));
        CLIENTELE_VERIFY(receipt);
        QCOMPARE(receipt->issued.size(), std::size_t{2});
        QCOMPARE(receipt->issued[0].number, std::string("CN-2026-0001"));
        QCOMPARE(receipt->issued[1].number, std::string("INV-2026-0002"));
        const auto documents = client.documents();
        QVERIFY(documents[0].voided);
        QCOMPARE(documents[1].replacesInvoice, wrong.id);
        QCOMPARE(documents[1].content.billDate, wrong.content.billDate);
        QCOMPARE(documents[1].content.netMinor, wrong.content.netMinor);
        QVERIFY(documents[1].addressee.find("snabb") != std::string::npos);
        QVERIFY(documents[0].addressee.find("snabb") == std::string::npos);
        QCOMPARE(documents[1].content.creditUsedMinor, 3000); // what was paid goes on
        QCOMPARE(client.summary().balanceMinor, 625);
        QCOMPARE(receipt->accounts[0].owedAfterMinor, 625);
        const Outcome again = agency.run(client.voiding(wrong));
        CLIENTELE_FAILS(again, FailureCode::Refused);
        QCOMPARE(again.failure().rule, std::string("invoiceVoided"));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.id}, {}})); // V1
        QCOMPARE(client.documents().size(), std::size_t{2});
        expectClean(agency);
    }

    void voidsAnOlderOne_data() { onBothDatabases(); }
    /// The bill day of an invoice in between is open again; those after it stay as they are. Twice,
    /// so that the new one is voided, too.
    void voidsAnOlderOne()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        client.nextMonth();
        client.nextMonth();
        for (int round = 0; round < 2; ++round) {
            auto documents = client.documents();
            const auto second = std::find_if(documents.begin(), documents.end(), [](const auto &d) {
                return d.content.billDate == *Date::parse("2026-04-02") && !d.voided;
            });
            QVERIFY(second != documents.end());
            const auto receipt = agency.run(client.voiding(*second));
            CLIENTELE_VERIFY(receipt);
            QCOMPARE(receipt->issued.size(), std::size_t{2});
            const StoredInvoice fresh = client.documents().back();
            QCOMPARE(fresh.content.billDate.toString(), std::string("2026-04-02"));
            QCOMPARE(fresh.content.netMinor, 2900);
            QCOMPARE(fresh.lines.at(0).line.kind, billing::LineKind::Recurring);
        }
        QCOMPARE(client.documents().size(), std::size_t{5});
        QCOMPARE(client.summary().balanceMinor, 3 * 3625);
        QCOMPARE(agency.drafts(client.id).at(0).content.netMinor, 2900);
        expectClean(agency);
    }

    void voidsWithoutReissuing_data() { onBothDatabases(); }
    void voidsWithoutReissuing()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        VoidInvoice command = client.voiding(client.documents()[0]);
        command.reissue = false;
        CLIENTELE_VERIFY(agency.run(command));
        QCOMPARE(client.documents().size(), std::size_t{1});
        QCOMPARE(agency.drafts(client.id).at(0).content.billDate.toString(),
                 std::string("2026-03-02")); // due again, with what history says now
        expectClean(agency);
    }

    void refusesToVoidWhatWasCreditedLater_data() { onBothDatabases(); }
    void refusesToVoidWhatWasCreditedLater()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        agency.clock().setDay(*Date::parse("2026-03-11"));
        CLIENTELE_VERIFY(agency.run(
            ChangePlan{client.id, client.plan, agency.item("Growth"), When::Now, {}}));
        client.nextMonth(); // takes 20.58 back
        const Outcome outcome = agency.run(client.voiding(client.documents()[0]));
        CLIENTELE_FAILS(outcome, FailureCode::Refused);
        QCOMPARE(outcome.failure().rule, std::string("creditedByLaterInvoice"));
        QCOMPARE(outcome.failure().parameters.at(1), std::string("INV-2026-0002"));
        CLIENTELE_VERIFY(agency.run(client.credit(client.documents()[0]))); // what is left: 8.42
        QCOMPARE(client.documents(true).at(0).content.netMinor, -842);
        CLIENTELE_VERIFY(agency.run(client.voiding(client.documents()[1])));
        expectClean(agency);
    }

private:
    static std::int64_t leftOf(const Client &client, const StoredLine &line)
    {
        std::int64_t left = line.line.amountMinor;
        for (const StoredInvoice &note : client.documents(true)) {
            for (const StoredLine &credited : note.lines)
                left += credited.line.credits == line.id ? credited.line.amountMinor : 0;
        }
        return left;
    }
};

QTEST_GUILESS_MAIN(TestCreditNotes)
#include "tst_creditnotes.moc"
