// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/display.h"
#include "models/listmodel.h"

#include <memory>

namespace clientele::storage {
class Reader;
}

namespace clientele::models {

enum class ClientColumn : int {
    Tick,
    Number,
    Name,
    Programme,
    Status,
    Plan,
    ActiveUsers,
    NextDate,
    NextAmount,
    Balance,
    Email,
    TrialEnds, ///< last day of the year 9999: no trial
    Login,     ///< no value: for the button of the row
};

/// The accounts of the agency's clients without the deleted ones, by name (S0.1, S0.18). The key of
/// a row is the account. Searches name and number, and the e-mail when the text has an "@". Filters
/// by status, programme, plan_name, account_manager (its id), currency, active_users, next_on,
/// next_minor, balance_minor, trial_ends_on, parked_rule, email, client_id.
/// `reader` lives as long as the list; what it is confined to is all that the list has (IM.7).
[[nodiscard]] std::unique_ptr<ListModel> makeClientList(std::shared_ptr<storage::Reader> reader,
                                                        const Display &display);

} // namespace clientele::models
