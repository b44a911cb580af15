// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer entry for everything that reads a CSV file. Besides not crashing, it asks: does the way
// in which the bytes arrive matter, and does what was read come back when it is written?
#include "interchange/clientrecords.h"
#include "interchange/computerrecords.h"
#include "interchange/csvreader.h"
#include "interchange/csvwriter.h"
#include "interchange/userrecords.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

using namespace clientele;
using namespace clientele::interchange;

namespace {

void demand(bool held)
{
    if (!held)
        std::abort();
}

class PieceSource : public ByteSource
{
public:
    PieceSource(std::string_view bytes, std::size_t step) : m_rest(bytes), m_step(step) {}

    Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = std::min({into.size(), m_rest.size(), m_step});
        std::copy_n(m_rest.begin(), count, into.begin());
        m_rest.remove_prefix(count);
        return count;
    }

private:
    std::string_view m_rest;
    std::size_t m_step;
};

struct Reading {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::uint64_t> lines;
    std::vector<std::string> failure;
    bool sane = true; ///< no text after a closing quote

    friend bool operator==(const Reading &, const Reading &) = default;
};

Reading readAll(ByteSource &source, CsvFormat format, CsvLimits limits)
{
    CsvReader reader(source, format, limits);
    CsvRow row;
    Reading reading;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more.ok())
            reading.failure = more.failure().parameters;
        if (!more.valueOr(false))
            return reading;
        reading.lines.push_back(row.line);
        reading.sane = reading.sane && !row.textAfterQuote;
        auto &cells = reading.rows.emplace_back();
        for (const CsvField &field : row.fields)
            cells.emplace_back(field.text);
    }
}

template<typename Record, typename Settings>
void readRecords(std::string_view text, Settings settings, CsvFormat format)
{
    settings.format = format;
    MemorySource source(text);
    auto reader = RecordReader<Record, Settings>::open(source, settings);
    if (!reader.ok())
        return;
    ImportRow<Record> row;
    while (reader->next(row).valueOr(false)) {
    }
    const ImportCounts counts = reader->counts();
    demand(counts.bad <= counts.rows && counts.repaired <= counts.rows);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::uint8_t choice = data[0];
    const std::size_t step = 1U + data[1] % 32U;
    // the bytes of a file are characters; nothing else is read through this pointer
    const std::string text(reinterpret_cast<const char *>(data) + 2, size - 2);

    CsvFormat format;
    format.rule = static_cast<DelimiterRule>(choice % 3);
    format.delimiter = ",;\t|"[(choice / 3) % 4];
    CsvLimits limits;
    if ((choice & 0x80U) != 0)
        limits = {64, 256, 16, 4096};

    MemorySource whole(text);
    const Reading reading = readAll(whole, format, limits);
    PieceSource pieces(text, step);
    const Reading again = readAll(pieces, format, limits);
    if (limits.fileBytes > text.size()) // a long file of unknown length is refused later
        demand(reading == again);

    if (reading.failure.empty() && reading.sane) {
        CsvWriter writer(CsvPurpose::ForReimport, format.delimiter);
        for (const auto &row : reading.rows) {
            for (const std::string &cell : row)
                writer.text(cell);
            writer.endRow();
        }
        const std::string written = writer.take();
        MemorySource source(written);
        CsvLimits wide;
        const Reading back = readAll(source, {DelimiterRule::Given, format.delimiter}, wide);
        // the sniffer may take a file of one short row for something else, never a cell for another
        demand(!back.failure.empty() || back.rows == reading.rows);
    }
    readRecords<ClientRecord>(text, ClientImportSettings{}, format);
    readRecords<UserRecord>(text, UserImportSettings{}, format);
    readRecords<ComputerRecord>(text, ComputerImportSettings{}, format);
    return 0;
}
