// SPDX-License-Identifier: GPL-3.0-or-later
// Each programme of requirements.md 1.7 over twelve months, from the empty agency to its
// statements. Every figure is worked out by hand beside it.
#include "agencyfixture.h"
#include "application/billingrun.h"
#include "application/excess.h"
#include "application/statement.h"
#include "storage/access.h"
#include "storage/accountrepo.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace clientele;
using namespace clientele::application;
using namespace clientele::domain;
using namespace clientele::testing;

namespace {

Date day(const char *text)
{
    return *Date::parse(text);
}

Money euro(std::int64_t minor)
{
    return {minor, *Currency::fromCode("EUR")};
}

/// The bill run of a day; every one of the year is done, as a person would.
Status billOn(AgencyFixture &agency, Date on)
{
    agency.clock().setDay(on);
    const auto result = runBilling(agency.store(), agency.clock(), agency.temporary().ids(),
                                   agency.owner(), {});
    if (!result)
        return result.failure();
    return result->parked.empty() ? Status() : Status(fail(FailureCode::Internal, "parked"));
}

/// Every month from this day's one on, up to `last`.
Status billMonths(AgencyFixture &agency, Date first, Date last)
{
    for (Date on = first; on <= last; on = on.addMonths(1, first.day()))
        CLIENTELE_TRY(billOn(agency, on));
    return {};
}

/// The months from March 2026 to February 2027.
Result<std::vector<Statement>> year(AgencyFixture &agency)
{
    std::vector<DateRange> months;
    for (Date first = day("2026-03-01"); first < day("2027-03-01"); first = first.addMonths(1, 1))
        months.push_back(monthOf(first));
    const auto reader = agency.store().reader(storage::Context::agency());
    return readStatements(**reader, months);
}

/// "retail wholesale margin" of a month in the agency's currency; "-" when nothing is in it.
std::string sums(const Statement &statement)
{
    if (statement.totals.empty())
        return "-";
    const StatementTotal &total = statement.totals.front();
    return total.retail.toString() + ' ' + total.wholesale.toString() + ' '
           + (total.margin ? total.margin->toString() : std::string("?"));
}

std::vector<std::string> sums(const Result<std::vector<Statement>> &statements)
{
    std::vector<std::string> all;
    for (const Statement &statement : *statements)
        all.push_back(sums(statement));
    return all;
}

std::vector<std::string> months(std::initializer_list<std::pair<int, const char *>> runs)
{
    std::vector<std::string> all;
    for (const auto &[count, text] : runs)
        all.insert(all.end(), static_cast<std::size_t>(count), text);
    return all;
}

std::string statusOf(AgencyFixture &agency, AccountId client)
{
    const auto summary = storage::AccountRepo(agency.session()).summary(client);
    return summary && *summary ? (*summary)->status : std::string("?");
}

std::vector<NewMonitoredUser> monitored(AgencyFixture &agency, int count)
{
    std::vector<NewMonitoredUser> users;
    for (int i = 0; i < count; ++i)
        users.push_back({agency.newId<MonitoredUserId>(), "Person " + std::to_string(i)});
    return users;
}

#define CLIENTELE_PROGRAMME(CODE)                                                                  \
    QFETCH(clientele::storage::Dialect, dialect);                                                  \
    AgencyFixture agency(dialect, {CODE});                                                         \
    QVERIFY2(agency.ok(), agency.why())

} // namespace

class TestProgrammes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agencyWithDiscount_data() { onBothDatabases(); }
    void agencyWithDiscount();
    void managedAfterItsTrial_data() { onBothDatabases(); }
    void managedAfterItsTrial();
    void providerByActiveUsers_data() { onBothDatabases(); }
    void providerByActiveUsers();
    void whitelabelWithDraw_data() { onBothDatabases(); }
    void whitelabelWithDraw();
    void whitelabelInOtherOrders_data() { onBothDatabases(); }
    void whitelabelInOtherOrders();
    void whitelabelPaidInPart_data() { onBothDatabases(); }
    void whitelabelPaidInPart();
    void commandWithFreemium_data() { onBothDatabases(); }
    void commandWithFreemium();
    void extendedTrials_data() { onBothDatabases(); }
    void extendedTrials();
};

