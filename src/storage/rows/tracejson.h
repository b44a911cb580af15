// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "billing/draft.h"
#include "kernel/result.h"

namespace clientele::storage {

/// The trace of a line as one compact JSON object with fixed keys in a fixed order: part of the
/// canonical form of an issued invoice, so the same trace gives the same bytes.
[[nodiscard]] std::string traceToJson(const billing::Trace &trace);

/// Damaged when the text is not such an object.
[[nodiscard]] Result<billing::Trace> traceFromJson(std::string_view json);

} // namespace clientele::storage
