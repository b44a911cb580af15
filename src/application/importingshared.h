// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/importing.h"

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

template<typename Settings>
[[nodiscard]] Settings settingsOf(const ImportOptions &options)
{
    Settings settings;
    settings.mappings = options.mappings;
    settings.defaults = options.defaults;
    settings.cancelled = options.cancelled;
    return settings;
}

} // namespace clientele::application
