// SPDX-License-Identifier: GPL-3.0-or-later
// Closing a month: what is due beside the month before, what is held and parked, the statement with
// its margin, and the catalogue as its page shows it. Figures are worked out by hand.
#include "agencyfixture.h"
#include "application/billingrun.h"
#include "application/cataloguereading.h"
#include "application/excess.h"
#include "application/monthclose.h"
#include "application/statement.h"
#include "session.h"

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

Money money(std::int64_t minor, const char *currency = "EUR")
{
    return {minor, *Currency::fromCode(currency)};
}

NewPrice flatPrice(AgencyFixture &agency, std::int64_t minor, Date from, const char *currency)
{
    NewPrice price;
    price.id = agency.newId<PriceId>();
    price.currency = currency;
    price.validFrom = from;
    NewComponent component;
    component.id = agency.newId<PriceComponentId>();
    component.unitAmount = minor;
    price.components.push_back(component);
    return price;
}

Result<MonthClose> closeOf(AgencyFixture &agency)
{
    const auto reader = agency.store().reader(storage::Context::agency());
    return readMonthClose(**reader, agency.clock().today("Europe/Stockholm"));
}

Result<Statement> statementOf(AgencyFixture &agency, const char *month)
{
    const auto reader = agency.store().reader(storage::Context::agency());
    return readStatement(**reader, monthOf(day(month)));
}

Result<BillingRunResult> bill(AgencyFixture &agency)
{
    return runBilling(agency.store(), agency.clock(), agency.temporary().ids(), agency.owner(),
                      {});
}

const DueInvoice *dueOf(const MonthClose &close, AccountId client)
{
    const auto at = std::find_if(close.due.begin(), close.due.end(), [&](const auto &each) {
        return each.draft.client == client;
    });
    return at == close.due.end() ? nullptr : &*at;
}

} // namespace

class TestMonthClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differsFromTheMonthBefore_data() { onBothDatabases(); }
    void differsFromTheMonthBefore();
    void heldAndParkedStandApart_data() { onBothDatabases(); }
    void heldAndParkedStandApart();
    void linesAreCompared();
    void marginOfEachClient_data() { onBothDatabases(); }
    void marginOfEachClient();
    void marginOverTwoCurrencies_data() { onBothDatabases(); }
    void marginOverTwoCurrencies();
    void excessAccountsAreCharged_data() { onBothDatabases(); }
    void excessAccountsAreCharged();
    void drawCanBeRepeated();
    void catalogueSaysWhoHasWhat_data() { onBothDatabases(); }
    void catalogueSaysWhoHasWhat();
};

void TestMonthClose::differsFromTheMonthBefore()
{
    CLIENTELE_AGENCY;
    const CreateClient same = agency.newClient("Same");
    const CreateClient more = agency.newClient("More");
    CLIENTELE_VERIFY(agency.run(same));
    CLIENTELE_VERIFY(agency.run(more));
    CLIENTELE_VERIFY(bill(agency)); // 29.00 each on 2 March
    agency.clock().setDay(day("2026-03-20"));
    for (const char *email : {"a@x.example", "b@x.example", "c@x.example", "d@x.example",
                              "e@x.example"})
        CLIENTELE_VERIFY(agency.run(agency.newUser(more.client, email)));
    QVERIFY(closeOf(agency)->due.empty()); // nothing is due before the bill day
    agency.clock().setDay(day("2026-04-02"));
    const auto close = closeOf(agency);
    CLIENTELE_VERIFY(close);
    QCOMPARE(close->due.size(), std::size_t{2});
    const DueInvoice *unchanged = dueOf(*close, same.client);
    QVERIFY(unchanged != nullptr);
    QVERIFY(!unchanged->differs());
    QCOMPARE(unchanged->lastNetMinor, std::optional<std::int64_t>(2900));
    const DueInvoice *changed = dueOf(*close, more.client);
    QVERIFY(changed != nullptr);
    QVERIFY(changed->differs());
    QCOMPARE(changed->draft.netMinor, std::int64_t{2900 + 2 * 500}); // five users, three included
    QVERIFY(close->issued.empty());                                  // of April
    const auto reader = agency.store().reader(storage::Context::agency());
    const auto why = readDifferences(**reader, {changed->draft, unchanged->draft});
    CLIENTELE_VERIFY(why);
    QCOMPARE(why->size(), std::size_t{2});
    QVERIFY(why->back().empty());
    QCOMPARE(why->front().size(), std::size_t{1});
    QCOMPARE(why->front()[0].componentName, std::string("Active users"));
    QCOMPARE(why->front()[0].amountMinor, std::int64_t{1000});
    CLIENTELE_VERIFY(bill(agency)); // what is issued is no longer due (a crash loses no more)
    const auto after = closeOf(agency);
    CLIENTELE_VERIFY(after);
    QVERIFY(after->due.empty());
    QCOMPARE(after->issued.size(), std::size_t{2});
}

