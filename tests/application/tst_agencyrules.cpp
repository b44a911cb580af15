// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that reach across the clients of an agency.
#include "agencyfixture.h"
#include "application/board.h"
#include "application/verification.h"

#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;

class TestAgencyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmailOfItsOwn_data() { onBothDatabases(); }
    /// S4.5: the e-mail of a client in such a programme is nobody else's, whatever their programme.
    void anEmailOfItsOwn();
    void theDatabaseKeepsIt_data() { onBothDatabases(); }
    void theDatabaseKeepsIt();
    void otherProgrammesShareOne_data() { onBothDatabases(); }
    void otherProgrammesShareOne();
    void newTaxReachesEveryDraft_data() { onBothDatabases(); }
    /// A changed rate is in every draft at once; what is issued keeps the old one.
    void newTaxReachesEveryDraft();
    void profiles_data() { onBothDatabases(); }
    /// The rules of one client, and those of all that have none of their own.
    void profiles();
    void theBoardShowsWhatIsUrgent_data() { onBothDatabases(); }
    /// S4.11–S4.15, S4.25–S4.31: cards of the dashboard and the totals that they add up to.
    void theBoardShowsWhatIsUrgent();
};

namespace {

const std::vector<std::string> kBoth{"agency", "command"};

CreateClient owner(AgencyFixture &agency, const std::string &name, const std::string &email)
{
    CreateClient client = agency.newClient(name, "Paid licence");
    client.programme = "command";
    client.email = email;
    return client;
}

CreateClient plain(AgencyFixture &agency, const std::string &name, const std::string &email)
{
    CreateClient client = agency.newClient(name);
    client.email = email;
    return client;
}

using Nets = std::vector<std::int64_t>;

Nets nets(AgencyFixture &agency, AccountId client)
{
    Nets nets;
    for (const auto &draft : agency.drafts(client))
        nets.push_back(draft.content.netMinor);
    return nets;
}

bool isTaken(const Outcome &outcome)
{
    return !outcome.ok() && outcome.failure().code == FailureCode::Invalid
           && outcome.failure().fields.size() == 1 && outcome.failure().fields[0].field == "email"
           && outcome.failure().fields[0].reason == "taken";
}

} // namespace

void TestAgencyRules::anEmailOfItsOwn()
{
    QFETCH(storage::Dialect, dialect);
    AgencyFixture agency(dialect, kBoth);
    QVERIFY2(agency.ok(), agency.why());
    const CreateClient first = owner(agency, "First", "one@x.example");
    CLIENTELE_VERIFY(agency.run(first));
    QVERIFY(isTaken(agency.run(owner(agency, "Same", "one@x.example"))));
    QVERIFY(isTaken(agency.run(owner(agency, "Same but for its case", "ONE@X.example"))));
    QVERIFY(isTaken(agency.run(plain(agency, "Another programme", "one@x.example"))));
    CLIENTELE_VERIFY(agency.run(plain(agency, "Plain", "plain@x.example")));
    QVERIFY(isTaken(agency.run(owner(agency, "The other way round", "plain@x.example"))));
    const CreateClient second = owner(agency, "Second", "two@x.example");
    CLIENTELE_VERIFY(agency.run(second));
    EditClient edit;
    edit.client = second.client;
    edit.email = "one@x.example";
    QVERIFY(isTaken(agency.run(edit)));
    edit.email = "two@x.example"; // its own
    CLIENTELE_VERIFY(agency.run(edit));
    edit.client = first.client;
    edit.email = "three@x.example";
    CLIENTELE_VERIFY(agency.run(edit));
    CLIENTELE_VERIFY(agency.run(owner(agency, "Free again", "one@x.example")));
    CLIENTELE_VERIFY(agency.run(DeleteClient{first.client, 0}));
    CLIENTELE_VERIFY(agency.run(owner(agency, "Deleted", "three@x.example")));
}

/// The program's own check is left out: the index refuses.
void TestAgencyRules::theDatabaseKeepsIt()
{
    QFETCH(storage::Dialect, dialect);
    AgencyFixture agency(dialect, kBoth);
    QVERIFY2(agency.ok(), agency.why());
    storage::AccountRepo accounts(agency.session());
    Account account;
    account.parent = agency.profile().account;
    account.currency = *Currency::fromCode("EUR");
    account.timeZone = "UTC";
    account.email = "one@x.example";
    account.id = agency.newId<AccountId>();
    account.number = "10-9001";
    CLIENTELE_VERIFY(accounts.insert(account, {}, true));
    account.id = agency.newId<AccountId>();
    account.number = "10-9002";
    account.email = "One@x.example";
    CLIENTELE_FAILS(accounts.insert(account, {}, true), FailureCode::AlreadyExists);
}

