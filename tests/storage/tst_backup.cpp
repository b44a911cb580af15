// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyrows.h"
#include "smallagency.h"
#include "storage/transaction.h"
#include "testsupport/faultvfs.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <sys/resource.h>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

Status fill(Session &session, int count)
{
    CLIENTELE_ASSIGN(Transaction transaction, Transaction::begin(session));
    for (int i = 1; i <= count; ++i)
        CLIENTELE_TRY(insertThing(session, numbered(1), numbered(i),
                                  std::string(500, 'x') + std::to_string(i)));
    return transaction.commit();
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultVfs::install(); }
    void copyIsTheAgency();
    void archiveIsTheAgency();
    void refuses_data() { onBothDatabases(); }
    void refuses();
    void fullDiskLeavesTheOldOne();
    void everyOperationFails_data() { inEachWayOfFailing(); }
    void everyOperationFails();
    void damagedCopyIsNotTaken();
    void replacesWhatWasKilled();
};

void TestBackup::copyIsTheAgency()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fillAnyRows(temp.store().writer().session(), {numbered(1), numbered(2)}));
    const QString target = temp.folder() + QStringLiteral("/it's a \"copy\" %20?#.clientele");
    write(target, "an older backup");
    CLIENTELE_VERIFY(temp.store().backup(target));
    QVERIFY(dumpAll(target) == dumpAll(temp.address()));
    auto opened = Store::open(target, temp.options()); // beside the one it was made from
    CLIENTELE_VERIFY(opened);
    opened->reset();
    const QStringList left = QDir(temp.folder()).entryList({QStringLiteral("it*")});
    QCOMPARE_EQ(left.size(), 1);
}

void TestBackup::archiveIsTheAgency()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fill(temp.store().writer().session(), 50));
    const QString target = temp.folder() + QStringLiteral("/copy.pgdump");
    write(target, "an older backup");
    CLIENTELE_VERIFY(temp.store().backup(target));
    QVERIFY(contentOf(target).startsWith("PGDMP"));
    // restored by PostgreSQL's own program into an empty database, it opens
    TempStore other(Dialect::Postgresql, smallAgency());
    QVERIFY2(other.ok(), other.why());
    other.close();
    QProcess restore;
    restore.start(QStringLiteral("/usr/lib/postgresql/15/bin/pg_restore"),
                  {QStringLiteral("--role=clientele_owner"), QStringLiteral("--clean"),
                   QStringLiteral("--if-exists"), QStringLiteral("--dbname=") + other.address(),
                   target});
    QVERIFY(restore.waitForFinished());
    QVERIFY2(restore.exitCode() == 0, restore.readAllStandardError().constData());
    CLIENTELE_VERIFY(other.reopen());
    QCOMPARE_EQ(
        other.store().writer().session().scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1),
        50);
    CLIENTELE_VERIFY(other.store().checkHealth());
}

void TestBackup::refuses()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_FAILS(temp.store().backup(temp.folder()), FailureCode::Invalid);
    CLIENTELE_FAILS(temp.store().backup(QString()), FailureCode::Invalid);
    CLIENTELE_FAILS(temp.store().backup(temp.folder() + QStringLiteral("/none/x")),
                    FailureCode::NotFound);
    {
        auto transaction = Transaction::begin(temp.store().writer().session());
        CLIENTELE_VERIFY(transaction);
        CLIENTELE_FAILS(temp.store().backup(temp.folder() + QStringLiteral("/x")),
                        FailureCode::Internal);
    }
    if (dialect == Dialect::Sqlite) {
        CLIENTELE_FAILS(temp.store().backup(temp.address()), FailureCode::Invalid);
        const QString link = temp.folder() + QStringLiteral("/link");
        QVERIFY(QFile::link(temp.address(), link));
        CLIENTELE_FAILS(temp.store().backup(link), FailureCode::Invalid);
        CLIENTELE_VERIFY(temp.store().checkHealth());
    }
}

/// A limit on the size of files stands in for a full disk: it needs no rights.
void TestBackup::fullDiskLeavesTheOldOne()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fill(temp.store().writer().session(), 2'000));
    const QString target = temp.folder() + QStringLiteral("/copy.clientele");
    write(target, "OLD");
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    struct rlimit small = before;
    small.rlim_cur = 300'000;
    setrlimit(RLIMIT_FSIZE, &small);
    const Status status = temp.store().backup(target);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!status.ok());
    QVERIFY2(status.failure().code == FailureCode::Io
                 || status.failure().code == FailureCode::DiskFull,
             describe(status.failure()).constData());
    QVERIFY(status.failure().rule == "backup" || status.failure().rule == "backupRoom");
    QCOMPARE_EQ(contentOf(target), QByteArray("OLD"));
    QVERIFY(!QFile::exists(target + QStringLiteral(".writing")));
    CLIENTELE_VERIFY(temp.store().checkHealth());
    CLIENTELE_VERIFY(temp.store().backup(target)); // room was made
    QVERIFY(dumpAll(target) == dumpAll(temp.address()));
}

void TestBackup::everyOperationFails()
{
    QFETCH(int, kind);
    QFETCH(bool, sticky);
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fill(temp.store().writer().session(), 100));
    const Dump whole = dumpAll(temp.address());
    const QString target = temp.folder() + QStringLiteral("/copy.clientele");
    int refused = 0;
    for (int nth = 1;; ++nth) {
        write(target, "OLD");
        FaultVfs::start({nth, kFaultAll, static_cast<FaultKind>(kind), sticky});
        const Status status = temp.store().backup(target);
        const std::int64_t hits = FaultVfs::failed();
        FaultVfs::stop();
        if (status.ok()) {
            QVERIFY(dumpAll(target) == whole);
        } else {
            ++refused;
            QCOMPARE_EQ(contentOf(target), QByteArray("OLD"));
        }
        QVERIFY(!QFile::exists(target + QStringLiteral(".writing")));
        QVERIFY(temp.store().writer().session().depth() == 0);
        if (hits == 0)
            break;
        QVERIFY(nth < 5'000);
    }
    QVERIFY(dumpAll(temp.address()) == whole);
    CLIENTELE_VERIFY(temp.store().checkHealth());
    qInfo("%d operations refused the backup", refused);
    QVERIFY(refused > 10);
}

/// The agency itself is damaged: a copy of it must not take the place of a good one.
void TestBackup::damagedCopyIsNotTaken()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fill(temp.store().writer().session(), 400));
    CLIENTELE_VERIFY(temp.store().checkpoint());
    const QString target = temp.folder() + QStringLiteral("/copy.clientele");
    CLIENTELE_VERIFY(temp.store().backup(target));
    const QByteArray good = contentOf(target);
    temp.close();
    QFile file(temp.address());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096)
            && file.write(QByteArray(4096, '\xa5')) == 4096);
    file.close();
    CLIENTELE_FAILS(temp.reopen(), FailureCode::Damaged); // the first one to notice
    QCOMPARE_EQ(contentOf(target), good);
}

void TestBackup::replacesWhatWasKilled()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    const QString target = temp.folder() + QStringLiteral("/copy.clientele");
    write(target + QStringLiteral(".writing"), "half of a backup that was killed");
    CLIENTELE_VERIFY(temp.store().backup(target));
    QVERIFY(!QFile::exists(target + QStringLiteral(".writing")));
    QVERIFY(dumpAll(target) == dumpAll(temp.address()));
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
