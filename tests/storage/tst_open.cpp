// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyrows.h"
#include "smallagency.h"
#include "sqlitefile.h"
#include "testsupport/seeded.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlQuery>
#include <QTest>
#include <sqlite3.h>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace clientele;
using namespace clientele::storage;
using namespace clientele::testing;

namespace {

/// Bytes, time and neighbours of a file: what "untouched" means.
struct Facts {
    QByteArray hash;
    QByteArray logHash;
    qint64 changedNs = 0;
    QStringList folder;

    static Facts of(const QString &path)
    {
        Facts facts;
        const auto hash = [](const QString &name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly)
                       ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                       : QByteArray("absent");
        };
        struct stat status = {};
        ::stat(QFile::encodeName(path).constData(), &status);
        if (S_ISREG(status.st_mode)) {
            facts.hash = hash(path);
            facts.logHash = hash(path + QStringLiteral("-wal"));
        }
        facts.changedNs = status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec;
        facts.folder = QFileInfo(path).dir().entryList(QDir::AllEntries | QDir::Hidden
                                                       | QDir::System | QDir::NoDotAndDotDot);
        return facts;
    }
    bool operator==(const Facts &) const = default;
};

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

void patch(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size());
}

void runSql(const QString &path, const char *sql)
{
    sqlite3 *raw = nullptr;
    QCOMPARE_EQ(sqlite3_open(path.toUtf8().constData(), &raw), SQLITE_OK);
    QCOMPARE_EQ(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(raw);
}

/// The same, ended without closing: what was written stays in the log.
void runSqlAndDie(const QString &path, const char *sql)
{
    sqlite3 *raw = nullptr;
    QCOMPARE_EQ(sqlite3_open(path.toUtf8().constData(), &raw), SQLITE_OK);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    QCOMPARE_EQ(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(raw);
    QFile::remove(path + QStringLiteral("-shm"));
}

using Spoil = std::function<void(const QString &)>;

} // namespace

Q_DECLARE_METATYPE(Spoil)

class TestOpen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedUntouched_data();
    void refusedUntouched();
    void damageIsSeenOrHarmless();
    void createRefuses();
    void anyPath_data();
    void anyPath();
    void colonIsALetter();
    void secondProgramIsToldWho();
    void lockOfADeadProgramIsTakenOver();
    void emptyLockIsNobodys();
    void fullDiskIsSaid();
    void linkIsTheSameAgency();
    void uncleanEndLosesNothing();
    void journalIsTakenBack();
    void nothingStaysBeside();
};

