// SPDX-License-Identifier: GPL-3.0-or-later
// V14 of billing.md 6: neither the time zone of the machine nor a change to or from daylight-saving
// time alters an invoice.
#include "randomclient.h"
#include "testsupport/property.h"

#include <QtTest/QTest>

#include <ctime>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;

namespace {

constexpr std::int64_t kHourMs = 3'600'000;

/// Everything of the issued invoices that is on paper, one a line.
QByteArray paper(AgencyFixture &agency)
{
    QByteArray text;
    for (const storage::StoredInvoice &invoice : agency.issued()) {
        const billing::InvoiceDraft &content = invoice.content;
        text += invoice.number + ' ' + content.billDate.toString() + ' '
                + invoice.issuedOn->toString() + ' ' + invoice.dueOn->toString() + ' '
                + std::to_string(content.payableMinor);
        for (const storage::StoredLine &line : invoice.lines)
            text += " | " + line.line.itemName + ' ' + line.line.interval.from.toString() + ' '
                    + line.line.interval.to.toString() + ' '
                    + std::to_string(line.line.quantity) + ' '
                    + std::to_string(line.line.amountMinor) + line.trace;
        text += '\n';
    }
    return text;
}

/// The same history in the zone that the machine is said to be in; the content hashes, too.
QByteArray historyIn(const char *zone, std::uint64_t seedValue, int steps)
{
    qputenv("TZ", zone);
    tzset();
    AgencyFixture agency(storage::Dialect::Sqlite);
    if (!agency.ok())
        return agency.why();
    Random random(seedValue);
    std::vector<RandomClient> clients;
    for (int i = 0; i < 3; ++i) {
        clients.emplace_back(agency, random, "Client " + std::to_string(i));
        if (!agency.run(clients.back().create()).ok())
            return "no client";
    }
    for (int step = 0; step < steps; ++step) {
        RandomClient &client = clients[static_cast<std::size_t>(random.below(3))];
        const Command command = client.next();
        if (const auto outcome = agency.run(command))
            client.happened(command, *outcome);
        agency.clock().advanceMs(kHourMs / 2 * random.below(24 * 2 * 6));
        if (random.below(4) == 0 && !agency.run(IssueInvoices{{client.id()}, {}}).ok())
            return "not issued";
    }
    QByteArray text = paper(agency);
    for (const auto &invoice : agency.issued())
        text += invoice.contentHash + '\n';
    return text;
}

} // namespace

class TestZones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        qputenv("TZ", "UTC");
        tzset();
    }

    void zoneOfTheMachine()
    {
        qsizetype invoices = 0;
        QVERIFY(holds("V14: the same history in any time zone of the machine", 14, 5, [&invoices] {
            const auto used = *rc::gen::noShrink(rc::gen::arbitrary<std::uint64_t>());
            const int steps = *rc::gen::inRange(20, 60);
            const char *const zone = *rc::gen::elementOf(std::vector<const char *>{
                "America/Los_Angeles", "Pacific/Apia", "Australia/Lord_Howe", "Etc/GMT+12",
                "Asia/Kathmandu", "America/St_Johns", "Europe/Stockholm"});
            RC_LOG() << zone << '\n';
            const QByteArray expected = historyIn("UTC", used, steps);
            const QByteArray made = historyIn(zone, used, steps);
            RC_LOG() << expected.constData() << "was there\n" << made.constData();
            RC_ASSERT(made == expected);
            RC_ASSERT(expected.contains("INV-"));
            invoices += expected.count("INV-");
        }));
        QVERIFY(invoices > 20);
    }

    void hourOfTheDay_data()
    {
        QTest::addColumn<storage::Dialect>("dialect");
        QTest::addColumn<QByteArray>("day");
        for (const char *day : {"2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24",
                                "2026-10-25", "2026-10-26"}) {
            QTest::addRow("sqlite, %s", day) << storage::Dialect::Sqlite << QByteArray(day);
            QTest::addRow("postgresql, %s", day) << storage::Dialect::Postgresql << QByteArray(day);
        }
    }

    /// What is done at any hour of a day in the agency's zone (Stockholm: the clock is put forward
    /// on 29 March and back on 25 October 2026) makes the invoices of what is done at noon.
    void hourOfTheDay()
    {
        QFETCH(storage::Dialect, dialect);
        QFETCH(QByteArray, day);
        const Date date = *Date::parse(day.toStdString());
        QByteArray atNoon;
        int hours = 0;
        AgencyFixture probe(storage::Dialect::Sqlite);
        const std::int64_t noonMs = std::int64_t{date.days()} * 24 * kHourMs + 12 * kHourMs;
        std::vector<std::int64_t> moments{noonMs};
        for (std::int64_t ms = noonMs - 20 * kHourMs; ms < noonMs + 20 * kHourMs;
             ms += kHourMs / 2) {
            if (probe.clock().dayOf(Instant{ms}, "Europe/Stockholm") == date)
                moments.push_back(ms);
        }
        const std::size_t halves = day.endsWith("03-29") ? 46 : day.endsWith("10-25") ? 50 : 48;
        QCOMPARE(moments.size() - 1, halves); // 23, 25 or 24 hours
        const std::size_t step = dialect == storage::Dialect::Sqlite ? 9 : 15;
        for (std::size_t i = 0; i < moments.size(); i += step) {
            const QByteArray made = doneAt(dialect, Instant{moments[i]}, date);
            if (i == 0)
                atNoon = made;
            QVERIFY(made.count('\n') == 3);
            QCOMPARE(made, atNoon);
            ++hours;
        }
        QVERIFY(hours >= 4);
    }

private:
    /// Starts a client five days earlier, changes plan and users at `at`, and bills to the month
    /// after next.
    static QByteArray doneAt(storage::Dialect dialect, Instant at, Date date)
    {
        AgencyFixture agency(dialect);
        if (!agency.ok())
            return agency.why();
        agency.clock().setDay(date.addDays(-5));
        const CreateClient client = agency.newClient("Berglunds");
        bool went = agency.run(client).ok();
        const auto bill = [&] { return agency.run(IssueInvoices{{client.client}, {}}).ok(); };
        went = bill() && went;
        agency.clock().set(at);
        went = agency.run(ChangePlan{client.client, client.subscription, agency.item("Growth"),
                                     When::Now, {}})
                   .ok()
               && went;
        for (int i = 0; i < 12; ++i)
            went = agency.run(agency.newUser(client.client, std::to_string(i) + "@x.example")).ok()
                   && went;
        went = bill() && went;
        for (const int days : {40, 70}) {
            agency.clock().setDay(date.addDays(days));
            went = bill() && went;
        }
        return went ? withoutEvents(paper(agency)) : QByteArray("refused");
    }

    /// The traces name keys of rows, which hold the moment; the figures are beside them.
    static QByteArray withoutEvents(QByteArray text)
    {
        for (qsizetype at = text.indexOf("\"events\":["); at >= 0;
             at = text.indexOf("\"events\":[", at + 1)) {
            const qsizetype from = at + 10;
            text.remove(from, text.indexOf(']', from) - from);
        }
        return text;
    }
};

QTEST_GUILESS_MAIN(TestZones)
#include "tst_zones.moc"
