// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store.h"

#include "migrator.h"
#include "postgresqlsession.h"
#include "session.h"
#include "sqlitebackup.h"
#include "sqlitefile.h"
#include "sqlitesession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sodium.h>

namespace clientele::storage {

class Store::Private
{
public:
    Private(Dialect storeDialect, StoreOptions storeOptions)
        : dialect(storeDialect), options(std::move(storeOptions))
    {}
    [[nodiscard]] Status load();
    [[nodiscard]] Status createSqlite();
    [[nodiscard]] Status buildSqlite(const QString &file);
    [[nodiscard]] Status openSqlite();
    [[nodiscard]] Status openPostgresql(bool create);
    [[nodiscard]] Result<std::unique_ptr<Session>> openSession(Access access) const;
    [[nodiscard]] MigrationRun migrationRun();
    [[nodiscard]] Status backupBefore(int version);

    Dialect dialect;
    StoreOptions options;
    QString path; ///< SQLite
    PostgresqlAddress server;
    std::shared_ptr<const SqlLibrary> library;
    std::vector<Migration> migrations;
    std::unique_ptr<FileLock> lock;     // released last
    std::unique_ptr<Session> migrating; ///< the writer to be, until its tables are up to date
    std::unique_ptr<Writer> writer;
};

Status Store::Private::load()
{
    if (sodium_init() < 0)
        return fail(FailureCode::Internal, "sodium");
    CLIENTELE_ASSIGN(library, SqlLibrary::load(options.sqlRoots, dialect));
    CLIENTELE_ASSIGN(migrations, loadMigrations(options.sqlRoots, dialect));
    return {};
}

MigrationRun Store::Private::migrationRun()
{
    MigrationRun run{options.clock, options.programVersion, {}};
    if (dialect == Dialect::Sqlite)
        run.backup = [this](int version) { return backupBefore(version); };
    return run;
}

/// "nord.clientele" → "nord.backup-0001.clientele"
Status Store::Private::backupBefore(int version)
{
    const QFileInfo info(path);
    const QString number = QString::number(version).rightJustified(4, QLatin1Char('0'));
    const QString tail = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    const QString name = info.completeBaseName() + QStringLiteral(".backup-") + number + tail;
    return backupSqlite(*migrating, path, info.dir().filePath(name));
}

Result<std::unique_ptr<Session>> Store::Private::openSession(Access access) const
{
    if (dialect == Dialect::Sqlite)
        return openSqliteSession({path, access, options.busyTimeoutMs, false}, library);
    return openPostgresqlSession({server, access, options.stateFolder, options.busyTimeoutMs,
                                  options.allowClientContextOnPostgresql},
                                 library);
}

Status Store::Private::buildSqlite(const QString &file)
{
    CLIENTELE_ASSIGN(
        const auto session,
        openSqliteSession({file, Access::Write, options.busyTimeoutMs, true}, library));
    CLIENTELE_TRY(session->execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
    MigrationRun run = migrationRun();
    run.backup = {};
    return migrate(*session, migrations, run);
}

/// The file gets its name when it is complete: killed in the middle, there is none.
Status Store::Private::createSqlite()
{
    CLIENTELE_TRY(checkNewPlace(path));
    CLIENTELE_ASSIGN(lock, FileLock::acquire(path, options.holderName));
    const QString building = path + QStringLiteral(".creating");
    const QString journal = building + QStringLiteral("-journal");
    QFile::remove(journal); // of a program that was killed; ours alone by the lock
    QFile::remove(building);
    Status status = buildSqlite(building);
    if (status.ok())
        status = syncFile(building);
    if (status.ok())
        status = moveFile(building, path, false);
    QFile::remove(journal);
    QFile::remove(building);
    return status;
}

Status Store::Private::openSqlite()
{
    CLIENTELE_TRY(checkExistingPlace(path));
    path = QFileInfo(path).canonicalFilePath(); // two names of one file are one agency
    if (!lock) {
        CLIENTELE_ASSIGN(lock, FileLock::acquire(path, options.holderName));
    }
    CLIENTELE_TRY(inspectSqliteFile(path, options.openCheck, static_cast<int>(migrations.size())));
    const bool lookAfterOpening = hasRollbackJournal(path);
    CLIENTELE_ASSIGN(migrating, openSession(Access::Write));
    if (lookAfterOpening)
        CLIENTELE_TRY(checkSqliteHealth(*migrating));
    CLIENTELE_TRY(migrate(*migrating, migrations, migrationRun()));
    CLIENTELE_TRY(installConfinement(*migrating));
    writer = std::make_unique<Writer>(std::move(migrating));
    return {};
}

Status Store::Private::openPostgresql(bool create)
{
    if (options.stateFolder.isEmpty())
        return fail(FailureCode::Internal, "stateFolder");
    CLIENTELE_ASSIGN(migrating, openSession(Access::Write));
    Session &session = *migrating;
    if (!create)
        CLIENTELE_TRY(checkPostgresqlSchema(session));
    CLIENTELE_TRY(checkApplied(session, migrations));
    CLIENTELE_ASSIGN(const int version, storage::schemaVersion(session));
    const auto build = [&]() -> Status {
        if (create)
            CLIENTELE_TRY(createPostgresqlSchema(session));
        CLIENTELE_TRY(migrate(session, migrations, migrationRun()));
        return finishPostgresqlSchema(session);
    };
    CLIENTELE_ASSIGN(const bool finished, isPostgresqlSchemaFinished(session));
    if (create || !finished || version < static_cast<int>(migrations.size())) {
        CLIENTELE_TRY(asOwner(session, build));
        CLIENTELE_TRY(checkPostgresqlSchema(session));
    }
    writer = std::make_unique<Writer>(std::move(migrating));
    return {};
}

namespace {

Dialect dialectOf(const QString &address)
{
    return PostgresqlAddress::looksLikeOne(address) ? Dialect::Postgresql : Dialect::Sqlite;
}

/// A leading colon is a letter like any other: Qt takes it for the resources in the program, and
/// SQLite takes ":memory:" for no file at all.
QString filePathOf(const QString &address)
{
    const bool colon = address.startsWith(QLatin1Char(':'));
    return colon ? QDir::currentPath() + QLatin1Char('/') + address
                 : QFileInfo(address).absoluteFilePath();
}

} // namespace

Result<std::unique_ptr<Store>> Store::create(const QString &address, StoreOptions options)
{
    auto p = std::make_unique<Private>(dialectOf(address), std::move(options));
    CLIENTELE_TRY(p->load());
    if (p->dialect == Dialect::Sqlite) {
        p->path = filePathOf(address);
        CLIENTELE_TRY(p->createSqlite());
        CLIENTELE_TRY(p->openSqlite());
    } else {
        CLIENTELE_ASSIGN(p->server, PostgresqlAddress::parse(address));
        CLIENTELE_TRY(p->openPostgresql(true));
    }
    return std::unique_ptr<Store>(new Store(std::move(p)));
}

Result<std::unique_ptr<Store>> Store::open(const QString &address, StoreOptions options)
{
    auto p = std::make_unique<Private>(dialectOf(address), std::move(options));
    CLIENTELE_TRY(p->load());
    if (p->dialect == Dialect::Sqlite) {
        p->path = filePathOf(address);
        CLIENTELE_TRY(p->openSqlite());
    } else {
        CLIENTELE_ASSIGN(p->server, PostgresqlAddress::parse(address));
        CLIENTELE_TRY(p->openPostgresql(false));
    }
    return std::unique_ptr<Store>(new Store(std::move(p)));
}

Store::Store(std::unique_ptr<Private> p) : d(std::move(p)) {}
Store::~Store() = default;

Dialect Store::dialect() const
{
    return d->dialect;
}

QString Store::address() const
{
    return d->dialect == Dialect::Sqlite ? d->path : d->server.display();
}

int Store::schemaVersion() const
{
    return static_cast<int>(d->migrations.size());
}

Writer &Store::writer()
{
    return *d->writer;
}

Result<std::unique_ptr<Reader>> Store::reader(const Context &context) const
{
    CLIENTELE_ASSIGN(auto session, d->openSession(Access::Read));
    if (d->dialect == Dialect::Sqlite) {
        CLIENTELE_TRY(installConfinement(*session));
        if (context.isClient())
            CLIENTELE_TRY(session->confinement()->prepareForClients(false));
        CLIENTELE_TRY(session->execute("PRAGMA query_only=1"));
    }
    CLIENTELE_TRY(session->enter(context));
    return std::make_unique<Reader>(std::move(session));
}

Status Store::backup(const QString &file)
{
    Session &session = d->writer->session();
    return d->dialect == Dialect::Sqlite ? backupSqlite(session, d->path, file)
                                         : backupPostgresql(session, d->server, file);
}

Status Store::checkHealth()
{
    Session &session = d->writer->session();
    return d->dialect == Dialect::Sqlite ? checkSqliteHealth(session)
                                         : checkPostgresqlHealth(session);
}

Status Store::checkpoint()
{
    if (d->dialect != Dialect::Sqlite)
        return {};
    CLIENTELE_ASSIGN(const std::int64_t busy,
                     d->writer->session().scalarInteger("PRAGMA wal_checkpoint(TRUNCATE)"));
    return busy == 0 ? Status() : Status(fail(FailureCode::Busy));
}

} // namespace clientele::storage
