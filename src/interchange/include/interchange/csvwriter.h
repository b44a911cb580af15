// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::interchange {

enum class CsvPurpose : std::uint8_t {
    /// Exactly what is stored, so that reading it again gives the same. Not safe to open in a
    /// spreadsheet: a name that begins with = would be run as a formula there.
    ForReimport,
    /// Begins with a byte order mark, without which spreadsheets read the accents wrongly. A text
    /// that a spreadsheet would run gets an apostrophe before it (ASVS 1.2.10; reliability.md 2.8).
    ForSpreadsheets,
};

/// Writes RFC 4180 into memory: lines end with CRLF, quotes only where they are needed. What is
/// written by ForReimport comes back from CsvReader byte for byte, for every text that is UTF-8
/// without U+0000. Thread: a plain value.
class CsvWriter
{
public:
    /// `delimiter`: an ASCII byte other than quote, CR, LF and NUL.
    explicit CsvWriter(CsvPurpose purpose, char delimiter = ',');

    /// Adds a cell that people wrote: names, addresses, notes, and numbers that are names (phone).
    void text(std::string_view value);
    /// Adds a cell that we computed: "-12.50". Never gets the apostrophe. A value that is not
    /// [-]digits[.digits] is written as text, so that a mistake here opens no hole.
    void number(std::string_view value);
    void endRow();

    /// What was written since the last take(); for writing a long table in pieces.
    [[nodiscard]] std::string take();
    [[nodiscard]] std::size_t pendingBytes() const noexcept { return m_bytes.size(); }

private:
    void separate();
    void cell(std::string_view value, bool apostrophe);

    std::string m_bytes;
    CsvPurpose m_purpose;
    char m_delimiter;
    bool m_rowBegun = false;
    bool m_loneEmptyCell = false; ///< the row so far would look like a blank line
};

} // namespace clientele::interchange
