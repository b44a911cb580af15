// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyrows.h"
#include "migrator.h"
#include "smallagency.h"
#include "storage/transaction.h"
#include "testsupport/faultvfs.h"
#include "testsupport/seeded.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

namespace {

constexpr int kRates = 20'000; ///< so many that a migration can be killed in its middle

/// For each database; ./check --long asks for more.
int kills()
{
    bool given = false;
    const int number = qEnvironmentVariable("CLIENTELE_KILLS").toInt(&given);
    return given ? number : 10;
}

Status fillRates(Session &session, int count)
{
    CLIENTELE_ASSIGN(Transaction transaction, Transaction::begin(session));
    CLIENTELE_ASSIGN(const auto insert,
                     session.adHoc("INSERT INTO {rate} (id, price_minor) VALUES ($1, $2)"));
    for (int i = 1; i <= count; ++i) {
        Uuid id = numbered(i);
        id.bytes[13] = static_cast<std::uint8_t>(i >> 16);
        CLIENTELE_TRY(insert->bindAll(id, 100).run());
    }
    return transaction.commit();
}

std::int64_t number(Session &session, std::string_view sql)
{
    return session.scalarInteger(sql).valueOr(-1);
}

/// Version 1 with all prices at 100, or version 2 with all at 200 and the new column. Nothing else.
bool isWhole(Session &session, int version, int rates)
{
    return schemaVersion(session).valueOr(-1) == version
           && number(session, "SELECT count(*) FROM {rate}") == rates
           && number(session, "SELECT count(*) FROM {rate} WHERE price_minor = "
                                  + std::to_string(version * 100))
                  == rates
           && number(session, "SELECT count(*) FROM {schema_migration}") == version
           && session.adHoc("SELECT step FROM {rate}").ok()
                  == (version == 2 || session.dialect() == Dialect::Postgresql);
}

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FaultVfs::install(); }
    void upgrades_data() { onBothDatabases(); }
    void upgrades();
    void backsUpBefore();
    void newerIsRefused_data() { onBothDatabases(); }
    void newerIsRefused();
    void brokenChangesNothing_data() { onBothDatabases(); }
    void brokenChangesNothing();
    void changedIsRefused_data() { onBothDatabases(); }
    void changedIsRefused();
    void freshEqualsUpgraded();
    void loaderRefuses_data();
    void loaderRefuses();
    void splits();
    void killedInTheMiddle_data() { onBothDatabases(); }
    void killedInTheMiddle();
    void everyOperationFails_data() { inEachWayOfFailing(); }
    void everyOperationFails();
    void twoProgramsAtOnce();
};

void TestMigration::upgrades()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fillRates(temp.store().writer().session(), 3));
    QVERIFY(isWhole(temp.store().writer().session(), 1, 3));
    temp.close();
    auto options = temp.options();
    options.sqlRoots = smallAgency({"base", "second"});
    auto opened = Store::open(temp.address(), options);
    CLIENTELE_VERIFY(opened);
    Session &session = (*opened)->writer().session();
    QCOMPARE_EQ((*opened)->schemaVersion(), 2);
    QVERIFY(isWhole(session, 2, 3));
    QCOMPARE_EQ(number(session, "SELECT sum(step) FROM {rate}"), 21);
    QCOMPARE_EQ(number(session, "SELECT applied_at FROM {schema_migration} WHERE version = 2"),
                FakeClock::kStartMs);
    opened->reset();
    CLIENTELE_VERIFY(Store::open(temp.address(), options)); // and again, with nothing to do
}

void TestMigration::backsUpBefore()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fillRates(temp.store().writer().session(), 3));
    temp.close();
    const QString backup = temp.folder() + QStringLiteral("/agency.backup-0001.clientele");
    QVERIFY(!QFile::exists(backup)); // nothing to migrate from when it was made
    auto options = temp.options();
    options.sqlRoots = smallAgency({"base", "second"});
    CLIENTELE_VERIFY(Store::open(temp.address(), options));
    QVERIFY(QFile::exists(backup));
    auto old = Store::open(backup, temp.options()); // as the old program sees it
    CLIENTELE_VERIFY(old);
    QVERIFY(isWhole((*old)->writer().session(), 1, 3));
}

void TestMigration::newerIsRefused()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency({"base", "second"}));
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    auto options = temp.options();
    options.sqlRoots = smallAgency();
    auto opened = Store::open(temp.address(), options);
    CLIENTELE_FAILS(opened, FailureCode::Newer);
    QCOMPARE_EQ(opened.failure().parameters, (std::vector<std::string>{"2", "1"}));
    CLIENTELE_VERIFY(temp.reopen());
}

