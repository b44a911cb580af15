// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/commands.h"
#include "kernel/result.h"
#include "storage/invoicerepo.h"

#include <cstdint>
#include <string>
#include <vector>

namespace clientele::application {

/// How much of each line of an issued invoice can still be credited (V5): the line, less what
/// earlier credit notes and later invoices took back of it. In the order of the lines, each with
/// the sign of its line.
[[nodiscard]] std::vector<std::int64_t>
leftOfLines(const storage::StoredInvoice &invoice,
            const std::vector<storage::StoredInvoice> &creditNotes,
            const std::vector<billing::BilledLine> &billed);

/// The number of a later invoice that took something back of a line of this one; empty if none.
[[nodiscard]] std::string creditedElsewhere(const storage::StoredInvoice &invoice,
                                            const std::vector<billing::BilledLine> &billed);

/// The content of a credit note: negative quantities, never negative prices. Taxes by group, such
/// that notes for the whole of a group add up to its tax, and those for all of the invoice to its
/// rounding (billing.md 5). The lines have no keys yet.
///
/// Fails: Refused ("nothingToCredit"); Invalid with field "lines" (unknown, required, moreThanLeft,
/// moreThanInvoice); Overflow.
[[nodiscard]] Result<storage::StoredInvoice>
planCreditNote(const storage::StoredInvoice &invoice,
               const std::vector<storage::StoredInvoice> &creditNotes,
               const std::vector<std::int64_t> &leftMinor,
               const std::vector<domain::CreditedLine> &asked);

} // namespace clientele::application
