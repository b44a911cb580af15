// SPDX-License-Identifier: GPL-3.0-or-later
// Moving in the middle of a month: an agency that is billed wholly by us stands for the other
// system. It is cut, exported as tables, imported into a new one, and from then on both live the
// same life: their invoices must be equal line for line.
#include "application/importing.h"
#include "billing/names.h"
#include "moneyclient.h"
#include "testsupport/seeded.h"

#include <QtCore/QFile>

#include <array>
#include <map>
#include <set>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::ImportReport;
using storage::StoredInvoice;

namespace {

using Import = decltype(&application::importClients);

/// Of the paid term after the move.
constexpr int kDaysLeft = 15;

Result<ImportReport> import(AgencyFixture &agency, Import what, const QByteArray &csv,
                            bool dryRun = false, std::vector<interchange::FieldDefault> set = {})
{
    const QString path = agency.temporary().folder() + QStringLiteral("/import.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
        return fail(FailureCode::Io);
    file.close();
    application::ImportOptions options;
    options.file = path.toStdString();
    options.dryRun = dryRun;
    options.defaults = std::move(set);
    return what(agency.store(), agency.gateway(), agency.clock(), agency.temporary().ids(),
                agency.owner(), options);
}

/// What is on paper, without numbers and keys.
QByteArray paper(const billing::InvoiceDraft &content,
                 const std::vector<billing::DraftLine> &lines)
{
    std::string text = content.billDate.toString();
    for (const billing::DraftLine &line : lines) {
        text += "\n  " + std::string(billing::nameOf(line.kind)) + ' ' + line.itemName + ' '
                + line.componentName + ' ' + line.interval.from.toString() + '/'
                + line.interval.to.toString() + ' ' + line.period.from.toString() + '/'
                + line.period.to.toString() + ' ' + std::to_string(line.quantity) + " x "
                + std::to_string(line.unit.amount) + " = " + std::to_string(line.amountMinor);
    }
    text += "\n  " + std::to_string(content.netMinor) + " + " + std::to_string(content.taxMinor)
            + " - " + std::to_string(content.creditUsedMinor) + " + "
            + std::to_string(content.creditMadeMinor) + " = "
            + std::to_string(content.payableMinor) + '\n';
    return QByteArray::fromStdString(text);
}

QByteArray paper(const StoredInvoice &invoice)
{
    std::vector<billing::DraftLine> lines;
    for (const storage::StoredLine &line : invoice.lines)
        lines.push_back(line.line);
    return paper(invoice.content, lines);
}

/// Clients by name, as each agency knows them.
struct Side {
    AgencyFixture &agency;
    std::map<std::string, AccountId> clients;

    Subscription find(const std::string &client, const std::string &item) const
    {
        const auto all
            = storage::SubscriptionRepo(agency.session()).ofClient(clients.at(client));
        for (const Subscription &each : *all) {
            if (each.item == agency.item(item) && each.state != "ended")
                return each;
        }
        return {};
    }
    /// All that was issued since, by client and bill day.
    QByteArray issuedSince(Date day) const
    {
        QByteArray text;
        for (const auto &[name, id] : clients) {
            const auto issued
                = storage::InvoiceRepo(agency.session()).issuedOf(id, Ledger::Retail);
            for (const StoredInvoice &each : *issued) {
                if (!each.imported && each.issuedOn >= day)
                    text += QByteArray::fromStdString(name) + ' ' + paper(each);
            }
        }
        return text;
    }
};

void must(const application::Outcome &outcome)
{
    if (!outcome.ok())
        qFatal("%s", describe(outcome.failure()).constData());
}

/// The days of one move, whatever day it begins on.
struct Days {
    Date begin;     ///< of the clients at the former system
    Date paidUntil; ///< by it, for the first term that has room for what happens after the move
    Date cut;       ///< the move, inside of that term
};

/// Three clients, billed for two terms or three by the former system.
Days settleIn(Side &side, Date day)
{
    AgencyFixture &agency = side.agency;
    agency.clock().setDay(day);
    for (const auto &[name, plan] : {std::pair("Berglunds", "Starter"),
                                     std::pair("Familia", "Growth"),
                                     std::pair("Chop", "Starter")}) {
        CreateClient create = agency.newClient(name, plan);
        create.trialDays = 0;
        if (std::string(name) == "Familia")
            create.addOns.push_back(
                {agency.newId<SubscriptionId>(), agency.item("Priority support"), 2});
        must(agency.run(create));
        side.clients.emplace(name, create.client);
        GrantDiscount grant;
        grant.client = create.client;
        grant.subscription = create.subscription;
        grant.discount.name = "Loyalty";
        grant.discount.ratePpm = 100'000;
        if (std::string(name) == "Chop")
            must(agency.run(grant));
    }
    Date billed = day;
    Date paidUntil = day;
    for (int terms = 0; terms < 2 || paidUntil.addDays(-kDaysLeft) <= billed; ++terms) {
        billed = paidUntil;
        agency.clock().setDay(billed);
        for (const auto &[name, id] : side.clients)
            must(agency.run(IssueInvoices{{id}, {}}));
        for (const StoredInvoice &each : agency.issued())
            paidUntil = std::max(paidUntil, each.content.servicePeriod.to);
    }
    return {day, paidUntil, paidUntil.addDays(-kDaysLeft)};
}

/// The clients of the new agency.
void findClients(Side &side)
{
    const auto directory = storage::AccountRepo(side.agency.session()).directory();
    for (const auto &entry : *directory) {
        const auto account = storage::AccountRepo(side.agency.session()).byId(entry.id);
        side.clients.emplace((*account)->name, entry.id);
    }
}

/// What the other system knows, with the last day that it billed.
QByteArray subscriptions(const Days &when, int billDay)
{
    const QByteArray days = QByteArray::fromStdString(when.begin.toString() + ','
                                                      + when.paidUntil.addDays(-1).toString() + ','
                                                      + std::to_string(billDay));
    return "Client,Plan,Quantity,Start date,Paid through,Bill day,Discount,Discount name,Invoice\n"
           "Berglunds,Starter,1," + days + ",,,OLD-17\n"
           "Familia,Growth,," + days + ",,,OLD-18\n"
           "Familia,Priority support,2," + days + ",,,OLD-18\n"
           "Chop,Starter,," + days + ",10%,Loyalty,\n";
}

/// What happens after the move, on both sides alike: an upgrade and an add-on that ends inside of
/// the imported term, and a cancellation in the next one.
void live(Side &side, const Days &when)
{
    AgencyFixture &agency = side.agency;
    const auto issue = [&] {
        for (const auto &[name, id] : side.clients)
            must(agency.run(IssueInvoices{{id}, {}}));
    };
    agency.clock().setDay(when.cut.addDays(3));
    ChangePlan upgrade;
    upgrade.client = side.clients.at("Berglunds");
    upgrade.subscription = side.find("Berglunds", "Starter").id;
    upgrade.plan = agency.item("Growth");
    upgrade.when = When::Now;
    must(agency.run(upgrade));
    agency.clock().setDay(when.cut.addDays(5));
    CancelSubscription cancel;
    cancel.client = side.clients.at("Familia");
    cancel.subscription = side.find("Familia", "Priority support").id;
    cancel.when = When::Now;
    must(agency.run(cancel));
    agency.clock().setDay(when.paidUntil.addDays(1));
    issue();
    agency.clock().setDay(when.paidUntil.addDays(18));
    cancel.subscription = side.find("Familia", "Growth").id;
    must(agency.run(cancel));
    agency.clock().setDay(when.paidUntil.addDays(32));
    issue();
}

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void continuesToTheCent_data();
    void continuesToTheCent();
    void openingBalances_data() { onBothDatabases(); }
    void openingBalances();
    void wrongRows();
};

void TestMigration::continuesToTheCent_data()
{
    QTest::addColumn<storage::Dialect>("dialect");
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<Date>("begin");
    const Date any = Date::parse("2026-02-01")->addDays(
        Random(seed(20'261'124)).below(3 * 365)); // whichever it is
    const std::array days{*Date::parse("2026-03-02"), *Date::parse("2027-01-31"),
                          *Date::parse("2028-02-29"), any};
    for (const char *profile : {"CLIENTELE_DAY", "LAGO_DAY", "KB_FIXED30"}) {
        for (const Date day : days)
            QTest::addRow("sqlite %s %s", profile, day.toString().c_str())
                << storage::Dialect::Sqlite << QByteArray(profile) << day;
        QTest::addRow("postgresql %s %s", profile, any.toString().c_str())
            << storage::Dialect::Postgresql << QByteArray(profile) << any;
    }
}

void TestMigration::continuesToTheCent()
{
    QFETCH(storage::Dialect, dialect);
    QFETCH(QByteArray, profile);
    QFETCH(Date, begin);
    AgencyFixture former(dialect);
    QVERIFY2(former.ok(), former.why());
    CLIENTELE_VERIFY(former.run(SetBillingProfile{{}, profile.toStdString()}));
    Side left{former, {}};
    const Days when = settleIn(left, begin);
    const bool byCalendar = profile == "LAGO_DAY";
    const int billDay = byCalendar ? 1 : begin.day();

    AgencyFixture own(dialect);
    QVERIFY2(own.ok(), own.why());
    CLIENTELE_VERIFY(own.run(SetBillingProfile{{}, profile.toStdString()}));
    own.clock().setDay(when.cut);
    former.clock().setDay(when.cut);
    const auto clients = import(own, application::importClients,
                                "Company\nBerglunds\nFamilia\nChop\n", false, {{"plan", "none"}});
    CLIENTELE_VERIFY(clients);
    QCOMPARE(clients->imported, std::uint64_t{3});
    const QByteArray table = subscriptions(when, billDay);
    const auto dryRun = import(own, application::importSubscriptions, table, true);
    CLIENTELE_VERIFY(dryRun);
    QCOMPARE(dryRun->counts.bad, std::uint64_t{0});
    QCOMPARE(dryRun->imported, std::uint64_t{0});
    QVERIFY(own.issued().empty()); // nothing was written
    // the first own invoice begins where the paid term ends
    QCOMPARE(dryRun->next.size(), std::size_t{3});
    const Date first = when.paidUntil;
    QCOMPARE(first, byCalendar ? first.addMonths(0, 1) : begin.addMonths(2, billDay));
    for (const application::NextInvoice &next : dryRun->next) {
        QCOMPARE(next.draft.billDate, first);
        for (const billing::DraftLine &line : next.draft.lines)
            QCOMPARE(line.interval.from, first);
    }
    const auto imported = import(own, application::importSubscriptions, table);
    CLIENTELE_VERIFY(imported);
    QCOMPARE(imported->imported, std::uint64_t{4});

    Side right{own, {}};
    findClients(right);
    QCOMPARE(right.clients.size(), std::size_t{3});
    // what was shown is what is there, and is what the former system would have asked for
    for (const auto &[name, id] : right.clients) {
        const auto drafts = own.drafts(id);
        QCOMPARE(drafts.size(), std::size_t{1});
        QCOMPARE(paper(drafts[0]), paper(former.drafts(left.clients.at(name)).at(0)));
    }
    // documents of the paid terms, outside of our series and settled
    std::set<std::string> numbers;
    for (const StoredInvoice &each : own.issued()) {
        QVERIFY(each.imported);
        QCOMPARE(each.openMinor, 0);
        numbers.insert(each.number);
    }
    QVERIFY(numbers.count("OLD-17") == 1 && numbers.count("OLD-18") == 1);
    QCOMPARE(numbers.size(), std::size_t{3});

    live(left, when);
    live(right, when);
    const QByteArray expected = left.issuedSince(when.cut);
    QVERIFY(expected.count("credit") >= 2); // the imported lines were taken back in part
    QCOMPARE(right.issuedSince(when.cut), expected);
    expectClean(own);
    expectClean(former);
    QCOMPARE(own.issued().back().number.substr(0, 4), std::string("INV-"));
}

/// Documents of the past keep their numbers, and what they still ask for is what the client owes.
void TestMigration::openingBalances()
{
    CLIENTELE_AGENCY;
    agency.clock().setDay(*Date::parse("2026-04-16"));
    CLIENTELE_VERIFY(import(agency, application::importClients, "Company\nBerglunds\nFamilia\n",
                            false, {{"plan", "none"}}));
    const QByteArray table
        = "Customer name,Invoice number,Type,Invoice date,Due date,Net,VAT,Total,Balance\n"
          "Berglunds,F-2025-0901,invoice,2025-12-01,2025-12-31,80.00,20.00,100.00,0\n"
          "Berglunds,F-2026-0007,invoice,2026-03-01,2026-03-31,29.00,7.25,36.25,16.25\n"
          "Familia,G-2026-0001,credit note,2026-03-05,,-40.00,-10.00,-50.00,30.00\n";
    const auto dryRun = import(agency, application::importInvoices, table, true);
    CLIENTELE_VERIFY(dryRun);
    QCOMPARE(dryRun->counts.bad, std::uint64_t{0});
    QVERIFY(agency.issued().empty());
    const auto imported = import(agency, application::importInvoices, table);
    CLIENTELE_VERIFY(imported);
    QCOMPARE(imported->imported, std::uint64_t{3});
    const auto issued = agency.issued();
    QCOMPARE(issued.size(), std::size_t{3});
    std::map<std::string, StoredInvoice> byNumber;
    for (const StoredInvoice &each : issued)
        byNumber.emplace(each.number, each);
    const StoredInvoice &open = byNumber.at("F-2026-0007");
    QVERIFY(open.imported);
    QCOMPARE(open.content.totalMinor, 3625);
    QCOMPARE(open.openMinor, 1625);
    QCOMPARE(open.dueOn->toString(), std::string("2026-03-31"));
    QCOMPARE(byNumber.at("F-2025-0901").openMinor, 0);
    QCOMPARE(byNumber.at("G-2026-0001").content.totalMinor, -5000);
    storage::InvoiceRepo invoices(agency.session());
    const auto owed = invoices.balances(open.client, Ledger::Retail);
    CLIENTELE_VERIFY(owed);
    QCOMPARE(owed->receivableMinor, 1625);
    const auto credit
        = invoices.balances(byNumber.at("G-2026-0001").client, Ledger::Retail);
    CLIENTELE_VERIFY(credit);
    QCOMPARE(credit->creditMinor, 3000);
    expectClean(agency);

    const auto correction = agency.run(CreditInvoice{
        open.client, open.id, agency.newId<InvoiceId>(), {}, "Wrong"});
    CLIENTELE_FAILS(correction, FailureCode::Refused);
    QCOMPARE(correction.failure().rule, std::string("importedNotCorrected"));

    // the opening balance is paid as any other invoice
    RecordPayment payment;
    payment.client = open.client;
    payment.payment = agency.newId<PaymentId>();
    payment.bookedOn = agency.clock().today("Europe/Stockholm");
    payment.amountMinor = 1625;
    CLIENTELE_VERIFY(agency.run(payment));
    QCOMPARE((*invoices.byId(open.client, open.id))->openMinor, 0);
    expectClean(agency);

    // a second time nothing is written
    const auto again = import(agency, application::importInvoices, table);
    CLIENTELE_VERIFY(again);
    QCOMPARE(again->imported, std::uint64_t{0});
    QCOMPARE(again->counts.bad, std::uint64_t{3});
    QCOMPARE(again->rows[0].problems[0].failure.reason, std::string("inUse"));
    QCOMPARE(agency.issued().size(), std::size_t{3});
}

/// Each wrong row with its line and reason, and nothing is written.
void TestMigration::wrongRows()
{
    AgencyFixture agency(storage::Dialect::Sqlite);
    QVERIFY2(agency.ok(), agency.why());
    agency.clock().setDay(*Date::parse("2026-04-16"));
    CLIENTELE_VERIFY(agency.run(agency.newClient("Has one")));
    CLIENTELE_VERIFY(import(agency, application::importClients, "Company\nBerglunds\n", false,
                            {{"plan", "none"}}));
    const auto reasons = [](const Result<ImportReport> &report) {
        QByteArray text;
        for (const application::ImportedRow &row : report->rows) {
            for (const auto &problem : row.problems)
                text += QByteArray::number(static_cast<qint64>(row.line)) + ' '
                        + QByteArray::fromStdString(problem.failure.field + ' '
                                                    + problem.failure.reason)
                        + '\n';
        }
        return text;
    };
    const auto subscriptions = import(
        agency, application::importSubscriptions,
        "Client,Plan,Quantity,Start date,Paid through,Bill day,Price,Discount\n"
        "Nobody,Starter,1,,2026-05-01,,,\n"
        "Berglunds,No such plan,1,,2026-05-01,,,\n"
        "Has one,Growth,1,,2026-05-01,,,\n"
        "Berglunds,Priority support,0,,2026-05-01,,,\n"
        "Berglunds,Priority support,1,,01.05.2026,,,\n"
        "Berglunds,Priority support,1,2026-03-01,,,,\n"
        "Berglunds,Priority support,1,,2026-05-01,15,,\n"
        "Berglunds,Priority support,1,,2026-05-01,,9999.00,\n"
        "Berglunds,Priority support,1,,2026-05-01,,cheap,\n"
        "Berglunds,Priority support,1,,2026-05-01,,,110\n");
    CLIENTELE_VERIFY(subscriptions);
    QCOMPARE(subscriptions->imported, std::uint64_t{0});
    QCOMPARE(reasons(subscriptions), QByteArray("2 client unknownClient\n"
                                                "3 item unknownPlan\n"
                                                "4 item hasPlan\n"
                                                "5 quantity notAQuantity\n"
                                                "6 paidThrough notADate\n"
                                                "7 paidThrough required\n"
                                                "8 paidThrough notBeforeBillDay\n"
                                                "9 price abovePrice\n"
                                                "10 price notAnAmount\n"
                                                "11 discountPercent notARate\n"));
    const auto invoices = import(agency, application::importInvoices,
                                 "Client,Number,Kind,Date,Net,Tax,Total,Open\n"
                                 "Nobody,F-1,,2026-01-01,,,10.00,\n"
                                 "Berglunds,,,2026-01-01,,,10.00,\n"
                                 "Berglunds,F-2,gift,2026-01-01,,,10.00,\n"
                                 "Berglunds,F-3,,2026-01-01,9.00,2.00,10.00,\n"
                                 "Berglunds,F-4,,2026-01-01,,,10.00,11.00\n"
                                 "Berglunds,F-5,,2026-01-01,,,10.001,\n"
                                 "Berglunds,F-6,,2026-05-01,,,10.00,\n"
                                 "Berglunds,F-6,,2026-01-01,,,10.00,\n");
    CLIENTELE_VERIFY(invoices);
    QCOMPARE(invoices->imported, std::uint64_t{0});
    QCOMPARE(reasons(invoices), QByteArray("2 client unknownClient\n"
                                           "3 number required\n"
                                           "4 kind notAKind\n"
                                           "5 total notTheSum\n"
                                           "6 open moreThanTotal\n"
                                           "7 total notAnAmount\n"
                                           "8 date outOfRange\n"
                                           "9 number duplicate\n"));
    QVERIFY(agency.issued().empty());
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
