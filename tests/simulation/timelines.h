// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <random>

namespace clientele::simulation {

/// Writes files with one account and a random history of half a year; everything comes from the
/// seed.
class Timelines
{
public:
    explicit Timelines(unsigned seed) : m_random(seed) {}

    /// With entries that were recorded up to forty days late, or with scheduled ones only.
    [[nodiscard]] QByteArray next(bool late);

private:
    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    QByteArray item();
    void add(int effective, const QByteArray &keys, bool mayBeLate = true);
    void change(int on, bool ofAddOn, int addOnStart);

    std::mt19937 m_random;
    QList<QByteArray> m_events;
    bool m_late = false;
    int m_earliest = 0;
};

} // namespace clientele::simulation
