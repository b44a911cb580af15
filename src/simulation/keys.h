// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"

#include <cstdint>

namespace clientele::simulation {

/// The n-th key of its table, n > 0. Keys follow the recorded order and never the order of the
/// file, so that the engine, which breaks ties by key, gives the same result for a shuffled file.
template<typename Key>
[[nodiscard]] Key makeKey(std::uint64_t n)
{
    Key key;
    for (std::size_t i = 0; i < 8; ++i)
        key.uuid.bytes[15 - i] = static_cast<std::uint8_t>(n >> (8 * i));
    return key;
}

/// What makeKey() was made from; 0 for the null key.
[[nodiscard]] inline std::uint64_t numberOf(const Uuid &uuid)
{
    std::uint64_t n = 0;
    for (std::size_t i = 8; i < 16; ++i)
        n = n << 8U | uuid.bytes[i];
    return n;
}

} // namespace clientele::simulation
