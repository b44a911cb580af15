// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/seeded.h"
#include "testsupport/tempstore.h"
#include "workflows.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace clientele;
using namespace clientele::testing;
using storage::Dialect;

namespace {

struct Case {
    const char *name;
    Workflow workflow;
    bool withClients;
};

constexpr Case kImport{"import", Workflow::Import, false};
constexpr Case kBill{"bill", Workflow::Bill, true};
constexpr Case kBackup{"backup", Workflow::Backup, true};
constexpr Case kMigrate{"migrate", Workflow::Migrate, true};
constexpr const Case *kCases[]{&kImport, &kBill, &kBackup, &kMigrate};
constexpr int kClients = 91; ///< of the Northwind file
constexpr int kMonthsOfAnAgency = 60;

int killsPerWorkflow()
{
    bool given = false;
    const int kills = qEnvironmentVariable("CLIENTELE_KILLS").toInt(&given);
    return given ? kills : 10;
}

/// An agency to be hurt. SQLite: a copy of one that was prepared once.
class Patient
{
public:
    Patient(Dialect dialect, const Case &what, const QString &master, const Clock &clock,
            IdSource &ids)
        : m_clock(clock), m_ids(ids)
    {
        if (dialect == Dialect::Sqlite) {
            if (!QFile::copy(master, m_folder.filePath(QStringLiteral("a.clientele"))))
                m_why = "the master cannot be copied";
            return;
        }
        m_database = std::make_unique<TempStore>(dialect);
        if (!m_database->ok()) {
            m_why = m_database->why();
            return;
        }
        const Status status = furnish(m_database->store(), place(), what.withClients);
        if (!status.ok())
            m_why = describe(status.failure());
        m_database->close();
    }
    [[nodiscard]] bool ok() const { return m_why.isEmpty(); }
    [[nodiscard]] const char *why() const { return m_why.constData(); }
    /// Waits until the server has noticed that the victim is dead.
    [[nodiscard]] bool isAlone() const { return !m_database || m_database->waitUntilAlone(); }
    [[nodiscard]] Place place() const
    {
        return {m_database ? m_database->address()
                           : m_folder.filePath(QStringLiteral("a.clientele")),
                m_folder.path(), m_clock, m_ids, CLIENTELE_NORTHWIND};
    }

private:
    const Clock &m_clock;
    IdSource &m_ids;
    QTemporaryDir m_folder;
    std::unique_ptr<TempStore> m_database;
    QByteArray m_why;
};

struct Ending {
    bool killed = false;
    qint64 ranMs = 0; ///< from the moment when it said that it begins
};

/// When to kill. The first run is left alone and tells how long one takes; a kill that is too late
/// is no interruption, and the next one comes earlier.
class Aim
{
public:
    explicit Aim(Random &random) : m_random(random) {}
    [[nodiscard]] int nextMs()
    {
        if (m_wholeMs == 0)
            return 300'000;
        return m_random.below(static_cast<int>(std::max<qint64>(1, m_wholeMs >> m_late)));
    }
    /// False when it has come too late so often that the victim must be beyond reach.
    [[nodiscard]] bool note(const Ending &ending)
    {
        if (m_wholeMs == 0) {
            m_wholeMs = std::max<qint64>(1, ending.ranMs);
            return !ending.killed;
        }
        m_hits += ending.killed ? 1 : 0;
        m_misses += ending.killed ? 0 : 1;
        m_late = ending.killed ? 0 : m_late + 1;
        if (!ending.killed) // the first one may have been slow
            m_wholeMs = std::clamp<qint64>(ending.ranMs, 1, m_wholeMs);
        return m_late < kMostLate;
    }
    [[nodiscard]] int hits() const { return m_hits; }
    [[nodiscard]] int misses() const { return m_misses; }
    [[nodiscard]] qint64 wholeMs() const { return m_wholeMs; }

private:
    static constexpr int kMostLate = 16; ///< halved so often, it is at once

    Random &m_random;
    qint64 m_wholeMs = 0;
    int m_late = 0; ///< kills in a row
    int m_hits = 0;
    int m_misses = 0;
};

/// Runs the workflow in a process of its own and kills it when it is still running after that time;
/// nothing when it did not start or failed by itself.
std::optional<Ending> runAndKill(const Case &what, const Place &place, Date day, int afterMs)
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(CLIENTELE_VICTIM),
                 {QString::fromLatin1(what.name), place.address, place.state,
                  QString::fromStdString(day.toString()), QStringLiteral(CLIENTELE_NORTHWIND)});
    if (!victim.waitForStarted() || !victim.waitForReadyRead(30'000))
        return std::nullopt;
    QElapsedTimer timer;
    timer.start();
    if (victim.waitForFinished(afterMs)) {
        if (victim.exitStatus() != QProcess::NormalExit || victim.exitCode() != 0)
            return std::nullopt;
        return Ending{false, timer.elapsed()};
    }
    victim.kill();
    victim.waitForFinished();
    return Ending{true, timer.elapsed()};
}

} // namespace

