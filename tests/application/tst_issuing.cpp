// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"
#include "application/billingrun.h"
#include "application/verification.h"
#include "storage/staterepo.h"
#include "storage/transaction.h"

#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;

/// Issuing: gapless numbers, rows that the database itself keeps, the books (V1, V2, V7, V8).
class TestIssuing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersHaveNoGap_data() { onBothDatabases(); }
    void numbersHaveNoGap()
    {
        CLIENTELE_AGENCY;
        for (int i = 0; i < 7; ++i)
            CLIENTELE_VERIFY(agency.run(agency.newClient("Client " + std::to_string(i))));
        const auto preview = runBilling(agency, {}, true);
        CLIENTELE_VERIFY(preview);
        QCOMPARE(preview->issued.size(), std::size_t{7});
        QVERIFY(preview->issued[0].number.empty());
        const auto first = runBilling(agency);
        CLIENTELE_VERIFY(first);
        QCOMPARE(first->issued.size(), std::size_t{7});
        QCOMPARE(first->issued.front().number, std::string("INV-2026-0001"));
        QCOMPARE(first->issued.back().number, std::string("INV-2026-0007"));
        const auto again = runBilling(agency); // V1
        CLIENTELE_VERIFY(again);
        QVERIFY(again->issued.empty());
        expectClean(agency);
    }

    void catchingUpEqualsStepByStep_data() { onBothDatabases(); }
    void catchingUpEqualsStepByStep() // V2
    {
        CLIENTELE_AGENCY;
        std::vector<std::vector<std::int64_t>> totals(2);
        for (int way = 0; way < 2; ++way) {
            agency.clock().setDay(*Date::parse(way == 0 ? "2026-03-02" : "2027-03-02"));
            const CreateClient client = agency.newClient("Way " + std::to_string(way));
            CLIENTELE_VERIFY(agency.run(client));
            for (int day = 0; day < 95; ++day) {
                if (day == 20)
                    CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, "a@x.example")));
                if (day == 40) {
                    CLIENTELE_VERIFY(agency.run(ChangePlan{client.client, client.subscription,
                                                           agency.item("Growth"), When::Now, {}}));
                }
                if (way == 0)
                    CLIENTELE_VERIFY(runBilling(agency));
                agency.clock().advanceDays(1);
            }
            CLIENTELE_VERIFY(runBilling(agency));
            for (const auto &invoice : agency.issued()) {
                if (invoice.client == client.client)
                    totals[static_cast<std::size_t>(way)].push_back(invoice.content.netMinor);
            }
        }
        QCOMPARE(totals[0], totals[1]); // 2 March, April, May, June of both years
        // 11 April: 21 of the 30 days from 2 April are left. 29.00·9/30 = 8.70 stays, 20.30 goes
        // back; 79.00·21/30 = 55.30
        QCOMPARE(totals[0], (std::vector<std::int64_t>{2900, 2900, 7900 - 2030 + 5530, 7900}));
        expectClean(agency);
    }

    void issuedRowsStayAsTheyAre_data() { onBothDatabases(); }
    void issuedRowsStayAsTheyAre() // V7
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
        const auto before = agency.issued();
        QCOMPARE(before.size(), std::size_t{1});
        storage::InvoiceRepo invoices(agency.session());
        auto again = before[0];
        again.number = "INV-2026-0099";
        CLIENTELE_FAILS(invoices.issue(again), FailureCode::Conflict);
        CLIENTELE_FAILS(invoices.deleteDraft(client.client, before[0].id),
                        FailureCode::Immutable);
        CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, "a@b.example")));
        EditClient edit;
        edit.client = client.client;
        edit.name = "Renamed";
        CLIENTELE_VERIFY(agency.run(edit));
        QCOMPARE(agency.issued(), before);
    }

    void everyLineIsStoredAsItIs_data() { onBothDatabases(); }
    /// All that a draft of the engine can hold (billing/draft.h) comes back the same.
    void everyLineIsStoredAsItIs()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const storage::StoredInvoice made = withAllKinds(agency, client.client);
        storage::InvoiceRepo invoices(agency.session());
        CLIENTELE_VERIFY(invoices.insertDraft(made));
        auto read = invoices.byId(client.client, made.id);
        CLIENTELE_VERIFY(read);
        QCOMPARE(**read, made);
        storage::StoredInvoice wanted = made;
        wanted.content.roundingMinor = -1;
        wanted.content.refundMinor = 8;
        wanted.content.payableMinor = wanted.content.totalMinor - 1 + 8;
        wanted.lines[0].line.grossMinor.reset();
        wanted.lines[0].line.refund = false;
        wanted.lines[1].line.grossMinor = -77;
        wanted.lines[1].line.discount = {};
        CLIENTELE_VERIFY(invoices.updateDraft(made, wanted));
        read = invoices.byId(client.client, made.id);
        CLIENTELE_VERIFY(read);
        wanted.version = 2;
        QCOMPARE(**read, wanted);
        storage::StoredInvoice issued = wanted;
        issued.number = "INV-2026-0001";
        CLIENTELE_VERIFY(invoices.issue(issued));
        const auto states = storage::StateRepo(agency.session())
                                .load(client.client, client.client, Ledger::Retail);
        CLIENTELE_VERIFY(states);
        const auto &billed = states->at(0).billed;
        QCOMPARE(billed.size(), wanted.lines.size());
        for (std::size_t i = 0; i < billed.size(); ++i) {
            QCOMPARE(billed[i].kind, wanted.lines[i].line.kind);
            QCOMPARE(billed[i].discount, wanted.lines[i].line.discount);
            QCOMPARE(billed[i].price, wanted.lines[i].line.price);
            QCOMPARE(billed[i].amountMinor, wanted.lines[i].line.amountMinor);
        }
    }

    void refusedIssueLeavesNoGap_data() { onBothDatabases(); }
    void refusedIssueLeavesNoGap()
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        const CreateClient b = agency.newClient("B");
        CLIENTELE_VERIFY(agency.run(a));
        CLIENTELE_VERIFY(agency.run(b));
        // the second client does not exist: the whole command is taken back, its number too
        const AccountId nobody = agency.newId<AccountId>();
        CLIENTELE_FAILS(agency.run(IssueInvoices{{a.client, nobody}, {}}), FailureCode::NotFound);
        QVERIFY(agency.issued().empty());
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{b.client}, {}}));
        QCOMPARE(agency.issued().at(0).number, std::string("INV-2026-0001"));
        expectClean(agency);
    }

    void theBooksFollow_data() { onBothDatabases(); }
    void theBooksFollow() // V8
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
        const auto balances
            = storage::InvoiceRepo(agency.session()).balances(client.client, Ledger::Retail);
        CLIENTELE_VERIFY(balances);
        QCOMPARE(balances->receivableMinor, 3625); // 29.00 + 25 %
        QCOMPARE(balances->creditMinor, 0);
        const auto summary = *storage::AccountRepo(agency.session()).summary(client.client);
        QCOMPARE(summary->balanceMinor, 3625);
        QCOMPARE(summary->nextOn.toString(), std::string("2026-04-02"));
    }

    void endsWithTheCalendar_data() { onBothDatabases(); }
    /// Nothing is due any more at the end of a term, and yet the run has to tell that it is over.
    void endsWithTheCalendar()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
        const auto stateOf = [&] {
            const auto found = storage::SubscriptionRepo(agency.session()).ofClient(client.client);
            return found && !found->empty() ? found->front().state : std::string("unread");
        };
        const auto statusOf = [&] {
            const auto summary = storage::AccountRepo(agency.session()).summary(client.client);
            return summary && *summary ? (*summary)->status : std::string("unread");
        };
        CLIENTELE_VERIFY(agency.run(domain::CancelSubscription{
            client.client, client.subscription, domain::When::EndOfTerm, {}}));
        QCOMPARE(statusOf(), std::string("ending"));
        agency.clock().setDay(*Date::parse("2026-04-02")); // the day after the term's last
        CLIENTELE_VERIFY(runBilling(agency));
        QCOMPARE(agency.issued().size(), std::size_t{1});
        QCOMPARE(stateOf(), std::string("ended"));
        QCOMPARE(statusOf(), std::string("ended"));
        expectClean(agency);
    }

    void laterDaysOnlyAsADryRun_data() { onBothDatabases(); }
    void laterDaysOnlyAsADryRun() // decisions.md 2
    {
        CLIENTELE_AGENCY;
        CLIENTELE_VERIFY(agency.run(agency.newClient("A")));
        CLIENTELE_FAILS(runBilling(agency, Date::parse("2026-05-01")), FailureCode::Invalid);
        const auto dry = runBilling(agency, Date::parse("2026-05-01"), true);
        CLIENTELE_VERIFY(dry);
        QCOMPARE(dry->issued.size(), std::size_t{2}); // 2 March, 2 April
        QVERIFY(agency.issued().empty());
    }

    void verifyFindsAChangedFigure_data() { onBothDatabases(); }
    void verifyFindsAChangedFigure()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
        expectClean(agency);
        auto summary = **storage::AccountRepo(agency.session()).summary(client.client);
        summary.balanceMinor += 1;
        CLIENTELE_VERIFY(storage::AccountRepo(agency.session()).updateSummary(summary));
        const auto report = application::verify(agency.store(), agency.clock());
        CLIENTELE_VERIFY(report);
        QCOMPARE(report->findings.size(), std::size_t{1});
        QCOMPARE(report->findings[0].rule, std::string("balance"));
        QCOMPARE(report->findings[0].row, std::string("10-0001"));
    }

