// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace clientele::storage {

class Session;

/// Computers of clients. Of the thread of its session.
class ComputerRepo
{
public:
    explicit ComputerRepo(Session &session) : m_session(session) {}

    /// The active one with that serial, whosever it is; none for an empty one. Agency context.
    [[nodiscard]] Result<std::optional<domain::Computer>> bySerial(std::string_view serial);
    /// The client's active one without a serial, upper and lower case being alike.
    [[nodiscard]] Result<std::optional<domain::Computer>> byName(AccountId client,
                                                                 std::string_view name);
    [[nodiscard]] Result<std::int64_t> countActive(AccountId client);
    /// AlreadyExists when an active one has the serial.
    [[nodiscard]] Status insert(const domain::Computer &computer);
    /// Conflict when the row is no longer at computer.version, or is not active.
    [[nodiscard]] Status deactivate(const domain::Computer &computer);

private:
    Session &m_session;
};

} // namespace clientele::storage
