// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitesession.h"

#include "sqlerror.h"

#include <QSqlError>
#include <sqlite3.h>

namespace clientele::storage {

namespace {

struct Pragma {
    const char *name;
    const char *value; ///< as it reads back
};

/// Sets and reads back: a PRAGMA that is not understood says nothing.
Status setPragma(Session &session, const Pragma &pragma)
{
    const std::string name = std::string("PRAGMA ") + pragma.name;
    // some give a row when they are set, some do not
    CLIENTELE_TRY(session.execute(name + "=" + pragma.value));
    CLIENTELE_ASSIGN(const std::string value, session.scalarText(name));
    if (value != pragma.value)
        return fail(FailureCode::Internal, "pragma", {pragma.name, value},
                    name + " stayed " + value);
    return {};
}

Status configure(sqlite3 *connection, bool reads)
{
    const auto set = [connection](int option, int value) {
        int now = -1;
        return sqlite3_db_config(connection, option, value, &now) == SQLITE_OK && now == value;
    };
    bool ok = set(SQLITE_DBCONFIG_DEFENSIVE, 1) && set(SQLITE_DBCONFIG_DQS_DML, 0)
        && set(SQLITE_DBCONFIG_DQS_DDL, 0) && set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        && set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0) && set(SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    if (ok && reads) // the writer alone checkpoints (reliability.md, decision at the top)
        ok = set(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1);
    if (!ok)
        return fail(FailureCode::Internal, "sqliteConfig", {}, "a setting was not taken");
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 4 * 1024 * 1024); // a logo
    sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024);
    sqlite3_limit(connection, SQLITE_LIMIT_COLUMN, 200);
    sqlite3_limit(connection, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(connection, SQLITE_LIMIT_COMPOUND_SELECT, 50);
    sqlite3_limit(connection, SQLITE_LIMIT_VDBE_OP, 250'000);
    sqlite3_limit(connection, SQLITE_LIMIT_FUNCTION_ARG, 100);
    sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200);
    sqlite3_limit(connection, SQLITE_LIMIT_TRIGGER_DEPTH, 20);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, reads ? 0 : 1); // VACUUM INTO needs one
    return {};
}

Status applyPragmas(Session &session, const SqliteOpening &opening)
{
    for (const Pragma pragma : {Pragma{"foreign_keys", "1"}, Pragma{"trusted_schema", "0"},
                                Pragma{"cell_size_check", "1"}, Pragma{"recursive_triggers", "1"},
                                Pragma{"temp_store", "2"}, Pragma{"synchronous", "2"}})
        CLIENTELE_TRY(setPragma(session, pragma));
    CLIENTELE_TRY(session.execute("PRAGMA mmap_size=0"));
    if (opening.access == Access::Write) // an import or a billing run goes back to its pages
        CLIENTELE_TRY(setPragma(session, {"cache_size", "-32768"}));
    if (opening.building)
        return setPragma(session, {"journal_mode", "delete"});
    if (opening.access == Access::Write) {
        Status logged = setPragma(session, {"journal_mode", "wal"});
        const bool refused = !logged.ok() && logged.failure().rule == "pragma";
        // the file system has no shared memory: a network drive that hides what it is
        return refused ? Status(fail(FailureCode::NetworkFileSystem, "noLog")) : logged;
    }
    return setPragma(session, {"wal_autocheckpoint", "0"});
}

Status connectSqlite(Session &session, const SqliteOpening &opening)
{
    QSqlDatabase &database = session.database();
    database.setDatabaseName(opening.path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(opening.busyTimeoutMs);
    if (opening.access == Access::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open()) {
        const QSqlError error = database.lastError();
        return sqliteFailure(error.nativeErrorCode().toInt(),
                             error.databaseText().toStdString());
    }
    CLIENTELE_TRY(session.adoptHandle());
    CLIENTELE_TRY(configure(session.sqlite(), opening.access == Access::Read));
    return applyPragmas(session, opening);
}

} // namespace

Status installConfinement(Session &session)
{
    auto confinement = std::make_unique<Confinement>(session.sqlite(), session.library().tables);
    CLIENTELE_TRY(confinement->install());
    session.setConfinement(std::move(confinement));
    return {};
}

Result<std::unique_ptr<Session>> openSqliteSession(const SqliteOpening &opening,
                                                   std::shared_ptr<const SqlLibrary> library)
{
    const QString name = nextConnectionName();
    QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    const Session::Connector connector = [opening](Session &session) {
        return connectSqlite(session, opening);
    };
    return Session::connect(name, Dialect::Sqlite, opening.access, std::move(library), connector);
}

} // namespace clientele::storage
