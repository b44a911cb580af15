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

    void discountsOfPricesThatHoldTheirTax()
    {
        TestAccount account;
        const auto plan = account.flat("Plan", 11'900);
        setTax(account, plan, 190'000, true);
        const auto subscription = account.start("2026-06-01", plan);
        TimelineEvent &tenth = account.happens({}, EventKind::DiscountGranted, "2026-06-01");
        tenth.discount.ratePpm = 100'000;
        // 119.00 hold 100.00; less a tenth, with tax: 107.10, a tenth less than the price
        const InvoiceDraft draft = account.bill("2026-06-01").at(0);
        QCOMPARE(draft.netMinor, 9000);
        QVERIFY(!draft.lines.at(1).grossMinor);
        QCOMPARE(draft.roundingMinor, 0);
        QCOMPARE(draft.payableMinor, 10'710);
        account.bill("2026-07-01");
        account.happens(subscription, EventKind::Cancelled, "2026-06-16"); // entered late
        const InvoiceDraft back = account.bill("2026-07-02").at(0);
        QCOMPARE(back.netMinor, -4500 - 9000); // half of June, and July
        QCOMPARE(back.roundingMinor, 0);
        QCOMPARE(back.creditMadeMinor, 16'065);
    }

    void lateUnitsOfPricesThatHoldTheirTax()
    {
        TestAccount account;
        const auto team = account.item("Team", {perUser(1190)});
        setTax(account, team, 190'000, true);
        account.start("2026-06-01", team);
        account.unit("2026-05-01", 1);
        account.bill("2026-06-01");
        account.unit("2026-05-20", 2); // recorded afterwards
        const InvoiceDraft draft = account.bill("2026-07-01").at(0);
        QCOMPARE(draft.netMinor, 2000 + 1000);
        QVERIFY(draft.lines.at(1).kind == LineKind::Correction && !draft.lines.at(1).grossMinor);
        QCOMPARE(draft.payableMinor, 2380 + 1190);
    }

    void creditsOfPricesThatHoldTheirTax()
    {
        struct Case {
            const char *start, *end;
            std::int64_t takenOffMinor, netMinor, grossMinor;
        };
        // 119.00 hold 100.00. Half of June; half of it when a credit note left 20.00; 91 of the
        // quarter's 90 days by the book, which is all of it
        for (const Case &each : {Case{"2026-06-01", "2026-06-16", 0, -5000, -5950},
                                 Case{"2026-06-01", "2026-06-16", 8000, -2000, -2380},
                                 Case{"2026-07-01", "2026-07-02", 0, -10'000, -11'900}}) {
            TestAccount account;
            const bool isQuarter = each.start[6] == '7';
            account.input.profile.creditRule = CreditRule::UnusedPart;
            account.input.profile.dayCount = DayCount::ActualOver30;
            const auto plan =
                account.flat("Plan", 11'900, {PeriodUnit::Month, isQuarter ? 3 : 1});
            setTax(account, plan, 190'000, true);
            const auto subscription = account.start(each.start, plan);
            account.bill(each.start);
            if (each.takenOffMinor != 0)
                account.input.takenOff = {{account.input.billed.at(0).id, each.takenOffMinor}};
            account.happens(subscription, EventKind::Cancelled, each.end);
            const InvoiceDraft draft = account.bill(each.end).at(0);
            QCOMPARE(draft.netMinor, each.netMinor);
            QCOMPARE(draft.taxMinor, each.grossMinor - each.netMinor);
            QCOMPARE(draft.roundingMinor, 0);
            QCOMPARE(draft.creditMadeMinor, -each.grossMinor);
            QCOMPARE(draft.lines[0].trace.keptMinor, 10'000 + each.netMinor);
            if (each.takenOffMinor != 0) // half of it is not what was rounded
                QCOMPARE(draft.lines[0].trace.unroundedNumerator, 8000);
        }
    }

    /// It was never billed by this program, and yet a day of it is given back with its tax.
    void aGrossAmountThatHasNoRoom()
    {
        constexpr std::int64_t kUnit = 4'712'400'000'000'000'000; // twice that are 64 bits and more
        TestAccount account;
        account.input.bounds.maximumLineMinor = kMost;
        const auto plan = account.flat("Plan", kUnit);
        setTax(account, plan, 190'000, true);
        const auto subscription = account.start("2026-06-01", plan);
        account.bill("2026-06-01");
        account.input.events.at(0).quantity = 2;
        account.input.billed.at(0).amountMinor *= 2; // 7.92 without tax
        account.happens(subscription, EventKind::Cancelled, "2026-06-30");
        const InvoiceDraft draft = account.recompute("2026-06-30").due.at(0);
        QCOMPARE(draft.netMinor, -264'000'000'000'000'000);
        QVERIFY(!draft.lines.at(0).grossMinor);
        QCOMPARE(draft.creditMadeMinor, 314'160'000'000'000'000);
    }

    void creditNotesOfAGroupAddUpToIt()
    {
        // published: two lines of 68.33 at 20 %, credited one after the other
        const TaxGroup group{{"S", 200'000}, 13'666, 2733};
        const auto first = creditedTax(group, 0, 0, 6833);
        QCOMPARE(first.value(), 1367);
        QCOMPARE(creditedTax(group, 6833, *first, 6833).value(), 1366);
        QVERIFY(!creditedTax(group, kMost, 0, 1));
        QVERIFY(!creditedTax({{"S", 2'000'000}, 100, 200}, 0, 0, kMost)); // no room for the tax
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

    /// What the countries say besides the digit: who begins with what, and which offices there are.
    void vatNumbersOfRareKinds()
    {
        for (const char *const right :
             {"BG8445102322", // a citizen, a foreigner, anybody else
              "BG0285680177", "BG0665600858", "CZ10002961", "CZ10006290", "ESC58818501",
              "ESC5881850A", "ESA58818501", "ESP5881850A", "FR53000004605", // of Monaco
              "FR50000004604", "IT00743350019", "IT00743351009", "IT00743351207", "IT00743351215",
              "IT00743358889", "IT00743359994", "LT119511515", "LT100001901014", "NL004495445B01",
              "NL123456782B90", "SE556188840401", "SI50223020", "SK2027000008", "SK2097000004"})
            QVERIFY2(parseVatNumber(right).ok(), right);
        for (const char *const wrong :
             {"BE2000000141", // 0 and 1 are given
              "BG5308786135", "CY12345678F", "CZ90000293", "DK01000004", "ESA5881850A",
              "ESP58818501", "ESJ58818502", "EST58818501", // no such kind of company
              "FR1O954506077", "FRO1954506077", // for 0 and 1
              "FR64954506078", "IT00743350001", "IT00743351017", "IT00743351199", "IT00743351223",
              "IT00743355000", "IT00743358871", "IT00743358897", "IT00743359986", "IT00000000158",
              "LT119511522", "LT100001901026", "MT01000033", "NL000000000B00", "PT019648430",
              "RO018547290", "SE556188840402", "SI00223042", "SI50223071", "SK0027000006",
              "SK2017000007", "SK2057000000"})
            QVERIFY2(failureOf(wrong) == VatNumberFailure::Checksum, wrong);
        // characters before and after the digits and letters, and more than people put between
        for (const char *const form : {"DE13669597+", "DE13669597;", "CY12345678+", "CY12345678[",
                                       "CY12345678{", "ES+1234567A", "ES{1234567A"})
            QVERIFY2(failureOf(form) == VatNumberFailure::Form, form);
        QCOMPARE(parseVatNumber("de 136.695/976-").value().number, std::string("136695976"));
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
