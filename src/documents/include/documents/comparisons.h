// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/profilecomparison.h"
#include "documents/exports.h"

namespace clientele::documents {

/// Adds each line of both sides, with the rules that make a difference. Fails as the writer does.
/// Thread: that of its device.
[[nodiscard]] Status addComparison(const application::ProfileComparison &comparison,
                                   ExportWriter<ExportedComparison> &writer);

} // namespace clientele::documents
