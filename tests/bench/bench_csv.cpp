// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a table of 1,000,000 users is read, beside the floor of counting its lines with
// memchr. Best of five, in processor time. Nothing is asserted. Usage: bench_csv [rows]
#include "interchange/csvreader.h"
#include "interchange/userrecords.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <string>

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
        const std::clock_t start = std::clock(); // processor time: one thread, no waiting
        rows = work();
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
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

long readUsers(ByteSource &source)
{
    auto records = UserRecords::open(source, UserImportSettings{});
    UserRow row;
    while (records.ok() && records->next(row).valueOr(false)) {
    }
    if (!records.ok() || records->counts().bad != 0) {
        std::fprintf(stderr, "the bench made a bad file\n");
        std::exit(1);
    }
    return static_cast<long>(records->counts().rows);
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
        report("UserRecords: checked users", text, [&] {
            MemorySource source(text);
            return readUsers(source);
        });
    }
    return 0;
}
