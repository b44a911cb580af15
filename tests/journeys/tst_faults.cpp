// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/faultvfs.h"
#include "testsupport/seeded.h"
#include "testsupport/tempstore.h"
#include "wording/sentences.h"
#include "workflows.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

struct Case {
    const char *name;
    Workflow workflow;
    bool withClients;
};

constexpr Case kCases[]{{"import", Workflow::Import, false},
                        {"bill", Workflow::Bill, true},
                        {"backup", Workflow::Backup, true},
                        {"migrate", Workflow::Migrate, true}};
constexpr int kClients = 91; ///< of the Northwind file
constexpr const char *kOldBackup = "an older backup";

/// Every n-th operation in ./check, every single one in ./check --long.
std::int64_t stride(std::int64_t operations)
{
    bool given = false;
    const std::int64_t points = qEnvironmentVariable("CLIENTELE_FAULT_POINTS").toLongLong(&given);
    const std::int64_t wanted = given ? points : 60;
    return std::max<std::int64_t>(1, operations / wanted);
}

} // namespace

/// Reads, writes and syncs of SQLite that fail in turn (reliability.md, F2, F5): the workflow says
/// that it failed or did its whole work; afterwards nothing is half there.
/// CLIENTELE_FAULT_POINTS: how many operations of each workflow, at most all of them.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultVfs::install(); }

    void failingInTurn_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("full");
        for (int i = 0; i < 4; ++i) {
            QTest::addRow("%s, failing", kCases[i].name) << i << false;
            QTest::addRow("%s, disk full", kCases[i].name) << i << true;
        }
    }

    void failingInTurn()
    {
        QFETCH(int, index);
        QFETCH(bool, full);
        const Case &what = kCases[index];
        const DayClock clock(*Date::parse("2026-03-02"));
        RandomIdSource ids;
        const QTemporaryDir folder;
        const Place master{folder.filePath(QStringLiteral("master.clientele")), folder.path(),
                           clock, ids, CLIENTELE_NORTHWIND};
        CLIENTELE_VERIFY(prepare(master, what.withClients));

        FaultPlan plan;
        plan.operations = full ? std::uint32_t{kFaultWrite | kFaultSync}
                               : std::uint32_t{kFaultRead | kFaultWrite | kFaultSync
                                               | kFaultTruncate};
        plan.kind = full ? FaultKind::Full : FaultKind::Error;
        plan.sticky = full;
        const std::int64_t operations = countOperations(what, master, plan);
        QVERIFY(operations > 0);
        int failures = 0;
        const std::int64_t step = stride(operations);
        for (std::int64_t nth = 1; nth <= operations; nth += step) {
            const Place place = copyOf(master, nth);
            plan.nth = nth;
            FaultVfs::start(plan);
            const Status status = carryOut(what.workflow, place);
            FaultVfs::stop();
            failures += status.ok() ? 0 : 1;
            if (full && !status.ok())
                checkSentence(what, status.failure());
            checkWhole(what, status, place);
            if (QTest::currentTestFailed()) {
                qWarning("operation %lld", static_cast<long long>(nth));
                return;
            }
            remove(place);
        }
        qInfo("%lld operations, every %lldth failed in turn: %d refusals",
              static_cast<long long>(operations), static_cast<long long>(step), failures);
        QVERIFY(failures > 0);
    }

private:
    /// F5: what is full, how much is left, and for a backup how much it needs (reliability.md).
    static void checkSentence(const Case &what, const Failure &failure)
    {
        const QString text = wording::sentence(failure);
        QVERIFY2(failure.code == FailureCode::DiskFull, failure.detail.c_str());
        QVERIFY2(text.contains(QStringLiteral("left")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral(".clientele"))
                     || text.contains(QStringLiteral("copy.backup")),
                 qPrintable(text));
        const bool needs = text.contains(QStringLiteral("it needs"));
        QVERIFY2(needs || what.workflow != Workflow::Backup, qPrintable(text));
    }

    /// Done or refused, nothing in between; what was said to be done is done.
    static void checkWhole(const Case &what, const Status &status, const Place &place)
    {
        auto now = standing(place);
        const bool migrated = what.workflow == Workflow::Migrate && !now.ok()
                              && now.failure().code == FailureCode::Newer;
        if (migrated)
            now = standing(place, Program::Later);
        CLIENTELE_VERIFY(now);
        QCOMPARE(now->schema, migrated ? 2 : 1);
        QVERIFY(now->clients == 0 || now->clients == kClients);
        if (!status.ok() && what.workflow != Workflow::Backup)
            return;
        if (what.workflow == Workflow::Bill)
            QCOMPARE(now->issued, std::int64_t{kClients});
        if (what.workflow == Workflow::Import)
            QCOMPARE(now->clients, std::int64_t{kClients});
        if (what.workflow == Workflow::Migrate)
            QVERIFY(migrated);
        if (what.workflow == Workflow::Backup)
            checkBackup(status, place);
    }

    /// The new one, or the old one as it was.
    static void checkBackup(const Status &status, const Place &place)
    {
        QFile backup(backupOf(place));
        QVERIFY(backup.open(QIODevice::ReadOnly));
        if (!status.ok()) {
            QCOMPARE(backup.readAll(), QByteArray(kOldBackup));
            return;
        }
        const Place copy{backupOf(place), place.state, place.clock, place.ids, {}};
        const auto content = standing(copy);
        CLIENTELE_VERIFY(content);
        QCOMPARE(content->clients, std::int64_t{kClients});
    }

    static Place copyOf(const Place &master, std::int64_t nth)
    {
        Place place = master;
        place.address = QStringLiteral("%1/%2.clientele").arg(master.state).arg(nth);
        QFile::copy(master.address, place.address);
        QFile old(backupOf(place));
        if (!old.open(QIODevice::WriteOnly) || old.write(kOldBackup) < 0)
            qWarning("no older backup");
        return place;
    }

    static void remove(const Place &place)
    {
        for (const char *suffix : {"", "-wal", "-shm", "-journal", ".lock"})
            QFile::remove(place.address + QString::fromLatin1(suffix));
        QString before = place.address; // the backup before a migration
        QFile::remove(before.replace(QStringLiteral(".clientele"),
                                     QStringLiteral(".backup-0001.clientele")));
    }

    static std::int64_t countOperations(const Case &what, const Place &master, FaultPlan plan)
    {
        const Place place = copyOf(master, 0);
        plan.nth = 0;
        FaultVfs::start(plan);
        const Status status = carryOut(what.workflow, place);
        const std::int64_t operations = FaultVfs::counted();
        FaultVfs::stop();
        remove(place);
        return status.ok() ? operations : 0;
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
