// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <algorithm>
#include <ctime>
#include <map>
#include <vector>

namespace clientele::testing {

/// A heartbeat of the thread that makes it: a stall is a beat that came more than 50 ms after the
/// one before (desktop.md 3.6). Whatever keeps the machine busy counts too, so each stall also has
/// the processor time that this very thread spent in it.
class StallWatch : public QObject
{
public:
    static constexpr qint64 kBeatMs = 5;
    static constexpr qint64 kStallMs = 50;

    struct Stall {
        QString doing; ///< what was going on
        qint64 wallMs = 0;
        qint64 ownMs = 0; ///< processor time of the thread
    };

    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(static_cast<int>(kBeatMs));
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        m_since.start();
        m_ownMs = ownMs();
        m_timer.start();
    }
    /// From now on this is going on.
    void doing(const QString &what)
    {
        beat(); // what was before ends here
        m_doing = what;
    }
    [[nodiscard]] int beats() const { return m_beats; }
    [[nodiscard]] const std::vector<Stall> &stalls() const { return m_stalls; }
    [[nodiscard]] qint64 longestMs() const { return m_longestMs; }
    [[nodiscard]] QString text() const
    {
        return QStringLiteral("%1 beats, %2 stalls above %3 ms, the longest %4 ms")
            .arg(m_beats).arg(m_stalls.size()).arg(kStallMs).arg(m_longestMs);
    }
    /// A line for each stall in which the thread itself was busy for more than that long.
    [[nodiscard]] QStringList ownStalls(qint64 moreThanMs = kStallMs) const
    {
        QStringList lines;
        for (const Stall &stall : m_stalls) {
            if (stall.ownMs > moreThanMs)
                lines.append(QStringLiteral("%1: %2 ms, of these %3 ms of this thread")
                                 .arg(stall.doing).arg(stall.wallMs).arg(stall.ownMs));
        }
        return lines;
    }

    /// What kept this thread busy longest without a beat, the worst of each thing first.
    [[nodiscard]] QStringList worst(std::size_t most) const
    {
        std::vector<Stall> all;
        for (const auto &[doing, stall] : m_worst)
            all.push_back(stall);
        std::sort(all.begin(), all.end(),
                  [](const Stall &a, const Stall &b) { return a.ownMs > b.ownMs; });
        all.resize(std::min(most, all.size()));
        QStringList lines;
        for (const Stall &stall : all)
            lines.append(QStringLiteral("%1 ms (%2 by the clock)  %3")
                             .arg(stall.ownMs, 5).arg(stall.wallMs).arg(stall.doing));
        return lines;
    }

private:
    static qint64 ownMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
    }
    void beat()
    {
        const qint64 gap = m_since.restart();
        const qint64 own = ownMs();
        ++m_beats;
        m_longestMs = std::max(m_longestMs, gap);
        if (gap > kStallMs)
            m_stalls.push_back({m_doing, gap, own - m_ownMs});
        Stall &worst = m_worst[m_doing];
        if (own - m_ownMs >= worst.ownMs)
            worst = {m_doing, gap, own - m_ownMs};
        m_ownMs = own;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    QString m_doing;
    std::vector<Stall> m_stalls;
    std::map<QString, Stall> m_worst;
    int m_beats = 0;
    qint64 m_longestMs = 0;
    qint64 m_ownMs = 0;
};

} // namespace clientele::testing
