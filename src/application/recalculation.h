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
    Date today;                                 ///< in the account's zone
    std::vector<domain::Subscription> subscriptions;
    std::vector<storage::StoredInvoice> before; ///< drafts by bill day
    std::vector<storage::StoredInvoice> drafts; ///< drafts by bill day: those due, then the next
    std::optional<billing::Refusal> parked;     ///< the engine refused; drafts stay as they were
};

/// Who writes the client's summary: the recalculation, or its caller, who is not finished yet.
enum class SummaryWriting : std::uint8_t { Now, ByCaller };

/// Step 8 of the gateway: recomputes the drafts of one account as of today in its zone, writes the
/// difference, and brings its subscriptions and its summary up to date.
[[nodiscard]] Result<RecalculatedAccount>
recalculate(Work &work, AccountId client, SummaryWriting writing = SummaryWriting::Now);

/// Personal data of a deleted client goes when nothing is left to be billed (decisions.md 2).
[[nodiscard]] Status eraseWhenSettled(Work &work, domain::Account &account,
                                      const std::vector<storage::StoredInvoice> &openDrafts);

/// The drafts as values, for a receipt.
[[nodiscard]] OpenInvoices openInvoices(const std::vector<storage::StoredInvoice> &stored);

/// Brings the summary up to date with what is given.
[[nodiscard]] Status refreshSummary(Work &work, const domain::Account &account,
                                    const std::vector<domain::Subscription> &subscriptions,
                                    const std::vector<storage::StoredInvoice> &drafts,
                                    const std::optional<billing::Refusal> &parked);

} // namespace clientele::application
