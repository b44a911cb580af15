// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of billing.md 6 on random histories of commands, through the gateway.
#include "application/billingrun.h"
#include "application/verification.h"
#include "randomclient.h"
#include "testsupport/property.h"

#include <QtTest/QTest>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;
using storage::StoredInvoice;

namespace {

/// What a person sees of an invoice and pays, without the keys of rows: a credit of a line that is
/// not issued yet has nothing to point to.
struct Seen {
    billing::InvoiceDraft content;
    std::vector<billing::DraftLine> lines;

    friend bool operator==(const Seen &, const Seen &) = default;
};

Seen seen(const StoredInvoice &invoice)
{
    Seen result{invoice.content, {}};
    for (const storage::StoredLine &line : invoice.lines) {
        result.lines.push_back(line.line);
        result.lines.back().credits = {};
    }
    return result;
}

Seen seen(billing::InvoiceDraft draft)
{
    Seen result{{}, std::move(draft.lines)};
    for (billing::DraftLine &line : result.lines)
        line.trace = {}, line.credits = {};
    draft.lines.clear();
    result.content = std::move(draft);
    return result;
}

template<typename Drafts>
std::vector<Seen> allSeen(const Drafts &drafts)
{
    std::vector<Seen> all;
    for (const auto &draft : drafts)
        all.push_back(seen(draft));
    return all;
}

QByteArray describe(const std::vector<Seen> &all)
{
    QByteArray text;
    for (const Seen &each : all) {
        const billing::InvoiceDraft &draft = each.content;
        text += draft.billDate.toString() + ' ' + std::to_string(draft.netMinor) + " credit used "
                + std::to_string(draft.creditUsedMinor) + " made "
                + std::to_string(draft.creditMadeMinor) + ':';
        for (const billing::DraftLine &line : each.lines)
            text += " " + line.itemName + ' ' + line.interval.from.toString() + '-'
                    + line.interval.to.toString() + ' ' + std::to_string(line.amountMinor) + ';';
        text += '\n';
    }
    return text;
}

struct Row {
    const char *name;
    storage::Dialect dialect;
    int clients;
    int cases;
};

constexpr Row kRows[]{{"sqlite", storage::Dialect::Sqlite, 5, 25},
                      {"postgresql", storage::Dialect::Postgresql, 4, 10}};

} // namespace

class TestTimelines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommand_data() { rows(); }
    /// V3: a preview says what the command does and what is issued on the bill day, to the cent.
    /// V7: no invoice that was issued changes, and their numbers have no gap.
    /// V11: the count of active users is the same everywhere.
    /// V12: who ever had an administrator has an active one.
    void everyCommand();
    void changeAndBack_data() { rows(); }
    /// V6: another plan and back on the same day leaves every draft as it was.
    void changeAndBack();

private:
    static void rows()
    {
        QTest::addColumn<int>("index");
        QTest::newRow(kRows[0].name) << 0;
        QTest::newRow(kRows[1].name) << 1;
    }
    void live(storage::Dialect dialect);
    void carryOut(AgencyFixture &agency, RandomClient &client);
    void checkUsers(AgencyFixture &agency, const RandomClient &client);
    void bill(AgencyFixture &agency, const RandomClient &client);
    void checkIssued(const std::vector<StoredInvoice> &issued);

    int m_done = 0;
    int m_refused = 0;
    int m_compared = 0; ///< issued invoices that had been shown before
    int m_counted = 0;  ///< lines of the next invoice that count users
    int m_kept = 0;     ///< commands that would have taken the last administrator
    std::map<InvoiceId, StoredInvoice> m_issued;
};

/// Previewed, carried out, compared.
void TestTimelines::carryOut(AgencyFixture &agency, RandomClient &client)
{
    const Command command = client.next();
    const auto before = agency.drafts(client.id());
    const Outcome preview = agency.preview(command);
    RC_ASSERT(agency.drafts(client.id()) == before); // nothing was written
    const Outcome result = agency.run(command);
    RC_ASSERT(preview.ok() == result.ok());
    if (!result.ok()) {
        ++m_refused;
        m_kept += result.failure().rule == "lastAdministrator" ? 1 : 0;
        RC_ASSERT(preview.failure().code == result.failure().code);
        RC_ASSERT(preview.failure().rule == result.failure().rule);
        RC_ASSERT(preview.failure().fields == result.failure().fields);
        RC_ASSERT(agency.drafts(client.id()) == before);
        return;
    }
    ++m_done;
    RC_ASSERT(withoutKeys(preview->effects) == withoutKeys(result->effects));
    client.happened(command, *result);
    if (result->effects.empty())
        return;
    const auto stored = allSeen(agency.drafts(client.id()));
    RC_ASSERT(allSeen(result->effects.back().after.drafts) == stored);
}

