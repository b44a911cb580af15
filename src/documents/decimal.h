// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"

#include <cstdint>
#include <string>

namespace clientele::documents {

// Exact decimal texts without a locale: '.' before the decimals, no grouping.

/// "-12.345" from digits with `decimals` of them behind the point, without the zeros at the end
/// that go beyond `leastDecimals`.
[[nodiscard]] std::string decimalText(std::int64_t value, int decimals, int leastDecimals);

/// "25", "8.875" from parts per million.
[[nodiscard]] std::string percentText(std::int64_t ratePpm);

/// At least the currency's decimals: "12.50", "0.0025".
[[nodiscard]] std::string unitPriceText(const LineUnitPrice &price, Currency currency);

/// "3", "0.5", and "10/31" as it was given where four decimals do not hold it. denominator > 0.
[[nodiscard]] std::string fractionText(std::int64_t numerator, std::int64_t denominator);

/// The last day that belongs to a range; its first day for an empty one.
[[nodiscard]] Date lastDay(const DateRange &range);

} // namespace clientele::documents
