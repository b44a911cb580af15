// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a subscription, through the gateway. Figures are worked out by hand from
// billing.md 2: a client on "Starter" (29.00 a month) since 2 March 2026, tax 25 %.
#include "agencyfixture.h"
#include "application/accountreading.h"
#include "testsupport/seeded.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;
using billing::EventKind;
using billing::LineKind;

namespace {

Date day(const char *text)
{
    return *Date::parse(text);
}

/// One client on "Starter" since today.
struct Client {
    explicit Client(AgencyFixture &agency, const std::string &name = "Client")
        : create(agency.newClient(name))
    {
    }
    [[nodiscard]] AccountId id() const { return create.client; }
    [[nodiscard]] SubscriptionId plan() const { return create.subscription; }

    CreateClient create;
};

std::vector<std::int64_t> nets(AgencyFixture &agency, AccountId client)
{
    std::vector<std::int64_t> nets;
    for (const auto &draft : agency.drafts(client))
        nets.push_back(draft.content.netMinor);
    return nets;
}

using Nets = std::vector<std::int64_t>;

/// Issued and drafted, of one client.
std::int64_t netOfAll(AgencyFixture &agency, AccountId client, Date through)
{
    std::int64_t net = 0;
    for (const auto &invoice : agency.issued())
        net += invoice.client == client ? invoice.content.netMinor : 0;
    for (const auto &draft : agency.drafts(client))
        net += draft.content.billDate <= through ? draft.content.netMinor : 0;
    return net;
}

} // namespace

class TestBillingRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausedAndResumed_data() { onBothDatabases(); }
    void pausedAndResumed();
    void cancelledInTheTerm_data();
    /// The rest of the term is credited, refunded, or kept.
    void cancelledInTheTerm();
    void chargedOnce_data() { onBothDatabases(); }
    void chargedOnce();
    void discountAndCoupon_data() { onBothDatabases(); }
    void discountAndCoupon();
    void enteredLate_data() { onBothDatabases(); }
    /// Corrected on the next invoice, and the same net as entered in time (V9).
    void enteredLate();
    void inAnyOrder_data() { onBothDatabases(); }
    /// V9 on random changes.
    void inAnyOrder();
    void trialsAndBillDays_data() { onBothDatabases(); }
    void trialsAndBillDays();
    void scheduled_data() { onBothDatabases(); }
    /// Listed per client and overall, and withdrawn.
    void scheduled();
    void refused_data() { onBothDatabases(); }
    void refused();
};

void TestBillingRules::pausedAndResumed()
{
    CLIENTELE_AGENCY;
    const Client client(agency);
    CLIENTELE_VERIFY(agency.run(client.create));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.id()}, {}}));
    QCOMPARE(nets(agency, client.id()), Nets{2900});
    agency.clock().setDay(day("2026-03-12"));
    const PauseSubscription pause{client.id(), client.plan()};
    const Outcome previewed = agency.preview(pause);
    const Outcome paused = agency.run(pause);
    CLIENTELE_VERIFY(paused);
    QVERIFY(withoutKeys(previewed->effects) == withoutKeys(paused->effects));
    // ten of 31 days were used: 2900 * 10 / 31 = 935.48
    QCOMPARE(nets(agency, client.id()), Nets{935 - 2900});
    CLIENTELE_FAILS(agency.run(pause), FailureCode::Refused);
    CLIENTELE_VERIFY(agency.run(*paused->undo)); // on the same day: nothing was
    QCOMPARE(nets(agency, client.id()), Nets{2900});
    CLIENTELE_VERIFY(agency.run(pause));
    agency.clock().setDay(day("2026-03-22"));
    CLIENTELE_VERIFY(agency.run(ResumeSubscription{client.id(), client.plan()}));
    // from 22 March to 1 April: 2900 * 11 / 31 = 1029.03
    QCOMPARE(nets(agency, client.id()), Nets{935 - 2900 + 1029 + 2900});
    // with its end: nothing from 5 to 15 April is known beforehand
    PauseSubscription planned{client.id(), client.plan(), When::OnDate, day("2026-04-05")};
    planned.until = day("2026-04-15");
    const Outcome outcome = agency.run(planned);
    CLIENTELE_VERIFY(outcome);
    CLIENTELE_VERIFY(agency.run(*outcome->undo)); // two events are withdrawn
    QCOMPARE(nets(agency, client.id()), Nets{935 - 2900 + 1029 + 2900});
}

