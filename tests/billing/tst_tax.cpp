// SPDX-License-Identifier: GPL-3.0-or-later
// Tax: rate groups, prices with tax, credit notes in parts, VAT numbers, reverse charge.
#include "account.h"
#include "billing/tax.h"
#include "billing/vatnumber.h"
#include "testsupport/property.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>
#include <rapidcheck.h>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

QStringList numbers(const char *list)
{
    QFile file(QFINDTESTDATA(QStringLiteral("cases/vatnumbers.json")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("vatnumbers.json is missing");
    QStringList result;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &each : all[QLatin1StringView(list)].toArray())
        result.append(each.toString());
    return result;
}

VatNumberFailure failureOf(const char *text)
{
    const auto number = parseVatNumber(text);
    if (number.ok())
        qFatal("%s is right", text);
    return number.failure();
}

void setTax(TestAccount &account, CatalogueItemId id, std::int32_t ratePpm, bool included = false)
{
    CatalogueItem item = *account.catalogue.item(id);
    item.tax = TaxRule{"S", ratePpm};
    for (Price &price : item.prices)
        price.taxIncluded = included;
    account.catalogue.add(item);
}

std::string reasonFor(const char *seller, const char *buyer, const char *number, Supply supply)
{
    const TaxProposal proposal =
        proposeTax({seller, ""}, {buyer, number}, TaxRule{"S", 190'000}, supply);
    return proposal.rule.category + ' ' + std::to_string(proposal.rule.ratePpm) + ' '
           + std::string(proposal.reason);
}

} // namespace

class TestTax : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsHaveTheirRateGroup()
    {
        TestAccount account;
        account.input.tax = TaxRule{"S", 190'000};
        const auto book = account.flat("Book", 1005);
        setTax(account, book, 70'000);
        account.start("2026-01-01", book);
        account.start("2026-01-01", account.flat("Plan", 2000));
        InvoiceDraft draft = account.recompute("2026-01-01").due.at(0);
        // 10.05 x 7 % = 0.7035; 20.00 x 19 % = 3.80
        QCOMPARE(draft.taxes.size(), 2U);
        QCOMPARE(draft.taxes[0].taxMinor, 70);
        QCOMPARE(draft.taxes[1].taxMinor, 380);
        QCOMPARE(draft.totalMinor, 1005 + 2000 + 450);
        account.input.tax = TaxRule{"AE", 0}; // the whole account is under reverse charge
        draft = account.recompute("2026-01-01").due.at(0);
        QCOMPARE(draft.taxes.size(), 1U);
        QCOMPARE(draft.totalMinor, 3005);
    }

    void taxOnceAGroupOrOnceALine()
    {
        TestAccount account;
        account.input.tax.ratePpm = 200'000;
        for (int i = 0; i < 3; ++i)
            account.start("2026-01-01", account.flat("Plan", 12));
        // 3 x 0.12 = 0.36: 0.072 together, 0.024 each
        QCOMPARE(account.recompute("2026-01-01").due.at(0).taxMinor, 7);
        account.input.profile.taxStage = TaxStage::Line;
        QCOMPARE(account.recompute("2026-01-01").due.at(0).taxMinor, 6);
    }

    void pricesThatHoldTheirTax()
    {
        TestAccount account;
        const auto plan = account.flat("Plan", 9999);
        setTax(account, plan, 190'000, true);
        const auto subscription = account.start("2026-01-01", plan);
        // 99.99 / 1.19 = 84.0252; 84.03 x 19 % = 15.9657; 84.03 + 15.97 = 100.00
        const InvoiceDraft draft = account.recompute("2026-01-01").due.at(0);
        QCOMPARE(draft.netMinor, 8403);
        QCOMPARE(draft.taxMinor, 1597);
        QCOMPARE(draft.roundingMinor, -1);
        QCOMPARE(draft.payableMinor, 9999); // as the price says
        QCOMPARE(draft.lines[0].grossMinor.value(), 9999);
        QCOMPARE(draft.lines[0].quantity, 1);
        QCOMPARE(draft.lines[0].unit.amount, 8403);
        account.bill("2026-01-01");
        account.happens(subscription, EventKind::Cancelled, "2026-01-11");
        // kept 10 of 31 days: net 84.0252 x 10/31 = 27.1049; with tax 32.2548
        const InvoiceDraft credit = account.bill("2026-01-11").at(0);
        QCOMPARE(credit.netMinor, 2710 - 8403);
        QCOMPARE(credit.lines[0].grossMinor.value(), 3225 - 9999);
        QCOMPARE(credit.creditMadeMinor, 9999 - 3225);
    }

    void creditNotesOfAGroupAddUpToIt()
    {
        // published: two lines of 68.33 at 20 %, credited one after the other
        const TaxGroup group{{"S", 200'000}, 13'666, 2733};
        const auto first = creditedTax(group, 0, 0, 6833);
        QCOMPARE(first.value(), 1367);
        QCOMPARE(creditedTax(group, 6833, *first, 6833).value(), 1366);
        QVERIFY(!creditedTax(group, kMost, 0, 1));
        QVERIFY(testing::holds("parts of a credited group add up to its tax", 17, 100, [] {
            TaxGroup any;
            any.rule.ratePpm = *rc::gen::inRange(0, 300'000);
            any.taxableMinor = *rc::gen::inRange(1, 1'000'000);
            any.taxMinor = taxOf(any.taxableMinor, any.rule.ratePpm).value();
            std::int64_t credited = 0;
            std::int64_t tax = 0;
            while (credited < any.taxableMinor) {
                const std::int64_t left = any.taxableMinor - credited;
                const std::int64_t wanted = *rc::gen::inRange(1, 500'000);
                const std::int64_t part = std::min(left, wanted);
                const std::int64_t now = creditedTax(any, credited, tax, part).value();
                RC_ASSERT(now >= 0);
                credited += part;
                tax += now;
                RC_ASSERT(tax <= any.taxMinor);
            }
            RC_ASSERT(tax == any.taxMinor);
        }));
    }

    void vatNumbersOfTheSecondImplementation()
    {
        const QStringList right = numbers("right");
        QVERIFY(right.size() > 200);
        for (const QString &number : right) {
            const auto parsed = parseVatNumber(number.toStdString());
            QVERIFY2(parsed.ok(), qPrintable(number));
            QCOMPARE(parsed->country + parsed->number, number.toStdString());
        }
        const QStringList wrong = numbers("wrong");
        QVERIFY(wrong.size() > 100);
        for (const QString &number : wrong)
            QVERIFY2(!parseVatNumber(number.toStdString()).ok(), qPrintable(number));
    }

    void vatNumbersAsPeopleWriteThem()
    {
        // those that tax offices print in their own examples and imprints
        QVERIFY(parseVatNumber("de 136 695 976").ok());
        QCOMPARE(parseVatNumber("GR094259216")->country, std::string("EL"));
        QCOMPARE(parseVatNumber("CHE-100.155.212 MWST")->number, std::string("100155212"));
        QCOMPARE(parseVatNumber("NO 988 077 917 MVA")->number, std::string("988077917"));
        QVERIFY(parseVatNumber("XI GD001").ok());
        QVERIFY(parseVatNumber("GB HA599").ok());
        QVERIFY(failureOf("GBHA499") == VatNumberFailure::Checksum);
        QVERIFY(failureOf("GBGD599") == VatNumberFailure::Checksum);
        QVERIFY(failureOf("DE136695977") == VatNumberFailure::Checksum);
        QVERIFY(failureOf("DE13669597") == VatNumberFailure::Form);
        QVERIFY(failureOf("DE13669597O") == VatNumberFailure::Form);
        QVERIFY(failureOf("") == VatNumberFailure::UnknownCountry);
        QVERIFY(failureOf("D") == VatNumberFailure::UnknownCountry);
        QVERIFY(failureOf("US123456789") == VatNumberFailure::UnknownCountry);
        QVERIFY(failureOf("FRIO303656847") == VatNumberFailure::Checksum);
        QVERIFY(failureOf("IE1234567AZ") == VatNumberFailure::Checksum);
        QVERIFY(parseVatNumber("FR61954506077").ok());
        QVERIFY(parseVatNumber("CZ530101999").ok()); // a birth number without a check digit
        QVERIFY(parseVatNumber("LV32123456789").ok());
    }

    void taxThatIsProposed()
    {
        const char *const french = "FR61954506077";
        QCOMPARE(reasonFor("DE", "DE", "", Supply::Services), std::string("S 190000 domestic"));
        QCOMPARE(reasonFor("DE", "FR", "", Supply::Services), std::string("S 190000 noVatNumber"));
        QCOMPARE(reasonFor("DE", "ES", french, Supply::Services),
                 std::string("S 190000 noVatNumber")); // of another country
        QCOMPARE(reasonFor("DE", "FR", french, Supply::Services),
                 std::string("AE 0 reverseCharge"));
        QCOMPARE(reasonFor("DE", "FR", french, Supply::Goods),
                 std::string("K 0 intraCommunitySupply"));
        QCOMPARE(reasonFor("DE", "CH", "", Supply::Services), std::string("O 0 outsideUnion"));
        QCOMPARE(reasonFor("DE", "CH", "", Supply::Goods), std::string("G 0 export"));
        QCOMPARE(reasonFor("CH", "DE", "", Supply::Services), std::string("S 190000 domestic"));
        QCOMPARE(reasonFor("DE", "GR", "EL094259216", Supply::Services),
                 std::string("AE 0 reverseCharge"));
        QVERIFY(isInEuropeanUnion("XI"));
        QVERIFY(!isInEuropeanUnion("GB"));
    }
};

QTEST_APPLESS_MAIN(TestTax)
#include "tst_tax.moc"
