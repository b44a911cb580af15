// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonetable.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace clientele {
namespace {

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
// The years an agency's days fall into. Qt lists the changes until 2037 only, although it answers
// for single moments after that.
constexpr std::int64_t kFirstMs = 0;                 // 1970-01-01
constexpr std::int64_t kEndMs = 2114380800LL * 1000; // 2037-01-01

QDateTime utc(std::int64_t ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

std::int64_t askedOffsetMs(const QTimeZone &zone, std::int64_t utcMs)
{
    return std::int64_t{zone.offsetFromUtc(utc(utcMs))} * 1000;
}

} // namespace

ZoneTable::ZoneTable(const QTimeZone &zone) : m_zone(zone)
{
    m_changes.push_back({kFirstMs, askedOffsetMs(zone, kFirstMs)});
    const QTimeZone::OffsetDataList changes = zone.transitions(utc(kFirstMs + 1), utc(kEndMs));
    for (const QTimeZone::OffsetData &change : changes)
        m_changes.push_back({change.atUtc.toMSecsSinceEpoch(),
                             std::int64_t{change.offsetFromUtc} * 1000});
    std::sort(m_changes.begin(), m_changes.end(),
              [](const Change &a, const Change &b) { return a.utcMs < b.utcMs; });
}

std::int64_t ZoneTable::offsetMsAt(std::int64_t utcMs) const
{
    if (utcMs < kFirstMs || utcMs >= kEndMs)
        return askedOffsetMs(m_zone, utcMs);
    const auto after = std::upper_bound(
        m_changes.begin(), m_changes.end(), utcMs,
        [](std::int64_t ms, const Change &change) { return ms < change.utcMs; });
    return std::prev(after)->offsetMs; // the first change is at kFirstMs, so there is one before
}

Date ZoneTable::dayOf(Instant at) const
{
    const std::int64_t localMs = at.utcMs + offsetMsAt(at.utcMs);
    const std::int64_t day = localMs >= 0 ? localMs / kDayMs : (localMs + 1) / kDayMs - 1;
    return Date::fromDays(static_cast<std::int32_t>(day));
}

} // namespace clientele
