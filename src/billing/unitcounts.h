// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"

#include <array>
#include <cstdint>
#include <vector>

namespace clientele::billing {

/// How many units of a meter count, from history. Built for a meter when it is first asked for.
class UnitCounts
{
public:
    explicit UnitCounts(const std::vector<UnitEvent> &events) : m_events(events) {}

    /// Units that count at the start of `day`: events of the days before it.
    [[nodiscard]] std::int64_t at(Meter meter, Date day);

private:
    struct Step {
        Date day;
        std::int64_t count = 0; ///< at the start: the change on the day; then the sum after it
    };
    struct Steps {
        bool built = false;
        std::vector<Step> steps; ///< ascending by day
    };

    void build(Meter meter, Steps &meterSteps) const;

    const std::vector<UnitEvent> &m_events;
    std::array<Steps, 6> m_meters; ///< one for each Meter
};

} // namespace clientele::billing
