// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"
#include "application/passwords.h"
#include "application/signin.h"

#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::testing;

/// Staff sign in (product.md, `--as`; reliability.md 2.7).
class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightAndWrong_data() { onBothDatabases(); }
    void rightAndWrong()
    {
        CLIENTELE_AGENCY;
        application::SignIn signIn(agency.store(), agency.clock(), agency.temporary().ids());
        const auto scope = signIn.withPassword("Eva@Northwind.example", "correct horse");
        CLIENTELE_VERIFY(scope);
        QCOMPARE(scope->actor, agency.owner().actor);
        CLIENTELE_VERIFY(signIn.withPassword("", "correct horse")); // the only member of staff
        const auto wrong = signIn.withPassword("eva@northwind.example", "wrong horse");
        const auto unknown = signIn.withPassword("nobody@northwind.example", "correct horse");
        CLIENTELE_FAILS(wrong, FailureCode::SignInFailed);
        CLIENTELE_FAILS(unknown, FailureCode::SignInFailed);
        QCOMPARE(wrong.failure(), unknown.failure()); // indistinguishable
        CLIENTELE_FAILS(signIn.intoSample(), FailureCode::Denied);
    }

    void fiveFailuresThenAWait_data() { onBothDatabases(); }
    void fiveFailuresThenAWait()
    {
        CLIENTELE_AGENCY;
        application::SignIn signIn(agency.store(), agency.clock(), agency.temporary().ids());
        for (int i = 0; i < 5; ++i) {
            CLIENTELE_FAILS(signIn.withPassword("eva@northwind.example", "wrong"),
                            FailureCode::SignInFailed);
        }
        CLIENTELE_FAILS(signIn.withPassword("eva@northwind.example", "correct horse"),
                        FailureCode::Denied);
        agency.clock().advanceMs(30'001);
        CLIENTELE_VERIFY(signIn.withPassword("eva@northwind.example", "correct horse"));
    }

    void aClientWithoutEmailHasNoDoor_data() { onBothDatabases(); }
    void aClientWithoutEmailHasNoDoor() // S0.7: only by the agency's dashboard
    {
        CLIENTELE_AGENCY;
        CLIENTELE_VERIFY(agency.addStaff("sue@northwind.example", "support"));
        const domain::CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, "x@bergs.example", true)));
        const auto account = storage::AccountRepo(agency.session()).byId(client.client);
        CLIENTELE_VERIFY(account);
        QVERIFY((*account)->email.empty());
        application::SignIn signIn(agency.store(), agency.clock(), agency.temporary().ids());
        for (const std::string &email : {std::string(), (*account)->number, (*account)->name,
                                         std::string("x@bergs.example")}) {
            CLIENTELE_FAILS(signIn.withPassword(email, "correct horse"),
                            FailureCode::SignInFailed);
            CLIENTELE_FAILS(signIn.withPassword(email, ""), FailureCode::SignInFailed);
        }
        CLIENTELE_VERIFY(agency.logIn(client.client, agency.owner()));
    }

    /// A window that was killed while its person acted as a client: in a file nobody else can be
    /// in that context; on a server they may be, on another machine (S0.29).
    void abandonedContextEndsAtSignIn_data() { onBothDatabases(); }
    void abandonedContextEndsAtSignIn()
    {
        CLIENTELE_AGENCY;
        const domain::CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const auto support = agency.addStaff("sue@northwind.example", "support");
        CLIENTELE_VERIFY(support);
        const auto others = agency.logIn(client.client, *support);
        CLIENTELE_VERIFY(others);
        const auto inside = agency.logIn(client.client, agency.owner());
        CLIENTELE_VERIFY(inside);
        CLIENTELE_FAILS(agency.run(agency.newClient("Next")), FailureCode::Denied);
        application::SignIn signIn(agency.store(), agency.clock(), agency.temporary().ids());
        CLIENTELE_FAILS(signIn.withPassword("eva@northwind.example", "wrong horse"),
                        FailureCode::SignInFailed);
        CLIENTELE_FAILS(agency.run(agency.newClient("Next")), FailureCode::Denied); // still open
        CLIENTELE_VERIFY(signIn.withPassword("eva@northwind.example", "correct horse"));
        const auto run = agency.run(agency.newClient("Next"));
        if (dialect == storage::Dialect::Postgresql) {
            CLIENTELE_FAILS(run, FailureCode::Denied);
            return;
        }
        CLIENTELE_VERIFY(run);
        CLIENTELE_FAILS(agency.run(agency.newUser(client.client, "x@a.example"), *inside),
                        FailureCode::ScopeEnded);
        CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, "y@a.example"), *others));
        std::vector<std::string> ends;
        for (const domain::AuditEntry &entry : agency.audit()) {
            if (entry.action == "client_context" && entry.lease == inside->lease)
                ends.push_back(entry.outcome + ' ' + entry.after);
        }
        QCOMPARE(ends, std::vector<std::string>{R"(ended {"how":"abandoned"})"});
    }

    void hashesAreArgon2id()
    {
        const auto hash
            = application::hashPassword("correct horse", application::HashCost::Fast);
        CLIENTELE_VERIFY(hash);
        QVERIFY(hash->starts_with("$argon2id$"));
        QVERIFY(application::verifyPassword(*hash, "correct horse"));
        QVERIFY(!application::verifyPassword(*hash, "correct horse "));
        QVERIFY(!application::verifyPassword("", ""));
        CLIENTELE_FAILS(application::hashPassword("short"), FailureCode::Invalid);
        CLIENTELE_FAILS(application::hashPassword(std::string(1025, 'x')), FailureCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
