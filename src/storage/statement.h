// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/instant.h"
#include "kernel/money.h"
#include "kernel/result.h"

#include <concepts>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

struct sqlite3_stmt;
struct pg_result;

namespace clientele::storage {

class Session;

/// A prepared statement of a session, on sqlite3_stmt or on a prepared statement of libpq with true
/// bound parameters (reliability.md, findings 1 to 3 do not apply). Columns count from 0,
/// parameters from 1. Thread: the session's.
///
/// Binding goes on even after something was refused; the first refusal (Malformed: text that is not
/// valid UTF-8 or holds U+0000) is what the next step() or run() fails with, and nothing was sent.
/// Bindings stay after reset(), so that a loop binds only what changes.
class Statement
{
public:
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    template<std::integral T>
    Statement &bind(int index1, T value)
    {
        if constexpr (std::is_same_v<T, bool>)
            return bindBoolean(index1, value);
        else
            return bindInteger(index1, static_cast<std::int64_t>(value));
    }
    Statement &bind(int index1, std::string_view text);
    Statement &bind(int index1, const char *text) { return bind(index1, std::string_view(text)); }
    Statement &bind(int index1, const std::string &text)
    {
        return bind(index1, std::string_view(text));
    }
    Statement &bind(int index1, std::nullptr_t);
    Statement &bind(int index1, const Uuid &id); ///< the null id becomes NULL
    Statement &bind(int index1, Date day);
    Statement &bind(int index1, Instant at) { return bindInteger(index1, at.utcMs); }
    template<typename Tag>
    Statement &bind(int index1, const Id<Tag> &id)
    {
        return bind(index1, id.uuid);
    }
    template<typename T>
    Statement &bind(int index1, const std::optional<T> &value)
    {
        return value ? bind(index1, *value) : bind(index1, nullptr);
    }
    Statement &bindBlob(int index1, std::span<const std::uint8_t> bytes);
    /// Binds all parameters in order.
    template<typename... T>
    Statement &bindAll(const T &...values)
    {
        int index1 = 0;
        (bind(++index1, values), ...);
        return *this;
    }

    /// True: there is a row. False: the end; the statement is reset.
    [[nodiscard]] Result<bool> step();
    /// Steps to the end and resets.
    [[nodiscard]] Status run();
    /// Gives up the rows that were not read.
    void reset() noexcept;
    /// For results that may be large: PostgreSQL then sends row by row instead of all at once, so
    /// that memory stays bounded. Until the next step() after a reset. Nothing to do on SQLite.
    void setStreaming(bool streaming) noexcept { m_streaming = streaming; }

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t int64(int column) const; ///< 0 for NULL
    [[nodiscard]] bool boolean(int column) const;
    [[nodiscard]] std::string_view text(int column) const; ///< valid until the next step or reset
    [[nodiscard]] Uuid uuid(int column) const;             ///< the null id for NULL
    template<typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return IdType{uuid(column)};
    }
    [[nodiscard]] Date date(int column) const; ///< 1970-01-01 for NULL: ask isNull()
    [[nodiscard]] Currency currency(int column) const; ///< XXX for what is none
    [[nodiscard]] Instant instant(int column) const { return Instant{int64(column)}; }
    [[nodiscard]] std::vector<std::uint8_t> blob(int column) const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] bool isActive() const noexcept { return m_active; } ///< between step and end

private:
    friend class Session;
    Statement(Session &session, std::string sql, int parameters);

    Statement &bindInteger(int index1, std::int64_t value);
    Statement &bindBoolean(int index1, bool value);
    Statement &bindShortText(int index1, const char *text, std::size_t size);
    [[nodiscard]] bool accepts(int index1);
    void bound(int index1, int sqliteCode);
    void refuse(Failure failure);
    void clear() noexcept; ///< reset and forget the bindings
    [[nodiscard]] Status prepareSqlite();
    [[nodiscard]] Status ready();
    [[nodiscard]] Result<bool> stepSqlite();
    [[nodiscard]] Result<bool> stepPostgresql();
    [[nodiscard]] Status executePostgresql();
    [[nodiscard]] Status preparePostgresql();
    [[nodiscard]] Failure postgresqlError(pg_result *result);
    [[nodiscard]] Result<bool> nextStreamed();
    void drain() noexcept; ///< takes the rest of a stream into memory to free the connection
    void dropResults() noexcept;
    [[nodiscard]] std::string_view postgresqlText(int column) const;

    struct Parameter {
        std::string text; ///< kept here: SQLite is given the address, PostgreSQL the whole
        bool isNull = true;
        bool isBound = false;
    };

    Session &m_session;
    std::string m_sql;
    std::vector<Parameter> m_parameters;
    std::optional<Failure> m_refusal;
    sqlite3_stmt *m_sqlite = nullptr;
    bool m_isSqlite;
    bool m_active = false;
    bool m_allBound = false; ///< checked once for each set of bindings
    bool m_streaming = false;
    // PostgreSQL
    std::string m_name;
    int m_preparedGeneration = -1; ///< of the session's connection
    pg_result *m_result = nullptr;
    int m_row = -1;
    bool m_streamOpen = false;
    std::deque<pg_result *> m_drained;
    std::optional<Failure> m_drainFailure;
};

} // namespace clientele::storage
