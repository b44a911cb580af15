// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/csvreader.h"

#include "csvsniff.h"
#include "utf8.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace clientele::interchange {
namespace {

constexpr std::size_t kBlock = 64 * 1024;
constexpr std::size_t kSlack = 8; // findEnd() reads words
constexpr std::uint64_t kOnes = 0x0101010101010101U;

/// High bit set in the first byte of the word that equals `pattern`'s, and perhaps in later ones.
constexpr std::uint64_t matches(std::uint64_t word, std::uint64_t pattern) noexcept
{
    const std::uint64_t difference = word ^ pattern;
    return (difference - kOnes) & ~difference & (kOnes << 7U);
}

constexpr std::uint64_t repeated(char c) noexcept
{
    return kOnes * static_cast<std::uint8_t>(c);
}

std::uint64_t distance(const char *from, const char *to) noexcept
{
    return static_cast<std::uint64_t>(to - from);
}

std::string_view view(const char *from, const char *to) noexcept
{
    return {from, static_cast<std::size_t>(to - from)};
}

Failure malformed(std::uint64_t line, std::string reason, std::string more = {})
{
    return fail(FailureCode::Malformed, "csv",
                {std::to_string(line), std::move(reason), std::move(more)});
}

/// Undoes doubled quotes and closes the gap that the closing quote leaves. Returns the new end.
char *unquote(char *from, char *closing, char *end) noexcept
{
    char *to = from;
    for (char *at = from; at < closing; ++at) {
        *to++ = *at;
        if (*at == '"')
            ++at; // the second one of a pair
    }
    const auto tail = static_cast<std::size_t>(end - closing - 1);
    std::memmove(to, closing + 1, tail);
    return to + tail;
}

} // namespace

struct CsvReader::RawField {
    char *text = nullptr;    ///< after the opening quote, if there is one
    char *closing = nullptr; ///< the closing quote; null for an unquoted field
    char *end = nullptr;     ///< the delimiter or line end, or the end of the file
    bool doubled = false;    ///< holds doubled quotes
};

CsvReader::CsvReader(ByteSource &source, CsvFormat format, CsvLimits limits, Cancelled cancelled)
    : m_source(source), m_format(format), m_limits(limits), m_cancelled(std::move(cancelled)),
      m_buffer(kBlock + kSlack)
{
    m_row = m_field = m_next = m_end = m_checked = m_buffer.data();
}

Result<bool> CsvReader::next(CsvRow &row)
{
    if (m_finished)
        return false;
    Result<bool> result = readRow(row);
    if (result.ok() && result.value() && ++m_rows > m_limits.rows)
        result = malformed(row.line, "tooManyRows", std::to_string(m_limits.rows));
    m_finished = !result.ok() || !result.value();
    return result;
}

Status CsvReader::begin()
{
    m_begun = true;
    if (m_source.size().value_or(0) > m_limits.fileBytes)
        return malformed(1, "fileTooLong", std::to_string(m_limits.fileBytes));
    while (!m_atEnd && distance(m_row, m_end) < kSniffBytes)
        CLIENTELE_TRY(refill());
    const std::string_view head = view(m_row, m_end);
    if (const Signature found = signatureOf(head); found.reason != nullptr)
        return malformed(1, found.reason, found.more);
    if (head.starts_with("\xEF\xBB\xBF"))
        m_row += 3;
    m_next = m_row;
    return chooseDelimiter();
}

Status CsvReader::chooseDelimiter()
{
    m_delimiter = m_format.delimiter;
    if (m_format.rule == DelimiterRule::Given)
        return {};
    const char found = likelyDelimiter(view(m_row, m_bad != nullptr ? m_bad : m_end));
    if (m_format.rule == DelimiterRule::Detect)
        m_delimiter = found;
    else if (found != ',')
        return malformed(1, "delimiterNotComma", found == '\t' ? "tab" : std::string(1, found));
    return {};
}

/// Moves what is left of the row to the front and makes room for another block behind it.
void CsvReader::makeRoom()
{
    char *const old = m_row;
    const auto kept = static_cast<std::size_t>(m_end - m_row);
    std::memmove(m_buffer.data(), m_row, kept);
    if (m_buffer.size() < kept + kBlock + kSlack)
        m_buffer.resize(kept + 2 * kBlock + kSlack);
    char *const base = m_buffer.data();
    for (CsvField &field : m_fields)
        field.text = {base + (field.text.data() - old), field.text.size()};
    m_field = base + (m_field - old);
    m_checked = base + (m_checked - old);
    m_bad = m_bad == nullptr ? nullptr : base + (m_bad - old);
    m_end = base + kept;
    m_row = base;
}

Status CsvReader::refill()
{
    if (m_cancelled && m_cancelled())
        return fail(FailureCode::Cancelled);
    makeRoom();
    CLIENTELE_ASSIGN(const std::size_t count, m_source.read({m_end, kBlock}));
    m_atEnd = count == 0;
    m_bytesRead += count;
    m_end += count;
    if (m_bytesRead > m_limits.fileBytes)
        return malformed(m_line, "fileTooLong", std::to_string(m_limits.fileBytes));
    if (m_bad != nullptr)
        return {};
    m_checked += cleanPrefix(view(m_checked, m_end), m_sawUtf8);
    if (m_checked == m_end)
        return {};
    const bool cutOff = decodeUtf8(view(m_checked, m_end)).incomplete && !m_atEnd;
    m_bad = cutOff ? nullptr : m_checked;
    return {};
}

