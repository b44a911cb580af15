// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs on one PostgreSQL agency at once: V1, V7 and V12 of billing.md 6 under concurrency,
// and the command that two of them send.
#include "agencyfixture.h"
#include "application/billingrun.h"
#include "application/verification.h"

#include <QtTest/QTest>

#include <array>
#include <barrier>
#include <functional>
#include <set>
#include <thread>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::CommandContext;
using application::CommandGateway;
using application::Outcome;
using application::Receipt;

namespace {

constexpr int kRounds = 25;
constexpr std::size_t kPrograms = 2;

/// A program of its own: thread, connection, gateway.
struct Program {
    storage::Store &store;
    CommandGateway &gateway;
    IdSource &ids;
    std::size_t number;
};

} // namespace

class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAdministratorStays();
    void oneCommandIsCarriedOutOnce();
    void twoBillingRunsIssueOnce();
    void oneLeaseAPerson();
    void nobodyStaysInsideADeletedClient();

private:
    /// Runs `work` in as many programs; false when one of them could not open the agency.
    static bool atOnce(AgencyFixture &agency, const std::function<void(Program)> &work);
    static void checkClean(AgencyFixture &agency);
};

bool TestSessions::atOnce(AgencyFixture &agency, const std::function<void(Program)> &work)
{
    std::array<bool, kPrograms> opened{};
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kPrograms; ++i) {
        threads.emplace_back([&, i] {
            RandomIdSource ids;
            storage::StoreOptions options = agency.temporary().options();
            options.busyTimeoutMs = 20'000;
            const auto store
                = storage::Store::open(agency.temporary().address(),
                                       {options.clock, ids, "program", options.stateFolder, true,
                                        options.busyTimeoutMs});
            if (!store.ok())
                return;
            CommandGateway gateway(**store, agency.clock(), ids, {true, {}});
            opened[i] = true;
            work({**store, gateway, ids, i});
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return opened[0] && opened[1];
}

void TestSessions::checkClean(AgencyFixture &agency)
{
    const auto report = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(report);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : report->findings[0].rule.c_str());
}

/// V12, S2.30: each of two programs takes away one of the last two administrators.
void TestSessions::anAdministratorStays()
{
    AgencyFixture agency(storage::Dialect::Postgresql);
    QVERIFY2(agency.ok(), agency.why());
    std::vector<std::array<CreateUser, kPrograms>> pairs;
    for (int i = 0; i < kRounds; ++i) {
        const CreateClient client = agency.newClient("Client " + std::to_string(i));
        CLIENTELE_VERIFY(agency.run(client));
        pairs.push_back({agency.newUser(client.client, "a@x.example", true),
                         agency.newUser(client.client, "b@x.example", true)});
        for (const CreateUser &user : pairs.back())
            CLIENTELE_VERIFY(agency.run(user));
    }
    std::barrier together(kPrograms);
    std::array<std::vector<Outcome>, kPrograms> outcomes;
    QVERIFY(atOnce(agency, [&](Program program) {
        for (int i = 0; i < kRounds; ++i) {
            const CreateUser &user = pairs[static_cast<std::size_t>(i)][program.number];
            Command command = SetUsersActive{user.client, {{user.user, 0}}, false, true};
            if (i % 3 == 1)
                command = DeleteUsers{user.client, {{user.user, 0}}};
            if (i % 3 == 2)
                command = EditUser{user.client, {user.user, 0}, {}, {}, {}, false, {}, {}};
            const CommandContext context{CommandId{program.ids.next(agency.clock().now())},
                                         agency.owner()};
            together.arrive_and_wait();
            outcomes[program.number].push_back(program.gateway.execute(command, context));
        }
    }));
    for (std::size_t i = 0; i < kRounds; ++i) {
        const bool first = outcomes[0][i].ok();
        QVERIFY(first != outcomes[1][i].ok());
        const Outcome &refused = outcomes[first ? 1 : 0][i];
        QCOMPARE(refused.failure().code, FailureCode::Refused);
        QCOMPARE(refused.failure().rule, std::string("lastAdministrator"));
        const auto counts
            = storage::AccountRepo(agency.session()).userCounts(pairs[i][0].client);
        CLIENTELE_VERIFY(counts);
        QCOMPARE(counts->activeAdministrators, std::int64_t{1});
    }
    checkClean(agency);
}

/// One answer was lost and the command is sent again while the first is still being carried out.
void TestSessions::oneCommandIsCarriedOutOnce()
{
    AgencyFixture agency(storage::Dialect::Postgresql);
    QVERIFY2(agency.ok(), agency.why());
    const CreateClient client = agency.newClient("Berglunds");
    CLIENTELE_VERIFY(agency.run(client));
    std::vector<Command> commands;
    std::vector<CommandContext> contexts;
    for (int i = 0; i < kRounds; ++i) {
        if (i % 2 == 0)
            commands.emplace_back(
                agency.newUser(client.client, std::to_string(i) + "@x.example", false));
        else
            commands.emplace_back(IssueInvoices{{client.client}, {}});
        contexts.push_back(agency.context(agency.owner()));
    }
    std::barrier together(kPrograms);
    std::array<std::vector<Outcome>, kPrograms> outcomes;
    QVERIFY(atOnce(agency, [&](Program program) {
        for (std::size_t i = 0; i < kRounds; ++i) {
            together.arrive_and_wait();
            outcomes[program.number].push_back(
                program.gateway.execute(commands[i], contexts[i]));
        }
    }));
    for (std::size_t i = 0; i < kRounds; ++i) {
        for (const auto &each : outcomes)
            CLIENTELE_VERIFY(each[i]);
        QVERIFY(outcomes[0][i]->repeated != outcomes[1][i]->repeated);
        QCOMPARE(outcomes[0][i]->issued, outcomes[1][i]->issued);
    }
    QCOMPARE(storage::AccountRepo(agency.session()).userCounts(client.client)->total,
             std::int64_t{(kRounds + 1) / 2});
    QCOMPARE(agency.issued().size(), std::size_t{1});
    checkClean(agency);
}

/// IM.6, IM.22, S0.29: two programs of one person log in as a client at once, as the same one or as
/// two; the second is refused or, where it says so, ends the first.
void TestSessions::oneLeaseAPerson()
{
    AgencyFixture agency(storage::Dialect::Postgresql);
    QVERIFY2(agency.ok(), agency.why());
    std::array<CreateClient, kPrograms> clients{agency.newClient("A"), agency.newClient("B")};
    for (const CreateClient &client : clients)
        CLIENTELE_VERIFY(agency.run(client));
    std::barrier together(kPrograms);
    std::array<std::vector<Outcome>, kPrograms> outcomes;
    std::array<std::vector<std::size_t>, kPrograms> open; ///< leases after each round
    QVERIFY(atOnce(agency, [&](Program program) {
        for (int i = 0; i < kRounds; ++i) {
            LogInAsClient login;
            login.client = clients[i % 2 == 0 ? 0 : program.number].client;
            login.lease = LeaseId{program.ids.next(agency.clock().now())};
            login.endOther = i % 3 == 2;
            const CommandContext context{CommandId{program.ids.next(agency.clock().now())},
                                         agency.owner()};
            together.arrive_and_wait();
            outcomes[program.number].push_back(program.gateway.execute(login, context));
            together.arrive_and_wait();
            storage::PeopleRepo people(program.store.writer().session());
            std::size_t leases = 0;
            for (const CreateClient &client : clients)
                leases += people.openLeasesOn(client.client).valueOr({}).size();
            open[program.number].push_back(leases);
            together.arrive_and_wait();
            const auto mine = people.openLeaseOf(agency.owner().actor);
            if (program.number == 0 && mine.ok() && *mine) {
                Scope inside = agency.owner();
                inside.subject = (*mine)->client;
                inside.lease = (*mine)->id;
                inside.until = (*mine)->until;
                (void)program.gateway.execute(LogOutOfClient{inside.lease, *inside.subject, false},
                                              {CommandId{program.ids.next(agency.clock().now())},
                                               inside});
            }
        }
    }));
    for (std::size_t i = 0; i < kRounds; ++i) {
        QCOMPARE(open[0][i], std::size_t{1});
        QCOMPARE(open[1][i], std::size_t{1});
        const bool both = outcomes[0][i].ok() && outcomes[1][i].ok();
        QCOMPARE(both, i % 3 == 2);
        QVERIFY(outcomes[0][i].ok() || outcomes[1][i].ok());
        for (const auto &each : outcomes) {
            if (!each[i].ok())
                QCOMPARE(each[i].failure().rule, std::string("alreadyActingAsClient"));
        }
    }
    QVERIFY(storage::PeopleRepo(agency.session()).openLeaseOf(agency.owner().actor)->has_value()
            == false);
    checkClean(agency);
}

/// IM.22, S0.39: one logs in as a client while another deletes it.
void TestSessions::nobodyStaysInsideADeletedClient()
{
    AgencyFixture agency(storage::Dialect::Postgresql);
    QVERIFY2(agency.ok(), agency.why());
    const auto support = agency.addStaff("sue@northwind.example", "support");
    CLIENTELE_VERIFY(support);
    std::vector<AccountId> clients;
    for (int i = 0; i < kRounds; ++i) {
        const CreateClient client = agency.newClient("Client " + std::to_string(i));
        CLIENTELE_VERIFY(agency.run(client));
        clients.push_back(client.client);
    }
    std::barrier together(kPrograms);
    std::array<std::vector<Outcome>, kPrograms> outcomes;
    QVERIFY(atOnce(agency, [&](Program program) {
        for (const AccountId client : clients) {
            const auto now = agency.clock().now();
            Command command = DeleteClient{client, 0};
            if (program.number == 1)
                command = LogInAsClient{client, LeaseId{program.ids.next(now)}, {}, {}, {}, true};
            const CommandContext context{CommandId{program.ids.next(now)},
                                         program.number == 1 ? *support : agency.owner()};
            together.arrive_and_wait();
            outcomes[program.number].push_back(program.gateway.execute(command, context));
        }
    }));
    for (std::size_t i = 0; i < kRounds; ++i) {
        CLIENTELE_VERIFY(outcomes[0][i]);
        const Outcome &inside = outcomes[1][i];
        const auto open = storage::PeopleRepo(agency.session()).openLeasesOn(clients[i]);
        CLIENTELE_VERIFY(open);
        QVERIFY(open->empty());
        if (inside.ok()) {
            CLIENTELE_FAILS(agency.run(agency.newUser(clients[i], "x@a.example"), *inside->scope),
                            FailureCode::ScopeEnded);
        } else {
            QCOMPARE(inside.failure().code, FailureCode::NotFound);
        }
    }
    checkClean(agency);
}

/// V1, V7: two runs over the same day issue everything once, without a gap.
void TestSessions::twoBillingRunsIssueOnce()
{
    constexpr std::size_t kClients = 40;
    AgencyFixture agency(storage::Dialect::Postgresql);
    QVERIFY2(agency.ok(), agency.why());
    for (std::size_t i = 0; i < kClients; ++i)
        CLIENTELE_VERIFY(agency.run(agency.newClient("Client " + std::to_string(i))));
    std::size_t expected = 0;
    for (const int month : {3, 4, 5}) {
        agency.clock().setDay(*Date::fromCivil(2026, month, 2));
        std::barrier together(kPrograms);
        std::array<std::size_t, kPrograms> issued{};
        std::array<std::optional<Failure>, kPrograms> failures;
        QVERIFY(atOnce(agency, [&](Program program) {
            application::BillingRunOptions options;
            options.clientsPerCommand = 3;
            together.arrive_and_wait();
            const auto result = application::runBilling(program.store, agency.clock(), program.ids,
                                                        agency.owner(), options);
            if (result.ok())
                issued[program.number] = result->issued.size();
            else
                failures[program.number] = result.failure();
        }));
        for (const auto &failure : failures)
            QVERIFY2(!failure, failure ? describe(*failure).constData() : "");
        QCOMPARE(issued[0] + issued[1], kClients);
        expected += kClients;
        std::set<std::string> numbers;
        for (const auto &invoice : agency.issued())
            numbers.insert(invoice.number);
        QCOMPARE(numbers.size(), expected);
        char last[32];
        std::snprintf(last, sizeof last, "INV-2026-%04zu", expected);
        QCOMPARE(*numbers.rbegin(), std::string(last));
    }
    checkClean(agency);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
