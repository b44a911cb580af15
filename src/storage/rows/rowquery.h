// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "session.h"
#include "statement.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace clientele::storage {

/// Bytes, not text; stored as a blob.
struct Blob {
    const std::string &bytes;
};

[[nodiscard]] inline std::string readBlob(Statement &row, int column)
{
    const std::vector<std::uint8_t> bytes = row.blob(column);
    return std::string(bytes.begin(), bytes.end());
}

/// One use of a statement of the catalogue: bind everything in order, then step. Keeps the first
/// failure, so that repositories check once. The statement is reset when the query dies, so no
/// cursor outlives its reader (decisions.md 4: no busy statement across a switch of context).
class RowQuery
{
public:
    template<typename... Values>
    RowQuery(Session &session, std::string_view name, const Values &...values)
    {
        auto statement = session.statement(name);
        if (!statement) {
            m_failure = std::move(statement).failure();
            return;
        }
        m_statement = *statement;
        int index = 0;
        (bindOne(++index, values), ...);
    }
    RowQuery(const RowQuery &) = delete;
    RowQuery &operator=(const RowQuery &) = delete;
    ~RowQuery()
    {
        if (m_statement != nullptr)
            m_statement->reset();
    }

    /// True: there is a row to read.
    [[nodiscard]] Result<bool> next()
    {
        if (m_failure)
            return *m_failure;
        return m_statement->step();
    }
    /// Steps to the end; rows are ignored.
    [[nodiscard]] Status run()
    {
        if (m_failure)
            return *m_failure;
        return m_statement->run();
    }
    /// Exactly one returned row is success (decisions.md 4); else `otherwise`.
    [[nodiscard]] Status runReturningOne(Failure otherwise)
    {
        CLIENTELE_ASSIGN(const bool returned, next());
        if (!returned)
            return otherwise;
        return run();
    }

    [[nodiscard]] Statement &row() { return *m_statement; }

private:
    template<typename Value>
    void bindOne(int index, const Value &value)
    {
        m_statement->bind(index, value);
    }
    void bindOne(int index, const Blob &value)
    {
        m_statement->bindBlob(
            index, std::as_bytes(std::span(value.bytes)).empty()
                       ? std::span<const std::uint8_t>()
                       : std::span(reinterpret_cast<const std::uint8_t *>(value.bytes.data()),
                                   value.bytes.size()));
    }

    Statement *m_statement = nullptr;
    std::optional<Failure> m_failure;
};

/// A null key is stored as NULL.
template<typename IdType>
[[nodiscard]] std::optional<IdType> orNull(const IdType &id)
{
    return id.isNull() ? std::nullopt : std::optional<IdType>(id);
}

[[nodiscard]] inline std::optional<std::string_view> orNull(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

} // namespace clientele::storage
