// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/columns.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace clientele::interchange {

/// Spellings of a field in a header, folded (utf8.h), separated by blanks. A word may stand for
/// another field at another rank.
struct Spellings {
    std::uint8_t field;
    std::uint8_t rank; ///< 0 plain, 1 likely, 2 only when nothing else claims it
    std::string_view words;
};

[[nodiscard]] std::span<const Spellings> spellingsOf(RecordKind kind);

constexpr std::uint8_t kRanks = 3;

} // namespace clientele::interchange
