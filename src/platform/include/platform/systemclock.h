// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"

#include <memory>
#include <string_view>

namespace clientele {

/// The machine's clock, and the machine's time-zone data (Debian's tzdata, through Qt). The offsets
/// of a zone are read once and kept, because a billing run asks for the day of each event: some
/// millions of calls a second. Any thread, no event loop needed.
class SystemClock final : public Clock
{
public:
    SystemClock();
    ~SystemClock() override;
    SystemClock(const SystemClock &) = delete;
    SystemClock &operator=(const SystemClock &) = delete;

    [[nodiscard]] Instant now() const override;
    /// UTC for a zone that the machine does not know (see isTimeZone()).
    [[nodiscard]] Date dayOf(Instant at, std::string_view timeZone) const override;

private:
    class Zones;
    std::unique_ptr<Zones> m_zones;
};

/// Whether the machine knows the zone ("Europe/Stockholm", "UTC"); for checking what is entered.
/// Any thread.
[[nodiscard]] bool isTimeZone(std::string_view name);

} // namespace clientele
