// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "kernel/result.h"
#include "statement.h"
#include "storage/invoicerepo.h"

namespace clientele::storage {

// Rows as the SELECTs of invoice/, invoice_line/, invoice_tax/ and state/ give them. Damaged when a
// name is unknown.

[[nodiscard]] StoredInvoice readInvoiceHeader(Statement &row);
[[nodiscard]] Result<StoredLine> readInvoiceLine(Statement &row);
[[nodiscard]] billing::TaxGroup readTaxGroup(Statement &row);
/// Of the row of a line; number and bill day are the invoice's.
[[nodiscard]] Result<billing::BilledLine> readBilledLine(Statement &row);

} // namespace clientele::storage