void TestMigration::brokenChangesNothing()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fillRates(temp.store().writer().session(), 3));
    temp.close();
    auto options = temp.options();
    options.sqlRoots = smallAgency({"base", "broken"});
    const auto broken = Store::open(temp.address(), options);
    CLIENTELE_FAILS(broken, FailureCode::Internal);
    QVERIFY2(broken.failure().detail.find("migration 2") != std::string::npos,
             broken.failure().detail.c_str());
    CLIENTELE_VERIFY(temp.reopen());
    QVERIFY(isWhole(temp.store().writer().session(), 1, 3));
    temp.close();
    options.sqlRoots = smallAgency({"base", "second"});
    auto repaired = Store::open(temp.address(), options);
    CLIENTELE_VERIFY(repaired);
    QVERIFY(isWhole((*repaired)->writer().session(), 2, 3));
}

void TestMigration::changedIsRefused()
{
    QFETCH(Dialect, dialect);
    TempStore temp(dialect, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    auto options = temp.options();
    options.sqlRoots = smallAgency({"changed"});
    const auto opened = Store::open(temp.address(), options);
    CLIENTELE_FAILS(opened, FailureCode::Damaged);
    QCOMPARE_EQ(opened.failure().rule, "migrationChanged");
    QCOMPARE_EQ(opened.failure().parameters, std::vector<std::string>{"1"});
    CLIENTELE_VERIFY(temp.reopen());
}

void TestMigration::freshEqualsUpgraded()
{
    TempStore fresh(Dialect::Sqlite, smallAgency({"base", "second"}));
    TempStore old(Dialect::Sqlite, smallAgency());
    QVERIFY(fresh.ok() && old.ok());
    old.close();
    auto options = old.options();
    options.sqlRoots = smallAgency({"base", "second"});
    CLIENTELE_VERIFY(Store::open(old.address(), options));
    fresh.close();
    QVERIFY(dumpAll(fresh.address()) == dumpAll(old.address()));
}

void TestMigration::loaderRefuses_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("hole") << QStringList{QStringLiteral("0001_a/sqlite.sql"),
                                         QStringLiteral("0003_b/sqlite.sql")};
    QTest::newRow("twice") << QStringList{QStringLiteral("0001_a/sqlite.sql"),
                                          QStringLiteral("0001_b/sqlite.sql")};
    QTest::newRow("from zero") << QStringList{QStringLiteral("0000_a/sqlite.sql")};
    QTest::newRow("no number") << QStringList{QStringLiteral("first/sqlite.sql")};
    QTest::newRow("no name") << QStringList{QStringLiteral("0001/sqlite.sql")};
    QTest::newRow("only the twin") << QStringList{QStringLiteral("0001_a/postgresql.sql")};
}

void TestMigration::loaderRefuses()
{
    QFETCH(QStringList, files);
    QTemporaryDir folder;
    for (const QString &name : files) {
        const QString path = folder.filePath(QStringLiteral("migrations/") + name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("SELECT 1;\n") > 0);
    }
    CLIENTELE_FAILS(loadMigrations({folder.path()}, Dialect::Sqlite), FailureCode::Internal);
}

void TestMigration::splits()
{
    using List = std::vector<std::string>;
    QCOMPARE_EQ(splitStatements("a;\n--;;\nb\n"), (List{"a;\n", "b\n"}));
    QCOMPARE_EQ(splitStatements("-- only words\n--;;\n\n--;;\na -- --;;\n"), (List{"a -- --;;\n"}));
    QCOMPARE_EQ(splitStatements(""), List{});
    // a comment that stands before a statement stays with it
    QCOMPARE_EQ(splitStatements("-- why\na\n"), (List{"-- why\na\n"}));
}

