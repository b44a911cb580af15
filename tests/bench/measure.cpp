// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace clientele::bench {
namespace {

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

[[noreturn]] void stop(const char *what)
{
    std::perror(what);
    std::exit(1);
}

} // namespace

Stopwatch::Stopwatch() : m_start(std::chrono::steady_clock::now()), m_startCpuMs(cpuMs()) {}

Cost Stopwatch::elapsed() const
{
    const std::chrono::duration<double, std::milli> wall
        = std::chrono::steady_clock::now() - m_start;
    return {wall.count(), cpuMs() - m_startCpuMs};
}

double quantileOf(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

Cost medianOf(const std::vector<Cost> &costs)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (const Cost &cost : costs) {
        wall.push_back(cost.wallMs);
        cpu.push_back(cost.cpuMs);
    }
    return {quantileOf(wall, 0.5), quantileOf(cpu, 0.5)};
}

void resetPeak()
{
    malloc_trim(0); // what earlier work gave back is not this work's
    std::ofstream("/proc/self/clear_refs") << "5";
}

long peakMiB()
{
    std::ifstream status("/proc/self/status");
    std::string word;
    long kib = 0;
    while (status >> word) {
        if (word == "VmHWM:") {
            status >> kib;
            break;
        }
    }
    return kib / 1024;
}

std::vector<double> inChild(const std::function<std::vector<double>()> &work)
{
    int ends[2];
    if (pipe(ends) != 0)
        stop("pipe");
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child < 0)
        stop("fork");
    if (child == 0) {
        close(ends[0]);
        const std::vector<double> values = work();
        const std::size_t bytes = values.size() * sizeof(double);
        // never more than a pipe holds, so one write takes it all
        const bool sent = write(ends[1], values.data(), bytes) == static_cast<ssize_t>(bytes);
        std::fflush(nullptr);
        _exit(sent ? 0 : 1);
    }
    close(ends[1]);
    std::vector<double> values;
    double value = 0;
    while (read(ends[0], &value, sizeof value) == static_cast<ssize_t>(sizeof value))
        values.push_back(value);
    close(ends[0]);
    int status = 0;
    if (waitpid(child, &status, 0) != child || status != 0)
        stop("the floor failed");
    return values;
}

void copyFile(const std::string &from, const std::string &to)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(to + suffix);
    std::filesystem::copy_file(from, to);
    const int file = open(to.c_str(), O_WRONLY); // or the first commits wait for these bytes
    if (file < 0 || fsync(file) != 0 || close(file) != 0)
        stop(to.c_str());
}

std::string ratioText(const Cost &ours, const Cost &floor)
{
    char text[64];
    std::snprintf(text, sizeof text, "wall %5.2f  cpu %5.2f", ours.wallMs / floor.wallMs,
                  ours.cpuMs / floor.cpuMs);
    return text;
}

} // namespace clientele::bench
