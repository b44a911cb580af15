// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/excess.h"
#include "domain/agency.h"
#include "kernel/result.h"

#include <optional>

namespace clientele::storage {
class Session;
}

namespace clientele::application {

/// None: the programme has no limit. As readDraws(), of an open session in the agency context.
[[nodiscard]] Result<std::optional<AccountDraw>> drawOf(storage::Session &session,
                                                        const domain::Programme &programme,
                                                        Currency currency, DateRange month);

} // namespace clientele::application