/// S0.13, S0.37, S0.40: Starter brings 29.00 and costs 15.00, less 5 % for more than two plans.
void TestProgrammes::agencyWithDiscount()
{
    CLIENTELE_PROGRAMME("agency");
    const CreateClient one = agency.newClient("One");
    const CreateClient two = agency.newClient("Two");
    CLIENTELE_VERIFY(agency.run(one));
    CLIENTELE_VERIFY(agency.run(two));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-03-02"), day("2026-05-02")));
    agency.clock().setDay(day("2026-06-02"));
    const CreateClient three = agency.newClient("Three");
    CLIENTELE_VERIFY(agency.run(three));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-06-02"), day("2026-12-02")));
    agency.clock().setDay(day("2026-12-10"));
    CLIENTELE_VERIFY(agency.run(DeleteClient{three.client, 0}));
    CLIENTELE_VERIFY(billMonths(agency, day("2027-01-02"), day("2027-02-02")));
    const auto statements = year(agency);
    CLIENTELE_VERIFY(statements);
    // March to May 2 × 29.00 and 2 × 15.00; in June the third begins, which terms that begin on the
    // same day do not know yet; July to December 3 × 14.25; deleted, it is billed to 2 January and
    // its discount goes with it
    QCOMPARE(sums(statements), months({{3, "58.00 30.00 28.00"},
                                       {1, "87.00 45.00 42.00"},
                                       {6, "87.00 42.75 44.25"},
                                       {2, "58.00 30.00 28.00"}}));
    QCOMPARE(agency.issued().size(), std::size_t{12 + 12 + 7});
}

/// S1.6, S1.7, S1.26: nothing for 30 days, then 75.00 a month.
void TestProgrammes::managedAfterItsTrial()
{
    CLIENTELE_PROGRAMME("managed");
    CreateClient client = agency.newClient("Organisation", "Managed account");
    client.programme = "managed";
    CLIENTELE_VERIFY(agency.run(client));
    QCOMPARE(statusOf(agency, client.client), std::string("trial"));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-03-02"), day("2027-02-02")));
    const auto statements = year(agency);
    CLIENTELE_VERIFY(statements);
    // the trial ends with 31 March; the platform asks for the same 75.00
    QCOMPARE(sums(statements), months({{1, "-"}, {11, "75.00 75.00 0.00"}}));
    const auto issued = agency.issued();
    QCOMPARE(issued.size(), std::size_t{11});
    for (const auto &invoice : issued) {
        QCOMPARE(invoice.content.billDate.day(), 1);
        QCOMPARE(invoice.content.payableMinor, std::int64_t{9375}); // with 25 % tax
    }
}

