// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace clientele::storage {

/// Parts of postgresql://[user[:password]@]host[:port][,host[:port]…]/database[?option=value&…],
/// percent-decoded.
struct PostgresqlAddress {
    std::vector<std::string> hosts; ///< in the order in which they are tried
    std::vector<int> ports;
    std::string database;
    std::string user;
    std::string password;
    std::vector<std::pair<std::string, std::string>> options; ///< sslmode, sslrootcert, …

    /// Malformed (rule "address") for anything else: another scheme, no host or database, an option
    /// we do not know, and sslmode below verify-ca for a host that is not this machine.
    [[nodiscard]] static Result<PostgresqlAddress> parse(const QString &address);
    /// True for text that means a server and not a file.
    [[nodiscard]] static bool looksLikeOne(const QString &address);

    [[nodiscard]] bool isLoopback() const;
    /// The same address without its password.
    [[nodiscard]] QString display() const;
    /// Key and value pairs for libpq without user, password and database; safe defaults included.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> connectOptions() const;
};

} // namespace clientele::storage
