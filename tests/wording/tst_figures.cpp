// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QDate>
#include <QtTest/QTest>

#include <limits>

using namespace clientele;

namespace {

Currency currency(const char *code)
{
    return *Currency::fromCode(code);
}

QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

/// The number in ASCII digits and '.', whatever the locale wrote.
QString readBack(const QString &text, const QLocale &locale)
{
    QString result;
    const bool negative = text.startsWith(locale.negativeSign());
    qsizetype point = text.lastIndexOf(locale.decimalPoint());
    const QList<uint> points = text.toUcs4();
    qsizetype at = 0;
    for (const uint c : points) {
        if (QChar::isDigit(c))
            result += QString::number(QChar::digitValue(c));
        else if (at == point)
            result += QLatin1Char('.');
        at += QChar::requiresSurrogates(c) ? 2 : 1;
    }
    return negative ? QLatin1Char('-') + result : result;
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void amounts();
    void everyLocaleKeepsEveryDigit();
    void rates();
    void datesInEnglish();
    void datesInEveryLocale();
    void namesAreOneLineOfText_data();
    void namesAreOneLineOfText();
    void namesAreIsolated();
    void terminalSeesNoControl();
};

/// product.md and wording.md: 275.00, 40.00; ISO 4217 says how many decimals.
void TestFigures::amounts()
{
    using wording::amount;
    QCOMPARE(amount({27500, currency("EUR")}), QStringLiteral("275.00"));
    QCOMPARE(amount({123456789, currency("EUR")}), QStringLiteral("1,234,567.89"));
    QCOMPARE(amount({-5, currency("EUR")}), QStringLiteral("-0.05"));
    QCOMPARE(amount({1200, currency("JPY")}), QStringLiteral("1,200"));
    QCOMPARE(amount({1234567, currency("KWD")}), QStringLiteral("1,234.567"));
    QCOMPARE(amount({std::numeric_limits<std::int64_t>::min(), currency("EUR")}),
             QStringLiteral("-92,233,720,368,547,758.08"));
    QCOMPARE(amount({std::numeric_limits<std::int64_t>::min(), currency("JPY")}),
             QStringLiteral("-9,223,372,036,854,775,808"));
    QCOMPARE(plain(wording::amountWithCurrency({4000, currency("SEK")})),
             QStringLiteral("40.00 SEK"));
    // CLDR: Indian grouping, German and French separators, Arabic digits
    QCOMPARE(amount({123456789, currency("INR")}, QLocale(QStringLiteral("en_IN"))),
             QStringLiteral("12,34,567.89"));
    QCOMPARE(amount({123456789, currency("EUR")}, QLocale(QStringLiteral("de_DE"))),
             QStringLiteral("1.234.567,89"));
    QCOMPARE(amount({27550, currency("EGP")}, QLocale(QStringLiteral("ar_EG"))),
             QStringLiteral("٢٧٥٫٥٠"));
}

/// reliability.md, F12: Qt's own function dropped the cents in fa_IR. All locales, a few amounts.
void TestFigures::everyLocaleKeepsEveryDigit()
{
    const QList<QLocale> locales
        = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    QVERIFY(locales.size() > 400);
    for (const QLocale &locale : locales) {
        for (const std::int64_t minor :
             {std::int64_t{0}, std::int64_t{5}, std::int64_t{-1005}, std::int64_t{123456790},
              std::int64_t{-9223372036854775807}}) {
            const Money money{minor, currency("EUR")};
            const QString text = wording::amount(money, locale);
            QVERIFY2(readBack(text, locale) == QString::fromStdString(money.toString()),
                     qPrintable(locale.name() + QLatin1Char(' ') + text));
            QVERIFY2(wording::amountWithCurrency(money, locale).contains(text),
                     qPrintable(locale.name()));
        }
    }
}

void TestFigures::rates()
{
    QCOMPARE(plain(wording::percent(250000)), QStringLiteral("25 %"));
    QCOMPARE(plain(wording::percent(195000)), QStringLiteral("19.5 %"));
    QCOMPARE(plain(wording::percent(1)), QStringLiteral("0.0001 %"));
    QCOMPARE(plain(wording::percent(0)), QStringLiteral("0 %"));
    QCOMPARE(wording::unitPrice({25, 2}, currency("EUR")), QStringLiteral("0.0025"));
    QCOMPARE(wording::unitPrice({500, 0}, currency("EUR")), QStringLiteral("5.00"));
    QCOMPARE(wording::unitPrice({500, 1}, currency("EUR")), QStringLiteral("0.50"));
    QCOMPARE(wording::number(1234567), QStringLiteral("1,234,567"));
    QCOMPARE(wording::number(-8), QStringLiteral("-8"));
}

void TestFigures::datesInEnglish()
{
    const Date first = *Date::fromCivil(2026, 11, 1);
    QCOMPARE(wording::day(first), QStringLiteral("1 November 2026"));
    QCOMPARE(wording::dayOfMonth(*Date::fromCivil(2026, 11, 17)), QStringLiteral("17 November"));
    QCOMPARE(wording::days({first, *Date::fromCivil(2026, 12, 1)}),
             QStringLiteral("1–30 November 2026"));
    QCOMPARE(wording::days({*Date::fromCivil(2026, 11, 17), *Date::fromCivil(2026, 12, 17)}),
             QStringLiteral("17 November – 16 December 2026"));
    QCOMPARE(wording::days({*Date::fromCivil(2026, 12, 17), *Date::fromCivil(2027, 1, 17)}),
             QStringLiteral("17 December 2026 – 16 January 2027"));
    QCOMPARE(wording::days({first, first.addDays(1)}), QStringLiteral("1 November 2026"));
    QCOMPARE(wording::moment(Instant{1'795'313'100'000}),
             QStringLiteral("22 November 2026, 02:05 UTC"));
}

/// The day of the week goes, day and year stay, in every locale that Qt knows.
void TestFigures::datesInEveryLocale()
{
    const Date at = *Date::fromCivil(2026, 11, 17);
    const QDate same(2026, 11, 17);
    const QList<QLocale> locales
        = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : locales) {
        const QString text = wording::day(at, locale);
        const QString place = locale.name() + QStringLiteral(": ") + text;
        QVERIFY2(text.contains(locale.toString(same, QStringLiteral("yyyy"))), qPrintable(place));
        QVERIFY2(text.contains(locale.toString(same, QStringLiteral("d"))), qPrintable(place));
        const QString weekday = locale.toString(same, QStringLiteral("dddd"));
        QVERIFY2(weekday.size() < 4 || !text.contains(weekday), qPrintable(place));
        const QString noYear = wording::dayOfMonth(at, locale);
        QVERIFY2(!noYear.contains(locale.toString(same, QStringLiteral("yyyy"))),
                 qPrintable(locale.name() + noYear));
        QVERIFY2(!noYear.isEmpty() && noYear == noYear.trimmed(), qPrintable(noYear));
    }
}