void TestTimelines::checkUsers(AgencyFixture &agency, const RandomClient &client)
{
    storage::AccountRepo accounts(agency.session());
    const auto summary = accounts.summary(client.id());
    const auto counts = accounts.userCounts(client.id());
    RC_ASSERT(summary.ok() && counts.ok());
    RC_ASSERT((*summary)->activeUsers == client.activeUsers());
    RC_ASSERT(counts->active == client.activeUsers());
    const auto account = accounts.byId(client.id());
    RC_ASSERT(account.ok() && *account);
    RC_ASSERT(!(*account)->hadAdministrator || counts->activeAdministrators > 0);
    const Date today = agency.clock().today("Europe/Stockholm");
    const auto preview = agency.preview(EditClient{client.id(), 0, {}, {}, {}, {}, {}});
    RC_ASSERT(preview.ok());
    for (const auto &effect : preview->effects) {
        for (const auto &draft : effect.after.drafts) {
            for (const billing::DraftLine &line : draft.lines) {
                if (!line.trace.snapshotDay || *line.trace.snapshotDay <= today)
                    continue; // counted on a day that has passed
                RC_ASSERT(line.trace.countedUnits == client.activeUsers());
                ++m_counted;
            }
        }
    }
}

void TestTimelines::checkIssued(const std::vector<StoredInvoice> &issued)
{
    std::map<int, int> last; // each year begins anew
    for (const StoredInvoice &invoice : issued) { // by day and number
        const auto [known, isNew] = m_issued.emplace(invoice.id, invoice);
        RC_ASSERT(isNew || known->second == invoice);
        const int year = invoice.issuedOn->year();
        char number[32];
        std::snprintf(number, sizeof number, "INV-%d-%04d", year, ++last[year]);
        RC_ASSERT(invoice.number == number);
    }
    RC_ASSERT(m_issued.size() == issued.size());
}

/// On the next bill day, or some days later: what was shown is what is issued.
void TestTimelines::bill(AgencyFixture &agency, const RandomClient &client)
{
    const auto shown = agency.drafts(client.id());
    const Date today = agency.clock().today("Europe/Stockholm");
    if (!shown.empty() && shown.back().content.billDate > today)
        agency.clock().setDay(shown.back().content.billDate);
    const IssueInvoices issue{{client.id()}, {}};
    const Outcome preview = agency.preview(issue);
    const Outcome result = agency.run(issue);
    RC_ASSERT(preview.ok());
    RC_ASSERT(result.ok());
    RC_ASSERT(preview->issued == result->issued);
    const Outcome again = agency.run(issue); // V1
    RC_ASSERT(again.ok());
    RC_ASSERT(again->issued.empty());
    const auto issued = agency.issued();
    checkIssued(issued);
    std::vector<Seen> found;
    for (const StoredInvoice &invoice : issued) {
        const bool announced = std::any_of(shown.begin(), shown.end(), [&](const auto &each) {
            return invoice.client == client.id()
                   && each.content.billDate == invoice.content.billDate;
        });
        const bool now = std::any_of(
            result->issued.begin(), result->issued.end(),
            [&](const auto &each) { return each.number == invoice.number; });
        if (announced && now)
            found.push_back(seen(invoice));
    }
    const std::vector<Seen> expected = allSeen(shown);
    RC_LOG() << describe(found).constData() << "were shown as\n" << describe(expected).constData();
    RC_ASSERT(found == expected);
    m_compared += static_cast<int>(found.size());
}

