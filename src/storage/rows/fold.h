// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clientele::storage {

/// Case folded by Unicode, for search and sorting alike on both databases: neither of them folds
/// what the other does (architecture.md 4.4).
[[nodiscard]] std::string folded(std::string_view text);

} // namespace clientele::storage
