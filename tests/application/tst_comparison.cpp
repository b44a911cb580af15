// SPDX-License-Identifier: GPL-3.0-or-later
// What other rules would have billed a client (N16). Figures are those that other systems publish
// for their rules; the side of the client's own rules is what the agency has really issued.
#include "agencyfixture.h"
#include "application/profilecomparison.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::ComparedBillDay;
using application::ComparedLine;
using application::ComparisonQuestion;
using application::ProfileComparison;

namespace {

Date day(const char *text)
{
    return *Date::parse(text);
}

/// A plan with a flat price a month.
CatalogueItemId addPlan(AgencyFixture &agency, const std::string &name, std::int64_t minor)
{
    AddCatalogueItem add;
    add.item = agency.newId<CatalogueItemId>();
    add.programme = "agency";
    add.name = name;
    add.trialDays = 0;
    NewPrice price;
    price.id = agency.newId<PriceId>();
    price.currency = "EUR";
    price.validFrom = day("2026-01-01");
    NewComponent component;
    component.id = agency.newId<PriceComponentId>();
    component.unitAmount = minor;
    price.components.push_back(component);
    add.prices = {price};
    if (!agency.run(add).ok())
        qFatal("no plan");
    return add.item;
}

CreateClient clientOn(AgencyFixture &agency, CatalogueItemId plan, int billDay = 0)
{
    CreateClient create = agency.newClient("Northwind Traders");
    create.plan = plan;
    create.billDay = billDay;
    create.trialDays = 0;
    if (!agency.run(create).ok())
        qFatal("no client");
    return create;
}

Result<ProfileComparison> compare(AgencyFixture &agency, AccountId client, const char *left,
                                  const char *right, Date from, Date to)
{
    CLIENTELE_TRY(agency.store().writer().enter(storage::Context::agency()));
    CLIENTELE_ASSIGN(const auto reader, agency.store().reader(storage::Context::agency()));
    return application::compareProfiles(*reader, agency.clock(),
                                        {client, left, right, {from, to}, {}});
}

/// "2026-01-01 Plan 2026-01-01/2026-01-15 4516 4667 dayCount", a line each, without taxes.
QByteArray text(const Result<ProfileComparison> &comparison)
{
    if (!comparison)
        return describe(comparison.failure());
    std::string all;
    const auto side = [](const std::optional<std::int64_t> &minor) {
        return minor ? std::to_string(*minor) : std::string("-");
    };
    for (const ComparedBillDay &bill : comparison->bills) {
        for (const ComparedLine &line : bill.lines) {
            if (line.isTax)
                continue;
            all += bill.billDate.toString() + ' ' + line.item + ' ' + line.days.from.toString()
                   + '/' + line.days.to.toString() + ' ' + side(line.leftMinor) + ' '
                   + side(line.rightMinor);
            for (const std::string &knob : line.knobs)
                all += ' ' + knob;
            all += line.together ? " together\n" : "\n";
        }
    }
    return QByteArray::fromStdString(all);
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dayCounts_data() { onBothDatabases(); }
    void dayCounts();
    void dailyRateRoundedFirst_data() { onBothDatabases(); }
    void dailyRateRoundedFirst();
    void calendarAndDayOfTheEnd_data() { onBothDatabases(); }
    void calendarAndDayOfTheEnd();
    void endOfTermIsThatOfTheRules_data() { onBothDatabases(); }
    void endOfTermIsThatOfTheRules();
    void ownSideIsWhatWasIssued_data() { onBothDatabases(); }
    void ownSideIsWhatWasIssued();
    void refusals_data() { onBothDatabases(); }
    void refusals();
};

/// Zuora's "Calculating Total Amount with Partial Period Proration": from 1 January to the bill day
/// 15 of 100.00 a month are 45.16 by actual days and 46.67 over 30. Kill Bill's
/// TestInvoiceFixedProration: 8 days of 19.95 in June are 5.32 of 30; of the 31 days before the
/// 23rd they are 5.15.
void TestComparison::dayCounts()
{
    CLIENTELE_AGENCY;
    agency.clock().setDay(day("2027-01-01"));
    const CreateClient zuora = clientOn(agency, addPlan(agency, "Plan", 10'000), 15);
    const auto january = compare(agency, zuora.client, "ZUORA_DAY", "ZUORA_ACTUAL_OVER_30",
                                 day("2027-01-01"), day("2027-01-16"));
    QCOMPARE(text(january),
             QByteArray("2027-01-01 Plan 2027-01-01/2027-01-15 4516 4667 dayCount\n"
                        "2027-01-15 Plan 2027-01-15/2027-02-15 10000 10000\n"));
    QCOMPARE(january->lineCount, 2);
    QCOMPARE(january->differentCount, 1);
    // 25 % tax on each: 11.29 and 11.67
    QCOMPARE(january->bills[0].leftMinor, 4516 + 1129);
    QCOMPARE(january->bills[0].rightMinor, 4667 + 1167);
    QVERIFY(january->bills[0].lines.back().isTax);
    QCOMPARE(january->bills[0].lines.back().knobs, std::vector<std::string>{"dayCount"});
    QCOMPARE(january->rightMinor - january->leftMinor, 151 + 38);

    agency.clock().setDay(day("2027-06-15"));
    const CreateClient killBill = clientOn(agency, addPlan(agency, "Stub", 1'995), 23);
    QCOMPARE(text(compare(agency, killBill.client, "KB_DAY", "KB_FIXED30", day("2027-06-01"),
                          day("2027-06-20"))),
             QByteArray("2027-06-15 Stub 2027-06-15/2027-06-23 515 532 dayCount\n"));
}

/// "How is prorate calculated" of Mlytics: from 10 to 99 a month with 15 of 30 days left the daily
/// rates are rounded first, and 4.95 are credited instead of 5.00.
void TestComparison::dailyRateRoundedFirst()
{
    CLIENTELE_AGENCY;
    agency.clock().setDay(day("2026-09-01"));
    const CreateClient client = clientOn(agency, addPlan(agency, "Old", 1'000));
    ChangePlan change;
    change.client = client.client;
    change.subscription = client.subscription;
    change.plan = addPlan(agency, "New", 9'900);
    change.when = When::Now;
    agency.clock().setDay(day("2026-09-16"));
    CLIENTELE_VERIFY(agency.run(change));
    QCOMPARE(text(compare(agency, client.client, "STRIPE_FRACTION", "RATE_ROUNDED_DAILY",
                          day("2026-09-01"), day("2026-10-01"))),
             QByteArray("2026-09-01 Old 2026-09-01/2026-10-01 1000 1000\n"
                        "2026-09-16 New 2026-09-16/2026-10-01 4950 4950\n"
                        "2026-09-16 Old 2026-09-16/2026-10-01 -500 -495 roundingStage\n"));
}

/// Lago's terminate_pay_in_advance_spec: 50.00 a month, started and ended on 8 February: 21 of 28
/// days are billed, and 20 credited. Our own rules bill from the 8th and credit all of it, later.
void TestComparison::calendarAndDayOfTheEnd()
{
    CLIENTELE_AGENCY;
    agency.clock().setDay(day("2027-02-08"));
    const CreateClient client = clientOn(agency, addPlan(agency, "Plan", 5'000));
    CancelSubscription cancel;
    cancel.client = client.client;
    cancel.subscription = client.subscription;
    cancel.when = When::Now;
    CLIENTELE_VERIFY(agency.run(cancel));
    const auto both = compare(agency, client.client, "", "LAGO_DAY", day("2027-02-01"),
                              day("2027-03-01"));
    const QByteArray lines = text(both);
    QVERIFY2(lines.contains(" 3750 "), lines);
    QVERIFY2(lines.contains(" -3571 "), lines);
    QCOMPARE(both->left.name, std::string("CLIENTELE_DAY"));
    std::int64_t left = 0;
    for (const ComparedBillDay &bill : both->bills)
        left += bill.leftMinor;
    QCOMPARE(left, 0); // the day of the end is not charged
    QCOMPARE(both->rightMinor, 3750 + 938 - 3571 - 893); // 25 % tax of each
}

/// What waits for the end of a term waits for that of the other rules, and an add-on goes with its
/// plan.
void TestComparison::endOfTermIsThatOfTheRules()
{
    CLIENTELE_AGENCY;
    agency.clock().setDay(day("2026-04-11"));
    const CreateClient client = clientOn(agency, addPlan(agency, "Plan", 3'000));
    agency.clock().setDay(day("2026-04-12"));
    AddAddOn add;
    add.client = client.client;
    add.addOn = {agency.newId<SubscriptionId>(), agency.item("Priority support"), 1};
    CLIENTELE_VERIFY(agency.run(add));
    agency.clock().setDay(day("2026-05-20"));
    CancelSubscription cancel;
    cancel.client = client.client;
    cancel.subscription = client.subscription;
    cancel.when = When::EndOfTerm;
    CLIENTELE_VERIFY(agency.run(cancel));
    const auto both = compare(agency, client.client, "", "LAGO_DAY", day("2026-04-01"),
                              day("2026-09-01"));
    CLIENTELE_VERIFY(both);
    Date lastLeft, lastRight, lastAddOn;
    for (const ComparedBillDay &bill : both->bills) {
        for (const ComparedLine &line : bill.lines) {
            if (line.kind != "recurring")
                continue;
            if (line.leftMinor)
                lastLeft = std::max(lastLeft, line.days.to);
            if (line.rightMinor && line.item == "Plan")
                lastRight = std::max(lastRight, bill.billDate);
            if (line.rightMinor && line.item != "Plan")
                lastAddOn = std::max(lastAddOn, line.days.from);
        }
    }
    QCOMPARE(lastLeft.toString(), std::string("2026-06-11"));  // terms from the 11th
    QVERIFY(lastRight >= day("2026-05-01") && lastRight < day("2026-06-11")); // calendar months
    QCOMPARE(lastAddOn.day(), 1);
}

/// By the client's own rules comes out what the agency has issued, though later and at once.
void TestComparison::ownSideIsWhatWasIssued()
{
    CLIENTELE_AGENCY;
    const CreateClient client = clientOn(agency, addPlan(agency, "Small", 2'900));
    const CatalogueItemId large = addPlan(agency, "Large", 7'900);
    agency.clock().setDay(day("2026-03-12"));
    ChangePlan change;
    change.client = client.client;
    change.subscription = client.subscription;
    change.plan = large;
    change.when = When::Now;
    CLIENTELE_VERIFY(agency.run(change));
    agency.clock().setDay(day("2026-05-20"));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
    std::int64_t issued = 0;
    for (const auto &invoice : agency.issued())
        issued += invoice.content.totalMinor;
    QVERIFY(issued > 0);
    const auto both = compare(agency, client.client, "", "KB_DAY", day("2026-03-01"),
                              day("2026-05-21"));
    CLIENTELE_VERIFY(both);
    QCOMPARE(both->leftMinor, issued);
    QVERIFY(both->differentCount > 0); // Kill Bill asks for the change at once
}

void TestComparison::refusals()
{
    CLIENTELE_AGENCY;
    const CreateClient client = clientOn(agency, addPlan(agency, "Plan", 3'000));
    const Date from = day("2026-03-01");
    CLIENTELE_FAILS(compare(agency, client.client, "", "LAGO_DAY", from, from),
                    FailureCode::Invalid);
    CLIENTELE_FAILS(compare(agency, client.client, "", "NOBODY", from, from.addDays(9)),
                    FailureCode::Invalid);
    CLIENTELE_FAILS(compare(agency, agency.newId<AccountId>(), "", "", from, from.addDays(9)),
                    FailureCode::NotFound);
    CLIENTELE_VERIFY(agency.store().writer().enter(storage::Context::agency()));
    const auto reader = agency.store().reader(storage::Context::agency());
    CLIENTELE_VERIFY(reader);
    int asked = 0;
    const ComparisonQuestion question{client.client, "", "LAGO_DAY", {from, from.addDays(90)},
                                      [&asked] { return ++asked < 3; }};
    CLIENTELE_FAILS(application::compareProfiles(**reader, agency.clock(), question),
                    FailureCode::Cancelled);
    QCOMPARE(asked, 3);
    // by the same rules twice nothing differs
    const auto same = compare(agency, client.client, "", "CLIENTELE_DAY", from,
                              from.addDays(40));
    CLIENTELE_VERIFY(same);
    QCOMPARE(same->lineCount, 2);
    QCOMPARE(same->differentCount, 0);
    QVERIFY(agency.issued().empty()); // nothing was written
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
