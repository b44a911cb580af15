// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct sqlite3;

namespace clientele::bench {

/// What a run did to a SQLite file, as rows: what the floor of the same work has to write.
struct TableDiff {
    std::string table;
    std::vector<std::string> columns;
    std::vector<std::string> keys; ///< primary key
    std::vector<std::vector<std::string>> inserted;
    std::vector<std::vector<std::string>> updated;
    std::vector<std::vector<std::string>> deleted; ///< keys only
};

/// Compares all tables of two files; values as text, "\1" for NULL.
[[nodiscard]] std::vector<TableDiff> diffOf(const std::string &before, const std::string &after);

struct FloorTimes {
    double readMs = 0;
    double writeMs = 0;
    std::int64_t rowsRead = 0;
    std::int64_t rowsWritten = 0;

    [[nodiscard]] double ms() const { return readMs + writeMs; }
};

/// The floor: reads the named tables whole in the order of their keys, touching every column, then
/// writes the difference in one transaction with prepared statements of the C interface, the same
/// schema, indices, triggers and synchronous=FULL.
[[nodiscard]] FloorTimes runFloor(const std::string &file, const std::vector<TableDiff> &diff,
                                  const std::vector<std::string> &tablesRead);

} // namespace clientele::bench
