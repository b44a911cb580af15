// SPDX-License-Identifier: GPL-3.0-or-later
// The pure parts that the engine is made of, at their edges.
#include "account.h"
#include "billing/names.h"
#include "billing/period.h"
#include "billing/pricing.h"
#include "billing/tax.h"

#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <set>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

/// Every value has a name of its own in snake case that leads back to it.
template<typename Enum>
void checkNames(int count)
{
    std::set<std::string_view> names;
    for (int i = 0; i < count; ++i) {
        const auto value = static_cast<Enum>(i);
        const std::string_view name = nameOf(value);
        QVERIFY(!name.empty());
        for (const char c : name)
            QVERIFY((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
        QVERIFY(names.insert(name).second);
        QVERIFY(fromName<Enum>(name) == value);
    }
    QVERIFY(nameOf(static_cast<Enum>(count)).empty());
    QVERIFY(!fromName<Enum>("somethingElse"));
    QVERIFY(!fromName<Enum>(""));
}

RatingFailure failureOf(const PriceComponent &component, std::int64_t units)
{
    const auto rated = rate(component, units);
    if (rated.ok())
        qFatal("it has a price");
    return rated.failure();
}

PriceComponent tiers(ComponentKind kind, std::vector<Tier> tiers)
{
    PriceComponent component;
    component.kind = kind;
    component.tiers = std::move(tiers);
    return component;
}

DraftLine taxed(std::int64_t amountMinor, const char *category, std::int32_t ratePpm)
{
    DraftLine line;
    line.amountMinor = amountMinor;
    line.tax = TaxRule{category, ratePpm};
    return line;
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names()
    {
        checkNames<ComponentKind>(5);
        checkNames<Meter>(6);
        checkNames<CountingRule>(4);
        checkNames<Timing>(2);
        checkNames<PeriodUnit>(3);
        checkNames<ItemKind>(2);
        checkNames<EventKind>(13);
        checkNames<LineKind>(9);
        checkNames<TraceRule>(16);
        checkNames<SubscriptionState>(5);
        checkNames<Rounding>(3);
        checkNames<Denominator>(5);
        checkNames<DayCount>(4);
        checkNames<Alignment>(2);
        checkNames<Settlement>(2);
        checkNames<RoundingStage>(2);
        checkNames<CreditRule>(2);
        checkNames<Downgrade>(2);
        checkNames<TaxStage>(2);
        checkNames<Cancellation>(3);
        // what is stored today must be readable tomorrow
        QVERIFY(nameOf(ComponentKind::PerUnit) == "per_unit");
        QVERIFY(nameOf(Meter::ActiveUsers) == "active_users");
        QVERIFY(nameOf(CountingRule::HighWater) == "high_water");
        QVERIFY(nameOf(ItemKind::AddOn) == "add_on");
        QVERIFY(nameOf(EventKind::SubscriptionStarted) == "subscription_started");
        QVERIFY(nameOf(EventKind::ItemChanged) == "item_changed");
        QVERIFY(nameOf(Rounding::HalfUp) == "half_up");
    }

    void newestValidPrice()
    {
        TestAccount account;
        const auto plan = account.flat("Plan", 100);
        account.addPrice(plan, day("2026-03-01"), {flatFee(200)});
        account.addPrice(plan, day("2026-02-01"), {flatFee(150)});
        account.addPrice(plan, day("2026-03-01"), {flatFee(210)}); // entered later: it wins
        CatalogueItem reversed = *account.catalogue.item(plan);
        std::reverse(reversed.prices.begin(), reversed.prices.end()); // says nothing
        account.catalogue.add(reversed);
        const auto amount = [&](const char *on) {
            return account.catalogue.price(plan, Ledger::Retail, account.input.currency, day(on))
                ->components[0]
                .unit.amount;
        };
        QCOMPARE(amount("2026-01-31"), 100);
        QCOMPARE(amount("2026-02-01"), 150);
        QCOMPARE(amount("2026-02-28"), 150);
        QCOMPARE(amount("2026-03-01"), 210);
        const auto none = [&](CatalogueItemId id, Ledger ledger, const char *code, const char *on) {
            return account.catalogue.price(id, ledger, currency(code), day(on)) == nullptr;
        };
        QVERIFY(none(plan, Ledger::Wholesale, "EUR", "2026-01-01"));
        QVERIFY(none(plan, Ledger::Retail, "USD", "2026-01-01"));
        QVERIFY(none(plan, Ledger::Retail, "EUR", "1989-12-31"));
        QVERIFY(none(key<CatalogueItemId>(99), Ledger::Retail, "EUR", "2026-01-01"));
        QCOMPARE(account.catalogue.items().size(), std::size_t(1));
    }

    void lengthsOfPeriods()
    {
        for (const PeriodLength good :
             {PeriodLength{PeriodUnit::Day, 1}, PeriodLength{PeriodUnit::Month, 1200},
              PeriodLength{PeriodUnit::Year, 100}})
            QVERIFY(isValidLength(good));
        for (const PeriodUnit unit : {PeriodUnit::Day, PeriodUnit::Month, PeriodUnit::Year}) {
            QVERIFY(!isValidLength({unit, 0}));
            QVERIFY(!isValidLength({unit, 36'501}));
        }
        QVERIFY(!isValidLength({static_cast<PeriodUnit>(9), 1}));
    }

    void wholePeriodsOfStubs()
    {
        const auto whole = [](const char *start, int billDay, Denominator denominator, int months) {
            const auto period =
                billingPeriodAt(day(start), {PeriodUnit::Month, months}, billDay, denominator);
            return period.whole.from.toString() + ' ' + period.whole.to.toString();
        };
        // bill day 31: before 30 April lies 31 March, but one month before 30 April is 30 March
        QCOMPARE(whole("2026-04-10", 31, Denominator::WholePeriod, 1),
                 std::string("2026-03-31 2026-04-30"));
        QCOMPARE(whole("2026-04-10", 31, Denominator::Leading, 1),
                 std::string("2026-03-30 2026-04-30"));
        // bill day 31: after 28 February comes 28 March by the day itself
        QCOMPARE(whole("2026-03-10", 31, Denominator::Trailing, 1),
                 std::string("2026-02-28 2026-03-28"));
        QCOMPARE(whole("2026-03-20", 10, Denominator::Trailing, 1),
                 std::string("2026-03-10 2026-04-10"));
        QCOMPARE(whole("2026-04-10", 15, Denominator::Forward, 1),
                 std::string("2026-04-10 2026-05-10"));
        QCOMPARE(whole("2026-04-10", 15, Denominator::CalendarMonth, 1),
                 std::string("2026-04-01 2026-05-01"));
        QCOMPARE(whole("2026-04-10", 15, Denominator::CalendarMonth, 3),
                 std::string("2026-04-01 2026-07-01"));
        QCOMPARE(whole("2026-04-10", 15, static_cast<Denominator>(9), 1),
                 std::string("2026-03-15 2026-04-15")); // what nobody knows is the whole period
        QCOMPARE(whole("2026-04-10", 15, Denominator::WholePeriod, 3),
                 std::string("2026-01-15 2026-04-15"));
    }

    void periodsFromAnAnchor()
    {
        const auto period = [](const char *start, const char *anchor, PeriodLength length,
                               Denominator denominator = Denominator::WholePeriod) {
            PeriodRule rule{length, 1, day(anchor), denominator};
            const auto found = billingPeriodAt(day(start), rule);
            return found.term.from.toString() + ' ' + found.term.to.toString() + " of "
                   + found.whole.from.toString() + ' ' + found.whole.to.toString();
        };
        const PeriodLength month{PeriodUnit::Month, 1};
        const PeriodLength week{PeriodUnit::Day, 7};
        // the 31st, and where there is none the last of the month
        QCOMPARE(period("2024-02-15", "2024-01-31", month),
                 std::string("2024-02-15 2024-02-29 of 2024-01-31 2024-02-29"));
        QCOMPARE(period("2024-02-29", "2024-01-31", month),
                 std::string("2024-02-29 2024-03-31 of 2024-02-29 2024-03-31"));
        QCOMPARE(period("2024-01-15", "2024-03-31", month), // before the anchor
                 std::string("2024-01-15 2024-01-31 of 2023-12-31 2024-01-31"));
        // Saturdays: 10 January 2026 and those before it
        QCOMPARE(period("2026-01-01", "2026-01-10", week),
                 std::string("2026-01-01 2026-01-03 of 2025-12-27 2026-01-03"));
        QCOMPARE(period("2026-01-03", "2026-01-10", week),
                 std::string("2026-01-03 2026-01-10 of 2026-01-03 2026-01-10"));
        QCOMPARE(period("2026-01-12", "2026-01-10", week),
                 std::string("2026-01-12 2026-01-17 of 2026-01-10 2026-01-17"));
        QCOMPARE(period("2026-01-12", "2026-01-10", week, Denominator::Forward),
                 std::string("2026-01-12 2026-01-17 of 2026-01-12 2026-01-19"));
        QCOMPARE(period("2026-01-10", "2026-01-10", week, Denominator::Forward),
                 std::string("2026-01-10 2026-01-17 of 2026-01-10 2026-01-17"));
    }

    void thirtyDayMonths()
    {
        const auto days = [](const char *from, const char *to) {
            return countedDays({day(from), day(to)}, {}, DayCount::Strict30Of360);
        };
        QCOMPARE(days("2026-01-01", "2026-02-01"), 30);
        QCOMPARE(days("2026-02-01", "2026-03-01"), 30);
        QCOMPARE(days("2026-01-27", "2026-01-31"), 4);
        QCOMPARE(days("2026-01-31", "2026-02-01"), 0); // the 31st adds nothing
        QCOMPARE(days("2025-12-16", "2026-01-16"), 30);
        const PeriodLength week{PeriodUnit::Day, 7};
        const DateRange part{day("2026-01-29"), day("2026-02-02")};
        QCOMPARE(countedDays(part, week, DayCount::Strict30Of360), 4);
        QCOMPARE(
            denominatorDays({day("2026-01-26"), day("2026-02-02")}, week, DayCount::ActualOver30),
            7);
        QCOMPARE(denominatorDays({day("2026-01-01"), day("2027-01-01")}, {PeriodUnit::Year, 1},
                                 DayCount::ActualOver30),
                 360);
    }

    void monthsOfSoManyDays() // Kill Bill: d2 - d1, and across a month (N - d1) + d2
    {
        const auto days = [](const char *from, const char *to, int monthDays) {
            return countedDays({day(from), day(to)}, {}, DayCount::FixedMonth, monthDays);
        };
        QCOMPARE(days("2026-01-10", "2026-01-25", 30), 15);
        QCOMPARE(days("2026-01-10", "2026-02-05", 30), 25);
        QCOMPARE(days("2026-01-10", "2026-02-05", 28), 23);
        QCOMPARE(days("2026-01-31", "2026-02-01", 28), 0); // there is no 31st
        const DateRange year{day("2026-01-01"), day("2027-01-01")};
        QCOMPARE(denominatorDays(year, {PeriodUnit::Year, 1}, DayCount::FixedMonth, 28), 12 * 28);
    }

    void pricesThatCannotBe()
    {
        PriceComponent component;
        component.unit = UnitPrice{-1, 0};
        QVERIFY(failureOf(component, 1) == RatingFailure::InvalidPrice);
        component.unit = UnitPrice{1, 10};
        QVERIFY(failureOf(component, 1) == RatingFailure::InvalidPrice);
        component = perUser(1, -1);
        QVERIFY(failureOf(component, 1) == RatingFailure::InvalidPrice);
        component = perUser(1, 0, -1);
        QVERIFY(failureOf(component, 1) == RatingFailure::InvalidPrice);
        component = perUser(1);
        QVERIFY(failureOf(component, -1) == RatingFailure::InvalidPrice);
        component.packageSize = 0;
        QVERIFY(failureOf(component, 1) == RatingFailure::InvalidPrice);
        component = perUser(1);
        component.tiers = {Tier{}};
        QVERIFY(failureOf(component, 1) == RatingFailure::InvalidPrice);
        const auto invalid = [](std::vector<Tier> list) {
            return failureOf(tiers(ComponentKind::Graduated, std::move(list)), 1)
                   == RatingFailure::InvalidPrice;
        };
        QVERIFY(invalid({}));
        QVERIFY(invalid({Tier{5, {}, 0}, Tier{5, {}, 0}}));
        QVERIFY(invalid({Tier{std::nullopt, {}, 0}, Tier{5, {}, 0}}));
        QVERIFY(invalid({Tier{0, {}, 0}}));
        QVERIFY(invalid({Tier{5, UnitPrice{-1, 0}, 0}}));
        QVERIFY(invalid({Tier{5, {}, -1}}));
    }

    void moreUnitsThanTiers()
    {
        const std::vector<Tier> list{Tier{5, UnitPrice{1, 0}, 0}};
        for (const ComponentKind kind : {ComponentKind::Graduated, ComponentKind::Volume}) {
            QVERIFY(rate(tiers(kind, list), 5).ok());
            QVERIFY(failureOf(tiers(kind, list), 6) == RatingFailure::NoTier);
        }
    }

    void amountsOutOfRange()
    {
        PriceComponent component = perUser(kMost);
        QVERIFY(rate(component, kMost).ok()); // 126 bits
        component.unit.scale = 9;
        component.minimumMinor = kMost;
        QVERIFY(rate(component, kMost).ok());
        const auto rated = *rate(component, 1);
        QCOMPARE(portion(rated, 1, 1, Rounding::HalfUp).value(), kMost); // the minimum
        QVERIFY(!portion(*rate(perUser(kMost), kMost), 1, 1, Rounding::HalfUp));
        QVERIFY(!portion(*rate(perUser(kMost), kMost), kMost, 1, Rounding::HalfUp));
        QVERIFY(!exactPortion(*rate(perUser(kMost), kMost), kMost, 1));
        QVERIFY(!exactPortion(*rate(perUser(kMost), 2), 1, 1));
        PriceComponent mixed =
            tiers(ComponentKind::Volume,
                  {Tier{5, UnitPrice{1, 9}, 0}, Tier{std::nullopt, UnitPrice{kMost, 0}, 0}});
        QVERIFY(failureOf(mixed, kMost) == RatingFailure::Overflow);
        mixed.tiers[1] = Tier{std::nullopt, UnitPrice{kMost, 9}, kMost};
        mixed.tiers[0].unit.amount = 0;
        QVERIFY(failureOf(mixed, kMost) == RatingFailure::Overflow); // as one printed amount
        const std::int64_t many = 1'800'000'000'000'000'000; // each tier fits, not their sum
        const PriceComponent sums =
            tiers(ComponentKind::Graduated,
                  {Tier{many, UnitPrice{kMost, 0}, 0}, Tier{2 * many, UnitPrice{kMost, 0}, 0},
                   Tier{std::nullopt, UnitPrice{1, 1}, 0}});
        QVERIFY(failureOf(sums, 2 * many) == RatingFailure::Overflow);
        PriceComponent fine = flatFee(1);
        fine.unit.scale = 9;
        QVERIFY(!exactPortion(*rate(fine, 1), 1, kMost));
        PriceComponent graduated =
            tiers(ComponentKind::Graduated, {Tier{5, UnitPrice{kMost, 0}, kMost},
                                             Tier{std::nullopt, UnitPrice{kMost, 0}, kMost}});
        QVERIFY(failureOf(graduated, 100) == RatingFailure::Overflow);
    }

    void pricesThatHoldTaxOutOfRange()
    {
        Rated rated = *rate(perUser(kMost), kMost);
        rated.leaveOutTax(190'000);
        QVERIFY(!portion(rated, 1, 30, Rounding::HalfUp));
        QVERIFY(!exactPortion(rated, 1, 30));
    }

    void whatMoreUnitsCost()
    {
        PriceComponent half = tiers(ComponentKind::Graduated, {Tier{1, UnitPrice{5, 1}, 0},
                                                              Tier{2, UnitPrice{5, 1}, kMost - 1}});
        // half a cent, and a cent less than the most: no unit price says the half between them
        const Rated between = more(*rate(half, 2), *rate(half, 1));
        QCOMPARE(portion(between, 1, 1, Rounding::Down).value(), kMost - 1);
        QCOMPARE(portion(between, 1, 1, Rounding::HalfUp).value(), kMost);
        QCOMPARE(portion(more(*rate(half, 1), *rate(half, 2)), 1, 1, Rounding::HalfUp).value(), 0);
    }

    void whatIsPrinted() // quantity times unit price is the amount, or once the amount
    {
        const auto printed = [](const PriceComponent &component, std::int64_t units) {
            const auto rated = rate(component, units);
            return std::to_string(rated->quantity) + " x " + std::to_string(rated->unit.amount)
                   + "e-" + std::to_string(rated->unit.scale);
        };
        QCOMPARE(printed(perUser(500, 2), 7), std::string("5 x 500e-0"));
        QCOMPARE(printed(perUser(500, 2, 900), 3), std::string("1 x 900e-0"));
        QCOMPARE(printed(perUser(500, 2), 2), std::string("1 x 0e-0"));
        QCOMPARE(printed(flatFee(500), 3), std::string("3 x 500e-0"));
        const std::vector<Tier> list{Tier{2, UnitPrice{125, 1}, 0}, Tier{9, UnitPrice{7, 0}, 3}};
        QCOMPARE(printed(tiers(ComponentKind::Volume, list), 2), std::string("2 x 125e-1"));
        QCOMPARE(printed(tiers(ComponentKind::Volume, list), 4), std::string("1 x 31e-0"));
        QCOMPARE(printed(tiers(ComponentKind::Graduated, list), 4), std::string("1 x 42e-0"));
        QCOMPARE(printed(tiers(ComponentKind::Graduated, list), 1), std::string("1 x 125e-1"));
    }

    void exactValues()
    {
        const auto exact = [](std::int64_t amount, std::uint8_t scale, std::int64_t days,
                              std::int64_t of) {
            PriceComponent component;
            component.unit = UnitPrice{amount, scale};
            const auto fraction = exactPortion(*rate(component, 1), days, of).value();
            return std::to_string(fraction.numerator) + '/' + std::to_string(fraction.denominator);
        };
        QCOMPARE(exact(1000, 0, 31, 31), std::string("1000/1"));
        QCOMPARE(exact(1000, 0, 10, 31), std::string("10000/31"));
        QCOMPARE(exact(12345, 2, 15, 30), std::string("2469/40"));
        QCOMPARE(exact(0, 3, 1, 31), std::string("0/1"));
    }

    void taxOfGroups()
    {
        // half a cent goes away from zero on either side
        QCOMPARE(taxOf(250, 190'000).value(), 48); // 47.5
        QCOMPARE(taxOf(-250, 190'000).value(), -48);
        QVERIFY(!taxOf(kMost, 2'000'000));
        const std::vector<DraftLine> lines{taxed(100, "S", 190'000), taxed(30, "E", 0),
                                           taxed(50, "S", 70'000), taxed(-20, "S", 190'000)};
        const auto groups = taxGroups(lines).value();
        QCOMPARE(groups.size(), std::size_t(3));
        QCOMPARE(groups[0].rule.category, std::string("E"));
        QCOMPARE(groups[1].taxableMinor, 50);
        QCOMPARE(groups[1].taxMinor, 4); // 3.5
        QCOMPARE(groups[2].taxableMinor, 80);
        QCOMPARE(groups[2].taxMinor, 15); // 15.2
        QVERIFY(!taxGroups(std::vector{taxed(kMost, "S", 0), taxed(1, "S", 0)}));
        QVERIFY(!taxGroups(std::vector{taxed(kMost, "S", 2'000'000)}));
    }

    void totalsOutOfRange()
    {
        const auto settles = [](std::vector<DraftLine> lines) {
            InvoiceDraft draft;
            draft.lines = std::move(lines);
            return settle(draft, 0);
        };
        QVERIFY(settles({taxed(kMost, "S", 0)}));
        QVERIFY(!settles({taxed(kMost, "S", 190'000)}));
        QVERIFY(!settles({taxed(kMost, "S", 0), taxed(kMost, "E", 0)}));
        QVERIFY(!settles({taxed(kMost, "S", 0), taxed(1, "S", 0)}));
        QVERIFY(!settles({taxed(kMost / 2 + 1, "A", 1'000'000), taxed(-kMost, "B", 0),
                          taxed(kMost / 2 + 1, "C", 1'000'000)}));     // the taxes alone
        QVERIFY(!settles({taxed(-kMost, "S", 0), taxed(-1, "E", 0)})); // cannot become credit
    }

    void taxOfLinesOutOfRange() // of each by itself, where their group has room
    {
        const auto settles = [](std::vector<DraftLine> lines, TaxStage stage = TaxStage::Group) {
            InvoiceDraft draft;
            draft.lines = std::move(lines);
            return settle(draft, 0, stage);
        };
        const auto gross = [](DraftLine line, std::int64_t grossMinor) {
            line.grossMinor = grossMinor;
            return line;
        };
        const auto refund = [](DraftLine line) {
            line.refund = true;
            return line;
        };
        QVERIFY(!settles({taxed(kMost, "S", 2'000'000)}, TaxStage::Line));
        QVERIFY(!settles({taxed(kMost / 2, "S", 2'000'000), taxed(10, "S", 2'000'000)},
                         TaxStage::Line));
        // 200 % and 100 % of what the second line takes back
        QVERIFY(!settles({gross(taxed(kMost, "S", 2'000'000), 0), taxed(-kMost, "S", 2'000'000)}));
        QVERIFY(!settles({gross(taxed(kMost, "S", 1'000'000), 0), taxed(-kMost, "S", 1'000'000)}));
        QVERIFY(settles({gross(taxed(5, "S", 0), kMost)}));
        QVERIFY(!settles({gross(taxed(5, "S", 0), kMost), gross(taxed(5, "S", 0), 1)}));
        QVERIFY(!settles({gross(taxed(-5, "S", 0), kMost)})); // more to round than there is room
        // what is to be refunded
        QVERIFY(!settles({taxed(-kMost, "S", 0), refund(taxed(kMost, "S", 0)),
                          refund(taxed(1, "S", 0))}));
        QVERIFY(!settles({taxed(-kMost, "S", 0), refund(taxed(kMost, "S", 0)),
                          refund(taxed(1, "E", 0))}));
        QVERIFY(!settles({taxed(-kMost / 2 - 2, "S", 1'000'000),
                          refund(taxed(kMost / 2 + 2, "S", 1'000'000))}));
        QVERIFY(settles({taxed(-kMost / 2, "S", 0), refund(taxed(kMost / 2, "S", 0))}));
    }
};

QTEST_APPLESS_MAIN(TestParts)
#include "tst_parts.moc"
