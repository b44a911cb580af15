// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include <cstdint>
#include <string>
#include <vector>

namespace clientele::models {

enum class FilterRelation : std::uint8_t { Is, IsNot, AtLeast, AtMost, OneOf };

/// "status is one of trial, active". `field` is one of those that the list names in its header;
/// values are text, integers (amounts in minor units), days as "YYYY-MM-DD", or booleans.
struct FilterTerm {
    std::string field;
    FilterRelation relation = FilterRelation::Is;
    std::vector<QVariant> values; ///< exactly one, but any number for OneOf

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// What a saved filter or a chip asks for; all terms must hold. Narrows what is shown and protects
/// nothing: that is the reader's work (architecture.md 4.9).
struct ListFilter {
    std::vector<FilterTerm> terms;

    friend bool operator==(const ListFilter &, const ListFilter &) = default;
};

} // namespace clientele::models
