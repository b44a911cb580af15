// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresqlsession.h"

#include "sqlerror.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSqlError>
#include <libpq-fe.h>
#include <sodium.h>

namespace clientele::storage {

namespace {

/// A condition that must hold, or the session is not used.
struct Check {
    const char *name;
    const char *sql; ///< a boolean; NULL counts as no
};

Failure unsafe(std::string_view which)
{
    return fail(FailureCode::UnsafeSession, std::string(which), {std::string(which)});
}

/// All in one round trip; the first that does not hold is named.
Status holds(Session &session, const std::vector<Check> &checks)
{
    std::string sql = "SELECT ";
    for (const Check &check : checks)
        sql += (sql.size() > 7 ? ", " : "") + std::string("coalesce((") + check.sql + "), false)";
    CLIENTELE_ASSIGN(const auto statement, session.adHoc(sql));
    CLIENTELE_ASSIGN(const bool row, statement->step());
    for (std::size_t i = 0; row && i < checks.size(); ++i) {
        if (!statement->boolean(static_cast<int>(i)))
            return unsafe(checks[i].name);
    }
    return row ? Status() : Status(unsafe("noAnswer"));
}

/// Who signed in, before it takes the role of the staff (reliability.md 1.4, 2.3).
const std::vector<Check> kLoginChecks = {
    {"serverVersion", "current_setting('server_version_num')::int >= 150000"},
    {"serverEncoding", "current_setting('server_encoding') = 'UTF8'"},
    {"primary", "NOT pg_is_in_recovery()"},
    {"rolesMissing", "to_regrole('clientele_owner') IS NOT NULL"
                     " AND to_regrole('clientele_staff') IS NOT NULL"},
    {"loginIsSuperuser",
     "SELECT NOT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user"},
    {"loginBypassesRowSecurity",
     "SELECT NOT rolbypassrls FROM pg_catalog.pg_roles WHERE rolname = session_user"},
    {"loginInheritsOwner",
     "NOT pg_has_role(session_user, to_regrole('clientele_owner')::oid, 'USAGE')"},
    {"loginOwnsTables",
     "NOT EXISTS (SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace"
     " n ON n.oid = c.relnamespace JOIN pg_catalog.pg_roles r ON r.oid = c.relowner"
     " WHERE n.nspname = 'clientele' AND r.rolname = session_user)"},
    {"loginOwnsSchema",
     "NOT EXISTS (SELECT 1 FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_roles"
     " r ON r.oid = n.nspowner WHERE n.nspname = 'clientele'"
     " AND r.rolname = session_user)"},
    {"staffRoleMissing", "pg_has_role(session_user, to_regrole('clientele_staff')::oid, 'MEMBER')"},
    {"staffRoleTooStrong", "SELECT NOT rolsuper AND NOT rolbypassrls AND NOT rolcanlogin AND NOT"
                           " pg_has_role('clientele_staff', to_regrole('clientele_owner')::oid,"
                           " 'MEMBER') FROM pg_catalog.pg_roles WHERE rolname = 'clientele_staff'"},
    {"ownerRoleTooStrong", "SELECT NOT rolsuper AND NOT rolbypassrls AND NOT rolcanlogin"
                           " FROM pg_catalog.pg_roles WHERE rolname = 'clientele_owner'"},
};

/// What was set, read back from the server.
const std::vector<Check> kSettingChecks = {
    {"role", "current_user = 'clientele_staff'"},
    {"standardConformingStrings", "current_setting('standard_conforming_strings') = 'on'"},
    {"clientEncoding", "current_setting('client_encoding') = 'UTF8'"},
    {"timeZone", "current_setting('TimeZone') = 'UTC'"},
    {"dateStyle", "current_setting('DateStyle') = 'ISO, YMD'"},
    {"searchPath", "current_setting('search_path') = 'clientele, pg_temp'"},
    {"timeouts", "current_setting('statement_timeout') <> '0' AND current_setting('lock_timeout')"
                 " <> '0' AND current_setting('idle_in_transaction_session_timeout') <> '0'"},
};

std::string quotedOption(const std::string &value)
{
    std::string quoted = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "'";
}

/// libpq says why a connection failed in words only.
Failure connectFailure(const QString &text)
{
    FailureCode code = FailureCode::ConnectionLost;
    if (text.contains(QStringLiteral("authentication failed"))
        || text.contains(QStringLiteral("no password supplied"))
        || text.contains(QStringLiteral("pg_hba.conf")))
        code = FailureCode::SignInFailed;
    else if (text.contains(QStringLiteral("database \""))
             && text.contains(QStringLiteral("does not exist")))
        code = FailureCode::NotFound;
    else if (text.contains(QStringLiteral("certificate")) || text.contains(QStringLiteral("SSL")))
        return fail(FailureCode::UnsafeSession, "encryption", {"encryption"}, text.toStdString());
    const char *const rule = code == FailureCode::NotFound         ? "database"
                             : code == FailureCode::ConnectionLost ? "noServer"
                                                                   : "";
    return fail(code, rule, {}, text.toStdString());
}

Status connectServer(Session &session, const PostgresqlOpening &opening)
{
    const PostgresqlAddress &address = opening.address;
    QSqlDatabase &database = session.database();
    database.setDatabaseName(QString::fromStdString(address.database));
    database.setUserName(QString::fromStdString(address.user));
    database.setPassword(QString::fromStdString(address.password));
    std::string options;
    for (const auto &[name, value] : address.connectOptions())
        options += (options.empty() ? "" : ";") + name + "=" + quotedOption(value);
    database.setConnectOptions(QString::fromStdString(options));
    if (!database.open())
        return connectFailure(database.lastError().text());
    return session.adoptHandle();
}

Status applySettings(Session &session, const PostgresqlOpening &opening)
{
    const bool reads = opening.access == Access::Read;
    const std::string lock = std::to_string(opening.busyTimeoutMs);
    std::string sql = "SET standard_conforming_strings = on; SET client_encoding = 'UTF8';"
                      " SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET bytea_output = 'hex';"
                      " SET search_path = clientele, pg_temp; SET row_security = on;"
                      " SET client_min_messages = warning; SET extra_float_digits = 1;"
                      " SET idle_in_transaction_session_timeout = '5min'; SET lock_timeout = "
                      + lock + "; SET statement_timeout = '60s'; SET ROLE clientele_staff;";
    if (reads)
        sql += " SET default_transaction_read_only = on;";
    return session.execute(sql);
}

QString rememberedFile(const PostgresqlOpening &opening)
{
    const std::string key = opening.address.display().toStdString();
    unsigned char hash[16];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char *>(key.data()),
                       key.size(), nullptr, 0);
    const QByteArray bytes(reinterpret_cast<const char *>(hash), sizeof hash);
    return opening.stateFolder + QStringLiteral("/postgresql-") + QString::fromLatin1(bytes.toHex())
           + QStringLiteral(".cluster");
}

/// libpq does not fence: after a failover the old primary answers as well (reliability.md, finding
/// 11). Whoever is behind what we have seen is refused.
Status checkTimeline(Session &session, const PostgresqlOpening &opening)
{
    CLIENTELE_ASSIGN(const auto statement,
                     session.adHoc("SELECT system_identifier::text,"
                                   " substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)"
                                   " FROM pg_control_system()"));
    CLIENTELE_ASSIGN(const bool row, statement->step());
    if (!row)
        return unsafe("timeline");
    const QByteArray cluster = QByteArray::fromStdString(std::string(statement->text(0)));
    const QByteArray timeline = QByteArray::fromStdString(std::string(statement->text(1)));
    const QByteArray now = cluster + ' ' + timeline;
    statement->reset();
    QFile file(rememberedFile(opening));
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> seen = file.readAll().trimmed().split(' ');
        if (seen.size() != 2)
            return unsafe("timelineMemory");
        if (seen[0] != cluster)
            return unsafe("otherCluster");
        if (timeline.toUInt(nullptr, 16) < seen[1].toUInt(nullptr, 16))
            return unsafe("olderTimeline");
        if (seen[1] == timeline)
            return {};
    } else if (file.exists()) {
        return unsafe("timelineMemory");
    }
    QDir().mkpath(opening.stateFolder);
    QSaveFile fresh(file.fileName());
    if (!fresh.open(QIODevice::WriteOnly) || fresh.write(now) != now.size() || !fresh.commit())
        return fail(FailureCode::Io, "stateFolder", {opening.stateFolder.toStdString()});
    return {};
}

