// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/gateway.h"
#include "application/receipt.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

struct BillingRunOptions {
    /// Bill days up to this one; none: today in the agency's zone. Later than today only with
    /// dryRun (decisions.md 2), else Invalid with field "through".
    std::optional<Date> through;
    bool dryRun = false;       ///< shows what would be issued; nothing is written
    int clientsPerCommand = 250;
    /// Called after each command; false stops the run with Cancelled. What was issued stays.
    std::function<bool(std::size_t clientsDone)> progress;
};

/// What a run did. It never stops at an account that cannot be billed and never skips one silently.
struct BillingRunResult {
    std::vector<IssuedInvoice> issued;
    std::vector<ParkedAccount> parked;
    std::vector<HeldInvoice> held;
    std::size_t clients = 0; ///< that had something due
    std::int64_t commands = 0;
};

/// Issues everything that is due, a command for each batch of clients, so that a crash loses at
/// most the batch that was running and a second run goes on where the first stopped (V1, V2).
/// Thread: the store's.
[[nodiscard]] Result<BillingRunResult> runBilling(storage::Store &store, const Clock &clock,
                                                  IdSource &ids, const domain::Scope &scope,
                                                  const BillingRunOptions &options);

/// Brings the drafts up to date that a change of prices, rules or numbers of plans left marked: a
/// command for some clients each, so that others come between and a crash loses nothing. `progress`
/// is told how many are left; false stops with Cancelled. Thread: the gateway's.
[[nodiscard]] Status refreshDrafts(CommandGateway &gateway, const Clock &clock, IdSource &ids,
                                   const domain::Scope &scope,
                                   const std::function<bool(std::int64_t left)> &progress = {});

/// How many clients it would bring up to date. Agency context. Thread: the reader's.
[[nodiscard]] Result<std::int64_t> countStaleDrafts(storage::Reader &reader);

} // namespace clientele::application
