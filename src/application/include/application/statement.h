// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/excess.h"
#include "application/wholesale.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/money.h"
#include "kernel/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// What a client brought and what it cost in some time (billing.md 1): the net of what it was
/// issued, credit notes off, beside what the platform charges the agency for it.
struct StatementRow {
    AccountId client;
    std::string number;
    std::string name;
    Money retail;    ///< in the client's currency
    Money wholesale; ///< in the agency's currency
    /// Retail minus wholesale in the agency's currency; none without a rate, or when the wholesale
    /// side cannot be computed.
    std::optional<Money> margin;
    std::string parkedRule; ///< why it cannot be computed; else empty

    friend bool operator==(const StatementRow &, const StatementRow &) = default;
};

/// Sums over the clients of one currency.
struct StatementTotal {
    std::int64_t clients = 0;
    Money retail;
    Money wholesale;
    std::optional<Money> margin; ///< none as soon as one of them has none

    friend bool operator==(const StatementTotal &, const StatementTotal &) = default;
};

struct Statement {
    DateRange time;
    std::vector<StatementRow> rows;     ///< clients with anything in it, by name
    std::vector<ExcessCharge> excess;   ///< of what is charged; in the agency's currency
    std::vector<OwnUsersCharge> ownUsers; ///< the same
    /// By the clients' currency, the agency's first; that one has both of these, too.
    std::vector<StatementTotal> totals;
};

/// The month of that day.
[[nodiscard]] DateRange monthOf(Date day);

/// Documents and bill days from the first day of `time` to the day before its last. Where a client
/// pays in another currency than the agency's, margin takes the rate that was entered for the last
/// day (decisions.md 2); amounts of different currencies are never added. `progress` is told how
/// many clients were read; false stops with Cancelled. Agency context. Fails as the database does,
/// with Overflow. Thread: the reader's.
[[nodiscard]] Result<Statement>
readStatement(storage::Reader &reader, DateRange time,
              const std::function<bool(std::int64_t clients)> &progress = {});

/// The same for months that follow one another, one statement each: every client is read and worked
/// out once, however many months there are.
[[nodiscard]] Result<std::vector<Statement>>
readStatements(storage::Reader &reader, const std::vector<DateRange> &months,
               const std::function<bool(std::int64_t clients)> &progress = {});

} // namespace clientele::application
