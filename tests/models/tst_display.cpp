// SPDX-License-Identifier: GPL-3.0-or-later
// Money, days and moments as text. Expectations are read off the locales' own conventions (CLDR),
// and every amount is read back digit by digit.
#include "models/display.h"
#include "testsupport/seeded.h"

#include <QTest>

#include <limits>

using namespace clientele;
using namespace clientele::models;

class DisplayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void moneyLooksLikeTheLocale_data();
    void moneyLooksLikeTheLocale();
    void noLocaleLosesADigit();
    void daysAndMoments();
};

namespace {

Money money(std::int64_t minor, const char *code)
{
    return {minor, *Currency::fromCode(code)};
}

/// The digits of any script as one number, sign apart.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const uint point : text.toUcs4()) {
        if (const int value = QChar::digitValue(point); value >= 0)
            digits += QString::number(value);
    }
    return digits;
}

} // namespace

void DisplayTest::moneyLooksLikeTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qlonglong>("minor");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *locale, const char *currency, qlonglong minor,
                        const char16_t *expected) {
        QTest::addRow("%s %s %lld", locale, currency, minor)
            << QString::fromLatin1(locale) << QString::fromLatin1(currency) << minor
            << QString::fromUtf16(expected);
    };
    // one form everywhere: the code and never a symbol, where the locale puts it
    row("de_DE", "EUR", 123'450, u"1.234,50\u00a0EUR");
    row("de_DE", "EUR", -5, u"-0,05\u00a0EUR");
    row("en_GB", "EUR", 123'450, u"1,234.50\u00a0EUR");
    row("en_GB", "GBP", 123'450, u"1,234.50\u00a0GBP");
    row("en_US", "USD", 100'000'000, u"USD\u00a01,000,000.00");
    row("en_US", "JPY", 1'200, u"JPY\u00a01,200");
    row("ja_JP", "JPY", 1'200, u"JPY\u00a01,200");
    row("de_DE", "KWD", 1'234'567, u"1.234,567\u00a0KWD");
    row("fa_IR", "EUR", 123'450, u"EUR\u00a0۱٬۲۳۴٫۵۰"); // toCurrencyString() says ۱٬۲۳۴
    row("en_IN", "INR", 123'456'789, u"INR\u00a012,34,567.89");
    row("fr_FR", "EUR", 1, u"0,01\u00a0EUR");
}

void DisplayTest::moneyLooksLikeTheLocale()
{
    QFETCH(QString, locale);
    QFETCH(QString, currency);
    QFETCH(qlonglong, minor);
    QFETCH(QString, expected);
    QString text = moneyText(money(minor, currency.toLatin1().constData()), QLocale(locale));
    text.remove(QChar(0x200e)).remove(QChar(0x200f)).remove(QChar(0x61c)); // marks of direction
    QCOMPARE(text, expected);
}

void DisplayTest::noLocaleLosesADigit()
{
    testing::Random random(testing::seed(41));
    const QList<QLocale> locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
    QVERIFY(locales.size() > 300);
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    for (const QLocale &locale : locales) {
        for (int i = 0; i < 20; ++i) {
            const char *const code = i % 3 == 0 ? "EUR" : (i % 3 == 1 ? "KWD" : "JPY");
            const int bits = random.below(64);
            std::int64_t minor = static_cast<std::int64_t>(random.next() >> bits);
            minor = i == 0 ? kLeast : (random.below(2) > 0 ? -minor : minor);
            const Money amount = money(minor, code);
            const QString expected = digitsOf(QString::fromStdString(amount.toString()));
            for (const QString &text : {moneyText(amount, locale), amountText(amount, locale)}) {
                QVERIFY2(digitsOf(text) == expected,
                         qPrintable(locale.name() + QLatin1Char(' ') + text));
            }
            // no negative amount reads like the positive one
            if (minor != 0 && minor != kLeast)
                QVERIFY(moneyText(amount, locale) != moneyText(money(-minor, code), locale));
        }
    }
}

void DisplayTest::daysAndMoments()
{
    const QLocale german(QStringLiteral("de_DE"));
    QCOMPARE(dateText(*Date::parse("2026-03-01"), german), QStringLiteral("01.03.2026"));
    QCOMPARE(dateText(*Date::parse("2026-03-01"), QLocale(QStringLiteral("en_US"))),
             QStringLiteral("3/1/2026"));
    QCOMPARE(dateText(*Date::parse("9999-12-31"), german), QString());
    const Instant at{1'772'442'000'000}; // 2026-03-02T09:00:00Z
    QCOMPARE(instantText(at, {german, "Europe/Stockholm"}), QStringLiteral("02.03.2026 10:00:00"));
    QCOMPARE(instantText(at, {german, "America/Los_Angeles"}),
             QStringLiteral("02.03.2026 01:00:00"));
    QCOMPARE(instantText(at, {german, "Nowhere/Land"}), QStringLiteral("02.03.2026 09:00:00"));
    QCOMPARE(integerText(1'234, german), QStringLiteral("1.234"));
}

QTEST_GUILESS_MAIN(DisplayTest)
#include "tst_display.moc"
