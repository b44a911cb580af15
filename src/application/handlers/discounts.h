// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/pricing.h"

namespace clientele::application {

/// As the engine takes it; not checked.
[[nodiscard]] billing::Discount discountOf(const domain::NewDiscount &given);

} // namespace clientele::application
