// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"

#include <array>
#include <cstdint>
#include <vector>

namespace clientele::billing {

/// Days on which the same number of units counts.
struct Stretch {
    DateRange days;
    std::int64_t units = 0;
};

/// How many units of a meter count, from history. Built for a meter when it is first asked for.
class UnitCounts
{
public:
    UnitCounts(const std::vector<UnitEvent> &events, const Profile &profile)
        : m_events(events), m_profile(profile)
    {}

    /// Units that count at the start of `day`: events of the days before it.
    [[nodiscard]] std::int64_t at(Meter meter, Date day);
    /// Units of each day by the rules of the profile: a unit counts from the day on which it
    /// begins and no more on the day on which it ends. Ascending, without gaps.
    /// Precondition: `days` is not empty.
    [[nodiscard]] std::vector<Stretch> daily(Meter meter, DateRange days);

private:
    struct Step {
        Date day;
        std::int64_t count = 0; ///< at the start: the change on the day; then the sum after it
    };
    struct Steps {
        bool built = false;
        std::vector<Step> steps; ///< ascending by day
    };

    [[nodiscard]] const std::vector<Step> &stepsOf(std::array<Steps, 6> &meters, Meter meter,
                                                   bool byDay);
    void build(Meter meter, bool byDay, Steps &meterSteps) const;

    const std::vector<UnitEvent> &m_events;
    const Profile &m_profile;
    std::array<Steps, 6> m_meters; ///< one for each Meter
    std::array<Steps, 6> m_daily;
};

} // namespace clientele::billing
