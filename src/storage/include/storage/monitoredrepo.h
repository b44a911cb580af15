// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "kernel/result.h"

#include <vector>

namespace clientele::storage {

class Session;

/// Monitored users of clients (S4). Of the thread of its session; fails as the database does.
class MonitoredRepo
{
public:
    explicit MonitoredRepo(Session &session) : m_session(session) {}

    /// All of the client's, the one that was added first coming first.
    [[nodiscard]] Result<std::vector<domain::MonitoredUser>> list(AccountId client);
    [[nodiscard]] Status insert(AccountId client, const domain::MonitoredUser &user, Instant at);
    /// Conflict when it is so already, or is not the client's.
    [[nodiscard]] Status setActive(AccountId client, MonitoredUserId id, bool active);

private:
    Session &m_session;
};

} // namespace clientele::storage
