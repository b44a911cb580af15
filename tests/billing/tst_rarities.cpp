// SPDX-License-Identifier: GPL-3.0-or-later
// The rarer turns of a timeline, worked out by hand from billing.md 2.
#include "account.h"

#include <QtTest/QTest>

#include <algorithm>
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

    void freeLinesAndLinesAboveTheMarkHaveNoAmountOff()
    {
        TestAccount account;
        PriceComponent seats = perUser(3000);
        seats.countingRule = CountingRule::HighWater;
        const auto plan = account.start("2026-04-01", account.item("Team", {seats}));
        const auto other = account.start("2026-04-01", account.flat("Free", 0));
        account.start("2026-04-01", account.flat("Extra", 200));
        account.happens(plan, EventKind::DiscountGranted, "2026-04-01").discount.amountMinor = 500;
        account.happens(other, EventKind::DiscountGranted, "2026-04-01").discount.amountMinor = 500;
        account.unit("2026-03-01", 1);
        account.unit("2026-04-11", 2); // 20 of 30 days
        QCOMPARE(account.bill("2026-04-01").at(0).netMinor, 3000 - 500 + 200);
        QCOMPARE(account.bill("2026-05-01").at(0).netMinor, 6000 - 500 + 200 + 2000);
    }

    void unitsGoOnWhenTheQuantityChanges() // 9.00 for April, whatever happens to the fee
    {
        for (const CountingRule rule : {CountingRule::Daily, CountingRule::HighWater}) {
            TestAccount account;
            PriceComponent users = perUser(900);
            users.countingRule = rule;
            const auto item = account.item("Team", {flatFee(3000), users});
            const auto plan = account.start("2026-04-01", item);
            account.unit("2026-03-01", 1);
            account.changeQuantity(plan, "2026-04-16", 2);
            account.happens(plan, EventKind::Cancelled, "2026-05-01");
            QCOMPARE(net(account.bill("2026-06-01")), 3000 + 1500 + 900);
        }
    }

    void everythingAtOnce()
    {
        TestAccount account;
        account.input.profile.settlement = Settlement::AtOnce;
        const auto low = account.flat("Low", 3000);
        const auto plan = account.start("2026-04-01", low);
        account.changeItem(plan, "2026-04-16", account.flat("High", 9000));
        TimelineEvent &work = account.happens(plan, EventKind::Charged, "2026-04-20");
        work.item = low;
        work.unit = UnitPrice{700, 0};
        QCOMPARE(due(account, "2026-04-30"),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Low x1 30.00\n"
                             "2026-04-16: 2026-04-16..2026-05-01 Low x-1 -15.00; "
                             "2026-04-16..2026-05-01 High x1 45.00\n"
                             "2026-04-20: 2026-04-20..2026-04-21 Low x1 7.00"));
    }

    void aChargeThatIsEnteredLate() // is charged once and corrects nothing
    {
        TestAccount account;
        const auto item = account.flat("Plan", 3100);
        const auto plan = account.start("2026-01-01", item);
        account.bill("2026-02-01");
        TimelineEvent &work = account.happens(plan, EventKind::Charged, "2026-01-20");
        work.item = item;
        work.unit = UnitPrice{700, 0};
        const auto draft = *account.recompute("2026-02-05").next;
        QCOMPARE(describe(draft), std::string("2026-03-01..2026-04-01 Plan x1 31.00; "
                                              "2026-01-20..2026-01-21 Plan x1 7.00"));
        QVERIFY(draft.lines[1].kind == LineKind::OneTime);
    }

    void nothingBackOfWhatIsBilledLater() // what was used is billed all the same
    {
        TestAccount account;
        PriceComponent later = flatFee(3000);
        later.timing = Timing::Arrears;
        const auto plan = account.start("2026-04-01", account.item("Plan", {later, flatFee(600)}));
        account.happens(plan, EventKind::Cancelled, "2026-04-11").cancellation
            = Cancellation::Nothing;
        QCOMPARE(net(account.bill("2026-06-01")), 1000 + 600);
    }

    void twoLateChangesAndTheirDiscounts()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Small", 3100));
        account.happens(plan, EventKind::DiscountGranted, "2026-03-01").discount.ratePpm = 100'000;
        account.bill("2026-04-05");
        account.changeItem(plan, "2026-03-11", account.flat("Big", 6200));
        account.changeItem(plan, "2026-03-21", account.flat("Huge", 9300));
        const auto draft = *account.recompute("2026-04-05").next;
        // March: 10, 10 and 11 of 31 days, a tenth off; April and May are Huge
        const std::int64_t march = 1000 + 2000 + 3300;
        QCOMPARE(draft.netMinor, (march - 3100 + 9300 - 3100 + 9300) / 10 * 9);
        const auto line = std::find_if(
            draft.lines.begin(), draft.lines.end(), [](const DraftLine &each) {
                return each.itemName == "Big" && !each.discount.isNull();
            });
        QVERIFY(line != draft.lines.end());
        QCOMPARE(line->amountMinor, -200);
        QVERIFY(line->kind == LineKind::Correction && line->trace.rule == TraceRule::LateEntry);
        QCOMPARE(line->trace.numeratorDays, 10);
        QCOMPARE(line->trace.denominatorDays, 31);
    }

    void aTrialInAPaidTermThatStaysWhole()
    {
        for (const bool cancelled : {false, true}) {
            TestAccount account;
            account.input.profile.prorate = false;
            const auto plan = account.start("2026-04-01", account.flat("Plan", 3000));
            account.happens(plan, EventKind::TrialExtended, "2026-04-10").until = day("2026-05-15");
            account.changeQuantity(plan, "2026-05-02", 2);
            if (cancelled)
                account.happens(plan, EventKind::Cancelled, "2026-05-05"); // on trial again
            QCOMPARE(net(account.bill("2026-05-31")), cancelled ? 3000 : 3000 + 6000);
        }
    }

    void tenDaysKnowNoCalendar()
    {
        TestAccount account;
        account.input.profile.alignment = Alignment::Calendar;
        account.start("2026-05-20", account.flat("Ten", 100, {PeriodUnit::Day, 10}));
        QCOMPARE(due(account, "2026-05-20"),
                 std::string("2026-05-20: 2026-05-20..2026-05-30 Ten x1 1.00"));
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
