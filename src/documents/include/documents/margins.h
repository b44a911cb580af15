// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/statement.h"
#include "documents/exports.h"

namespace clientele::documents {

/// Adds what each client brought and cost, and after them the excess accounts, which are no
/// client's. Fails as the writer does. Thread: that of its device.
[[nodiscard]] Status addMargins(const application::Statement &statement,
                                ExportWriter<ExportedMargin> &writer);

} // namespace clientele::documents
