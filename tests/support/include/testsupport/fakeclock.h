// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace clientele::testing {

/// A clock that stands still until it is told. Starts at 2026-03-02T09:00:00Z, a Monday.
class FakeClock final : public Clock
{
public:
    static constexpr std::int64_t kStartMs = 1'772'442'000'000;

    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] Date dayOf(Instant at, std::string_view timeZone) const override
    {
        const QTimeZone zone(QByteArray(timeZone.data(), static_cast<qsizetype>(timeZone.size())));
        const QDate day = QDateTime::fromMSecsSinceEpoch(
                              at.utcMs, zone.isValid() ? zone : QTimeZone::utc())
                              .date();
        return Date::fromCivil(day.year(), day.month(), day.day()).value_or(Date{});
    }

    void set(Instant at) { m_now = at; }
    void advanceMs(std::int64_t ms) { m_now = m_now.plusMs(ms); }
    void advanceDays(int days) { advanceMs(std::int64_t{86'400'000} * days); }
    /// Noon UTC of that day.
    void setDay(Date day)
    {
        m_now = Instant{std::int64_t{day.days()} * 86'400'000 + 43'200'000};
    }

private:
    Instant m_now{kStartMs};
};

} // namespace clientele::testing