private:
    /// A draft of bill day 2026-09-02 with a line of each kind: those after the first belong to the
    /// event that started the subscription, and the one that was charged once has no price.
    static storage::StoredInvoice withAllKinds(AgencyFixture &agency, AccountId client)
    {
        const auto states
            = storage::StateRepo(agency.session()).load(client, client, Ledger::Retail);
        storage::StoredInvoice invoice = states->at(0).drafts.at(0);
        const storage::StoredLine like = invoice.lines.at(0);
        invoice.id = agency.newId<InvoiceId>();
        invoice.content.billDate = *Date::parse("2026-09-02");
        invoice.content.roundingMinor = 1;
        invoice.content.refundMinor = 7;
        invoice.content.payableMinor = invoice.content.totalMinor + 1 + 7;
        invoice.lines.clear();
        using billing::LineKind;
        int revision = 10;
        for (const LineKind kind :
             {LineKind::Recurring, LineKind::Proration, LineKind::Credit, LineKind::Correction,
              LineKind::OneTime, LineKind::Discount, LineKind::Coupon}) {
            storage::StoredLine line = like;
            line.id = agency.newId<InvoiceLineId>();
            line.line.kind = kind;
            line.line.revision = ++revision;
            if (kind == LineKind::Recurring) {
                line.line.grossMinor = 3626;
                line.line.refund = true;
            } else {
                line.line.discount = states->at(0).events.at(0).id;
            }
            if (kind == LineKind::OneTime)
                line.line.price = {};
            invoice.lines.push_back(std::move(line));
        }
        return invoice;
    }

    static Result<application::BillingRunResult>
    runBilling(AgencyFixture &agency, std::optional<Date> through = {}, bool dryRun = false)
    {
        application::BillingRunOptions options;
        options.through = through;
        options.dryRun = dryRun;
        options.clientsPerCommand = 3; // several commands even here
        return application::runBilling(agency.store(), agency.clock(), agency.temporary().ids(),
                                       agency.owner(), options);
    }

    static void expectClean(AgencyFixture &agency)
    {
        const auto report = application::verify(agency.store(), agency.clock());
        CLIENTELE_VERIFY(report);
        for (const application::Finding &finding : report->findings)
            qWarning("%s %s %s", finding.invariant.c_str(), finding.rule.c_str(),
                     finding.row.c_str());
        QVERIFY(report->findings.empty());
    }
};

QTEST_GUILESS_MAIN(TestIssuing)
#include "tst_issuing.moc"
