// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"

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