void TestMigration::killedInTheMiddle()
{
    QFETCH(Dialect, dialect);
    Random random(seed(2'026'030'201));
    int killed = 0;
    int upgraded = 0;
    int longestMs = 120;
    for (int round = 0; round < kills(); ++round) {
        TempStore temp(dialect, smallAgency());
        QVERIFY2(temp.ok(), temp.why());
        CLIENTELE_VERIFY(fillRates(temp.store().writer().session(), kRates));
        temp.close();
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--upgrade"), temp.address(), temp.folder()});
        QVERIFY(program.waitForReadyRead(30'000)); // says when it begins to open
        if (!program.waitForFinished(random.below(longestMs))) {
            program.kill();
            ++killed;
            QVERIFY(program.waitForFinished());
        } else {
            longestMs = qMax(10, longestMs / 2); // a fast machine: kill earlier
        }
        QVERIFY(temp.waitUntilAlone()); // a COMMIT that was sent is carried out
        // whatever was left: the old program or the new one finds a whole agency
        auto options = temp.options();
        options.sqlRoots = smallAgency({"base", "second"});
        options.openCheck = OpenCheck::Full;
        options.busyTimeoutMs = 10'000; // PostgreSQL notices the loss when it writes next
        auto old = Store::open(temp.address(), temp.options());
        upgraded += old.ok() ? 0 : 1;
        if (old.ok())
            QVERIFY(isWhole((*old)->writer().session(), 1, kRates));
        else
            CLIENTELE_FAILS(old, FailureCode::Newer);
        if (old.ok())
            old->reset();
        auto opened = Store::open(temp.address(), options);
        CLIENTELE_VERIFY(opened);
        QVERIFY(isWhole((*opened)->writer().session(), 2, kRates));
        CLIENTELE_VERIFY((*opened)->checkHealth());
    }
    qInfo("%d of %d killed, %d had been upgraded", killed, kills(), upgraded);
    QVERIFY(killed > 0);
}

void TestMigration::everyOperationFails()
{
    QFETCH(int, kind);
    QFETCH(bool, sticky);
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fillRates(temp.store().writer().session(), 200));
    CLIENTELE_VERIFY(temp.store().checkpoint());
    temp.close();
    const QString copy = temp.folder() + QStringLiteral("/copy.clientele");
    auto options = temp.options();
    options.sqlRoots = smallAgency({"base", "second"});
    int refused = 0;
    for (int nth = 1;; ++nth) {
        for (const char *tail : {"", "-wal", "-shm", "-journal"})
            QFile::remove(copy + QString::fromLatin1(tail));
        QVERIFY(QFile::copy(temp.address(), copy));
        FaultVfs::start({nth, kFaultAll, static_cast<FaultKind>(kind), sticky});
        auto opened = Store::open(copy, options);
        const bool said = opened.ok();
        const std::int64_t hits = FaultVfs::failed();
        FaultVfs::stop();
        if (said) { // said so: it must be so
            QVERIFY(isWhole((*opened)->writer().session(), 2, 200));
            opened->reset();
        } else {
            ++refused;
            const FailureCode code = opened.failure().code;
            QVERIFY2(code == FailureCode::Io || code == FailureCode::DiskFull
                         || code == FailureCode::Damaged || code == FailureCode::ReadOnly
                         || code == FailureCode::Internal,
                     describe(opened.failure()).constData());
        }
        auto again = Store::open(copy, options);
        QVERIFY2(again.ok(), qPrintable(QStringLiteral("operation %1").arg(nth)));
        QVERIFY(isWhole((*again)->writer().session(), 2, 200));
        CLIENTELE_VERIFY((*again)->checkHealth());
        if (hits == 0)
            break;
        QVERIFY(nth < 5'000);
    }
    qInfo("%d operations refused the upgrade", refused);
    QVERIFY(refused > 20);
}

void TestMigration::twoProgramsAtOnce()
{
    TempStore temp(Dialect::Postgresql, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(fillRates(temp.store().writer().session(), 1'000));
    temp.close();
    auto options = temp.options();
    options.sqlRoots = smallAgency({"base", "second"});
    options.busyTimeoutMs = 20'000;
    std::array<std::optional<Failure>, 4> failures;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < failures.size(); ++i) {
        threads.emplace_back([&, i]() {
            auto opened = Store::open(temp.address(), options);
            if (!opened.ok())
                failures[i] = opened.failure();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const auto &failure : failures)
        QVERIFY2(!failure, failure ? describe(*failure).constData() : "");
    auto opened = Store::open(temp.address(), options);
    CLIENTELE_VERIFY(opened);
    QVERIFY(isWhole((*opened)->writer().session(), 2, 1'000));
}

namespace {

/// The program that is killed: opens the agency of the arguments with the newer migrations.
int upgrade(const QString &address, const QString &folder)
{
    FakeClock clock;
    SeededIdSource ids(7);
    StoreOptions options{clock, ids, "to be killed", folder + QStringLiteral("/state")};
    options.sqlRoots = smallAgency({"base", "second"});
    std::fputs("opening\n", stdout);
    std::fflush(stdout);
    const auto opened = Store::open(address, options);
    return opened.ok() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QStringLiteral("--upgrade"))
        return upgrade(arguments[2], arguments[3]);
    TestMigration test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_migration.moc"
