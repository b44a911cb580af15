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
/// One thing differs from decisions.md 4. The authorizer is told the name of the innermost view,
/// but SQLite tells the name of a common table expression in the same place, so that
/// WITH account_user AS (SELECT * FROM account_user_) ... passed for the view. Therefore only names
/// that nobody can guess may read base tables: the public view reads a second, inner view, and that
/// one and all our triggers carry 128 random bits of the connection. Triggers of the schema have
/// random names as well (migrator.cpp).
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
    /// Creates the views and triggers of a client context, once. Not within a transaction.
    [[nodiscard]] Status prepareForClients();
    /// Precondition: prepareForClients() for a client context; no transaction; nothing busy.
    void enter(const Context &context);
    /// Makes every statement on the connection compile anew at its next use, under the context of
    /// that moment.
    void expireStatements();

    /// Statements that create everything for these tables; public for the test of the generator.
    [[nodiscard]] Result<std::vector<std::string>> script() const;

private:
    struct Column {
        std::string name;
        std::string fallback; ///< DEFAULT of a NOT NULL column, else empty
        bool key = false;
    };
    [[nodiscard]] Result<std::vector<Column>> columnsOf(const std::string &baseTable) const;
    void scriptClientTable(const Table &table, const std::vector<Column> &columns,
                           std::vector<std::string> &script) const;
    void scriptGuards(const Table &table, std::vector<std::string> &script) const;
    void scriptView(const std::string &name, const std::string &select,
                    std::vector<std::string> &script) const;
    [[nodiscard]] std::string secretName(std::string_view suffix) const;
    [[nodiscard]] Status run(const std::vector<std::string> &script);
    [[nodiscard]] Status readSchemaTriggers();
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
    std::set<std::string, std::less<>> m_schemaTriggers; ///< with a random suffix
    std::string m_client; ///< text of the client's id; empty in the agency context
    std::string m_actor;
    bool m_confined = false;
    bool m_preparedForClients = false;
};

/// Marks the random part of the names of triggers that a migration made: "invoice_issued_r_1f…".
inline constexpr std::string_view kRandomSuffixMark = "_r_";

/// 128 random bits as 32 hexadecimal digits.
[[nodiscard]] std::string randomHex();

} // namespace clientele::storage
