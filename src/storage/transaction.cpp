// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include "session.h"

#include <sqlite3.h>

#include <cassert>
#include <utility>

namespace clientele::storage {

namespace {

std::string savepoint(int depth)
{
    return "clientele_" + std::to_string(depth);
}

const char *outermostBegin(const Session &session)
{
    const bool writes = session.access() == Access::Write;
    if (session.dialect() == Dialect::Sqlite) // a deferred BEGIN fails at once when upgraded later
        return writes ? "BEGIN IMMEDIATE" : "BEGIN";
    return writes ? "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
                  : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

/// SQLite rolls back by itself on a full disk or an I/O error.
bool endedBehindOurBack(const Session &session)
{
    return session.isLost()
        || (session.dialect() == Dialect::Sqlite && sqlite3_get_autocommit(session.sqlite()) != 0);
}

} // namespace

Result<Transaction> Transaction::begin(Session &session)
{
    if (session.depth() == 0)
        CLIENTELE_TRY(session.reconnectIfLost());
    const int depth = session.depth() + 1;
    CLIENTELE_TRY(session.execute(depth == 1 ? std::string(outermostBegin(session))
                                             : "SAVEPOINT " + savepoint(depth)));
    session.setDepth(depth);
    return Transaction(session, depth);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_session(std::exchange(other.m_session, nullptr)), m_depth(other.m_depth)
{
}

Transaction::~Transaction()
{
    if (m_session)
        (void)rollback().ok(); // nobody is left to hear of it; the next begin() will
}

Status Transaction::commit()
{
    assert(m_session && m_session->depth() == m_depth);
    if (endedBehindOurBack(*m_session)) {
        Session &session = *std::exchange(m_session, nullptr);
        session.setDepth(m_depth - 1);
        return fail(session.isLost() ? FailureCode::ConnectionLost : FailureCode::Io,
                    "rolledBack", {}, "the transaction was rolled back by the database");
    }
    Status committed = m_session->execute(nested() ? "RELEASE " + savepoint(m_depth)
                                                   : std::string("COMMIT"));
    if (!committed.ok()) {
        (void)rollback().ok();
        return committed;
    }
    m_session->setDepth(m_depth - 1);
    m_session = nullptr;
    return committed;
}

Status Transaction::rollback()
{
    assert(m_session && m_session->depth() == m_depth);
    Session &session = *std::exchange(m_session, nullptr);
    session.setDepth(m_depth - 1);
    if (endedBehindOurBack(session))
        return {};
    return session.execute(nested() ? "ROLLBACK TO " + savepoint(m_depth) + "; RELEASE "
                                   + savepoint(m_depth)
                                    : std::string("ROLLBACK"));
}

} // namespace clientele::storage
