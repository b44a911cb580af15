// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresqlsession.h"
#include "sqlitefile.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace clientele::storage {

namespace {

constexpr int kProgramTimeoutMs = 3'600'000;

QString findProgram(const QString &name)
{
    const QString inPath = QStandardPaths::findExecutable(name);
    return inPath.isEmpty() ? QStandardPaths::findExecutable(
               name, {QStringLiteral("/usr/lib/postgresql/15/bin")})
                            : inPath;
}

QString conninfoValue(const std::string &value)
{
    QString text = QString::fromStdString(value);
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    text.replace(QLatin1Char('\''), QStringLiteral("\\'"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

/// No shell, and the password goes through the environment of the child only: what a command line
/// says, everybody on the machine may read.
Result<QByteArray> runProgram(const QString &program, const QStringList &arguments,
                              const std::string &password)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!password.empty())
        environment.insert(QStringLiteral("PGPASSWORD"), QString::fromStdString(password));
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(kProgramTimeoutMs))
        return fail(FailureCode::Io, "backup", {}, process.errorString().toStdString());
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    const QByteArray error = process.readAllStandardError().left(500);
    const bool full = error.contains("No space left") || error.contains("Disk quota")
                      || error.contains("File too large");
    return fail(full ? FailureCode::DiskFull : FailureCode::Io, "backup", {}, error.toStdString());
}

Status dump(const PostgresqlAddress &address, const QString &file)
{
    QString conninfo = QStringLiteral("dbname=") + conninfoValue(address.database);
    if (!address.user.empty())
        conninfo += QStringLiteral(" user=") + conninfoValue(address.user);
    for (const auto &[name, value] : address.connectOptions())
        conninfo += QLatin1Char(' ') + QString::fromStdString(name) + QLatin1Char('=')
                    + conninfoValue(value);
    CLIENTELE_ASSIGN(
        const QByteArray said,
        runProgram(findProgram(QStringLiteral("pg_dump")),
                   {QStringLiteral("--format=custom"), QStringLiteral("--no-password"),
                    QStringLiteral("--role=clientele_staff"), QStringLiteral("--schema=clientele"),
                    QStringLiteral("--file=") + file, QStringLiteral("--dbname=") + conninfo},
                   address.password));
    return {};
}

/// The archive is read to its end, and has the data of every table.
Status prove(Session &session, const QString &file)
{
    const QString program = findProgram(QStringLiteral("pg_restore"));
    CLIENTELE_ASSIGN(const QByteArray list,
                     runProgram(program, {QStringLiteral("--list"), file}, {}));
    for (const Table &table : session.library().tables.tables()) {
        const std::string entry = "TABLE DATA clientele " + table.baseName() + " ";
        if (!list.contains(QByteArray::fromStdString(entry)))
            return fail(FailureCode::Damaged, "backup", {}, "no data of " + table.name);
    }
    CLIENTELE_ASSIGN(const QByteArray script,
                     runProgram(program, {QStringLiteral("--file=/dev/null"), file}, {}));
    return {};
}

} // namespace

Status backupPostgresql(Session &writer, const PostgresqlAddress &address, const QString &target)
{
    if (writer.context().isClient() || writer.depth() > 0)
        return fail(FailureCode::Internal, "backup", {}, "not between commands of the agency");
    for (const char *name : {"pg_dump", "pg_restore"}) {
        if (findProgram(QString::fromLatin1(name)).isEmpty())
            return fail(FailureCode::Unsupported, "backup", {name});
    }
    const QFileInfo info(target);
    if (info.isDir() || target.isEmpty())
        return invalid({{"file", "directory", target.toStdString()}});
    if (!QFileInfo(info.absolutePath()).isDir())
        return fail(FailureCode::NotFound, "folder", {info.absolutePath().toStdString()});
    const QString temporary = target + QStringLiteral(".writing");
    QFile::remove(temporary);
    Status status = dump(address, temporary);
    if (status.ok())
        status = syncFile(temporary);
    if (status.ok())
        status = prove(writer, temporary);
    if (status.ok())
        status = moveFile(temporary, target, true);
    if (!status.ok())
        QFile::remove(temporary);
    return status;
}

Status checkPostgresqlHealth(Session &session)
{
    auto broken = session.scalarText("SELECT c.relname::text FROM pg_catalog.pg_index i"
                                     " JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
                                     " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                                     " WHERE n.nspname = 'clientele'"
                                     " AND NOT (i.indisvalid AND i.indisready) LIMIT 1");
    if (broken.ok())
        return fail(FailureCode::Damaged, "index", {*broken});
    if (broken.failure().code != FailureCode::NotFound)
        return broken.failure();
    for (const Table &table :
         session.library().tables.tables()) { // every value of every row is read
        const std::string sql =
            "SELECT coalesce(sum(length(t::text)), 0) FROM {" + table.name + "} AS t";
        CLIENTELE_ASSIGN(const std::int64_t size, session.scalarInteger(sql));
        (void)size;
    }
    return {};
}

} // namespace clientele::storage
