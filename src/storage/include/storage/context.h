// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"

namespace clientele::storage {

/// Whose rows a connection serves: the agency's (all of them) or one client's, confined by the
/// database itself (decisions.md 4, IM.7, IM.23). `actor` is who really acts; statements read it as
/// current_actor(). Plain value.
class Context
{
public:
    Context() = default; ///< agency, no actor
    [[nodiscard]] static Context agency(PersonId actor = {}) { return Context({}, actor); }
    /// Precondition: `client` is not null.
    [[nodiscard]] static Context client(AccountId client, PersonId actor = {})
    {
        return Context(client, actor);
    }

    [[nodiscard]] bool isClient() const noexcept { return !m_client.isNull(); }
    [[nodiscard]] AccountId client() const noexcept { return m_client; } ///< null: agency
    [[nodiscard]] PersonId actor() const noexcept { return m_actor; }    ///< null: nobody

    friend bool operator==(const Context &, const Context &) = default;

private:
    Context(AccountId client, PersonId actor) : m_client(client), m_actor(actor) {}
    AccountId m_client;
    PersonId m_actor;
};

} // namespace clientele::storage
