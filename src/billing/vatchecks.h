// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace clientele::billing {

/// How the numbers of one country are written and checked.
struct VatRule {
    std::string_view prefix;
    std::string_view patterns; ///< 9 a digit, A a letter, X either; separated by blanks
    bool (*isRight)(const std::string &number); ///< of a number that fits a pattern
};

/// Nothing for a prefix whose rules are not known.
[[nodiscard]] const VatRule *vatRuleOf(std::string_view prefix);

} // namespace clientele::billing
