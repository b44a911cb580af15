// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"

#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;

/// requirements.md S2 on the users of a client account.
class TestUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastAdministratorStays_data() { onBothDatabases(); }
    void theLastAdministratorStays() // S2.30, V12, published example of two administrators X and Y
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const AccountId id = client.client;
        const CreateUser x = agency.newUser(id, "x@b.example", true);
        const CreateUser y = agency.newUser(id, "y@b.example", true);
        CLIENTELE_VERIFY(agency.run(x));
        CLIENTELE_VERIFY(agency.run(y));
        EditUser removeX{id, {x.user, 0}, {}, {}, {}, false, {}, {}};
        CLIENTELE_VERIFY(agency.run(removeX)); // ok
        CLIENTELE_VERIFY(agency.run(SetUsersActive{id, {{x.user, 0}}, false, false})); // ok
        EditUser removeY = removeX;
        removeY.user = {y.user, 0};
        CLIENTELE_FAILS(agency.run(removeY), FailureCode::Refused);
        CLIENTELE_FAILS(agency.run(SetUsersActive{id, {{y.user, 0}}, false, true}),
                        FailureCode::Refused);
        const Outcome deletion = agency.run(DeleteUsers{id, {{y.user, 0}}});
        CLIENTELE_FAILS(deletion, FailureCode::Refused);
        QCOMPARE(deletion.failure().rule, std::string("lastAdministrator"));
        CLIENTELE_FAILS(agency.run(DeleteUsers{id, {{x.user, 0}, {y.user, 0}}}),
                        FailureCode::Refused); // refused as a whole: X is still there
        QCOMPARE(storage::AccountRepo(agency.session()).userCounts(id)->total, 2);
    }

    void anImportedAccountMayStartWithout_data() { onBothDatabases(); }
    void anImportedAccountMayStartWithout() // decisions.md 1
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const CreateUser user = agency.newUser(client.client, "a@b.example");
        CLIENTELE_VERIFY(agency.run(user));
        CLIENTELE_VERIFY(agency.run(DeleteUsers{client.client, {{user.user, 0}}}));
    }

    void theRoleGoesFirst_data() { onBothDatabases(); }
    void theRoleGoesFirst() // S2.22
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const CreateUser x = agency.newUser(client.client, "x@b.example", true);
        const CreateUser y = agency.newUser(client.client, "y@b.example", true);
        CLIENTELE_VERIFY(agency.run(x));
        CLIENTELE_VERIFY(agency.run(y));
        const Outcome refused
            = agency.run(SetUsersActive{client.client, {{x.user, 0}}, false, false});
        CLIENTELE_FAILS(refused, FailureCode::Refused);
        QCOMPARE(refused.failure().rule, std::string("administratorRole"));
        CLIENTELE_VERIFY(agency.run(SetUsersActive{client.client, {{x.user, 0}}, false, true}));
    }

    void countsFollowAtOnce_data() { onBothDatabases(); }
    void countsFollowAtOnce() // S2.23, S2.26, S2.28, S2.29
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const AccountId id = client.client;
        const CreateUser a = agency.newUser(id, "a@b.example");
        CreateUser b = agency.newUser(id, "b@b.example");
        b.active = false; // S2.19
        CLIENTELE_VERIFY(agency.run(a));
        CLIENTELE_VERIFY(agency.run(b));
        const auto active = [&] {
            return (*storage::AccountRepo(agency.session()).summary(id))->activeUsers;
        };
        QCOMPARE(active(), 1);
        const Outcome deactivated = agency.run(SetUsersActive{id, {{a.user, 0}}, false, false});
        CLIENTELE_VERIFY(deactivated);
        QCOMPARE(active(), 0);
        QVERIFY(deactivated->undo.has_value());
        CLIENTELE_VERIFY(agency.run(*deactivated->undo));
        QCOMPARE(active(), 1);
        CLIENTELE_VERIFY(agency.run(SetUsersActive{id, {{b.user, 0}}, true, false}));
        QCOMPARE(active(), 2);
        CLIENTELE_VERIFY(agency.run(DeleteUsers{id, {{a.user, 0}}}));
        QCOMPARE(active(), 1);
    }

    void anAddressIsTakenOnce_data() { onBothDatabases(); }
    void anAddressIsTakenOnce()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, "a@b.example")));
        CLIENTELE_FAILS(agency.run(agency.newUser(client.client, "A@B.example")),
                        FailureCode::Invalid);
        CreateUser nameless = agency.newUser(client.client, "");
        nameless.firstName.clear();
        const Outcome outcome = agency.run(nameless);
        CLIENTELE_FAILS(outcome, FailureCode::Invalid);
        QCOMPARE(outcome.failure().fields.size(), std::size_t{2}); // S2.9, S2.11
    }
};

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"
