// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <Qt>

#include <cstdint>
#include <span>

namespace clientele::models {

/// Tick and Button have no value: the view draws a check box or a button.
enum class ColumnKind : std::uint8_t {
    Tick, Text, Word, Integer, Money, Day, Instant, YesNo, Button,
};

/// One column of a list. Names of SQL are those of its file in resources/sql/lists.
struct ColumnSpec {
    const char *field;  ///< value shown
    const char *header; ///< as requirements.md has it, translated when shown
    int widthCharacters;
    Qt::Alignment alignment;
    ColumnKind kind;
    /// Columns of its order, none of them ever NULL; the key is added as the last. Empty but for
    /// the key where `byKey`. Empty otherwise: the list is not sorted by this column.
    std::span<const char *const> order;
    bool byKey = false;
    /// An index of the agency's table serves this order, so that positions far down are found step
    /// by step; else they are found in one sweep.
    bool indexed = false;
};

/// What may be filtered by.
struct FieldSpec {
    const char *name;
    ColumnKind kind;
};

/// A list as data.
struct ListSpec {
    const char *name;  ///< of the file: "lists/client" is resources/sql/lists/client.sql
    const char *table; ///< of tables.txt, which the rows are of
    std::span<const ColumnSpec> columns;
    std::span<const FieldSpec> fields;
    /// Folded columns of the search: always, and only when the text has a digit or an "@".
    std::span<const char *const> search;
    std::span<const char *const> searchWithDigit;
    std::span<const char *const> searchWithAt;
    /// Fields that, when they are to be one value, the indexes of the orders serve too.
    std::span<const char *const> indexedFields;
    int defaultSort;
    Qt::SortOrder defaultOrder;
    /// Columns whose text names the row when it is read aloud.
    std::span<const int> naming;
    domain::Entity entity;                   ///< changes of it carry keys of this list
    std::span<const domain::Entity> sameKey; ///< others that carry the same keys
    std::span<const domain::Entity> related; ///< others whose change may change any row
    bool anyChange = false;                  ///< every command adds rows (audit)
};

} // namespace clientele::models
