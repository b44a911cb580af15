// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "basis.h"
#include "billing/engine.h"
#include "kernel/result.h"
#include "storage/staterepo.h"
#include "work.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace clientele::application {

/// The clients with first <= id <= last and everything that bears on their invoices on the retail
/// ledger; their programme is its code.
[[nodiscard]] Result<std::vector<storage::AccountState>> loadStates(Work &work, AccountId first,
                                                                    AccountId last);
/// One of them; NotFound when there is no such client (a deleted one is there).
[[nodiscard]] Result<storage::AccountState> loadState(Work &work, AccountId client);

/// What the engine may know of the account. Takes events and billed lines out of the state.
[[nodiscard]] Result<billing::BillingInput> takeInput(Work &work, storage::AccountState &state);

/// What a recalculation left in the database.
struct RecalculatedAccount {
    storage::AccountState state;                ///< `drafts` as they were before
    Date today;                                 ///< in the account's zone
    std::vector<storage::StoredInvoice> drafts; ///< by bill day: those due, then the next
    Basis basis;                                ///< what the drafts were made of
    std::optional<billing::Refusal> parked;     ///< the engine refused; drafts stay as they were
};

/// The draft as it is stored: of the client, from the agency, without keys.
[[nodiscard]] storage::StoredInvoice toStored(Work &work, const domain::Account &account,
                                              billing::InvoiceDraft draft,
                                              std::int64_t planCountVersion = 0);

/// Who writes the client's summary: the recalculation, or its caller, who is not finished yet.
enum class SummaryWriting : std::uint8_t { Now, ByCaller };

/// Step 8 of the gateway: recomputes the drafts of one account as of today in its zone, writes the
/// difference, and brings its subscriptions and its summary up to date.
[[nodiscard]] Result<RecalculatedAccount>
recalculate(Work &work, storage::AccountState state,
            SummaryWriting writing = SummaryWriting::Now);

/// The next invoice of the account as it will be asked on `day`, which may lie ahead; none when
/// there is nothing more to bill, or the engine refuses.
[[nodiscard]] Result<std::optional<billing::InvoiceDraft>> invoiceAfter(Work &work,
                                                                        AccountId client, Date day);

/// When the subscription is one of the agency's active paid plans, as its row says now: from
/// countedFrom until countedUntil, in days that count at their beginning (decisions.md 2).
void countPlan(const Work &work, const domain::Account &account,
               domain::Subscription &subscription);
/// Adds to work.planDeltas what became of a plan that was counted as `before`. What has begun by
/// `today` stays as it is: a term that has begun keeps its discount.
void movePlanCount(Work &work, const domain::Account &account, const domain::Subscription &before,
                   const domain::Subscription &after, Date today);
/// Brings the number of active plans up to date with work.planDeltas; inside a client context they
/// wait in its own rows until the agency takes them.
[[nodiscard]] Status writePlanCounts(Work &work);

/// Recalculates one client whose drafts were written by older rules. That it cannot be billed by
/// the new ones is no failure but goes into the receipt.
[[nodiscard]] Status rewriteDrafts(Work &work, AccountId client);

/// How many monitored users the account may have, because its trial ended without a licence (S4.16,
/// S4.17); 0: it is no such account.
[[nodiscard]] int freemiumCapOf(const Work &work, const domain::Account &account,
                                const std::vector<domain::Subscription> &subscriptions);
/// Takes what is above the cap out of monitoring.
[[nodiscard]] Status keepFreemium(Work &work, const domain::Account &account, int cap);

/// Personal data of a deleted client goes when nothing is left to be billed (decisions.md 2).
[[nodiscard]] Status eraseWhenSettled(Work &work, domain::Account &account,
                                      const std::vector<storage::StoredInvoice> &openDrafts);

/// Brings the summary up to date: its open drafts, balances that moved by this much, and something
/// more to be paid until `dueOn`.
[[nodiscard]] Status writeSummary(Work &work, const RecalculatedAccount &result,
                                  const std::vector<storage::StoredInvoice> &openDrafts,
                                  const storage::Balances &moved = {},
                                  std::optional<Date> dueOn = {});

/// The drafts as values, for a receipt. Damaged when a stored trace cannot be read.
[[nodiscard]] Result<OpenInvoices> openInvoices(const std::vector<storage::StoredInvoice> &stored);

} // namespace clientele::application