/// Two clients, one command after the other, time between them.
void TestTimelines::live(storage::Dialect dialect)
{
    AgencyFixture agency(dialect);
    RC_ASSERT(agency.ok());
    m_issued.clear();
    Random random(*rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>()));
    const int steps = *rc::gen::inRange(8, 32); // a shorter history that fails is found by itself
    std::vector<RandomClient> clients;
    for (int i = 0; i < 2; ++i) {
        clients.emplace_back(agency, random, "Client " + std::to_string(random.next()));
        RC_ASSERT(agency.run(clients.back().create()).ok());
    }
    for (int step = 0; step < steps; ++step) {
        RandomClient &client = clients[static_cast<std::size_t>(random.below(2))];
        RC_LOG() << "step " << step << '\n';
        carryOut(agency, client);
        checkUsers(agency, client);
        if (random.below(6) == 0)
            bill(agency, clients[static_cast<std::size_t>(random.below(2))]);
        if (random.below(3) == 0)
            agency.clock().advanceMs(std::int64_t{3'600'000} * random.below(24 * 3));
    }
    // what the calendar brought meanwhile
    RC_ASSERT(application::runBilling(agency.store(), agency.clock(), agency.temporary().ids(),
                                      agency.owner(), {})
                  .ok());
    checkIssued(agency.issued());
    for (const RandomClient &client : clients) // a day later a draft may have moved on
        RC_ASSERT(agency.run(EditClient{client.id(), 0, {}, {}, {}, {}, {}}).ok());
    const auto report = application::verify(agency.store(), agency.clock());
    RC_ASSERT(report.ok());
    for (const auto &finding : report->findings)
        RC_LOG() << finding.rule << '\n';
    RC_ASSERT(report->findings.empty());
}

void TestTimelines::everyCommand()
{
    QFETCH(int, index);
    const Row &row = kRows[index];
    m_done = m_refused = m_compared = m_counted = m_kept = 0;
    QVERIFY(holds("V3, V7, V11, V12: commands of every kind", 3 + static_cast<unsigned>(index),
                  row.cases, [&] { live(row.dialect); }));
    qInfo("%d commands, %d refused, %d of them for the last administrator; %d invoices were issued"
          " as shown; %d lines counted users",
          m_done, m_refused, m_kept, m_compared, m_counted);
    QVERIFY(m_done > row.cases * 8 && m_refused > 0 && m_kept > 0 && m_compared > 5);
    QVERIFY(m_counted > 0 || row.dialect == storage::Dialect::Postgresql); // fewer cases there
}

void TestTimelines::changeAndBack()
{
    QFETCH(int, index);
    const Row &row = kRows[index];
    AgencyFixture agency(row.dialect);
    QVERIFY2(agency.ok(), agency.why());
    Random random(seed(60 + static_cast<std::uint64_t>(index)));
    const std::vector<CatalogueItemId> plans{agency.item("Starter"), agency.item("Growth"),
                                             agency.item("Scale")};
    int changed = 0;
    for (int i = 0; i < row.clients * 2; ++i) {
        RandomClient client(agency, random, "Client " + std::to_string(i));
        CLIENTELE_VERIFY(agency.run(client.create()));
        for (int step = 0; step < 12; ++step) {
            const Command command = client.next();
            if (const Outcome outcome = agency.run(command))
                client.happened(command, *outcome);
            agency.clock().advanceMs(std::int64_t{3'600'000} * random.below(24 * 8));
            if (random.below(4) == 0)
                CLIENTELE_VERIFY(agency.run(IssueInvoices{{client.id()}, {}}));
            // a day later the drafts may have moved on: what counts is before and after
            CLIENTELE_VERIFY(agency.run(EditClient{client.id(), 0, {}, {}, {}, {}, {}}));
            const auto subscriptions
                = storage::SubscriptionRepo(agency.session()).ofClient(client.id());
            CLIENTELE_VERIFY(subscriptions);
            const auto plan = std::find_if(
                subscriptions->begin(), subscriptions->end(),
                [&](const auto &each) { return each.id == client.plan(); });
            QVERIFY(plan != subscriptions->end());
            const auto before = allSeen(agency.drafts(client.id()));
            ChangePlan change{client.id(), client.plan(), {}, When::Now, {}};
            change.plan = plans[static_cast<std::size_t>(random.below(3))];
            if (change.plan == plan->item || !agency.run(change).ok())
                continue; // the same one, or it has ended
            change.plan = plan->item;
            CLIENTELE_VERIFY(agency.run(change));
            const auto after = allSeen(agency.drafts(client.id()));
            QVERIFY2(after == before,
                     (describe(after) + "was before\n" + describe(before)).constData());
            ++changed;
        }
    }
    qInfo("%d times there and back", changed);
    QVERIFY(changed > row.clients * 5);
}

QTEST_GUILESS_MAIN(TestTimelines)
#include "tst_timelines.moc"
