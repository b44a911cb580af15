// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/clientrecords.h"
#include "interchange/computerrecords.h"
#include "interchange/userrecords.h"

#include <optional>
#include <string>
#include <vector>

/// Helpers of the tests of records: a whole import in one value.
namespace clientele::testing {

using Strings = std::vector<std::string>;

template<typename Record>
struct Import {
    std::vector<interchange::ImportRow<Record>> rows;
    interchange::ColumnReport columns;
    interchange::ImportCounts counts;
    std::optional<Failure> failure;

    /// "line field reason value" of everything that is wrong.
    [[nodiscard]] std::vector<std::string> problems() const
    {
        std::vector<std::string> result;
        for (const auto &row : rows) {
            for (const interchange::RowProblem &problem : row.problems) {
                std::string text = std::to_string(row.line) + " " + problem.failure.field + " "
                                   + problem.failure.reason + " " + problem.failure.value;
                if (problem.earlierLine != 0)
                    text += " as in " + std::to_string(problem.earlierLine);
                result.push_back(text);
            }
        }
        return result;
    }
};

template<typename Record, typename Settings>
Import<Record> import(interchange::ByteSource &source, const Settings &settings)
{
    Import<Record> result;
    auto reader = interchange::RecordReader<Record, Settings>::open(source, settings);
    if (!reader.ok()) {
        result.failure = reader.failure();
        return result;
    }
    result.columns = reader->columns();
    interchange::ImportRow<Record> row; // one for all: nothing may be left over from the last
    for (;;) {
        const Result<bool> more = reader->next(row);
        if (!more.ok())
            result.failure = more.failure();
        if (!more.valueOr(false))
            break;
        result.rows.push_back(row);
    }
    result.counts = reader->counts();
    return result;
}

inline Import<interchange::ClientRecord> clients(const std::string &text,
    const interchange::ClientImportSettings &settings = {})
{
    interchange::MemorySource source(text);
    return import<interchange::ClientRecord>(source, settings);
}

inline Import<interchange::UserRecord> users(const std::string &text,
    const interchange::UserImportSettings &settings = {})
{
    interchange::MemorySource source(text);
    return import<interchange::UserRecord>(source, settings);
}

inline Import<interchange::ComputerRecord> computers(const std::string &text,
    const interchange::ComputerImportSettings &settings = {})
{
    interchange::MemorySource source(text);
    return import<interchange::ComputerRecord>(source, settings);
}

inline std::vector<FieldFailure> fieldsOf(const std::optional<Failure> &failure)
{
    return failure ? failure->fields : std::vector<FieldFailure>{};
}

} // namespace clientele::testing
