// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::storage {

/// Called with the inside of every "{name}" outside of literals and comments; gives what to write
/// instead, or a failure.
using NameExpander = std::function<Result<std::string>(std::string_view name)>;

struct RewrittenSql {
    std::string text;
    int parameters = 0; ///< highest $n
};

/// Expands {names} and, when asked, turns $1 into ?1. Literals, quoted identifiers and comments are
/// copied untouched. Malformed on an open literal, a stray brace or a "$" without a number.
[[nodiscard]] Result<RewrittenSql> rewriteSql(std::string_view sql, const NameExpander &expand,
                                              bool questionMarks);

/// The text with literals, quoted identifiers and comments blanked out: for looking for words.
[[nodiscard]] std::string sqlSkeleton(std::string_view sql);

/// Whole words of a skeleton, in lower case, in order; "{name}" counts as a word of its own.
[[nodiscard]] std::vector<std::string> sqlWords(std::string_view skeleton);

} // namespace clientele::storage
