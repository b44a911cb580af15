// SPDX-License-Identifier: GPL-3.0-or-later
// What was entered late, withdrawn or voided, worked out by hand from billing.md 2.
#include "account.h"

#include <QtTest/QTest>

#include <algorithm>
#include <string>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withdrawnBeforeItActs()
    {
        TestAccount account;
        const auto big = account.flat("Big", 6200);
        const auto plan = account.start("2026-01-01", account.flat("Small", 3100));
        account.changeItem(plan, "2026-02-01", big);
        const auto change = account.input.events.back().id;
        account.withdraw(change, "2026-01-20");
        QCOMPARE(next(account, "2026-01-20"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 Small x1 31.00"));
        account.withdraw(account.input.events.back().id, "2026-01-21"); // and back
        QCOMPARE(next(account, "2026-01-21"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 Big x1 62.00"));
    }

    void startWithdrawnAfterItWasBilled()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-01-01");
        account.withdraw(account.input.events[0].id, "2026-01-05");
        // nobody is left who has a bill day: the day after the last one
        QCOMPARE(due(account, "2026-01-05"),
                 std::string("2026-01-02: 2026-01-01..2026-02-01 Plan x-1 -31.00"));
        const auto draft = account.recompute("2026-01-05").due.at(0);
        QVERIFY(draft.lines[0].kind == LineKind::Correction);
        QCOMPARE(draft.lines[0].trace.events.size(), std::size_t(1));
        QCOMPARE(draft.lines[0].trace.events[0], account.input.events[1].id);
        QCOMPARE(draft.lines[0].trace.creditedInvoice, std::string("INV-1"));
        QCOMPARE(draft.lines[0].revision, 1);
        const auto ended = status(account, "2026-01-05");
        QVERIFY(ended.state == SubscriptionState::Ended);
        QCOMPARE(ended.item, account.catalogue.items()[0].id);
        QVERIFY(!endOfTerm(account.input, plan, day("2026-01-05")));
        std::reverse(account.input.events.begin(), account.input.events.end());
        QCOMPARE(account.recompute("2026-01-05").due.at(0), draft);
        account.bill("2026-01-05");
        QVERIFY(account.recompute("2026-12-05").due.empty());
    }

    void startsWithdrawnOneAfterTheOther()
    {
        TestAccount account;
        const auto plan = account.start("2026-02-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::ItemChanged, "2026-02-05");
        account.happens(plan, EventKind::SubscriptionStarted, "2026-03-01").quantity = 7;
        account.withdraw(account.input.events[0].id, "2026-01-02");
        account.withdraw(account.input.events[2].id, "2026-01-03");
        for (int i = 0; i < 2; ++i) {
            const auto ended = status(account, "2026-01-05");
            QVERIFY(ended.state == SubscriptionState::Ended);
            QCOMPARE(ended.quantity, 7); // as it was last said
            QCOMPARE(ended.endsOn->toString(), std::string("2026-03-01"));
            std::reverse(account.input.events.begin(), account.input.events.end());
        }
        std::erase_if(account.input.events, [](const TimelineEvent &event) {
            return event.kind == EventKind::SubscriptionStarted;
        });
        QVERIFY(status(account, "2026-01-05").item.isNull());
    }

    void billedLinesOfPricesThatAreGone()
    {
        PriceComponent volume;
        volume.kind = ComponentKind::Volume;
        volume.tiers = {Tier{9, UnitPrice{100, 0}, 0}, Tier{std::nullopt, UnitPrice{90, 0}, 0}};
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.item("Plan", {volume, flatFee(50)}),
                                        0, nullptr, 10);
        account.bill("2026-01-01");
        account.withdraw(account.input.events[0].id, "2026-01-05");
        // as they were printed: 10 times 90 cents cannot be read from tiers any more
        const auto lines = account.recompute("2026-01-05").due.at(0).lines;
        QCOMPARE(lines.at(0).quantity, -10);
        QCOMPARE(lines.at(0).unit.amount, 900);
        QCOMPARE(lines.at(1).unit.amount, 50);
        for (BilledLine &line : account.input.billed)
            line.price = key<PriceId>(4711);
        const auto draft = account.recompute("2026-01-05").due.at(0);
        QCOMPARE(draft.netMinor, -1400);
        QCOMPARE(draft.lines.at(0).itemName, std::string("Plan"));
        QCOMPARE(draft.lines.at(0).subscription, plan);
    }

    void correctionOfAVoidedInvoice()
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-01-01");
        account.withdraw(account.input.events[0].id, "2026-01-05");
        account.bill("2026-01-05"); // all of it is taken back
        account.withdraw(account.input.events[1].id, "2026-01-06");
        std::erase_if(account.input.billed,
                      [](const BilledLine &line) { return line.invoiceNumber == "INV-1"; });
        // what was taken back had been taken back with the invoice
        QCOMPARE(next(account, "2026-01-06"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 Plan x1 31.00; "
                             "2026-01-01..2026-02-01 Plan x1 31.00; "
                             "2026-01-01..2026-02-01 Plan x1 31.00"));
    }

    void creditsWhoseChargeIsUnknown()
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Other", 3100));
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-01-01");
        account.happens(plan, EventKind::Cancelled, "2026-01-11");
        account.bill("2026-02-01");
        auto &credit = account.input.billed.back();
        QVERIFY(credit.kind == LineKind::Credit);
        credit.credits = key<InvoiceLineId>(999'999); // of another year's file
        QVERIFY(account.recompute("2026-02-01").due.empty());
        credit.price = key<PriceId>(4711); // no charge of this account at all
        QCOMPARE(next(account, "2026-02-01"),
                 std::string("2026-03-01: 2026-03-01..2026-04-01 Other x1 31.00; "
                             "2026-01-11..2026-02-01 Plan x-1 -21.00; "
                             "2026-01-11..2026-02-01 Plan x1 21.00"));
    }

    void creditOnlyInvoicesWithoutBillDates()
    {
        TestAccount account;
        account.storesBillDates = false;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::Paused, "2026-03-01");
        account.happens(plan, EventKind::Resumed, "2026-03-22");
        account.happens(plan, EventKind::Cancelled, "2026-04-01");
        QCOMPARE(describe(account.bill("2026-04-01")),
                 std::string("2026-04-01: 2026-03-22..2026-04-01 Plan x1 10.00"));
        account.withdraw(account.input.events[2].id, "2026-04-02");
        QCOMPARE(due(account, "2026-04-02"),
                 std::string("2026-04-01: 2026-03-22..2026-04-01 Plan x-1 -10.00"));
    }

    void otherMetersAreCountedApart()
    {
        PriceComponent computers = perUser(10);
        computers.meter = Meter::Computers;
        TestAccount account;
        account.unit("2025-12-01", 1);
        account.unit("2025-12-01", 2, true, Meter::Computers);
        account.unit("2025-12-01", 3, true, Meter::Computers);
        account.start("2026-01-01", account.item("Plan", {perUser(500), computers}));
        QCOMPARE(account.recompute("2026-01-01").due.at(0).netMinor, 520);
        QCOMPARE(account.recompute("2026-01-01").activeUsers, 1);
    }

    void cancellationWithdrawnAfterItWasCredited()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::Cancelled, "2026-01-11");
        const auto cancellation = account.input.events.back().id;
        account.bill("2026-01-11");
        account.withdraw(cancellation, "2026-01-15");
        QCOMPARE(next(account, "2026-01-15"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 Plan x1 31.00; "
                             "2026-01-11..2026-02-01 Plan x1 21.00"));
        // and cancelled again, five days later than the first time
        account.happens(plan, EventKind::Cancelled, "2026-01-16");
        QCOMPARE(due(account, "2026-01-16"),
                 std::string("2026-01-16: 2026-01-11..2026-01-16 Plan x1 5.00"));
        account.bill("2026-01-16");
        QVERIFY(account.recompute("2026-06-01").due.empty());
    }

    void lateUsersAreCorrected()
    {
        TestAccount account;
        account.start("2026-01-10", account.item("Team", {perUser(500)}));
        account.unit("2026-01-05", 1);
        account.bill("2026-01-10");
        account.unit("2026-01-06", 2); // recorded afterwards
        QCOMPARE(next(account, "2026-01-11"),
                 std::string("2026-02-10: 2026-02-10..2026-03-10 Team/Active users x2 10.00; "
                             "2026-01-10..2026-02-10 Team/Active users x-1 -5.00; "
                             "2026-01-10..2026-02-10 Team/Active users x2 10.00"));
    }

    void invoiceVoided() // its lines are no longer billed
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.start("2026-01-01", account.flat("Other", 100));
        account.bill("2026-02-01");
        account.happens(plan, EventKind::Cancelled, "2026-02-11");
        account.bill("2026-03-01");
        auto &billed = account.input.billed;
        std::erase_if(billed, [](const BilledLine &line) { return line.invoiceNumber == "INV-2"; });
        // 10 of 28 days of February are charged again; the credit of the rest has lost its charge
        QCOMPARE(next(account, "2026-03-01"),
                 std::string("2026-04-01: 2026-02-01..2026-03-01 Other x1 1.00; "
                             "2026-04-01..2026-05-01 Other x1 1.00; "
                             "2026-02-01..2026-02-11 Plan x1 11.07; "
                             "2026-02-11..2026-03-01 Plan x1 19.93"));
    }

    void theBillDayOfAVoidedInvoiceIsOpenAgain()
    {
        for (const bool hasBillDates : {true, false}) {
            TestAccount account;
            account.storesBillDates = hasBillDates;
            account.start("2026-01-01", account.flat("Plan", 3100));
            account.bill("2026-02-01");
            account.input.voided = {account.input.billed.front()};
            account.input.billed.erase(account.input.billed.begin());
            const auto drafts = account.bill("2026-02-05");
            QCOMPARE(describe(drafts),
                     std::string("2026-01-01: 2026-01-01..2026-02-01 Plan x1 31.00"));
            QCOMPARE(drafts[0].lines[0].revision, 1);
            // the invoice that took its place stands, and February's keeps its day closed
            account.input.events.at(0).quantity = 2;
            QCOMPARE(next(account, "2026-02-05"),
                     std::string("2026-03-01: 2026-03-01..2026-04-01 Plan x2 62.00; "
                                 "2026-01-01..2026-02-01 Plan x-1 -31.00; "
                                 "2026-01-01..2026-02-01 Plan x2 62.00; "
                                 "2026-02-01..2026-03-01 Plan x-1 -31.00; "
                                 "2026-02-01..2026-03-01 Plan x2 62.00"));
        }
    }

    void whatACreditNoteTookOffIsNotTakenBackAgain()
    {
        struct Case {
            std::int64_t takenOffMinor;
            const char *credit;
        };
        for (const auto &[takenOffMinor, credit] : {
                 Case{0, "2026-01-11: 2026-01-11..2026-02-01 Plan x-1 -21.00"},
                 Case{1000, "2026-01-11: 2026-01-11..2026-02-01 Plan x-1 -21.00"}, // 21.00 are left
                 Case{1500, "2026-01-11: 2026-01-11..2026-02-01 Plan x-1 -16.00"},
                 Case{3100, ""}}) {
            TestAccount account;
            const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
            account.bill("2026-01-01");
            account.input.takenOff = {{account.input.billed[0].id, takenOffMinor},
                                      {key<InvoiceLineId>(4711), 100}}; // of another account
            QCOMPARE(next(account, "2026-01-05"), // and nobody asks for it again
                     std::string("2026-02-01: 2026-02-01..2026-03-01 Plan x1 31.00"));
            account.happens(plan, EventKind::Cancelled, "2026-01-11");
            QCOMPARE(due(account, "2026-01-11"), std::string(credit));
            account.bill("2026-01-11");
            QVERIFY(account.recompute("2026-06-01").due.empty());
        }
    }

    void whatACreditNoteTookOffOfDiscounts()
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 3100));
        account.happens({}, EventKind::DiscountGranted, "2026-01-01").discount.ratePpm = 100'000;
        account.happens({}, EventKind::CouponRedeemed, "2026-01-01").discount.amountMinor = 500;
        account.bill("2026-01-01");
        const auto &billed = account.input.billed;
        QCOMPARE(billed.size(), std::size_t(3));
        account.withdraw(account.input.events[0].id, "2026-01-05");
        account.input.takenOff = {{billed[0].id, 1550}, {billed[1].id, -155}}; // half
        QCOMPARE(due(account, "2026-01-05"),
                 std::string("2026-01-02: 2026-01-01..2026-02-01 Plan x-1 -15.50; "
                             "2026-01-01..2026-02-01 Plan x1 1.55"));
        account.input.takenOff = {{billed[0].id, 3100}, {billed[1].id, -310}};
        QCOMPARE(due(account, "2026-01-05"), std::string());
    }

    void correctionsWhoseCreditIsUnknown()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::Cancelled, "2026-01-11");
        account.bill("2026-01-11");
        account.withdraw(account.input.events.back().id, "2026-01-15");
        account.bill("2026-02-01");
        auto &correction = account.input.billed.back();
        QVERIFY(correction.kind == LineKind::Correction);
        QCOMPARE(correction.amountMinor, 2100);
        correction.credits = key<InvoiceLineId>(999'999); // of another year's file
        QVERIFY(account.recompute("2026-02-01").due.empty());
        QCOMPARE(next(account, "2026-02-01"),
                 std::string("2026-03-01: 2026-03-01..2026-04-01 Plan x1 31.00"));
    }

    void billedTwiceIsTakenBackOnce()
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-01-01");
        BilledLine again = account.input.billed[0];
        again.id = key<InvoiceLineId>(9999);
        account.input.billed.push_back(again);
        QCOMPARE(next(account, "2026-01-05"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 Plan x1 31.00; "
                             "2026-01-01..2026-02-01 Plan x-1 -31.00"));
    }
};

QTEST_APPLESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
