// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlerror.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <libpq-fe.h>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace clientele::storage {

namespace {

FailureCode sqliteFamily(int code, int family)
{
    switch (family) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FailureCode::Busy;
    case SQLITE_AUTH:
        return FailureCode::Confined;
    case SQLITE_FULL:
        return FailureCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return FailureCode::ReadOnly;
    case SQLITE_CORRUPT:
        return FailureCode::Damaged;
    case SQLITE_NOTADB:
        return FailureCode::NotAnAgency;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
    case SQLITE_NOLFS:
        return FailureCode::Io;
    case SQLITE_INTERRUPT:
        return FailureCode::Cancelled;
    case SQLITE_TOOBIG:
        return FailureCode::Malformed;
    case SQLITE_CONSTRAINT:
        return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY
                || code == SQLITE_CONSTRAINT_ROWID
            ? FailureCode::AlreadyExists
            : FailureCode::Refused;
    default:
        return FailureCode::Internal;
    }
}

/// The rule of a refused constraint, the same on both databases.
std::string constraintRule(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return "foreignKey";
    case SQLITE_CONSTRAINT_NOTNULL:
        return "required";
    case SQLITE_CONSTRAINT_CHECK:
        return "check";
    case SQLITE_CONSTRAINT_DATATYPE:
        return "type";
    default:
        return "constraint";
    }
}

bool startsWith(std::string_view text, std::string_view head)
{
    return text.substr(0, head.size()) == head;
}

FailureCode postgresqlFamily(std::string_view state, bool connectionBad)
{
    const std::string_view family = state.substr(0, 2);
    if (state == "23505")
        return FailureCode::AlreadyExists;
    if (family == "23")
        return FailureCode::Refused;
    if (state == "40001" || state == "40P01" || state == "55P03" || state == "55006")
        return FailureCode::Busy; // serialization, deadlock, lock time-out, object in use
    if (state == "57014")
        return FailureCode::Busy; // statement time-out; nobody else cancels our queries
    if (family == "08" || startsWith(state, "57P0") || state == "25P03" || connectionBad)
        return FailureCode::ConnectionLost;
    if (state == "25006")
        return FailureCode::ReadOnly;
    if (state == "42501")
        return FailureCode::Denied;
    if (state == "53100")
        return FailureCode::DiskFull;
    if (state == "53300" || state == "53200" || family == "53")
        return FailureCode::Busy;
    if (family == "58")
        return FailureCode::Io;
    if (family == "XX")
        return FailureCode::Damaged;
    if (state == "3D000")
        return FailureCode::NotFound;
    if (family == "28")
        return FailureCode::SignInFailed;
    if (family == "22")
        return FailureCode::Malformed;
    return FailureCode::Internal;
}

std::string postgresqlRule(std::string_view state)
{
    if (state == "23503")
        return "foreignKey";
    if (state == "23502")
        return "required";
    if (state == "23514")
        return "check";
    if (state.substr(0, 2) == "23" && state != "23505")
        return "constraint";
    return {};
}

} // namespace

Failure sqliteFailure(int extendedCode, std::string_view message)
{
    const int family = extendedCode & 0xff;
    std::string detail = "sqlite " + std::to_string(extendedCode) + ": " + std::string(message);
    // a check failure quotes the constraint, never the value; nothing to redact
    if (family == SQLITE_CONSTRAINT && startsWith(message, "immutable:"))
        return fail(FailureCode::Immutable, std::string(message.substr(11)), {}, std::move(detail));
    if (family == SQLITE_CONSTRAINT && startsWith(message, "confined:"))
        return fail(FailureCode::Confined, {}, {}, std::move(detail));
    const FailureCode code = sqliteFamily(extendedCode, family);
    std::string rule = code == FailureCode::Refused ? constraintRule(extendedCode) : std::string();
    return fail(code, std::move(rule), {}, std::move(detail));
}

Failure sqliteFailure(sqlite3 *connection)
{
    Failure failure = sqliteFailure(sqlite3_extended_errcode(connection),
                                    sqlite3_errmsg(connection));
    const char *file = sqlite3_db_filename(connection, "main");
    if (failure.code == FailureCode::DiskFull && file != nullptr && *file != '\0') {
        failure.rule = "agency";
        failure.parameters = {file, std::to_string(freeBytesBeside(QString::fromUtf8(file)))};
    }
    return failure;
}

std::int64_t freeBytesBeside(const QString &path)
{
    return std::max<qint64>(0, QStorageInfo(QFileInfo(path).absolutePath()).bytesAvailable());
}

Failure postgresqlFailure(std::string_view sqlState, std::string_view message, bool connectionBad)
{
    std::string detail = "postgresql " + std::string(sqlState) + ": " + std::string(message);
    if (sqlState == "P0001" && startsWith(message, "immutable:"))
        return fail(FailureCode::Immutable, std::string(message.substr(11)), {}, std::move(detail));
    if (sqlState == "P0001" && startsWith(message, "confined:"))
        return fail(FailureCode::Confined, {}, {}, std::move(detail));
    return fail(postgresqlFamily(sqlState, connectionBad), postgresqlRule(sqlState), {},
                std::move(detail));
}

Failure postgresqlFailure(const pg_conn *connection, const pg_result *result)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    // only the primary message: DETAIL quotes values
    const char *primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    const bool bad = !connection || PQstatus(connection) != CONNECTION_OK;
    const char *fallback = connection ? PQerrorMessage(connection) : "no connection";
    return postgresqlFailure(state ? state : "", primary ? primary : fallback, bad);
}

Failure systemFailure(int errorNumber, std::string_view what)
{
    FailureCode code = FailureCode::Io;
    if (errorNumber == ENOSPC || errorNumber == EDQUOT || errorNumber == EFBIG)
        code = FailureCode::DiskFull;
    else if (errorNumber == EROFS || errorNumber == EACCES || errorNumber == EPERM)
        code = FailureCode::ReadOnly;
    else if (errorNumber == ENOENT)
        code = FailureCode::NotFound;
    else if (errorNumber == EEXIST)
        code = FailureCode::AlreadyExists;
    return fail(code, {}, {}, std::string(what) + ": " + std::strerror(errorNumber));
}

} // namespace clientele::storage
