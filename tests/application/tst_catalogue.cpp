// SPDX-License-Identifier: GPL-3.0-or-later
// Plans and prices through the gateway: what they do to every client, before and after they are
// saved, and the discount by the number of active plans. Figures are worked out by hand.
#include "agencyfixture.h"
#include "application/billingrun.h"
#include "application/catalogueeffect.h"
#include "application/wholesale.h"
#include "session.h"

#include <QtTest/QTest>

#include <algorithm>
#include <map>

using namespace clientele;
using namespace clientele::application;
using namespace clientele::domain;
using namespace clientele::testing;

namespace {

Date day(const char *text)
{
    return *Date::parse(text);
}

using Nets = std::vector<std::int64_t>;

Nets nets(AgencyFixture &agency, AccountId client)
{
    Nets nets;
    for (const auto &draft : agency.drafts(client))
        nets.push_back(draft.content.netMinor);
    return nets;
}

std::vector<CreateClient> clients(AgencyFixture &agency, int count, const char *plan = "Starter")
{
    std::vector<CreateClient> made;
    for (int i = 0; i < count; ++i) {
        made.push_back(agency.newClient(std::string(plan) + ' ' + std::to_string(i), plan));
        if (!agency.run(made.back()))
            qFatal("a client is not created");
    }
    return made;
}

NewPrice flatPrice(AgencyFixture &agency, std::int64_t minor, Date from)
{
    NewPrice price;
    price.id = agency.newId<PriceId>();
    price.currency = "EUR";
    price.validFrom = from;
    NewComponent component;
    component.id = agency.newId<PriceComponentId>();
    component.unitAmount = minor;
    price.components.push_back(component);
    return price;
}

struct Effect {
    CatalogueEffect totals;
    std::map<AccountId, ClientEffect> clients;
};

Result<Effect> effectOf(AgencyFixture &agency, const Command &command, int atOnce = 250)
{
    auto reader = agency.store().reader(storage::Context::agency());
    Effect effect;
    CatalogueEffectOptions options;
    options.clientsAtOnce = atOnce;
    options.changed = [&effect](const ClientEffect &each) {
        effect.clients[each.client] = each;
        return true;
    };
    CLIENTELE_ASSIGN(effect.totals, effectOnClients(**reader, agency.clock(), command, options));
    return effect;
}

/// Net of each bill day of the wholesale ledger in the year.
std::map<Date, std::int64_t> wholesale(AgencyFixture &agency, AccountId client)
{
    auto reader = agency.store().reader(storage::Context::agency());
    std::map<Date, std::int64_t> nets;
    const Status read = forEachWholesale(
        **reader, {day("2026-01-01"), day("2027-01-01")},
        [&](const WholesaleAccount &account) -> Status {
            for (const billing::InvoiceDraft &draft : account.drafts)
                nets[draft.billDate] += draft.netMinor;
            return {};
        },
        client);
    if (!read.ok())
        qFatal("%s", describe(read.failure()).constData());
    return nets;
}

std::int64_t number(AgencyFixture &agency, const char *sql)
{
    const auto value = agency.session().scalarText(sql);
    return value ? QString::fromStdString(*value).toLongLong() : -1;
}

/// Versions of everything that belongs to the other clients, in one text.
std::string rowsOfOthers(AgencyFixture &agency, AccountId client)
{
    std::string text;
    for (const char *table : {"account_", "client_summary_", "invoice_", "subscription_"})
        text += agency.session()
                    .scalarText(std::string("SELECT count(*) || ' ' || coalesce(sum(version), 0)"
                                            " FROM ")
                                + table + " WHERE client_id <> '" + client.toString() + "'")
                    .valueOr("?")
                + ';';
    return text;
}

} // namespace

class TestCatalogueChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newPrice_data() { onBothDatabases(); }
    /// N12: the effect on all clients before it is saved, and the same afterwards.
    void newPrice();
    void priceOfDueInvoices_data() { onBothDatabases(); }
    /// A billing run finds drafts that were not refreshed yet.
    void priceOfDueInvoices();
    void wholesalePrice_data() { onBothDatabases(); }
    void wholesalePrice();
    void effectIsStreamed_data() { onBothDatabases(); }
    void effectIsStreamed();
    void newPlan_data() { onBothDatabases(); }
    void newPlan();
    void retired_data() { onBothDatabases(); }
    void retired();
    void taxOfAnItem_data() { onBothDatabases(); }
    void taxOfAnItem();
    void refused_data() { onBothDatabases(); }
    void refused();
    void moreThanTwoPlans_data() { onBothDatabases(); }
    /// S0.13, S0.40: from the third active plan on; terms that have begun keep their discount.
    void moreThanTwoPlans();
    void countedInsideAClient_data() { onBothDatabases(); }
    void countedInsideAClient();
    void onlyTheCountMoves_data() { onBothDatabases(); }
    /// However many clients there are, a change of their number writes the rows of one (item 10).
    void onlyTheCountMoves();
};

void TestCatalogueChanges::newPrice()
{
    CLIENTELE_AGENCY;
    const auto starters = clients(agency, 3);
    const auto growth = clients(agency, 1, "Growth");
    for (const CreateClient &client : starters)
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
    const AddPrice change{agency.item("Starter"), flatPrice(agency, 3900, day("2026-04-02"))};
    const auto effect = effectOf(agency, change, 2);
    CLIENTELE_VERIFY(effect);
    QCOMPARE(effect->clients.size(), std::size_t{3});
    QCOMPARE(effect->totals.totals.size(), std::size_t{1});
    const EffectTotals &totals = effect->totals.totals[0];
    QCOMPARE(totals.clients, std::int64_t{4});
    QCOMPARE(totals.changed, std::int64_t{3});
    QCOMPARE(totals.beforeMinor, std::int64_t{3 * 2900 + 7900});
    QCOMPARE(totals.afterMinor, std::int64_t{3 * 3900 + 7900});
    const ClientEffect &one = effect->clients.at(starters[0].client);
    QCOMPARE(one.beforeMinor, std::int64_t{2900});
    QCOMPARE(one.afterMinor, std::int64_t{3900});
    QCOMPARE(one.afterOn, day("2026-04-02"));

    CLIENTELE_VERIFY(agency.preview(change));
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{0});
    const Outcome saved = agency.run(change);
    CLIENTELE_VERIFY(saved);
    QVERIFY(saved->effects.empty()); // nothing of a client was touched: they are marked
    QCOMPARE(nets(agency, starters[0].client), Nets{2900});
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{4});
    CLIENTELE_VERIFY(agency.run(RefreshDrafts{3}));
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{1});
    CLIENTELE_VERIFY(agency.run(RefreshDrafts{3}));
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{0});
    for (const CreateClient &client : starters)
        QCOMPARE(nets(agency, client.client), Nets{effect->clients.at(client.client).afterMinor});
    QCOMPARE(nets(agency, growth[0].client), (Nets{7900, 7900}));
}

void TestCatalogueChanges::priceOfDueInvoices()
{
    CLIENTELE_AGENCY;
    const auto made = clients(agency, 2);
    for (const CreateClient &client : made)
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
    CLIENTELE_VERIFY(
        agency.run(AddPrice{agency.item("Starter"), flatPrice(agency, 3900, day("2026-04-02"))}));
    agency.clock().setDay(day("2026-04-02"));
    const auto run = runBilling(agency.store(), agency.clock(), agency.temporary().ids(),
                                agency.owner(), {});
    CLIENTELE_VERIFY(run);
    QCOMPARE(run->issued.size(), std::size_t{2});
    for (const IssuedInvoice &invoice : run->issued)
        QCOMPARE(invoice.payable.minor, std::int64_t{4875}); // 39.00 and 25 %
}

/// What the agency is charged changes, and nobody's invoice.
void TestCatalogueChanges::wholesalePrice()
{
    CLIENTELE_AGENCY;
    const auto made = clients(agency, 2);
    AddPrice change{agency.item("Starter"), flatPrice(agency, 2000, day("2026-05-01"))};
    change.price.ledger = Ledger::Wholesale;
    const auto effect = effectOf(agency, change);
    CLIENTELE_VERIFY(effect);
    QCOMPARE(effect->totals.ledger, Ledger::Wholesale);
    QCOMPARE(effect->totals.totals.size(), std::size_t{1});
    QCOMPARE(effect->totals.totals[0].changed, std::int64_t{2});
    QCOMPARE(effect->totals.totals[0].beforeMinor, std::int64_t{2 * 1500});
    QCOMPARE(effect->totals.totals[0].afterMinor, std::int64_t{2 * 2000});
    CLIENTELE_VERIFY(agency.run(change));
    const auto costs = wholesale(agency, made[0].client);
    agency.clock().setDay(day("2026-05-02"));
    const auto later = wholesale(agency, made[0].client);
    QCOMPARE(costs.at(day("2026-04-02")), std::int64_t{1500});
    QCOMPARE(later.at(day("2026-05-02")), std::int64_t{2000}); // as it was foretold
}

