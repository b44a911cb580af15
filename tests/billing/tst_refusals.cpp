// SPDX-License-Identifier: GPL-3.0-or-later
// What parks an account: never a wrong number, never a silent skip.
#include "account.h"

#include <QtTest/QTest>

#include <limits>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

std::string refusalOf(const TestAccount &account, const char *asOf)
{
    const auto result = billing::recompute(account.input, day(asOf));
    if (result.ok())
        return "none";
    std::string text = result.failure().rule;
    for (const std::string &parameter : result.failure().parameters)
        text += ' ' + parameter;
    return text;
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutACatalogue()
    {
        TestAccount account;
        const auto plan = account.start("2026-01-01", account.flat("Plan", 100));
        account.input.catalogue = nullptr;
        QCOMPARE(refusalOf(account, "2026-01-01"), std::string("noCatalogue"));
        QVERIFY(!endOfTerm(account.input, plan, day("2026-01-01")));
    }

    void withoutAPrice()
    {
        TestAccount account;
        const auto plan = account.flat("Plan", 100);
        const auto subscription = account.start("1989-06-15", plan);
        QCOMPARE(refusalOf(account, "1989-07-01"), std::string("noPrice Plan 1989-06-15"));
        QVERIFY(!endOfTerm(account.input, subscription, day("1989-07-01")));
        TestAccount other;
        const auto running = other.start("2026-01-01", other.flat("Plan", 100));
        other.changeItem(running, "2026-01-10", key<CatalogueItemId>(77));
        QCOMPARE(refusalOf(other, "2026-01-01"),
                 "noPrice " + key<CatalogueItemId>(77).toString() + " 2026-01-10");
        TestAccount wholesale;
        wholesale.start("2026-01-01", wholesale.flat("Plan", 100));
        wholesale.input.ledger = Ledger::Wholesale;
        QCOMPARE(refusalOf(wholesale, "2026-01-01"), std::string("noPrice Plan 2026-01-01"));
        TestAccount later; // found on the way to the next draft
        later.start("2026-05-01", key<CatalogueItemId>(77));
        QCOMPARE(refusalOf(later, "2026-01-01"),
                 "noPrice " + key<CatalogueItemId>(77).toString() + " 2026-05-01");
    }

    void pricesThatCannotBe()
    {
        TestAccount account;
        account.start("2026-01-01", account.item("Plan", {perUser(-1)}));
        QCOMPARE(refusalOf(account, "2026-01-01"), std::string("invalidPrice Plan 1990-01-01"));
        TestAccount length;
        length.start("2026-01-01", length.flat("Plan", 1, {PeriodUnit::Month, 0}));
        QCOMPARE(refusalOf(length, "2026-01-01"), std::string("invalidPrice Plan 2026-01-01"));
        PriceComponent tiered;
        tiered.kind = ComponentKind::Volume;
        tiered.tiers = {Tier{2, {}, 0}};
        TestAccount tooMany;
        tooMany.start("2026-01-01", tooMany.item("Plan", {tiered}), 0, nullptr, 3);
        QCOMPARE(refusalOf(tooMany, "2026-01-01"), std::string("noTier Plan 3"));
    }

    void unitsThatHaveNoPrice() // one or two have
    {
        const auto refused = [](PriceComponent part, std::vector<const char *> joined,
                                std::vector<const char *> left, const char *cancelledOn) {
            part.meter = Meter::ActiveUsers;
            part.kind = ComponentKind::Volume;
            part.tiers = {Tier{2, UnitPrice{3000, 0}, 0}};
            TestAccount account;
            const auto plan = account.start("2026-04-01", account.item("Team", {part}));
            int number = 0;
            for (const char *const on : joined)
                account.unit(on, ++number);
            for (const char *const on : left)
                account.unit(on, number--, false);
            if (cancelledOn != nullptr)
                account.happens(plan, EventKind::Cancelled, cancelledOn);
            return refusalOf(account, "2026-05-01");
        };
        PriceComponent daily;
        daily.countingRule = CountingRule::Daily;
        QCOMPARE(refused(daily, {"2026-03-01", "2026-03-01"}, {}, nullptr), std::string("none"));
        QCOMPARE(refused(daily, {"2026-03-01", "2026-03-01", "2026-04-10"}, {"2026-04-12"},
                         nullptr),
                 std::string("noTier Team 3"));
        PriceComponent mark;
        mark.countingRule = CountingRule::HighWater;
        QCOMPARE(refused(mark, {"2026-03-01", "2026-03-01", "2026-03-01"}, {}, nullptr),
                 std::string("noTier Team 3"));
        QCOMPARE(refused(mark, {"2026-03-01", "2026-03-01", "2026-04-10"}, {}, nullptr),
                 std::string("noTier Team 3"));
        PriceComponent later; // those who are there when the term is over
        later.timing = Timing::Arrears;
        QCOMPARE(refused(later, {"2026-03-01", "2026-03-01", "2026-04-05"}, {"2026-04-20"},
                         nullptr),
                 std::string("none"));
        QCOMPARE(refused(later, {"2026-03-01", "2026-03-01", "2026-04-05"}, {"2026-04-20"},
                         "2026-04-11"),
                 std::string("noTier Team 3"));
    }

    void unitsThatHaveNoPriceWhenThePlanChanges()
    {
        for (const PeriodLength length : {PeriodLength{}, PeriodLength{PeriodUnit::Year, 1}}) {
            PriceComponent part = perUser(0);
            part.timing = Timing::Arrears;
            part.kind = ComponentKind::Volume;
            part.unit = {};
            part.tiers = {Tier{2, UnitPrice{3000, 0}, 0}};
            TestAccount account;
            const auto plan = account.start("2026-04-01", account.item("Team", {part}));
            for (int number = 1; number <= 3; ++number)
                account.unit("2026-04-05", number);
            account.unit("2026-04-20", 3, false);
            QCOMPARE(refusalOf(account, "2026-04-01"), std::string("none"));
            account.changeItem(plan, "2026-04-11", account.flat("Other", 100, length));
            QCOMPARE(refusalOf(account, "2026-04-01"), std::string("noTier Team 3"));
        }
    }

    void eventsThatCannotBe()
    {
        TestAccount quantity;
        quantity.start("2026-01-01", quantity.flat("Plan", 1), 0, nullptr, -1);
        QCOMPARE(refusalOf(quantity, "2026-01-01"), std::string("invalidQuantity 2026-01-01"));
        TestAccount billDay;
        const auto plan = billDay.start("2026-01-01", billDay.flat("Plan", 1), 32);
        QCOMPARE(refusalOf(billDay, "2026-01-01"), std::string("invalidBillDay 2026-01-01"));
        QVERIFY(!endOfTerm(billDay.input, plan, day("2026-01-01")));
        TestAccount unset;
        const auto other = unset.start("2026-01-01", unset.flat("Plan", 1));
        unset.happens(other, EventKind::BillDayChanged, "2026-02-05").billDay = 0;
        QCOMPARE(refusalOf(unset, "2026-01-01"), std::string("invalidBillDay 2026-02-05"));
        TestAccount trial;
        const auto tried = trial.start("2026-01-01", trial.flat("Plan", 1), 0, "2026-02-01");
        trial.happens(tried, EventKind::TrialExtended, "2026-01-20");
        QCOMPARE(refusalOf(trial, "2026-01-01"), std::string("invalidTrialEnd 2026-01-20"));
        trial.withdraw(trial.input.events.back().id, "2026-01-20"); // what frees the account
        QCOMPARE(refusalOf(trial, "2026-01-01"), std::string("none"));
        TestAccount credit;
        credit.input.accountCreditMinor = -1;
        QCOMPARE(refusalOf(credit, "2026-01-01"), std::string("negativeCredit"));
    }

    void startedTwice()
    {
        TestAccount account;
        const auto plan = account.flat("Plan", 100);
        const auto subscription = account.start("2026-01-01", plan);
        account.happens(subscription, EventKind::SubscriptionStarted, "2026-01-20").item = plan;
        QCOMPARE(refusalOf(account, "2026-03-01"),
                 std::string("overlappingPeriods Plan 2026-01-20"));
        TestAccount onTheBillDay;
        const auto other = onTheBillDay.flat("Plan", 100);
        const auto second = onTheBillDay.start("2026-01-01", other);
        onTheBillDay.happens(second, EventKind::SubscriptionStarted, "2026-02-01").item = other;
        onTheBillDay.changeItem(second, "2026-02-01", key<CatalogueItemId>(66));
        QCOMPARE(refusalOf(onTheBillDay, "2026-03-01"),
                 std::string("overlappingPeriods Plan 2026-02-01"));
        TestAccount unknown; // started again while it is something that the catalogue lacks
        const auto nothing = unknown.start("2026-01-01", key<CatalogueItemId>(66), 0, "2026-02-01");
        unknown.happens(nothing, EventKind::SubscriptionStarted, "2026-01-20");
        QCOMPARE(refusalOf(unknown, "2026-03-01"),
                 "overlappingPeriods " + key<CatalogueItemId>(66).toString() + " 2026-02-01");
    }

    void halfAHistory()
    {
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 100));
        account.bill("2026-01-01");
        const auto subscription = account.input.events[0].subscription;
        const TimelineEvent start = account.input.events[0];
        account.input.events.clear();
        QCOMPARE(refusalOf(account, "2026-01-01"),
                 "unknownSubscription " + subscription.toString());
        account.input.events = {start};
        account.input.billed[0].subscription = key<SubscriptionId>(1);
        QCOMPARE(refusalOf(account, "2026-01-01"),
                 "unknownSubscription " + key<SubscriptionId>(1).toString());
    }

    void anItemThatIsGone()
    {
        TestAccount account;
        const auto subscription = account.start("2026-01-01", account.flat("Plan", 100));
        account.start("2026-01-02", account.flat("Other", 100), 1);
        account.bill("2026-01-02");
        account.input.billed[0].item = key<CatalogueItemId>(55);
        account.input.billed[0].price = key<PriceId>(55);
        account.withdraw(account.input.events[0].id, "2026-01-02");
        QCOMPARE(refusalOf(account, "2026-01-02"),
                 "unknownItem " + key<CatalogueItemId>(55).toString());
        QVERIFY(!endOfTerm(account.input, subscription, day("2026-01-02")));
        QVERIFY(!endOfTerm(account.input, key<SubscriptionId>(4711), day("2026-01-02")));
    }

    void outOfRange()
    {
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        TestAccount unit;
        unit.start("2026-01-01", unit.flat("Plan", most), 0, nullptr, most);
        QCOMPARE(refusalOf(unit, "2026-01-01"), std::string("overflow Plan 2026-01-01"));
        PriceComponent graduated;
        graduated.kind = ComponentKind::Graduated;
        graduated.tiers = {Tier{std::nullopt, UnitPrice{most, 0}, most}};
        TestAccount printed;
        printed.start("2026-01-01", printed.item("Plan", {graduated}), 0, nullptr, 9);
        QCOMPARE(refusalOf(printed, "2026-01-01"), std::string("overflow Plan 2026-01-01"));
        TestAccount sum;
        sum.input.bounds.maximumLineMinor = most;
        const auto plan = sum.flat("Plan", most);
        sum.start("2026-01-01", plan);
        sum.start("2026-01-01", plan);
        QCOMPARE(refusalOf(sum, "2026-01-01"), std::string("overflow 2026-01-01"));
        TestAccount exact; // the value before rounding has no room in 64 bits
        PriceComponent fine;
        fine.unit = UnitPrice{most, 9};
        exact.start("2026-01-15", exact.item("Plan", {fine}), 1);
        QCOMPARE(refusalOf(exact, "2026-01-15"), std::string("overflow Plan 2026-01-15"));
        TestAccount credit;
        credit.input.accountCreditMinor = most;
        const auto cheap = credit.start("2026-01-01", credit.flat("Plan", 3100));
        credit.bill("2026-01-01");
        credit.input.accountCreditMinor = most;
        credit.happens(cheap, EventKind::Cancelled, "2026-01-02");
        QCOMPARE(refusalOf(credit, "2026-01-02"), std::string("overflow 2026-01-02"));
    }

    void unitsOutOfRange()
    {
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        PriceComponent daily = perUser(most);
        daily.countingRule = CountingRule::Daily;
        TestAccount days;
        days.start("2026-04-01", days.item("Team", {daily}));
        days.unit("2026-03-01", 1);
        days.unit("2026-03-01", 2);
        QCOMPARE(refusalOf(days, "2026-04-01"), std::string("overflow Team 2026-04-01"));
        PriceComponent mark = perUser(most);
        mark.countingRule = CountingRule::HighWater;
        TestAccount more; // twenty days of two of them
        more.input.bounds.maximumLineMinor = most;
        more.start("2026-04-01", more.item("Team", {mark}));
        more.unit("2026-03-01", 1);
        QCOMPARE(refusalOf(more, "2026-04-01"), std::string("none"));
        more.unit("2026-04-11", 2);
        more.unit("2026-04-11", 3);
        QCOMPARE(refusalOf(more, "2026-04-01"), std::string("overflow Team 2026-04-11"));
        TestAccount rate; // of a day, before it is multiplied
        rate.input.profile.roundingStage = RoundingStage::DailyRate;
        rate.start("2026-01-15", rate.flat("Plan", most), 1, nullptr, 40);
        QCOMPARE(refusalOf(rate, "2026-01-15"), std::string("overflow Plan 2026-01-15"));
    }

    void billedOutOfRange()
    {
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        TestAccount account;
        account.start("2026-01-01", account.flat("Plan", 100));
        account.bill("2026-01-01");
        BilledLine again = account.input.billed[0];
        account.input.billed[0].amountMinor = most;
        again.id = key<InvoiceLineId>(9999);
        account.input.billed.push_back(again);
        QCOMPARE(refusalOf(account, "2026-01-05"), std::string("overflow 2026-01-05"));
        account.input.billed[0].amountMinor = 100;
        account.input.billed[1].amountMinor = -most;
        account.input.billed[1].credits = account.input.billed[0].id;
        again = account.input.billed[1]; // what would mend it has no room
        again.id = key<InvoiceLineId>(9998);
        again.amountMinor = -100;
        account.input.billed.push_back(again);
        QCOMPARE(refusalOf(account, "2026-01-05"), std::string("overflow 2026-01-05"));
    }

    void bounds()
    {
        TestAccount lines;
        const auto plan = lines.flat("Plan", 100);
        lines.start("2026-01-01", plan);
        lines.start("2026-01-01", plan);
        lines.input.bounds.maximumLinesPerDraft = 2;
        QCOMPARE(refusalOf(lines, "2026-01-01"), std::string("none"));
        lines.start("2026-01-01", plan);
        QCOMPARE(refusalOf(lines, "2026-01-01"), std::string("tooManyLines 2026-01-01 2"));
        TestAccount amount;
        const auto dear = amount.start("2026-01-01", amount.flat("Plan", 1001));
        amount.input.bounds.maximumLineMinor = 1000;
        QCOMPARE(refusalOf(amount, "2026-01-01"), std::string("lineTooLarge Plan 2026-01-01"));
        amount.input.bounds.maximumLineMinor = 1001;
        QCOMPARE(refusalOf(amount, "2026-01-01"), std::string("none"));
        amount.bill("2026-01-01");
        amount.happens(dear, EventKind::Cancelled, "2026-01-02");
        amount.input.bounds.maximumLineMinor = 900;
        QCOMPARE(refusalOf(amount, "2026-01-02"), std::string("lineTooLarge Plan 2026-01-02"));
    }

    void tooFarBehind()
    {
        TestAccount account;
        const auto plan = account.item("Plan", {flatFee(100), flatFee(50)});
        const auto late = account.start("2026-01-01", plan);
        account.start("2026-01-01", plan);
        account.input.bounds.maximumPeriodsBehind = 3;
        QCOMPARE(refusalOf(account, "2026-03-31"), std::string("none")); // three of each
        QCOMPARE(refusalOf(account, "2026-04-01"), "tooManyPeriods " + late.toString() + " 3");
        account.bill("2026-03-31");
        QCOMPARE(refusalOf(account, "2026-05-15"), std::string("none")); // two are not billed
        TestAccount free; // nothing to bill is not behind
        free.start("2010-01-01", free.flat("Free", 0));
        QCOMPARE(refusalOf(free, "2026-01-01"), std::string("none"));
    }

    void theEndOfAllDays()
    {
        TestAccount account;
        account.start("9999-12-15", account.flat("Plan", 100, {PeriodUnit::Month, 1200}));
        QCOMPARE(refusalOf(account, "9999-12-20"), std::string("overflow Plan 9999-12-15"));
        TestAccount daily;
        daily.start("1990-01-01", daily.flat("Daily", 0, {PeriodUnit::Day, 1}));
        QCOMPARE(refusalOf(daily, "2150-01-01"), std::string("tooManyPeriods Daily 40000"));
    }
};

QTEST_APPLESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
