// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <string_view>

namespace clientele::storage {
class Store;
}

namespace clientele::application {

/// Signs staff in (product.md, "--as"). Unknown e-mail and wrong password cannot be told apart, and
/// after five failures in a row the account waits 30 s, doubling up to 15 minutes. Success and
/// failure are audited. On SQLite, where nobody else can have the agency open, a client context
/// that the person left open without leaving it (a program that was killed) is ended, with its row
/// in the audit. Thread: the store's.
class SignIn
{
public:
    SignIn(storage::Store &store, const Clock &clock, IdSource &ids)
        : m_store(store), m_clock(clock), m_ids(ids)
    {
    }

    /// The agency scope of the person. An empty e-mail means the only member of staff. Fails as
    /// SignInFailed, or Denied with rule "throttled" (parameters: until when).
    [[nodiscard]] Result<domain::Scope> withPassword(std::string_view email,
                                                     std::string_view password);

    /// The owner of a sample agency signs in without being asked (product.md, "sample"). Denied
    /// with rule "notASample" anywhere else.
    [[nodiscard]] Result<domain::Scope> intoSample();

    /// Whether the agency was made as a sample.
    [[nodiscard]] Result<bool> isSample();

private:
    storage::Store &m_store;
    const Clock &m_clock;
    IdSource &m_ids;
};

} // namespace clientele::application
