// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "application/receipt.h"
#include "billing/engine.h"
#include "kernel/result.h"
#include "work.h"

namespace clientele::application {

/// Loads everything that the engine may know about the account on the retail ledger.
[[nodiscard]] Result<billing::BillingInput> loadBillingInput(Work &work,
                                                             const domain::Account &account);

/// What a recalculation left in the database.
struct RecalculatedAccount {
    domain::Account account;
    std::vector<storage::StoredInvoice> due; ///< drafts with bill day on or before today
    OpenInvoices before;
    OpenInvoices after;
    std::optional<billing::Refusal> parked;  ///< the engine refused; drafts stay as they were
};

/// Step 8 of the gateway: recomputes the drafts of one account as of today in its zone, writes the
/// difference, and brings its subscriptions and its summary up to date.
[[nodiscard]] Result<RecalculatedAccount> recalculate(Work &work, AccountId client);

/// Brings only the summary up to date, after issuing.
[[nodiscard]] Status refreshSummary(Work &work, const domain::Account &account,
                                    const std::vector<domain::Subscription> &subscriptions,
                                    const std::vector<storage::StoredInvoice> &drafts,
                                    const std::optional<billing::Refusal> &parked);

} // namespace clientele::application