void TestCatalogueChanges::effectIsStreamed()
{
    CLIENTELE_AGENCY;
    clients(agency, 5);
    const AddPrice change{agency.item("Starter"), flatPrice(agency, 3900, day("2026-03-20"))};
    auto reader = agency.store().reader(storage::Context::agency());
    int seen = 0;
    CatalogueEffectOptions options;
    options.clientsAtOnce = 1;
    options.changed = [&seen](const ClientEffect &) { return ++seen < 2; };
    CLIENTELE_FAILS(effectOnClients(**reader, agency.clock(), change, options),
                    FailureCode::Cancelled);
    QCOMPARE(seen, 2);
    options.changed = {};
    std::vector<std::int64_t> progress;
    options.progress = [&progress](std::int64_t done) {
        progress.push_back(done);
        return done < 3;
    };
    CLIENTELE_FAILS(effectOnClients(**reader, agency.clock(), change, options),
                    FailureCode::Cancelled);
    QCOMPARE(progress, (std::vector<std::int64_t>{1, 2, 3}));
}

void TestCatalogueChanges::newPlan()
{
    CLIENTELE_AGENCY;
    AddCatalogueItem add;
    add.item = agency.newId<CatalogueItemId>();
    add.programme = "agency";
    add.name = "Team";
    add.trialDays = 10;
    NewPrice price = flatPrice(agency, 1000, day("2026-01-01"));
    NewComponent seats;
    seats.id = agency.newId<PriceComponentId>();
    seats.name = "Seats";
    seats.kind = "graduated";
    seats.meter = "active_users";
    seats.tiers = {{1, 500, 0, 0}, {std::nullopt, 300, 0, 0}};
    price.components.push_back(seats);
    add.prices = {price};
    CLIENTELE_VERIFY(agency.run(add));
    CreateClient client = agency.newClient("Team");
    client.plan = add.item;
    CLIENTELE_VERIFY(agency.run(client));
    QCOMPARE(agency.drafts(client.client)[0].content.billDate, day("2026-03-12"));
    for (const char *email : {"a@x.example", "b@x.example", "c@x.example"})
        CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, email)));
    QCOMPARE(nets(agency, client.client), Nets{1000 + 500 + 2 * 300});
    add.item = agency.newId<CatalogueItemId>();
    CLIENTELE_FAILS(agency.run(add), FailureCode::Invalid); // the name is taken
}

void TestCatalogueChanges::retired()
{
    CLIENTELE_AGENCY;
    const auto made = clients(agency, 1);
    EditCatalogueItem retire{agency.item("Starter")};
    retire.active = false;
    const Outcome outcome = agency.run(retire);
    CLIENTELE_VERIFY(outcome);
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{0});
    CLIENTELE_FAILS(agency.run(agency.newClient("Late")), FailureCode::Invalid);
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{made[0].client}, {}}));
    QCOMPARE(nets(agency, made[0].client), Nets{2900}); // who has it keeps it
    CLIENTELE_VERIFY(agency.run(*outcome->undo));
    CLIENTELE_VERIFY(agency.run(agency.newClient("Again")));
    retire.seenVersion = 1;
    CLIENTELE_FAILS(agency.run(retire), FailureCode::Conflict);
}

void TestCatalogueChanges::taxOfAnItem()
{
    CLIENTELE_AGENCY;
    CreateClient client = agency.newClient("Client");
    client.addOns = {{agency.newId<SubscriptionId>(), agency.item("Analytics"), 1}};
    CLIENTELE_VERIFY(agency.run(client));
    EditCatalogueItem books{agency.item("Analytics")};
    books.taxCategory = "S";
    books.taxRatePpm = 60'000; // 6 %
    CLIENTELE_VERIFY(agency.run(books));
    CLIENTELE_VERIFY(agency.run(RefreshDrafts{}));
    const auto drafts = agency.drafts(client.client);
    QCOMPARE(drafts[0].content.taxes.size(), std::size_t{2});
    QCOMPARE(drafts[0].content.netMinor, std::int64_t{2900 + 1500});
    QCOMPARE(drafts[0].content.taxMinor, std::int64_t{725 + 90});
    books.taxCategory = "Z"; // a rate that the category cannot have
    CLIENTELE_FAILS(agency.run(books), FailureCode::Invalid);
}