void TestBillingRules::cancelledInTheTerm_data()
{
    QTest::addColumn<storage::Dialect>("dialect");
    QTest::addColumn<int>("rest");
    for (const auto dialect : {storage::Dialect::Sqlite, storage::Dialect::Postgresql}) {
        const QByteArray name = dialect == storage::Dialect::Sqlite ? "sqlite " : "postgresql ";
        QTest::newRow(name + "credit") << dialect << static_cast<int>(UnusedRest::Credit);
        QTest::newRow(name + "refund") << dialect << static_cast<int>(UnusedRest::Refund);
        QTest::newRow(name + "nothing") << dialect << static_cast<int>(UnusedRest::Nothing);
    }
}

void TestBillingRules::cancelledInTheTerm()
{
    QFETCH(int, rest);
    CLIENTELE_AGENCY;
    const Client client(agency);
    CLIENTELE_VERIFY(agency.run(client.create));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.id()}, {}}));
    agency.clock().setDay(day("2026-03-12"));
    CancelSubscription cancel{client.id(), client.plan(), When::Now, {}};
    cancel.rest = static_cast<UnusedRest>(rest);
    CLIENTELE_VERIFY(agency.run(cancel));
    const auto drafts = agency.drafts(client.id());
    if (cancel.rest == UnusedRest::Nothing) {
        QVERIFY(drafts.empty());
        return;
    }
    QCOMPARE(drafts.size(), std::size_t{1});
    const billing::InvoiceDraft &draft = drafts[0].content;
    QCOMPARE(draft.netMinor, std::int64_t{-1965});
    QCOMPARE(draft.taxMinor, std::int64_t{-491}); // 25 % of 19.65 is 4.9125
    QCOMPARE(draft.payableMinor, std::int64_t{0});
    const bool refunded = cancel.rest == UnusedRest::Refund;
    QCOMPARE(draft.creditMadeMinor, std::int64_t{refunded ? 0 : 2456});
    QCOMPARE(draft.refundMinor, std::int64_t{refunded ? 2456 : 0});
    // a new plan, when the old one has ended
    agency.clock().setDay(day("2026-04-02"));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.id()}, {}}));
    StartPlan start;
    start.client = client.id();
    start.subscription = agency.newId<SubscriptionId>();
    start.plan = agency.item("Growth");
    CLIENTELE_VERIFY(agency.run(start));
    const auto fresh = agency.drafts(client.id());
    QCOMPARE(fresh.size(), std::size_t{2}); // today's, and the next
    QCOMPARE(fresh[0].content.netMinor, std::int64_t{7900});
    // 79.00 and 25 % are 98.75
    QCOMPARE(fresh[0].content.payableMinor, std::int64_t{refunded ? 9875 : 9875 - 2456});
    CLIENTELE_FAILS(agency.run(start), FailureCode::Refused);
}

void TestBillingRules::chargedOnce()
{
    CLIENTELE_AGENCY;
    const Client client(agency);
    CLIENTELE_VERIFY(agency.run(client.create));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.id()}, {}}));
    agency.clock().setDay(day("2026-03-10"));
    ChargeOnce charge{client.id(), client.plan(), agency.item("Analytics")};
    charge.quantity = 3;
    charge.unitAmount = 12'505; // 12.505 each: 37.515 together
    charge.unitScale = 1;
    const Outcome outcome = agency.run(charge);
    CLIENTELE_VERIFY(outcome);
    QCOMPARE(nets(agency, client.id()), Nets{2900 + 3752});
    const auto lines = agency.drafts(client.id())[0].lines;
    const auto once = std::find_if(lines.begin(), lines.end(), [](const auto &each) {
        return each.line.kind == LineKind::OneTime;
    });
    QVERIFY(once != lines.end());
    QCOMPARE(once->line.itemName, std::string("Analytics"));
    QCOMPARE(once->line.quantity, std::int64_t{3});
    CLIENTELE_VERIFY(agency.run(*outcome->undo));
    QCOMPARE(nets(agency, client.id()), Nets{2900});
    charge.atOnce = true; // on an invoice of today
    CLIENTELE_VERIFY(agency.run(charge));
    QCOMPARE(nets(agency, client.id()), (Nets{3752, 2900}));
    const Outcome issued = agency.run(IssueInvoices{{client.id()}, {}});
    QCOMPARE(issued->issued.size(), std::size_t{1});
    QCOMPARE(issued->issued[0].payable.minor, std::int64_t{4690});
    charge.quantity = -1; // something back: 12.505 is 12.51
    charge.atOnce = false;
    CLIENTELE_VERIFY(agency.run(charge));
    QCOMPARE(nets(agency, client.id()), Nets{2900 - 1251});
    charge.quantity = 0;
    CLIENTELE_FAILS(agency.run(charge), FailureCode::Invalid);
}

