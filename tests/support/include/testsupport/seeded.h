// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <cstdint>

namespace clientele::testing {

/// The seed of this run: CLIENTELE_TEST_SEED, or `standard`. Printed, so that a failure can be had
/// again with CLIENTELE_TEST_SEED=n.
inline std::uint64_t seed(std::uint64_t standard)
{
    bool given = false;
    const std::uint64_t value = qEnvironmentVariable("CLIENTELE_TEST_SEED").toULongLong(&given);
    const std::uint64_t used = given ? value : standard;
    qInfo("seed %llu (CLIENTELE_TEST_SEED)", static_cast<unsigned long long>(used));
    return used;
}

/// splitmix64: the same numbers for the same seed on every machine.
class Random
{
public:
    explicit Random(std::uint64_t seedValue) : m_state(seedValue) {}

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// 0 to bound - 1; bound > 0.
    int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }

private:
    std::uint64_t m_state;
};

} // namespace clientele::testing
