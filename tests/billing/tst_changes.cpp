// SPDX-License-Identifier: GPL-3.0-or-later
// The rarer turns of a timeline, worked out by hand from billing.md 2.
#include "account.h"

#include <QtTest/QTest>

#include <string>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

class TestChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromMonthToYear() // a new rhythm begins with the new plan, on the same bill day
    {
        TestAccount account;
        const auto year = account.flat("Year", 36'500, {PeriodUnit::Year, 1});
        const auto plan = account.start("2026-01-01", account.flat("Month", 3100));
        account.changeItem(plan, "2026-01-12", year);
        // 11 of 31 days stay; 20 of 365 days until the bill day, then a year
        QCOMPARE(due(account, "2026-02-01"),
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Month x1 31.00\n"
                             "2026-02-01: 2026-02-01..2027-02-01 Year x1 365.00; "
                             "2026-01-12..2026-02-01 Month x-1 -20.00; "
                             "2026-01-12..2026-02-01 Year x1 20.00"));
        QCOMPARE(status(account, "2026-01-20").currentTerm.from.toString(),
                 std::string("2026-01-12"));
    }

    void fromYearToMonth()
    {
        TestAccount account;
        const auto month = account.flat("Month", 3100);
        const auto plan =
            account.start("2026-01-15", account.flat("Year", 36'500, {PeriodUnit::Year, 1}));
        account.bill("2026-01-15");
        account.changeItem(plan, "2026-03-05", month);
        // 49 of 365 days stay; 10 of 28 days (15 February to 15 March) until the bill day
        QCOMPARE(next(account, "2026-03-05"),
                 std::string("2026-03-15: 2026-03-15..2026-04-15 Month x1 31.00; "
                             "2026-03-05..2027-01-15 Year x-1 -316.00; "
                             "2026-03-05..2026-03-15 Month x1 11.07"));
        QCOMPARE(endOfTerm(account.input, plan, day("2026-03-05"))->toString(),
                 std::string("2026-03-15"));
    }

    void withThirtyDaysThereIsNoBillDay()
    {
        TestAccount account;
        const auto thirty = account.flat("Thirty", 3000, {PeriodUnit::Day, 30});
        const auto plan = account.start("2026-01-01", account.flat("Month", 3100));
        account.changeItem(plan, "2026-02-01", thirty);
        QCOMPARE(due(account, "2026-03-03"),
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Month x1 31.00\n"
                             "2026-02-01: 2026-02-01..2026-03-03 Thirty x1 30.00\n"
                             "2026-03-03: 2026-03-03..2026-04-02 Thirty x1 30.00"));
    }

    void newPriceFromTheNextPeriod()
    {
        TestAccount account;
        const auto plan = account.flat("Plan", 3000);
        account.addPrice(plan, day("2026-02-15"), {flatFee(4000)});
        account.start("2026-01-10", plan);
        QCOMPARE(due(account, "2026-03-10"),
                 std::string("2026-01-10: 2026-01-10..2026-02-10 Plan x1 30.00\n"
                             "2026-02-10: 2026-02-10..2026-03-10 Plan x1 30.00\n"
                             "2026-03-10: 2026-03-10..2026-04-10 Plan x1 40.00"));
    }

    void anItemYoungerThanTheTerm() // has no price on its first day, but on that of the change
    {
        TestAccount account;
        const auto young = account.flat("Young", 100);
        CatalogueItem item = *account.catalogue.item(young);
        item.prices.clear();
        account.catalogue.add(item);
        account.addPrice(young, day("2026-01-10"), {flatFee(6200)});
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.changeItem(plan, "2026-01-21", young);
        QCOMPARE(next(account, "2026-01-21"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 Young x1 62.00; "
                             "2026-01-21..2026-02-01 Plan x-1 -11.00; "
                             "2026-01-21..2026-02-01 Young x1 22.00"));
    }

    void moreAndFewer()
    {
        TestAccount account;
        const auto team = account.item("Team", {flatFee(3100), perUser(310)});
        account.unit("2025-12-31", 1);
        const auto plan = account.start("2026-01-01", team, 0, nullptr, 2);
        account.changeQuantity(plan, "2026-01-11", 3);
        // what is counted by users goes on as it is
        QCOMPARE(next(account, "2026-01-11"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 Team x3 93.00; "
                             "2026-02-01..2026-03-01 Team/Active users x1 3.10; "
                             "2026-01-11..2026-02-01 Team x-2 -42.00; "
                             "2026-01-11..2026-02-01 Team x3 63.00"));
        QCOMPARE(status(account, "2026-01-11").quantity, 3);
        const auto draft = *account.recompute("2026-01-11").next;
        QVERIFY(draft.lines[0].trace.rule == TraceRule::QuantityTimesPrice);
        QVERIFY(draft.lines[1].trace.rule == TraceRule::UnitsAtSnapshot);
        QCOMPARE(draft.lines[1].trace.snapshotDay->toString(), std::string("2026-02-01"));
    }

    void severalChangesInOneTerm()
    {
        TestAccount account;
        const auto b = account.flat("B", 6200);
        const auto c = account.flat("C", 9300);
        const auto plan = account.start("2026-01-01", account.flat("A", 3100));
        account.changeItem(plan, "2026-01-11", b);
        account.changeItem(plan, "2026-01-21", c);
        account.changeItem(plan, "2026-01-21", b); // the last one of the day wins: nothing
        account.changeItem(plan, "2026-01-26", c);
        QCOMPARE(next(account, "2026-01-26"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 C x1 93.00; "
                             "2026-01-11..2026-02-01 A x-1 -21.00; "
                             "2026-01-11..2026-01-26 B x1 30.00; "
                             "2026-01-26..2026-02-01 C x1 18.00"));
    }

    void changesKnowTheDayOfTheProfile()
    {
        TestAccount account;
        account.input.profile.changeDayBelongsToNewPlan = false;
        const auto big = account.flat("Big", 6200);
        const auto plan = account.start("2026-01-01", account.flat("Small", 3100));
        account.changeItem(plan, "2026-01-10", big); // charged from the 11th on
        QCOMPARE(next(account, "2026-01-10"),
                 std::string("2026-02-01: 2026-02-01..2026-03-01 Big x1 62.00; "
                             "2026-01-11..2026-02-01 Small x-1 -21.00; "
                             "2026-01-11..2026-02-01 Big x1 42.00"));
    }

    void withoutProration()
    {
        TestAccount account;
        account.input.profile.prorate = false;
        const auto plan = account.start("2026-01-15", account.flat("Plan", 3100), 1);
        account.happens(plan, EventKind::Paused, "2026-01-20");
        account.happens(plan, EventKind::Resumed, "2026-01-25");
        account.happens(plan, EventKind::TrialExtended, "2026-02-10").until = day("2026-02-20");
        account.happens(plan, EventKind::Cancelled, "2026-03-10");
        // a stub costs the whole price, nothing is given back, no day is charged twice
        QCOMPARE(due(account, "2026-04-01"),
                 std::string("2026-01-15: 2026-01-15..2026-02-01 Plan x1 31.00\n"
                             "2026-02-01: 2026-02-01..2026-03-01 Plan x1 31.00\n"
                             "2026-03-01: 2026-03-01..2026-04-01 Plan x1 31.00"));
    }

    /// The term goes on after the trial in it, so a cancellation there is known on its day (V2).
    void withoutProrationStartedAgainAfterATrialInAPaidTerm()
    {
        TestAccount account;
        account.input.profile.prorate = false;
        const auto item = account.flat("Plan", 3100);
        const auto plan = account.start("2026-01-01", item);
        account.happens(plan, EventKind::TrialExtended, "2026-01-10").until = day("2026-01-12");
        account.happens(plan, EventKind::Cancelled, "2026-01-20");
        account.happens(plan, EventKind::SubscriptionStarted, "2026-01-20").item = item;
        QCOMPARE(due(account, "2026-01-20"),
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Plan x1 31.00\n"
                             "2026-01-20: 2026-01-20..2026-02-20 Plan x1 31.00"));
        QVERIFY(status(account, "2026-01-20").state == SubscriptionState::Active);
    }

    void trialExtendedInTime()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100), 0, "2026-01-15");
        account.happens(plan, EventKind::TrialExtended, "2026-01-10").until = day("2026-01-20");
        account.happens(plan, EventKind::TrialExtended, "2026-01-18").until = day("2026-01-25");
        QCOMPARE(next(account, "2026-01-12"),
                 std::string("2026-01-25: 2026-01-25..2026-02-25 Plan x1 31.00"));
        account.happens(plan, EventKind::TrialExtended, "2026-01-24").until = day("2026-01-05");
        QCOMPARE(due(account, "2026-01-24"), // ended earlier than it was said
                 std::string("2026-01-05: 2026-01-05..2026-02-05 Plan x1 31.00"));
        account.happens(plan, EventKind::TrialExtended, "2026-01-24").until = day("2025-12-05");
        QCOMPARE(due(account, "2026-01-24"), // but no earlier than it began
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Plan x1 31.00"));
    }

    void trialExtendedOnItsFirstDay()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::TrialExtended, "2026-01-01").until = day("2026-01-08");
        QCOMPARE(next(account, "2026-01-01"),
                 std::string("2026-01-08: 2026-01-08..2026-02-08 Plan x1 31.00"));
    }

    void trialAgainAfterTheFirstPaidDay()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-01-01");
        account.happens(plan, EventKind::TrialExtended, "2026-01-11").until = day("2026-01-21");
        // the rest of the term is credited; terms start anew where the trial ends
        QCOMPARE(due(account, "2026-01-21"),
                 std::string("2026-01-21: 2026-01-21..2026-02-21 Plan x1 31.00; "
                             "2026-01-11..2026-02-01 Plan x-1 -21.00"));
        const auto trial = status(account, "2026-01-15");
        QVERIFY(trial.state == SubscriptionState::Trial);
        QCOMPARE(trial.trialEnds->toString(), std::string("2026-01-21"));
        QCOMPARE(trial.currentTerm.to.toString(), std::string("2026-01-21"));
        QCOMPARE(endOfTerm(account.input, plan, day("2026-01-15"))->toString(),
                 std::string("2026-01-21"));
        QVERIFY(status(account, "2026-01-21").state == SubscriptionState::Active);
        account.happens(plan, EventKind::TrialExtended, "2026-02-21").until = day("2026-03-01");
        QCOMPARE(next(account, "2026-02-20"), // on the bill day, before it is billed
                 std::string("2026-03-01: 2026-03-01..2026-04-01 Plan x1 31.00"));
        account.happens(plan, EventKind::TrialExtended, "2026-03-05").until = day("2026-03-04");
        QCOMPARE(next(account, "2026-03-02"), // too late to mean anything
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Plan x1 31.00"));
    }

    void cancelledInTheTrial()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100), 0, "2026-01-15");
        account.happens(plan, EventKind::Cancelled, "2026-01-10");
        const auto result = account.recompute("2026-03-01");
        QVERIFY(result.due.empty());
        QVERIFY(!result.next);
        QVERIFY(status(account, "2026-01-10").state == SubscriptionState::Ended);
        QVERIFY(status(account, "2026-01-09").state == SubscriptionState::Trial);
        QCOMPARE(status(account, "2026-01-09").endsOn->toString(), std::string("2026-01-10"));
    }

    void startedAndCancelledOnOneDay()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::Cancelled, "2026-01-01");
        QCOMPARE(due(account, "2026-03-01"), std::string());
        QVERIFY(status(account, "2026-01-01").state == SubscriptionState::Ended);
        account.happens(plan, EventKind::ItemChanged, "2026-01-05"); // outside any life
        QCOMPARE(due(account, "2026-03-01"), std::string());
    }

    void startedAgainWithATrialThatIsExtendedAtOnce()
    {
        TestAccount account;
        const auto item = account.flat("Plan", 3100);
        const auto plan = account.start("2026-01-01", item);
        account.bill("2026-01-01");
        account.happens(plan, EventKind::Cancelled, "2026-02-01");
        account.happens(plan, EventKind::SubscriptionStarted, "2026-03-01").item = item;
        account.happens(plan, EventKind::TrialExtended, "2026-03-01").until = day("2026-03-09");
        QCOMPARE(next(account, "2026-03-01"),
                 std::string("2026-03-09: 2026-03-09..2026-04-09 Plan x1 31.00"));
    }

    void startedAgain()
    {
        TestAccount account;
        const auto item = account.flat("Plan", 3100);
        const auto plan = account.start("2026-01-01", item);
        account.happens(plan, EventKind::Cancelled, "2026-01-11");
        account.happens(plan, EventKind::SubscriptionStarted, "2026-01-20").item = item;
        QCOMPARE(due(account, "2026-01-20"),
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Plan x1 31.00\n"
                             "2026-01-11: 2026-01-11..2026-02-01 Plan x-1 -21.00\n"
                             "2026-01-20: 2026-01-20..2026-02-20 Plan x1 31.00"));
        QVERIFY(status(account, "2026-01-15").state == SubscriptionState::Ended);
        QVERIFY(status(account, "2026-01-20").state == SubscriptionState::Active);
        QVERIFY(!endOfTerm(account.input, plan, day("2026-01-15")));
    }

    void startedAgainOnTheSameDay() // a new rhythm
    {
        TestAccount account;
        const auto item = account.flat("Plan", 3100);
        const auto plan = account.start("2026-01-01", item);
        account.happens(plan, EventKind::Cancelled, "2026-01-11");
        account.happens(plan, EventKind::SubscriptionStarted, "2026-01-11").item = item;
        QCOMPARE(due(account, "2026-02-11"),
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Plan x1 31.00\n"
                             "2026-01-11: 2026-01-11..2026-02-11 Plan x1 31.00\n"
                             "2026-02-11: 2026-02-11..2026-03-11 Plan x1 31.00; "
                             "2026-01-11..2026-02-01 Plan x-1 -21.00"));
    }

    void startedAgainOnABillDay()
    {
        TestAccount account;
        const auto item = account.flat("Plan", 3100);
        const auto plan = account.start("2026-01-31", item);
        account.happens(plan, EventKind::Cancelled, "2026-02-28");
        account.happens(plan, EventKind::SubscriptionStarted, "2026-02-28").item = item;
        QCOMPARE(due(account, "2026-03-28"),
                 std::string("2026-01-31: 2026-01-31..2026-02-28 Plan x1 31.00\n"
                             "2026-02-28: 2026-02-28..2026-03-28 Plan x1 31.00\n"
                             "2026-03-28: 2026-03-28..2026-04-28 Plan x1 31.00"));
    }

    void billDayMoved()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::BillDayChanged, "2026-01-10").billDay = 15;
        // the term that runs ends as it would; 14 days of 31 (15 January to 15 February)
        QCOMPARE(due(account, "2026-02-15"),
                 std::string("2026-01-01: 2026-01-01..2026-02-01 Plan x1 31.00\n"
                             "2026-02-01: 2026-02-01..2026-02-15 Plan x1 14.00\n"
                             "2026-02-15: 2026-02-15..2026-03-15 Plan x1 31.00"));
        const auto stub = account.recompute("2026-02-15").due.at(1).lines.at(0);
        QVERIFY(stub.trace.rule == TraceRule::Stub);
        QCOMPARE(stub.trace.events.size(), std::size_t(2));
        QCOMPARE(stub.trace.events[1], account.input.events[1].id);
    }

    void pausedOverABillDay()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3000));
        account.happens(plan, EventKind::Paused, "2026-03-31");
        account.happens(plan, EventKind::Resumed, "2026-04-16");
        QCOMPARE(due(account, "2026-05-01"),
                 std::string("2026-03-01: 2026-03-01..2026-04-01 Plan x1 30.00\n"
                             "2026-04-01: 2026-03-31..2026-04-01 Plan x-1 -0.97\n"
                             "2026-05-01: 2026-05-01..2026-06-01 Plan x1 30.00; "
                             "2026-04-16..2026-05-01 Plan x1 15.00"));
        QVERIFY(status(account, "2026-04-10").state == SubscriptionState::Paused);
        QVERIFY(!endOfTerm(account.input, plan, day("2026-04-10")));
        QVERIFY(status(account, "2026-04-16").state == SubscriptionState::Active);
    }

    void pausedWhenItStarts()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3100));
        account.happens(plan, EventKind::Paused, "2026-03-01");
        account.happens(plan, EventKind::Resumed, "2026-03-22");
        QCOMPARE(due(account, "2026-04-01"),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Plan x1 31.00; "
                             "2026-03-22..2026-04-01 Plan x1 10.00"));
    }

    void deletedInTheTrialAndBefore()
    {
        TestAccount account;
        account.start("2026-03-01", account.flat("Plan", 3100), 0, "2026-03-15");
        account.input.deletedFrom = day("2026-03-10");
        QVERIFY(account.recompute("2026-06-01").due.empty());
        QCOMPARE(status(account, "2026-03-10").endsOn->toString(), std::string("2026-03-15"));
        QVERIFY(status(account, "2026-03-15").state == SubscriptionState::Ended);
        account.input.deletedFrom = day("2026-02-10");
        QVERIFY(account.recompute("2026-06-01").due.empty());
        QVERIFY(status(account, "2026-03-10").state == SubscriptionState::Ended);
    }

    void noCreditAfterDeletion()
    {
        TestAccount account;
        const auto plan = account.start("2026-03-01", account.flat("Plan", 3100));
        account.bill("2026-03-01");
        account.input.deletedFrom = day("2026-03-05");
        account.happens(plan, EventKind::Cancelled, "2026-03-10");
        const auto result = account.recompute("2026-03-10");
        QVERIFY(result.due.empty());
        QVERIFY(!result.next);
        QCOMPARE(result.subscriptions[0].endsOn->toString(), std::string("2026-04-01"));
    }

    void deletionAheadOfToday()
    {
        TestAccount account;
        account.start("2026-03-01", account.flat("Plan", 3100));
        account.input.deletedFrom = day("2026-05-20");
        QCOMPARE(next(account, "2026-03-01"),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Plan x1 31.00"));
        QCOMPARE(status(account, "2026-03-01").endsOn->toString(), std::string("2026-06-01"));
        account.input.deletedFrom.reset();
        QVERIFY(!status(account, "2026-03-01").endsOn);
    }
};

QTEST_APPLESS_MAIN(TestChanges)
#include "tst_changes.moc"
