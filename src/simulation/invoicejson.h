// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/outcome.h"

#include <string>

namespace clientele::simulation {

/// One of the invoices of toJson(), compact, for the account of that name.
[[nodiscard]] std::string invoiceJson(const SimulatedInvoice &invoice, const std::string &account);

} // namespace clientele::simulation
