// SPDX-License-Identifier: GPL-3.0-or-later
// Figures worked out by hand from the default rules of billing.md 2, profile CLIENTELE_DAY.
#include "account.h"

#include <QtTest/QTest>

#include <string>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

class TestTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planInAdvance()
    {
        TestAccount account;
        account.start("2026-01-31", account.flat("Plan", 3000));
        QCOMPARE(due(account, "2026-04-01"),
                 std::string("2026-01-31: 2026-01-31..2026-02-28 Plan x1 30.00\n"
                             "2026-02-28: 2026-02-28..2026-03-31 Plan x1 30.00\n"
                             "2026-03-31: 2026-03-31..2026-04-30 Plan x1 30.00"));
        QCOMPARE(next(account, "2026-04-01"),
                 std::string("2026-04-30: 2026-04-30..2026-05-31 Plan x1 30.00"));
        QCOMPARE(due(account, "2026-01-30"), std::string());
        QCOMPARE(next(account, "2026-01-30"),
                 std::string("2026-01-31: 2026-01-31..2026-02-28 Plan x1 30.00"));
    }

    void fixedBillDayMakesAStub()
    {
        TestAccount account;
        account.start("2026-01-15", account.flat("Plan", 3100), 1);
        // 17 of the 31 days of January
        QCOMPARE(due(account, "2026-02-01"),
                 std::string("2026-01-15: 2026-01-15..2026-02-01 Plan x1 17.00\n"
                             "2026-02-01: 2026-02-01..2026-03-01 Plan x1 31.00"));
    }

    void upgradeNow()
    {
        TestAccount account;
        const auto small = account.flat("Small", 3100);
        const auto big = account.flat("Big", 6200);
        const auto plan = account.start("2026-01-01", small);
        account.changeItem(plan, "2026-01-11", big);
        // kept: 10 of 31 days; the 11th belongs to the new plan
        const std::string expected =
            "2026-02-01: 2026-02-01..2026-03-01 Big x1 62.00; "
            "2026-01-11..2026-02-01 Small x-1 -21.00; 2026-01-11..2026-02-01 Big x1 42.00";
        QCOMPARE(due(account, "2026-02-01"),
                 "2026-01-01: 2026-01-01..2026-02-01 Small x1 31.00\n" + expected);
        account.bill("2026-01-11");
        QCOMPARE(next(account, "2026-01-11"), expected);
        const auto draft = *account.recompute("2026-01-11").next;
        QCOMPARE(draft.lines[1].trace.billedMinor, 3100);
        QCOMPARE(draft.lines[1].trace.keptMinor, 1000);
        QCOMPARE(draft.lines[1].trace.creditedInvoice, std::string("INV-1"));
        QCOMPARE(draft.lines[1].credits, account.input.billed[0].id);
        QCOMPARE(draft.lines[2].trace.numeratorDays, 21);
        QCOMPARE(draft.lines[2].trace.denominatorDays, 31);
        QVERIFY(draft.lines[2].trace.rule == TraceRule::ProrationAfterChange);
    }

    void downgradeAtTheEndOfTheTerm()
    {
        TestAccount account;
        const auto small = account.flat("Small", 3100);
        const auto plan = account.start("2026-01-10", account.flat("Big", 6200));
        QCOMPARE(endOfTerm(account.input, plan, day("2026-01-20"))->toString(),
                 std::string("2026-02-10"));
        account.changeItem(plan, "2026-02-10", small);
        QCOMPARE(next(account, "2026-01-20"),
                 std::string("2026-02-10: 2026-02-10..2026-03-10 Small x1 31.00"));
    }

    void trialChargesNothing()
    {
        TestAccount account;
        account.start("2026-01-05", account.flat("Plan", 3000), 0, "2026-02-04");
        QCOMPARE(due(account, "2026-02-03"), std::string());
        QCOMPARE(next(account, "2026-01-05"),
                 std::string("2026-02-04: 2026-02-04..2026-03-04 Plan x1 30.00"));
        const auto status = account.recompute("2026-01-20").subscriptions.at(0);
        QVERIFY(status.state == SubscriptionState::Trial);
        QCOMPARE(status.trialEnds->toString(), std::string("2026-02-04"));
        QCOMPARE(status.currentTerm.to.toString(), std::string("2026-02-04"));
    }

    void cancelledInTheMiddle()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3100));
        account.bill("2026-03-01");
        account.happens(plan, EventKind::Cancelled, "2026-03-20");
        // 19 days stay; no bill day is left, so that the credit goes on the day itself
        QCOMPARE(next(account, "2026-03-10"),
                 std::string("2026-03-20: 2026-03-20..2026-04-01 Plan x-1 -12.00"));
        const auto result = account.recompute("2026-03-20");
        QCOMPARE(describe(result.due),
                 std::string("2026-03-20: 2026-03-20..2026-04-01 Plan x-1 -12.00"));
        QVERIFY(!result.next);
        QCOMPARE(result.due[0].creditMadeMinor, 1200);
        QCOMPARE(result.due[0].payableMinor, 0);
        QVERIFY(result.subscriptions[0].state == SubscriptionState::Ended);
    }

    void cancelledAtTheEndOfTheTerm()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3100));
        account.bill("2026-03-01");
        account.happens(plan, EventKind::Cancelled, "2026-04-01");
        const auto result = account.recompute("2026-03-10");
        QVERIFY(result.due.empty());
        QVERIFY(!result.next);
        QCOMPARE(result.subscriptions[0].endsOn->toString(), std::string("2026-04-01"));
        QVERIFY(account.recompute("2026-05-10").due.empty());
    }

    void deletedClientIsBilledToTheEndOfTheTerm()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3100));
        account.input.deletedFrom = day("2026-04-10");
        QCOMPARE(due(account, "2026-12-01"),
                 std::string("2026-03-01: 2026-03-01..2026-04-01 Plan x1 31.00\n"
                             "2026-04-01: 2026-04-01..2026-05-01 Plan x1 31.00"));
        const auto status = account.recompute("2026-04-10").subscriptions[0];
        QVERIFY(status.state == SubscriptionState::Active);
        QCOMPARE(status.endsOn->toString(), std::string("2026-05-01"));
        QCOMPARE(endOfTerm(account.input, plan, day("2026-04-10"))->toString(),
                 std::string("2026-05-01"));
        QVERIFY(!account.recompute("2026-04-10").next);
    }

    void pauseAndResume()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::Paused, "2026-03-11");
        account.happens(plan, EventKind::Resumed, "2026-03-21");
        QCOMPARE(due(account, "2026-04-01"),
                 std::string("2026-03-01: 2026-03-01..2026-04-01 Plan x1 31.00\n"
                             "2026-04-01: 2026-04-01..2026-05-01 Plan x1 31.00; "
                             "2026-03-11..2026-04-01 Plan x-1 -21.00; "
                             "2026-03-21..2026-04-01 Plan x1 11.00"));
        QVERIFY(account.recompute("2026-03-15").subscriptions[0].state
                == SubscriptionState::Paused);
    }

    void addOnMidTerm()
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-01-20");
        account.start("2026-01-22", account.flat("Backup", 620, {}, ItemKind::AddOn), 1);
        // 10 of 31 days, on the day it starts
        QCOMPARE(due(account, "2026-02-01"),
                 std::string("2026-01-22: 2026-01-22..2026-02-01 Backup x1 2.00\n"
                             "2026-02-01: 2026-02-01..2026-03-01 Plan x1 31.00; "
                             "2026-02-01..2026-03-01 Backup x1 6.20"));
    }

    void usersAtTheStartOfTheBillDay()
    {
        TestAccount account;
        const auto plan = account.item("Team", {flatFee(1000), perUser(500)});
        account.start("2026-01-10", plan);
        account.unit("2026-01-09", 1);
        account.unit("2026-01-09", 2);
        account.unit("2026-01-10", 3); // counts from the next day on
        account.unit("2026-02-09", 1, false);
        account.unit("2026-02-10", 2, false);
        QCOMPARE(due(account, "2026-03-10"),
                 std::string("2026-01-10: 2026-01-10..2026-02-10 Team x1 10.00; "
                             "2026-01-10..2026-02-10 Team/Active users x2 10.00\n"
                             "2026-02-10: 2026-02-10..2026-03-10 Team x1 10.00; "
                             "2026-02-10..2026-03-10 Team/Active users x2 10.00\n"
                             "2026-03-10: 2026-03-10..2026-04-10 Team x1 10.00; "
                             "2026-03-10..2026-04-10 Team/Active users x1 5.00"));
        QCOMPARE(account.recompute("2026-01-10").activeUsers, 3);
        QCOMPARE(account.recompute("2026-02-10").activeUsers, 1);
    }

    void lateEntry()
    {
        TestAccount account;
        const auto big = account.flat("Big", 6200);
        const auto plan = account.start("2026-03-01", account.flat("Small", 3100));
        account.bill("2026-04-05");
        account.changeItem(plan, "2026-03-21", big);
        // 20 of 31 days of March stay; April (30 days) is taken back as a whole
        QCOMPARE(next(account, "2026-04-05"),
                 std::string("2026-05-01: 2026-05-01..2026-06-01 Big x1 62.00; "
                             "2026-03-21..2026-04-01 Small x-1 -11.00; "
                             "2026-03-21..2026-04-01 Big x1 22.00; "
                             "2026-04-01..2026-05-01 Small x-1 -31.00; "
                             "2026-04-01..2026-05-01 Big x1 62.00"));
        const auto draft = *account.recompute("2026-04-05").next;
        for (std::size_t i = 1; i < draft.lines.size(); ++i) {
            QVERIFY(draft.lines[i].kind == LineKind::Correction);
            QVERIFY(draft.lines[i].trace.rule == TraceRule::LateEntry);
        }
        account.bill("2026-05-01");
        QVERIFY(account.recompute("2026-05-01").due.empty());
    }
};

QTEST_APPLESS_MAIN(TestTerms)
#include "tst_terms.moc"
