// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confinement.h"
#include "kernel/result.h"
#include "sqlcatalogue.h"
#include "statement.h"
#include "storage/context.h"
#include "storage/dialect.h"
#include "tablelist.h"

#include <QSqlDatabase>

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>

struct sqlite3;
struct pg_conn;

namespace clientele::storage {

/// The SQL of the program, loaded once a store and shared by its sessions. Immutable: any thread.
struct SqlLibrary {
    TableList tables;
    SqlCatalogue catalogue;

    [[nodiscard]] static Result<std::shared_ptr<const SqlLibrary>>
    load(const std::vector<QString> &roots, Dialect dialect);
};

enum class Access : std::uint8_t { Write, Read };

/// One open connection. Thread: the one that opened it; anything else is answered with Internal.
class Session
{
public:
    /// Opens `database` (or opens it anew) and makes it fit for use; gives why not.
    using Connector = std::function<Status(Session &)>;

    /// Takes an added, not yet opened QSqlDatabase of this name and connects it.
    [[nodiscard]] static Result<std::unique_ptr<Session>>
    connect(const QString &connectionName, Dialect dialect, Access access,
            std::shared_ptr<const SqlLibrary> library, Connector connector);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] Dialect dialect() const noexcept { return m_dialect; }
    [[nodiscard]] Access access() const noexcept { return m_access; }
    [[nodiscard]] const Context &context() const noexcept { return m_context; }
    [[nodiscard]] const SqlLibrary &library() const noexcept { return *m_library; }

    /// The statement of that name for the present context, compiled once, reset and unbound. Valid
    /// as long as the session. Internal: no such name. Confined: not for a client context.
    [[nodiscard]] Result<Statement *> statement(std::string_view name);
    /// Infrastructure and tests only: SQL that is not in the catalogue. {names} and $n as there.
    [[nodiscard]] Result<std::unique_ptr<Statement>> adHoc(std::string_view sql);
    /// Infrastructure and tests only: one or more statements without parameters and results.
    [[nodiscard]] Status execute(std::string_view sql);
    /// The first column of the first row of an adHoc statement; NotFound when there is no row.
    [[nodiscard]] Result<std::int64_t> scalarInteger(std::string_view sql);
    [[nodiscard]] Result<std::string> scalarText(std::string_view sql);

    /// For models. Our own SQL does not go through QSqlQuery.
    [[nodiscard]] QSqlDatabase &database();

    /// Enters `context`; see Writer::enter. A reader enters its context once, when it is opened.
    [[nodiscard]] Status enter(const Context &context);
    [[nodiscard]] std::string tableName(std::string_view table) const;
    [[nodiscard]] Result<std::string> expand(std::string_view text) const;

    // for Statement, Transaction, the connectors and backups
    [[nodiscard]] sqlite3 *sqlite() const noexcept { return m_sqlite; }
    [[nodiscard]] pg_conn *postgresql() const noexcept { return m_postgresql; }
    [[nodiscard]] Status checkUsable() const; ///< right thread, connection not lost
    [[nodiscard]] int depth() const noexcept { return m_depth; }
    void setDepth(int depth) noexcept { m_depth = depth; }
    [[nodiscard]] Status reconnectIfLost();
    void noteLost() noexcept { m_lost = true; }
    [[nodiscard]] bool isLost() const noexcept { return m_lost; }
    [[nodiscard]] int generation() const noexcept { return m_generation; }
    [[nodiscard]] std::string nextStatementName();
    [[nodiscard]] Status freeConnection(); ///< ends a stream that is being read on this connection
    void openStream(Statement &statement) noexcept { m_stream = &statement; }
    void closeStream(Statement &statement) noexcept;
    void cancelStream(Statement &statement) noexcept;
    void setConfinement(std::unique_ptr<Confinement> confinement);
    [[nodiscard]] Confinement *confinement() const noexcept { return m_confinement.get(); }
    void allowClientContextOnPostgresql() noexcept { m_allowClientOnPostgresql = true; }
    /// Finds the driver's own handle after the QSqlDatabase was opened.
    [[nodiscard]] Status adoptHandle();

private:
    Session(QString connectionName, Dialect dialect, Access access,
            std::shared_ptr<const SqlLibrary> library, Connector connector);
    [[nodiscard]] Status connectNow();
    [[nodiscard]] Status checkReportedSettings() const;
    [[nodiscard]] Status switchSqlite(const Context &context);
    [[nodiscard]] Status switchPostgresql(const Context &context);
    [[nodiscard]] Status checkNothingBusy(int &statements) const;
    [[nodiscard]] Result<std::unique_ptr<Statement>> prepared(std::string sql, int parameters);
    [[nodiscard]] ContextKind kind() const noexcept
    {
        return m_context.isClient() ? ContextKind::Client : ContextKind::Agency;
    }

    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const noexcept
        {
            return std::hash<std::string_view>{}(name);
        }
    };
    using StatementMap = std::unordered_map<std::string, std::unique_ptr<Statement>, NameHash,
                                            std::equal_to<>>;

    QString m_connectionName;
    Dialect m_dialect;
    Access m_access;
    std::shared_ptr<const SqlLibrary> m_library;
    Connector m_connector;
    QSqlDatabase m_database;
    sqlite3 *m_sqlite = nullptr;
    pg_conn *m_postgresql = nullptr;
    std::unique_ptr<Confinement> m_confinement;
    Context m_context;
    std::thread::id m_thread;
    std::array<StatementMap, 2> m_statements; ///< by ContextKind
    Statement *m_stream = nullptr;
    int m_depth = 0;
    int m_generation = 0;
    int m_lastStatement = 0;
    bool m_lost = false;
    bool m_connecting = false;
    bool m_allowClientOnPostgresql = false;
};

/// "clientele-1", "clientele-2", …: Qt keeps connections by name. Any thread.
[[nodiscard]] QString nextConnectionName();

} // namespace clientele::storage