void TestFigures::namesAreOneLineOfText_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("Berglunds köp") << QStringLiteral("Berglunds köp");
    QTest::newRow("markup") << QByteArray("<img src=x>") << QStringLiteral("<img src=x>");
    QTest::newRow("lines") << QByteArray("a\nb\r\n\tc") << QStringLiteral("a b c");
    QTest::newRow("terminal") << QByteArray("a\x1b[31mb") << QStringLiteral("a [31mb");
    QTest::newRow("override") << QByteArray("gnp.\u202Eexe") << QStringLiteral("gnp.exe");
    QTest::newRow("pop") << QByteArray("a\u2069\u2066b") << QStringLiteral("ab");
    QTest::newRow("separator") << QByteArray("a\u2028b") << QStringLiteral("a b");
    QTest::newRow("long") << QByteArray(10'000, 'x') << QString(80, u'x') + QChar(0x2026);
    QTest::newRow("exact") << QByteArray(80, 'x') << QString(80, u'x');
    QTest::newRow("emoji") << QByteArray("\U0001F600 Ltd") << QStringLiteral("\U0001F600 Ltd");
    QTest::newRow("not UTF-8") << QByteArray("a\xffz") << QStringLiteral("a\uFFFDz");
}

void TestFigures::namesAreOneLineOfText()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, shown);
    QCOMPARE(wording::plainName(name.toStdString()), shown);
}

void TestFigures::namesAreIsolated()
{
    const QString arabic = wording::isolatedName("\u0634\u0631\u0643\u0629");
    QCOMPARE(arabic.front(), QChar(0x2068));
    QCOMPARE(arabic.back(), QChar(0x2069));
    QCOMPARE(arabic.count(QChar(0x2068)), 1);
    // a name cannot end its own isolation
    QCOMPARE(wording::isolatedName("a\u2069b").count(QChar(0x2069)), 1);
}

void TestFigures::terminalSeesNoControl()
{
    QCOMPARE(wording::forTerminal(wording::isolatedName("Acme")), QStringLiteral("Acme"));
    const QString arabic = wording::isolatedName("\u0634\u0631\u0643\u0629");
    QCOMPARE(wording::forTerminal(arabic), arabic);
    QCOMPARE(wording::forTerminal(QStringLiteral("a\x1b[2J")), QStringLiteral("a\\x1b[2J"));
    QCOMPARE(wording::forTerminal(QStringLiteral("a\u202Eb")), QStringLiteral("a\\u{202e}b"));
    QCOMPARE(wording::forTerminal(QStringLiteral("40.00\u00A0EUR")), QStringLiteral("40.00 EUR"));
    QCOMPARE(wording::forTerminal(QStringLiteral("one\ntwo")), QStringLiteral("one\ntwo"));
}

QTEST_APPLESS_MAIN(TestFigures)
#include "tst_figures.moc"
