// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/fields.h"
#include "interchange/records.h"
#include "kernel/date.h"

#include <optional>
#include <string>

namespace clientele::interchange {

/// An invoice or credit note that another system issued. Amounts are texts of digits with a point,
/// in major units; those of credit notes may be negative or not.
struct InvoiceRecord {
    std::string clientNumber; ///< which client, as in UserRecord
    std::string clientReference;
    std::string client;
    std::string number;
    bool creditNote = false;
    std::optional<Date> date;
    std::optional<Date> dueDate;
    std::string net;
    std::string tax;
    std::string total;
    std::string open; ///< still to be paid; of a credit note: not used yet

    friend bool operator==(const InvoiceRecord &, const InvoiceRecord &) = default;
};

using InvoiceRow = ImportRow<InvoiceRecord>;

struct InvoiceImportSettings : ImportSettings {};

/// Reads issued invoices. Numbers are unique within the file. Beside the reasons of RowProblem:
/// notAnAmount, notAKind (invoice or credit note).
using InvoiceRecords = RecordReader<InvoiceRecord, InvoiceImportSettings>;

} // namespace clientele::interchange
