// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace clientele::storage {

/// Which of the two databases an agency lives in.
enum class Dialect : std::uint8_t { Sqlite, Postgresql };

/// "sqlite" or "postgresql", as in the names of the SQL files.
[[nodiscard]] const char *dialectName(Dialect dialect) noexcept;

} // namespace clientele::storage
