// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "documents/invoicemapping.h"

#include <functional>
#include <vector>

class QPrinter;

namespace clientele::gui {

/// Prints the invoices one after the other, each page as it is in the PDF. `goOn` is called before
/// each with how many are done; false stops with Cancelled. Fails as InvoiceLayout::create(), or
/// as Io when the printer does not start. Any thread, but the printer is used by nobody else.
[[nodiscard]] Status printInvoices(QPrinter &printer,
                                   const std::vector<application::InvoiceView> &views,
                                   const documents::Stationery &stationery,
                                   const std::function<bool(int)> &goOn);

} // namespace clientele::gui
