// SPDX-License-Identifier: GPL-3.0-or-later
// V7 of billing.md 6: numbers have no gap after failures at every statement that writes in the
// transactions that issue, credit and void, and at their COMMIT, on both databases; nor when eight
// programs issue at once.
#include "agencyfixture.h"
#include "application/verification.h"
#include "session.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QUrl>
#include <QtTest/QTest>
#include <libpq-fe.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

using namespace clientele;
using namespace clientele::domain;
using namespace clientele::testing;
using application::Outcome;
using storage::Dialect;

namespace {

/// What happens at the n-th row that is written.
enum class Fault { Refused, Cut };

constexpr const char *kFunction = R"(
CREATE FUNCTION clientele.fault() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF nextval('clientele.fault_count') = (SELECT nth FROM clientele.fault_plan) THEN
    IF (SELECT cut FROM clientele.fault_plan) THEN
      PERFORM pg_catalog.pg_terminate_backend(pg_catalog.pg_backend_pid());
    ELSE
      RAISE EXCEPTION 'fault';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$)";

/// Triggers on every table of an agency on PostgreSQL that fail at one row. The sequence counts on
/// when a transaction is rolled back, so a command that is sent again goes through.
class PostgresqlFaults
{
public:
    explicit PostgresqlFaults(const QString &address)
        : m_connection(PQconnectdb(asSuperuser(address).constData()))
    {
        run("CREATE SEQUENCE clientele.fault_count");
        run("CREATE TABLE clientele.fault_plan (nth bigint NOT NULL, cut boolean NOT NULL)");
        run("INSERT INTO clientele.fault_plan VALUES (0, false)");
        run(kFunction);
        run("DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE"
            " schemaname = 'clientele' AND tablename NOT IN ('fault_plan') LOOP EXECUTE format('"
            "CREATE TRIGGER fault BEFORE INSERT OR UPDATE OR DELETE ON clientele.%I"
            " FOR EACH ROW EXECUTE FUNCTION clientele.fault()', t); END LOOP; END $$");
        // counted when the transaction is committed, after everything else
        run("CREATE CONSTRAINT TRIGGER fault_at_commit AFTER INSERT ON clientele.command_log_"
            " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION clientele.fault()");
    }
    ~PostgresqlFaults() { PQfinish(m_connection); }
    PostgresqlFaults(const PostgresqlFaults &) = delete;
    PostgresqlFaults &operator=(const PostgresqlFaults &) = delete;

    [[nodiscard]] const QByteArray &why() const { return m_why; }
    void failAt(int nth, Fault fault)
    {
        run("SELECT setval('clientele.fault_count', 1, false)");
        run("UPDATE clientele.fault_plan SET nth = " + QByteArray::number(nth)
            + ", cut = " + (fault == Fault::Cut ? "true" : "false"));
    }
    int counted()
    {
        PGresult *result = PQexec(
            m_connection, "SELECT last_value - (NOT is_called)::int FROM clientele.fault_count");
        const int count = QByteArray(PQgetvalue(result, 0, 0)).toInt();
        PQclear(result);
        return count;
    }

private:
    /// Nobody else may end a connection from within,
    static QByteArray asSuperuser(const QString &address)
    {
        QUrl url(address);
        url.setUserName(QStringLiteral("postgres"));
        return url.toEncoded();
    }
    void run(const QByteArray &sql)
    {
        PGresult *result = PQexec(m_connection, sql.constData());
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            m_why += PQresultErrorMessage(result);
        PQclear(result);
    }

    PGconn *m_connection;
    QByteArray m_why;
};

/// The same on SQLite. The counter is a row of the connection's own: a transaction that is rolled
/// back takes it back to nought.
class SqliteFaults
{
public:
    explicit SqliteFaults(storage::Session &session) : m_session(session)
    {
        run("CREATE TEMP TABLE fault_plan (counted INTEGER NOT NULL, nth INTEGER NOT NULL)");
        run("INSERT INTO fault_plan VALUES (0, 0)");
        for (const storage::Table &table : session.library().tables.tables()) {
            for (const char *verb : {"INSERT", "UPDATE", "DELETE"})
                run("CREATE TEMP TRIGGER fault_" + std::string(verb) + table.baseName() + " BEFORE "
                    + verb + " ON main." + table.baseName()
                    + " BEGIN UPDATE fault_plan SET counted = counted + 1; SELECT RAISE(ABORT,"
                      " 'fault') FROM fault_plan WHERE counted = nth; END");
        }
        sqlite3_commit_hook(
            session.sqlite(), [](void *self) { return *static_cast<bool *>(self) ? 1 : 0; },
            &m_failCommit);
    }
    ~SqliteFaults() { sqlite3_commit_hook(m_session.sqlite(), nullptr, nullptr); }
    SqliteFaults(const SqliteFaults &) = delete;
    SqliteFaults &operator=(const SqliteFaults &) = delete;

