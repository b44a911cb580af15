// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clientele::storage {

/// Case folded by Unicode, for search and sorting alike on both databases: neither of them folds
/// what the other does (architecture.md 4.4). U+FFFE and U+FFFF become U+FFFD: SQLite makes them
/// that whenever text passes through UTF-16, as in the driver of Qt. Never fails; any thread.
[[nodiscard]] std::string folded(std::string_view text);

} // namespace clientele::storage
