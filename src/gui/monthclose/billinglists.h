// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/listframe.h"
#include "shell/rowsmodel.h"
#include "shell/session.h"

#include <cstdint>
#include <vector>

namespace clientele::gui {

/// The lists of the page Billing, in the order of their chips.
enum class BillingList : std::uint8_t {
    Due, Held, Parked, Issued, Scheduled, Overdue, Statement, Excess
};

/// What the page has to know of one list beside its rows.
struct BillingListSpec {
    BillingList list;
    QString chip; ///< by which it is remembered
    QString name;
    std::vector<RowsModel::Column> columns;
    std::vector<int> widths; ///< of the columns at 100 %; 0 takes what is left
    ListFrame::EmptyText empty;
    int tickColumn = -1; ///< -1: none
};

/// All of them, each at the place of its BillingList.
[[nodiscard]] std::vector<BillingListSpec> billingLists(const Session &session);

} // namespace clientele::gui
