// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/records.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::interchange {

/// A CSV file whose columns are known: cells are asked for by field. The rule of repair and the
/// meaning of NULL live here.
class TableReader
{
public:
    TableReader(ByteSource &source, RecordKind kind, const ImportSettings &settings);

    /// Reads the header and finds the columns. Of the defaults only the names and the text are
    /// checked here.
    [[nodiscard]] Status open(const ImportSettings &settings);

    /// Goes to the next row that is not blank; false at the end.
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] std::uint64_t line() const noexcept { return m_row.line; }
    [[nodiscard]] bool repaired() const noexcept { return m_repaired; }
    /// What is wrong with the row as a whole; its cells must not be asked for then.
    [[nodiscard]] const std::optional<RowProblem> &problem() const noexcept { return m_problem; }

    /// The cell of a field in this row, trimmed; the default when there is none; or empty.
    [[nodiscard]] std::string_view cell(std::size_t field) const noexcept;
    /// Whether the field has a column or a default.
    [[nodiscard]] bool has(std::size_t field) const noexcept;
    /// The fields that have a column or a default, in the order of their enumeration.
    [[nodiscard]] const std::vector<std::size_t> &fields() const noexcept { return m_fields; }
    [[nodiscard]] std::string_view defaultOf(std::size_t field) const noexcept;

    [[nodiscard]] const ColumnReport &columns() const noexcept { return m_columns; }
    [[nodiscard]] std::uint64_t blankRows() const noexcept { return m_blankRows; }
    [[nodiscard]] std::uint64_t bytesRead() const noexcept { return m_reader.bytesRead(); }
    /// Invalid, rule "columns", with the headers as parameters.
    [[nodiscard]] Failure columnFailure(std::vector<FieldFailure> problems) const;

private:
    [[nodiscard]] bool isBlank() const noexcept;
    [[nodiscard]] bool repair();
    [[nodiscard]] Status takeDefaults(const std::vector<FieldDefault> &defaults);

    CsvReader m_reader;
    RecordKind m_kind;
    ColumnReport m_columns;
    std::vector<std::ptrdiff_t> m_columnOf; ///< by field; -1 without a column
    std::vector<std::string> m_defaults;    ///< by field
    std::vector<std::size_t> m_fields;
    CsvRow m_row;
    std::vector<std::string> m_joined;      ///< texts of a repaired row
    std::vector<CsvField> m_repairedFields;
    std::optional<RowProblem> m_problem;
    std::uint64_t m_blankRows = 0;
    bool m_repaired = false;
    bool m_quotedNull = false; ///< the file quotes every cell, so "NULL" is NULL
};

} // namespace clientele::interchange
