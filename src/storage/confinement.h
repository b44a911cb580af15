// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/result.h"
#include "storage/context.h"
#include "tablelist.h"

struct sqlite3;
struct sqlite3_context;
struct sqlite3_value;

namespace clientele::storage {

/// Confines one SQLite connection to one client (decisions.md 4): an allow-list authorizer, views
/// that narrow to current_client(), triggers that carry writes through them, and guards on the base
/// tables for what slips past. All of it follows from tables.txt and the tables' own columns.
///
/// One thing differs from decisions.md 4. The authorizer is told the name of the innermost view or
/// trigger, but SQLite tells the name of a common table expression in the same place, so that
/// WITH account_user AS (SELECT * FROM account_user_) ... passed for the view. Therefore base tables
/// are read only
/// - by views whose name nobody can guess: the public view reads a second one with 128 random bits
///   of the connection in its name;
/// - by triggers, known not by their name but by where SQLite keeps it. A statement's own names lie
///   elsewhere. These places are learned by compiling one statement for each trigger, and learned
///   anew when the schema may have been read again; should they ever be wrong, writes are refused.
class Confinement
{
public:
    Confinement(sqlite3 *connection, const TableList &tables);
    ~Confinement();
    Confinement(const Confinement &) = delete;
    Confinement &operator=(const Confinement &) = delete;

    /// Registers the functions and the authorizer and creates the confined views of
    /// confined_views.sql. The connection is then in the agency context.
    [[nodiscard]] Status install();
    /// Creates the views and, for a writer, the triggers of a client context, once. Not within a
    /// transaction.
    [[nodiscard]] Status prepareForClients(bool writes);
    /// To be called after whatever makes SQLite read the schema again (VACUUM INTO does).
    void noteSchemaRead() noexcept { m_learned = false; }
    /// Precondition: prepareForClients() for a client context; no transaction; nothing busy.
    [[nodiscard]] Status enter(const Context &context);
    /// Makes every statement on the connection compile anew at its next use, under the context of
    /// that moment.
    void expireStatements();

private:
    struct Column {
        std::string name;
        std::string fallback; ///< DEFAULT of a NOT NULL column, else empty
        bool key = false;
    };
    [[nodiscard]] Result<std::vector<std::string>> script(bool writes) const;
    [[nodiscard]] Result<std::vector<Column>> columnsOf(const std::string &baseTable) const;
    void scriptClientTable(const Table &table, const std::vector<Column> &columns,
                           std::vector<std::string> &script) const;
    void scriptGuards(const Table &table, std::vector<std::string> &script) const;
    void scriptView(const std::string &name, const std::string &select,
                    std::vector<std::string> &script) const;
    [[nodiscard]] std::string secretName(std::string_view suffix) const;
    [[nodiscard]] Status run(const std::vector<std::string> &script);
    [[nodiscard]] Status learnTriggers();
    [[nodiscard]] Status learnFrom(const std::string &table);
    [[nodiscard]] bool allows(int operation, const char *first, const char *second,
                              const char *inner) const;

    static int authorize(void *self, int operation, const char *first, const char *second,
                         const char *database, const char *inner);
    static void currentClient(sqlite3_context *result, int, sqlite3_value **);
    static void currentActor(sqlite3_context *result, int, sqlite3_value **);

    sqlite3 *m_connection;
    const TableList &m_tables;
    std::string m_secret;
    std::set<std::string, std::less<>> m_readable;       ///< public views
    std::set<std::string, std::less<>> m_writable;       ///< public views of client tables
    std::set<std::string, std::less<>> m_triggerNames;
    mutable std::set<const void *> m_triggers; ///< where SQLite keeps their names
    std::string m_client; ///< text of the client's id; empty in the agency context
    std::string m_actor;
    bool m_confined = false;
    bool m_preparedForClients = false;
    bool m_writes = false;
    bool m_learning = false;
    mutable bool m_learned = false;
};

} // namespace clientele::storage
