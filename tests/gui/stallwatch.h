// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <algorithm>

namespace clientele::testing {

/// A heartbeat of the thread that makes it: counts how often the next beat came more than 50 ms
/// after the one before (desktop.md 3.6). Whatever keeps the machine busy counts too, so the
/// figures are printed and not judged.
class StallWatch : public QObject
{
public:
    static constexpr qint64 kBeatMs = 5;
    static constexpr qint64 kStallMs = 50;

    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(static_cast<int>(kBeatMs));
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        m_since.start();
        m_timer.start();
    }
    [[nodiscard]] int beats() const { return m_beats; }
    [[nodiscard]] int stalls() const { return m_stalls; }
    [[nodiscard]] qint64 longestMs() const { return m_longestMs; }
    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1 beats, %2 stalls above %3 ms, the longest %4 ms")
            .arg(m_beats).arg(m_stalls).arg(kStallMs).arg(m_longestMs);
    }

private:
    void beat()
    {
        const qint64 gap = m_since.restart();
        ++m_beats;
        m_stalls += gap > kStallMs ? 1 : 0;
        m_longestMs = std::max(m_longestMs, gap);
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    int m_beats = 0;
    int m_stalls = 0;
    qint64 m_longestMs = 0;
};

} // namespace clientele::testing
