// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/instant.h"

#include <string_view>

namespace clientele {

/// Where time comes from. Injected everywhere; nothing else asks the system. Implementations:
/// SystemClock (platform), the tests' FakeClock, the sample's stepping clock.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// The calendar day that `at` falls on in `timeZone` (IANA name). An unknown zone counts as
    /// UTC: zones are checked when they are entered. Any thread.
    [[nodiscard]] virtual Date dayOf(Instant at, std::string_view timeZone) const = 0;

    [[nodiscard]] Date today(std::string_view timeZone) const { return dayOf(now(), timeZone); }
};

} // namespace clientele