Status connectPostgresql(Session &session, const PostgresqlOpening &opening)
{
    CLIENTELE_TRY(connectServer(session, opening));
    CLIENTELE_TRY(holds(session, kLoginChecks));
    CLIENTELE_TRY(applySettings(session, opening));
    CLIENTELE_TRY(holds(session, kSettingChecks));
    return checkTimeline(session, opening);
}

/// What finishPostgresqlSchema() makes: noted in the schema, so that a program with other views
/// makes them anew.
std::string finishingScript(const SqlLibrary &library)
{
    std::string sql =
        "REVOKE ALL ON SCHEMA clientele FROM PUBLIC; GRANT USAGE ON SCHEMA clientele TO"
        " clientele_staff;"
        // not a wall yet: decisions.md 5 replaces them by a lease that the server keeps
        " CREATE OR REPLACE FUNCTION current_client() RETURNS uuid LANGUAGE sql STABLE"
        " SET search_path = pg_catalog, pg_temp"
        " AS $$SELECT nullif(current_setting('clientele.client', true), '')::uuid$$;"
        " CREATE OR REPLACE FUNCTION current_actor() RETURNS uuid LANGUAGE sql STABLE"
        " SET search_path = pg_catalog, pg_temp"
        " AS $$SELECT nullif(current_setting('clientele.actor', true), '')::uuid$$;";
    for (const ConfinedView &view : library.tables.views())
        sql += " CREATE OR REPLACE VIEW " + view.name + " WITH (security_invoker = true) AS "
               + view.select + "; GRANT SELECT ON " + view.name + " TO clientele_staff;";
    for (const Table &table : library.tables.tables()) {
        const bool record = table.name == "schema_migration";
        sql += std::string(" GRANT SELECT") + (record ? "" : ", INSERT, UPDATE, DELETE") + " ON "
               + table.baseName() + " TO clientele_staff;";
    }
    return sql
           + " REVOKE ALL ON ALL FUNCTIONS IN SCHEMA clientele FROM PUBLIC;"
             " GRANT EXECUTE ON FUNCTION current_client(), current_actor() TO clientele_staff;";
}

