// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "difference.h"

#include <optional>

namespace clientele::billing {

/// Why a proposal says what it says (N4). Nothing when its exact value leaves 64 bits.
[[nodiscard]] std::optional<Trace> traceOf(const BillingInput &input, const Proposal &proposal);

} // namespace clientele::billing
