// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a table of 1,000,000 users is read, beside the floor of merely counting its lines with
// memchr. Nothing is asserted. Usage: bench_csv [rows]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>

#include "interchange/csvreader.h"

using namespace clientele;
using namespace clientele::interchange;

namespace {

std::string users(long rows, bool quoted)
{
    const std::string quote = quoted ? "\"" : "";
    std::string text;
    const auto add = [&](const std::string &cell, char after) {
        text += quote + cell + quote + after;
    };
    for (const char *header : {"first name", "last name", "email", "client", "active"})
        add(header, std::strcmp(header, "active") == 0 ? '\n' : ',');
    for (long i = 0; i < rows; ++i) {
        const std::string number = std::to_string(i);
        add("Frédérique", ',');
        add("Citeaux" + number, ',');
        add("user" + number + "@client" + std::to_string(i / 10) + ".example", ',');
        add(std::to_string(100000 + i / 10), ',');
        add(i % 7 == 0 ? "no" : "yes", '\n');
    }
    return text;
}

void report(const char *what, const std::string &text, const std::function<long()> &work)
{
    double best = 1e9;
    long rows = 0;
    for (int run = 0; run < 5; ++run) {
        const auto start = std::chrono::steady_clock::now();
        rows = work();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        best = std::min(best, took.count());
    }
    std::printf("%-34s %9ld rows %8.1f ms %7.2f million rows/s %7.0f MB/s\n", what, rows,
                best * 1e3, static_cast<double>(rows) / best / 1e6,
                static_cast<double>(text.size()) / best / 1e6);
}

long countLines(const std::string &text)
{
    long count = 0;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at < end) {
        at = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (at == nullptr)
            break;
        ++at;
        ++count;
    }
    return count;
}

long readRows(ByteSource &source)
{
    CsvReader reader(source);
    CsvRow row;
    long count = 0;
    for (;;) {
        const auto more = reader.next(row);
        if (!more.ok()) {
            std::fprintf(stderr, "refused: %s\n", more.failure().parameters.at(1).c_str());
            std::exit(1);
        }
        if (!more.value())
            return count;
        ++count;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const long rows = argc > 1 ? std::atol(argv[1]) : 1000000;
    for (const bool quoted : {false, true}) {
        const std::string text = users(rows, quoted);
        std::printf("%s, %.1f MB\n", quoted ? "every cell quoted" : "no quotes",
                    static_cast<double>(text.size()) / 1e6);
        report("floor: memchr for line ends", text, [&] { return countLines(text); });
        report("CsvReader", text, [&] {
            MemorySource source(text);
            return readRows(source);
        });
    }
    return 0;
}
