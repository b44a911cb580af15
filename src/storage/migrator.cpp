// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrator.h"

#include "session.h"
#include "sqlitesession.h"
#include "sqltext.h"
#include "storage/transaction.h"

#include <QDir>
#include <sodium.h>

#include <algorithm>
#include <sstream>

namespace clientele::storage {

namespace {

Failure bad(const QString &folder, std::string_view what)
{
    return fail(FailureCode::Internal, "migration", {},
                folder.toStdString() + ": " + std::string(what));
}

std::string checksum(std::string_view text)
{
    unsigned char hash[crypto_generichash_BYTES];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char *>(text.data()),
                       text.size(), nullptr, 0);
    char hex[sizeof hash * 2 + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

/// "0002_add_tickets" → 2, "add_tickets"
Result<Migration> parseFolderName(const QString &folder, const QString &name)
{
    bool ok = false;
    const int version = name.left(4).toInt(&ok);
    if (!ok || version < 1 || name.size() < 6 || name[4] != QLatin1Char('_'))
        return bad(folder, "not named NNNN_what");
    return Migration{version, name.mid(5).toStdString(), {}, {}};
}

constexpr const char *kRecordSqlite =
    "CREATE TABLE schema_migration_ (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL,"
    " checksum TEXT NOT NULL, applied_at INTEGER NOT NULL, program_version TEXT NOT NULL) STRICT";
constexpr const char *kRecordPostgresql =
    "CREATE TABLE schema_migration_ (version bigint NOT NULL PRIMARY KEY, name text NOT NULL,"
    " checksum text NOT NULL, applied_at bigint NOT NULL, program_version text NOT NULL)";

Result<bool> hasRecord(Session &session)
{
    const char *sql = session.dialect() == Dialect::Sqlite
        ? "SELECT count(*) FROM sqlite_schema WHERE type='table' AND name='schema_migration_'"
        : "SELECT count(*) FROM pg_catalog.pg_tables"
          " WHERE schemaname='clientele' AND tablename='schema_migration_'";
    CLIENTELE_ASSIGN(const std::int64_t count, session.scalarInteger(sql));
    return count == 1;
}

Status checkForeignKeys(Session &session)
{
    if (session.dialect() != Dialect::Sqlite)
        return {};
    auto broken = session.scalarText("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
    if (broken.ok())
        return fail(FailureCode::Internal, "migration", {}, "breaks foreign keys of " + *broken);
    return broken.failure().code == FailureCode::NotFound ? Status()
                                                          : Status(broken.failure());
}

Status apply(Session &session, const Migration &migration, const MigrationRun &run)
{
    const bool sqlite = session.dialect() == Dialect::Sqlite;
    CLIENTELE_ASSIGN(Transaction transaction, Transaction::begin(session));
    CLIENTELE_ASSIGN(const bool recorded, hasRecord(session));
    if (!recorded)
        CLIENTELE_TRY(session.execute(sqlite ? kRecordSqlite : kRecordPostgresql));
    for (const std::string &statement : migration.statements)
        CLIENTELE_TRY(session.execute(statement));
    CLIENTELE_TRY(checkForeignKeys(session));
    CLIENTELE_ASSIGN(const auto record,
                     session.adHoc("INSERT INTO {schema_migration} (version, name, checksum,"
                                   " applied_at, program_version) VALUES ($1, $2, $3, $4, $5)"));
    CLIENTELE_TRY(record->bindAll(migration.version, migration.name, migration.checksum,
                                  run.clock.now(), run.programVersion)
                      .run());
    if (sqlite)
        CLIENTELE_TRY(session.execute("PRAGMA user_version=" + std::to_string(migration.version)));
    return transaction.commit();
}

} // namespace

std::vector<std::string> splitStatements(std::string_view text)
{
    std::vector<std::string> statements(1);
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line == "--;;")
            statements.emplace_back();
        else
            statements.back() += line + '\n';
    }
    std::erase_if(statements, [](const std::string &statement) {
        return sqlWords(sqlSkeleton(statement)).empty();
    });
    return statements;
}

Result<std::vector<Migration>> loadMigrations(const std::vector<QString> &roots, Dialect dialect)
{
    std::vector<Migration> migrations;
    for (const QString &root : roots) {
        const QDir folder(root + QStringLiteral("/migrations"));
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = folder.filePath(name);
            CLIENTELE_ASSIGN(Migration migration, parseFolderName(path, name));
            const QString file = QString::fromLatin1(dialectName(dialect)) + QStringLiteral(".sql");
            CLIENTELE_ASSIGN(const std::string text, readResource(path + QLatin1Char('/') + file));
            migration.statements = splitStatements(text);
            migration.checksum = checksum(text);
            migrations.push_back(std::move(migration));
        }
    }
    std::sort(migrations.begin(), migrations.end(),
              [](const Migration &a, const Migration &b) { return a.version < b.version; });
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        if (migrations[i].version != static_cast<int>(i) + 1)
            return bad(QString::fromStdString(migrations[i].name), "a number is missing or twice");
    }
    if (migrations.empty())
        return fail(FailureCode::Internal, "migration", {}, "the program has none");
    return migrations;
}