void TestAgencyRules::otherProgrammesShareOne()
{
    CLIENTELE_AGENCY;
    CLIENTELE_VERIFY(agency.run(plain(agency, "One", "group@x.example")));
    CLIENTELE_VERIFY(agency.run(plain(agency, "Two", "group@x.example")));
    CLIENTELE_VERIFY(agency.run(plain(agency, "None", "")));
    CLIENTELE_VERIFY(agency.run(plain(agency, "None either", "")));
}

void TestAgencyRules::newTaxReachesEveryDraft()
{
    CLIENTELE_AGENCY;
    std::vector<AccountId> clients;
    for (int i = 0; i < 5; ++i) {
        const CreateClient client = agency.newClient("Client " + std::to_string(i));
        CLIENTELE_VERIFY(agency.run(client));
        clients.push_back(client.client);
    }
    CLIENTELE_VERIFY(agency.run(IssueInvoices{clients, {}}));
    CLIENTELE_VERIFY(agency.run(DeleteClient{clients[4], 0}));
    ChangeAgencySettings settings;
    settings.taxRatePpm = 120'000;
    const auto before = agency.drafts(clients[0]);
    CLIENTELE_VERIFY(agency.preview(settings));
    QCOMPARE(agency.drafts(clients[0]), before);
    const Outcome outcome = agency.run(settings);
    CLIENTELE_VERIFY(outcome);
    QVERIFY(outcome->changes.everything);
    for (std::size_t i = 0; i < 4; ++i) {
        const auto drafts = agency.drafts(clients[i]);
        QCOMPARE(drafts.size(), std::size_t{1});
        QCOMPARE(drafts[0].content.netMinor, std::int64_t{2900});
        QCOMPARE(drafts[0].content.taxMinor, std::int64_t{348}); // 29.00 * 12 %
        const auto summary = storage::AccountRepo(agency.session()).summary(clients[i]);
        CLIENTELE_VERIFY(summary);
        QCOMPARE((*summary)->nextMinor, std::int64_t{3248});
    }
    for (const auto &invoice : agency.issued())
        QCOMPARE(invoice.content.taxMinor, std::int64_t{725});
    const auto report = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(report);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : report->findings[0].rule.c_str());
}

void TestAgencyRules::profiles()
{
    CLIENTELE_AGENCY;
    const CreateClient own = agency.newClient("Own");
    const CreateClient shared = agency.newClient("Shared");
    for (const CreateClient *client : {&own, &shared}) {
        CLIENTELE_VERIFY(agency.run(*client));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client->client}, {}}));
    }
    const Outcome set = agency.run(SetBillingProfile{own.client, "KB_FIXED30"});
    CLIENTELE_VERIFY(set);
    agency.clock().setDay(*Date::parse("2026-03-12"));
    for (const CreateClient *client : {&own, &shared})
        CLIENTELE_VERIFY(agency.run(PauseSubscription{client->client, client->subscription}));
    QCOMPARE(nets(agency, own.client), Nets{967 - 2900}); // ten of thirty days: 966.67
    QCOMPARE(nets(agency, shared.client), Nets{935 - 2900});
    // the agency's default bears on whoever has no profile of their own, when drafts are refreshed
    const Outcome all = agency.run(SetBillingProfile{{}, "KB_FIXED30"});
    CLIENTELE_VERIFY(all);
    QCOMPARE(nets(agency, shared.client), Nets{935 - 2900});
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{2});
    const Outcome one = agency.run(RefreshDrafts{1});
    CLIENTELE_VERIFY(one);
    QCOMPARE(one->staleClients, std::int64_t{1});
    const Outcome rest = agency.run(RefreshDrafts{});
    CLIENTELE_VERIFY(rest);
    QCOMPARE(rest->staleClients, std::int64_t{0});
    QCOMPARE(nets(agency, shared.client), Nets{967 - 2900});
    CLIENTELE_VERIFY(agency.run(*set->undo)); // now the agency's, which is the same
    QCOMPARE(nets(agency, own.client), Nets{967 - 2900});
    CLIENTELE_FAILS(agency.run(SetBillingProfile{own.client, "NONE"}), FailureCode::Invalid);
    CLIENTELE_FAILS(agency.run(SetBillingProfile{}), FailureCode::Invalid);
}

