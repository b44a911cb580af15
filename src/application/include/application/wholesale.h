// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <functional>
#include <string>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// What the platform charges the agency for one client in some time, as billing.md computes it.
struct WholesaleAccount {
    AccountId client;
    std::string name;
    std::string number;
    std::vector<billing::InvoiceDraft> drafts; ///< by bill day, in the agency's currency
    std::string parkedRule; ///< it cannot be computed; else empty
};

/// The wholesale ledger is computed whenever it is asked for, from the life of the clients, the
/// wholesale prices, and the discount by the number of active paid plans (S0.13): when that number
/// changes, nothing of any client has to be written.
///
/// Gives every client, deleted ones too, in the order of their keys, with what is billed from the
/// first day of `time` to the day before its last; `each` may stop the reading with a failure.
/// `only`: one client, or all that the context sees. Memory is bounded by `clientsAtOnce`. Thread:
/// the reader's.
[[nodiscard]] Status forEachWholesale(storage::Reader &reader, DateRange time,
                                      const std::function<Status(const WholesaleAccount &)> &each,
                                      AccountId only = {}, int clientsAtOnce = 250);

} // namespace clientele::application
