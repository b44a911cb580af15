// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace clientele::storage {

/// The one boundary for text on its way into a database (reliability.md, findings 3 and 4): valid
/// UTF-8 without U+0000. Both databases would otherwise store something else, each its own way.
[[nodiscard]] bool isStorableText(std::string_view text) noexcept;

} // namespace clientele::storage