void TestAgencyRules::theBoardShowsWhatIsUrgent()
{
    CLIENTELE_AGENCY;
    using domain::BoardSection;
    const auto addTrial = [&](const char *name, int days) {
        CreateClient client = agency.newClient(name, "Growth");
        client.trialDays = days;
        return agency.run(client).ok() ? std::optional(client) : std::nullopt;
    };
    QVERIFY(addTrial("Late", 20));
    const auto soon = addTrial("Soon", 3);
    QVERIFY(soon);
    QVERIFY(addTrial("Middle", 9));
    const auto gone = addTrial("Gone", 1);
    QVERIFY(gone);
    CLIENTELE_VERIFY(agency.run(DeleteClient{gone->client, 0}));
    const CreateClient paid = agency.newClient("Paid");
    const CreateClient ending = agency.newClient("Ending");
    for (const CreateClient &client : {paid, ending})
        CLIENTELE_VERIFY(agency.run(client));
    CLIENTELE_VERIFY(agency.run(
        CancelSubscription{ending.client, ending.subscription, When::EndOfTerm, {}}));
    CLIENTELE_VERIFY(agency.run(agency.newUser(paid.client, "a@paid.example")));
    for (const char *email : {"a@soon.example", "b@soon.example"})
        CLIENTELE_VERIFY(agency.run(agency.newUser(soon->client, email)));

    auto reader = agency.store().reader(storage::Context::agency(agency.owner().actor));
    CLIENTELE_VERIFY(reader);
    const auto trials = application::readBoard(**reader, BoardSection::Trials, 2);
    CLIENTELE_VERIFY(trials);
    QCOMPARE(trials->cards.size(), std::size_t(2)); // as many as asked for, the first to end first
    const domain::BoardCard &first = trials->cards[0];
    QCOMPARE(first.name, std::string("Soon"));
    QCOMPARE(trials->cards[1].name, std::string("Middle"));
    QCOMPARE(first.activeUsers, 2);
    QCOMPARE(first.planName, std::string("Growth"));
    const Date today = agency.clock().today("Europe/Stockholm");
    QCOMPARE(first.trialStartedOn, std::optional(today));
    QCOMPARE(first.trialUntil, std::optional(today.addDays(3)));
    // the first invoice is the draft that the engine made
    const auto drafts = agency.drafts(soon->client);
    QCOMPARE(drafts.size(), std::size_t(1));
    QCOMPARE(first.next.minor, drafts.front().content.payableMinor);
    QCOMPARE(first.nextOn, std::optional(drafts.front().content.billDate));
    QVERIFY(first.next.minor > 0);
    // each client is in one section or in none, and the totals are theirs (S4.15, S4.29)
    const auto board = application::readBoard(**reader, BoardSection::Paid, 10);
    CLIENTELE_VERIFY(board);
    std::set<std::string> names;
    for (const domain::BoardCard &card : board->cards)
        names.insert(card.name);
    QCOMPARE(names, (std::set<std::string>{"Paid", "Ending"}));
    std::map<std::optional<BoardSection>, std::pair<std::int64_t, std::int64_t>> sums;
    for (const domain::ClientTotals &total : board->totals) {
        auto &[clients, users] = sums[domain::boardSectionOf(total.status)];
        clients += total.clients;
        users += total.activeUsers;
    }
    QCOMPARE(sums[BoardSection::Paid], std::pair(std::int64_t(2), std::int64_t(1)));
    QCOMPARE(sums[BoardSection::Trials], std::pair(std::int64_t(3), std::int64_t(2)));
    QCOMPARE(sums.size(), std::size_t(2));
    for (const auto &[section, count] :
         {std::pair(BoardSection::Paid, 2), std::pair(BoardSection::Trials, 3),
          std::pair(BoardSection::Expired, 0)}) {
        const auto counted = application::countBoard(**reader, section);
        CLIENTELE_VERIFY(counted);
        QCOMPARE(*counted, std::int64_t(count));
    }
}

QTEST_GUILESS_MAIN(TestAgencyRules)
#include "tst_agencyrules.moc"