/// S2: 10.00 for each user that is active at the start of the bill day, of which 6.00 go on to the
/// platform; the agency's own active users cost 6.00 each as well.
void TestProgrammes::providerByActiveUsers()
{
    CLIENTELE_PROGRAMME("provider");
    CreateClient client = agency.newClient("Customer", "Active users");
    client.programme = "provider";
    client.email = "customer@x.example";
    CLIENTELE_VERIFY(agency.run(client));
    const CreateUser first = agency.newUser(client.client, "a@x.example", true);
    const CreateUser second = agency.newUser(client.client, "b@x.example");
    CLIENTELE_VERIFY(agency.run(first));
    CLIENTELE_VERIFY(agency.run(second));
    const AccountId own = agency.profile().account;
    for (const char *email : {"s@x.example", "t@x.example", "u@x.example"})
        CLIENTELE_VERIFY(agency.run(agency.newUser(own, email, email[0] == 's')));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-03-02"), day("2026-06-02")));
    agency.clock().setDay(day("2026-06-15"));
    CLIENTELE_VERIFY(agency.run(SetUsersActive{client.client, {{second.user, 0}}, false}));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-07-02"), day("2026-08-02")));
    agency.clock().setDay(day("2026-08-20"));
    CLIENTELE_VERIFY(agency.run(SetUsersActive{client.client, {{second.user, 0}}, true}));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-09-02"), day("2027-02-02")));
    const auto statements = year(agency);
    CLIENTELE_VERIFY(statements);
    // nobody is active at the start of the first day; then 2 × 10.00 against 2 × 6.00 and, from
    // 1 April on, 3 × 6.00 of the agency's own; one user less in July and August
    QCOMPARE(sums(statements), months({{1, "-"},
                                       {3, "20.00 30.00 -10.00"},
                                       {2, "10.00 24.00 -14.00"},
                                       {6, "20.00 30.00 -10.00"}}));
    QCOMPARE(statements->back().ownUsers.at(0).users, std::int64_t{3});
    QCOMPARE(statements->back().ownUsers.at(0).amount, euro(1800));
}

/// A white label with ten accounts above its package of 20, since September.
struct WhiteLabel {
    explicit WhiteLabel(AgencyFixture &fixture) : agency(fixture) {}

    Status add(std::size_t upTo)
    {
        while (clients.size() < upTo) {
            CreateClient client
                = agency.newClient("Account " + std::to_string(clients.size()), "Client account");
            client.programme = "whitelabel";
            client.email = "c" + std::to_string(clients.size()) + "@x.example";
            clients.push_back(client.client);
            CLIENTELE_TRY(agency.run(client));
        }
        return {};
    }
    AccountDraw read()
    {
        const auto reader = agency.store().reader(storage::Context::agency());
        return readDraws(**reader, september)->at(0);
    }
    std::ptrdiff_t disabled()
    {
        return std::count_if(clients.begin(), clients.end(), [this](AccountId client) {
            return statusOf(agency, client) == "disabled";
        });
    }
    Outcome pay(std::int64_t amountMinor)
    {
        return agency.run(RecordExcessPayment{agency.newId<ExcessPaymentId>(), "whitelabel",
                                              september.from, day("2026-10-05"), amountMinor, {}});
    }

    AgencyFixture &agency;
    const DateRange september = monthOf(day("2026-09-15"));
    std::vector<AccountId> clients;
};

/// S3.27–S3.34, N15: 20 accounts in the package, 5.00 for each above; what is unpaid is drawn.
void TestProgrammes::whitelabelWithDraw()
{
    CLIENTELE_PROGRAMME("whitelabel");
    WhiteLabel label(agency);
    CLIENTELE_VERIFY(label.add(20));
    CLIENTELE_VERIFY(billOn(agency, day("2026-09-15")));
    CLIENTELE_VERIFY(label.add(30));
    // a week before: who would be hit, and that nobody may yet
    const AccountDraw before = label.read();
    QCOMPARE(before.unpaid, std::int64_t{10});
    QCOMPARE(before.charge.amount, euro(5000));
    QCOMPARE(before.seed, std::string("whitelabel-2026-09"));
    QCOMPARE(before.earliest, day("2026-10-05"));
    const SetDrawnDisabled ten{"whitelabel", label.september.from, before.toDisable(), true};
    agency.clock().setDay(day("2026-10-04"));
    const auto early = agency.run(ten);
    CLIENTELE_FAILS(early, FailureCode::Refused);
    QCOMPARE(early.failure().rule, std::string("drawTooEarly"));
    agency.clock().setDay(day("2026-10-05"));
    const auto support = agency.addStaff("support@x.example", "support");
    CLIENTELE_VERIFY(support);
    CLIENTELE_FAILS(agency.run(ten, *support), FailureCode::Denied);
    CLIENTELE_VERIFY(agency.preview(ten));
    QCOMPARE(label.disabled(), std::ptrdiff_t{0}); // the dry run touched nobody
    const auto done = agency.run(ten);
    CLIENTELE_VERIFY(done);
    QCOMPARE(done->effects.size(), std::size_t{10});
    QCOMPARE(label.disabled(), std::ptrdiff_t{10}); // S3.31
    for (const AccountId client : ten.clients)
        QCOMPARE(statusOf(agency, client), std::string("disabled"));
    CLIENTELE_FAILS(agency.run(ten), FailureCode::Refused); // nothing is left to be done
    // the row of the audit repeats the draw: seed, candidates, who was hit
    const auto audit = agency.audit();
    const auto entry = std::find_if(audit.begin(), audit.end(), [](const auto &each) {
        return each.action == "set_drawn_disabled" && each.outcome == "done";
    });
    QVERIFY(entry != audit.end());
    QVERIFY(entry->after.find("whitelabel-2026-09") != std::string::npos);
    CLIENTELE_VERIFY(agency.run(*done->undo));
    QCOMPARE(label.disabled(), std::ptrdiff_t{0});
    agency.clock().setDay(day("2027-02-02"));
    const auto statements = year(agency);
    CLIENTELE_VERIFY(statements);
    // the clients are billed elsewhere (S3.22); ten above the package from September on
    QCOMPARE(sums(statements), months({{6, "-"}, {6, "0.00 50.00 -50.00"}}));
}

