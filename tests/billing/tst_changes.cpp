// SPDX-License-Identifier: GPL-3.0-or-later
// The rarer turns of a timeline, worked out by hand from billing.md 2.
#include <QtTest/QTest>

#include <algorithm>
#include <string>

#include "account.h"

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

std::string due(const TestAccount &account, const char *asOf)
{
    return describe(account.recompute(asOf).due);
}

std::string next(const TestAccount &account, const char *asOf)
{
    const auto result = account.recompute(asOf);
    return result.next ? result.next->billDate.toString() + ": " + describe(*result.next)
                       : std::string("none");
}

SubscriptionStatus status(const TestAccount &account, const char *asOf)
{
    return account.recompute(asOf).subscriptions.at(0);
}

} // namespace

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
        const auto plan = account.start("2026-01-15", account.flat("Year", 36'500,
                                                                   {PeriodUnit::Year, 1}));
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
        std::erase_if(account.input.billed, [](const BilledLine &line) {
            return line.invoiceNumber == "INV-1";
        });
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

    void aSecondSubscriptionIsEnteredLate() // its days are not billed yet: no correction
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 3100));
        account.bill("2026-02-01");
        account.start("2026-01-22", account.flat("Backup", 620, {}, ItemKind::AddOn), 1);
        const auto draft = *account.recompute("2026-02-03").next;
        QCOMPARE(describe(draft),
                 std::string("2026-03-01..2026-04-01 Plan x1 31.00; "
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

QTEST_APPLESS_MAIN(TestChanges)
#include "tst_changes.moc"
