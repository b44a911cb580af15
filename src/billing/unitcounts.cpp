// SPDX-License-Identifier: GPL-3.0-or-later
#include "unitcounts.h"

#include <algorithm>
#include <tuple>

namespace clientele::billing {

std::int64_t UnitCounts::at(Meter meter, Date day)
{
    const auto &steps = stepsOf(m_meters, meter, false);
    const auto after = std::partition_point(steps.begin(), steps.end(),
                                            [day](const Step &step) { return step.day < day; });
    return after == steps.begin() ? 0 : std::prev(after)->count;
}

std::vector<Stretch> UnitCounts::daily(Meter meter, DateRange days)
{
    const auto &steps = stepsOf(m_daily, meter, true);
    auto step = std::partition_point(steps.begin(), steps.end(), [days](const Step &each) {
        return each.day <= days.from;
    });
    std::vector<Stretch> stretches;
    Stretch stretch{days, step == steps.begin() ? 0 : std::prev(step)->count};
    for (; step != steps.end() && step->day < days.to; ++step) {
        if (step->day > stretch.days.from) {
            stretch.days.to = step->day;
            stretches.push_back(stretch);
        }
        stretch = Stretch{{step->day, days.to}, step->count};
    }
    stretches.push_back(stretch);
    return stretches;
}

const std::vector<UnitCounts::Step> &UnitCounts::stepsOf(std::array<Steps, 6> &meters, Meter meter,
                                                         bool byDay)
{
    Steps &meterSteps = meters[static_cast<std::size_t>(meter)];
    if (!meterSteps.built)
        build(meter, byDay, meterSteps);
    return meterSteps.steps;
}

void UnitCounts::build(Meter meter, bool byDay, Steps &meterSteps) const
{
    const int beginsAfter = byDay && !m_profile.changeDayBelongsToNewPlan ? 1 : 0;
    const int endsAfter = byDay && m_profile.cancellationDayIsCharged ? 1 : 0;
    meterSteps.built = true;
    std::vector<const UnitEvent *> events;
    for (const UnitEvent &event : m_events) {
        if (event.meter == meter)
            events.push_back(&event);
    }
    std::sort(events.begin(), events.end(), [](const UnitEvent *a, const UnitEvent *b) {
        return std::tie(a->unit, a->effective, a->sequence)
               < std::tie(b->unit, b->effective, b->sequence);
    });
    auto &steps = meterSteps.steps;
    bool counted = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const UnitEvent &event = *events[i];
        if (i == 0 || events[i - 1]->unit != event.unit)
            counted = false;
        const bool lastOfDay = i + 1 == events.size() || events[i + 1]->unit != event.unit
                               || events[i + 1]->effective != event.effective;
        if (!lastOfDay || event.counts == counted)
            continue;
        counted = event.counts;
        const Date acts = event.effective.addDays(counted ? beginsAfter : endsAfter);
        steps.push_back(Step{acts, counted ? 1 : -1});
    }
    std::sort(steps.begin(), steps.end(),
              [](const Step &a, const Step &b) { return a.day < b.day; });
    std::int64_t sum = 0;
    for (Step &step : steps)
        step.count = sum += step.count;
}

} // namespace clientele::billing
