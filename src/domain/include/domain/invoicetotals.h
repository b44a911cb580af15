// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <cstdint>

namespace clientele::domain {

/// Counts and sums over the invoices of one currency. "Due": drafts that are not held and whose
/// bill day has come. "Open": asked for by issued invoices. "Overdue": of these, payable before
/// today. "Month": issued in the month of today. Days are the agency's.
struct InvoiceTotals {
    Currency currency;
    std::int64_t invoices = 0; ///< drafts and issued
    std::int64_t drafts = 0;
    std::int64_t due = 0;
    std::int64_t dueMinor = 0;
    std::int64_t openMinor = 0;
    std::int64_t month = 0;
    std::int64_t monthMinor = 0;
    std::int64_t overdue = 0;
    std::int64_t overdueMinor = 0;
    std::int64_t creditNotes = 0; ///< no invoices, and in none of the others

    friend bool operator==(const InvoiceTotals &, const InvoiceTotals &) = default;
};

} // namespace clientele::domain
