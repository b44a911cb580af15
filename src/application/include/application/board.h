// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/board.h"
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
