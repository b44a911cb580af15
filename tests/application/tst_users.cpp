// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"
#include "domain/mail.h"
#include "storage/outboxrepo.h"

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

    void passwordMailGoesToTheAddressOnFile_data() { onBothDatabases(); }
    void passwordMailGoesToTheAddressOnFile() // S0.19, S0.20
    {
        CLIENTELE_AGENCY;
        CreateClient without = agency.newClient("Without");
        without.email.clear();
        CreateClient client = agency.newClient("Berglunds");
        client.email = "office@berglunds.example";
        CLIENTELE_VERIFY(agency.run(without));
        CLIENTELE_VERIFY(agency.run(client));
        const Outcome nobody = agency.run(resetOf(agency, without.client));
        CLIENTELE_FAILS(nobody, FailureCode::Refused);
        QCOMPARE(nobody.failure().rule, std::string("noEmail"));
        const SendPasswordReset reset = resetOf(agency, client.client);
        const Outcome sent = agency.run(reset);
        CLIENTELE_VERIFY(sent);
        storage::OutboxRepo outbox(agency.session());
        auto mail = outbox.byId(client.client, reset.mail);
        CLIENTELE_VERIFY(mail);
        QVERIFY(mail->has_value());
        QCOMPARE((*mail)->recipient, std::string("office@berglunds.example"));
        QCOMPARE((*mail)->recipientName, std::string("Berglunds"));
        QCOMPARE((*mail)->text, reset.text);
        QCOMPARE((*mail)->createdBy, std::string("Eva Berg"));
        QCOMPARE((*mail)->createdAt, agency.clock().now());
        QVERIFY((*mail)->state == MailState::Waiting);
        // a second click, and a mail without a place for the code
        const Outcome twice = agency.run(resetOf(agency, client.client));
        CLIENTELE_FAILS(twice, FailureCode::Refused);
        QCOMPARE(twice.failure().rule, std::string("mailWaits"));
        SendPasswordReset broken = resetOf(agency, client.client);
        for (const char *text : {"no code", "{code} {code}", ""}) {
            broken.text = text;
            CLIENTELE_FAILS(agency.run(broken), FailureCode::Invalid);
        }
        // Undo withdraws it, once; then another may be written
        QVERIFY(sent->undo.has_value());
        CLIENTELE_VERIFY(agency.run(*sent->undo));
        mail = outbox.byId(client.client, reset.mail);
        QVERIFY(mail && *mail && (*mail)->state == MailState::Withdrawn);
        CLIENTELE_FAILS(agency.run(*sent->undo), FailureCode::NotFound);
        CLIENTELE_VERIFY(agency.run(resetOf(agency, client.client)));
        // what a log or the audit says has neither the text nor the address
        for (const AuditEntry &entry : agency.audit()) {
            const std::string said = entry.before + entry.after;
            QVERIFY2(said.find("office@") == std::string::npos
                         && said.find("{code}") == std::string::npos,
                     said.c_str());
        }
    }

    void passwordMailsEndWithTheirUser_data() { onBothDatabases(); }
    void passwordMailsEndWithTheirUser() // S2.28, S0.39
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const CreateUser anna = agency.newUser(client.client, "anna@b.example");
        // S0.7, S0.9: without an address nobody enters the account directly, so nobody needs a code
        EditClient edit;
        edit.client = client.client;
        edit.email = "";
        CLIENTELE_VERIFY(agency.run(edit));
        CLIENTELE_VERIFY(agency.run(anna));
        const Outcome useless = agency.run(resetOf(agency, client.client, anna.user));
        CLIENTELE_FAILS(useless, FailureCode::Refused);
        QCOMPARE(useless.failure().rule, std::string("noDirectLogin"));
        edit.email = "office@b.example";
        CLIENTELE_VERIFY(agency.run(edit));
        const CreateUser bo = agency.newUser(client.client, "bo@b.example");
        CLIENTELE_VERIFY(agency.run(bo));
        const auto inside = agency.logIn(client.client, agency.owner());
        CLIENTELE_VERIFY(inside);
        const SendPasswordReset toAnna = resetOf(agency, client.client, anna.user);
        const SendPasswordReset toBo = resetOf(agency, client.client, bo.user);
        CLIENTELE_VERIFY(agency.run(toAnna, *inside)); // support does it inside (product.md)
        CLIENTELE_VERIFY(agency.run(toBo, *inside));
        CLIENTELE_FAILS(agency.run(resetOf(agency, client.client, anna.user), *inside),
                        FailureCode::Refused);
        CLIENTELE_FAILS(agency.run(resetOf(agency, client.client,
                                           agency.newId<AccountUserId>()), *inside),
                        FailureCode::NotFound);
        CLIENTELE_VERIFY(agency.run(DeleteUsers{client.client, {{anna.user, 0}}}, *inside));
        CLIENTELE_VERIFY(agency.run(LogOutOfClient{inside->lease, client.client, false},
                                    *inside));
        const auto stateOf = [&](const SendPasswordReset &reset) {
            const auto mail
                = storage::OutboxRepo(agency.session()).byId(client.client, reset.mail);
            return mail && *mail ? (*mail)->state : MailState::Sent;
        };
        QVERIFY(stateOf(toAnna) == MailState::Withdrawn);
        QVERIFY(stateOf(toBo) == MailState::Waiting);
        CLIENTELE_VERIFY(agency.run(DeleteClient{client.client, 0}));
        QVERIFY(stateOf(toBo) == MailState::Withdrawn);
    }

private:
    static SendPasswordReset resetOf(AgencyFixture &agency, AccountId client,
                                     AccountUserId user = {})
    {
        return {client, agency.newId<MailId>(), user, "A new password", "Enter {code} there."};
    }
};

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"
