// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed: the explanation of each line, in the forms that simulate.md promises.
#include "decimaltext.h"
#include "files.h"
#include "simulation/compare.h"
#include "simulation/simulate.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::simulation;

namespace {

QJsonObject printed(const QString &name, bool indented = true)
{
    const auto scenario = read(scenarioFile(name));
    const auto outcome = simulate(*scenario);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromStdString(toJson(*scenario, *outcome, indented)), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

QJsonObject lineOf(const QJsonObject &file, int invoice, const char *kind)
{
    const QJsonArray lines
        = file[QLatin1StringView("invoices")][invoice][QLatin1StringView("lines")].toArray();
    for (const QJsonValue &line : lines) {
        if (line[QLatin1StringView("kind")].toString() == QLatin1StringView(kind))
            return line.toObject();
    }
    return {};
}

/// The value as text, numbers without a point.
QString at(const QJsonObject &object, const char *key)
{
    return object[QLatin1StringView(key)].toVariant().toString();
}

} // namespace

class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCreditIsExplained() // upgrade_now.json: 29.00 less 435/31 = 14.0323 kept
    {
        const QJsonObject line = lineOf(printed(QStringLiteral("upgrade_now")), 1, "credit");
        QCOMPARE(at(line, "amount"), QStringLiteral("-14.97"));
        QCOMPARE(at(line, "unitPrice"), QStringLiteral("29.00"));
        QCOMPARE(at(line, "quantity"), QStringLiteral("-1"));
        QCOMPARE(at(line, "periodFrom"), QStringLiteral("2026-01-01"));
        QCOMPARE(at(line, "periodTo"), QStringLiteral("2026-02-01"));
        const QJsonObject why = line[QLatin1StringView("explanation")].toObject();
        QCOMPARE(at(why, "rule"), QStringLiteral("credit_unused_part"));
        QCOMPARE(why[QLatin1StringView("events")].toArray(), QJsonArray{QStringLiteral("#2")});
        QCOMPARE(at(why, "numeratorDays"), QStringLiteral("15"));
        QCOMPARE(at(why, "denominatorDays"), QStringLiteral("31"));
        QCOMPARE(at(why, "unroundedFraction"), QStringLiteral("435/31"));
        QCOMPARE(at(why, "unrounded"), QStringLiteral("14.032258064516…"));
        QCOMPARE(at(why, "rounding"), QStringLiteral("half_up"));
        QCOMPARE(at(why, "billed"), QStringLiteral("29.00"));
        QCOMPARE(at(why, "kept"), QStringLiteral("14.03"));
        QCOMPARE(at(why, "creditedInvoice"), QStringLiteral("INV-2026-0001"));
    }

    void aProrationIsExplained() // 79.00 x 16/31 = 1264/31 = 40.7742
    {
        const QJsonObject line = lineOf(printed(QStringLiteral("upgrade_now")), 1, "proration");
        const QJsonObject why = line[QLatin1StringView("explanation")].toObject();
        QCOMPARE(at(why, "rule"), QStringLiteral("proration_after_change"));
        QCOMPARE(at(why, "numeratorDays"), QStringLiteral("16"));
        QCOMPARE(at(why, "denominatorDays"), QStringLiteral("31"));
        QCOMPARE(at(why, "unroundedFraction"), QStringLiteral("1264/31"));
        QCOMPARE(at(why, "unrounded"), QStringLiteral("40.774193548387…"));
        QCOMPARE(why[QLatin1StringView("interval")].toObject(),
                 (QJsonObject{{QStringLiteral("from"), QStringLiteral("2026-01-16")},
                              {QStringLiteral("to"), QStringLiteral("2026-02-01")},
                              {QStringLiteral("days"), 16}}));
    }

    void countedUsersAreExplained() // active_users.json: 5 on 1 February, 2 included
    {
        const QJsonObject file = printed(QStringLiteral("active_users"));
        const QJsonValue line
            = file[QLatin1StringView("invoices")][1][QLatin1StringView("lines")][1];
        const QJsonObject why = line[QLatin1StringView("explanation")].toObject();
        QCOMPARE(at(why, "rule"), QStringLiteral("units_at_snapshot"));
        QCOMPARE(at(why, "snapshotDay"), QStringLiteral("2026-02-01"));
        QCOMPARE(at(why, "countedUnits"), QStringLiteral("5"));
        QCOMPARE(at(why, "includedUnits"), QStringLiteral("2"));
        QCOMPARE(at(why, "unrounded"), QStringLiteral("15"));
    }

    void eventsHaveTheNamesOfTheFile() // late_entry.json names its change "late"
    {
        const QJsonObject file = printed(QStringLiteral("late_entry"));
        int named = 0;
        for (const QJsonValue &line :
             file[QLatin1StringView("invoices")][2][QLatin1StringView("lines")].toArray()) {
            const QJsonArray events = line[QLatin1StringView("explanation")]
                                          [QLatin1StringView("events")].toArray();
            QVERIFY(!events.isEmpty());
            named += events.contains(QStringLiteral("late")) ? 1 : 0;
        }
        QCOMPARE(named, 5); // all lines of that invoice come from it
    }

