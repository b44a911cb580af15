// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/platformcommands.h"

#include <algorithm>
#include <array>

namespace clientele::domain {
namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 4> kDrawOrders{"lot", "newest", "lowest_revenue",
                                                      "oldest_unpaid"};

} // namespace

std::string_view drawOrderName(DrawOrder order) noexcept
{
    return kDrawOrders.at(static_cast<std::size_t>(order));
}

std::optional<DrawOrder> drawOrderFromName(std::string_view name) noexcept
{
    const auto found = std::find(kDrawOrders.begin(), kDrawOrders.end(), name);
    return found == kDrawOrders.end()
               ? std::nullopt
               : std::optional(static_cast<DrawOrder>(found - kDrawOrders.begin()));
}

} // namespace clientele::domain
