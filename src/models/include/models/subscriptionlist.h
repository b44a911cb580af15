// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/display.h"
#include "models/listmodel.h"

#include <memory>

namespace clientele::storage {
class Reader;
}

namespace clientele::models {

enum class SubscriptionColumn : int { Item, Kind, Quantity, State, Started, TrialUntil, Ends };

/// Plan and add-ons of one account on both ledgers, running and ended, newest first. The key of a
/// row is the subscription. Searches the item. Filters by ledger, kind, state, started_on, ends_on.
/// Precondition: `account` is not null.
[[nodiscard]] std::unique_ptr<ListModel> makeSubscriptionList(
    std::shared_ptr<storage::Reader> reader, const AccountId &account, const Display &display);

} // namespace clientele::models
