// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/bytesource.h"
#include "interchange/columns.h"
#include "interchange/csvreader.h"
#include "kernel/failure.h"
#include "kernel/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace clientele::interchange {

/// Longest texts, in characters (code points): names, addresses and other words of people; and the
/// names of our own things (plan, number, time zone, ...).
constexpr std::size_t kTextCharacters = 10000;
constexpr std::size_t kCodeCharacters = 200;
/// How much of a wrong value is kept for the sentence about it; what is longer ends in "…".
constexpr std::size_t kExcerptCharacters = 200;

/// What the readers of clients, users and computers are told.
struct ImportSettings {
    CsvFormat format;
    CsvLimits limits;
    Cancelled cancelled;
    std::vector<ColumnMapping> mappings;
    /// For rows that have no value. A value that is unique in its nature (number,
    /// externalReference, email) or a name cannot be set for all: "noDefault".
    std::vector<FieldDefault> defaults;
};

/// What is wrong with one field of one row. Reasons:
///   required · tooLong · notAnEmail · notABoolean · notADate (only YYYY-MM-DD is a date, because
///   03/04/2025 is two of them) · notABillDay (1 to 31) · notATimeZone (form only) ·
///   unknownCurrency · unknownCountry · notASubdomain · duplicate, with the earlier line ·
/// and of the row as a whole, field empty:
///   tooFewFields, tooManyFields (value: how many there are) · textAfterQuote.
struct RowProblem {
    FieldFailure failure;
    std::uint64_t earlierLine = 0; ///< for duplicate

    friend bool operator==(const RowProblem &, const RowProblem &) = default;
};

/// One row of the file: good when it has no problems.
template<typename Record>
struct ImportRow {
    std::uint64_t line = 0; ///< physical line on which it begins, the header being line 1
    bool repaired = false;  ///< had a comma too many, which was read as text (decisions.md 8)
    Record record;          ///< whole only when the row is good
    std::vector<RowProblem> problems;

    [[nodiscard]] bool good() const noexcept { return problems.empty(); }
};

struct ImportCounts {
    std::uint64_t rows = 0;     ///< good and bad; rows without any value are not rows
    std::uint64_t bad = 0;
    std::uint64_t repaired = 0; ///< among the rows, good or bad
    std::uint64_t blank = 0;    ///< rows of separators and blanks only, passed over

    [[nodiscard]] std::uint64_t good() const noexcept { return rows - bad; }
};

/// Reads records row by row. The readers that exist are named at the end of clientrecords.h,
/// userrecords.h and computerrecords.h. Thread: one at a time; the source must outlive it.
template<typename Record, typename Settings>
class RecordReader
{
public:
    /// Reads the header. Fails as CsvReader does; with Malformed "empty" when there is no header;
    /// as recogniseColumns() does; and with Invalid, rule "columns", parameters the headers:
    /// columnMissing (field) for a required field without column and default; for defaults
    /// unknownField, noDefault, notUtf8, or the reason why the value is wrong.
    [[nodiscard]] static Result<RecordReader> open(ByteSource &source, const Settings &settings);
    ~RecordReader();
    RecordReader(RecordReader &&) noexcept;
    RecordReader &operator=(RecordReader &&) noexcept;

    /// True and the next row, good or bad; false at the end. Fails as CsvReader does: then nothing
    /// of the file may be imported, not even the rows before. `row` is reused, so that a million
    /// rows need few allocations.
    [[nodiscard]] Result<bool> next(ImportRow<Record> &row);

    [[nodiscard]] const ColumnReport &columns() const noexcept;
    [[nodiscard]] ImportCounts counts() const noexcept;
    [[nodiscard]] std::uint64_t bytesRead() const noexcept; ///< for a progress bar

private:
    struct Inside;
    explicit RecordReader(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

} // namespace clientele::interchange
