// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/display.h"
#include "models/listmodel.h"

#include <memory>

namespace clientele::storage {
class Reader;
}

namespace clientele::models {

enum class UserColumn : int { Tick, FirstName, LastName, Email, Active, Roles };

/// The users of one account, active and deactivated, by last name (S2.3, S2.6). The key of a row is
/// the user. Searches by last name, and by e-mail. Filters by active (boolean), administrator
/// (boolean), role, email; countMatching() with active is the number above the table (S2.5).
/// Precondition: `account` is not null.
[[nodiscard]] std::unique_ptr<ListModel> makeUserList(std::shared_ptr<storage::Reader> reader,
                                                      const AccountId &account,
                                                      const Display &display);

} // namespace clientele::models
