// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencyfixture.h"

#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;
using application::Receipt;

namespace {

std::int64_t netOf(const std::vector<storage::StoredInvoice> &drafts, std::size_t index)
{
    return index < drafts.size() ? drafts[index].content.netMinor : -1;
}

} // namespace

/// The ten steps of the gateway (architecture.md 4.5) and the drafts that follow every change.
/// Figures from the starter catalogue: Starter 29.00, 5.00 for each active user above 3; tax 25 %.
class TestGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newClientHasDrafts_data() { onBothDatabases(); }
    void newClientHasDrafts()
    {
        CLIENTELE_AGENCY;
        const CreateClient command = agency.newClient("Berglunds snabbköp");
        const Outcome outcome = agency.run(command);
        CLIENTELE_VERIFY(outcome);
        const auto drafts = agency.drafts(command.client);
        QCOMPARE(drafts.size(), std::size_t{2}); // due today, and the next
        QCOMPARE(drafts[0].content.billDate.toString(), std::string("2026-03-02"));
        QCOMPARE(drafts[0].content.netMinor, 2900);
        QCOMPARE(drafts[0].content.taxMinor, 725);
        QCOMPARE(drafts[0].content.payableMinor, 3625);
        QCOMPARE(drafts[1].content.billDate.toString(), std::string("2026-04-02"));
        const auto account = storage::AccountRepo(agency.session()).byId(command.client);
        CLIENTELE_VERIFY(account);
        QCOMPARE((*account)->number, std::string("10-0001"));
        const auto summary = storage::AccountRepo(agency.session()).summary(command.client);
        CLIENTELE_VERIFY(summary);
        QCOMPARE((*summary)->nextMinor, 3625);
        QCOMPARE((*summary)->planName, std::string("Starter"));
        QCOMPARE((*summary)->status, std::string("active"));
    }

    void usersMoveTheNextInvoice_data() { onBothDatabases(); }
    void usersMoveTheNextInvoice()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        for (int i = 1; i <= 5; ++i) {
            CLIENTELE_VERIFY(agency.run(
                agency.newUser(client.client, "u" + std::to_string(i) + "@b.example")));
        }
        const auto drafts = agency.drafts(client.client);
        // the snapshot of today was taken at the start of the day: nobody was there yet
        QCOMPARE(netOf(drafts, 0), 2900);
        QCOMPARE(netOf(drafts, 1), 2900 + 2 * 500);
        const auto summary = storage::AccountRepo(agency.session()).summary(client.client);
        QCOMPARE((*summary)->activeUsers, 5);
    }

    void previewEqualsResult_data() { onBothDatabases(); }
    void previewEqualsResult()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
        agency.clock().advanceDays(10);
        const ChangePlan change{client.client, client.subscription, agency.item("Growth"),
                                When::Now, {}};
        const auto before = agency.drafts(client.client);
        const Outcome preview = agency.preview(change);
        CLIENTELE_VERIFY(preview);
        QCOMPARE(agency.drafts(client.client), before); // nothing was written
        const Outcome result = agency.run(change);
        CLIENTELE_VERIFY(result);
        QCOMPARE(withoutKeys(preview->effects), withoutKeys(result->effects));
        QVERIFY(!(result->effects.at(0).before == result->effects.at(0).after));
        // 12 March: 21 of the 31 days from 2 March are left. Credit 29.00 − 29.00·10/31 = 19.65,
        // charge 79.00·21/31 = 53.52; April: 79.00.
        const auto after = agency.drafts(client.client);
        QCOMPARE(netOf(after, 0), 7900 - 1965 + 5352);
    }

    void brokenHandlerShowsInPreview_data() { onBothDatabases(); }
    void brokenHandlerShowsInPreview()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const CreateUser user = agency.newUser(client.client, "a@b.example");
        const Outcome whole = agency.preview(user);
        CLIENTELE_VERIFY(whole);
        application::GatewayOptions broken;
        broken.allowClientContextOnPostgresql = true;
        broken.afterHandler = [&](storage::Session &session, const Command &) -> Status {
            storage::SubscriptionRepo repo(session);
            for (int i = 0; i < 4; ++i) { // four users that nobody asked for
                const billing::UnitEvent event{billing::Meter::ActiveUsers,
                                               agency.newId<AccountUserId>().uuid,
                                               agency.clock().today("Europe/Stockholm"), 1000 + i,
                                               true};
                CLIENTELE_TRY(repo.append(client.client, event, agency.clock().now(), "x", false));
            }
            return {};
        };
        application::CommandGateway gateway(agency.store(), agency.clock(),
                                            agency.temporary().ids(), broken);
        const Outcome preview = gateway.preview(user, agency.context(agency.owner()));
        CLIENTELE_VERIFY(preview);
        QVERIFY(!(preview->effects == whole->effects));
        const Outcome result = gateway.execute(user, agency.context(agency.owner()));
        CLIENTELE_VERIFY(result);
        QCOMPARE(withoutKeys(preview->effects), withoutKeys(result->effects));
        QCOMPARE(result->effects.at(0).after.drafts.at(1).netMinor, 2900 + 2 * 500);
    }

    void sameCommandTwiceIsOne_data() { onBothDatabases(); }
    void sameCommandTwiceIsOne()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        const auto context = agency.context(agency.owner());
        CLIENTELE_VERIFY(agency.gateway().execute(client, context));
        const Outcome again = agency.gateway().execute(client, context);
        CLIENTELE_VERIFY(again);
        QVERIFY(again->repeated);
        QVERIFY(!again->changes.changes.empty());
        QCOMPARE(storage::AccountRepo(agency.session()).clients()->size(), std::size_t{1});
    }

    void staleVersionIsAConflict_data() { onBothDatabases(); }
    void staleVersionIsAConflict()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        EditClient edit;
        edit.client = client.client;
        edit.seenVersion = 1;
        edit.name = "Berglunds AB";
        CLIENTELE_VERIFY(agency.run(edit));
        edit.name = "Other";
        CLIENTELE_FAILS(agency.run(edit), FailureCode::Conflict);
        QCOMPARE((*storage::AccountRepo(agency.session()).byId(client.client))->name,
                 std::string("Berglunds AB"));
    }

    void wrongFieldsAreNamed_data() { onBothDatabases(); }
    void wrongFieldsAreNamed()
    {
        CLIENTELE_AGENCY;
        CreateClient client = agency.newClient("  \t ");
        client.email = "not an address";
        const Outcome outcome = agency.run(client);
        CLIENTELE_FAILS(outcome, FailureCode::Invalid);
        const std::vector<FieldFailure> expected{{"name", "required", ""},
                                                 {"email", "notAnEmail", "not an address"}};
        QCOMPARE(outcome.failure().fields, expected); // S0.3, S0.4
        client = agency.newClient("No plan");
        client.plan = {};
        CLIENTELE_FAILS(agency.run(client), FailureCode::Invalid); // S0.10
        client = agency.newClient("Add-on as plan", "Analytics");
        CLIENTELE_FAILS(agency.run(client), FailureCode::Invalid);
        QVERIFY(storage::AccountRepo(agency.session()).clients()->empty()); // nothing half stored
    }

    void everyCommandIsAudited_data() { onBothDatabases(); }
    void everyCommandIsAudited()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        const auto audit = agency.audit();
        QCOMPARE(audit.size(), std::size_t{2}); // the set-up, and this
        QCOMPARE(audit[1].action, std::string("create_client"));
        QCOMPARE(audit[1].actor, agency.owner().actor);
        QCOMPARE(audit[1].actorName, std::string("Eva Berg"));
        QCOMPARE(audit[1].client, std::optional(client.client));
        QCOMPARE(audit[1].outcome, std::string("done"));
        QVERIFY(!audit[1].actingAsClient);
    }

    void refusalsAreAudited_data() { onBothDatabases(); }
    void refusalsAreAudited()
    {
        CLIENTELE_AGENCY;
        const auto support = agency.addStaff("sue@northwind.example", "support");
        CLIENTELE_VERIFY(support);
        const Outcome outcome = agency.run(agency.newClient("Berglunds"), *support);
        CLIENTELE_FAILS(outcome, FailureCode::Denied);
        QCOMPARE(outcome.failure().parameters, std::vector<std::string>{"create_clients"});
        const auto audit = agency.audit();
        QCOMPARE(audit.back().outcome, std::string("refused"));
        QCOMPARE(audit.back().actor, support->actor);
    }

    void deletionIsBilledToTheEndOfTheTerm_data() { onBothDatabases(); }
    void deletionIsBilledToTheEndOfTheTerm() // S0.34–S0.42
    {
        CLIENTELE_AGENCY;
        CreateClient client = agency.newClient("Berglunds");
        client.contact.contactName = "Christina Berglund";
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, "c@b.example")));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
        agency.clock().advanceDays(5);
        CLIENTELE_VERIFY(agency.run(DeleteClient{client.client, 0}));
        QVERIFY(agency.drafts(client.client).empty()); // no credit, no later term
        CLIENTELE_FAILS(agency.run(agency.newUser(client.client, "d@b.example")),
                        FailureCode::NotFound);
        CLIENTELE_FAILS(agency.logIn(client.client, agency.owner()), FailureCode::NotFound);
        const auto issued = agency.issued();
        QCOMPARE(issued.size(), std::size_t{1}); // still readable (S0.42)
        QVERIFY(issued[0].addressee.find("Christina Berglund") != std::string::npos);
        const auto account = *storage::AccountRepo(agency.session()).byId(client.client);
        QCOMPARE(account->name, std::string("Berglunds")); // the tombstone keeps name and number
        QCOMPARE(account->contact.contactName, std::string());
    }

    void showsWhatTheCommandDoesAlone_data() { onBothDatabases(); }
    /// The stored drafts are a month old: a bill day has come, and that is not the command's doing.
    void showsWhatTheCommandDoesAlone()
    {
        CLIENTELE_AGENCY;
        const CreateClient client = agency.newClient("Berglunds");
        CLIENTELE_VERIFY(agency.run(client));
        CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
        agency.clock().setDay(*Date::parse("2026-04-05"));
        QCOMPARE(agency.drafts(client.client).size(), std::size_t{1}); // 2 April
        const CreateUser user = agency.newUser(client.client, "a@b.example"); // costs nothing
        const Outcome would = agency.preview(user);
        CLIENTELE_VERIFY(would);
        const application::InvoiceEffect &effect = would->effects.at(0);
        QCOMPARE(effect.after.drafts.size(), std::size_t{2}); // 2 April is due, 2 May is next
        QCOMPARE(effect.before, effect.after);
        QCOMPARE(agency.drafts(client.client).size(), std::size_t{1}); // nothing was written
        const Outcome did = agency.run(user);
        CLIENTELE_VERIFY(did);
        QCOMPARE(did->effects.at(0).before, did->effects.at(0).after);
        // a charge shows itself and nothing else
        const Outcome charge = agency.preview(
            ChargeOnce{client.client, client.subscription, {}, 1, 500});
        CLIENTELE_VERIFY(charge);
        const auto &drafts = charge->effects.at(0);
        QCOMPARE(drafts.before.drafts.size(), std::size_t{2});
        QCOMPARE(drafts.after.drafts.at(0), drafts.before.drafts.at(0));
        QCOMPARE(drafts.after.drafts.at(1).netMinor, drafts.before.drafts.at(1).netMinor + 500);
    }

    void textOfPeopleRoundTrips_data() { onBothDatabases(); }
    void textOfPeopleRoundTrips()
    {
        CLIENTELE_AGENCY;
        for (const char *name :
             {"<img src=x>", "=cmd|' /C calc'!A0", "'; drop table account_; --",
              "O'Brien \"and\" sons\\", "%1 %2 %n", "\xE2\x80\xAE" "evil", "\xF0\x9F\x98\x80",
              "\xD8\xA7\xD9\x84\xD8\xB9\xD9\x85\xD9\x8A\xD9\x84"}) {
            const CreateClient client = agency.newClient(name);
            CLIENTELE_VERIFY(agency.run(client));
            QCOMPARE((*storage::AccountRepo(agency.session()).byId(client.client))->name,
                     std::string(name));
        }
        const CreateClient longest = agency.newClient(std::string(10'000, 'n'));
        CLIENTELE_VERIFY(agency.run(longest));
        CLIENTELE_FAILS(agency.run(agency.newClient(std::string("a\0b", 3))),
                        FailureCode::Invalid);
        CLIENTELE_FAILS(agency.run(agency.newClient("\xC3\x28")), FailureCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
