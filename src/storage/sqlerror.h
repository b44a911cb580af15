// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct pg_conn;
struct pg_result;

namespace clientele::storage {

/// What an error of a database means to us (architecture.md 5.2, 5.3). `detail` of the failure
/// holds the code and the server's primary message, never a bound value.
/// Abort messages of our own triggers: "immutable: ..." → Immutable, "confined: ..." → Confined.
[[nodiscard]] Failure sqliteFailure(int extendedCode, std::string_view message);
/// A full disk is said with the file and the bytes that are left (rule "agency").
[[nodiscard]] Failure sqliteFailure(sqlite3 *connection);

/// Left for us on the disk of the file, which need not exist; 0 when nobody knows.
[[nodiscard]] std::int64_t freeBytesBeside(const QString &path);

/// `sqlState` is empty when the server did not answer.
[[nodiscard]] Failure postgresqlFailure(std::string_view sqlState, std::string_view message,
                                        bool connectionBad);
[[nodiscard]] Failure postgresqlFailure(const pg_conn *connection, const pg_result *result);

/// For files that we handle ourselves.
[[nodiscard]] Failure systemFailure(int errorNumber, std::string_view what);

} // namespace clientele::storage
