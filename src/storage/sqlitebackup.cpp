// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitebackup.h"

#include "session.h"
#include "sqlerror.h"
#include "sqlitefile.h"
#include "sqlitesession.h"

#include <QFile>
#include <QFileInfo>

namespace clientele::storage {

namespace {

std::string quoted(const QString &text)
{
    QString doubled = text;
    doubled.replace(QLatin1Char('\''), QStringLiteral("''"));
    return "'" + doubled.toStdString() + "'";
}

Result<std::vector<std::string>> baseTables(Session &session)
{
    CLIENTELE_ASSIGN(const auto list,
                     session.adHoc("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                   " AND name NOT LIKE 'sqlite%' ORDER BY name"));
    std::vector<std::string> names;
    while (true) {
        CLIENTELE_ASSIGN(const bool row, list->step());
        if (!row)
            return names;
        names.emplace_back(list->text(0));
    }
}

Failure notProved(const std::string &what)
{
    return fail(FailureCode::Damaged, "backup", {}, "the copy was read back: " + what);
}

Status compare(Session &writer, LookingConnection &copy, const std::string &sql)
{
    CLIENTELE_ASSIGN(const std::string here, writer.scalarText(sql));
    auto there = copy.text(sql);
    if (!there.ok())
        return there.failure();
    return here == *there ? Status() : Status(notProved(sql));
}

Status proveFile(Session &writer, const QString &file)
{
    CLIENTELE_ASSIGN(const auto copy, LookingConnection::open(file, true));
    CLIENTELE_ASSIGN(const std::string check, copy->text("PRAGMA quick_check(1)"));
    if (check != "ok")
        return notProved(check);
    CLIENTELE_TRY(compare(writer, *copy, "PRAGMA application_id"));
    CLIENTELE_TRY(compare(writer, *copy, "PRAGMA user_version"));
    CLIENTELE_ASSIGN(const auto tables, baseTables(writer));
    for (const std::string &table : tables)
        CLIENTELE_TRY(compare(writer, *copy, "SELECT count(*) FROM main.\"" + table + "\""));
    return {};
}

/// What the copy takes at most.
std::int64_t bytesNeeded(Session &writer)
{
    const auto pages = writer.scalarText("PRAGMA page_count");
    const auto pageSize = writer.scalarText("PRAGMA page_size");
    return pages && pageSize ? std::stoll(*pages) * std::stoll(*pageSize) : 0;
}

/// Said of the place of the copy, once what was written of it has gone again.
Failure whyNotCopied(Session &writer, const QString &target, Failure failure)
{
    if (failure.code != FailureCode::DiskFull && failure.code != FailureCode::Io)
        return failure;
    const std::int64_t needed = bytesNeeded(writer);
    const std::int64_t left = freeBytesBeside(target);
    const bool full = failure.code == FailureCode::DiskFull || left < needed;
    failure.code = full ? FailureCode::DiskFull : FailureCode::Io;
    failure.rule = full ? "backupRoom" : "backup";
    failure.parameters.clear();
    if (full)
        failure.parameters = {target.toStdString(), std::to_string(needed), std::to_string(left)};
    return failure;
}

Status writeAndProve(Session &writer, const QString &file)
{
    CLIENTELE_TRY(writer.execute("VACUUM INTO " + quoted(file)));
    CLIENTELE_TRY(syncFile(file));
    return proveFile(writer, file);
}

} // namespace

Status backupSqlite(Session &writer, const QString &agencyFile, const QString &target)
{
    if (writer.context().isClient() || writer.depth() > 0)
        return fail(FailureCode::Internal, "backup", {}, "not between commands of the agency");
    const QFileInfo info(target);
    if (info.exists() && info.canonicalFilePath() == QFileInfo(agencyFile).canonicalFilePath())
        return invalid({{"file", "isTheAgency", target.toStdString()}});
    if (info.isDir() || target.isEmpty())
        return invalid({{"file", "directory", target.toStdString()}});
    if (!QFileInfo(info.absolutePath()).isDir())
        return fail(FailureCode::NotFound, "folder", {info.absolutePath().toStdString()});
    const QString temporary = target + QStringLiteral(".writing");
    QFile::remove(temporary); // of a backup that was killed
    Status status = writeAndProve(writer, temporary);
    if (status.ok())
        status = moveFile(temporary, target, true);
    if (status.ok())
        return status;
    QFile::remove(temporary);
    return whyNotCopied(writer, target, status.failure());
}

Status checkSqliteHealth(Session &session)
{
    CLIENTELE_ASSIGN(const std::string found, session.scalarText("PRAGMA integrity_check(1)"));
    if (found != "ok")
        return fail(FailureCode::Damaged, "content", {}, found);
    auto broken = session.scalarText("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
    if (broken.ok())
        return fail(FailureCode::Damaged, "foreignKey", {*broken});
    return broken.failure().code == FailureCode::NotFound ? Status() : Status(broken.failure());
}

} // namespace clientele::storage
