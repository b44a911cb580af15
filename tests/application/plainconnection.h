// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <libpq-fe.h>
#include <sqlite3.h>

#include <string>
#include <vector>

namespace clientele::testing {

/// The agency's database as somebody with the database's own tool has it: on SQLite a connection
/// with none of our settings, on PostgreSQL the superuser's.
class PlainConnection
{
public:
    explicit PlainConnection(const QString &address)
    {
        if (!address.startsWith(QStringLiteral("postgresql:"))) {
            sqlite3_open(address.toUtf8().constData(), &m_sqlite);
            sqlite3_busy_timeout(m_sqlite, 5'000);
            return;
        }
        QUrl url(address);
        url.setUserName(QStringLiteral("postgres")); // whom no privilege holds back
        m_postgresql = PQconnectdb(url.toEncoded().constData());
        m_why = run("SET search_path = clientele; SET lock_timeout = '5s'");
    }
    ~PlainConnection()
    {
        sqlite3_close(m_sqlite);
        PQfinish(m_postgresql);
    }
    PlainConnection(const PlainConnection &) = delete;
    PlainConnection &operator=(const PlainConnection &) = delete;

    [[nodiscard]] const QByteArray &why() const { return m_why; } ///< empty: it is open
    /// Empty, or what the database said.
    [[nodiscard]] QByteArray run(const std::string &sql)
    {
        m_rows.clear();
        if (m_sqlite) {
            char *message = nullptr;
            sqlite3_exec(m_sqlite, sql.c_str(), keepRow, this, &message);
            const QByteArray error(message);
            sqlite3_free(message);
            return error;
        }
        PGresult *result = PQexec(m_postgresql, sql.c_str());
        const ExecStatusType status = PQresultStatus(result);
        QByteArray error;
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            error = QByteArray("! ") + PQresultErrorMessage(result);
        for (int row = 0; row < PQntuples(result); ++row) {
            std::string text;
            for (int column = 0; column < PQnfields(result); ++column)
                text += std::string(PQgetvalue(result, row, column)) + '|';
            m_rows.push_back(text);
        }
        PQclear(result);
        return error;
    }
    /// Every row as text; one row with the message when the database refuses.
    [[nodiscard]] std::vector<std::string> rows(const std::string &sql)
    {
        const QByteArray error = run(sql);
        return error.isEmpty() ? m_rows : std::vector{error.toStdString()};
    }

private:
    static int keepRow(void *self, int count, char **values, char **)
    {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += std::string(values[i] ? values[i] : "") + '|';
        static_cast<PlainConnection *>(self)->m_rows.push_back(text);
        return 0;
    }

    sqlite3 *m_sqlite = nullptr;
    PGconn *m_postgresql = nullptr;
    QByteArray m_why;
    std::vector<std::string> m_rows;
};

} // namespace clientele::testing
