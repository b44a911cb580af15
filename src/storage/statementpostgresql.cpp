// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"
#include "sqlerror.h"
#include "statement.h"

#include <libpq-fe.h>
#include <sqlite3.h>

namespace clientele::storage {

void Statement::dropResults() noexcept
{
    if (m_streamOpen)
        m_session.cancelStream(*this);
    m_streamOpen = false;
    PQclear(m_result);
    m_result = nullptr;
    for (PGresult *result : m_drained)
        PQclear(result);
    m_drained.clear();
    m_drainFailure.reset();
    m_row = -1;
}

Status Statement::preparePostgresql()
{
    if (m_preparedGeneration == m_session.generation())
        return {};
    m_name = m_session.nextStatementName();
    PGresult *result = PQprepare(m_session.postgresql(), m_name.c_str(), m_sql.c_str(), 0, nullptr);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        return postgresqlError(result);
    PQclear(result);
    m_preparedGeneration = m_session.generation();
    return {};
}

/// Takes the result. Notes a lost connection; forgets a plan that the schema has outgrown.
Failure Statement::postgresqlError(PGresult *result)
{
    const char *field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view state = field ? field : "";
    Failure failure = postgresqlFailure(m_session.postgresql(), result);
    if (state == "0A000" || state == "26000") { // the command may simply be tried again
        m_preparedGeneration = -1;
        failure.code = FailureCode::Busy;
    }
    PQclear(result);
    if (failure.code == FailureCode::ConnectionLost)
        m_session.noteLost();
    return failure;
}

Status Statement::executePostgresql()
{
    CLIENTELE_TRY(ready());
    CLIENTELE_TRY(m_session.freeConnection());
    CLIENTELE_TRY(preparePostgresql());
    std::vector<const char *> values;
    std::vector<int> lengths;
    values.reserve(m_parameters.size());
    lengths.reserve(m_parameters.size());
    for (const Parameter &parameter : m_parameters) {
        values.push_back(parameter.isNull ? nullptr : parameter.text.c_str());
        lengths.push_back(static_cast<int>(parameter.text.size()));
    }
    const int count = static_cast<int>(m_parameters.size());
    PGconn *connection = m_session.postgresql();
    if (m_streaming) {
        if (!PQsendQueryPrepared(connection, m_name.c_str(), count, values.data(), lengths.data(),
                                 nullptr, 0))
            return postgresqlError(nullptr);
        PQsetSingleRowMode(connection);
        m_streamOpen = true;
        m_session.openStream(*this);
        return {};
    }
    m_result = PQexecPrepared(connection, m_name.c_str(), count, values.data(), lengths.data(),
                              nullptr, 0);
    const ExecStatusType status = PQresultStatus(m_result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return postgresqlError(std::exchange(m_result, nullptr));
    return {};
}

Result<bool> Statement::stepPostgresql()
{
    if (!m_active) {
        dropResults();
        if (auto executed = executePostgresql(); !executed.ok()) {
            dropResults();
            return std::move(executed).failure();
        }
        m_active = true;
    }
    if (m_streaming) {
        auto next = nextStreamed();
        if (!next.ok() || !*next)
            reset();
        return next;
    }
    if (++m_row < PQntuples(m_result))
        return true;
    reset();
    return false;
}

Result<bool> Statement::nextStreamed()
{
    PQclear(std::exchange(m_result, nullptr));
    m_row = 0;
    if (!m_drained.empty()) {
        m_result = m_drained.front();
        m_drained.pop_front();
        return true;
    }
    if (m_drainFailure)
        return std::move(*std::exchange(m_drainFailure, std::nullopt));
    if (!m_streamOpen)
        return false;
    PGresult *result = PQgetResult(m_session.postgresql());
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_SINGLE_TUPLE) {
        m_result = result;
        return true;
    }
    const bool end = !result || status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
    m_streamOpen = false;
    m_session.closeStream(*this);
    if (!end)
        return postgresqlError(result);
    PQclear(result);
    return false;
}

void Statement::drain() noexcept
{
    while (m_streamOpen) {
        PGresult *result = PQgetResult(m_session.postgresql());
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_SINGLE_TUPLE) {
            m_drained.push_back(result);
            continue;
        }
        m_streamOpen = false;
        m_session.closeStream(*this);
        if (result && status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
            m_drainFailure = postgresqlError(result);
        else
            PQclear(result);
    }
}

std::string_view Statement::postgresqlText(int column) const
{
    if (!m_result || PQgetisnull(m_result, m_row, column))
        return {};
    return {PQgetvalue(m_result, m_row, column),
            static_cast<std::size_t>(PQgetlength(m_result, m_row, column))};
}

int Statement::columnCount() const
{
    return m_isSqlite ? sqlite3_column_count(m_sqlite) : PQnfields(m_result);
}

std::vector<std::uint8_t> Statement::blob(int column) const
{
    if (m_isSqlite) {
        const auto *bytes =
            static_cast<const std::uint8_t *>(sqlite3_column_blob(m_sqlite, column));
        return bytes ? std::vector<std::uint8_t>(bytes,
                                                 bytes + sqlite3_column_bytes(m_sqlite, column))
                     : std::vector<std::uint8_t>();
    }
    const std::string_view text = postgresqlText(column);
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::vector<std::uint8_t> bytes;
    for (std::size_t i = 2; i + 1 < text.size(); i += 2) // "\x0a1b…"
        bytes.push_back(static_cast<std::uint8_t>(digit(text[i]) * 16 + digit(text[i + 1])));
    return bytes;
}

} // namespace clientele::storage