/// C9: other orders than that of the lots, each worked out by hand from who was there and who owes.
void TestProgrammes::whitelabelInOtherOrders()
{
    CLIENTELE_PROGRAMME("whitelabel");
    WhiteLabel label(agency);
    agency.clock().setDay(day("2026-09-01"));
    CLIENTELE_VERIFY(label.add(20));
    agency.clock().setDay(day("2026-09-15"));
    CLIENTELE_VERIFY(label.add(22));
    const auto invoice = [&](std::size_t account, const char *on) {
        agency.clock().setDay(day(on));
        const auto plan = storage::SubscriptionRepo(agency.session())
                              .ofClient(label.clients[account])
                              ->front();
        ChargeOnce charge{plan.client, plan.id, {}, 1, 1000};
        charge.atOnce = true;
        CLIENTELE_VERIFY(agency.run(charge));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{plan.client}, {}}));
    };
    // accounts 3 and 7 are invoiced nothing in September, 5 and 9 owe for longest
    invoice(5, "2026-09-16");
    invoice(9, "2026-09-17");
    for (std::size_t i = 0; i < label.clients.size(); ++i) {
        if (i != 3 && i != 5 && i != 7 && i != 9)
            invoice(i, "2026-09-18");
    }
    agency.clock().setDay(day("2026-10-05"));
    const auto lots = label.read().toDisable();
    QCOMPARE(lots.size(), std::size_t{2});
    const auto hit = [&](const char *order) {
        const Outcome outcome = agency.run(SetDrawOrder{"whitelabel", order});
        auto found = outcome.ok() ? label.read().toDisable() : std::vector<AccountId>();
        std::sort(found.begin(), found.end());
        return found;
    };
    const auto accounts = [&](std::size_t a, std::size_t b) {
        std::vector<AccountId> both{label.clients[a], label.clients[b]};
        std::sort(both.begin(), both.end());
        return both;
    };
    QCOMPARE(hit("newest"), accounts(20, 21));
    QCOMPARE(hit("lowest_revenue"), accounts(3, 7));
    QCOMPARE(hit("oldest_unpaid"), accounts(5, 9));
    CLIENTELE_FAILS(agency.run(SetDrawOrder{"whitelabel", "random"}), FailureCode::Invalid);
    CLIENTELE_FAILS(agency.run(SetDrawOrder{"agency", "newest"}), FailureCode::Invalid);
    // who is disabled stays so when the order changes, and nobody else is drawn for them
    CLIENTELE_VERIFY(agency.run(SetDrawnDisabled{"whitelabel", label.september.from,
                                                 label.read().toDisable(), true}));
    const Outcome back = agency.run(SetDrawOrder{"whitelabel", "lot"});
    CLIENTELE_VERIFY(back);
    QVERIFY(label.read().toDisable().empty());
    QCOMPARE(label.disabled(), std::ptrdiff_t{2});
    CLIENTELE_VERIFY(agency.run(*back->undo));
    QCOMPARE(label.read().order, DrawOrder::OldestUnpaid);
    CLIENTELE_VERIFY(label.pay(1000));
    QCOMPARE(label.disabled(), std::ptrdiff_t{0});
    QCOMPARE(hit("lot"), std::vector<AccountId>());
}

