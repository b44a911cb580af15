// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/importing.h"

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

} // namespace clientele::application
