// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "kernel/money.h"

#include <cstdint>
#include <string>

namespace clientele::simulation {

/// An exact number of minor units, in major ones.
struct ExactText {
    std::string fraction; ///< in lowest terms: "2871/31"; "29" when it is whole
    std::string decimal;  ///< cut after twelve places, then "…"
};

[[nodiscard]] ExactText exactText(std::int64_t numerator, std::int64_t denominator,
                                  Currency currency);
[[nodiscard]] std::string unitPriceText(const billing::UnitPrice &price, Currency currency);
/// 190000 parts per million are "19".
[[nodiscard]] std::string percentText(std::int32_t ratePpm);

} // namespace clientele::simulation
