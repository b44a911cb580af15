// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

namespace clientele::storage {

class Session;

/// A transaction that rolls back unless it was committed. A transaction begun inside another one is
/// a savepoint (architecture.md 4.7). On the writer it takes the write lock at once (BEGIN
/// IMMEDIATE); on a reader it holds one snapshot. Thread: the session's.
class Transaction
{
public:
    /// Fails as Busy, ConnectionLost, UnsafeSession (a lost connection is opened anew first).
    [[nodiscard]] static Result<Transaction> begin(Session &session);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// Precondition: neither committed nor rolled back. After a failure the transaction is rolled
    /// back; ConnectionLost means that the outcome is unknown.
    [[nodiscard]] Status commit();
    /// Precondition: neither committed nor rolled back.
    [[nodiscard]] Status rollback();

private:
    Transaction(Session &session, int depth) : m_session(&session), m_depth(depth) {}
    [[nodiscard]] bool nested() const noexcept { return m_depth > 1; }

    Session *m_session = nullptr; ///< null once committed, rolled back or moved from
    int m_depth = 0;              ///< 1 for the outermost
};

} // namespace clientele::storage
