// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "documents/exports.h"
#include "documents/invoicedocument.h"

#include <string>

namespace clientele::documents {

/// What an invoice takes from the agency of today, because it is no part of what was issued.
struct Stationery {
    std::string logoBytes;
    PaperSize paper = PaperSize::A4;
};

/// Logo and size of the page of the profile.
[[nodiscard]] Stationery stationeryOf(const domain::AgencyProfile &agency);

/// An invoice as it is printed: copied from what was issued, with the reason of each line in short
/// form (N4). A view without a number becomes a draft. Computes no amount. Pure but for the
/// translator; any thread.
[[nodiscard]] InvoiceDocument invoiceDocument(const application::InvoiceView &view,
                                              const Stationery &stationery);

/// The same for CSV and JSON, with its lines. Any thread.
[[nodiscard]] ExportedInvoice exportedInvoice(const application::InvoiceView &view);

} // namespace clientele::documents
