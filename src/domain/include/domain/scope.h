// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/instant.h"

#include <optional>
#include <string>

namespace clientele::domain {

/// One signing in of a person; not in the database.
using SignInId = Id<struct SignInTag>;

/// Who acts, and as which account. A value, captured at the click and carried by the command
/// (architecture.md 4.9); the database holds the lease that makes it true.
struct Scope {
    PersonId actor;
    std::string actorName;
    /// None: the agency itself. Otherwise the client that the actor is logged in as (IM.12).
    std::optional<AccountId> subject;
    LeaseId lease;      ///< of the client context
    Instant until;      ///< hard end of the client context (IM.10), not extended by activity
    SignInId signIn;    ///< from which signing in it comes; signing out wholly ends that (IM.25)

    [[nodiscard]] bool inClientContext() const noexcept { return subject.has_value(); }
    friend bool operator==(const Scope &, const Scope &) = default;
};

} // namespace clientele::domain
