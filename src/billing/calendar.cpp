// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar.h"

#include "constants.h"

#include <algorithm>

namespace clientele::billing {
namespace {

std::optional<Date> earlier(std::optional<Date> a, std::optional<Date> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

} // namespace

Calendar::Calendar(const std::vector<SubscriptionRun> &runs, const std::vector<Date> &settleDays,
                   const std::vector<BilledLine> &billed, const std::vector<BilledLine> &voided)
    : m_settleDays(settleDays)
{
    for (const SubscriptionRun &run : runs) {
        m_billDays.insert(m_billDays.end(), run.billDays().begin(), run.billDays().end());
        m_settleDays.insert(m_settleDays.end(), run.settleDays().begin(), run.settleDays().end());
        for (const Charge &charge : run.charges()) {
            if (charge.inArrears && !charge.settlesWithChange)
                m_billDays.push_back(charge.settles);
        }
        for (const Life &life : run.lives())
            m_alive.push_back(DateRange{life.start, life.end.value_or(kEndOfTime)});
    }
    std::sort(m_settleDays.begin(), m_settleDays.end());
    m_billDays.insert(m_billDays.end(), m_settleDays.begin(), m_settleDays.end());
    std::sort(m_billDays.begin(), m_billDays.end());
    std::sort(m_alive.begin(), m_alive.end());
    std::size_t last = 0;
    for (std::size_t i = 1; i < m_alive.size(); ++i) {
        if (m_alive[i].from <= m_alive[last].to)
            m_alive[last].to = std::max(m_alive[last].to, m_alive[i].to);
        else
            m_alive[++last] = m_alive[i];
    }
    if (!m_alive.empty())
        m_alive.resize(last + 1);
    for (const BilledLine &line : billed) {
        const Date issued = line.billDate.value_or(line.interval.from);
        m_issuedThrough = std::max(m_issuedThrough.value_or(issued), issued);
    }
    for (const BilledLine &line : voided) {
        const Date day = line.billDate.value_or(line.interval.from);
        const bool standsToo = std::any_of(billed.begin(), billed.end(), [day](const auto &other) {
            return other.billDate.value_or(other.interval.from) == day;
        });
        if (!standsToo)
            m_reopened.push_back(day);
    }
    std::sort(m_reopened.begin(), m_reopened.end());
}

std::optional<Date> Calendar::firstBillDayAfter(Date day) const
{
    const auto found = std::upper_bound(m_billDays.begin(), m_billDays.end(), day);
    return found == m_billDays.end() ? std::nullopt : std::optional(*found);
}

std::optional<Date> Calendar::firstDayWithoutSubscription(Date day) const
{
    const auto after = std::partition_point(m_alive.begin(), m_alive.end(),
                                            [day](DateRange alive) { return alive.to <= day; });
    if (after == m_alive.end() || day < after->from)
        return day;
    return after->to == kEndOfTime ? std::nullopt : std::optional(after->to);
}

std::optional<Date> Calendar::afterChange(Date day) const
{
    if (std::binary_search(m_settleDays.begin(), m_settleDays.end(), day))
        return day;
    return earlier(firstBillDayAfter(day), firstDayWithoutSubscription(day));
}

std::optional<Date> Calendar::earliestOpen() const
{
    const Date issued = m_issuedThrough.value_or(Date());
    return earlier(firstBillDayAfter(issued), firstDayWithoutSubscription(issued.addDays(1)));
}

} // namespace clientele::billing
