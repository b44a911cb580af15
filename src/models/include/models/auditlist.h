// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/display.h"
#include "models/listmodel.h"

#include <memory>

namespace clientele::storage {
class Reader;
}

namespace clientele::models {

enum class AuditColumn : int { At, Actor, ActingAsClient, Action, Outcome, Client };

/// Who did what as whom (IM.12), newest first and sortable by time only, because it only grows. Of
/// the agency, or of `client` when that is not null. Filters by action, outcome, acting_as_client
/// (boolean), actor_name, at (UTC ms), client_id. Searches nothing. Rows have no version.
[[nodiscard]] std::unique_ptr<ListModel> makeAuditList(std::shared_ptr<storage::Reader> reader,
                                                       const AccountId &client,
                                                       const Display &display);

} // namespace clientele::models
