// SPDX-License-Identifier: GPL-3.0-or-later
#include "moneyclient.h"
#include "storage/paymentrepo.h"

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;
using storage::StoredInvoice;

using Client = MoneyClient;

/// Money after the invoice: payments, account credit, refunds, credit notes, void and reissue,
/// write-off, hold (issue: Billing, item 4). A Starter plan is 29.00, with 25 % tax 36.25.
class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paysTheOldestFirst_data() { onBothDatabases(); }
    void paysTheOldestFirst()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        client.nextMonth();
        QCOMPARE(client.summary().balanceMinor, 7250);
        QCOMPARE(client.summary().oldestDueOn.toString(), std::string("2026-04-01"));
        const RecordPayment payment = client.payment(5000);
        const auto preview = agency.preview(payment);
        CLIENTELE_VERIFY(preview);
        QCOMPARE(client.summary().balanceMinor, 7250); // nothing written
        const auto receipt = agency.run(payment);
        CLIENTELE_VERIFY(receipt);
        const auto &effect = receipt->accounts.at(0);
        const auto &previewed = preview->accounts.at(0);
        QCOMPARE(previewed.owedAfterMinor, effect.owedAfterMinor); // V3
        QCOMPARE(effect.owedBeforeMinor, 7250);
        QCOMPARE(effect.owedAfterMinor, 2250);
        QCOMPARE(effect.invoices.size(), std::size_t{2});
        const auto documents = client.documents();
        QCOMPARE(documents[0].openMinor, 0);
        QCOMPARE(documents[0].paidMinor, 3625);
        QCOMPARE(documents[1].openMinor, 2250); // part paid
        QCOMPARE(client.summary().oldestDueOn.toString(), std::string("2026-05-02"));
        QCOMPARE(client.balances().cashMinor, 5000);
        expectClean(agency);
    }

    void moreThanOwedBecomesCredit_data() { onBothDatabases(); }
    void moreThanOwedBecomesCredit()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        CLIENTELE_VERIFY(agency.run(client.payment(5000)));
        QCOMPARE(client.summary().creditMinor, 1375);
        QCOMPARE(client.summary().balanceMinor, 0);
        // the next draft asks for less at once, and its invoice uses it up
        QCOMPARE(agency.drafts(client.id).at(0).content.payableMinor, 3625 - 1375);
        client.nextMonth();
        QCOMPARE(client.summary().creditMinor, 0);
        QCOMPARE(client.summary().balanceMinor, 2250);
        expectClean(agency);
    }

    void paysWhatIsChosen_data() { onBothDatabases(); }
    void paysWhatIsChosen()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        client.nextMonth();
        const auto documents = client.documents();
        RecordPayment payment = client.payment(4000);
        payment.parts = {{documents[1].id, 3625}};
        CLIENTELE_VERIFY(agency.run(payment));
        QCOMPARE(client.documents()[0].openMinor, 3625);
        QCOMPARE(client.documents()[1].openMinor, 0);
        QCOMPARE(client.summary().creditMinor, 375);
        for (const auto &[part, reason] :
             {std::pair(InvoicePart{documents[1].id, 1}, "notOpen"),
              std::pair(InvoicePart{documents[0].id, 3626}, "moreThanOpen"),
              std::pair(InvoicePart{documents[0].id, 101}, "moreThanPaid"),
              std::pair(InvoicePart{documents[0].id, 0}, "required")}) {
            RecordPayment wrong = client.payment(100);
            wrong.parts = {part};
            const Outcome outcome = agency.run(wrong);
            CLIENTELE_FAILS(outcome, FailureCode::Invalid);
            QCOMPARE(outcome.failure().fields.at(0).reason, std::string(reason));
        }
        expectClean(agency);
    }

    void refusesWhatCannotBe_data() { onBothDatabases(); }
    void refusesWhatCannotBe()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        RecordPayment payment = client.payment(0);
        payment.method = "barter";
        payment.bookedOn = payment.bookedOn.addDays(1);
        const Outcome outcome = agency.run(payment);
        CLIENTELE_FAILS(outcome, FailureCode::Invalid);
        QCOMPARE(outcome.failure().fields.size(), std::size_t{3});
        const auto support = agency.addStaff("nils@northwind.example", "support");
        CLIENTELE_VERIFY(support);
        CLIENTELE_FAILS(agency.run(client.payment(100), *support), FailureCode::Denied);
        const auto billing = agency.addStaff("ida@northwind.example", "billing");
        CLIENTELE_VERIFY(billing);
        CLIENTELE_VERIFY(agency.run(client.payment(100), *billing));
        const auto inside = agency.logIn(client.id, agency.owner());
        CLIENTELE_VERIFY(inside);
        CLIENTELE_FAILS(agency.run(client.payment(100), *inside), FailureCode::Denied);
    }

    void aMistakeIsTakenBack_data() { onBothDatabases(); }
    void aMistakeIsTakenBack()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        const auto receipt = agency.run(client.payment(5000));
        CLIENTELE_VERIFY(receipt);
        QVERIFY(receipt->undo.has_value());
        CLIENTELE_VERIFY(agency.run(*receipt->undo));
        QCOMPARE(client.summary().balanceMinor, 3625);
        QCOMPARE(client.summary().creditMinor, 0);
        QCOMPARE(client.balances().cashMinor, 0);
        QCOMPARE(client.documents()[0].openMinor, 3625);
        // both rows stay, and nobody takes it back twice
        const auto payments = storage::PaymentRepo(agency.session()).payments(client.id,
                                                                              Ledger::Retail);
        CLIENTELE_VERIFY(payments);
        QCOMPARE(payments->size(), std::size_t{2});
        auto again = std::get<WithdrawPayment>(*receipt->undo);
        again.withdrawal = agency.newId<PaymentId>();
        CLIENTELE_FAILS(agency.run(again), FailureCode::Refused);
        expectClean(agency);
    }

    void creditThatWasUsedStays_data() { onBothDatabases(); }
    void creditThatWasUsedStays()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        const auto receipt = agency.run(client.payment(5000));
        CLIENTELE_VERIFY(receipt);
        client.nextMonth(); // uses 13.75
        const Outcome outcome = agency.run(*receipt->undo);
        CLIENTELE_FAILS(outcome, FailureCode::Refused);
        QCOMPARE(outcome.failure().rule, std::string("creditAlreadyUsed"));
        expectClean(agency);
    }

    void refundsWhatWasPaid_data() { onBothDatabases(); }
    void refundsWhatWasPaid() // V5
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        const Outcome nothing = agency.run(client.refund(1));
        CLIENTELE_FAILS(nothing, FailureCode::Refused);
        QCOMPARE(nothing.failure().rule, std::string("refundMoreThanCredit"));
        CLIENTELE_VERIFY(agency.run(client.payment(5000)));
        CLIENTELE_FAILS(agency.run(client.refund(1376)), FailureCode::Refused);
        RefundClient silent = client.refund(100);
        silent.note = " ";
        CLIENTELE_FAILS(agency.run(silent), FailureCode::Invalid);
        const auto receipt = agency.run(client.refund(1000));
        CLIENTELE_VERIFY(receipt);
        QCOMPARE(client.summary().creditMinor, 375);
        QCOMPARE(client.balances().cashMinor, 4000);
        CLIENTELE_VERIFY(agency.run(*receipt->undo));
        QCOMPARE(client.summary().creditMinor, 1375);
        QCOMPARE(client.balances().cashMinor, 5000);
        expectClean(agency);
    }

    void neverRefundsWhatNobodyPaid_data() { onBothDatabases(); }
    void neverRefundsWhatNobodyPaid() // V5
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        CLIENTELE_VERIFY(agency.run(client.payment(1000)));
        // credited as a whole: 26.25 was open, the rest is account credit; paid were 10.00
        CLIENTELE_VERIFY(agency.run(client.credit(client.documents()[0])));
        QCOMPARE(client.summary().creditMinor, 1000);
        CLIENTELE_VERIFY(agency.run(client.refund(1000)));
        QCOMPARE(client.balances().cashMinor, 0);
        expectClean(agency);
    }

    void creditPaysAndIsTakenBack_data() { onBothDatabases(); }
    void creditPaysAndIsTakenBack()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        client.nextMonth();
        RecordPayment payment = client.payment(5000);
        payment.parts = {{client.documents()[1].id, 3625}};
        CLIENTELE_VERIFY(agency.run(payment));
        const auto receipt = agency.run(ApplyCredit{client.id, {}});
        CLIENTELE_VERIFY(receipt);
        QCOMPARE(client.summary().creditMinor, 0);
        QCOMPARE(client.documents()[0].openMinor, 3625 - 1375);
        CLIENTELE_VERIFY(agency.run(*receipt->undo));
        QCOMPARE(client.summary().creditMinor, 1375);
        QCOMPARE(client.documents()[0].openMinor, 3625);
        CLIENTELE_FAILS(agency.run(*receipt->undo), FailureCode::Refused);
        expectClean(agency);
    }

    void writesOff_data() { onBothDatabases(); }
    void writesOff()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        const StoredInvoice invoice = client.documents()[0];
        CLIENTELE_FAILS(agency.run(WriteOffInvoice{client.id, invoice.id, 0, ""}),
                        FailureCode::Invalid);
        CLIENTELE_VERIFY(agency.run(WriteOffInvoice{client.id, invoice.id, 625, "Rounded down"}));
        const auto receipt = agency.run(WriteOffInvoice{client.id, invoice.id, 0, "Insolvent"});
        CLIENTELE_VERIFY(receipt);
        QCOMPARE(client.summary().balanceMinor, 0);
        QCOMPARE(client.documents()[0].writtenOffMinor, 3625);
        CLIENTELE_FAILS(agency.run(WriteOffInvoice{client.id, invoice.id, 0, "Again"}),
                        FailureCode::Refused);
        CLIENTELE_VERIFY(agency.run(*receipt->undo));
        QCOMPARE(client.summary().balanceMinor, 3000);
        CLIENTELE_VERIFY(agency.run(client.payment(3000)));
        expectClean(agency);
    }

    void aHeldDraftWaits_data() { onBothDatabases(); }
    void aHeldDraftWaits()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        const Client other(agency, "Other");
        const InvoiceId draft = agency.drafts(client.id).at(0).id;
        CLIENTELE_FAILS(agency.run(HoldInvoice{client.id, draft, true, ""}), FailureCode::Invalid);
        const auto receipt = agency.run(HoldInvoice{client.id, draft, true, "Waits for an order"});
        CLIENTELE_VERIFY(receipt);
        agency.clock().setDay(*Date::parse("2026-04-03")); // two bill days have come
        const auto run = agency.run(IssueInvoices{{client.id, other.id}, {}});
        CLIENTELE_VERIFY(run);
        QCOMPARE(run->issued.size(), std::size_t{2}); // of the other
        QCOMPARE(run->held.size(), std::size_t{2});
        QCOMPARE(run->held[0].reason, std::string("Waits for an order"));
        QVERIFY(client.documents().empty());
        QCOMPARE(agency.drafts(client.id).at(0).heldReason, std::string("Waits for an order"));
        CLIENTELE_VERIFY(agency.run(*receipt->undo));
        client.issue();
        QCOMPARE(client.documents().size(), std::size_t{2});
        expectClean(agency);
    }

    void onlyWhatSettlesAnInvoiceChanges_data() { onBothDatabases(); }
    /// Every column of an issued row is refused but those that payments write (V7).
    void onlyWhatSettlesAnInvoiceChanges()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        client.issue();
        storage::PaymentRepo payments(agency.session());
        const StoredInvoice before = client.documents()[0];
        CLIENTELE_VERIFY(payments.settle(client.id, before.id, {1, 2, 3}));
        StoredInvoice after = client.documents()[0];
        QCOMPARE(after.openMinor, before.openMinor - 6);
        after.version = before.version;
        after.paidMinor = after.creditedMinor = after.writtenOffMinor = 0;
        after.openMinor = before.openMinor;
        QCOMPARE(after, before);
        CLIENTELE_FAILS(payments.settle(client.id, before.id, {3625, 0, 0}), FailureCode::Refused);
    }

    void dunningFollowsFromTheDays_data() { onBothDatabases(); }
    /// Due on 1 April; stages after 7, 14 and 30 days of the earliest unpaid invoice.
    void dunningFollowsFromTheDays()
    {
        CLIENTELE_AGENCY;
        const Client client(agency, "Berglunds");
        const Client pays(agency, "Pays");
        client.issue();
        pays.issue();
        CLIENTELE_VERIFY(agency.run(pays.payment(3625)));
        storage::PaymentRepo payments(agency.session());
        const std::vector<int> days = storage::AgencyRepo(agency.session()).profile()->dunningDays;
        QCOMPARE(days, (std::vector<int>{7, 14, 30}));
        const std::pair<const char *, int> stages[] = {
            {"2026-04-07", 0}, {"2026-04-08", 1}, {"2026-04-14", 1},
            {"2026-04-15", 2}, {"2026-04-30", 2}, {"2026-05-01", 3}};
        for (const auto &[day, stage] : stages) {
            const auto overdue = payments.overdue(*Date::parse(day));
            CLIENTELE_VERIFY(overdue);
            QCOMPARE(overdue->size(), std::size_t{1});
            QCOMPARE(overdue->at(0).name, std::string("Berglunds"));
            QCOMPARE(overdue->at(0).open.minor, 3625);
            QCOMPARE(dunningStage(days, overdue->at(0).oldestDueOn, *Date::parse(day)), stage);
        }
        QVERIFY(payments.overdue(*Date::parse("2026-04-01"))->empty());
        ChangeAgencySettings settings;
        settings.dunningDays = {{10, 5}};
        CLIENTELE_FAILS(agency.run(settings), FailureCode::Invalid);
        settings.dunningDays = {{5, 10}};
        CLIENTELE_VERIFY(agency.run(settings));
        QCOMPARE(storage::AgencyRepo(agency.session()).profile()->dunningDays,
                 (std::vector<int>{5, 10}));
    }

    void numbersOfEachClient_data() { onBothDatabases(); }
    void numbersOfEachClient()
    {
        CLIENTELE_AGENCY;
        ChangeAgencySettings settings;
        settings.numbering = "client";
        CLIENTELE_VERIFY(agency.run(settings));
        const Client first(agency, "A");
        const Client second(agency, "B");
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{first.id, second.id}, {}}));
        first.nextMonth();
        CLIENTELE_VERIFY(agency.run(first.credit(first.documents()[0])));
        QCOMPARE(first.documents()[0].number, std::string("INV-10-0001-2026-0001"));
        QCOMPARE(first.documents()[1].number, std::string("INV-10-0001-2026-0002"));
        QCOMPARE(second.documents()[0].number, std::string("INV-10-0002-2026-0001"));
        QCOMPARE(first.documents(true)[0].number, std::string("CN-10-0001-2026-0001"));
        expectClean(agency);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
