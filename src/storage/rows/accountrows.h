// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/subscription.h"
#include "statement.h"

namespace clientele::storage {

// Rows as the SELECTs of account/, client_summary/ and state/ give them.

/// `programme` is the key of the programme, not its code.
[[nodiscard]] domain::Account readAccount(Statement &row);
[[nodiscard]] domain::ClientSummary readSummary(Statement &row);

} // namespace clientele::storage
