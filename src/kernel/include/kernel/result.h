// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace clientele {

/// Either a value or the reason why there is none. No exception crosses a room's door
/// (architecture.md 4.13). GCC 12 has no std::expected in C++20 mode, hence this one.
/// Thread: a plain value.
template<typename T, typename E = Failure>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E failure) : m_state(std::in_place_index<1>, std::move(failure)) {}

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    /// Precondition: ok().
    [[nodiscard]] T &value() & { assert(ok()); return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { assert(ok()); return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { assert(ok()); return std::get<0>(std::move(m_state)); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }

    /// Precondition: !ok().
    [[nodiscard]] const E &failure() const & { assert(!ok()); return std::get<1>(m_state); }
    [[nodiscard]] E &&failure() && { assert(!ok()); return std::get<1>(std::move(m_state)); }

    [[nodiscard]] T valueOr(T other) const & { return ok() ? value() : std::move(other); }

private:
    std::variant<T, E> m_state;
};

/// Success without a value.
template<typename E>
class [[nodiscard]] Result<void, E>
{
public:
    Result() = default;
    Result(E failure) : m_failure(std::move(failure)) {}

    [[nodiscard]] bool ok() const noexcept { return !m_failure.has_value(); }
    explicit operator bool() const noexcept { return ok(); }

    /// Precondition: !ok().
    [[nodiscard]] const E &failure() const & { assert(!ok()); return *m_failure; }
    [[nodiscard]] E &&failure() && { assert(!ok()); return std::move(*m_failure); }

private:
    std::optional<E> m_failure;
};

using Status = Result<void, Failure>;

} // namespace clientele

/// Leaves the enclosing function with the failure of `expression`, if there is one.
#define CLIENTELE_TRY(expression)                                                                  \
    do {                                                                                           \
        if (auto clienteleStatus = (expression); !clienteleStatus.ok())                            \
            return std::move(clienteleStatus).failure();                                           \
    } while (false)

#define CLIENTELE_JOIN_INNER(a, b) a##b
#define CLIENTELE_JOIN(a, b) CLIENTELE_JOIN_INNER(a, b)

/// `CLIENTELE_ASSIGN(auto x, f());` declares x with the value of f(), or leaves the enclosing
/// function with its failure.
#define CLIENTELE_ASSIGN(declaration, expression)                                                  \
    auto CLIENTELE_JOIN(clienteleResult, __LINE__) = (expression);                                 \
    if (!CLIENTELE_JOIN(clienteleResult, __LINE__).ok())                                           \
        return std::move(CLIENTELE_JOIN(clienteleResult, __LINE__)).failure();                     \
    declaration = std::move(CLIENTELE_JOIN(clienteleResult, __LINE__)).value()
