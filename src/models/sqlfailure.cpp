// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlfailure.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>

namespace clientele::models {

namespace {

FailureCode sqliteCode(const QString &native)
{
    switch (native.toInt() & 0xff) { // extended codes: the family is in the low byte
    case 5:                          // SQLITE_BUSY
    case 6:                          // SQLITE_LOCKED
        return FailureCode::Busy;
    case 8: // SQLITE_READONLY
        return FailureCode::ReadOnly;
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return FailureCode::Io;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return FailureCode::Damaged;
    case 23: // SQLITE_AUTH
        return FailureCode::Confined;
    default: return FailureCode::Internal;
    }
}

FailureCode postgresqlCode(const QString &native, bool open)
{
    // the second error after a lost connection has no code (architecture.md 5.2)
    if (!open || native.isEmpty() || native.startsWith(QLatin1String("08"))
        || native.startsWith(QLatin1String("57P")))
        return FailureCode::ConnectionLost;
    if (native == QLatin1String("57014") || native == QLatin1String("55P03"))
        return FailureCode::Busy;
    if (native == QLatin1String("25006"))
        return FailureCode::ReadOnly;
    if (native == QLatin1String("42501"))
        return FailureCode::Confined;
    return FailureCode::Internal;
}

} // namespace

Failure failureOf(const QSqlError &error, const QSqlDatabase &database)
{
    const QString native = error.nativeErrorCode();
    const bool postgresql = database.driverName() == QLatin1String("QPSQL");
    const FailureCode code =
        postgresql ? postgresqlCode(native, database.isOpen()) : sqliteCode(native);
    return fail(code, {}, {}, error.databaseText().toStdString());
}

} // namespace clientele::models
