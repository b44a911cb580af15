// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ledger.h"

#include <string_view>

namespace clientele::storage {

[[nodiscard]] constexpr std::string_view ledgerName(Ledger ledger)
{
    return ledger == Ledger::Retail ? "retail" : "wholesale";
}

[[nodiscard]] constexpr Ledger ledgerFromName(std::string_view name)
{
    return name == "wholesale" ? Ledger::Wholesale : Ledger::Retail;
}

} // namespace clientele::storage
