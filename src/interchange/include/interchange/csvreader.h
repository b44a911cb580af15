// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/bytesource.h"
#include "kernel/result.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace clientele::interchange {

/// Bounds of what is read. A file that passes one of them is refused, so that no file can take more
/// memory than a row and a block.
struct CsvLimits {
    std::uint64_t fieldBytes = 64 * 1024;
    std::uint64_t rowBytes = 1024 * 1024;
    std::uint64_t columns = 1000;
    std::uint64_t fileBytes = std::uint64_t{1} << 30;
    /// Counting the header. Whoever keeps what is read in memory sets it.
    std::uint64_t rows = std::numeric_limits<std::uint64_t>::max();
};

/// How the separator is found.
enum class DelimiterRule : std::uint8_t {
    CommaOnly, ///< comma; a header that clearly uses another one is refused ("delimiterNotComma")
    Detect,    ///< the one of , ; tab | that the header uses most
    Given,     ///< CsvFormat::delimiter, without looking
};

struct CsvFormat {
    DelimiterRule rule = DelimiterRule::CommaOnly;
    char delimiter = ','; ///< for Given; an ASCII byte other than quote, CR, LF and NUL
};

struct CsvField {
    std::string_view text;  ///< without its quotes, doubled quotes undone; UTF-8 without U+0000
    bool quoted = false;    ///< so that "NULL" may be told from NULL
};

/// One row. Everything in it is valid until the next call of CsvReader::next().
struct CsvRow {
    std::uint64_t line = 0; ///< physical line on which the row begins, from 1
    std::span<const CsvField> fields;
    /// A closing quote was followed by text ("Acme" Ltd). The text was kept as it stands, quotes
    /// later in the field included, but the caller should not trust the row.
    bool textAfterQuote = false;
};

/// Asked at least once for every 64 kB; true stops with FailureCode::Cancelled.
using Cancelled = std::function<bool()>;

/// Reads RFC 4180 tables from bytes, one row at a time. Rows end with LF, CRLF or CR; a byte order
/// mark is skipped; lines with nothing on them are skipped (they still count as lines). A quote
/// inside an unquoted field is text. Rows need not have the same number of fields.
///
/// Failures, after which the reader is finished:
/// Malformed with the parameters {line, reason, more}:
///   fileTooLong (bytes allowed) · tooManyRows (rows allowed) · rowTooLong (bytes allowed) ·
///   fieldTooLong (bytes allowed) ·
///   tooManyColumns (columns allowed) ·
///   quoteNotClosed, with the line on which it was opened: at the end of the file, or (bytes
///   allowed) in a field that passes its limit and runs over several lines ·
///   utf16, utf32, utf16NoMark (no byte order mark) ·
///   binary (zip, ole, pdf, gzip, or nothing when a zero byte was found) ·
///   latin1 (bytes that are no UTF-8, and no UTF-8 sequence before or beside them) · notUtf8 ·
///   delimiterNotComma (the delimiter found: ";", "tab" or "|");
/// Cancelled; and whatever the source fails with.
///
/// Memory: one row of the allowed length and one block of 64 kB. Thread: one at a time.
class CsvReader
{
public:
    explicit CsvReader(ByteSource &source, CsvFormat format = {}, CsvLimits limits = {},
                       Cancelled cancelled = {});

    /// True and the row, or false at the end of the file.
    [[nodiscard]] Result<bool> next(CsvRow &row);

    /// The separator in use; final after the first call of next().
    [[nodiscard]] char delimiter() const noexcept { return m_delimiter; }

    /// Bytes taken from the source so far, for a progress bar.
    [[nodiscard]] std::uint64_t bytesRead() const noexcept { return m_bytesRead; }

private:
    struct RawField; // where a field lies in the buffer, quotes still in place

    [[nodiscard]] Status begin();
    [[nodiscard]] Status chooseDelimiter();
    [[nodiscard]] Status refill();
    void makeRoom();
    [[nodiscard]] Result<bool> readRow(CsvRow &row);
    [[nodiscard]] bool skipToRow() noexcept;
    [[nodiscard]] bool scanField(RawField &raw) const noexcept;
    [[nodiscard]] Status more();
    [[nodiscard]] bool takeField(const RawField &raw);
    [[nodiscard]] char *findEnd(char *from) const noexcept;
    [[nodiscard]] Failure refusal(const char *end);
    [[nodiscard]] Failure textFailure();

    ByteSource &m_source;
    CsvFormat m_format;
    CsvLimits m_limits;
    Cancelled m_cancelled;
    char m_delimiter = ',';

    std::vector<char> m_buffer;
    char *m_row = nullptr;     ///< first byte of the row being read
    char *m_field = nullptr;   ///< first byte of its field being read
    char *m_next = nullptr;    ///< first byte after the row that was handed out
    char *m_end = nullptr;     ///< after the last byte read
    char *m_checked = nullptr; ///< UTF-8 without U+0000 up to here
    char *m_bad = nullptr;     ///< first byte that is not, if there is one
    std::vector<CsvField> m_fields;
    std::uint64_t m_line = 1;       ///< on which m_row begins
    std::uint64_t m_linesInRow = 0; ///< line ends inside the finished fields of this row
    std::uint64_t m_bytesRead = 0;
    std::uint64_t m_rows = 0; ///< handed out
    bool m_textAfterQuote = false;
    bool m_afterCr = false;  ///< a line feed that comes now belongs to the line before
    bool m_sawUtf8 = false;  ///< a sequence of several bytes was seen
    bool m_begun = false;
    bool m_atEnd = false;
    bool m_finished = false;
};

} // namespace clientele::interchange
