// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/records.h"
#include "table.h"
#include "values.h"

#include <memory>
#include <utility>

namespace clientele::interchange {

/// The part of RecordReader that is the same for all records. `Parser` says what is not:
///   kKind; Parser(settings); missing(table) → names of required fields without a column;
///   clear(record); take(field, value, record, taker) for a value that is not empty;
///   finish(record, line, taker) for what concerns the record as a whole.
template<typename Record, typename Settings, typename Parser>
struct RecordReading {
    TableReader table;
    Parser parser;
    ImportCounts counts;

    RecordReading(ByteSource &source, const Settings &settings)
        : table(source, Parser::kKind, settings), parser(settings) {}

    Status open(const Settings &settings)
    {
        CLIENTELE_TRY(table.open(settings));
        std::vector<FieldFailure> problems;
        for (const std::string_view field : parser.missing(table))
            problems.push_back({std::string(field), "columnMissing", {}});
        Problems wrongDefaults;
        Record scratch;
        ValueTaker taker(wrongDefaults);
        for (const std::size_t field : table.fields()) {
            if (!table.defaultOf(field).empty())
                parser.take(field, table.defaultOf(field), scratch, taker);
        }
        for (RowProblem &problem : wrongDefaults)
            problems.push_back(std::move(problem.failure));
        if (!problems.empty())
            return table.columnFailure(std::move(problems));
        return {};
    }

    Result<bool> next(ImportRow<Record> &row)
    {
        CLIENTELE_ASSIGN(const bool any, table.next());
        counts.blank = table.blankRows();
        if (!any)
            return false;
        row.line = table.line();
        row.repaired = table.repaired();
        row.problems.clear();
        parser.clear(row.record);
        if (table.problem()) {
            row.problems.push_back(*table.problem());
        } else {
            ValueTaker taker(row.problems);
            for (const std::size_t field : table.fields()) {
                const std::string_view value = table.cell(field);
                if (!value.empty())
                    parser.take(field, value, row.record, taker);
            }
            parser.finish(row.record, row.line, taker);
        }
        ++counts.rows;
        counts.bad += row.good() ? 0U : 1U;
        counts.repaired += row.repaired ? 1U : 0U;
        return true;
    }
};

template<typename Record, typename Settings>
RecordReader<Record, Settings>::RecordReader(std::unique_ptr<Inside> inside)
    : m_inside(std::move(inside))
{
}

template<typename Record, typename Settings>
RecordReader<Record, Settings>::~RecordReader() = default;
template<typename Record, typename Settings>
RecordReader<Record, Settings>::RecordReader(RecordReader &&) noexcept = default;
template<typename Record, typename Settings>
RecordReader<Record, Settings> &
RecordReader<Record, Settings>::operator=(RecordReader &&) noexcept = default;

template<typename Record, typename Settings>
Result<RecordReader<Record, Settings>>
RecordReader<Record, Settings>::open(ByteSource &source, const Settings &settings)
{
    auto inside = std::make_unique<Inside>(source, settings);
    CLIENTELE_TRY(inside->open(settings));
    return RecordReader(std::move(inside));
}

template<typename Record, typename Settings>
Result<bool> RecordReader<Record, Settings>::next(ImportRow<Record> &row)
{
    return m_inside->next(row);
}

template<typename Record, typename Settings>
const ColumnReport &RecordReader<Record, Settings>::columns() const noexcept
{
    return m_inside->table.columns();
}

template<typename Record, typename Settings>
ImportCounts RecordReader<Record, Settings>::counts() const noexcept
{
    return m_inside->counts;
}

template<typename Record, typename Settings>
std::uint64_t RecordReader<Record, Settings>::bytesRead() const noexcept
{
    return m_inside->table.bytesRead();
}

} // namespace clientele::interchange