void TestOpen::refusedUntouched_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char *name, FailureCode code, const char *rule, Spoil spoil) {
        QTest::newRow(name) << std::move(spoil) << static_cast<int>(code) << QByteArray(rule);
    };
    row("missing", FailureCode::NotFound, "file", [](const QString &p) { QFile::remove(p); });
    row("empty", FailureCode::NotAnAgency, "empty", [](const QString &p) { write(p, {}); });
    row("folder", FailureCode::NotAnAgency, "directory", [](const QString &p) {
        QFile::remove(p);
        QDir().mkdir(p);
    });
    row("pipe", FailureCode::NotAnAgency, "foreign", [](const QString &p) {
        QFile::remove(p);
        QCOMPARE_EQ(::mkfifo(QFile::encodeName(p).constData(), 0600), 0);
    });
    row("text", FailureCode::NotAnAgency, "foreign",
        [](const QString &p) { write(p, QByteArray(5'000, 'x')); });
    row("short", FailureCode::NotAnAgency, "foreign",
        [](const QString &p) { write(p, QByteArray("SQLite format 3\0", 16)); });
    row("picture", FailureCode::NotAnAgency, "foreign", [](const QString &p) {
        write(p, QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(2'000, '\0'));
    });
    row("somebody else's database", FailureCode::NotAnAgency, "otherApplication",
        [](const QString &p) {
            QFile::remove(p);
            runSql(p, "PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES (1)");
        });
    row("another application's", FailureCode::NotAnAgency, "otherApplication",
        [](const QString &p) { runSql(p, "PRAGMA application_id=252006674"); });
    row("newer", FailureCode::Newer, "",
        [](const QString &p) { runSql(p, "PRAGMA user_version=99"); });
    row("newer, still in the log", FailureCode::Newer, "",
        [](const QString &p) { runSqlAndDie(p, "PRAGMA user_version=99"); });
    row("without a version", FailureCode::Damaged, "version",
        [](const QString &p) { runSql(p, "PRAGMA user_version=0"); });
    row("cut off", FailureCode::Damaged, "truncated",
        [](const QString &p) { QFile(p).resize(QFileInfo(p).size() - 4096); });
    row("a page overwritten", FailureCode::Damaged, "content",
        [](const QString &p) { patch(p, 4096, QByteArray(4096, '\xa5')); });
    row("only a header", FailureCode::Damaged, "content", [](const QString &p) {
        QFile file(p);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray header = file.read(100);
        file.close();
        write(p, header + QByteArray(QFileInfo(p).size() - 100, '\x5a'));
    });
    row("read-only", FailureCode::ReadOnly, "file",
        [](const QString &p) { QCOMPARE_EQ(::chmod(QFile::encodeName(p).constData(), 0444), 0); });
    row("link to nothing", FailureCode::NotFound, "file", [](const QString &p) {
        QFile::remove(p);
        QVERIFY(QFile::link(p + QStringLiteral(".gone"), p));
    });
}

void TestOpen::refusedUntouched()
{
    QFETCH(Spoil, spoil);
    QFETCH(int, code);
    QFETCH(QByteArray, rule);
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    spoil(temp.address());
    const Facts before = Facts::of(temp.address());
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Status status = temp.reopen();
        QVERIFY(!status.ok());
        QVERIFY2(static_cast<int>(status.failure().code) == code,
                 describe(status.failure()).constData());
        QCOMPARE_EQ(status.failure().rule, rule.toStdString());
        const Facts after = Facts::of(temp.address());
        QCOMPARE_EQ(after.folder, before.folder);
        QVERIFY(after == before);
    }
}

/// A byte changed anywhere (reliability.md, F7): refused untouched, or opened with sound content.
void TestOpen::damageIsSeenOrHarmless()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    for (int i = 1; i < 60; ++i)
        CLIENTELE_VERIFY(insertThing(temp.store().writer().session(), numbered(1), numbered(i),
                                     "thing " + std::to_string(i)));
    temp.close();
    QFile file(temp.address());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    file.close();
    Random random(seed(77));
    const QString path = temp.folder() + QStringLiteral("/damaged.clientele");
    int refused = 0;
    for (int round = 0; round < 250; ++round) {
        QByteArray bytes = sound;
        if (round % 10 == 9) {
            bytes.truncate(random.below(static_cast<int>(bytes.size())));
        } else {
            const int at = round < 100 ? round : random.below(static_cast<int>(bytes.size()));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
        }
        for (const char *tail : {"", "-wal", "-shm"})
            QFile::remove(path + QString::fromLatin1(tail));
        write(path, bytes);
        const Facts before = Facts::of(path);
        auto opened = Store::open(path, temp.options());
        if (!opened.ok()) {
            ++refused;
            QVERIFY2(Facts::of(path) == before, qPrintable(QString::number(round)));
            continue;
        }
        // a flipped bit of a text is no damage a database could see; it must be readable
        CLIENTELE_VERIFY(
            (*opened)->writer().session().scalarInteger("SELECT sum(length(name)) FROM {thing}"));
    }
    qInfo("%d of 250 refused", refused);
    QVERIFY(refused > 50);
}

void TestOpen::createRefuses()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    const Facts before = Facts::of(temp.address());
    CLIENTELE_FAILS(Store::create(temp.address(), temp.options()), FailureCode::AlreadyExists);
    QVERIFY(Facts::of(temp.address()) == before);
    const QString dangling = temp.folder() + QStringLiteral("/dangling");
    QVERIFY(QFile::link(QStringLiteral("/nowhere/x"), dangling));
    CLIENTELE_FAILS(Store::create(dangling, temp.options()), FailureCode::AlreadyExists);
    CLIENTELE_FAILS(Store::create(temp.folder(), temp.options()), FailureCode::AlreadyExists);
    const QString deep = temp.folder() + QStringLiteral("/no/such/x.clientele");
    CLIENTELE_FAILS(Store::create(deep, temp.options()), FailureCode::NotFound);
    // what a killed creation left does not stand in the way, and is not taken for an agency
    const QString fresh = temp.folder() + QStringLiteral("/fresh.clientele");
    write(fresh + QStringLiteral(".creating"), "half");
    CLIENTELE_FAILS(Store::open(fresh, temp.options()), FailureCode::NotFound);
    CLIENTELE_VERIFY(Store::create(fresh, temp.options()));
    QVERIFY(!QFile::exists(fresh + QStringLiteral(".creating")));
}

void TestOpen::anyPath_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"plain.clientele", "two words.clientele", "it's.clientele", "100%.clientele",
          "a?mode=memory.clientele", "a#b&c=d.clientele", "\"quoted\".clientele",
          "M\xc3\xbcller \xe5\xad\x97.clientele", "-wal", "semi;colon.clientele",
          "file:x.clientele", ":memory:", "QSQLITE_OPEN_URI=1", "no suffix", ".hidden"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestOpen::anyPath()
{
    QFETCH(QString, name);
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    QDir folder(temp.folder());
    QVERIFY(folder.mkdir(QStringLiteral("inside")));
    folder.cd(QStringLiteral("inside"));
    const QString path = folder.path() + QLatin1Char('/') + name;
    {
        auto created = Store::create(path, temp.options());
        CLIENTELE_VERIFY(created);
        CLIENTELE_VERIFY(
            insertThing((*created)->writer().session(), numbered(1), numbered(1), "x"));
        auto reader = (*created)->reader(Context::client(AccountId{numbered(1)}));
        CLIENTELE_VERIFY(reader);
        QCOMPARE_EQ((*reader)->session().scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1),
                    1);
    }
    CLIENTELE_VERIFY(Store::open(path, temp.options()));
    QCOMPARE_EQ(folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                QStringList{name});
}

/// Without a folder before it ":memory:" is what Qt and SQLite give a meaning of their own.
void TestOpen::colonIsALetter()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    const QDir folder(temp.folder());
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(temp.folder()));
    const QString name = QStringLiteral(":memory:");
    const Status created = [&]() -> Status {
        CLIENTELE_ASSIGN(const auto store, Store::create(name, temp.options()));
        return insertThing(store->writer().session(), numbered(1), numbered(1), "x");
    }();
    const auto opened = Store::open(name, temp.options());
    QVERIFY(QDir::setCurrent(before));
    CLIENTELE_VERIFY(created);
    CLIENTELE_VERIFY(opened);
    QVERIFY(folder.entryList(QDir::Files).contains(name));
    QCOMPARE_EQ(
        (*opened)->writer().session().scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1), 1);
}