void TestCatalogueChanges::refused()
{
    CLIENTELE_AGENCY;
    AddPrice yearly{agency.item("Starter"), flatPrice(agency, 39'000, day("2026-04-02"))};
    yearly.price.periodUnit = "year"; // S0.12
    CLIENTELE_FAILS(agency.run(yearly), FailureCode::Invalid);
    yearly.price.ledger = Ledger::Wholesale; // the platform may
    CLIENTELE_VERIFY(agency.run(yearly));
    CLIENTELE_FAILS(agency.run(yearly), FailureCode::Invalid); // twice from one day on
    const auto wrong = [&](auto change) {
        AddPrice price{agency.item("Growth"), flatPrice(agency, 100, day("2026-04-02"))};
        change(price.price);
        return agency.run(price);
    };
    const auto part = [](NewPrice &price) -> NewComponent & { return price.components[0]; };
    CLIENTELE_FAILS(wrong([](NewPrice &p) { p.components.clear(); }), FailureCode::Invalid);
    CLIENTELE_FAILS(wrong([](NewPrice &p) { p.currency = "EURO"; }), FailureCode::Invalid);
    CLIENTELE_FAILS(wrong([](NewPrice &p) { p.periodCount = 0; }), FailureCode::Invalid);
    CLIENTELE_FAILS(wrong([&](NewPrice &p) { part(p).kind = "free"; }), FailureCode::Invalid);
    CLIENTELE_FAILS(wrong([&](NewPrice &p) { part(p).unitAmount = -1; }), FailureCode::Invalid);
    CLIENTELE_FAILS(wrong([&](NewPrice &p) { part(p).kind = "volume"; }), FailureCode::Invalid);
    CLIENTELE_FAILS(wrong([&](NewPrice &p) {
        part(p).kind = "package";
        part(p).packageSize = 0;
    }), FailureCode::Invalid);
    CLIENTELE_FAILS(agency.run(AddPrice{agency.newId<CatalogueItemId>(), {}}),
                    FailureCode::NotFound);
    const auto manager = agency.addStaff("manager@x.example", "account_manager");
    CLIENTELE_VERIFY(manager);
    CLIENTELE_FAILS(agency.run(yearly, *manager), FailureCode::Denied);
}

void TestCatalogueChanges::moreThanTwoPlans()
{
    CLIENTELE_AGENCY;
    const auto made = clients(agency, 5);
    agency.clock().setDay(day("2026-04-10"));
    // 15.00; when the first terms began there was no plan yet, in April there are five: 5 %
    const std::map<Date, std::int64_t> april{{day("2026-03-02"), 1500},
                                             {day("2026-04-02"), 1425}};
    auto found = wholesale(agency, made[0].client);
    found.erase(found.lower_bound(day("2026-05-01")), found.end());
    QCOMPARE(found, april);
    QCOMPARE(wholesale(agency, made[0].client).at(day("2026-06-02")), std::int64_t{1425});
    for (std::size_t i = 2; i < 5; ++i)
        CLIENTELE_VERIFY(agency.run(DeleteClient{made[i].client, 0}));
    found = wholesale(agency, made[0].client);
    QCOMPARE(found.at(day("2026-04-02")), std::int64_t{1425}); // has begun
    QCOMPARE(found.at(day("2026-05-02")), std::int64_t{1500}); // two do not qualify
    const auto last = clients(agency, 1); // the third again: 5 % of 15.00 from May on
    QCOMPARE(wholesale(agency, made[1].client).at(day("2026-05-02")), std::int64_t{1425});
    // its own first term begins on a day that began with five
    QCOMPARE(wholesale(agency, last[0].client).at(day("2026-04-10")), std::int64_t{1425});
    // the table is a setting, and so is whether it is granted
    SetPlanDiscount discount{"agency", "Three or more", {{2, 200'000}}};
    CLIENTELE_VERIFY(agency.run(discount));
    QCOMPARE(wholesale(agency, made[1].client).at(day("2026-05-02")), std::int64_t{1200});
    discount.automatic = false;
    CLIENTELE_VERIFY(agency.run(discount));
    QCOMPARE(wholesale(agency, made[1].client).at(day("2026-05-02")), std::int64_t{1500});
    // what clients pay never had any of it
    QCOMPARE(nets(agency, made[1].client).back(), std::int64_t{2900});
    // on the retail ledger only when the agency says so
    GrantDiscount grant{made[1].client, {}, {}};
    grant.discount.name = "Many";
    grant.discount.tiers = {{2, 100'000}};
    CLIENTELE_FAILS(agency.run(grant), FailureCode::Refused);
    discount.onRetail = true;
    CLIENTELE_VERIFY(agency.run(discount));
    CLIENTELE_VERIFY(agency.run(grant));
    QCOMPARE(nets(agency, made[1].client).back(), std::int64_t{2900 - 290});
    // one less: the draft is marked by the number it was made from, and brought up to date later
    CLIENTELE_VERIFY(agency.run(DeleteClient{last[0].client, 0}));
    QCOMPARE(nets(agency, made[1].client).back(), std::int64_t{2900 - 290});
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{1});
    CLIENTELE_VERIFY(refreshDrafts(agency.gateway(), agency.clock(), agency.temporary().ids(),
                                   agency.owner()));
    QCOMPARE(nets(agency, made[1].client).back(), std::int64_t{2900});
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{0});
}

void TestCatalogueChanges::countedInsideAClient()
{
    CLIENTELE_AGENCY;
    const auto made = clients(agency, 3);
    agency.clock().setDay(day("2026-03-10"));
    QCOMPARE(wholesale(agency, made[0].client).at(day("2026-04-02")), std::int64_t{1425});
    const auto inside = agency.logIn(made[2].client, agency.owner());
    CLIENTELE_VERIFY(inside);
    CLIENTELE_VERIFY(agency.run(
        CancelSubscription{made[2].client, made[2].subscription, When::Now, {}}, *inside));
    QCOMPARE(number(agency, "SELECT count(*) FROM plan_change_"), std::int64_t{0});
    QCOMPARE(number(agency, "SELECT active_plans FROM plan_count_"), std::int64_t{2});
    QCOMPARE(wholesale(agency, made[0].client).at(day("2026-04-02")), std::int64_t{1500});
    // at the end of its term it is counted until then
    CLIENTELE_VERIFY(agency.run(LogOutOfClient{inside->lease, made[2].client}, *inside));
    clients(agency, 1);
    CLIENTELE_VERIFY(agency.run(
        CancelSubscription{made[1].client, made[1].subscription, When::OnDate,
                           day("2026-05-02")}));
    QCOMPARE(wholesale(agency, made[0].client).at(day("2026-04-02")), std::int64_t{1425});
    QCOMPARE(wholesale(agency, made[0].client).at(day("2026-05-02")), std::int64_t{1500});
}

void TestCatalogueChanges::onlyTheCountMoves()
{
    CLIENTELE_AGENCY;
    const bool isSqlite = dialect == storage::Dialect::Sqlite;
    std::vector<std::int64_t> written;
    for (const int more : {2, 30}) { // over the second tier, too
        clients(agency, more);
        const CreateClient another = agency.newClient("Another " + std::to_string(more));
        const std::string others = rowsOfOthers(agency, another.client);
        const std::int64_t before = isSqlite ? number(agency, "SELECT total_changes()") : 0;
        CLIENTELE_VERIFY(agency.run(another));
        CLIENTELE_VERIFY(agency.run(DeleteClient{another.client, 0}));
        written.push_back(isSqlite ? number(agency, "SELECT total_changes()") - before : 0);
        QCOMPARE(rowsOfOthers(agency, another.client), others);
    }
    QCOMPARE(written[0], written[1]);
    QVERIFY(!isSqlite || (written[0] > 10 && written[0] < 60));
    // one day of the history, whatever happened on it
    QCOMPARE(number(agency, "SELECT count(*) FROM plan_count_change_"), std::int64_t{1});
}

QTEST_GUILESS_MAIN(TestCatalogueChanges)
#include "tst_catalogue.moc"
