// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"

namespace clientele::application {

/// Whether going from one plan to the other is a downgrade, which waits for the end of the term
/// unless somebody says otherwise (billing.md 2): what is fixed of one unit costs less a month.
/// Pure; any thread.
[[nodiscard]] bool isDowngrade(const billing::Price &before, const billing::Price &after);

} // namespace clientele::application
