// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::storage {

/// Who sees a table (decisions.md 3).
enum class TableClass : std::uint8_t { Client, Shared, Agency };

struct Table {
    std::string name; ///< as SQL files write it: "account_user"; the base table is "account_user_"
    TableClass tableClass = TableClass::Agency;

    [[nodiscard]] std::string baseName() const { return name + '_'; }
};

/// A view that is readable in both contexts and narrows itself by current_client() and
/// current_actor(); written with base names.
struct ConfinedView {
    std::string name;
    std::string select;
};

/// What resources/sql/tables.txt and confined_views.sql declare.
class TableList
{
public:
    /// Reads both files below every root. Internal when one is malformed or names something twice.
    [[nodiscard]] static Result<TableList> load(const std::vector<QString> &roots);

    [[nodiscard]] const std::vector<Table> &tables() const noexcept { return m_tables; }
    [[nodiscard]] const std::vector<ConfinedView> &views() const noexcept { return m_views; }
    [[nodiscard]] const Table *table(std::string_view name) const noexcept;
    [[nodiscard]] const ConfinedView *view(std::string_view name) const noexcept;

private:
    [[nodiscard]] Status readTables(const QString &path);
    [[nodiscard]] Status readViews(const QString &path);

    std::vector<Table> m_tables;
    std::vector<ConfinedView> m_views;
};

/// The whole of a resource file. Internal when it is missing.
[[nodiscard]] Result<std::string> readResource(const QString &path);

} // namespace clientele::storage
