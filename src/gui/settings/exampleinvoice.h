// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"
#include "domain/agency.h"
#include "kernel/date.h"

#include <string>

namespace clientele::gui {

/// An invoice of made-up figures that shows how the agency's look on paper: one line, its tax, what
/// is to be paid, and what the profile says of logo, addresses, terms and page.
[[nodiscard]] documents::InvoiceDocument exampleInvoice(const domain::AgencyProfile &profile,
                                                        const std::string &number, Date today);

} // namespace clientele::gui
