// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine must know comes back from the database as it was written.
#include "agencyfixture.h"
#include "storage/staterepo.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using billing::EventKind;
using billing::TimelineEvent;

namespace {

Date day(const char *text)
{
    return *Date::parse(text);
}

/// One event of every kind with every field that the kind may have, and some that it need not.
std::vector<TimelineEvent> everyKind(AgencyFixture &agency, const CreateClient &client)
{
    std::vector<TimelineEvent> events;
    for (int kind = 0; kind <= static_cast<int>(EventKind::CouponRedeemed); ++kind) {
        TimelineEvent event;
        event.id = agency.newId<TimelineEventId>();
        event.kind = static_cast<EventKind>(kind);
        event.subscription = client.subscription;
        event.effective = day("2026-03-02").addDays(kind);
        event.sequence = 100 + kind;
        event.recordedAt = agency.clock().now();
        event.item = agency.item("Growth");
        event.quantity = 3 - kind;
        event.billDay = 1 + kind;
        event.until = day("2026-09-30");
        event.anchor = day("2024-02-29");
        event.atOnce = kind % 2 == 1;
        event.cancellation = static_cast<billing::Cancellation>(kind % 3);
        event.unit = {123'456'789'012, static_cast<std::uint8_t>(kind % 10)};
        event.actorName = "Eva Berg";
        event.actingAsClient = kind % 3 == 0;
        events.push_back(event);
    }
    const auto at = [&events](EventKind kind) -> TimelineEvent & {
        return events[static_cast<std::size_t>(kind)];
    };
    TimelineEvent &tiers = at(EventKind::DiscountGranted);
    tiers.subscription = {}; // of the account
    tiers.discount.name = "More than two \U0001F600";
    tiers.discount.tiers = {{2, 50'000}, {10, 125'000}, {100, 1'000'000}};
    tiers.discount.prorate = false;
    tiers.discount.terms = 7;
    tiers.discount.items = {agency.item("Scale"), agency.item("Starter")};
    tiers.discount.position = -4;
    TimelineEvent &coupon = at(EventKind::CouponRedeemed);
    coupon.discount.name = "Spring";
    coupon.discount.amountMinor = 9'000'000'000'000;
    at(EventKind::DiscountEnded).target = tiers.id;
    at(EventKind::DiscountEnded).subscription = {};
    at(EventKind::Withdrawn).target = at(EventKind::Paused).id;
    TimelineEvent plain; // nothing but what must be
    plain.id = agency.newId<TimelineEventId>();
    plain.kind = EventKind::Resumed;
    plain.subscription = client.subscription;
    plain.effective = day("2026-05-01");
    plain.sequence = 200;
    events.push_back(plain);
    return events;
}

} // namespace

class TestStoredRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsKept_data() { onBothDatabases(); }
    /// All fields of all kinds, and the parts of discounts, come back as they were written.
    void everyEventIsKept();
    void everyPriceIsKept_data() { onBothDatabases(); }
    void everyPriceIsKept();
};

void TestStoredRules::everyEventIsKept()
{
    CLIENTELE_AGENCY;
    const CreateClient client = agency.newClient("Client");
    const CreateClient other = agency.newClient("Other");
    CLIENTELE_VERIFY(agency.run(client));
    CLIENTELE_VERIFY(agency.run(other));
    const auto written = everyKind(agency, client);
    storage::SubscriptionRepo repo(agency.session());
    for (const TimelineEvent &event : written)
        CLIENTELE_VERIFY(
            repo.append(client.client, Ledger::Retail, event, agency.newId<CommandId>()));
    TimelineEvent another = written[static_cast<std::size_t>(EventKind::CouponRedeemed)];
    another.id = agency.newId<TimelineEventId>();
    another.subscription = other.subscription;
    another.discount.items = {agency.item("Growth")};
    CLIENTELE_VERIFY(repo.append(other.client, Ledger::Retail, another, agency.newId<CommandId>()));
    const AccountId first = std::min(client.client, other.client);
    const AccountId last = std::max(client.client, other.client);
    auto states = storage::StateRepo(agency.session()).load(first, last, Ledger::Retail);
    CLIENTELE_VERIFY(states);
    for (const auto &state : *states) {
        const bool isOther = state.account.id == other.client;
        const std::vector<TimelineEvent> expected
            = isOther ? std::vector{another} : written;
        QCOMPARE(state.events.size(), expected.size() + 1); // and how it began
        for (const TimelineEvent &event : expected) {
            const auto found = std::find_if(state.events.begin(), state.events.end(),
                                            [&](const auto &each) { return each.id == event.id; });
            QVERIFY(found != state.events.end());
            QVERIFY2(*found == event, std::to_string(static_cast<int>(event.kind)).c_str());
        }
    }
}

void TestStoredRules::everyPriceIsKept()
{
    CLIENTELE_AGENCY;
    storage::AgencyRepo repo(agency.session());
    CatalogueEntry entry;
    entry.id = agency.newId<CatalogueItemId>();
    entry.programme = repo.programmes()->front().id;
    entry.name = "Everything";
    entry.taxCategory = "AE";
    entry.trialDays = 21;
    billing::Price price;
    price.id = agency.newId<PriceId>();
    price.ledger = Ledger::Wholesale;
    price.currency = *Currency::fromCode("SEK");
    price.validFrom = day("2026-02-03");
    price.period = {billing::PeriodUnit::Day, 30};
    price.taxIncluded = true;
    billing::PriceComponent component;
    component.id = agency.newId<PriceComponentId>();
    component.name = "Seats";
    component.kind = billing::ComponentKind::Volume;
    component.meter = billing::Meter::MonitoredUsers;
    component.countingRule = billing::CountingRule::HighWater;
    component.timing = billing::Timing::Arrears;
    component.unit = {5, 9};
    component.includedUnits = 4;
    component.minimumMinor = 3;
    component.packageSize = 2;
    component.tiers = {{3, {7, 1}, 11}, {std::nullopt, {6, 0}, 0}};
    component.firstPeriod = 1;
    component.lastPeriod = 5;
    price.components = {component};
    CLIENTELE_VERIFY(repo.insertItem(entry, {price}));
    const auto catalogue = repo.catalogue();
    CLIENTELE_VERIFY(catalogue);
    const billing::CatalogueItem *item = catalogue->item(entry.id);
    QVERIFY(item != nullptr);
    QVERIFY(item->prices == std::vector{price});
    QVERIFY(item->tax == (billing::TaxRule{"AE", 0}));
    auto entries = repo.catalogueEntries();
    CLIENTELE_VERIFY(entries);
    QVERIFY(std::find(entries->begin(), entries->end(), entry) != entries->end());
    entry.active = false;
    entry.taxCategory = "";
    entry.trialDays.reset();
    CLIENTELE_VERIFY(repo.updateItem(entry));
    CLIENTELE_FAILS(repo.updateItem(entry), FailureCode::Conflict);
    ++entry.version;
    entries = repo.catalogueEntries();
    QVERIFY(std::find(entries->begin(), entries->end(), entry) != entries->end());
    QVERIFY(!repo.catalogue()->item(entry.id)->tax);
}

QTEST_GUILESS_MAIN(TestStoredRules)
#include "tst_storedrules.moc"
