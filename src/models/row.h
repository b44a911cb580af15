// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/money.h"

#include <QVariant>

#include <vector>

namespace clientele::models {

/// The values that place a row in the order of a list: those of the order's columns, then the key.
using SortKey = std::vector<QVariant>;

/// One row as it was read.
struct Row {
    Uuid key;
    AccountId client;
    std::int64_t version = 0;
    Currency currency;
    std::vector<QVariant> values; ///< by column of the list: see RawRole
    SortKey sortKey;

    friend bool operator==(const Row &, const Row &) = default;
};

/// Negative, zero or positive, as the databases order these values: text by code points, false
/// before true. Precondition: made for the same order.
[[nodiscard]] int compareSortKeys(const SortKey &a, const SortKey &b);

} // namespace clientele::models