void TestBillingRules::discountAndCoupon()
{
    CLIENTELE_AGENCY;
    const Client client(agency);
    CLIENTELE_VERIFY(agency.run(client.create));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.id()}, {}}));
    GrantDiscount grant{client.id(), {}, {}};
    grant.discount.name = "Ten per cent";
    grant.discount.ratePpm = 100'000;
    const Outcome granted = agency.run(grant);
    CLIENTELE_VERIFY(granted);
    // not on the term that has begun and is billed? It begins today: 10 % of it, too
    QCOMPARE(nets(agency, client.id()), Nets{2900 - 290 - 290});
    CLIENTELE_VERIFY(agency.run(*granted->undo));
    QCOMPARE(nets(agency, client.id()), Nets{2900});
    agency.clock().setDay(day("2026-03-10"));
    const Outcome later = agency.run(grant);
    CLIENTELE_VERIFY(later);
    QCOMPARE(nets(agency, client.id()), Nets{2900 - 290});
    RedeemCoupon redeem{client.id(), {}, {}};
    redeem.discount.name = "Spring";
    redeem.discount.amountMinor = 3000;
    CLIENTELE_VERIFY(agency.run(redeem));
    QCOMPARE(nets(agency, client.id()), Nets{0}); // 26.10 of the 30.00
    const auto after = agency.preview(EditClient{client.id(), 0, {}, {}, {}, {}, {}});
    CLIENTELE_VERIFY(after);
    QVERIFY(after->effects[0].later.has_value());
    QCOMPARE(after->effects[0].later->netMinor, std::int64_t{2900 - 290 - 390});
    // the discount ends with the term of April
    const TimelineEventId event = std::get<WithdrawChange>(*later->undo).event;
    EndDiscount end{client.id(), event, When::OnDate, day("2026-05-01")};
    CLIENTELE_VERIFY(agency.run(end));
    const auto ended = agency.preview(EditClient{client.id(), 0, {}, {}, {}, {}, {}});
    QCOMPARE(ended->effects[0].later->netMinor, std::int64_t{2900 - 390});
}

void TestBillingRules::enteredLate()
{
    CLIENTELE_AGENCY;
    const Client late(agency, "Late");
    const Client timely(agency, "Timely");
    for (const Client *client : {&late, &timely}) {
        CLIENTELE_VERIFY(agency.run(client->create));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client->id()}, {}}));
    }
    agency.clock().setDay(day("2026-03-05"));
    ChangePlan change{timely.id(), timely.plan(), agency.item("Growth"), When::Now, {}};
    CLIENTELE_VERIFY(agency.run(change));
    agency.clock().setDay(day("2026-03-20"));
    change = {late.id(), late.plan(), agency.item("Growth"), When::Late, day("2026-03-05")};
    const Outcome previewed = agency.preview(change);
    const Outcome outcome = agency.run(change);
    CLIENTELE_VERIFY(outcome);
    QVERIFY(withoutKeys(previewed->effects) == withoutKeys(outcome->effects));
    // three of 31 days at 29.00 stay: 2.81; 28 of 31 at 79.00 are 71.35; then April
    const std::int64_t expected = 281 - 2900 + 7135 + 7900;
    QCOMPARE(nets(agency, late.id()), Nets{expected});
    QCOMPARE(nets(agency, timely.id()), Nets{expected});
    change.on = day("2026-03-21");
    CLIENTELE_FAILS(agency.run(change), FailureCode::Invalid);
    change.on = day("2026-03-01"); // before it began
    CLIENTELE_FAILS(agency.run(change), FailureCode::Invalid);
}

