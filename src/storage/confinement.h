// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "storage/context.h"
#include "tablelist.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_context;
struct sqlite3_value;

namespace clientele::storage {

/// Confines one SQLite connection to one client (decisions.md 4): an allow-list authorizer, views
/// that narrow to current_client(), triggers that carry writes through them, and guards on the base
/// tables for what slips past. All of it follows from tables.txt and the tables' own columns.
///
/// Three things that decisions.md 4 did not know pass an authorizer of SQLite 3.40:
/// - columns joined by USING or NATURAL are not reported at all, so that
///   ... NATURAL FULL JOIN account_user_ gives every row of every client;
/// - it is told the name of a common table expression where it is told that of a view, so that
///   WITH account_user AS (SELECT * FROM account_user_) ... passes for the view;
/// - everything within UPDATE or DELETE of a view is reported as part of that view, so that
///   UPDATE account_user SET first_name = (SELECT group_concat(name) FROM account_) passes.
/// Therefore a statement with one of the words USING, NATURAL and WITH is not run in a client
/// context, whoever compiled it: the text of each is looked at when it starts (vet()). And the
/// public views read no base table themselves, but a second view with 128 random bits of the
/// connection in its name: only there and in triggers may base tables be read.
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
    /// Precondition: prepareForClients() for a client context; no transaction; nothing busy.
    void enter(const Context &context);
    /// False for text that may not run in a client context.
    [[nodiscard]] static bool vet(std::string_view sql) noexcept;
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
    [[nodiscard]] Status run(const std::vector<std::string> &script);
    [[nodiscard]] Status readTriggerNames();
    [[nodiscard]] bool allows(int operation, const char *first, const char *second,
                              const char *inner) const;

    static int started(unsigned event, void *self, void *statement, void *text);
    static int authorize(void *self, int operation, const char *first, const char *second,
                         const char *database, const char *inner);
    static void currentClient(sqlite3_context *result, int, sqlite3_value **);
    static void currentActor(sqlite3_context *result, int, sqlite3_value **);

    sqlite3 *m_connection;
    const TableList &m_tables;
    std::string m_secret;                          ///< head of the inner views' names
    std::set<std::string, std::less<>> m_readable; ///< public views
    std::set<std::string, std::less<>> m_writable; ///< public views of client tables
    std::set<std::string, std::less<>> m_triggers; ///< of the connection and of the schema
    std::string m_client; ///< text of the client's id; empty in the agency context
    std::string m_actor;
    bool m_confined = false;
    bool m_preparedForClients = false;
};

} // namespace clientele::storage
