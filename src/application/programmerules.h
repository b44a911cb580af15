// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/agency.h"
#include "kernel/result.h"

#include <optional>

namespace clientele::application {

/// What only some programmes know (Programme::settings).
struct ProgrammeRules {
    /// On the wholesale ledger by the number of active paid plans (S0.13, S0.14); none: there is no
    /// such discount, or it is not automatic.
    std::optional<billing::Discount> planDiscount;
    /// Whether a client may be given one by that number, too (decisions.md 2).
    bool planDiscountOnRetail = false;
};

/// Damaged when the settings cannot be understood. Pure.
[[nodiscard]] Result<ProgrammeRules> rulesOf(const domain::Programme &programme);

/// "5" or "12.5" per cent in parts per million; nothing for what is none between 0 and 100.
[[nodiscard]] std::optional<std::int32_t> ppmOfPercent(std::string_view percent);

} // namespace clientele::application
