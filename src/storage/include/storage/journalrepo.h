// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "kernel/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::storage {

class Session;

/// A command that was carried out, with its receipt as JSON.
struct LoggedCommand {
    std::string action;
    std::string receipt;
};

/// The audit and the log of commands; both append-only by the database. Of the thread of its
/// session.
class JournalRepo
{
public:
    explicit JournalRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Status append(const domain::AuditEntry &entry);
    /// In the order of writing; in a client context that client's rows only (IM.15).
    [[nodiscard]] Status
    forEachAudit(const std::function<Status(const domain::AuditEntry &)> &each);

    /// What was answered to that command, if it was carried out. Waits while another session is
    /// carrying it out.
    [[nodiscard]] Result<std::optional<LoggedCommand>> command(CommandId id);
    [[nodiscard]] Status log(CommandId id, std::optional<AccountId> client, Instant at,
                             PersonId actor, std::string_view action, std::string_view receipt);

private:
    Session &m_session;
};

} // namespace clientele::storage