/// kill -9 at random moments of import, billing run, backup and migration (reliability.md, F1,
/// F21): afterwards the agency opens, verify finds nothing, no number is missing, and the work can
/// be finished. CLIENTELE_KILLS: how many for each workflow and database.
class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAnywhere_data()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::addColumn<int>("index");
        for (int i = 0; i < 4; ++i) {
            QTest::addRow("sqlite, %s", kCases[i]->name) << Dialect::Sqlite << i;
            if (kCases[i] != &kBill) // has a test of its own
                QTest::addRow("postgresql, %s", kCases[i]->name) << Dialect::Postgresql << i;
        }
    }

    void killedAnywhere()
    {
        QFETCH(Dialect, dialect);
        QFETCH(int, index);
        const Case &what = *kCases[index];
        Random random(seed(20'261'122 + static_cast<std::uint64_t>(index)));
        const DayClock clock(m_day);
        RandomIdSource ids;
        const QTemporaryDir masters;
        const QString master = masters.filePath(QStringLiteral("master.clientele"));
        const Place first{master, masters.path(), clock, ids, CLIENTELE_NORTHWIND};
        if (dialect == Dialect::Sqlite)
            CLIENTELE_VERIFY(prepare(first, what.withClients));
        Aim aim(random);
        const int kills = killsPerWorkflow();
        while (aim.hits() < kills) {
            const Patient patient(dialect, what, master, clock, ids);
            QVERIFY2(patient.ok(), patient.why());
            const auto ending = runAndKill(what, patient.place(), m_day, aim.nextMs());
            QVERIFY2(ending, "the victim did not start, or failed");
            QVERIFY2(aim.note(*ending), "every kill comes too late");
            QVERIFY(patient.isAlone());
            checkAndFinish(what, patient.place());
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%s: %d runs were killed before their end (%d kills came too late; a whole one takes"
              " %lld ms)",
              what.name, aim.hits(), aim.misses(), static_cast<long long>(aim.wholeMs()));
    }

    /// One agency, billed month after month; each run is killed and finished by the next program.
    /// Another one after some years: verify reads all of them.
    void killedEveryMonth_data() { onBothDatabases(); }
    void killedEveryMonth()
    {
        QFETCH(Dialect, dialect);
        Random random(seed(20'261'130));
        DayClock clock(m_day);
        RandomIdSource ids;
        const QTemporaryDir masters;
        const QString master = masters.filePath(QStringLiteral("master.clientele"));
        if (dialect == Dialect::Sqlite)
            CLIENTELE_VERIFY(prepare({master, masters.path(), clock, ids, CLIENTELE_NORTHWIND},
                                     true));
        Aim aim(random);
        int halfDone = 0;
        const int kills = killsPerWorkflow();
        const auto enough = [&] { return aim.hits() >= kills && halfDone > 0; };
        while (!enough()) {
            clock.setDay(m_day);
            const Patient patient(dialect, kBill, master, clock, ids);
            QVERIFY2(patient.ok(), patient.why());
            for (int month = 0; month < kMonthsOfAnAgency && !enough(); ++month) {
                QVERIFY2(aim.hits() < 4 * kills + 4, "no run is killed between two invoices");
                const Date day = *Date::fromCivil(2026 + (2 + month) / 12, (2 + month) % 12 + 1, 2);
                clock.setDay(day);
                killAndFinishMonth(patient, month, day, aim, halfDone);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        qInfo("%d of %d runs were killed between two invoices (%d kills came too late; a whole one"
              " takes %lld ms)",
              halfDone, aim.hits(), aim.misses(), static_cast<long long>(aim.wholeMs()));
    }

private:
    void killAndFinishMonth(const Patient &patient, int month, Date day, Aim &aim, int &halfDone)
    {
        const auto ending = runAndKill(kBill, patient.place(), day, aim.nextMs());
        QVERIFY2(ending, "the victim did not start, or failed");
        QVERIFY2(aim.note(*ending), "every kill comes too late");
        QVERIFY(patient.isAlone());
        const auto now = standing(patient.place());
        CLIENTELE_VERIFY(now);
        const int before = month * kClients;
        QVERIFY(now->issued >= before && now->issued <= before + kClients);
        if (now->issued != before && now->issued != before + kClients)
            ++halfDone;
        CLIENTELE_VERIFY(carryOut(Workflow::Bill, patient.place()));
        const auto end = standing(patient.place());
        CLIENTELE_VERIFY(end);
        QCOMPARE(end->issued, std::int64_t{before + kClients});
    }

    /// What a killed program left is whole, and the work can be done after all.
    static void checkAndFinish(const Case &what, const Place &place)
    {
        auto now = standing(place);
        const bool migrated = what.workflow == Workflow::Migrate && !now.ok()
                              && now.failure().code == FailureCode::Newer;
        if (migrated) // by all of the migration: the old program is told so
            now = standing(place, Program::Later);
        CLIENTELE_VERIFY(now);
        QCOMPARE(now->schema, migrated ? 2 : 1);
        QVERIFY(now->clients == 0 || now->clients == kClients); // a file is imported whole or not
        if (what.workflow == Workflow::Import && now->clients == kClients)
            return;
        CLIENTELE_VERIFY(carryOut(what.workflow, place));
        const bool later = what.workflow == Workflow::Migrate;
        const auto end = standing(place, later ? Program::Later : Program::Today);
        CLIENTELE_VERIFY(end);
        QCOMPARE(end->clients, std::int64_t{kClients});
        QCOMPARE(end->issued, std::int64_t{what.workflow == Workflow::Bill ? kClients : 0});
        QCOMPARE(end->schema, later ? 2 : 1);
        if (what.workflow == Workflow::Backup)
            checkBackup(place);
    }

    static void checkBackup(const Place &place)
    {
        QVERIFY(QFile::exists(backupOf(place)));
        if (place.address.startsWith(QStringLiteral("postgresql:")))
            return; // backup() read it back; tests/storage restores one
        const Place copy{backupOf(place), place.state, place.clock, place.ids, {}};
        const auto content = standing(copy);
        CLIENTELE_VERIFY(content);
        QCOMPARE(content->clients, std::int64_t{kClients});
    }

    const Date m_day = *Date::parse("2026-03-02");
};

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
