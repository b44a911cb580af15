// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "kernel/result.h"
#include "storage/dialect.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace clientele::storage {

class Session;

struct Migration {
    int version = 0;
    std::string name; ///< "baseline"
    std::vector<std::string> statements;
    std::string checksum; ///< BLAKE2b-256 of the file
};

/// All migrations of the program for one dialect, 1 to n without a hole.
[[nodiscard]] Result<std::vector<Migration>> loadMigrations(const std::vector<QString> &roots,
                                                            Dialect dialect);

struct MigrationRun {
    const Clock &clock;
    std::string programVersion;
    /// Called before a migration of an agency that has content, with the version it has.
    std::function<Status(int version)> backup;
};

/// 0: no migration yet.
[[nodiscard]] Result<int> schemaVersion(Session &session);

/// Compares what was applied with what we would apply. Newer; Damaged (rule "migrationChanged")
/// when a checksum differs.
[[nodiscard]] Status checkApplied(Session &session, const std::vector<Migration> &migrations);

/// Applies what is missing, each in a transaction of its own: all of it or nothing. On PostgreSQL
/// one program at a time, as the role that owns the tables.
[[nodiscard]] Status migrate(Session &session, const std::vector<Migration> &migrations,
                             const MigrationRun &run);

/// Splits at lines that hold only "--;;".
[[nodiscard]] std::vector<std::string> splitStatements(std::string_view text);

} // namespace clientele::storage