void TestOpen::secondProgramIsToldWho()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    auto options = temp.options();
    options.holderName = "somebody else";
    const auto second = Store::open(temp.address(), options);
    CLIENTELE_FAILS(second, FailureCode::InUse);
    QCOMPARE_EQ(second.failure().parameters, std::vector<std::string>{"the test"});
    // being refused took nothing away from the holder
    CLIENTELE_FAILS(Store::open(temp.address(), options), FailureCode::InUse);
    temp.close();
    auto third = Store::open(temp.address(), options);
    CLIENTELE_VERIFY(third);
    const auto fourth = Store::open(temp.address(), temp.options());
    CLIENTELE_FAILS(fourth, FailureCode::InUse);
    QCOMPARE_EQ(fourth.failure().parameters, std::vector<std::string>{"somebody else"});
}

void TestOpen::lockOfADeadProgramIsTakenOver()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--hold"), temp.address()});
    QVERIFY(holder.waitForReadyRead(30'000));
    const Status held = temp.reopen();
    CLIENTELE_FAILS(held, FailureCode::InUse);
    QCOMPARE_EQ(held.failure().parameters, std::vector<std::string>{"the holder"});
    holder.kill();
    QVERIFY(holder.waitForFinished());
    CLIENTELE_VERIFY(temp.reopen());
    // what it had committed is there, although it never closed
    QCOMPARE_EQ(temp.store().writer().session().scalarText("SELECT name FROM {thing}").valueOr(""),
                "written by the holder");
    CLIENTELE_VERIFY(temp.store().checkHealth());
}

/// As kill -9 between making the lock file and writing into it leaves it.
void TestOpen::emptyLockIsNobodys()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    QFile lock(temp.address() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QFile::WriteOnly));
    lock.close();
    CLIENTELE_VERIFY(temp.reopen());
    CLIENTELE_FAILS(Store::open(temp.address(), temp.options()), FailureCode::InUse);
}

/// A limit on the size of files stands in for a full disk: it needs no rights.
void TestOpen::fullDiskIsSaid()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    temp.close();
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const struct rlimit none = {0, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &none);
    const Status refused = temp.reopen();
    setrlimit(RLIMIT_FSIZE, &before);
    CLIENTELE_FAILS(refused, FailureCode::DiskFull);
    QCOMPARE_EQ(refused.failure().parameters.at(0), temp.address().toStdString());
    QVERIFY(!QFile::exists(temp.address() + QStringLiteral(".probe")));
    CLIENTELE_VERIFY(temp.reopen()); // room was made
}