void TestBillingRules::inAnyOrder()
{
    CLIENTELE_AGENCY;
    Random random(seed(90));
    for (int round = 0; round < 4; ++round) {
        agency.clock().setDay(day("2026-03-02").addDays(200 * round));
        const Date start = agency.clock().today("Europe/Stockholm");
        const Client timely(agency, "Timely");
        const Client late(agency, "Late");
        for (const Client *client : {&timely, &late})
            CLIENTELE_VERIFY(agency.run(client->create));
        struct Entry {
            Date on;
            int what;
            int figure;
        };
        std::vector<Entry> entries;
        for (int i = 0; i < 5; ++i)
            entries.push_back({start.addDays(1 + 15 * i + random.below(14)), i,
                               1 + random.below(900)});
        const auto command = [&](const Client &client, const Entry &entry, When when) -> Command {
            const auto on = when == When::Late ? std::optional(entry.on) : std::nullopt;
            switch (entry.what) {
            case 0:
            case 3:
                return ChangePlan{client.id(), client.plan(),
                                  agency.item(entry.what == 0 ? "Growth" : "Scale"), when, on};
            case 1: {
                ChargeOnce charge{client.id(), client.plan(), {}, entry.figure, 105, 1};
                charge.when = when;
                charge.on = on;
                return charge;
            }
            case 2: {
                PauseSubscription pause{client.id(), client.plan(), when, on};
                pause.until = entry.on.addDays(1 + entry.figure % 25);
                return pause;
            }
            default: break;
            }
            GrantDiscount grant{client.id(), {}, {}, when, on};
            grant.discount.name = "Discount";
            grant.discount.ratePpm = entry.figure * 1000;
            return grant;
        };
        for (const Entry &entry : entries) {
            agency.clock().setDay(entry.on);
            CLIENTELE_VERIFY(agency.run(IssueInvoices{{timely.id(), late.id()}, {}}));
            CLIENTELE_VERIFY(agency.run(command(timely, entry, When::Now)));
        }
        agency.clock().setDay(start.addDays(80));
        for (std::size_t i = entries.size(); i > 1; --i)
            std::swap(entries[i - 1],
                      entries[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
        for (const Entry &entry : entries)
            CLIENTELE_VERIFY(agency.run(command(late, entry, When::Late)));
        agency.clock().setDay(start.addDays(130));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{timely.id(), late.id()}, {}}));
        const Date through = start.addDays(130);
        QCOMPARE(netOfAll(agency, late.id(), through), netOfAll(agency, timely.id(), through));
    }
}

void TestBillingRules::trialsAndBillDays()
{
    CLIENTELE_AGENCY;
    Client client(agency);
    client.create.trialDays = 30;
    CLIENTELE_VERIFY(agency.run(client.create));
    QCOMPARE(agency.drafts(client.id())[0].content.billDate, day("2026-04-01"));
    agency.clock().setDay(day("2026-03-10"));
    const Outcome ended = agency.run(EndTrial{client.id(), client.plan()});
    CLIENTELE_VERIFY(ended);
    QCOMPARE(agency.drafts(client.id())[0].content.billDate, day("2026-03-10"));
    CLIENTELE_FAILS(agency.run(EndTrial{client.id(), client.plan()}), FailureCode::Refused);
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.id()}, {}}));
    // from 10 April on the 25th: 15 of the 31 days from 25 March, 2900 * 15 / 31 = 1403.2
    agency.clock().setDay(day("2026-03-11"));
    CLIENTELE_VERIFY(agency.run(ChangeBillDay{client.id(), client.plan(), 25}));
    const auto drafts = agency.drafts(client.id());
    QCOMPARE(drafts.size(), std::size_t{1});
    QCOMPARE(drafts[0].content.billDate, day("2026-04-10"));
    QCOMPARE(drafts[0].content.netMinor, std::int64_t{1403});
    CLIENTELE_FAILS(agency.run(ChangeBillDay{client.id(), client.plan(), 32}),
                    FailureCode::Invalid);
}

