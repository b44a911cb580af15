// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/result.h"

#include <cstdint>
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

/// What the platform charges for the agency's own active users, in a programme that bills them
/// (S2.1–S2.4, decisions.md 1: Administration → Users).
struct OwnUsersCharge {
    std::string programme; ///< code
    std::string programmeName;
    std::vector<billing::InvoiceDraft> drafts; ///< in the agency's currency
    Money amount;                              ///< of them all
    std::int64_t users = 0;                    ///< of the last of them
};

/// Of the active programmes that bill the agency's users, by the wholesale price of their first
/// plan with a part by active users: counted at the start of each bill day, which is the agency's
/// fixed one or the first of the month. Agency context. Fails as the database does, with Overflow
/// and BillingRefused. Thread: the reader's.
[[nodiscard]] Result<std::vector<OwnUsersCharge>> readOwnUsers(storage::Reader &reader,
                                                               DateRange time);

} // namespace clientele::application