std::string fingerprint(const std::string &text)
{
    unsigned char hash[32];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char *>(text.data()),
                       text.size(), nullptr, 0);
    char hex[sizeof hash * 2 + 1];
    sodium_bin2hex(hex, sizeof hex, hash, sizeof hash);
    return hex;
}

} // namespace

Result<std::unique_ptr<Session>> openPostgresqlSession(const PostgresqlOpening &opening,
                                                       std::shared_ptr<const SqlLibrary> library)
{
    const QString name = nextConnectionName();
    QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    const Session::Connector connector = [opening](Session &session) {
        return connectPostgresql(session, opening);
    };
    CLIENTELE_ASSIGN(auto session, Session::connect(name, Dialect::Postgresql, opening.access,
                                                    std::move(library), connector));
    if (opening.allowClientContext)
        session->allowClientContextOnPostgresql();
    return session;
}

Status asOwner(Session &session, const std::function<Status()> &work)
{
    // one number for all: two agencies in one cluster are two databases, and the lock is by
    // database
    constexpr const char *kLock = "pg_advisory_lock(4859320)";
    constexpr const char *kUnlock = "pg_advisory_unlock(4859320)";
    auto becoming = session.execute("RESET ROLE; SET ROLE clientele_owner;"
                                    " SET statement_timeout = 0;");
    if (!becoming.ok()) {
        (void)session.execute("SET ROLE clientele_staff").ok();
        const bool denied = becoming.failure().code == FailureCode::Denied;
        return denied ? unsafe("ownerRoleMissing") : std::move(becoming).failure();
    }
    Status done = session.execute(std::string("SELECT ") + kLock);
    if (done.ok())
        done = work();
    Status back = session.execute(std::string("SELECT ") + kUnlock
                                  + "; RESET ROLE; SET ROLE clientele_staff;"
                                    " SET statement_timeout = '60s'");
    return done.ok() ? back : done;
}

Status createPostgresqlSchema(Session &session)
{
    CLIENTELE_ASSIGN(const std::int64_t tables,
                     session.scalarInteger("SELECT count(*) FROM pg_catalog.pg_tables WHERE"
                                           " schemaname = 'clientele'"));
    if (tables > 0)
        return fail(FailureCode::AlreadyExists, "database");
    auto created = session.execute("CREATE SCHEMA IF NOT EXISTS clientele");
    if (!created.ok() && created.failure().code == FailureCode::Denied)
        return unsafe("databaseNotOwned");
    return created;
}

Status finishPostgresqlSchema(Session &session)
{
    const std::string script = finishingScript(session.library());
    return session.execute("BEGIN; " + script + " COMMENT ON SCHEMA clientele IS 'clientele "
                           + fingerprint(script) + "'; COMMIT");
}

Result<bool> isPostgresqlSchemaFinished(Session &session)
{
    CLIENTELE_ASSIGN(const std::string note,
                     session.scalarText("SELECT coalesce(obj_description(to_regnamespace("
                                        "'clientele'), 'pg_namespace'), '')"));
    return note == "clientele " + fingerprint(finishingScript(session.library()));
}

Status checkPostgresqlSchema(Session &session)
{
    CLIENTELE_ASSIGN(const std::int64_t records,
                     session.scalarInteger("SELECT count(*) FROM pg_catalog.pg_tables WHERE"
                                           " schemaname = 'clientele'"
                                           " AND tablename = 'schema_migration_'"));
    if (records == 0)
        return fail(FailureCode::NotAnAgency, "noSchema");
    return holds(session,
                 {{"tableOwner", "NOT EXISTS (SELECT 1 FROM pg_catalog.pg_tables WHERE"
                                 " schemaname = 'clientele'"
                                 " AND tableowner <> 'clientele_owner')"},
                  {"schemaOwner", "SELECT r.rolname = 'clientele_owner' FROM"
                                  " pg_catalog.pg_namespace n JOIN pg_catalog.pg_roles r"
                                  " ON r.oid = n.nspowner WHERE n.nspname = 'clientele'"},
                  {"schemaIsPublic", "NOT has_schema_privilege('public', 'clientele', 'USAGE')"}});
}

} // namespace clientele::storage