Result<int> schemaVersion(Session &session)
{
    if (session.dialect() == Dialect::Sqlite) {
        CLIENTELE_ASSIGN(const std::int64_t version, session.scalarInteger("PRAGMA user_version"));
        return static_cast<int>(version);
    }
    CLIENTELE_ASSIGN(const bool recorded, hasRecord(session));
    if (!recorded)
        return 0;
    CLIENTELE_ASSIGN(const std::int64_t version,
                     session.scalarInteger(
                         "SELECT coalesce(max(version), 0) FROM {schema_migration}"));
    return static_cast<int>(version);
}

Status checkApplied(Session &session, const std::vector<Migration> &migrations)
{
    CLIENTELE_ASSIGN(const bool recorded, hasRecord(session));
    if (!recorded)
        return {};
    CLIENTELE_ASSIGN(const auto applied, session.adHoc("SELECT version, name, checksum FROM"
                                                       " {schema_migration} ORDER BY version"));
    const int newest = static_cast<int>(migrations.size());
    int expected = 0;
    while (true) {
        CLIENTELE_ASSIGN(const bool row, applied->step());
        if (!row)
            break;
        const auto version = static_cast<int>(applied->int64(0));
        if (version > newest)
            return fail(FailureCode::Newer, {}, {std::to_string(version), std::to_string(newest)});
        const std::string found(applied->text(2));
        if (version != ++expected)
            return fail(FailureCode::Damaged, "migrationMissing", {std::to_string(expected)});
        if (found != migrations[static_cast<std::size_t>(version - 1)].checksum)
            return fail(FailureCode::Damaged, "migrationChanged", {std::to_string(version)});
    }
    if (session.dialect() == Dialect::Postgresql)
        return {}; // has no second place; another program may have migrated since these rows
    CLIENTELE_ASSIGN(const int version, schemaVersion(session));
    if (version != expected)
        return fail(FailureCode::Damaged, "migrationMissing", {std::to_string(version)});
    return {};
}

Status migrate(Session &session, const std::vector<Migration> &migrations, const MigrationRun &run)
{
    CLIENTELE_TRY(checkApplied(session, migrations));
    CLIENTELE_ASSIGN(const int from, schemaVersion(session));
    for (const Migration &migration : migrations) {
        if (migration.version <= from)
            continue;
        if (migration.version > 1 && run.backup)
            CLIENTELE_TRY(run.backup(migration.version - 1));
        if (auto applied = apply(session, migration, run); !applied.ok()) {
            Failure failure = std::move(applied).failure();
            failure.detail += " in migration " + std::to_string(migration.version);
            return failure;
        }
    }
    return {};
}

} // namespace clientele::storage
