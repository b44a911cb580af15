// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement.h"

#include "session.h"
#include "sqlerror.h"
#include "utf8.h"

#include <sqlite3.h>

#include <charconv>

namespace clientele::storage {

namespace {

constexpr char kHexDigits[] = "0123456789abcdef";
constexpr std::size_t kUuidLength = 36;

void writeUuid(const Uuid &id, char *out) noexcept
{
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *out++ = '-';
        *out++ = kHexDigits[id.bytes[i] >> 4U];
        *out++ = kHexDigits[id.bytes[i] & 0x0fU];
    }
}

} // namespace

Statement::Statement(Session &session, std::string sql, int parameters)
    : m_session(session), m_sql(std::move(sql)), m_parameters(static_cast<std::size_t>(parameters)),
      m_isSqlite(session.dialect() == Dialect::Sqlite)
{}

Statement::~Statement()
{
    dropResults();
    sqlite3_finalize(m_sqlite);
}

Status Statement::prepareSqlite()
{
    const char *tail = nullptr;
    sqlite3 *connection = m_session.sqlite();
    const int code =
        sqlite3_prepare_v3(connection, m_sql.c_str(), static_cast<int>(m_sql.size() + 1),
                           SQLITE_PREPARE_PERSISTENT, &m_sqlite, &tail);
    if (code != SQLITE_OK)
        return sqliteFailure(connection);
    const std::string_view rest(tail);
    if (rest.find_first_not_of(" \t\r\n;") != std::string_view::npos && rest.substr(0, 2) != "--")
        return fail(FailureCode::Internal, "sql", {}, "more than one statement: " + m_sql);
    if (sqlite3_bind_parameter_count(m_sqlite) > static_cast<int>(m_parameters.size()))
        return fail(FailureCode::Internal, "sql", {}, "foreign placeholders: " + m_sql);
    return {};
}

// binding
// --------------------------------------------------------------------------------------------

bool Statement::accepts(int index1)
{
    if (m_active)
        reset();
    if (index1 >= 1 && index1 <= static_cast<int>(m_parameters.size()))
        return true;
    refuse(fail(FailureCode::Internal, "bind", {},
                "no parameter " + std::to_string(index1) + " in: " + m_sql));
    return false;
}

void Statement::bound(int index1, int sqliteCode)
{
    Parameter &parameter = m_parameters[static_cast<std::size_t>(index1 - 1)];
    if (!parameter.isBound) {
        parameter.isBound = true;
        m_allBound = false;
    }
    if (sqliteCode != SQLITE_OK)
        refuse(sqliteFailure(m_session.sqlite()));
}

void Statement::refuse(Failure failure)
{
    if (!m_refusal)
        m_refusal = std::move(failure);
}

Statement &Statement::bindInteger(int index1, std::int64_t value)
{
    if (!accepts(index1))
        return *this;
    if (m_isSqlite) {
        bound(index1, sqlite3_bind_int64(m_sqlite, index1, value));
        return *this;
    }
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    return bindShortText(index1, digits, static_cast<std::size_t>(end - digits));
}

Statement &Statement::bindBoolean(int index1, bool value)
{
    if (m_isSqlite)
        return bindInteger(index1, value ? 1 : 0);
    return accepts(index1) ? bindShortText(index1, value ? "t" : "f", 1) : *this;
}

/// Precondition: accepts(index1); text that is known to be storable.
Statement &Statement::bindShortText(int index1, const char *text, std::size_t size)
{
    Parameter &parameter = m_parameters[static_cast<std::size_t>(index1 - 1)];
    parameter.text.assign(text, size);
    parameter.isNull = false;
    int code = SQLITE_OK;
    if (m_isSqlite) // our copy lives until the next bind, which resets first
        code = sqlite3_bind_text64(m_sqlite, index1, parameter.text.data(), size, nullptr,
                                   SQLITE_UTF8);
    bound(index1, code);
    return *this;
}

Statement &Statement::bind(int index1, std::string_view text)
{
    if (!accepts(index1))
        return *this;
    if (!isStorableText(text)) {
        refuse(fail(FailureCode::Malformed, "text", {std::to_string(index1)},
                    "invalid UTF-8 or U+0000 in parameter " + std::to_string(index1)));
        return *this;
    }
    return bindShortText(index1, text.data(), text.size());
}

