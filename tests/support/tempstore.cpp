// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsupport/tempstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QThread>
#include <QUrl>
#include <libpq-fe.h>

#include <atomic>

namespace clientele::testing {

namespace {

constexpr const char *kVariable = "CLIENTELE_TEST_POSTGRESQL";

/// Runs one statement in the cluster's maintenance database; empty when it went well.
QByteArray runInCluster(const QByteArray &sql)
{
    PGconn *connection = PQconnectdb(qgetenv(kVariable).constData());
    QByteArray error;
    if (PQstatus(connection) != CONNECTION_OK) {
        error = PQerrorMessage(connection);
    } else {
        for (const QByteArray &statement : sql.split(';')) {
            PGresult *result = PQexec(connection, statement.constData());
            if (PQresultStatus(result) != PGRES_COMMAND_OK)
                error += PQresultErrorMessage(result);
            PQclear(result);
        }
    }
    PQfinish(connection);
    return error;
}

/// In memory where there is such a place: what is tested is not the disk, and it is much faster.
QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    const QFileInfo place(memory);
    return (place.isDir() && place.isWritable() ? memory : QDir::tempPath())
           + QStringLiteral("/clientele-test-XXXXXX");
}

} // namespace

TempStore::TempStore(storage::Dialect dialect, std::vector<QString> sqlRoots)
    : m_folder(folderTemplate()), m_dialect(dialect), m_sqlRoots(std::move(sqlRoots))
{
    if (dialect == storage::Dialect::Sqlite)
        m_address = m_folder.filePath(QStringLiteral("agency.clientele"));
    else
        m_why = makeDatabase();
    if (!m_why.isEmpty())
        return;
    auto created = storage::Store::create(m_address, options());
    if (created.ok())
        m_store = std::move(created).value();
    else
        m_why = describe(created.failure());
}

TempStore::~TempStore()
{
    m_store.reset();
    if (m_database.isEmpty())
        return;
    const QByteArray error = runInCluster("SET ROLE clientele_owner; DROP DATABASE " + m_database);
    if (!error.isEmpty())
        qWarning("left behind: %s", error.constData());
}

QByteArray TempStore::makeDatabase()
{
    static std::atomic<int> last{0};
    const QUrl cluster(qEnvironmentVariable(kVariable));
    if (!cluster.isValid() || cluster.host().isEmpty())
        return QByteArray(kVariable)
               + " is not set: `./check` or tests/support/postgresql-cluster"
                 " start a cluster for the tests";
    const QByteArray name = "clientele_test_"
                            + QByteArray::number(QCoreApplication::applicationPid()) + '_'
                            + QByteArray::number(++last);
    const QByteArray error = runInCluster("CREATE DATABASE " + name + " OWNER clientele_owner");
    if (!error.isEmpty())
        return error;
    m_database = name;
    QUrl address = cluster;
    address.setPath(QLatin1Char('/') + QString::fromLatin1(name));
    m_address = address.toString(QUrl::FullyEncoded);
    return {};
}

storage::StoreOptions TempStore::options()
{
    storage::StoreOptions options{m_clock, m_ids, "the test",
                                  m_folder.filePath(QStringLiteral("state"))};
    options.allowClientContextOnPostgresql = true;
    options.busyTimeoutMs = 500;
    if (!m_sqlRoots.empty())
        options.sqlRoots = m_sqlRoots;
    return options;
}

Status TempStore::reopen()
{
    close();
    CLIENTELE_ASSIGN(m_store, storage::Store::open(m_address, options()));
    return {};
}

bool TempStore::waitUntilAlone() const
{
    if (m_dialect == storage::Dialect::Sqlite)
        return true;
    PGconn *connection = PQconnectdb(qgetenv(kVariable).constData());
    const QByteArray sql = "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + m_database
                           + "'";
    bool alone = false;
    for (int attempt = 0; attempt < 2'000 && !alone; ++attempt) {
        if (attempt > 0)
            QThread::msleep(10);
        PGresult *result = PQexec(connection, sql.constData());
        alone = PQresultStatus(result) == PGRES_TUPLES_OK
                && QByteArray(PQgetvalue(result, 0, 0)) == "0";
        PQclear(result);
    }
    PQfinish(connection);
    return alone;
}

QByteArray describe(const Failure &failure)
{
    QByteArray text = failureCodeName(failure.code);
    text += ' ' + QByteArray::fromStdString(failure.rule) + " [";
    for (const std::string &parameter : failure.parameters)
        text += QByteArray::fromStdString(parameter) + ' ';
    return text + "] " + QByteArray::fromStdString(failure.detail);
}

} // namespace clientele::testing
