// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"
#include "application/desk.h"
#include "application/signin.h"
#include "plainconnection.h"

#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;

/// requirements.md 2, the rules that hold below the window, on both databases.
class TestImpersonation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startNeedsItsOwnRight_data() { onBothDatabases(); }
    void startNeedsItsOwnRight() // IM.2
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const auto billing = agency.addStaff("bo@northwind.example", "billing"); // sees clients
        CLIENTELE_VERIFY(billing);
        CLIENTELE_FAILS(agency.logIn(client.client, *billing), FailureCode::Denied);
        const auto support = agency.addStaff("sue@northwind.example", "support");
        CLIENTELE_VERIFY(support);
        const auto inside = agency.logIn(client.client, *support);
        CLIENTELE_VERIFY(inside);
        QCOMPARE(inside->subject, std::optional(client.client));
        QCOMPARE(inside->actor, support->actor);
        QCOMPARE(inside->until.utcMs - agency.clock().now().utcMs, 3'600'000); // IM.10: one hour
    }

    void onlyClientsMayBeEntered_data() { onBothDatabases(); }
    void onlyClientsMayBeEntered() // IM.3, IM.4
    {
        CLIENTELE_AGENCY;
        CLIENTELE_FAILS(agency.logIn(agency.profile().account, agency.owner()),
                        FailureCode::NotFound);
        CLIENTELE_FAILS(agency.logIn(agency.profile().platformAccount, agency.owner()),
                        FailureCode::NotFound);
        CLIENTELE_FAILS(agency.logIn(agency.newId<AccountId>(), agency.owner()),
                        FailureCode::NotFound);
    }

    void oneAtATimeAndNeverNested_data() { onBothDatabases(); }
    void oneAtATimeAndNeverNested() // IM.5, IM.6, S0.29
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        const CreateClient b = agency.newClient("B");
        CLIENTELE_VERIFY(agency.run(a));
        CLIENTELE_VERIFY(agency.run(b));
        const auto inside = agency.logIn(a.client, agency.owner());
        CLIENTELE_VERIFY(inside);
        const auto nested = agency.logIn(b.client, *inside);
        CLIENTELE_FAILS(nested, FailureCode::Denied);
        QCOMPARE(nested.failure().rule, std::string("nested"));
        const auto second = agency.logIn(b.client, agency.owner()); // from another window
        CLIENTELE_FAILS(second, FailureCode::Refused);
        QCOMPARE(second.failure().parameters.at(0), std::string("A"));
        LogInAsClient replace{b.client, agency.newId<LeaseId>(), {}, {}, "laptop", true};
        CLIENTELE_VERIFY(agency.run(replace));
        // the first context is over at once
        CLIENTELE_FAILS(agency.run(agency.newUser(a.client, "x@a.example"), *inside),
                        FailureCode::ScopeEnded);
    }

    void everythingInsideIsTheClients_data() { onBothDatabases(); }
    void everythingInsideIsTheClients() // S0.30, IM.12, IM.23, IM.26
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        const CreateClient b = agency.newClient("B");
        CLIENTELE_VERIFY(agency.run(a));
        CLIENTELE_VERIFY(agency.run(b));
        const auto inside = agency.logIn(a.client, agency.owner());
        CLIENTELE_VERIFY(inside);
        const Outcome own = agency.run(agency.newUser(a.client, "x@a.example"), *inside);
        CLIENTELE_VERIFY(own);
        CLIENTELE_VERIFY(agency.run(ChangePlan{a.client, a.subscription, agency.item("Growth"),
                                               When::Now, {}},
                                    *inside));
        const Outcome other = agency.run(agency.newUser(b.client, "x@b.example"), *inside);
        CLIENTELE_FAILS(other, FailureCode::Denied);
        QCOMPARE(other.failure().rule, std::string("otherClient"));
        CLIENTELE_FAILS(agency.run(agency.newClient("C"), *inside), FailureCode::Denied);
        CLIENTELE_FAILS(agency.run(IssueInvoices{{a.client}, {}}, *inside), FailureCode::Denied);
        const auto audit = agency.audit();
        bool found = false;
        for (const AuditEntry &entry : audit) {
            if (entry.action != "create_user" || entry.outcome != "done")
                continue;
            found = true;
            QVERIFY(entry.actingAsClient);
            QCOMPARE(entry.actor, agency.owner().actor);
            QCOMPARE(entry.actorName, std::string("Eva Berg"));
            QCOMPARE(entry.client, std::optional(a.client));
            QCOMPARE(entry.lease, inside->lease);
        }
        QVERIFY(found);
    }

    void theHourEnds_data() { onBothDatabases(); }
    void theHourEnds() // IM.10, IM.24
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        const auto inside = agency.logIn(a.client, agency.owner());
        CLIENTELE_VERIFY(inside);
        agency.clock().advanceMs(3'599'999);
        CLIENTELE_VERIFY(agency.run(agency.newUser(a.client, "x@a.example"), *inside));
        agency.clock().advanceMs(1); // activity did not extend it
        CLIENTELE_FAILS(agency.run(agency.newUser(a.client, "y@a.example"), *inside),
                        FailureCode::ScopeEnded);
        Scope forged = *inside;
        forged.until = forged.until.plusMs(1'000'000);
        CLIENTELE_FAILS(agency.run(agency.newUser(a.client, "y@a.example"), forged),
                        FailureCode::ScopeEnded);
        const Outcome out
            = agency.run(LogOutOfClient{inside->lease, a.client, false}, *inside);
        CLIENTELE_VERIFY(out);
        QVERIFY(out->scope && !out->scope->subject); // back in the agency
        CLIENTELE_VERIFY(agency.run(agency.newClient("B"), *out->scope));
    }

    void aRightTakenAwayEndsIt_data() { onBothDatabases(); }
    void aRightTakenAwayEndsIt() // IM.11
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        const auto support = agency.addStaff("sue@northwind.example", "support");
        CLIENTELE_VERIFY(support);
        const auto inside = agency.logIn(a.client, *support);
        CLIENTELE_VERIFY(inside);
        CLIENTELE_VERIFY(agency.run(SetStaffAccess{support->actor, agency.profile().account,
                                                   agency.newId<MembershipId>(), "employee",
                                                   true}));
        CLIENTELE_FAILS(agency.run(agency.newUser(a.client, "x@a.example"), *inside),
                        FailureCode::ScopeEnded);
        const Outcome out
            = agency.run(LogOutOfClient{inside->lease, a.client, false}, *inside);
        CLIENTELE_VERIFY(out); // IM.24: the way back needs no right
    }

    void insideIsAtMostOnesOwnLevel_data() { onBothDatabases(); }
    void insideIsAtMostOnesOwnLevel() // IM.7
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        const auto support = agency.addStaff("sue@northwind.example", "support");
        CLIENTELE_VERIFY(support);
        const auto inside = agency.logIn(a.client, *support);
        CLIENTELE_VERIFY(inside);
        CLIENTELE_VERIFY(agency.run(agency.newUser(a.client, "x@a.example"), *inside));
        const Outcome plan = agency.run(
            ChangePlan{a.client, a.subscription, agency.item("Growth"), When::Now, {}}, *inside);
        CLIENTELE_FAILS(plan, FailureCode::Denied);
        QCOMPARE(plan.failure().parameters, std::vector<std::string>{"change_plans"});
    }

    void protectedActionsAreRefused_data() { onBothDatabases(); }
    void protectedActionsAreRefused() // IM.17
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        const CreateUser user = agency.newUser(a.client, "x@a.example");
        CLIENTELE_VERIFY(agency.run(user));
        const auto inside = agency.logIn(a.client, agency.owner());
        CLIENTELE_VERIFY(inside);
        EditUser edit{a.client, {user.user, 0}, {}, {}, "y@a.example", {}, {}, {}};
        const Outcome refused = agency.run(edit, *inside);
        CLIENTELE_FAILS(refused, FailureCode::Denied);
        QCOMPARE(refused.failure().rule, std::string("protectedInClientContext"));
        CLIENTELE_FAILS(agency.run(DeleteClient{a.client, 0}, *inside), FailureCode::Denied);
        edit.email.reset();
        edit.lastName = "Berg";
        CLIENTELE_VERIFY(agency.run(edit, *inside));
    }

    void deletionEndsIt_data() { onBothDatabases(); }
    void deletionEndsIt() // S0.39, IM.24
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        const auto support = agency.addStaff("sue@northwind.example", "support");
        CLIENTELE_VERIFY(support);
        const auto inside = agency.logIn(a.client, *support);
        CLIENTELE_VERIFY(inside);
        CLIENTELE_VERIFY(agency.run(DeleteClient{a.client, 0}));
        CLIENTELE_FAILS(agency.run(agency.newUser(a.client, "x@a.example"), *inside),
                        FailureCode::ScopeEnded);
        CLIENTELE_VERIFY(agency.run(LogOutOfClient{inside->lease, a.client, false}, *inside));
    }

    void everyStepIsInTheAudit_data() { onBothDatabases(); }
    void everyStepIsInTheAudit() // IM.13, IM.14
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        const auto inside = agency.logIn(a.client, agency.owner());
        CLIENTELE_VERIFY(inside);
        CLIENTELE_VERIFY(agency.run(LogOutOfClient{inside->lease, a.client, false}, *inside));
        std::vector<std::string> steps;
        for (const AuditEntry &entry : agency.audit()) {
            if (entry.lease == inside->lease || entry.action == "log_in_as_client")
                steps.push_back(entry.action + ":" + entry.outcome);
        }
        QCOMPARE(steps, (std::vector<std::string>{"log_in_as_client:started",
                                                  "client_context:ended",
                                                  "log_out_of_client:done"}));
        const auto user = storage::PeopleRepo(agency.session()).byId(agency.owner().actor);
        CLIENTELE_VERIFY(user);
    }

    void lastLoginsStay_data() { onBothDatabases(); }
    void lastLoginsStay() // IM.20: neither the client's people nor the staff have signed in
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        CLIENTELE_VERIFY(agency.run(agency.newUser(a.client, "x@a.example", true)));
        application::SignIn door(agency.store(), agency.clock(), agency.temporary().ids());
        CLIENTELE_VERIFY(door.withPassword("eva@northwind.example", "correct horse"));
        CLIENTELE_FAILS(door.withPassword("eva@northwind.example", "wrong horse"),
                        FailureCode::SignInFailed);
        PlainConnection plain(agency.temporary().address());
        QVERIFY2(plain.why().isEmpty(), plain.why().constData());
        QCOMPARE(plain.run("UPDATE account_user_ SET last_login_at = 1700000000000"), QByteArray());
        const std::string ofStaff = "SELECT * FROM person_ ORDER BY id";
        const std::string ofUsers = "SELECT * FROM account_user_ ORDER BY id";
        const auto staff = plain.rows(ofStaff);
        const auto users = plain.rows(ofUsers);
        QCOMPARE(plain.rows("SELECT failed_logins FROM person_ WHERE last_login_at IS NOT NULL"),
                 std::vector<std::string>{"1|"});
        QVERIFY(users.size() == 1 && users[0].find("1700000000000") != std::string::npos);
        agency.clock().advanceMs(5 * 60'000);
        const auto inside = agency.logIn(a.client, agency.owner());
        CLIENTELE_VERIFY(inside);
        CLIENTELE_VERIFY(agency.run(ChangePlan{a.client, a.subscription, agency.item("Growth"),
                                               When::Now, {}},
                                    *inside));
        CLIENTELE_FAILS(agency.run(agency.newClient("C"), *inside), FailureCode::Denied);
        CLIENTELE_VERIFY(agency.run(LogOutOfClient{inside->lease, a.client, false}, *inside));
        QCOMPARE(plain.rows(ofStaff), staff);
        QCOMPARE(plain.rows(ofUsers), users);
    }

    void signingOutEndsBoth_data() { onBothDatabases(); }
    void signingOutEndsBoth() // IM.25
    {
        CLIENTELE_AGENCY;
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        application::SignIn door(agency.store(), agency.clock(), agency.temporary().ids());
        const auto signedIn = door.withPassword("eva@northwind.example", "correct horse");
        CLIENTELE_VERIFY(signedIn);
        const auto inside = agency.logIn(a.client, *signedIn);
        CLIENTELE_VERIFY(inside);
        const LogOutOfClient signOut{inside->lease, a.client, true};
        const auto context = agency.context(*inside);
        const Outcome out = agency.gateway().execute(signOut, context);
        CLIENTELE_VERIFY(out);
        QVERIFY(!out->scope); // there is no way back
        const auto lease = storage::PeopleRepo(agency.session()).lease(a.client, inside->lease);
        CLIENTELE_VERIFY(lease);
        QCOMPARE((*lease)->endedHow, std::string("signed_out"));
        const auto before = agency.drafts(a.client);
        for (const Scope &scope : {*inside, *signedIn}) {
            for (const Command &command :
                 {Command(agency.newUser(a.client, "x@a.example")),
                  Command(ChangePlan{a.client, a.subscription, agency.item("Growth"), When::Now,
                                     {}}),
                  Command(agency.newClient("B")), Command(IssueInvoices{{a.client}, {}}),
                  Command(LogInAsClient{a.client, agency.newId<LeaseId>(), {}, {}, {}, true}),
                  Command(LogOutOfClient{inside->lease, a.client, false})}) {
                CLIENTELE_FAILS(agency.run(command, scope), FailureCode::ScopeEnded);
                CLIENTELE_FAILS(agency.gateway().preview(command, agency.context(scope)),
                                FailureCode::ScopeEnded);
            }
        }
        QCOMPARE(agency.drafts(a.client), before);
        // the answer was lost and is asked for again
        const Outcome repeated = agency.gateway().execute(signOut, context);
        CLIENTELE_VERIFY(repeated);
        QVERIFY(repeated->repeated && !repeated->scope);
        const auto again = door.withPassword("eva@northwind.example", "correct horse");
        CLIENTELE_VERIFY(again); // who signs in anew may go on
        CLIENTELE_VERIFY(agency.run(agency.newClient("B"), *again));
    }

    /// IM.21 below the window: a repository and the writer are not the old client's after the way
    /// back nor in the next client. SQLite, where the database confines them: on PostgreSQL nobody
    /// gets in (refusedOnPostgresqlUntilConfined).
    void nothingStaysOfTheContext()
    {
        AgencyFixture agency(storage::Dialect::Sqlite);
        QVERIFY2(agency.ok(), agency.why());
        const CreateClient a = agency.newClient("A");
        const CreateClient b = agency.newClient("B");
        for (const CreateClient &client : {a, b})
            CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(agency.newUser(a.client, "x@a.example")));
        storage::Writer &writer = agency.store().writer();
        storage::AccountRepo kept(writer.session()); // across every switch, with its statements
        const auto total = [&kept](AccountId client) {
            const auto counts = kept.userCounts(client);
            return counts.ok() ? counts->total : -1;
        };
        for (int round = 0; round < 2; ++round) {
            const auto inA = agency.logIn(a.client, agency.owner());
            CLIENTELE_VERIFY(inA);
            const std::string email = std::to_string(round) + "@x.example";
            CLIENTELE_VERIFY(agency.run(agency.newUser(a.client, email), *inA));
            QCOMPARE(writer.context().client(), a.client);
            QCOMPARE(total(a.client), round + 2);
            CLIENTELE_VERIFY(agency.run(LogOutOfClient{inA->lease, a.client, false}, *inA));
            QVERIFY(!writer.context().isClient());
            const auto inB = agency.logIn(b.client, agency.owner());
            CLIENTELE_VERIFY(inB);
            CLIENTELE_VERIFY(agency.run(agency.newUser(b.client, email), *inB));
            QCOMPARE(writer.context().client(), b.client);
            QCOMPARE(total(a.client), 0); // not a row of A
            QCOMPARE(total(b.client), round + 1);
            const auto hidden = kept.byId(a.client);
            CLIENTELE_VERIFY(hidden);
            QVERIFY(!*hidden);
            CLIENTELE_FAILS(agency.run(agency.newUser(a.client, "y@a.example"), *inA),
                            FailureCode::ScopeEnded);
            CLIENTELE_VERIFY(agency.run(LogOutOfClient{inB->lease, b.client, false}, *inB));
        }
        QVERIFY(!writer.context().isClient());
        QCOMPARE(total(a.client) + total(b.client), 5);
    }

    void theDeskReadsAsWhoeverAsks() // IM.21: it keeps one connection for reading; as above
    {
        AgencyFixture agency(storage::Dialect::Sqlite);
        QVERIFY2(agency.ok(), agency.why());
        const CreateClient a = agency.newClient("A");
        const CreateClient b = agency.newClient("B");
        for (const CreateClient &client : {a, b})
            CLIENTELE_VERIFY(agency.run(client));
        const QString address = agency.temporary().address();
        const storage::StoreOptions options = agency.temporary().options();
        agency.temporary().close();
        application::Desk desk(agency.clock(), agency.temporary().ids(), agency.temporary().ids(),
                               application::DeskThread::Callers);
        desk.open([&] { return storage::Store::open(address, options); }, this,
                  [](const Result<application::OpenedAgency> &) {});
        const auto names = [&](std::optional<AccountId> as) {
            std::string seen;
            desk.read<std::string>(
                as, agency.owner().actor,
                [&](storage::Reader &reader) -> Result<std::string> {
                    storage::AccountRepo accounts(reader.session());
                    std::string found;
                    for (const CreateClient &client : {a, b}) {
                        CLIENTELE_ASSIGN(const auto account, accounts.byId(client.client));
                        found += account ? account->name : "-";
                    }
                    return found;
                },
                this, [&seen](const Result<std::string> &read) { seen = read.valueOr("failed"); });
            QCoreApplication::processEvents();
            return seen;
        };
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(names(a.client), std::string("A-"));
            QCOMPARE(names(b.client), std::string("-B"));
            QCOMPARE(names({}), std::string("AB"));
        }
        desk.close();
    }

    void refusedOnPostgresqlUntilConfined() // decisions.md 5
    {
        AgencyFixture agency(storage::Dialect::Postgresql);
        QVERIFY2(agency.ok(), agency.why());
        const CreateClient a = agency.newClient("A");
        CLIENTELE_VERIFY(agency.run(a));
        application::CommandGateway gateway(agency.store(), agency.clock(),
                                            agency.temporary().ids());
        LogInAsClient login;
        login.client = a.client;
        login.lease = agency.newId<LeaseId>();
        CLIENTELE_FAILS(gateway.execute(login, agency.context(agency.owner())),
                        FailureCode::Unsupported);
    }
};

QTEST_GUILESS_MAIN(TestImpersonation)
#include "tst_impersonation.moc"