/// S3.32: part payment disables only the unpaid number; paying enables again.
void TestProgrammes::whitelabelPaidInPart()
{
    CLIENTELE_PROGRAMME("whitelabel");
    WhiteLabel label(agency);
    CLIENTELE_VERIFY(billOn(agency, day("2026-09-15")));
    CLIENTELE_VERIFY(label.add(30));
    agency.clock().setDay(day("2026-10-05"));
    const SetDrawnDisabled ten{"whitelabel", label.september.from, label.read().toDisable(), true};
    CLIENTELE_VERIFY(label.pay(2300)); // four of ten, and 3.00 do not pay for a fifth
    QCOMPARE(label.read().unpaid, std::int64_t{6});
    CLIENTELE_FAILS(agency.run(ten), FailureCode::Conflict); // it was seen with ten
    SetDrawnDisabled six = ten;
    six.clients = label.read().toDisable();
    QCOMPARE(six.clients.size(), std::size_t{6});
    QVERIFY(std::equal(six.clients.begin(), six.clients.end(), ten.clients.begin()));
    CLIENTELE_VERIFY(agency.run(six));
    QCOMPARE(label.disabled(), std::ptrdiff_t{6});
    // another 10.00: 33.00 pay for six of ten, so the two with the highest lots are free again
    const auto paid = label.pay(1000);
    CLIENTELE_VERIFY(paid);
    QCOMPARE(label.disabled(), std::ptrdiff_t{4});
    QCOMPARE(statusOf(agency, six.clients[3]), std::string("disabled"));
    QCOMPARE(statusOf(agency, six.clients[4]), std::string("active"));
    CLIENTELE_FAILS(label.pay(1701), FailureCode::Invalid); // more than is open
    CLIENTELE_FAILS(label.pay(-3301), FailureCode::Invalid); // more than was paid
    CLIENTELE_VERIFY(agency.run(*paid->undo));
    QCOMPARE(label.disabled(), std::ptrdiff_t{4}); // taking it back disables nobody
    QCOMPARE(label.read().toDisable().size(), std::size_t{2});
    CLIENTELE_VERIFY(label.pay(2700));
    QCOMPARE(label.disabled(), std::ptrdiff_t{0});
    QCOMPARE(label.read().unpaid, std::int64_t{0});
}

