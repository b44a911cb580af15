// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace clientele::billing {

/// The tax on the sum of a group, rounded half-up once (EN 16931, BR-CO-17). Nothing on overflow.
[[nodiscard]] std::optional<std::int64_t> taxOf(std::int64_t taxableMinor,
                                                std::int32_t ratePpm) noexcept;

/// One group for each category and rate among the lines, in the order of category and rate.
/// Nothing on overflow.
[[nodiscard]] std::optional<std::vector<TaxGroup>> taxGroups(std::span<const DraftLine> lines);

/// Fills the taxes and totals of a draft from its lines. Account credit comes last: it pays what is
/// owed, and takes what would have made the invoice negative (billing.md 2). False on overflow.
/// Precondition: accountCreditMinor >= 0.
[[nodiscard]] bool settle(InvoiceDraft &draft, std::int64_t accountCreditMinor);

} // namespace clientele::billing
