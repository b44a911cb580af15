// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace clientele::testing {

/// Fills every table of a SQLite agency, whatever its columns are, with rows that a test can tell
/// apart: two for each of `clients` in client tables, two in the others. Their text says whose they
/// are: "canary-<number of the client>". Checks and foreign keys are off while it does.
[[nodiscard]] Status fillAnyRows(storage::Session &agency, const std::vector<Uuid> &clients);

/// Every row of every table as text, by table, read by a connection of its own past all
/// confinement.
using Dump = std::map<std::string, std::vector<std::string>>;
[[nodiscard]] Dump dumpAll(const QString &file);
/// Only rows that belong to `client`, and those of tables that belong to nobody.
[[nodiscard]] Dump withoutClient(const Dump &dump, const Uuid &client);

/// Columns of a base table, in order.
[[nodiscard]] std::vector<std::string> columnsOf(storage::Session &agency,
                                                 const std::string &table);
[[nodiscard]] std::vector<std::string> keysOf(storage::Session &agency, const std::string &table);

/// Runs one statement through Qt's driver, as a model would, and gives every value of every row as
/// text, or the native error code: "error 23".
[[nodiscard]] std::string viaQt(storage::Session &session, const std::string &sql);

} // namespace clientele::testing
