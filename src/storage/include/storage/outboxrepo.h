// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mail.h"
#include "kernel/result.h"

#include <optional>

namespace clientele::storage {

class Session;

/// Mails that wait to be sent. Of the thread of its session.
class OutboxRepo
{
public:
    explicit OutboxRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Result<std::optional<domain::Mail>> byId(AccountId client, MailId id);
    /// The one of that kind that waits for the user, or for the account itself when `user` is null.
    [[nodiscard]] Result<std::optional<domain::Mail>> waiting(AccountId client,
                                                              domain::MailKind kind,
                                                              AccountUserId user);
    [[nodiscard]] Status insert(const domain::Mail &mail);
    /// Conflict when the row is no longer at mail.version, or does not wait any more.
    [[nodiscard]] Status withdraw(const domain::Mail &mail);
    /// All that wait for the user; for the whole account, its users too, when `user` is null.
    [[nodiscard]] Status withdrawAll(AccountId client, AccountUserId user);

private:
    Session &m_session;
};

} // namespace clientele::storage
