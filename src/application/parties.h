// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"

#include <string>
#include <string_view>

namespace clientele::application {

/// The snapshots that an issued invoice keeps, as JSON objects with fixed keys.
[[nodiscard]] InvoiceParty partyOf(const domain::Account &client);
[[nodiscard]] std::string partyToJson(const InvoiceParty &party);
/// Damaged when the text is not an object.
[[nodiscard]] Result<InvoiceParty> partyFromJson(std::string_view json);

} // namespace clientele::application
