// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::interchange {

enum class RecordKind : std::uint8_t { Clients, Users, Computers, Subscriptions, Invoices };

/// `--map column=field`. The column is named as in the header; when no header is spelled so, case,
/// blanks, accents and punctuation do not matter. An empty field leaves the column out.
struct ColumnMapping {
    std::string column;
    std::string field;

    /// Splits at the last '=', because a header may hold one; nothing without '='.
    [[nodiscard]] static std::optional<ColumnMapping> parse(std::string_view assignment);
};

/// `--set field=value`: the value of the field in every row that has none.
struct FieldDefault {
    std::string field;
    std::string value;

    /// Splits at the first '='; nothing without '='.
    [[nodiscard]] static std::optional<FieldDefault> parse(std::string_view assignment);
};

enum class ColumnFate : std::uint8_t {
    Recognised, ///< by one of the spellings we know
    Mapped,     ///< by a ColumnMapping
    LeftOut,    ///< by a ColumnMapping with an empty field
    Ignored,    ///< nobody knows it, or a better column has its field; tell the person
};

/// What becomes of one column of the file.
struct ColumnUse {
    std::string header;
    std::string field; ///< empty unless Recognised or Mapped
    ColumnFate fate = ColumnFate::Ignored;

    friend bool operator==(const ColumnUse &, const ColumnUse &) = default;
};

/// What becomes of all columns, in the order of the file.
using ColumnReport = std::vector<ColumnUse>;

/// The names of the fields that an import of this kind may set, in the order of their enumeration
/// (ClientField, UserField and so on). These and no others: a file can reach nothing else
/// (reliability.md, ASVS 15.3.3).
[[nodiscard]] std::span<const std::string_view> fieldNames(RecordKind kind);

/// Finds the field of each column. Rules: mappings first; then spellings by how plain they are, so
/// that "Company" beats "Name" for the name of a client and "Name" becomes the contact; a column
/// whose field is taken by a plainer one is Ignored.
///
/// Fails with Invalid, parameters: the headers, every problem in Failure::fields:
///   unknownColumn (value: the mapped column) · unknownField (field: what was written) ·
///   mappedTwice (value: the column) · twoColumns (field, value: the headers, separated by ", ").
/// Which fields are required is the business of the readers.
[[nodiscard]] Result<ColumnReport> recogniseColumns(RecordKind kind,
                                                    std::span<const std::string> headers,
                                                    std::span<const ColumnMapping> mappings);

} // namespace clientele::interchange
