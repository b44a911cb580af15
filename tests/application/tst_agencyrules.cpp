// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that reach across the clients of an agency.
#include "agencyfixture.h"
#include "application/agencyreading.h"
#include "application/billingrun.h"
#include "application/board.h"
#include "application/logofile.h"
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
    /// A changed rate only marks the drafts, which are written anew some at a time, and before
    /// anybody sees them; what is issued keeps the old one.
    void newTaxReachesEveryDraft();
    void settingsThatFit_data() { onBothDatabases(); }
    void settingsThatFit();
    void settingsAreRefused_data() { onBothDatabases(); }
    void settingsAreRefused();
    void logos_data();
    void logos();
    void draftsMoveWithTheDays_data() { onBothDatabases(); }
    /// Days on which nobody worked make no draft wrong (I3); a draft that was changed behind the
    /// program's back is.
    void draftsMoveWithTheDays();
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

void expectClean(AgencyFixture &agency)
{
    const auto report = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(report);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : report->findings[0].rule.c_str());
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
    QCOMPARE(before[0].content.payableMinor, std::int64_t{3625}); // 29.00 + 25 %
    // what it will do, in two parts: 29.00 + 12 % instead of 25 %, of four clients
    auto reader = agency.store().reader(storage::Context::agency());
    CLIENTELE_VERIFY(reader);
    application::TaxEffect effect;
    for (const std::size_t first : {std::size_t{0}, std::size_t{3}}) {
        const auto part = application::effectOfTax(**reader, agency.clock(), 120'000, first, 3);
        CLIENTELE_VERIFY(part);
        CLIENTELE_VERIFY(application::add(effect, *part));
    }
    reader->reset();
    QCOMPARE(effect.next, effect.all);
    QCOMPARE(effect.totals, (std::vector{application::TaxEffectTotals{
                                *Currency::fromCode("EUR"), 4, 4 * 3625, 4 * 3248}}));
    CLIENTELE_VERIFY(agency.preview(settings));
    QCOMPARE(agency.drafts(clients[0]), before);
    CLIENTELE_VERIFY(agency.run(settings));
    QCOMPARE(agency.drafts(clients[0]), before); // quick: only marked
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{5});
    expectClean(agency);
    // who acts as the client does not see the old ones
    const auto inside = agency.logIn(clients[1], agency.owner());
    CLIENTELE_VERIFY(inside);
    QCOMPARE(agency.drafts(clients[1])[0].content.taxMinor, std::int64_t{348}); // 29.00 * 12 %
    CLIENTELE_VERIFY(agency.run(LogOutOfClient{inside->lease, clients[1]}, *inside));
    CLIENTELE_VERIFY(application::refreshDrafts(agency.gateway(), agency.clock(),
                                                agency.temporary().ids(), agency.owner()));
    QCOMPARE(*storage::AccountRepo(agency.session()).countStale(), std::int64_t{0});
    for (std::size_t i = 0; i < 4; ++i) {
        const auto drafts = agency.drafts(clients[i]);
        QCOMPARE(drafts.size(), std::size_t{1});
        QCOMPARE(drafts[0].content.netMinor, std::int64_t{2900});
        QCOMPARE(drafts[0].content.taxMinor, std::int64_t{348});
        const auto summary = storage::AccountRepo(agency.session()).summary(clients[i]);
        CLIENTELE_VERIFY(summary);
        QCOMPARE((*summary)->nextMinor, std::int64_t{3248});
    }
    for (const auto &invoice : agency.issued())
        QCOMPARE(invoice.content.taxMinor, std::int64_t{725});
    expectClean(agency);
}

