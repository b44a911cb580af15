// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/faultvfs.h"
#include "testsupport/seeded.h"
#include "testsupport/tempstore.h"
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
                        {"backup", Workflow::Backup, true}};

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
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultVfs::install(); }

    void failingInTurn_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("full");
        for (int i = 0; i < 3; ++i) {
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
        const QString master = folder.filePath(QStringLiteral("master.clientele"));
        CLIENTELE_VERIFY(prepare(master, clock, ids, CLIENTELE_NORTHWIND, what.withClients));

        FaultPlan plan;
        plan.operations = full ? std::uint32_t{kFaultWrite | kFaultSync}
                               : std::uint32_t{kFaultRead | kFaultWrite | kFaultSync
                                               | kFaultTruncate};
        plan.kind = full ? FaultKind::Full : FaultKind::Error;
        plan.sticky = full;
        const std::int64_t operations = countOperations(what, master, folder, clock, ids, plan);
        QVERIFY(operations > 0);
        int failures = 0;
        const std::int64_t step = stride(operations);
        for (std::int64_t nth = 1; nth <= operations; nth += step) {
            const QString address = copyOf(master, folder, nth);
            plan.nth = nth;
            FaultVfs::start(plan);
            const Status status
                = carryOut(what.workflow, address, clock, ids, CLIENTELE_NORTHWIND);
            FaultVfs::stop();
            failures += status.ok() ? 0 : 1;
            const auto now = standing(address, clock, ids);
            QVERIFY2(now.ok(), qPrintable(QStringLiteral("operation %1: %2")
                                              .arg(nth)
                                              .arg(QString::fromUtf8(
                                                  now.ok() ? "" : describe(now.failure())))));
            checkWhole(what, status, *now, address, clock, ids);
            if (QTest::currentTestFailed())
                return;
            remove(address);
        }
        qInfo("%lld operations, every %lldth failed in turn: %d refusals",
              static_cast<long long>(operations), static_cast<long long>(step), failures);
        QVERIFY(failures > 0);
    }

private:
    static void checkWhole(const Case &what, const Status &status, const Standing &now,
                           const QString &address, const Clock &clock, IdSource &ids)
    {
        QVERIFY(now.clients == 0 || now.clients == 91);
        if (status.ok() && what.workflow == Workflow::Bill)
            QCOMPARE(now.issued, 91); // what was said to be done is done
        if (status.ok() && what.workflow == Workflow::Import)
            QCOMPARE(now.clients, 91);
        if (what.workflow == Workflow::Backup) {
            const QString backup = address + QStringLiteral(".backup");
            QCOMPARE(QFile::exists(backup), status.ok());
            if (status.ok())
                CLIENTELE_VERIFY(standing(backup, clock, ids));
        }
    }

    static QString copyOf(const QString &master, const QTemporaryDir &folder, std::int64_t nth)
    {
        const QString address = folder.filePath(QStringLiteral("%1.clientele").arg(nth));
        QFile::copy(master, address);
        return address;
    }

    static void remove(const QString &address)
    {
        for (const char *suffix : {"", "-wal", "-shm", ".backup", ".lock"})
            QFile::remove(address + QString::fromLatin1(suffix));
    }

    static std::int64_t countOperations(const Case &what, const QString &master,
                                        const QTemporaryDir &folder, const Clock &clock,
                                        IdSource &ids, FaultPlan plan)
    {
        const QString address = copyOf(master, folder, 0);
        plan.nth = 0;
        FaultVfs::start(plan);
        const Status status = carryOut(what.workflow, address, clock, ids, CLIENTELE_NORTHWIND);
        const std::int64_t operations = FaultVfs::counted();
        FaultVfs::stop();
        remove(address);
        return status.ok() ? operations : 0;
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
