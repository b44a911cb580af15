// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "domain/board.h"
#include "domain/monthclose.h"
#include "domain/overdue.h"
#include "domain/subscription.h"
#include "kernel/result.h"

#include <cstdint>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// What a page of the dashboard shows.
struct Board {
    std::vector<domain::ClientTotals> totals; ///< of all clients, by status and currency
    std::vector<domain::BoardCard> cards;     ///< of the section, the most urgent first, bounded
    std::vector<domain::BoardCard> billedNext; ///< paid ones, of readOverview() only
};

/// Some of many.
template<typename T>
struct FirstOf {
    std::vector<T> first;
    std::int64_t all = 0;
};

/// What somebody should look at today, of all clients: the first few of each kind.
struct Attention {
    FirstOf<domain::OverdueClient> overdue; ///< as InvoiceReading::overdue()
    FirstOf<domain::ParkedClient> parked;
    FirstOf<domain::BoardCard> trials;      ///< that end on or before the last day, by their end
    FirstOf<ScheduledChange> scheduled;     ///< that take effect on or before it, by day
};

/// At most `limit` of each; `days` from today on are looked ahead. Agency context. Fails as the
/// database does. Thread: the reader's.
[[nodiscard]] Result<Attention> readAttention(storage::Reader &reader, Date today, int days,
                                              int limit);

/// Totals and at most `limit` cards of a section, in two statements. Agency context. Fails as the
/// database does. Thread: the reader's.
[[nodiscard]] Result<Board> readBoard(storage::Reader &reader, domain::BoardSection section,
                                      int limit);

/// Totals, the trials that end first and the paid subscriptions that are billed next, at most
/// `limit` of each. As readBoard().
[[nodiscard]] Result<Board> readOverview(storage::Reader &reader, int limit);
/// How many clients are in the section. As readBoard().
[[nodiscard]] Result<std::int64_t> countBoard(storage::Reader &reader,
                                              domain::BoardSection section);

} // namespace clientele::application