Statement &Statement::bind(int index1, std::nullptr_t)
{
    if (!accepts(index1))
        return *this;
    m_parameters[static_cast<std::size_t>(index1 - 1)].isNull = true;
    bound(index1, m_isSqlite ? sqlite3_bind_null(m_sqlite, index1) : SQLITE_OK);
    return *this;
}

Statement &Statement::bind(int index1, const Uuid &id)
{
    if (id.isNull())
        return bind(index1, nullptr);
    if (!accepts(index1))
        return *this;
    char text[kUuidLength];
    writeUuid(id, text);
    return bindShortText(index1, text, sizeof text);
}

Statement &Statement::bind(int index1, Date day)
{
    return bind(index1, day.toString());
}

Statement &Statement::bindBlob(int index1, std::span<const std::uint8_t> bytes)
{
    if (!accepts(index1))
        return *this;
    Parameter &parameter = m_parameters[static_cast<std::size_t>(index1 - 1)];
    parameter.text.clear();
    parameter.isNull = false;
    if (m_isSqlite) {
        parameter.text.assign(bytes.begin(), bytes.end());
        bound(index1,
              sqlite3_bind_blob64(m_sqlite, index1, parameter.text.data(), bytes.size(), nullptr));
        return *this;
    }
    parameter.text = "\\x";
    for (const std::uint8_t byte : bytes) {
        parameter.text += kHexDigits[byte >> 4U];
        parameter.text += kHexDigits[byte & 0x0fU];
    }
    bound(index1, SQLITE_OK);
    return *this;
}

// running
// --------------------------------------------------------------------------------------------

Status Statement::ready()
{
    if (m_refusal) {
        Failure failure = std::move(*m_refusal);
        m_refusal.reset();
        return failure;
    }
    if (!m_allBound) {
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            if (!m_parameters[i].isBound)
                return fail(FailureCode::Internal, "bind", {},
                            "parameter " + std::to_string(i + 1) + " is not bound: " + m_sql);
        }
        m_allBound = true;
    }
    return m_session.checkUsable();
}

Result<bool> Statement::step()
{
    return m_isSqlite ? stepSqlite() : stepPostgresql();
}

Result<bool> Statement::stepSqlite()
{
    if (!m_active) {
        CLIENTELE_TRY(ready());
        m_active = true;
    }
    const int code = sqlite3_step(m_sqlite);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    Failure failure = sqliteFailure(m_session.sqlite());
    reset();
    return failure;
}

Status Statement::run()
{
    while (true) {
        auto stepped = step();
        if (!stepped.ok())
            return std::move(stepped).failure();
        if (!*stepped)
            return {};
    }
}

void Statement::reset() noexcept
{
    if (m_isSqlite)
        sqlite3_reset(m_sqlite); // its code repeats the failure that step() already gave
    else
        dropResults();
    m_active = false;
}

void Statement::clear() noexcept
{
    reset();
    m_refusal.reset();
    m_streaming = false;
    m_allBound = false;
    for (Parameter &parameter : m_parameters) {
        parameter.isBound = false;
        parameter.isNull = true;
    }
    if (m_isSqlite)
        sqlite3_clear_bindings(m_sqlite);
}

// columns
// --------------------------------------------------------------------------------------------

bool Statement::isNull(int column) const
{
    if (m_isSqlite)
        return sqlite3_column_type(m_sqlite, column) == SQLITE_NULL;
    return postgresqlText(column).data() == nullptr;
}

std::int64_t Statement::int64(int column) const
{
    if (m_isSqlite)
        return sqlite3_column_int64(m_sqlite, column);
    const std::string_view text = postgresqlText(column);
    if (text == "t")
        return 1;
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool Statement::boolean(int column) const
{
    if (m_isSqlite)
        return sqlite3_column_int(m_sqlite, column) != 0;
    const std::string_view text = postgresqlText(column);
    return text == "t" || text == "1";
}

std::string_view Statement::text(int column) const
{
    if (!m_isSqlite)
        return postgresqlText(column);
    const unsigned char *text = sqlite3_column_text(m_sqlite, column);
    if (!text)
        return {};
    return {reinterpret_cast<const char *>(text),
            static_cast<std::size_t>(sqlite3_column_bytes(m_sqlite, column))};
}

Uuid Statement::uuid(int column) const
{
    return Uuid::parse(text(column)).value_or(Uuid{});
}

Date Statement::date(int column) const
{
    return Date::parse(text(column)).value_or(Date{});
}

Currency Statement::currency(int column) const
{
    return Currency::fromCode(text(column)).value_or(Currency{});
}

} // namespace clientele::storage
