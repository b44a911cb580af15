// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"

#include <cstdint>
#include <limits>

namespace clientele::billing {

constexpr std::int64_t kMillion = 1'000'000; ///< what rates in ppm are divided by
/// Later than any day of a timeline: the end of what has none.
constexpr Date kEndOfTime = Date::fromDays(std::numeric_limits<std::int32_t>::max());

} // namespace clientele::billing
