// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/result.h"

#include <utility>
#include <vector>

namespace clientele::storage {

class Session;

/// Whose summary invoice the documents of a client go on. Agency context: a client neither sees nor
/// chooses who pays. Of the thread of its session; fails as the database does.
class PayerRepo
{
public:
    explicit PayerRepo(Session &session) : m_session(session) {}

    /// Client and payer of the clients with first <= id <= last that have one, ascending.
    [[nodiscard]] Result<std::vector<std::pair<AccountId, AccountId>>> ofClients(AccountId first,
                                                                                 AccountId last);
    /// Null: the client pays for itself.
    [[nodiscard]] Result<AccountId> of(AccountId client);
    /// Ascending.
    [[nodiscard]] Result<std::vector<AccountId>> clientsOf(AccountId payer);
    /// Null: the client pays for itself from now on.
    [[nodiscard]] Status set(AccountId client, AccountId payer);

private:
    Session &m_session;
};

} // namespace clientele::storage
