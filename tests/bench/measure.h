// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace clientele::bench {

/// What a piece of work took. The machine may be busy with other things: then the processor time,
/// of user and system, is the fairer of the two.
struct Cost {
    double wallMs = 0;
    double cpuMs = 0;
};

/// Measures from its construction on.
class Stopwatch
{
public:
    Stopwatch();
    [[nodiscard]] Cost elapsed() const;

private:
    std::chrono::steady_clock::time_point m_start;
    double m_startCpuMs;
};

/// Each member's own median.
[[nodiscard]] Cost medianOf(const std::vector<Cost> &costs);
/// The element at `share` (0 to 1) of the sorted values.
[[nodiscard]] double quantileOf(std::vector<double> values, double share);

/// Forgets the peak of resident memory so far, so that peakMiB() is about what comes next.
void resetPeak();
[[nodiscard]] long peakMiB();

/// Runs `work` in a forked process and gives what it returned, so that its memory is not counted as
/// ours. Ends the program when it fails.
[[nodiscard]] std::vector<double> inChild(const std::function<std::vector<double>()> &work);

/// Replaces `to` by a copy of `from`, and leaves no write-ahead log behind.
void copyFile(const std::string &from, const std::string &to);

/// "wall 1.52  cpu 1.48", ours over the floor's.
[[nodiscard]] std::string ratioText(const Cost &ours, const Cost &floor);

} // namespace clientele::bench