void TestMonthClose::heldAndParkedStandApart()
{
    CLIENTELE_AGENCY;
    const CreateClient held = agency.newClient("Held");
    const CreateClient parked = agency.newClient("Parked", "Growth");
    const CreateClient fine = agency.newClient("Fine");
    for (const CreateClient &each : {held, parked, fine})
        CLIENTELE_VERIFY(agency.run(each));
    CLIENTELE_VERIFY(agency.run(HoldInvoice{held.client, agency.drafts(held.client)[0].id, true,
                                            "asks for another address"}));
    // with 25 % tax it is more than an amount can be
    CLIENTELE_VERIFY(agency.run(AddPrice{
        agency.item("Growth"),
        flatPrice(agency, 9'000'000'000'000'000'000, day("2026-03-01"), "EUR")}));
    CLIENTELE_VERIFY(refreshDrafts(agency.gateway(), agency.clock(), agency.temporary().ids(),
                                   agency.owner()));
    const auto close = closeOf(agency);
    CLIENTELE_VERIFY(close);
    QCOMPARE(close->due.size(), std::size_t{1});
    QCOMPARE(close->due[0].draft.client, fine.client);
    QVERIFY(!close->due[0].lastNetMinor); // it is the first
    QVERIFY(close->due[0].differs());
    QCOMPARE(close->held.size(), std::size_t{1});
    QCOMPARE(close->held[0].heldReason, std::string("asks for another address"));
    QCOMPARE(close->parked.size(), std::size_t{1});
    QCOMPARE(close->parked[0].name, std::string("Parked"));
    QVERIFY(!close->parked[0].rule.empty());
    const auto issued = bill(agency);
    CLIENTELE_VERIFY(issued);
    QCOMPARE(issued->issued.size(), std::size_t{1}); // as the page said
    QCOMPARE(issued->parked.size(), std::size_t{1});
    QCOMPARE(issued->held.size(), std::size_t{1});
}

/// Whatever the causes are called, they add up to the difference of the nets.
void TestMonthClose::linesAreCompared()
{
    using billing::LineKind;
    const auto line = [](const char *item, const char *part, std::int64_t quantity,
                         std::int64_t amountMinor, LineKind kind = LineKind::Recurring) {
        billing::DraftLine made;
        made.kind = kind;
        made.itemName = item;
        made.item.uuid.bytes[0] = static_cast<std::uint8_t>(item[0]);
        made.item.uuid.bytes[1] = static_cast<std::uint8_t>(item[2]);
        made.componentName = part;
        made.quantity = quantity;
        made.amountMinor = amountMinor;
        return made;
    };
    const auto found = differences(
        {line("Starter", "", 1, 2900), line("Starter", "Active users", 2, 1000),
         line("Analytics", "", 1, 1400), line("Backup", "", 1, 800)},
        {line("Starter", "", 1, 3100), line("Starter", "Active users", 5, 2500),
         line("Backup", "", 1, 800), line("Support", "", 1, 2500),
         line("Starter", "", 1, -40, LineKind::Credit)});
    std::int64_t sum = 0;
    std::vector<DifferenceCause> causes;
    for (const Difference &each : found) {
        sum += each.amountMinor;
        causes.push_back(each.cause);
    }
    QCOMPARE(sum, std::int64_t{(3100 + 2500 + 800 + 2500 - 40) - (2900 + 1000 + 1400 + 800)});
    QCOMPARE(causes, (std::vector<DifferenceCause>{
                         DifferenceCause::New, DifferenceCause::Quantity, DifferenceCause::Gone,
                         DifferenceCause::Price, DifferenceCause::OneTime}));
}

