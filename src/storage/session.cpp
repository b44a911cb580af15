// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "sqlerror.h"
#include "sqltext.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>
#include <libpq-fe.h>
#include <sqlite3.h>

#include <atomic>
#include <utility>

namespace clientele::storage {

namespace {

Failure internal(std::string_view what)
{
    return fail(FailureCode::Internal, "session", {}, std::string(what));
}

} // namespace

QString nextConnectionName()
{
    static std::atomic<int> last{0};
    return QStringLiteral("clientele-%1").arg(++last);
}

Result<std::shared_ptr<const SqlLibrary>> SqlLibrary::load(const std::vector<QString> &roots,
                                                           Dialect dialect)
{
    auto library = std::make_shared<SqlLibrary>();
    CLIENTELE_ASSIGN(library->tables, TableList::load(roots));
    CLIENTELE_ASSIGN(library->catalogue, SqlCatalogue::load(roots, dialect, library->tables));
    return std::shared_ptr<const SqlLibrary>(std::move(library));
}

Session::Session(QString connectionName, Dialect dialect, Access access,
                 std::shared_ptr<const SqlLibrary> library, Connector connector)
    : m_connectionName(std::move(connectionName)), m_dialect(dialect), m_access(access),
      m_library(std::move(library)), m_connector(std::move(connector)),
      m_database(QSqlDatabase::database(m_connectionName, false)),
      m_thread(std::this_thread::get_id())
{}

Result<std::unique_ptr<Session>> Session::connect(const QString &connectionName, Dialect dialect,
                                                  Access access,
                                                  std::shared_ptr<const SqlLibrary> library,
                                                  Connector connector)
{
    std::unique_ptr<Session> session(
        new Session(connectionName, dialect, access, std::move(library), std::move(connector)));
    CLIENTELE_TRY(session->connectNow());
    return session;
}

Session::~Session()
{
    if (m_stream)
        m_stream->reset();
    for (StatementMap &map : m_statements)
        map.clear();
    m_confinement.reset();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Status Session::adoptHandle()
{
    const QVariant handle = m_database.driver() ? m_database.driver()->handle() : QVariant();
    const void *data = handle.constData();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        m_sqlite = *static_cast<sqlite3 *const *>(data);
    else if (handle.isValid()
             && (qstrcmp(handle.typeName(), "PGconn*") == 0
                 || qstrcmp(handle.typeName(), "pg_conn*") == 0))
        m_postgresql = *static_cast<PGconn *const *>(data);
    if (m_dialect == Dialect::Sqlite ? !m_sqlite : !m_postgresql)
        return internal("the driver hides its handle");
    return {};
}

Status Session::checkUsable() const
{
    if (std::this_thread::get_id() != m_thread)
        return internal("a session is used by another thread than its own");
    if (m_lost)
        return fail(FailureCode::ConnectionLost);
    if (m_postgresql && !m_connecting)
        return checkReportedSettings();
    return {};
}

/// The server reports every change of these two by itself, so asking costs nothing. A session that
/// reads backslashes differently than the driver writes them can be injected into (reliability.md,
/// finding 2).
Status Session::checkReportedSettings() const
{
    const char *strings = PQparameterStatus(m_postgresql, "standard_conforming_strings");
    const char *encoding = PQparameterStatus(m_postgresql, "client_encoding");
    if (!strings || qstrcmp(strings, "on") != 0)
        return fail(FailureCode::UnsafeSession, "standardConformingStrings",
                    {"standardConformingStrings"});
    if (!encoding || qstrcmp(encoding, "UTF8") != 0)
        return fail(FailureCode::UnsafeSession, "clientEncoding", {"clientEncoding"});
    return {};
}

Status Session::connectNow()
{
    m_connecting = true;
    Status connected = m_connector(*this);
    m_connecting = false;
    if (!connected.ok())
        m_lost = true;
    return connected;
}

Status Session::reconnectIfLost()
{
    if (!m_lost)
        return {};
    if (m_depth > 0)
        return fail(FailureCode::ConnectionLost);
    if (m_stream)
        m_stream->reset();
    m_stream = nullptr;
    m_lost = false;
    ++m_generation; // every statement is prepared anew
    const Context context = std::exchange(m_context, Context());
    Status connected = connectNow();
    if (connected.ok())
        connected = enter(context);
    if (!connected.ok()) {
        m_context = context;
        m_lost = true;
    }
    return connected;
}

void Session::setConfinement(std::unique_ptr<Confinement> confinement)
{
    m_confinement = std::move(confinement);
}

QSqlDatabase &Session::database()
{
    if (m_stream)
        m_stream->drain();
    m_stream = nullptr;
    return m_database;
}

// statements
// -----------------------------------------------------------------------------------------

Result<std::unique_ptr<Statement>> Session::prepared(std::string sql, int parameters)
{
    CLIENTELE_TRY(checkUsable());
    if (m_sqlite && m_context.isClient() && !Confinement::vet(sql))
        return fail(FailureCode::Confined, {}, {}, "WITH, NATURAL or USING in: " + sql);
    std::unique_ptr<Statement> statement(new Statement(*this, std::move(sql), parameters));
    if (m_dialect == Dialect::Sqlite)
        CLIENTELE_TRY(statement->prepareSqlite());
    return statement;
}

Result<Statement *> Session::statement(std::string_view name)
{
    if (m_depth == 0)
        CLIENTELE_TRY(reconnectIfLost());
    StatementMap &map = m_statements[static_cast<std::size_t>(kind())];
    if (const auto it = map.find(name); it != map.end()) {
        CLIENTELE_TRY(checkUsable());
        it->second->clear();
        return it->second.get();
    }
    const SqlFile *query = m_library->catalogue.find(name);
    if (!query)
        return internal("no statement " + std::string(name));
    if (m_context.isClient() && !query->usableByClients)
        return fail(FailureCode::Confined, {}, {}, std::string(name) + " is the agency's");
    auto statement = prepared(query->text[static_cast<std::size_t>(kind())], query->parameters);
    if (!statement.ok()) {
        Failure failure = std::move(statement).failure();
        failure.detail += " in " + query->name;
        return failure;
    }
    return map.emplace(name, *std::move(statement)).first->second.get();
}

Result<std::unique_ptr<Statement>> Session::adHoc(std::string_view sql)
{
    if (m_depth == 0)
        CLIENTELE_TRY(reconnectIfLost());
    const NameExpander expand = [this](std::string_view name) -> Result<std::string> {
        std::string expanded = tableName(name);
        if (expanded.empty())
            return fail(FailureCode::Confined, {}, {}, "no table " + std::string(name) + " here");
        return expanded;
    };
    CLIENTELE_ASSIGN(auto rewritten, rewriteSql(sql, expand, m_dialect == Dialect::Sqlite));
    return prepared(std::move(rewritten.text), rewritten.parameters);
}

Status Session::execute(std::string_view sql)
{
    CLIENTELE_TRY(checkUsable());
    const std::string text(sql);
    if (m_dialect == Dialect::Sqlite) {
        if (sqlite3_exec(m_sqlite, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return sqliteFailure(m_sqlite);
        return {};
    }
    CLIENTELE_TRY(freeConnection());
    PGresult *result = PQexec(m_postgresql, text.c_str());
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) {
        PQclear(result);
        return {};
    }
    Failure failure = postgresqlFailure(m_postgresql, result);
    PQclear(result);
    if (failure.code == FailureCode::ConnectionLost)
        noteLost();
    return failure;
}

Result<std::int64_t> Session::scalarInteger(std::string_view sql)
{
    CLIENTELE_ASSIGN(const auto statement, adHoc(sql));
    CLIENTELE_ASSIGN(const bool row, statement->step());
    if (!row)
        return fail(FailureCode::NotFound);
    return statement->int64(0);
}

Result<std::string> Session::scalarText(std::string_view sql)
{
    CLIENTELE_ASSIGN(const auto statement, adHoc(sql));
    CLIENTELE_ASSIGN(const bool row, statement->step());
    if (!row)
        return fail(FailureCode::NotFound);
    return std::string(statement->text(0));
}

std::string Session::tableName(std::string_view table) const
{
    return expandedName(m_library->tables, table, m_dialect, kind());
}

Result<std::string> Session::expand(std::string_view text) const
{
    const NameExpander expander = [this](std::string_view name) -> Result<std::string> {
        std::string expanded = tableName(name);
        if (expanded.empty())
            return fail(FailureCode::Confined, {}, {}, "no table " + std::string(name) + " here");
        return expanded;
    };
    CLIENTELE_ASSIGN(auto rewritten, rewriteSql(text, expander, false));
    return std::move(rewritten.text);
}

// contexts
// -------------------------------------------------------------------------------------------

/// A cursor that was opened before a switch would go on giving the other context's rows.
Status Session::checkNothingBusy(int &statements) const
{
    statements = 0;
    for (sqlite3_stmt *s = sqlite3_next_stmt(m_sqlite, nullptr); s;
         s = sqlite3_next_stmt(m_sqlite, s)) {
        ++statements;
        if (sqlite3_stmt_busy(s))
            return internal(std::string("switch of context while busy: ") + sqlite3_sql(s));
    }
    return {};
}

Status Session::enter(const Context &context)
{
    if (m_depth > 0)
        return internal("switch of context within a transaction");
    CLIENTELE_TRY(reconnectIfLost());
    CLIENTELE_TRY(checkUsable());
    if (context == m_context)
        return {};
    CLIENTELE_TRY(m_dialect == Dialect::Sqlite ? switchSqlite(context) : switchPostgresql(context));
    m_context = context;
    return {};
}

Status Session::switchSqlite(const Context &context)
{
    if (sqlite3_get_autocommit(m_sqlite) == 0)
        return internal("switch of context within a transaction");
    if (context.isClient())
        CLIENTELE_TRY(m_confinement->prepareForClients(m_access == Access::Write));
    int statements = 0;
    CLIENTELE_TRY(checkNothingBusy(statements));
    // Ours are kept apart by context and never cross. Statements of others (QSqlQuery) may have
    // been compiled under the wider context: they are compiled anew.
    if (statements != static_cast<int>(m_statements[0].size() + m_statements[1].size()))
        m_confinement->expireStatements();
    m_confinement->enter(context);
    return {};
}

Status Session::switchPostgresql(const Context &context)
{
    if (context.isClient() && !m_allowClientOnPostgresql)
        return fail(FailureCode::Unsupported, "clientContextOnPostgresql", {"clientContext"});
    CLIENTELE_TRY(freeConnection());
    const std::string client = context.isClient() ? context.client().toString() : std::string();
    const std::string actor = context.actor().isNull() ? std::string() : context.actor().toString();
    return execute("SELECT set_config('clientele.client', '" + client
                   + "', false), set_config('clientele.actor', '" + actor + "', false)");
}

// streams of PostgreSQL
// ------------------------------------------------------------------------------

std::string Session::nextStatementName()
{
    return "s" + std::to_string(++m_lastStatement);
}

Status Session::freeConnection()
{
    if (m_stream)
        m_stream->drain();
    m_stream = nullptr;
    return checkUsable();
}

void Session::closeStream(Statement &statement) noexcept
{
    while (PGresult *rest = PQgetResult(m_postgresql))
        PQclear(rest);
    if (m_stream == &statement)
        m_stream = nullptr;
}

void Session::cancelStream(Statement &statement) noexcept
{
    // cancelling would abort a transaction: there the rest is read and dropped
    if (PGcancel *cancel = m_depth == 0 ? PQgetCancel(m_postgresql) : nullptr) {
        char error[256];
        PQcancel(cancel, error, sizeof error);
        PQfreeCancel(cancel);
    }
    closeStream(statement);
}

} // namespace clientele::storage