    [[nodiscard]] const QByteArray &why() const { return m_why; }
    void failAt(int nth)
    {
        run("UPDATE fault_plan SET counted = 0, nth = " + std::to_string(nth));
    }
    void failCommit(bool fails) { m_failCommit = fails; }
    int counted()
    {
        return static_cast<int>(
            m_session.scalarInteger("SELECT counted FROM fault_plan").valueOr(-1));
    }

private:
    void run(const std::string &sql)
    {
        const Status status = m_session.execute(sql);
        if (!status.ok())
            m_why += describe(status.failure()) + '\n';
    }

    storage::Session &m_session;
    bool m_failCommit = false;
    QByteArray m_why;
};

/// What is failed at each of its statements.
enum class Deed { Issue, Void };

constexpr int kClients = 3;

/// Clients of an agency, and the same deed over and over.
class Deeds
{
public:
    Deeds(AgencyFixture &agency, Deed deed) : m_agency(agency), m_deed(deed)
    {
        const int count = deed == Deed::Issue ? kClients : 1;
        for (int i = 0; i < count; ++i) {
            const CreateClient client = agency.newClient("Client " + std::to_string(i));
            if (agency.run(client).ok())
                m_issue.clients.push_back(client.client);
        }
        if (deed == Deed::Void && agency.run(m_issue).ok())
            m_known = agency.issued().size();
    }

    [[nodiscard]] Outcome run()
    {
        if (m_deed == Deed::Issue)
            return m_agency.run(m_issue);
        VoidInvoice command{m_issue.clients.front(), {}, m_agency.newId<InvoiceId>(), "Wrong",
                            true};
        for (const storage::StoredInvoice &invoice : m_agency.issued()) {
            if (!invoice.creditNote && !invoice.voided)
                command.invoice = invoice.id;
        }
        return m_agency.run(command);
    }
    /// Until there is something to be done again.
    void nextTime()
    {
        if (m_deed == Deed::Void)
            return;
        do {
            m_agency.clock().advanceDays(1);
        } while (m_agency.clock().today("Europe/Stockholm").day() != 2);
    }
    /// Nothing was issued by a deed that failed, or everything by one that did not.
    void check(const Outcome &outcome)
    {
        const std::size_t each = m_deed == Deed::Issue ? kClients : 2U; // a note and an invoice
        m_known += outcome.ok() ? each : 0U;
        QCOMPARE(m_agency.issued().size(), m_known);
        if (outcome.ok())
            QCOMPARE(outcome->issued.size(), each);
    }

private:
    AgencyFixture &m_agency;
    Deed m_deed;
    IssueInvoices m_issue;
    std::size_t m_known = 0;
};

} // namespace

class TestIssueFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlite_data();
    void sqlite();
    void postgresql_data();
    void postgresql();
    void eightProcesses();

private:
    /// verify finds no gap, and the last number is as high as there are documents.
    static void checkNumbers(AgencyFixture &agency);
};

void TestIssueFaults::checkNumbers(AgencyFixture &agency)
{
    const auto issued = agency.issued();
    QVERIFY(!issued.empty());
    std::map<std::string, int> last; // each year begins anew
    for (const storage::StoredInvoice &invoice : issued) { // by day and number
        const std::string prefix = (invoice.creditNote ? "CN-" : "INV-")
                                   + std::to_string(invoice.issuedOn->year()) + "-";
        char number[32];
        std::snprintf(number, sizeof number, "%s%04d", prefix.c_str(), ++last[prefix]);
        QCOMPARE(invoice.number, std::string(number));
    }
    const auto report = application::verify(agency.store(), agency.clock());
    CLIENTELE_VERIFY(report);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : report->findings[0].rule.c_str());
}

void TestIssueFaults::sqlite_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::newRow("issue") << Deed::Issue;
    QTest::newRow("void and reissue") << Deed::Void;
}

void TestIssueFaults::sqlite()
{
    QFETCH(Deed, deed);
    AgencyFixture agency(Dialect::Sqlite);
    QVERIFY2(agency.ok(), agency.why());
    Deeds deeds(agency, deed);
    SqliteFaults faults(agency.session());
    QVERIFY2(faults.why().isEmpty(), faults.why().constData());
    int refused = 0;
    Outcome outcome = fail(FailureCode::Internal);
    for (int nth = 1; !outcome.ok(); ++nth) {
        faults.failAt(nth);
        outcome = deeds.run();
        deeds.check(outcome);
        if (QTest::currentTestFailed())
            return;
        refused += outcome.ok() ? 0 : 1;
        QVERIFY(nth < 1'000);
    }
    QCOMPARE(faults.counted(), refused); // every row that it writes was failed once
    deeds.nextTime();
    faults.failAt(0);
    faults.failCommit(true);
    outcome = deeds.run();
    QVERIFY(!outcome.ok());
    faults.failCommit(false);
    deeds.check(outcome);
    outcome = deeds.run();
    CLIENTELE_VERIFY(outcome);
    deeds.check(outcome);
    checkNumbers(agency);
    qInfo("%d rows, and the COMMIT", refused);
    QVERIFY(refused > 15);
}

void TestIssueFaults::postgresql_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<bool>("cut");
    QTest::newRow("issue, statement refused") << Deed::Issue << false;
    QTest::newRow("issue, connection cut") << Deed::Issue << true;
    QTest::newRow("void and reissue, statement refused") << Deed::Void << false;
    QTest::newRow("void and reissue, connection cut") << Deed::Void << true;
}