void TestMonthClose::marginOfEachClient()
{
    CLIENTELE_AGENCY;
    const CreateClient one = agency.newClient("One");
    CreateClient two = agency.newClient("Two", "Growth");
    CLIENTELE_VERIFY(agency.run(one));
    CLIENTELE_VERIFY(agency.run(two));
    CLIENTELE_VERIFY(bill(agency));
    const auto march = statementOf(agency, "2026-03-15");
    CLIENTELE_VERIFY(march);
    QCOMPARE(march->rows.size(), std::size_t{2});
    QCOMPARE(march->rows[0].name, std::string("One"));
    QCOMPARE(march->rows[0].retail, money(2900)); // net: tax is nobody's margin
    QCOMPARE(march->rows[0].wholesale, money(1500));
    QCOMPARE(march->rows[0].margin, std::optional(money(1400)));
    QCOMPARE(march->rows[1].margin, std::optional(money(7900 - 4000)));
    QCOMPARE(march->totals.size(), std::size_t{1});
    QCOMPARE(march->totals[0].clients, std::int64_t{2});
    QCOMPARE(march->totals[0].retail, money(10'800));
    QCOMPARE(march->totals[0].wholesale, money(5500));
    QCOMPARE(march->totals[0].margin, std::optional(money(5300)));
    const auto february = statementOf(agency, "2026-02-01");
    CLIENTELE_VERIFY(february);
    QVERIFY(february->rows.empty());
    // a credit note takes back what the client brought, and nothing of what it cost
    const auto issued = agency.issued();
    const auto invoice = std::find_if(issued.begin(), issued.end(), [&](const auto &each) {
        return each.client == one.client;
    });
    CLIENTELE_VERIFY(agency.run(CreditInvoice{one.client, invoice->id, agency.newId<InvoiceId>(),
                                              {}, "billed by mistake"}));
    const auto credited = statementOf(agency, "2026-03-15");
    CLIENTELE_VERIFY(credited);
    QCOMPARE(credited->rows[0].retail, money(0));
    QCOMPARE(credited->rows[0].margin, std::optional(money(-1500)));
}

void TestMonthClose::marginOverTwoCurrencies()
{
    CLIENTELE_AGENCY;
    CLIENTELE_VERIFY(agency.run(AddPrice{agency.item("Starter"),
                                         flatPrice(agency, 3000, day("2026-01-01"), "CHF")}));
    CreateClient swiss = agency.newClient("Swiss");
    swiss.currency = "CHF";
    CLIENTELE_VERIFY(agency.run(swiss));
    CLIENTELE_VERIFY(bill(agency));
    const auto without = statementOf(agency, "2026-03-15");
    CLIENTELE_VERIFY(without);
    QCOMPARE(without->rows.size(), std::size_t{1});
    QCOMPARE(without->rows[0].retail, money(3000, "CHF"));
    QCOMPARE(without->rows[0].wholesale, money(1500));
    QVERIFY(!without->rows[0].margin); // nobody entered a rate
    QVERIFY(!without->totals[0].margin);
    CLIENTELE_VERIFY(agency.run(SetExchangeRate{"CHF", day("2026-03-01"), "1.05"}));
    CLIENTELE_VERIFY(agency.run(SetExchangeRate{"CHF", day("2026-04-01"), "2"}));
    for (const char *wrong : {"0", "-1", "1,05", "1.", ".5", "x", "1.0000000001"})
        CLIENTELE_FAILS(agency.run(SetExchangeRate{"CHF", day("2026-03-01"), wrong}),
                        FailureCode::Invalid);
    CLIENTELE_FAILS(agency.run(SetExchangeRate{"EUR", day("2026-03-01"), "1"}),
                    FailureCode::Invalid);
    const auto with = statementOf(agency, "2026-03-15");
    CLIENTELE_VERIFY(with);
    QCOMPARE(with->rows[0].margin, std::optional(money(3150 - 1500))); // 30.00 × 1.05
    QCOMPARE(with->totals[0].margin, std::optional(money(1650)));
    // entered anew it is another one, and taking that back brings the first again
    const auto other = agency.run(SetExchangeRate{"CHF", day("2026-03-01"), "0.9"});
    CLIENTELE_VERIFY(other);
    QCOMPARE(statementOf(agency, "2026-03-15")->rows[0].margin,
             std::optional(money(2700 - 1500)));
    CLIENTELE_VERIFY(agency.run(*other->undo));
    QCOMPARE(statementOf(agency, "2026-03-15")->rows[0].margin,
             std::optional(money(3150 - 1500)));
    CLIENTELE_VERIFY(agency.run(SetExchangeRate{"CHF", day("2026-03-01"), ""}));
    QVERIFY(!statementOf(agency, "2026-03-15")->rows[0].margin);
}

/// S3.27–S3.29: 20 accounts in the package, 5.00 for each above.
void TestMonthClose::excessAccountsAreCharged()
{
    QFETCH(storage::Dialect, dialect);
    AgencyFixture agency(dialect, {"whitelabel"});
    QVERIFY2(agency.ok(), agency.why());
    std::vector<CreateClient> made;
    const auto add = [&] {
        made.push_back(agency.newClient("Client " + std::to_string(made.size()),
                                        "Client account"));
        made.back().programme = "whitelabel";
        made.back().email = "c" + std::to_string(made.size()) + "@x.example";
        return agency.run(made.back());
    };
    while (made.size() < 20)
        CLIENTELE_VERIFY(add());
    const DateRange march = monthOf(day("2026-03-15"));
    const auto excess = [&](DateRange time) {
        const auto reader = agency.store().reader(storage::Context::agency());
        return readExcess(**reader, time);
    };
    QCOMPARE(excess(march)->at(0).excess, std::int64_t{0}); // at the limit nothing is charged
    while (made.size() < 30)
        CLIENTELE_VERIFY(add());
    const auto charges = excess(march);
    CLIENTELE_VERIFY(charges);
    QCOMPARE(charges->at(0).accounts, std::int64_t{30});
    QCOMPARE(charges->at(0).excess, std::int64_t{10});
    QCOMPARE(charges->at(0).amount, money(5000));
    QCOMPARE(excess(monthOf(day("2026-02-01")))->at(0).accounts, std::int64_t{0}); // not yet
    const auto statement = statementOf(agency, "2026-03-15");
    CLIENTELE_VERIFY(statement);
    QCOMPARE(statement->totals.at(0).wholesale, money(5000));
    QCOMPARE(statement->totals.at(0).margin, std::optional(money(-5000)));
    // S3.31: ten unpaid, ten drawn, and the same ten for everybody who repeats it
    const auto reader = agency.store().reader(storage::Context::agency());
    const auto draws = readDraws(**reader, march);
    CLIENTELE_VERIFY(draws);
    QCOMPARE(draws->at(0).unpaid, std::int64_t{10});
    QCOMPARE(draws->at(0).accounts.size(), std::size_t{30});
    QCOMPARE(draws->at(0).toDisable().size(), std::size_t{10});
    CLIENTELE_VERIFY(agency.run(DeleteClient{made[0].client, 0}));
    QCOMPARE(excess(march)->at(0).excess, std::int64_t{9}); // whichever of them goes (V16)
}

void TestMonthClose::drawCanBeRepeated()
{
    std::vector<DrawnAccount> candidates;
    for (const char *number : {"10-0001", "10-0002", "10-0003", "10-0004"})
        candidates.push_back({{}, number, number, {}, false, false});
    const auto first = draw("whitelabel-2026-11", candidates, 2);
    std::reverse(candidates.begin(), candidates.end());
    QCOMPARE(draw("whitelabel-2026-11", candidates, 2), first); // V18
    // printf whitelabel-2026-11:10-0001 | sha256sum
    const auto lot = std::find_if(first.begin(), first.end(),
                                  [](const auto &each) { return each.number == "10-0001"; });
    QCOMPARE(lot->lot, std::string("2591dfb52f8c8c9d1fa70818442bb3f2"
                                        "3768e9e40ca16c9998ed0c573f1ecf88"));
    QVERIFY(std::is_sorted(first.begin(), first.end(),
                           [](const auto &a, const auto &b) { return a.lot < b.lot; }));
    QVERIFY(first[0].drawn && first[1].drawn && !first[2].drawn && !first[3].drawn);
}

void TestMonthClose::catalogueSaysWhoHasWhat()
{
    CLIENTELE_AGENCY;
    CLIENTELE_VERIFY(agency.run(agency.newClient("One")));
    CLIENTELE_VERIFY(agency.run(agency.newClient("Two")));
    CreateClient three = agency.newClient("Three", "Growth");
    three.addOns = {{agency.newId<SubscriptionId>(), agency.item("Analytics"), 1}};
    CLIENTELE_VERIFY(agency.run(three));
    CLIENTELE_VERIFY(agency.run(AddPrice{agency.item("Starter"),
                                         flatPrice(agency, 3500, day("2026-05-01"), "EUR")}));
    EditCatalogueItem end{agency.item("Scale")};
    end.active = false;
    CLIENTELE_VERIFY(agency.run(end));
    const auto reader = agency.store().reader(storage::Context::agency());
    const auto view = readCatalogue(**reader);
    CLIENTELE_VERIFY(view);
    const CatalogueLine *starter = view->item(agency.item("Starter"));
    QVERIFY(starter != nullptr);
    QCOMPARE(starter->clients, std::int64_t{2});
    QCOMPARE(view->item(agency.item("Analytics"))->clients, std::int64_t{1});
    const CatalogueLine *scale = view->item(agency.item("Scale"));
    QVERIFY(scale != nullptr && !scale->entry.active); // ended ones are shown, too
    const Currency euro = *Currency::fromCode("EUR");
    const auto amount = [&](const char *on) {
        return priceOn(*starter, Ledger::Retail, euro, day(on))->components[0].unit.amount;
    };
    QCOMPARE(amount("2026-04-30"), std::int64_t{2900});
    QCOMPARE(amount("2026-05-01"), std::int64_t{3500});
    QVERIFY(priceOn(*starter, Ledger::Retail, *Currency::fromCode("CHF"), day("2026-05-01"))
            == nullptr);
}

QTEST_GUILESS_MAIN(TestMonthClose)
#include "tst_monthclose.moc"
