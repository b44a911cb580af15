// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/importing.h"
#include "interchange/bytesource.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace clientele::application {

[[nodiscard]] inline interchange::RowProblem rowProblem(std::string field, std::string reason,
                                                        std::string value)
{
    return {{std::move(field), std::move(reason), std::move(value)}, 0};
}

/// The last part of a path: what the audit keeps of the file.
[[nodiscard]] inline std::string fileName(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// Rows of one import, which stay in memory until they are written in one transaction: up to some
/// 300 MB each.
constexpr std::uint64_t kMostClients = 250'000;
constexpr std::uint64_t kMostUnits = 1'000'000; ///< users or computers

template<typename Settings>
[[nodiscard]] Settings settingsOf(const ImportOptions &options, std::uint64_t mostRows)
{
    Settings settings;
    settings.limits.rows = mostRows + 1; // and the header
    settings.mappings = options.mappings;
    settings.defaults = options.defaults;
    settings.cancelled = options.cancelled;
    return settings;
}

/// How a report names a row: ImportedRow's name and detail.
using RowName = std::pair<std::string, std::string>;

/// Reads the rows of the file, lets `plan` (Status of a row) judge each good one, which may find
/// further problems, and reports them under the names that `name` (RowName of a record) gives.
template<typename Record, typename Settings, typename Plan, typename Name>
[[nodiscard]] Result<ImportReport> planRows(const ImportOptions &options, const Settings &settings,
                                            const Plan &plan, const Name &name)
{
    using Reader = interchange::RecordReader<Record, Settings>;
    CLIENTELE_ASSIGN(const auto source, interchange::FileSource::open(options.file));
    CLIENTELE_ASSIGN(auto reader, Reader::open(*source, settings));
    ImportReport report;
    report.columns = reader.columns();
    std::uint64_t bad = 0;
    interchange::ImportRow<Record> row;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, reader.next(row));
        if (!found)
            break;
        if (row.good())
            CLIENTELE_TRY(plan(row));
        bad += row.good() ? 0U : 1U;
        if (options.dryRun || !row.good()) {
            auto [what, detail] = name(row.record);
            report.rows.push_back(
                {row.line, row.repaired, std::move(what), std::move(detail), row.problems});
        }
    }
    report.counts = reader.counts();
    report.counts.bad = bad;
    return report;
}

/// Whether the file as a whole may be written: one bad row stops it, unless they are left out.
[[nodiscard]] inline bool mayBeWritten(const ImportReport &report, const ImportOptions &options)
{
    return report.counts.bad == 0 || options.goodRowsOnly;
}

/// Writes all rows in the one transaction of a command.
template<typename Command>
[[nodiscard]] Status writeRows(CommandGateway &gateway, Command command, std::size_t rows,
                               const CommandContext &context, ImportReport &report)
{
    if (const auto receipt = gateway.execute(std::move(command), context); !receipt.ok())
        return receipt.failure();
    report.imported = rows;
    return {};
}

} // namespace clientele::application
