// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "kernel/date.h"
#include "kernel/instant.h"

namespace clientele {

/// Where time comes from. Injected everywhere; nothing else asks the system (issue text, "Time is
/// injected"). Implementations: platform::SystemClock, tests' FakeClock, the sample's stepping clock.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// The calendar day that `at` falls on in `timeZone` (IANA name). An unknown zone counts as UTC:
    /// zones are checked when they are entered. Any thread.
    [[nodiscard]] virtual Date dayOf(Instant at, std::string_view timeZone) const = 0;

    [[nodiscard]] Date today(std::string_view timeZone) const { return dayOf(now(), timeZone); }
};

} // namespace clientele
