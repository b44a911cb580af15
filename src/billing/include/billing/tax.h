// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "billing/profile.h"

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
[[nodiscard]] std::optional<std::vector<TaxGroup>> taxGroups(std::span<const DraftLine> lines,
                                                             TaxStage stage = TaxStage::Group);

/// What one credit note takes back of the tax of a group of an invoice: the tax on all that was
/// credited so far and now, less what earlier credit notes took, so that notes for the whole group
/// add up to its tax exactly. Nothing on overflow.
[[nodiscard]] std::optional<std::int64_t> creditedTax(const TaxGroup &invoiced,
                                                      std::int64_t creditedBeforeMinor,
                                                      std::int64_t taxCreditedBeforeMinor,
                                                      std::int64_t creditedNowMinor) noexcept;

/// Fills the taxes and totals of a draft from its lines. Account credit comes last: it pays what is
/// owed, and takes what would have made the invoice negative (billing.md 2), but for what is to be
/// refunded. False on overflow.
/// Precondition: accountCreditMinor >= 0.
[[nodiscard]] bool settle(InvoiceDraft &draft, std::int64_t accountCreditMinor,
                          TaxStage stage = TaxStage::Group);

} // namespace clientele::billing