void TestOpen::linkIsTheSameAgency()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    const QString link = temp.folder() + QStringLiteral("/link.clientele");
    QVERIFY(QFile::link(temp.address(), link));
    CLIENTELE_FAILS(Store::open(link, temp.options()), FailureCode::InUse);
    temp.close();
    auto opened = Store::open(link, temp.options());
    CLIENTELE_VERIFY(opened);
    CLIENTELE_FAILS(temp.reopen(), FailureCode::InUse);
}

void TestOpen::uncleanEndLosesNothing()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    const QString copy = temp.folder() + QStringLiteral("/copy.clientele");
    for (int i = 1; i <= 20; ++i)
        CLIENTELE_VERIFY(insertThing(temp.store().writer().session(), numbered(1), numbered(i),
                                     std::to_string(i)));
    // what a power loss would leave: the file and its log, as they are now
    QVERIFY(QFile::copy(temp.address(), copy));
    QVERIFY(QFile::copy(temp.address() + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
    auto opened = Store::open(copy, temp.options());
    CLIENTELE_VERIFY(opened);
    QCOMPARE_EQ(
        (*opened)->writer().session().scalarInteger("SELECT count(*) FROM {thing}").valueOr(-1),
        20);
}

/// Killed while a backup was made into an agency: the journal is taken back, not refused.
void TestOpen::journalIsTakenBack()
{
    TempStore temp(Dialect::Sqlite, smallAgency());
    QVERIFY2(temp.ok(), temp.why());
    CLIENTELE_VERIFY(
        insertThing(temp.store().writer().session(), numbered(1), numbered(1), "kept"));
    const QString copy = temp.folder() + QStringLiteral("/copy.clientele");
    CLIENTELE_VERIFY(temp.store().backup(copy)); // a copy has no write-ahead log
    sqlite3 *raw = nullptr;
    QCOMPARE_EQ(sqlite3_open(copy.toUtf8().constData(), &raw), SQLITE_OK);
    QCOMPARE_EQ(sqlite3_exec(raw,
                             "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN IMMEDIATE;"
                             " UPDATE thing_ SET name = 'half'; PRAGMA user_version=99;"
                             " CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                             " SELECT i + 1 FROM n WHERE i < 9000) SELECT i FROM n",
                             nullptr, nullptr, nullptr),
                SQLITE_OK);
    const QString killed = temp.folder() + QStringLiteral("/killed.clientele");
    QVERIFY(QFile::copy(copy, killed)); // as it lies on the disk in the middle of it
    QVERIFY(QFile::copy(copy + QStringLiteral("-journal"), killed + QStringLiteral("-journal")));
    sqlite3_close(raw);
    QVERIFY(hasRollbackJournal(killed));
    auto opened = Store::open(killed, temp.options());
    CLIENTELE_VERIFY(opened);
    QCOMPARE_EQ((*opened)->writer().session().scalarText("SELECT name FROM {thing}").valueOr(""),
                "kept");
    QVERIFY(!hasRollbackJournal(killed));
}

void TestOpen::nothingStaysBeside()
{
    TempStore temp(Dialect::Sqlite);
    QVERIFY2(temp.ok(), temp.why());
    {
        auto reader = temp.store().reader(Context::client(AccountId{numbered(1)}));
        CLIENTELE_VERIFY(reader);
        CLIENTELE_VERIFY(temp.store().checkpoint());
    }
    temp.close();
    QCOMPARE_EQ(QDir(temp.folder()).entryList(QDir::Files | QDir::Hidden),
                QStringList{QStringLiteral("agency.clientele")});
}

namespace {

/// Another program that has the agency open, until it is killed.
int hold(const QString &address)
{
    FakeClock clock;
    SeededIdSource ids(9);
    StoreOptions options{clock, ids, "the holder", {}};
    options.sqlRoots = smallAgency();
    auto opened = Store::open(address, options);
    if (!opened.ok()
        || !insertThing((*opened)->writer().session(), numbered(1), numbered(1),
                        "written by the holder")
                .ok())
        return 1;
    std::fputs("holding\n", stdout);
    std::fflush(stdout);
    ::pause();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QStringLiteral("--hold"))
        return hold(arguments[2]);
    TestOpen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_open.moc"