void TestIssueFaults::postgresql()
{
    QFETCH(Deed, deed);
    QFETCH(bool, cut);
    AgencyFixture agency(Dialect::Postgresql);
    QVERIFY2(agency.ok(), agency.why());
    Deeds deeds(agency, deed);
    PostgresqlFaults faults(agency.temporary().address());
    QVERIFY2(faults.why().isEmpty(), faults.why().constData());
    int failed = 0;
    int survived = 0;
    for (int nth = 1;; ++nth) {
        faults.failAt(nth, cut ? Fault::Cut : Fault::Refused);
        const Outcome outcome = deeds.run();
        const bool hit = faults.counted() >= nth;
        deeds.check(outcome);
        if (QTest::currentTestFailed())
            return;
        failed += outcome.ok() ? 0 : 1;
        survived += hit && outcome.ok() ? 1 : 0;
        if (outcome.ok()) // sent again by the gateway, or not hit at all: the next time
            deeds.nextTime();
        if (!hit)
            break;
        QVERIFY(nth < 1'000);
    }
    faults.failAt(0, Fault::Refused);
    checkNumbers(agency);
    QVERIFY2(faults.why().isEmpty(), faults.why().constData());
    qInfo("%d runs failed, %d went through after all", failed, survived);
    QVERIFY(failed + survived > 15); // five rows a client, the series, the journal
    QCOMPARE(survived > 0, cut); // a lost connection is no reason to give up
}

/// Eight programs issue and credit the invoices of the same clients at once, and one command in
/// five is taken back at its end.
void TestIssueFaults::eightProcesses()
{
    AgencyFixture agency(Dialect::Postgresql);
    QVERIFY2(agency.ok(), agency.why());
    for (int i = 0; i < kCrowd; ++i)
        CLIENTELE_VERIFY(agency.run(agency.newClient("Client " + std::to_string(i))));
    std::array<QProcess, kProcesses> issuers;
    for (int i = 0; i < kProcesses; ++i) {
        QProcess &issuer = issuers.at(static_cast<std::size_t>(i));
        issuer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        issuer.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--issuer"), agency.temporary().address(),
                      agency.temporary().folder() + QStringLiteral("/state"),
                      QString::fromStdString(agency.owner().actor.toString()),
                      QString::number(i)});
    }
    int undone = 0;
    for (QProcess &issuer : issuers) {
        QVERIFY(issuer.waitForFinished(120'000));
        QCOMPARE(issuer.exitStatus(), QProcess::NormalExit);
        QCOMPARE(issuer.exitCode(), 0);
        undone += issuer.readAllStandardOutput().trimmed().toInt();
    }
    QCOMPARE(agency.issued().size(), std::size_t{2 * kCrowd}); // each once, none forgotten
    checkNumbers(agency);
    qInfo("%d commands were taken back", undone);
    QVERIFY(undone > kCrowd / 2);
}

namespace {

/// One of the eight programs: address, folder, owner, number. Prints how often it was undone.
int issueAll(const QStringList &arguments)
{
    const int number = arguments[5].toInt();
    FakeClock clock;
    SeededIdSource ids(static_cast<std::uint64_t>(1'000 + number));
    storage::StoreOptions options{clock, ids, "issuer", arguments[3]};
    auto store = storage::Store::open(arguments[2], options);
    if (!store || !(*store)->writer().enter(storage::Context::agency()).ok())
        return 2;
    auto clients = storage::AccountRepo((*store)->writer().session()).clients();
    if (!clients)
        return 3;
    std::rotate(clients->begin(), clients->begin() + number * kCrowd / kProcesses, clients->end());
    int commands = 0;
    int undone = 0;
    application::GatewayOptions gatewayOptions;
    gatewayOptions.afterHandler = [&commands](storage::Session &, const Command &) -> Status {
        return ++commands % 5 == 0 ? Status(fail(FailureCode::Internal, "undone")) : Status();
    };
    application::CommandGateway gateway(**store, clock, ids, gatewayOptions);
    Scope owner;
    owner.actor = PersonId::parse(arguments[4].toStdString()).value_or(PersonId{});
    owner.actorName = "Eva Berg";
    const auto insist = [&](const Command &command) {
        while (true) {
            Outcome outcome =
                gateway.execute(command, {CommandId{ids.next(clock.now())}, owner});
            if (outcome || outcome.failure().rule != "undone")
                return outcome;
            ++undone;
        }
    };
    for (const AccountId client : *clients) {
        const Outcome issued = insist(IssueInvoices{{client}, {}});
        if (!issued)
            return 4;
        if (issued->issued.empty())
            continue; // somebody else was faster
        const CreditInvoice credit{client, issued->issued[0].invoice,
                                   InvoiceId{ids.next(clock.now())}, {}, "All of it"};
        if (!insist(credit).ok())
            return 5;
    }
    std::printf("%d\n", undone);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 6 && std::string(argv[1]) == "--issuer")
        return issueAll(QCoreApplication::arguments());
    TestIssueFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_issuefaults.moc"
