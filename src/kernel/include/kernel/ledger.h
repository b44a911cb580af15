// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace clientele {

/// Whose money it is (billing.md 1, decisions.md 2). Stored as 'retail' and 'wholesale'.
enum class Ledger : std::uint8_t {
    Retail,    ///< what the agency charges its client
    Wholesale, ///< what the platform charges the agency
};

} // namespace clientele
