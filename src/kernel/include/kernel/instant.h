// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace clientele {

/// A moment, in milliseconds since 1970-01-01T00:00:00Z. Plain value, total order.
struct Instant {
    std::int64_t utcMs = 0;

    friend constexpr auto operator<=>(Instant, Instant) = default;
    [[nodiscard]] constexpr Instant plusMs(std::int64_t ms) const { return Instant{utcMs + ms}; }
    /// "2026-11-22T02:23:14.000Z"
    [[nodiscard]] std::string toString() const;
};

} // namespace clientele