/// S4.16–S4.33: 9.00 for each monitored user of a licence, 7.00 go on; freemium is free, with
/// three.
void TestProgrammes::commandWithFreemium()
{
    CLIENTELE_PROGRAMME("command");
    const auto trial = [&](const char *name, const char *email) {
        CreateClient client = agency.newClient(name, "Paid licence");
        client.programme = "command";
        client.email = email;
        return client;
    };
    const CreateClient licensed = trial("Licensed", "l@x.example");
    const CreateClient expired = trial("Expired", "e@x.example");
    CLIENTELE_VERIFY(agency.run(licensed));
    CLIENTELE_VERIFY(agency.run(expired));
    for (const CreateClient &client : {licensed, expired})
        CLIENTELE_VERIFY(agency.run(AddMonitoredUsers{client.client, monitored(agency, 5)}));
    agency.clock().setDay(day("2026-03-10"));
    CLIENTELE_VERIFY(agency.run(EndTrial{licensed.client, licensed.subscription}));
    CLIENTELE_VERIFY(billOn(agency, day("2026-03-10")));
    // the other's 14 days are over: three of five stay, and there is no room for a fourth
    CLIENTELE_VERIFY(billOn(agency, day("2026-03-16")));
    QCOMPARE(statusOf(agency, licensed.client), std::string("active"));
    QCOMPARE(statusOf(agency, expired.client), std::string("freemium"));
    const auto fourth
        = agency.run(AddMonitoredUsers{expired.client, monitored(agency, 1)});
    CLIENTELE_FAILS(fourth, FailureCode::Refused);
    QCOMPARE(fourth.failure().rule, std::string("freemiumFull"));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-04-10"), day("2026-08-10")));
    agency.clock().setDay(day("2026-09-01"));
    StartPlan licence;
    licence.client = expired.client;
    licence.subscription = agency.newId<SubscriptionId>();
    licence.plan = agency.item("Paid licence");
    licence.trialDays = 0;
    CLIENTELE_VERIFY(agency.run(licence));
    CLIENTELE_VERIFY(billOn(agency, day("2026-09-01")));
    QCOMPARE(statusOf(agency, expired.client), std::string("active"));
    CLIENTELE_VERIFY(agency.run(AddMonitoredUsers{expired.client, monitored(agency, 1)}));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-09-10"), day("2027-02-10")));
    const auto statements = year(agency);
    CLIENTELE_VERIFY(statements);
    // 5 × 9.00 and 5 × 7.00 from 10 March on; the other 3 in September, 4 from October on
    QCOMPARE(sums(statements), months({{6, "45.00 35.00 10.00"},
                                       {1, "72.00 56.00 16.00"},
                                       {5, "81.00 63.00 18.00"}}));
}

/// S4.22, S4.27: an extension moves the end, before it has come or, as another trial, after.
void TestProgrammes::extendedTrials()
{
    CLIENTELE_PROGRAMME("command");
    CreateClient client = agency.newClient("Customer", "Paid licence"); // 14 days: 16 March
    client.programme = "command";
    client.email = "c@x.example";
    CLIENTELE_VERIFY(agency.run(client));
    CLIENTELE_VERIFY(agency.run(AddMonitoredUsers{client.client, monitored(agency, 5)}));
    const auto longer
        = agency.run(ExtendTrial{client.client, client.subscription, day("2026-03-30")});
    CLIENTELE_VERIFY(longer);
    CLIENTELE_VERIFY(billOn(agency, day("2026-03-16")));
    QCOMPARE(statusOf(agency, client.client), std::string("trial"));
    CLIENTELE_VERIFY(agency.run(ExtendTrial{client.client, client.subscription,
                                            day("2026-03-20")}));
    CLIENTELE_VERIFY(billOn(agency, day("2026-03-20")));
    QCOMPARE(statusOf(agency, client.client), std::string("freemium"));
    StartPlan again;
    again.client = client.client;
    again.subscription = agency.newId<SubscriptionId>();
    again.plan = agency.item("Paid licence");
    again.trialDays = 10;
    CLIENTELE_VERIFY(agency.run(again));
    QCOMPARE(statusOf(agency, client.client), std::string("trial"));
    CLIENTELE_VERIFY(agency.run(AddMonitoredUsers{client.client, monitored(agency, 4)}));
    CLIENTELE_VERIFY(billOn(agency, day("2026-03-30")));
    QCOMPARE(statusOf(agency, client.client), std::string("freemium"));
    CLIENTELE_VERIFY(billMonths(agency, day("2026-04-30"), day("2026-06-30")));
    QVERIFY(agency.issued().empty()); // free for ever
}

QTEST_GUILESS_MAIN(TestProgrammes)
#include "tst_programmes.moc"
