// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/subscription.h"
#include "kernel/result.h"
#include "statement.h"

namespace clientele::storage {

// Rows as the SELECTs of subscription/ and state/ give them. Damaged when a name is unknown: half
// an input would make wrong invoices for ever (architecture.md 5.10).

[[nodiscard]] domain::Subscription readSubscription(Statement &row);
[[nodiscard]] Result<billing::TimelineEvent> readTimelineEvent(Statement &row);
[[nodiscard]] Result<billing::UnitEvent> readUnitEvent(Statement &row);

} // namespace clientele::storage