void TestAgencyRules::settingsThatFit()
{
    CLIENTELE_AGENCY;
    const AgencyProfile before = agency.profile();
    ChangeAgencySettings settings;
    settings.name = "Nordwind";
    settings.contact = before.contact;
    settings.contact->city = "Umeå";
    settings.bankDetails = "IBAN SE35 5000 0000 0549 1000 0003\n\nBIC ESSESESS"
                           "\n3\n4\n5\n6\n7\n8\n9\n10";
    settings.invoiceFooter = "one\ntwo\nthree";
    settings.pageSize = "Letter";
    settings.dunningDays = {{5, 10}};
    const Outcome outcome = agency.run(settings);
    CLIENTELE_VERIFY(outcome);
    const auto now = storage::AgencyRepo(agency.session()).profile();
    CLIENTELE_VERIFY(now);
    QCOMPARE(now->name, std::string("Nordwind"));
    QCOMPARE(now->contact.city, std::string("Umeå"));
    QCOMPARE(now->bankDetails, *settings.bankDetails);
    QCOMPARE(now->pageSize, std::string("Letter"));
    QCOMPARE(now->version, before.version + 1);
    const AuditEntry entry = agency.audit().back();
    QCOMPARE(entry.action, std::string("change_agency_settings"));
    QVERIFY2(entry.before.find(before.name) != std::string::npos, entry.before.c_str());
    QVERIFY2(entry.after.find("Nordwind") != std::string::npos, entry.after.c_str());
    // two people at once: the second sees what the first has done
    settings.seenVersion = before.version;
    CLIENTELE_FAILS(agency.run(settings), FailureCode::Conflict);
    QVERIFY(outcome->undo);
    CLIENTELE_VERIFY(agency.run(*outcome->undo));
    AgencyProfile back = *storage::AgencyRepo(agency.session()).profile();
    QCOMPARE(back.version, before.version + 2);
    back.version = before.version;
    QCOMPARE(back, before);
    const auto support = agency.addStaff("s@x.example", "support");
    CLIENTELE_VERIFY(support);
    CLIENTELE_FAILS(agency.run(settings, *support), FailureCode::Denied);
}

void TestAgencyRules::settingsAreRefused()
{
    CLIENTELE_AGENCY;
    const AgencyProfile before = *storage::AgencyRepo(agency.session()).profile();
    const auto refused = [&](auto ChangeAgencySettings::*member, auto value) {
        ChangeAgencySettings settings;
        settings.*member = value;
        const Outcome outcome = agency.run(settings);
        return outcome.ok() || outcome.failure().fields.size() != 1
                   ? std::string("done")
                   : outcome.failure().fields[0].field + ' ' + outcome.failure().fields[0].reason;
    };
    using C = ChangeAgencySettings;
    QCOMPARE(refused(&C::name, " "), std::string("name required"));
    QCOMPARE(refused(&C::email, ""), std::string("email required"));
    QCOMPARE(refused(&C::bankDetails, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11"),
             std::string("bankDetails tooManyLines"));
    QCOMPARE(refused(&C::bankDetails, std::string(101, 'x')),
             std::string("bankDetails lineTooLong"));
    QCOMPARE(refused(&C::invoiceFooter, "1\n2\n3\n4"), std::string("invoiceFooter tooManyLines"));
    QCOMPARE(refused(&C::taxRatePpm, 1'000'001), std::string("taxRatePpm outOfRange"));
    QCOMPARE(refused(&C::paymentTermsDays, 366), std::string("paymentTermsDays outOfRange"));
    QCOMPARE(refused(&C::pageSize, "A3"), std::string("pageSize unknown"));
    QCOMPARE(refused(&C::numbering, ""), std::string("numbering unknown"));
    QCOMPARE(refused(&C::dunningDays, std::vector{7, 7}), std::string("dunningDays notRising"));
    QCOMPARE(refused(&C::dunningDays, std::vector{1, 2, 3, 4, 5, 6, 7}),
             std::string("dunningDays notRising"));
    Contact contact = before.contact;
    contact.country = "Sweden";
    QCOMPARE(refused(&C::contact, contact), std::string("country unknownCountry"));
    QCOMPARE(*storage::AgencyRepo(agency.session()).profile(), before);
}

namespace {

/// The beginning of a PNG of that size (PNG specification, 11.2.2); its pixels do not matter here.
std::string pngHead(char widthHigh, char heightHigh)
{
    std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16);
    bytes += {'\0', '\0', widthHigh, '\1', '\0', '\0', heightHigh, '\1'};
    return bytes + std::string(20, '\0');
}

/// Segment APP0, then a frame of that size (ITU T.81, B.2.2).
std::string jpegHead(char widthHigh, char heightHigh)
{
    std::string bytes("\xFF\xD8\xFF\xE0\0\4xx\xFF\xC0\0\x11\x08", 13);
    bytes += {heightHigh, '\1', widthHigh, '\1'};
    return bytes + std::string(12, '\0');
}

} // namespace

