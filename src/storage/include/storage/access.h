// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "storage/context.h"
#include "storage/transaction.h"

#include <memory>
#include <string>
#include <string_view>

class QSqlDatabase;

namespace clientele::storage {

class Session;

/// The one connection of the process that writes (reliability.md, decision at the top). Thread: the
/// one that opened the store, checked in every build.
class Writer
{
public:
    explicit Writer(std::unique_ptr<Session> session);
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// Confines everything that follows to `context`. Only between transactions and with no
    /// half-read statement, else Internal. A client context on PostgreSQL is Unsupported until its
    /// isolation is built (decisions.md 5), unless the options of the store allow it.
    [[nodiscard]] Status enter(const Context &context);
    [[nodiscard]] const Context &context() const;
    /// For the repositories.
    [[nodiscard]] Session &session() { return *m_session; }

private:
    std::unique_ptr<Session> m_session;
};

/// A read-only connection for one context, closed with this object. The database itself refuses
/// every write on it. Thread: the one that opened it.
class Reader
{
public:
    explicit Reader(std::unique_ptr<Session> session);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    [[nodiscard]] const Context &context() const;
    [[nodiscard]] Session &session() { return *m_session; }
    /// For QSqlTableModel (the room models). Rows of at most 200 a SELECT (architecture.md 4.4).
    [[nodiscard]] QSqlDatabase &database();
    /// The name under which this context sees a table or confined view of tables.txt:
    /// "account_user" is "account_user_" for the agency. Empty when the context has no such table.
    [[nodiscard]] std::string tableName(std::string_view table) const;
    /// Expands "{account_user}" in SQL that a model composes, as the SQL files do.
    [[nodiscard]] Result<std::string> expand(std::string_view text) const;

private:
    std::unique_ptr<Session> m_session;
};

} // namespace clientele::storage
