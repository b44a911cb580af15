// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/checked.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/instant.h"
#include "kernel/money.h"

#include <QtTest/QTest>

#include <limits>
#include <string>

using namespace clientele;

namespace {

Date day(const char *iso)
{
    return *Date::parse(iso);
}

Currency currency(const char *code)
{
    return *Currency::fromCode(code);
}

} // namespace

class TestKernel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesRoundTrip()
    {
        for (const char *iso : {"1970-01-01", "2024-02-29", "0001-01-01", "9999-12-31"})
            QCOMPARE(Date::parse(iso)->toString(), std::string(iso));
        QCOMPARE(day("1970-01-01").days(), 0);
        QCOMPARE(day("2000-03-01").days(), 11017); // days from the epoch, GNU date -d
        for (const char *bad : {"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-01", "24-01-01",
                                "2024-01-32", "2024/01/01", "2024-01-01 ", ""})
            QVERIFY(!Date::parse(bad));
    }

    void monthsKeepTheirAnchor() // billing.md 1: 31 → 29 Feb → 31 Mar
    {
        const Date january = day("2024-01-31");
        QCOMPARE(january.addMonths(1, 31).toString(), std::string("2024-02-29"));
        QCOMPARE(january.addMonths(1, 31).addMonths(1, 31).toString(), std::string("2024-03-31"));
        QCOMPARE(day("2024-03-31").addMonths(-1, 31).toString(), std::string("2024-02-29"));
        QCOMPARE(day("2024-11-30").addMonths(3, 30).toString(), std::string("2025-02-28"));
        for (int anchor = 1; anchor <= 31; ++anchor) { // F11: no drift over 1,200 months
            Date at = day("2000-01-01").addMonths(0, anchor);
            for (int month = 1; month <= 1200; ++month) {
                at = at.addMonths(1, anchor);
                QCOMPARE(at.day(), std::min(anchor, daysInMonth(at.year(), at.month())));
            }
            QCOMPARE(at.year(), 2100);
        }
    }

    void instantsAreText()
    {
        QCOMPARE(Instant{0}.toString(), std::string("1970-01-01T00:00:00.000Z"));
        QCOMPARE(Instant{-1}.toString(), std::string("1969-12-31T23:59:59.999Z"));
        QCOMPARE(Instant{1700000000123}.toString(), std::string("2023-11-14T22:13:20.123Z"));
    }

    void roundingIsSymmetric()
    {
        QCOMPARE(*mulDiv(5, 1, 2, Rounding::HalfUp), 3);
        QCOMPARE(*mulDiv(-5, 1, 2, Rounding::HalfUp), -3);
        QCOMPARE(*mulDiv(5, 1, 2, Rounding::HalfEven), 2);
        QCOMPARE(*mulDiv(7, 1, 2, Rounding::HalfEven), 4);
        QCOMPARE(*mulDiv(5, 1, 2, Rounding::Down), 2);
        QCOMPARE(*mulDiv(-5, 1, 2, Rounding::Down), -2);
        QCOMPARE(*mulDiv(1, 2, 3, Rounding::HalfUp), 1);
        QCOMPARE(*mulDiv(1, 1, 3, Rounding::HalfUp), 0);
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        QCOMPARE(*mulDiv(most, most, most, Rounding::HalfUp), most);
        QVERIFY(!mulDiv(most, 2, 1, Rounding::HalfUp));
        QVERIFY(!mulDiv(1, 1, 0, Rounding::HalfUp));
    }

    void moneyIsTextAndBack()
    {
        QCOMPARE((Money{-5, currency("EUR")}.toString()), std::string("-0.05"));
        QCOMPARE((Money{1234, currency("JPY")}.toString()), std::string("1234"));
        QCOMPARE((Money{1234, currency("KWD")}.toString()), std::string("1.234"));
        QCOMPARE(Money::parse("12.5", currency("EUR"))->minor, 1250);
        QCOMPARE(Money::parse("-92233720368547758.08", currency("EUR"))->minor,
                 std::numeric_limits<std::int64_t>::min());
        QCOMPARE((Money{std::numeric_limits<std::int64_t>::min(), currency("EUR")}.toString()),
                 std::string("-92233720368547758.08"));
        for (const char *bad : {"", "-", "1,5", "1.555", "1.", ".5", "1e3", " 1", "+1", "--1",
                                "92233720368547758.08"})
            QVERIFY2(!Money::parse(bad, currency("EUR")), bad);
        QVERIFY(!Currency::fromCode("eur"));
        QVERIFY(!Currency::fromCode("EU"));
    }

    void sumsRefuseToMixOrOverflow()
    {
        QVERIFY(!(Money{1, currency("EUR")}.plus(Money{1, currency("USD")})));
        const Money most{std::numeric_limits<std::int64_t>::max(), currency("EUR")};
        QVERIFY(!most.plus(Money{1, currency("EUR")}));
        QCOMPARE((Money{3, currency("EUR")}.minus(Money{5, currency("EUR")})->minor), -2);
    }

    void partsAddUp()
    {
        const std::array<std::int64_t, 3> thirds{1, 1, 1};
        QCOMPARE(allocate(100, thirds), (std::vector<std::int64_t>{34, 33, 33}));
        QCOMPARE(allocate(-100, thirds), (std::vector<std::int64_t>{-34, -33, -33}));
        QVERIFY(allocate(100, std::array<std::int64_t, 2>{0, 0}).empty());
        QVERIFY(allocate(100, std::array<std::int64_t, 2>{-1, 2}).empty());
    }

    void idsAreOrderedAndRoundTrip()
    {
        RandomIdSource source;
        Uuid last;
        for (int i = 0; i < 10000; ++i) {
            const Uuid id = source.next(Instant{1700000000000});
            QVERIFY(last < id);
            QCOMPARE(Uuid::parse(id.toString()), std::optional(id));
            last = id;
        }
        QCOMPARE(last.toString().at(14), '7'); // version, RFC 9562
        QVERIFY(std::string("89ab").find(last.toString().at(19)) != std::string::npos);
        QVERIFY(!Uuid::parse("0190a000-0000-7000-8000-00000000001"));
        QVERIFY(!Uuid::parse("0190a000x0000-7000-8000-000000000001"));
        SeededIdSource a(7);
        SeededIdSource b(7);
        QCOMPARE(a.next(Instant{5}), b.next(Instant{5}));
    }
};

QTEST_APPLESS_MAIN(TestKernel)
#include "tst_kernel.moc"
