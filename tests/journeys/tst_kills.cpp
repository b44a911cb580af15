// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/seeded.h"
#include "testsupport/tempstore.h"
#include "workflows.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
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

int killsPerWorkflow()
{
    bool given = false;
    const int kills = qEnvironmentVariable("CLIENTELE_KILLS").toInt(&given);
    return given ? kills : 10;
}

} // namespace

/// kill -9 at random moments of import, billing run and backup (reliability.md, F1): afterwards the
/// agency opens, verify finds nothing, no number is missing, and the work can be finished.
class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAnywhere_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < 3; ++i)
            QTest::newRow(kCases[i].name) << i;
    }

    void killedAnywhere()
    {
        QFETCH(int, index);
        const Case &what = kCases[index];
        Random random(seed(20'261'122 + static_cast<std::uint64_t>(index)));
        const DayClock clock(*Date::parse("2026-03-02"));
        RandomIdSource ids;
        const qint64 wholeMs = uninterrupted(what, clock, ids);
        QVERIFY(wholeMs > 0);
        int interrupted = 0;
        const int kills = killsPerWorkflow();
        for (int i = 0; i < kills; ++i) {
            const QTemporaryDir folder;
            const QString address = folder.filePath(QStringLiteral("a.clientele"));
            CLIENTELE_VERIFY(prepare(address, clock, ids, CLIENTELE_NORTHWIND, what.withClients));
            const int afterMs = random.below(static_cast<int>(wholeMs) + 1);
            interrupted += killAfter(what, address, afterMs) ? 1 : 0;
            if (QTest::currentTestFailed())
                return;
            const auto now = standing(address, clock, ids);
            CLIENTELE_VERIFY(now);
            QVERIFY(now->clients == 0 || now->clients == 91); // a file is imported whole or not
            if (what.workflow == Workflow::Import && now->clients == 91)
                continue;
            CLIENTELE_VERIFY(carryOut(what.workflow, address, clock, ids, CLIENTELE_NORTHWIND));
            const auto end = standing(address, clock, ids);
            CLIENTELE_VERIFY(end);
            QCOMPARE(end->clients, 91);
            QCOMPARE(end->issued, what.workflow == Workflow::Bill ? 91 : 0);
            if (what.workflow == Workflow::Backup) {
                CLIENTELE_VERIFY(standing(address + QStringLiteral(".backup"), clock, ids));
            }
        }
        qInfo("%s: %d of %d runs were killed before their end (a whole one takes %lld ms)",
              what.name, interrupted, kills, static_cast<long long>(wholeMs));
        QVERIFY(interrupted > 0);
    }

private:
    /// Runs the workflow in a process of its own; true when it was still running when killed.
    static bool killAfter(const Case &what, const QString &address, int afterMs)
    {
        QProcess victim;
        victim.start(QStringLiteral(CLIENTELE_VICTIM),
                     {QString::fromLatin1(what.name), address, QStringLiteral("2026-03-02"),
                      QStringLiteral(CLIENTELE_NORTHWIND)});
        if (!victim.waitForStarted() || !victim.waitForReadyRead(30'000)) {
            QTest::qFail("the victim did not start", __FILE__, __LINE__);
            return false;
        }
        if (victim.waitForFinished(afterMs))
            return false;
        victim.kill();
        victim.waitForFinished();
        return true;
    }

    static qint64 uninterrupted(const Case &what, const Clock &clock, IdSource &ids)
    {
        const QTemporaryDir folder;
        const QString address = folder.filePath(QStringLiteral("a.clientele"));
        if (!prepare(address, clock, ids, CLIENTELE_NORTHWIND, what.withClients).ok())
            return 0;
        QElapsedTimer timer;
        timer.start();
        return killAfter(what, address, 300'000) ? 0 : std::max<qint64>(1, timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
