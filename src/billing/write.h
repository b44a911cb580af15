// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/engine.h"
#include "difference.h"
#include "timeline.h"

#include <vector>

namespace clientele::billing {

/// Writes proposals out as drafts, one for each bill day, ascending: lines in the order of
/// printing, revisions, traces, taxes and totals, account credit carried from one to the next.
/// Refuses what is absurd. `asOf` parts what is due from what is projected.
[[nodiscard]] Result<std::vector<InvoiceDraft>, Refusal> writeDrafts(
    const BillingInput &input, const Timeline &timeline, const std::vector<Proposal> &proposals,
    Date asOf);

} // namespace clientele::billing
