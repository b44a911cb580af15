// SPDX-License-Identifier: GPL-3.0-or-later
// Computers of clients (S1): imported, counted once, capped.
#include "agencyfixture.h"
#include "application/importing.h"
#include "application/verification.h"
#include "storage/computerrepo.h"
#include "storage/staterepo.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::ImportReport;

class TestComputers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countFromToday_data() { onBothDatabases(); }
    void countFromToday();
    void moveAndCountOnce_data() { onBothDatabases(); }
    void moveAndCountOnce();
    void whatIsThereIsTold_data() { onBothDatabases(); }
    void whatIsThereIsTold();
    void upToTheCap_data() { onBothDatabases(); }
    void upToTheCap();

private:
    static CreateClient managed(AgencyFixture &agency, const std::string &name);
    static Result<ImportReport> import(AgencyFixture &agency, const QByteArray &rows,
                                       bool goodRowsOnly = false);
    /// How many the billing counts at the start of the day.
    static std::int64_t counted(AgencyFixture &agency, AccountId client, Date day);
    static std::int64_t active(AgencyFixture &agency, AccountId client);
};

CreateClient TestComputers::managed(AgencyFixture &agency, const std::string &name)
{
    CreateClient client = agency.newClient(name, "Managed account");
    client.programme = "managed";
    return client;
}

Result<ImportReport> TestComputers::import(AgencyFixture &agency, const QByteArray &rows,
                                           bool goodRowsOnly)
{
    QFile file(agency.temporary().folder() + QStringLiteral("/computers.csv"));
    const QByteArray header = "name,client,externalReference\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(header + rows) < 0)
        return fail(FailureCode::Io);
    file.close();
    application::ImportOptions options;
    options.file = file.fileName().toStdString();
    options.goodRowsOnly = goodRowsOnly;
    return application::importComputers(agency.store(), agency.gateway(), agency.clock(),
                                        agency.temporary().ids(), agency.owner(), options);
}

std::int64_t TestComputers::counted(AgencyFixture &agency, AccountId client, Date day)
{
    const auto states = storage::StateRepo(agency.session()).load(client, client, Ledger::Retail);
    std::int64_t count = 0;
    if (!states.ok() || states->size() != 1)
        return -1;
    for (const billing::UnitEvent &event : states->front().unitEvents) {
        if (event.meter == billing::Meter::Computers && event.effective < day)
            count += event.counts ? 1 : -1;
    }
    return count;
}

std::int64_t TestComputers::active(AgencyFixture &agency, AccountId client)
{
    return storage::ComputerRepo(agency.session()).countActive(client).valueOr(-1);
}

void TestComputers::countFromToday()
{
    QFETCH(storage::Dialect, dialect);
    AgencyFixture agency(dialect, {"managed"});
    QVERIFY2(agency.ok(), agency.why());
    const CreateClient client = managed(agency, "Berglunds");
    CLIENTELE_VERIFY(agency.run(client));
    const auto report = import(agency, "PC 1,Berglunds,S-1\nPC 2,10-0001,\n"
                                       "\"<img src=x>\",BERGLUNDS,S-3\n");
    CLIENTELE_VERIFY(report);
    QCOMPARE(report->imported, std::uint64_t{3});
    QCOMPARE(active(agency, client.client), std::int64_t{3});
    const Date today = agency.clock().today("Europe/Stockholm");
    QCOMPARE(counted(agency, client.client, today), std::int64_t{3});
    const auto audit = agency.audit();
    QCOMPARE(audit.back().action, std::string("import_computers"));
    const auto verified = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(verified);
    QVERIFY(verified->findings.empty());
}

void TestComputers::moveAndCountOnce() // S1.28
{
    QFETCH(storage::Dialect, dialect);
    AgencyFixture agency(dialect, {"managed"});
    QVERIFY2(agency.ok(), agency.why());
    const CreateClient a = managed(agency, "A");
    const CreateClient b = managed(agency, "B");
    CLIENTELE_VERIFY(agency.run(a));
    CLIENTELE_VERIFY(agency.run(b));
    CLIENTELE_VERIFY(import(agency, "PC,A,S-1\n"));
    agency.clock().advanceDays(3);
    CLIENTELE_VERIFY(import(agency, "PC,B,S-1\n"));
    QCOMPARE(active(agency, a.client), std::int64_t{0});
    QCOMPARE(active(agency, b.client), std::int64_t{1});
    const Date today = agency.clock().today("Europe/Stockholm");
    for (int days = -2; days < 4; ++days) {
        const Date day = today.addDays(days);
        QCOMPARE(counted(agency, a.client, day) + counted(agency, b.client, day), std::int64_t{1});
        QCOMPARE(counted(agency, b.client, day), std::int64_t{days > 0 ? 1 : 0});
    }
}

void TestComputers::whatIsThereIsTold()
{
    QFETCH(storage::Dialect, dialect);
    AgencyFixture agency(dialect, {"managed"});
    QVERIFY2(agency.ok(), agency.why());
    const CreateClient client = managed(agency, "A");
    CLIENTELE_VERIFY(agency.run(client));
    CLIENTELE_VERIFY(import(agency, "PC,A,S-1\nLaptop,A,\n"));
    const auto report = import(agency, "Other,A,S-1\nLAPTOP,A,\nNew,A,S-2\nPC,Nobody,S-9\n");
    CLIENTELE_VERIFY(report);
    QCOMPARE(report->imported, std::uint64_t{0}); // nothing half done
    QCOMPARE(report->rows.size(), std::size_t{3});
    const char *reasons[] = {"inUse", "inUse", "unknownClient"};
    const std::uint64_t lines[] = {2, 3, 5};
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(report->rows[i].line, lines[i]);
        QCOMPARE(report->rows[i].problems.at(0).failure.reason, std::string(reasons[i]));
    }
    QCOMPARE(active(agency, client.client), std::int64_t{2});
}

void TestComputers::upToTheCap() // S1.2: 250 accepted, 251 refused
{
    QFETCH(storage::Dialect, dialect);
    AgencyFixture agency(dialect, {"managed"});
    QVERIFY2(agency.ok(), agency.why());
    const CreateClient client = managed(agency, "A");
    CLIENTELE_VERIFY(agency.run(client));
    QByteArray rows;
    for (int i = 0; i < 251; ++i)
        rows += "PC " + QByteArray::number(i) + ",A,S-" + QByteArray::number(i) + "\n";
    const auto tooMany = import(agency, rows);
    CLIENTELE_VERIFY(tooMany);
    QCOMPARE(tooMany->imported, std::uint64_t{0});
    QCOMPARE(tooMany->rows.size(), std::size_t{1});
    QCOMPARE(tooMany->rows[0].line, std::uint64_t{252});
    QCOMPARE(tooMany->rows[0].problems.at(0).failure.reason, std::string("tooManyComputers"));
    const auto good = import(agency, rows, true);
    CLIENTELE_VERIFY(good);
    QCOMPARE(good->imported, std::uint64_t{250});
    ImportComputers command; // not by the file: the rule is the command's
    command.computers.push_back({client.client, agency.newId<ComputerId>(), "one more", "S-999",
                                 agency.clock().today("UTC")});
    const auto refused = agency.run(command);
    CLIENTELE_FAILS(refused, FailureCode::Refused);
    QCOMPARE(refused.failure().rule, std::string("tooManyComputers"));
    QCOMPARE(active(agency, client.client), std::int64_t{250});
}

QTEST_GUILESS_MAIN(TestComputers)
#include "tst_computers.moc"