    void invoicesAndAccounts() // negative_becomes_credit.json
    {
        const QJsonObject file = printed(QStringLiteral("negative_becomes_credit"), false);
        const QJsonObject invoice = file[QLatin1StringView("invoices")][1].toObject();
        QCOMPARE(at(invoice, "number"), QStringLiteral("INV-2026-0002"));
        QCOMPARE(at(invoice, "account"), QStringLiteral("Nord GmbH"));
        QCOMPARE(at(invoice, "currency"), QStringLiteral("EUR"));
        QCOMPARE(at(invoice, "total"), QStringLiteral("-59.46"));
        QCOMPARE(at(invoice, "creditMade"), QStringLiteral("59.46"));
        QCOMPARE(at(invoice, "payable"), QStringLiteral("0.00"));
        const QJsonObject account = file[QLatin1StringView("accounts")][0].toObject();
        QCOMPARE(at(account, "credit"), QStringLiteral("54.46"));
        QCOMPARE(at(account, "balance"), QStringLiteral("79.00"));
        QVERIFY(account[QLatin1StringView("parked")].isNull());
        const QJsonObject next = account[QLatin1StringView("next")].toObject();
        QCOMPARE(at(next, "date"), QStringLiteral("2026-04-01"));
        QVERIFY(!next.contains(QLatin1StringView("number")));
        const QJsonObject status = account[QLatin1StringView("subscriptions")][0].toObject();
        QCOMPARE(at(status, "subscription"), QStringLiteral("hosting"));
        QCOMPARE(at(status, "state"), QStringLiteral("active"));
        QCOMPARE(at(status, "item"), QStringLiteral("Micro"));
        QVERIFY(status[QLatin1StringView("endsOn")].isNull());
    }

    void whyAnAccountIsParked()
    {
        const QJsonObject parked = printed(QStringLiteral("no_price_is_parked"))
                                       [QLatin1StringView("accounts")][0]
                                       [QLatin1StringView("parked")].toObject();
        QCOMPARE(at(parked, "rule"), QStringLiteral("noPrice"));
        QCOMPARE(at(parked, "on"), QStringLiteral("2026-01-01"));
        QVERIFY(parked[QLatin1StringView("parameters")].toArray()
                    .contains(QStringLiteral("Starter")));
    }

    void exactValues_data()
    {
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("fraction");
        QTest::addColumn<QString>("decimal");
        const auto row = [](const char *name, qint64 numerator, qint64 denominator,
                            const char *currency, const char *fraction, const char *decimal) {
            QTest::newRow(name) << numerator << denominator << QString::fromUtf8(currency)
                                << QString::fromUtf8(fraction) << QString::fromUtf8(decimal);
        };
        row("whole", 2900, 1, "EUR", "29", "29");
        row("cents", 2950, 1, "EUR", "59/2", "29.5");
        row("thirds", 100, 3, "EUR", "1/3", "0.333333333333…");
        row("negative", -100, 3, "EUR", "-1/3", "-0.333333333333…");
        row("nothing", 0, 1, "EUR", "0", "0");
        row("yen", 35760, 31, "JPY", "35760/31", "1153.548387096774…");
        row("fils", 148140, 31, "KWD", "7407/1550", "4.778709677419…");
        row("largest", std::numeric_limits<qint64>::max(), 1, "JPY", "9223372036854775807",
            "9223372036854775807");
        row("smallest", std::numeric_limits<qint64>::min(), 1, "EUR",
            "-2305843009213693952/25", "-92233720368547758.08");
    }
    void exactValues()
    {
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QFETCH(QString, currency);
        QFETCH(QString, fraction);
        QFETCH(QString, decimal);
        const ExactText text = exactText(numerator, denominator,
                                         *Currency::fromCode(currency.toStdString()));
        QCOMPARE(QString::fromStdString(text.fraction), fraction);
        QCOMPARE(QString::fromStdString(text.decimal), decimal);
    }

    void pricesAndRates()
    {
        const Currency euro = *Currency::fromCode("EUR");
        const Currency yen = *Currency::fromCode("JPY");
        QCOMPARE(unitPriceText({2900, 0}, euro), std::string("29.00"));
        QCOMPARE(unitPriceText({5, 1}, euro), std::string("0.005"));
        QCOMPARE(unitPriceText({5000, 3}, euro), std::string("0.05"));
        QCOMPARE(unitPriceText({1000, 0}, yen), std::string("1000"));
        QCOMPARE(unitPriceText({15, 1}, yen), std::string("1.5"));
        QCOMPARE(percentText(190'000), std::string("19"));
        QCOMPARE(percentText(77'500), std::string("7.75"));
        QCOMPARE(percentText(1), std::string("0.0001"));
        QCOMPARE(percentText(0), std::string("0"));
    }

    void aDifferenceSaysWhere()
    {
        auto scenario = *read(scenarioFile(QStringLiteral("upgrade_now")));
        const Outcome outcome = *simulate(scenario);
        (*scenario.expect->invoices)[1].lines->at(1).amount = "40.78";
        const auto differences = compare(scenario, outcome);
        QCOMPARE(differences.size(), std::size_t(2));
        QCOMPARE(differences[0].path, std::string("$.expect.invoices[1].lines[1]"));
        QVERIFY(differences[0].expected.find("40.78") != std::string::npos);
        QVERIFY(differences[0].got.empty());
        QCOMPARE(differences[1].path, std::string("$.expect.invoices[1].lines"));
        QVERIFY(differences[1].got.find("2026-01-16/2026-02-01 40.77") == 0);
    }
};

QTEST_APPLESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
