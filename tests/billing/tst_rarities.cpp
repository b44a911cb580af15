// SPDX-License-Identifier: GPL-3.0-or-later
// The rarer turns of a timeline, worked out by hand from billing.md 2.
#include "account.h"

#include <QtTest/QTest>

#include <string>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

class TestRarities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondSubscriptionIsEnteredLate() // its days are not billed yet: no correction
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-02-01");
        account.start("2026-01-22", account.flat("Backup", 620, {}, ItemKind::AddOn), 1);
        const auto draft = *account.recompute("2026-02-03").next;
        QCOMPARE(describe(draft), std::string("2026-03-01..2026-04-01 Plan x1 31.00; "
                                              "2026-01-22..2026-02-01 Backup x1 2.00; "
                                              "2026-02-01..2026-03-01 Backup x1 6.20; "
                                              "2026-03-01..2026-04-01 Backup x1 6.20"));
        for (const DraftLine &line : draft.lines)
            QVERIFY(line.kind == LineKind::Recurring);
    }

    void creditWaitsForTheBillDayOfAnother()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.start("2026-01-20", account.flat("Other", 100));
        account.happens(plan, EventKind::Cancelled, "2026-01-11");
        QCOMPARE(due(account, "2026-01-20"), // on the 11th nothing was left to wait for
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Plan x1 31.00\n"
                             "2026-01-11: 2026-01-11..2026-02-01 Plan x-1 -21.00\n"
                             "2026-01-20: 2026-01-20..2026-02-20 Other x1 1.00"));
        TestAccount both;
        const auto first = both.start("2026-01-01", both.flat("Plan", 3100));
        const auto other = both.start("2026-01-05", both.flat("Other", 3100));
        both.happens(first, EventKind::Cancelled, "2026-01-11");
        both.happens(other, EventKind::Cancelled, "2026-01-25");
        QCOMPARE(due(both, "2026-01-31"), // at last on the day when nobody is left
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Plan x1 31.00\n"
                             "2026-01-05: 2026-01-05..2026-02-05 Other x1 31.00\n"
                             "2026-01-25: 2026-01-11..2026-02-01 Plan x-1 -21.00; "
                             "2026-01-25..2026-02-05 Other x-1 -11.00"));
    }

    void aTrialIsCancelledAndTouchedLater()
    {
        TestAccount account;
        const auto plan
            = account.start("2026-03-01", account.flat("Plan", 3100), 0, "2026-04-01");
        account.happens(plan, EventKind::Cancelled, "2026-03-10");
        account.changeQuantity(plan, "2026-03-20", 2); // of what is no longer there
        QCOMPARE(due(account, "2026-06-01"), std::string());
        QCOMPARE(next(account, "2026-03-01"), std::string("none"));
        QVERIFY(status(account, "2026-03-25").state == SubscriptionState::Ended);
    }

    void cancelledTwiceOnOneDay()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::Cancelled, "2026-03-15");
        account.happens(plan, EventKind::Cancelled, "2026-03-15");
        QCOMPARE(due(account, "2026-06-01"),
                 std::string("2026-03-01: 2026-03-01..2026-04-01 Plan x1 31.00\n"
                             "2026-03-15: 2026-03-15..2026-04-01 Plan x-1 -17.00"));
    }

    void aPartIsNamedLikeItsItem()
    {
        TestAccount account;
        PriceComponent users = perUser(3100);
        users.name = "Users";
        const auto plan = account.start("2026-03-01", account.item("Users", {users}));
        account.unit("2026-02-01", 1);
        account.happens(plan, EventKind::Cancelled, "2026-03-15");
        QCOMPARE(due(account, "2026-06-01"), // said once
                 std::string("2026-03-01: 2026-03-01..2026-04-01 Users x1 31.00\n"
                             "2026-03-15: 2026-03-15..2026-04-01 Users x-1 -17.00"));
    }

    void freeMonthsAreSkippedInSearchOfTheNext()
    {
        PriceComponent later = flatFee(1000);
        later.firstPeriod = 3;
        TestAccount account;
        account.start("2026-01-01", account.item("Plan", {later}));
        QCOMPARE(next(account, "2026-01-01"),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Plan x1 10.00"));
        TestAccount free;
        free.start("2026-01-01", free.flat("Free", 0));
        QCOMPARE(next(free, "2026-01-01"), std::string("none"));
    }

    void scheduledStart()
    {
        TestAccount account;
        const auto plan = account.start("2026-05-01", account.flat("Plan", 3100), 0, nullptr, 4);
        const auto scheduled = status(account, "2026-01-01");
        QVERIFY(scheduled.state == SubscriptionState::Scheduled);
        QCOMPARE(scheduled.quantity, 4);
        QCOMPARE(scheduled.currentTerm.length(), 0);
        QVERIFY(!endOfTerm(account.input, plan, day("2026-01-01")));
        QCOMPARE(next(account, "2026-01-01"),
                 std::string("2026-05-01: 2026-05-01..2026-06-01 Plan x4 124.00"));
    }

    void taxOfACreditIsThatOfItsLine()
    {
        TestAccount account;
        account.input.tax.ratePpm = 190'000;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.start("2026-01-01", account.flat("Other", 3100));
        account.bill("2026-01-01");
        account.input.tax.ratePpm = 210'000; // from now on
        account.happens(plan, EventKind::Cancelled, "2026-01-11");
        const auto draft = *account.recompute("2026-01-11").next;
        QCOMPARE(draft.taxes.size(), std::size_t(2));
        QCOMPARE(draft.taxes[0].taxableMinor, -2100);
        QCOMPARE(draft.taxes[0].taxMinor, -399);
        QCOMPARE(draft.taxes[1].taxMinor, 651);
    }

    void asOfBeforeWhatWasIssued()
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-03-01");
        const auto result = account.recompute("2026-01-10");
        QVERIFY(result.due.empty());
        QCOMPARE(result.next->billDate.toString(), std::string("2026-04-01"));
    }

    void nothingAtAll()
    {
        TestAccount account;
        const auto result = account.recompute("2026-01-01");
        QVERIFY(result.due.empty() && !result.next && result.subscriptions.empty());
        QCOMPARE(result.activeUsers, 0);
        account.unit("2026-01-01", 1);
        QCOMPARE(account.recompute("2026-01-01").activeUsers, 1);
    }
};

QTEST_APPLESS_MAIN(TestRarities)
#include "tst_rarities.moc"
