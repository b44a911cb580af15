// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace clientele::interchange {

/// ISO 3166-1 alpha-2 code ("GB") of a country as people write it: its English name, common short
/// and former names ("UK", "USA", "Holland"), its own name and those in German, French, Spanish,
/// Italian, Dutch and Swedish for the countries of Europe and the large ones elsewhere, alpha-2 and
/// alpha-3 codes in any case. Case, accents, blanks and punctuation do not matter for names.
/// Nothing for everything else, and for names of several countries ("Congo", "Korea").
[[nodiscard]] std::optional<std::string_view> countryCode(std::string_view name);

/// Usual English name of an alpha-2 code in capitals; nothing for an unknown code.
[[nodiscard]] std::optional<std::string_view> countryName(std::string_view code);

} // namespace clientele::interchange