void TestBillingRules::scheduled()
{
    CLIENTELE_AGENCY;
    const Client first(agency, "First");
    const Client second(agency, "Second");
    for (const Client *client : {&first, &second})
        CLIENTELE_VERIFY(agency.run(client->create));
    const Date today = day("2026-03-02");
    CLIENTELE_VERIFY(agency.run(ChangePlan{first.id(), first.plan(), agency.item("Growth"),
                                           When::OnDate, day("2026-05-10")}));
    CLIENTELE_VERIFY(agency.run(
        PauseSubscription{second.id(), second.plan(), When::OnDate, day("2026-04-20")}));
    const Outcome cancel = agency.run(
        CancelSubscription{first.id(), first.plan(), When::OnDate, day("2026-07-01")});
    CLIENTELE_VERIFY(cancel);
    const auto list = [&](std::optional<AccountId> client) {
        auto reader = agency.store().reader(storage::Context::agency());
        auto changes = application::AccountReading(**reader).scheduled(client, today);
        return changes ? *changes : std::vector<application::ScheduledChange>();
    };
    auto all = list({});
    QCOMPARE(all.size(), std::size_t{3});
    QCOMPARE(all[0].clientName, std::string("Second"));
    QCOMPARE(all[0].event.kind, EventKind::Paused);
    QCOMPARE(all[1].itemName, std::string("Growth"));
    QCOMPARE(all[1].event.effective, day("2026-05-10"));
    QCOMPARE(list(first.id()).size(), std::size_t{2});
    CLIENTELE_VERIFY(agency.run(WithdrawChange{first.id(), all[1].event.id}));
    CLIENTELE_VERIFY(agency.run(*cancel->undo));
    all = list({});
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(list(first.id()).size(), std::size_t{0});
    CLIENTELE_FAILS(agency.run(WithdrawChange{first.id(), all[0].event.id}),
                    FailureCode::NotFound); // of another client
    agency.clock().setDay(day("2026-04-20"));
    CLIENTELE_FAILS(agency.run(WithdrawChange{second.id(), all[0].event.id}),
                    FailureCode::Refused); // it has begun
}

void TestBillingRules::refused()
{
    CLIENTELE_AGENCY;
    const Client client(agency);
    CLIENTELE_VERIFY(agency.run(client.create));
    const auto support = agency.addStaff("support@x.example", "support");
    CLIENTELE_VERIFY(support);
    const ChargeOnce charge{client.id(), client.plan(), {}, 1, 100};
    CLIENTELE_FAILS(agency.run(charge, *support), FailureCode::Denied);
    CLIENTELE_FAILS(agency.run(PauseSubscription{client.id(), client.plan()}, *support),
                    FailureCode::Denied);
    const auto inside = agency.logIn(client.id(), agency.owner());
    CLIENTELE_VERIFY(inside);
    CLIENTELE_FAILS(agency.run(charge, *inside), FailureCode::Denied);
    CLIENTELE_VERIFY(agency.run(PauseSubscription{client.id(), client.plan()}, *inside));
    GrantDiscount grant{client.id(), client.plan(), {}};
    grant.discount.name = "Free";
    CLIENTELE_VERIFY(agency.run(LogOutOfClient{inside->lease, client.id()}, *inside));
    CLIENTELE_FAILS(agency.run(grant), FailureCode::Invalid); // neither rate nor amount
    grant.discount.ratePpm = 1'000'000;
    grant.discount.amountMinor = 5;
    CLIENTELE_FAILS(agency.run(grant), FailureCode::Invalid); // both
    grant.discount = {"By number", 0, 0, {{2, 50'000}}};
    CLIENTELE_FAILS(agency.run(grant), FailureCode::Refused); // not on the retail ledger
    grant.discount = {"Free", 1'000'000};
    grant.until = day("2026-03-02");
    CLIENTELE_FAILS(agency.run(grant), FailureCode::Invalid);
    CLIENTELE_FAILS(agency.run(EndDiscount{client.id(), agency.newId<TimelineEventId>()}),
                    FailureCode::NotFound);
    const auto entries = agency.audit();
    QCOMPARE(std::count_if(entries.begin(), entries.end(),
                           [](const auto &each) { return each.outcome == "refused"; }),
             std::ptrdiff_t{3});
}

QTEST_GUILESS_MAIN(TestBillingRules)
#include "tst_billingrules.moc"
