// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/instant.h"

#include <QtCore/QTimeZone>

#include <cstdint>
#include <vector>

namespace clientele {

/// When a zone changed its offset from UTC, as a sorted list; what lies outside the list's years is
/// asked from Qt. Immutable, hence free to share between threads.
class ZoneTable
{
public:
    explicit ZoneTable(const QTimeZone &zone);
    [[nodiscard]] Date dayOf(Instant at) const;

private:
    struct Change {
        std::int64_t utcMs;
        std::int64_t offsetMs;
    };
    [[nodiscard]] std::int64_t offsetMsAt(std::int64_t utcMs) const;

    QTimeZone m_zone;
    std::vector<Change> m_changes;
};

} // namespace clientele
