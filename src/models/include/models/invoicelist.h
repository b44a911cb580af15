// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/display.h"
#include "models/listmodel.h"

#include <cstdint>
#include <memory>

namespace clientele::storage {
class Reader;
}

namespace clientele::models {

enum class InvoiceColumn : int {
    Tick,
    Number,
    Client,
    Status,
    BillDate,
    Issued,
    Due,
    Total,
    Payable,
    Open, ///< of issued ones; drafts ask for nothing yet
};

/// Which invoices a list has.
enum class InvoiceShelf : std::uint8_t { Drafts, Issued, All };

/// Invoices of the agency, or of `client` when that is not null, newest bill date first. The key of
/// a row is the invoice. Searches client and number. Filters by status, kind, ledger, held
/// (boolean), voided (boolean), settled (credit_note, draft, held, voided, on_summary, imported,
/// open, part_paid, paid, credited or written_off), currency, bill_on, issued_on, due_on,
/// total_minor, payable_minor, open_minor, client_id.
/// Of an agency with very many invoices `All` is sorted in one sweep, the shelves by an index.
[[nodiscard]] std::unique_ptr<ListModel> makeInvoiceList(std::shared_ptr<storage::Reader> reader,
                                                         InvoiceShelf shelf,
                                                         const AccountId &client,
                                                         const Display &display);

} // namespace clientele::models
