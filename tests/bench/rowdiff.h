// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measure.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace clientele::bench {

using Value = std::variant<std::monostate, std::int64_t, std::string>;
using Row = std::vector<Value>;

/// A row of which some columns changed.
struct RowUpdate {
    Row keys;
    std::vector<std::size_t> columns; ///< the changed ones
    Row values;                       ///< theirs
};

/// What a run did to a SQLite file, as rows: what the floor of the same work has to write.
struct TableDiff {
    std::string table;
    std::vector<std::string> columns;
    std::vector<std::size_t> keys; ///< columns of the primary key
    std::vector<Row> inserted;
    std::vector<RowUpdate> updated;
    std::vector<Row> deleted; ///< keys only

    [[nodiscard]] bool isKey(std::size_t column) const;
};

/// Compares all tables of two files. With `clients` (SQL of a list of keys) only their rows.
[[nodiscard]] std::vector<TableDiff> diffOf(const std::string &before, const std::string &after,
                                            const std::string &clients = {});

struct FloorTimes {
    Cost cost;
    double readMs = 0;
    double writeMs = 0;
    std::int64_t rowsRead = 0;
    std::int64_t rowsWritten = 0;
};

/// What the floor reads before it writes.
struct FloorReads {
    std::vector<std::string> files;  ///< CSV: split at commas and line ends, nothing more
    std::vector<std::string> tables; ///< whole, in the order of their keys, touching every column
};

/// The floor of one big piece of work: reads, then writes the difference in one transaction with
/// prepared statements of the C interface, the same schema, indices, triggers, foreign keys and
/// synchronous=FULL. An update sets only what changed.
[[nodiscard]] FloorTimes runFloor(const std::string &file, std::vector<TableDiff> diff,
                                  const FloorReads &reads);

/// The floor of many small changes, one client each: for every client a transaction that looks up
/// its rows in `tables` by key and writes what the change of that client wrote. One cost for each
/// transaction, in the order of the clients.
[[nodiscard]] std::vector<Cost> runChangesFloor(const std::string &file,
                                                  const std::vector<TableDiff> &diff,
                                                  const std::vector<std::string> &clients,
                                                  const std::vector<std::string> &tables);

} // namespace clientele::bench