/// The scan of a field came to the end of what was read.
Status CsvReader::more()
{
    if (m_bad != nullptr)
        return textFailure();
    if (m_atEnd) // only an open quote asks for more at the end
        return malformed(m_line + m_linesInRow, "quoteNotClosed");
    if (distance(m_field, m_end) > m_limits.fieldBytes
        || distance(m_row, m_end) > m_limits.rowBytes)
        return refusal(m_end);
    return refill();
}

/// Why the field that goes on to `end` at least was not taken.
Failure CsvReader::refusal(const char *end)
{
    if (m_bad != nullptr && end > m_bad)
        return textFailure();
    const std::string_view field = view(m_field, end);
    if (m_fields.size() >= m_limits.columns)
        return malformed(m_line, "tooManyColumns", std::to_string(m_limits.columns));
    if (field.size() <= m_limits.fieldBytes)
        return malformed(m_line, "rowTooLong", std::to_string(m_limits.rowBytes));
    const bool runsOn = field[0] == '"' && field.find_first_of("\r\n") != field.npos;
    return malformed(m_line + m_linesInRow, runsOn ? "quoteNotClosed" : "fieldTooLong",
                     std::to_string(m_limits.fieldBytes));
}

/// Judges the rest of the line, which must not depend on how much of it happens to be read.
Failure CsvReader::textFailure()
{
    while (!m_atEnd && distance(m_bad, m_end) < kSniffBytes) {
        if (Status status = refill(); !status.ok())
            return std::move(status).failure();
    }
    const std::uint64_t line = m_line + m_linesInRow + countLineEnds(view(m_field, m_bad));
    const Signature found = badTextOf(view(m_bad, m_end), m_sawUtf8);
    return malformed(line, found.reason, found.more);
}

char *CsvReader::findEnd(char *from) const noexcept
{
    const std::uint64_t delimiters = repeated(m_delimiter);
    char *at = from;
    if constexpr (std::endian::native == std::endian::little) {
        for (; at < m_end; at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, 8);
            const std::uint64_t hits = matches(word, delimiters) | matches(word, repeated('\n'))
                                       | matches(word, repeated('\r'));
            if (hits != 0)
                return std::min(at + std::countr_zero(hits) / 8, m_end);
        }
        return m_end;
    }
    while (at < m_end && *at != m_delimiter && *at != '\n' && *at != '\r')
        ++at;
    return at;
}

/// False when the field may go on behind what was read.
bool CsvReader::scanField(RawField &raw) const noexcept
{
    raw = {m_field, nullptr, m_field, false};
    if (m_field < m_end && *m_field == '"') {
        ++raw.text;
        for (char *at = raw.text;; at += 2) {
            const auto left = static_cast<std::size_t>(m_end - at);
            at = left == 0 ? nullptr : static_cast<char *>(std::memchr(at, '"', left));
            if (at == nullptr)
                return false;
            raw.closing = at;
            if (at + 1 == m_end || at[1] != '"')
                break;
            raw.doubled = true;
        }
        raw.end = raw.closing + 1;
    }
    raw.end = findEnd(raw.end);
    return raw.end != m_end || m_atEnd;
}

/// Adds a field that is read to its end; false when it passes a limit or is no text.
bool CsvReader::takeField(const RawField &raw)
{
    if ((m_bad != nullptr && raw.end > m_bad) || m_fields.size() >= m_limits.columns
        || distance(m_field, raw.end) > m_limits.fieldBytes
        || distance(m_row, raw.end) > m_limits.rowBytes)
        return false;
    char *end = raw.end;
    if (raw.closing != nullptr) {
        const bool tail = raw.end != raw.closing + 1;
        if (tail && view(raw.closing + 1, raw.end).find_first_not_of(" \t") != std::string::npos)
            m_textAfterQuote = true;
        m_linesInRow += countLineEnds(view(raw.text, raw.closing));
        end = tail || raw.doubled ? unquote(raw.text, raw.closing, raw.end) : raw.closing;
    }
    m_fields.push_back({view(raw.text, end), raw.closing != nullptr});
    return true;
}

/// Goes to the first row that has something on it; false when there is none in what was read.
bool CsvReader::skipToRow() noexcept
{
    for (; m_row < m_end; ++m_row) {
        const char c = *m_row;
        const bool secondHalf = c == '\n' && m_afterCr;
        m_afterCr = c == '\r';
        if (c != '\n' && c != '\r')
            break;
        m_line += secondHalf ? 0 : 1;
    }
    m_field = m_row;
    return m_row < m_end;
}

Result<bool> CsvReader::readRow(CsvRow &row)
{
    if (!m_begun)
        CLIENTELE_TRY(begin());
    m_fields.clear();
    m_row = m_next;
    while (!skipToRow()) {
        if (m_atEnd)
            return false;
        CLIENTELE_TRY(refill());
    }
    m_linesInRow = 0;
    m_textAfterQuote = false;
    for (;;) {
        RawField raw;
        while (!scanField(raw))
            CLIENTELE_TRY(more());
        if (!takeField(raw))
            return refusal(raw.end);
        m_next = raw.end;
        if (raw.end == m_end || *raw.end != m_delimiter)
            break;
        m_field = raw.end + 1;
    }
    row = {m_line, m_fields, m_textAfterQuote};
    m_line += m_linesInRow; // the line end itself is counted by skipToRow()
    return true;
}

} // namespace clientele::interchange
