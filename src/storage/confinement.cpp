// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include "sqlerror.h"

#include <sodium.h>
#include <sqlite3.h>

namespace clientele::storage {

namespace {

/// What SQL in a client context may call. Nothing that reads files, settings or other rows.
const std::set<std::string_view> &allowedFunctions()
{
    static const std::set<std::string_view> kFunctions = {
        "abs",      "avg",        "coalesce",    "count", "current_actor", "current_client",
        "date",     "dense_rank", "first_value", "glob",  "group_concat",  "hex",
        "ifnull",   "iif",        "instr",       "lag",   "last_value",    "lead",
        "length",   "like",       "lower",       "ltrim", "max",           "min",
        "nullif",   "rank",       "replace",     "round", "row_number",    "rtrim",
        "strftime", "substr",     "substring",   "sum",   "total",         "trim",
        "typeof",   "upper",
    };
    return kFunctions;
}

std::string joined(const std::vector<std::string> &parts, std::string_view separator)
{
    std::string text;
    for (const std::string &part : parts) {
        if (!text.empty())
            text += separator;
        text += part;
    }
    return text;
}

struct StatementCloser {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, StatementCloser>;

std::string columnText(sqlite3_stmt *statement, int column)
{
    const unsigned char *text = sqlite3_column_text(statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    return text ? std::string(reinterpret_cast<const char *>(text), size) : std::string();
}

void giveText(sqlite3_context *result, const std::string &text)
{
    if (text.empty())
        sqlite3_result_null(result);
    else // stays as it is until the next switch, and nothing is busy then
        sqlite3_result_text(result, text.data(), static_cast<int>(text.size()), nullptr);
}

/// 128 random bits as 32 hexadecimal digits.
std::string randomHex()
{
    unsigned char bytes[16];
    randombytes_buf(bytes, sizeof bytes);
    char text[sizeof bytes * 2 + 1];
    sodium_bin2hex(text, sizeof text, bytes, sizeof bytes);
    return text;
}

bool isNameCharacter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
           || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// One past what begins at `at` and holds no words, as SQLite's own tokenizer reads it: a literal,
/// a quoted name, a comment or a parameter. `at` itself when it is none of them.
std::size_t skipWordless(std::string_view sql, std::size_t at) noexcept
{
    const auto upTo = [&](std::string_view end, std::size_t from) {
        const auto found = sql.find(end, from);
        return found == std::string_view::npos ? sql.size() : found + end.size();
    };
    const char c = sql[at];
    if (c == '[')
        return upTo("]", at);
    if (c == '\'' || c == '"' || c == '`') {
        for (std::size_t i = at + 1; i < sql.size(); ++i) {
            if (sql[i] != c)
                continue;
            if (i + 1 == sql.size() || sql[i + 1] != c)
                return i + 1;
            ++i; // doubled quote
        }
        return sql.size();
    }
    if (sql.substr(at, 2) == "--")
        return upTo("\n", at);
    if (sql.substr(at, 2) == "/*" && at + 2 < sql.size())
        return upTo("*/", at + 2);
    if (c == '?') {
        while (++at < sql.size() && isDigit(sql[at])) {}
        return at;
    }
    return at;
}

bool isForbiddenWord(std::string_view word) noexcept
{
    for (const std::string_view forbidden : {"with", "natural", "using"}) {
        if (word.size() == forbidden.size()
            && sqlite3_strnicmp(word.data(), forbidden.data(), static_cast<int>(word.size())) == 0)
            return true;
    }
    return false;
}

} // namespace

Confinement::Confinement(sqlite3 *connection, const TableList &tables)
    : m_connection(connection), m_tables(tables), m_secret("inner_" + randomHex() + "_")
{}

Confinement::~Confinement()
{
    sqlite3_trace_v2(m_connection, 0, nullptr, nullptr);
    sqlite3_set_authorizer(m_connection, nullptr, nullptr);
}

Status Confinement::install()
{
    for (const auto &[name, function] :
         {std::pair{"current_client", &currentClient}, std::pair{"current_actor", &currentActor}}) {
        // neither innocuous nor deterministic: schema objects may not call it, and each run asks
        // anew
        const int code = sqlite3_create_function_v2(m_connection, name, 0, SQLITE_UTF8, this,
                                                    function, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return sqliteFailure(m_connection);
    }
    std::vector<std::string> script;
    for (const ConfinedView &view : m_tables.views()) {
        scriptView(view.name, view.select, script);
        m_readable.insert(view.name);
    }
    CLIENTELE_TRY(run(script));
    for (const Table &table : m_tables.tables()) {
        if (table.tableClass != TableClass::Agency)
            m_readable.insert(table.name);
        if (table.tableClass == TableClass::Client)
            m_writable.insert(table.name);
    }
    if (sqlite3_set_authorizer(m_connection, &authorize, this) != SQLITE_OK)
        return sqliteFailure(m_connection);
    return {};
}

Status Confinement::prepareForClients(bool writes)
{
    if (m_preparedForClients)
        return {};
    CLIENTELE_ASSIGN(const auto statements, script(writes));
    CLIENTELE_TRY(run(statements));
    CLIENTELE_TRY(readTriggerNames());
    m_preparedForClients = true;
    return {};
}

void Confinement::enter(const Context &context)
{
    m_client = context.isClient() ? context.client().toString() : std::string();
    m_actor = context.actor().isNull() ? std::string() : context.actor().toString();
    m_confined = context.isClient();
    if (m_confined)
        sqlite3_trace_v2(m_connection, SQLITE_TRACE_STMT, &started, this);
    else
        sqlite3_trace_v2(m_connection, 0, nullptr, nullptr);
}

bool Confinement::vet(std::string_view sql) noexcept
{
    for (std::size_t at = 0; at < sql.size();) {
        const std::size_t skipped = skipWordless(sql, at);
        if (skipped != at) {
            at = skipped;
            continue;
        }
        std::size_t end = at;
        while (end < sql.size() && isNameCharacter(sql[end]))
            ++end;
        if (isForbiddenWord(sql.substr(at, end - at)))
            return false;
        at = end > at ? end : at + 1;
    }
    return true;
}

/// SQLite looks at the interrupt between the start of a statement and its first row, when it jumps
/// back from opening its transaction.
int Confinement::started(unsigned, void *self, void *, void *text)
{
    const std::string_view sql(static_cast<const char *>(text));
    if (sql.substr(0, 11) == "-- TRIGGER ") // SQLite's own note that one of our triggers starts
        return 0;
    if (!vet(sql))
        sqlite3_interrupt(static_cast<Confinement *>(self)->m_connection);
    return 0;
}

void Confinement::expireStatements()
{
    sqlite3_set_authorizer(m_connection, &authorize, this); // expires all of them
}

Status Confinement::run(const std::vector<std::string> &script)
{
    if (script.empty())
        return {};
    std::string text = "BEGIN;";
    for (const std::string &statement : script)
        text += statement + ";\n";
    text += "COMMIT;";
    if (sqlite3_exec(m_connection, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    Failure failure = sqliteFailure(m_connection);
    if (sqlite3_get_autocommit(m_connection) == 0)
        sqlite3_exec(m_connection, "ROLLBACK", nullptr, nullptr, nullptr);
    return failure;
}

Status Confinement::readTriggerNames()
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(m_connection,
                           "SELECT name FROM main.sqlite_schema WHERE type = 'trigger' UNION ALL"
                           " SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'",
                           -1, &raw, nullptr)
        != SQLITE_OK)
        return sqliteFailure(m_connection);
    const RawStatement statement(raw);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW)
        m_triggers.insert(columnText(raw, 0));
    return code == SQLITE_DONE ? Status() : Status(sqliteFailure(m_connection));
}

Result<std::vector<Confinement::Column>> Confinement::columnsOf(const std::string &table) const
{
    sqlite3_stmt *raw = nullptr;
    const std::string sql =
        "SELECT name, dflt_value, \"notnull\", pk FROM pragma_table_info('" + table + "')";
    if (sqlite3_prepare_v2(m_connection, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
        return sqliteFailure(m_connection);
    const RawStatement statement(raw);
    std::vector<Column> columns;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
        Column column{columnText(raw, 0), {}, sqlite3_column_int(raw, 3) > 0};
        if (sqlite3_column_int(raw, 2) != 0)
            column.fallback = columnText(raw, 1);
        columns.push_back(std::move(column));
    }
    if (code != SQLITE_DONE)
        return sqliteFailure(m_connection);
    return columns;
}

void Confinement::scriptView(const std::string &name, const std::string &select,
                             std::vector<std::string> &script) const
{
    script.push_back("CREATE TEMP VIEW " + m_secret + name + " AS " + select);
    script.push_back("CREATE TEMP VIEW " + name + " AS SELECT * FROM temp." + m_secret + name);
}

void Confinement::scriptGuards(const Table &table, std::vector<std::string> &script) const
{
    const bool client = table.tableClass == TableClass::Client;
    const auto guard = [&](const std::string &verb, const std::string &rows) {
        std::string condition = "current_client() IS NOT NULL";
        if (client)
            condition += " AND (" + rows + ")";
        script.push_back("CREATE TEMP TRIGGER " + std::string("guard_") + verb + "_" + table.name
                         + " BEFORE " + verb + " ON main." + table.baseName() + " WHEN " + condition
                         + " BEGIN SELECT RAISE(ABORT, 'confined: " + verb + "'); END");
    };
    const std::string oldRow = "OLD.client_id IS NOT current_client()";
    const std::string newRow = "NEW.client_id IS NOT current_client()";
    guard("INSERT", newRow);
    guard("UPDATE", oldRow + " OR " + newRow);
    guard("DELETE", oldRow);
}

void Confinement::scriptClientTable(const Table &table, const std::vector<Column> &columns,
                                    std::vector<std::string> &script) const
{
    std::vector<std::string> names;
    std::vector<std::string> values;
    std::vector<std::string> sets;
    std::vector<std::string> keys;
    std::string moved = "OLD.client_id IS NOT current_client()"
                        " OR NEW.client_id IS NOT current_client()";
    for (const Column &column : columns) {
        const std::string fresh = "NEW." + column.name;
        names.push_back(column.name);
        values.push_back(
            column.fallback.empty() ? fresh : "coalesce(" + fresh + ", " + column.fallback + ")");
        if (column.key) {
            keys.push_back(column.name + " = OLD." + column.name);
            moved += " OR " + fresh + " IS NOT OLD." + column.name;
        } else if (column.name != "client_id") {
            sets.push_back(column.name + " = " + fresh);
        }
    }
    const std::string where =
        " WHERE " + joined(keys, " AND ") + " AND client_id = current_client()";
    const std::string head = "CREATE TEMP TRIGGER through_";
    script.push_back(head + "INSERT_" + table.name + " INSTEAD OF INSERT ON " + table.name
                     + " BEGIN SELECT RAISE(ABORT, 'confined: INSERT')"
                       " WHERE NEW.client_id IS NOT current_client(); INSERT INTO "
                     + table.baseName() + " (" + joined(names, ", ") + ") VALUES ("
                     + joined(values, ", ") + "); END");
    std::string update = head + "UPDATE_" + table.name + " INSTEAD OF UPDATE ON " + table.name
                         + " BEGIN SELECT RAISE(ABORT, 'confined: UPDATE') WHERE " + moved + ";";
    if (!sets.empty())
        update += " UPDATE " + table.baseName() + " SET " + joined(sets, ", ") + where + ";";
    script.push_back(update + " END");
    script.push_back(head + "DELETE_" + table.name + " INSTEAD OF DELETE ON " + table.name
                     + " BEGIN DELETE FROM " + table.baseName() + where + "; END");
}

Result<std::vector<std::string>> Confinement::script(bool writes) const
{
    std::vector<std::string> script;
    for (const Table &table : m_tables.tables()) {
        CLIENTELE_ASSIGN(const auto columns, columnsOf(table.baseName()));
        if (columns.empty())
            return fail(FailureCode::Internal, "confinement", {}, "no table " + table.baseName());
        if (table.tableClass != TableClass::Agency) {
            std::vector<std::string> names;
            for (const Column &column : columns)
                names.push_back(column.name);
            std::string select = "SELECT " + joined(names, ", ") + " FROM main." + table.baseName();
            if (table.tableClass == TableClass::Client)
                select += " WHERE client_id = current_client()";
            scriptView(table.name, select, script);
        }
        if (!writes)
            continue;
        if (table.tableClass == TableClass::Client)
            scriptClientTable(table, columns, script);
        scriptGuards(table, script);
    }
    return script;
}

bool Confinement::allows(int operation, const char *first, const char *second,
                         const char *inner) const
{
    const std::string_view name = first ? first : "";
    const bool trigger = inner && m_triggers.find(std::string_view(inner)) != m_triggers.end();
    const auto isInnerView = [this](std::string_view text) {
        return text.substr(0, m_secret.size()) == m_secret;
    };
    switch (operation) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT: return true;
    case SQLITE_FUNCTION: return second && allowedFunctions().count(second) > 0;
    case SQLITE_READ:
        return trigger || (inner && isInnerView(inner)) || isInnerView(name)
               || m_readable.find(name) != m_readable.end();
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE: return trigger || m_writable.find(name) != m_writable.end();
    case SQLITE_PRAGMA: // QSqlTableModel::setTable() asks for it
        return (name == "table_info" || name == "table_xinfo") && second
               && m_readable.find(std::string_view(second)) != m_readable.end();
    default: return false;
    }
}

int Confinement::authorize(void *self, int operation, const char *first, const char *second,
                           const char *, const char *inner)
{
    const auto *confinement = static_cast<const Confinement *>(self);
    if (!confinement->m_confined)
        return SQLITE_OK;
    return confinement->allows(operation, first, second, inner) ? SQLITE_OK : SQLITE_DENY;
}

void Confinement::currentClient(sqlite3_context *result, int, sqlite3_value **)
{
    giveText(result, static_cast<const Confinement *>(sqlite3_user_data(result))->m_client);
}

void Confinement::currentActor(sqlite3_context *result, int, sqlite3_value **)
{
    giveText(result, static_cast<const Confinement *>(sqlite3_user_data(result))->m_actor);
}

} // namespace clientele::storage