void TestAgencyRules::logos_data()
{
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<std::string>("reason");
    const auto svg = [](const std::string &inside) {
        return R"(<svg xmlns="http://www.w3.org/2000/svg" )"
               R"(xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">)"
               + inside + "</svg>";
    };
    const auto row = [](const char *name, const std::string &bytes, const char *reason) {
        QTest::newRow(name) << bytes << std::string(reason);
    };
    row("none", "", "");
    row("png", pngHead(1, 1), "");
    row("png, 65,281 by 65,281", pngHead('\xff', '\xff'), "tooManyPixels");
    row("jpeg", jpegHead(1, 1), "");
    row("jpeg, 65,281 by 65,281", jpegHead('\xff', '\xff'), "tooManyPixels");
    row("jpeg that ends early", "\xFF\xD8\xFF\xE0", "notAPicture");
    row("svg", svg("<rect width='9' height='9'/>"), "");
    row("svg with a script", svg("<script/>"), "notAPicture");
    row("svg with a picture of elsewhere", svg("<image xlink:href='file:///etc/passwd'/>"),
        "notAPicture");
    row("svg with a link", svg("<use xlink:href='http://x.example/a.svg#a'/>"), "notAPicture");
    row("svg with entities", "<!DOCTYPE svg [<!ENTITY a 'a'>]>" + svg("&a;"), "notAPicture");
    std::string uses;
    for (int i = 0; i < 9; ++i)
        uses += "<g id='a" + std::to_string(i) + "'><use xlink:href='#a'/></g>";
    row("svg that repeats itself", svg(uses), "notAPicture");
    row("svg that is cut off", svg("").substr(0, 60), "notAPicture");
    row("text", "Nordwind", "notAPicture");
    row("web page", "<html><body/></html>", "notAPicture");
    row("pdf", "%PDF-1.7", "notAPicture");
    row("too large", pngHead(1, 1) + std::string(512 * 1024, 'x'), "fileTooLarge");
}

void TestAgencyRules::logos()
{
    QFETCH(const std::string, bytes);
    QFETCH(const std::string, reason);
    const Status status = application::checkLogo(bytes);
    QCOMPARE(status.ok() ? std::string() : status.failure().fields.at(0).reason, reason);
}

void TestAgencyRules::draftsMoveWithTheDays()
{
    CLIENTELE_AGENCY;
    const CreateClient client = agency.newClient("Berglunds");
    CLIENTELE_VERIFY(agency.run(client));
    CLIENTELE_VERIFY(agency.run(agency.newUser(client.client, "a@x.example")));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}}));
    CreateClient trial = agency.newClient("Trial");
    trial.trialDays = 14;
    CLIENTELE_VERIFY(agency.run(trial));
    expectClean(agency);
    for (const char *day : {"2026-04-11", "2026-04-02", "2026-03-03"}) {
        agency.clock().setDay(*Date::parse(day)); // 40 days on, and a bill day, and the next day
        expectClean(agency);
    }
    agency.clock().setDay(*Date::parse("2026-04-11"));
    auto stored = agency.drafts(client.client);
    QCOMPARE(stored.size(), std::size_t{1});
    auto wrong = stored[0];
    wrong.lines[0].line.amountMinor += 1;
    CLIENTELE_VERIFY(storage::InvoiceRepo(agency.session()).updateDraft(stored[0], wrong));
    const auto report = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(report);
    QCOMPARE(report->findings.size(), std::size_t{1});
    QCOMPARE(report->findings[0].rule, std::string("staleDraft"));
    CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.client}, {}})); // mends it
    expectClean(agency);
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
