// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue can charge for besides flat fees in advance, and when: worked out by hand.
#include "account.h"

#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

PriceComponent counted(CountingRule rule, std::int64_t amountMinor, std::int64_t included = 0)
{
    PriceComponent component = perUser(amountMinor, included);
    component.countingRule = rule;
    return component;
}

PriceComponent inArrears(PriceComponent component)
{
    component.timing = Timing::Arrears;
    return component;
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrearsAreBilledAtTheEndOfTheTerm()
    {
        TestAccount account;
        const auto item = account.item("Plan", {inArrears(flatFee(3100))});
        const auto plan = account.start("2026-01-15", item, 1);
        account.happens(plan, EventKind::Cancelled, "2026-03-11");
        // 17 of 31 days of January; February; 10 of 31 days of March
        QCOMPARE(describe(account.bill("2026-01-31")), std::string());
        QCOMPARE(describe(account.bill("2026-03-31")),
                 std::string("2026-02-01: 2026-01-15..2026-02-01 Plan x1 17.00\n"
                             "2026-03-01: 2026-02-01..2026-03-01 Plan x1 31.00\n"
                             "2026-03-11: 2026-03-01..2026-03-11 Plan x1 10.00"));
        QVERIFY(account.recompute("2026-12-01").due.empty());
    }

    void aChangeInArrearsBillsBothParts()
    {
        TestAccount account;
        const auto low = account.item("Low", {inArrears(flatFee(3000))});
        const auto high = account.item("High", {inArrears(flatFee(9000))});
        const auto plan = account.start("2026-04-01", low);
        account.changeItem(plan, "2026-04-11", high);
        // 10 of 30 days of 30.00 and 20 of 30 days of 90.00, nothing is credited
        const auto drafts = account.bill("2026-05-01");
        QCOMPARE(describe(drafts), std::string("2026-05-01: 2026-04-01..2026-04-11 Low x1 10.00; "
                                               "2026-04-11..2026-05-01 High x1 60.00"));
        const Trace &trace = drafts[0].lines[0].trace;
        QVERIFY(trace.rule == TraceRule::UsedPart);
        QCOMPARE(trace.numeratorDays, 10);
        QCOMPARE(trace.denominatorDays, 30);
    }

    void arrearsThatAreCorrectedLate()
    {
        TestAccount account;
        const auto item = account.item("Plan", {inArrears(flatFee(3000))});
        const auto plan = account.start("2026-04-01", item);
        account.bill("2026-05-01");
        account.happens(plan, EventKind::Paused, "2026-04-21");
        account.happens(plan, EventKind::Resumed, "2026-04-26");
        // five days of 1.00 were not used: 20 days and then 5 are billed instead of 30
        const auto drafts = account.bill("2026-06-01");
        QCOMPARE(drafts.size(), 1U);
        QCOMPARE(drafts[0].netMinor, 3000 - 500);
    }

    void unitsOfEveryDayAreAddedUp()
    {
        TestAccount account;
        account.start("2026-04-01", account.item("Team", {counted(CountingRule::Daily, 900, 1)}));
        account.unit("2026-03-20", 1);
        account.unit("2026-04-11", 2); // counts from this day on: 20 days
        account.unit("2026-04-21", 3);
        account.unit("2026-04-26", 3, false); // 5 days
        account.unit("2026-04-28", 2, false);
        account.unit("2026-04-28", 2); // and back on the same day: nothing (V10)
        // one is included; 20 and 5 days of 9.00 a month: 25 x 0.30
        const auto drafts = account.bill("2026-05-01");
        QCOMPARE(describe(drafts),
                 std::string("2026-05-01: 2026-04-01..2026-05-01 Team/Active users x1 7.50"));
        const Trace &trace = drafts[0].lines[0].trace;
        QVERIFY(trace.rule == TraceRule::UnitsDaily);
        QCOMPARE(trace.unitDays, 30 + 20 + 5);
        QCOMPARE(trace.numeratorDays, 30);
        QCOMPARE(trace.unroundedNumerator, 750);
        // a late entry of one more day of user 3 is a difference of 0.30
        account.input.unitEvents[3].effective = day("2026-04-27");
        const auto late = account.bill("2026-06-01");
        QCOMPARE(late[0].lines.size(), 2U);
        QCOMPARE(late[0].lines[1].amountMinor, 30);
        QVERIFY(late[0].lines[1].kind == LineKind::Correction);
    }

    void aQuantityOfEveryDay() // nothing is measured: it is paid for in advance
    {
        PriceComponent seats = perUser(3000);
        seats.name = "Seats";
        seats.meter = Meter::None;
        seats.countingRule = CountingRule::Daily;
        TestAccount account;
        const auto item = account.item("Seats", {seats});
        const auto plan = account.start("2026-04-01", item, 0, nullptr, 2);
        account.changeQuantity(plan, "2026-04-16", 4);
        QCOMPARE(describe(account.bill("2026-04-01")),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Seats x2 60.00"));
        // 15 days of two and 15 of four are 90 days of one, at 1.00
        const auto drafts = account.bill("2026-05-01");
        QCOMPARE(6000 + net(drafts) - 12'000, 9000);
    }

    void cancelledOnTheDayItBegins()
    {
        for (const CountingRule rule : {CountingRule::Daily, CountingRule::Peak}) {
            TestAccount account;
            const auto item = account.item("Team", {counted(rule, 900)});
            const auto plan = account.start("2026-04-01", item);
            account.unit("2026-03-20", 1);
            account.happens(plan, EventKind::Cancelled, "2026-04-01");
            QCOMPARE(describe(account.bill("2026-06-01")), std::string());
        }
    }

    void theDayOfTheEndCountsWhereItIsCharged()
    {
        TestAccount account;
        account.input.profile.cancellationDayIsCharged = true;
        account.start("2026-04-01", account.item("Team", {counted(CountingRule::Daily, 3000)}));
        account.unit("2026-04-10", 1);
        account.unit("2026-04-12", 1, false); // 10, 11, 12
        QCOMPARE(account.bill("2026-05-01").at(0).netMinor, 300);
        account.input.profile.changeDayBelongsToNewPlan = false; // 11, 12
        account.input.billed.clear();
        QCOMPARE(account.bill("2026-05-01").at(0).netMinor, 200);
    }

    void thePeakOfATerm()
    {
        TestAccount account;
        account.start("2026-04-01", account.item("Team", {counted(CountingRule::Peak, 500, 1)}));
        for (int user = 1; user <= 3; ++user)
            account.unit("2026-04-10", user);
        account.unit("2026-04-12", 2, false);
        account.unit("2026-04-12", 2); // deactivated and activated on one day: counted once (V10)
        account.unit("2026-04-20", 3, false);
        // three at most, one included
        const auto drafts = account.bill("2026-05-01");
        QCOMPARE(drafts.at(0).netMinor, 1000);
        QVERIFY(drafts[0].lines[0].trace.rule == TraceRule::UnitsPeak);
        QCOMPARE(drafts[0].lines[0].trace.snapshotDay->toString(), std::string("2026-04-10"));
        QCOMPARE(drafts[0].lines[0].trace.countedUnits, 3);
        QCOMPARE(account.bill("2026-06-01").at(0).netMinor, 500); // two in May
    }

    void thePeakOfAQuantity()
    {
        TestAccount account;
        PriceComponent seats = perUser(1000);
        seats.meter = Meter::None;
        seats.countingRule = CountingRule::Peak;
        const auto item = account.item("Seats", {seats});
        const auto plan = account.start("2026-04-01", item, 0, nullptr, 2);
        account.changeQuantity(plan, "2026-04-10", 5);
        account.changeQuantity(plan, "2026-04-12", 3);
        QCOMPARE(account.bill("2026-05-01").at(0).netMinor, 5000);
        QCOMPARE(account.bill("2026-06-01").at(0).netMinor, 3000);
    }

    void unitsThatArePaidForInAdvance()
    {
        TestAccount account;
        account.start("2026-04-01", account.item("Team", {counted(CountingRule::HighWater, 3000)}));
        account.unit("2026-03-01", 1);
        account.unit("2026-04-11", 2);        // 20 of 30 days
        account.unit("2026-04-16", 2, false); // gives nothing back
        account.unit("2026-04-21", 3);        // is paid for already
        account.unit("2026-04-26", 4);        // 5 of 30 days
        account.unit("2026-04-30", 1, false);
        QCOMPARE(describe(account.bill("2026-04-01")),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Team/Active users x1 30.00"));
        // three of them are left in May; on the same invoice what came above the mark in April
        const auto drafts = account.bill("2026-05-01");
        QCOMPARE(describe(drafts),
                 std::string("2026-05-01: 2026-05-01..2026-06-01 Team/Active users x2 60.00; "
                             "2026-04-11..2026-05-01 Team/Active users x1 20.00; "
                             "2026-04-26..2026-05-01 Team/Active users x1 5.00"));
        QVERIFY(drafts[0].lines[1].trace.rule == TraceRule::UnitsHighWater);
    }

    void aPrepaidQuantityAndItsEnd()
    {
        TestAccount account;
        PriceComponent seats = perUser(3000);
        seats.meter = Meter::None;
        seats.countingRule = CountingRule::HighWater;
        const auto item = account.item("Seats", {seats});
        const auto plan = account.start("2026-04-01", item, 0, nullptr, 3);
        account.changeQuantity(plan, "2026-04-06", 2); // nothing back
        account.changeQuantity(plan, "2026-04-11", 4); // one above the mark, 20 of 30 days
        account.happens(plan, EventKind::Cancelled, "2026-04-21");
        // kept: 20 of 30 days of 90.00, and 10 of 30 days of 30.00
        const auto drafts = account.bill("2026-04-21");
        QCOMPARE(net(drafts), 6000 + 1000);
    }

    void unitsAfterTheEndAreNotPaidFor()
    {
        for (const bool prorate : {true, false}) {
            TestAccount account;
            account.input.profile.prorate = prorate;
            const auto item = account.item("Team", {counted(CountingRule::HighWater, 3000)});
            const auto plan = account.start("2026-04-01", item);
            account.unit("2026-04-26", 1);
            account.happens(plan, EventKind::Cancelled, "2026-04-21");
            QCOMPARE(net(account.bill("2026-05-30")), 0);
        }
    }

    /// A unit above the mark that the plan did not live to see, and that it saw when it came back.
    void awayAndBackBeforeTheMarkRises()
    {
        TestAccount account;
        const auto team = account.item("Team", {counted(CountingRule::HighWater, 3000)});
        const auto plan = account.start("2026-04-01", team);
        account.unit("2026-03-01", 1);
        account.unit("2026-04-11", 2);
        account.bill("2026-04-01");
        account.changeItem(plan, "2026-04-03", account.flat("Free", 0));
        account.changeItem(plan, "2026-04-05", team);
        QCOMPARE(describe(account.bill("2026-05-01")),
                 std::string("2026-05-01: 2026-05-01..2026-06-01 Team/Active users x2 60.00; "
                             "2026-04-03..2026-05-01 Team/Active users x-1 -28.00; "
                             "2026-04-05..2026-05-01 Team/Active users x1 26.00; "
                             "2026-04-11..2026-05-01 Team/Active users x1 20.00"));
        QCOMPARE(describe(account.bill("2026-06-01")),
                 std::string("2026-06-01: 2026-06-01..2026-07-01 Team/Active users x2 60.00"));
    }

    /// Issued from one recalculation, a credit does not know its line's key yet.
    void creditBesideAnIncrement()
    {
        TestAccount account;
        account.start("2026-04-01", account.flat("Small", 1000));
        const auto team = account.item("Team", {counted(CountingRule::HighWater, 3000)});
        const auto plan = account.start("2026-04-01", team);
        account.unit("2026-03-01", 1);
        account.unit("2026-04-02", 2);
        account.happens(plan, EventKind::Cancelled, "2026-04-13");
        const Recalculation both = account.recompute("2026-05-05");
        QCOMPARE(describe(both.due),
                 std::string("2026-04-01: 2026-04-01..2026-05-01 Small x1 10.00; "
                             "2026-04-01..2026-05-01 Team/Active users x1 30.00\n"
                             "2026-05-01: 2026-05-01..2026-06-01 Small x1 10.00; "
                             "2026-04-02..2026-04-13 Team/Active users x1 11.00; "
                             "2026-04-13..2026-05-01 Team/Active users x-1 -18.00"));
        for (const InvoiceDraft &draft : both.due)
            account.issue(draft);
        QCOMPARE(due(account, "2026-05-05"), std::string());
        QCOMPARE(next(account, "2026-05-05"),
                 std::string("2026-06-01: 2026-06-01..2026-07-01 Small x1 10.00"));
    }

    /// Both end on one day, by the unused part, and look the same but for their amounts.
    void creditsOfALineAndItsIncrement()
    {
        TestAccount account;
        account.input.profile.creditRule = CreditRule::UnusedPart;
        account.start("2026-04-01", account.flat("Small", 1000));
        const auto team = account.item("Team", {counted(CountingRule::HighWater, 3000)});
        const auto plan = account.start("2026-04-01", team);
        account.unit("2026-03-01", 1);
        account.unit("2026-04-16", 2);
        account.happens(plan, EventKind::Cancelled, "2026-04-21");
        account.happens(plan, EventKind::Charged, "2026-04-16").atOnce = true; // a bill day
        account.input.events.back().item = team;
        account.input.events.back().unit = UnitPrice{100, 0};
        const Recalculation both = account.recompute("2026-05-05");
        for (const InvoiceDraft &draft : both.due)
            account.issue(draft);
        QCOMPARE(due(account, "2026-05-05"), std::string());
        QCOMPARE(next(account, "2026-05-05"),
                 std::string("2026-06-01: 2026-06-01..2026-07-01 Small x1 10.00"));
    }

    /// 7.00 and 6.77 give back 3.16 each: which is which says the reason alone, and however many
    /// lines are written with them, the one that began first comes first.
    void creditsThatLookAlikeKeepTheirOrder()
    {
        for (int others = 1; others < 40; ++others) {
            TestAccount account;
            const auto small = account.flat("Small", 1000, {PeriodUnit::Day, 1});
            const auto other = account.start("2024-05-21", small);
            account.happens(other, EventKind::Cancelled, day("2024-05-21").addDays(others));
            const auto mark = account.item("Mark", {counted(CountingRule::HighWater, 700)});
            const auto plan = account.start("2024-05-04", mark);
            account.unit("2024-03-01", 1);
            account.unit("2024-05-05", 2);
            account.happens(plan, EventKind::Cancelled, "2024-05-21");
            account.happens(plan, EventKind::Charged, "2024-05-09").atOnce = true;
            account.input.events.back().item = mark;
            account.input.events.back().unit = UnitPrice{100, 0};
            std::vector<std::int64_t> kept;
            for (const InvoiceDraft &draft : account.recompute("2024-07-01").due) {
                for (const DraftLine &line : draft.lines) {
                    if (line.kind == LineKind::Credit)
                        kept.push_back(line.trace.keptMinor);
                }
            }
            // 17 and 16 of 31 days: 383.87 and 361.29
            QCOMPARE(kept, (std::vector<std::int64_t>{384, 361}));
        }
    }

    void volumeFallsWhenATierIsPassed()
    {
        TestAccount account;
        PriceComponent volume = counted(CountingRule::HighWater, 0);
        volume.kind = ComponentKind::Volume;
        volume.unit = {};
        volume.tiers = {Tier{1, UnitPrice{3000, 0}, 0}, Tier{std::nullopt, UnitPrice{1000, 0}, 0}};
        account.start("2026-04-01", account.item("Team", {volume}));
        account.unit("2026-03-01", 1);
        account.unit("2026-04-11", 2); // 2 x 10.00 are less than 30.00: nothing more, nothing back
        QCOMPARE(net(account.bill("2026-04-30")), 3000);
    }

    void anchorsAndTheCalendar()
    {
        TestAccount account;
        const auto quarter =
            account.item("Quarter", {flatFee(9100)}, PeriodLength{PeriodUnit::Month, 3});
        const auto anchored = account.start("2024-05-20", quarter);
        account.input.events.back().anchor = day("2024-01-15");
        // 56 of the 91 days from 15 April to 15 July
        QCOMPARE(describe(account.bill("2024-07-15")),
                 std::string("2024-05-20: 2024-05-20..2024-07-15 Quarter x1 56.00\n"
                             "2024-07-15: 2024-07-15..2024-10-15 Quarter x1 91.00"));
        TimelineEvent &moved = account.happens(anchored, EventKind::BillDayChanged, "2024-08-01");
        moved.anchor = day("2024-11-01"); // the next term runs to it: 17 of 92 days from 1 August
        QCOMPARE(describe(account.bill("2024-10-15")),
                 std::string("2024-10-15: 2024-10-15..2024-11-01 Quarter x1 16.82"));

        TestAccount calendar;
        calendar.input.profile.alignment = Alignment::Calendar;
        calendar.start("2026-05-20", calendar.item("Quarter", {flatFee(9100)},
                                                   PeriodLength{PeriodUnit::Month, 3}));
        calendar.start("2026-05-20", calendar.item("Year", {flatFee(36'500)},
                                                   PeriodLength{PeriodUnit::Year, 1}));
        calendar.start("2026-05-20", calendar.item("Week", {flatFee(700)},
                                                   PeriodLength{PeriodUnit::Day, 7}));
        // 42 of 91 days; 226 of 365 days; Wednesday to Monday 5 of 7 days
        QCOMPARE(describe(calendar.bill("2026-05-20")),
                 std::string("2026-05-20: 2026-05-20..2026-07-01 Quarter x1 42.00; "
                             "2026-05-20..2027-01-01 Year x1 226.00; "
                             "2026-05-20..2026-05-25 Week x1 5.00"));
    }

    void packagesInTiers()
    {
        TestAccount account;
        PriceComponent minutes = perUser(0);
        minutes.meter = Meter::Manual;
        minutes.kind = ComponentKind::Graduated;
        minutes.packageSize = 10;
        minutes.unit = {};
        minutes.tiers = {Tier{100, UnitPrice{100, 0}, 0}, Tier{std::nullopt, UnitPrice{50, 0}, 0}};
        account.start("2026-04-01", account.item("Minutes", {minutes}), 0, nullptr, 1'491);
        QCOMPARE(account.bill("2026-04-01").at(0).netMinor, 100 * 100 + 50 * 50); // 150 started
    }
};

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
