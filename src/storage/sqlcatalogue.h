// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "storage/dialect.h"
#include "tablelist.h"

#include <QString>

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::storage {

/// Which of its two texts a statement has: base tables, or the views of a client context.
enum class ContextKind : std::uint8_t { Agency, Client };

struct SqlFile {
    std::string name;                ///< "client/by_id"
    std::array<std::string, 2> text; ///< by ContextKind, ready to prepare
    int parameters = 0;
    std::vector<std::string> tables; ///< tables and confined views it names, each once
    std::vector<std::string> writes; ///< those it inserts into, updates or deletes from
    bool usableByClients = true;     ///< names no agency table and writes no shared one
};

/// Every SQL file below queries/, expanded and checked when the store opens, so that a mistake in
/// one stops the program at its start and not at its use (architecture.md 4.7). Immutable after
/// load(): any thread.
class SqlCatalogue
{
public:
    /// For "x.sql" beside "x.postgresql.sql" or "x.sqlite.sql" the dialect's own file wins.
    /// Internal when a file is malformed, names an unknown table, names a base table outside of
    /// braces, or uses ON CONFLICT on a client table.
    [[nodiscard]] static Result<SqlCatalogue> load(const std::vector<QString> &roots,
                                                   Dialect dialect, const TableList &tables);

    /// nullptr when there is none.
    [[nodiscard]] const SqlFile *find(std::string_view name) const noexcept;
    [[nodiscard]] const std::map<std::string, SqlFile, std::less<>> &queries() const noexcept
    {
        return m_queries;
    }

private:
    [[nodiscard]] Status add(std::string name, const std::string &sql, Dialect dialect,
                             const TableList &tables);

    std::map<std::string, SqlFile, std::less<>> m_queries;
};

/// The name that SQL of `dialect` uses for "{name}" in a context; empty when it has none.
[[nodiscard]] std::string expandedName(const TableList &tables, std::string_view name,
                                       Dialect dialect, ContextKind kind);

} // namespace clientele::storage
