// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/clock.h"
#include "kernel/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace clientele::storage {
class Store;
}

namespace clientele::application {

/// One broken invariant of reliability.md 1.2, with the first row that breaks it.
struct Finding {
    std::string invariant; ///< "I1", "I3", …
    std::string rule;      ///< code: "lineSum", "numberGap", "contentHash", "staleDraft" …
    std::string row;       ///< number, or key, of the first wrong row
    std::vector<std::string> parameters;

    friend bool operator==(const Finding &, const Finding &) = default;
};

struct VerificationReport {
    std::vector<Finding> findings; ///< empty: everything holds
    std::int64_t invoices = 0;     ///< issued documents that were checked
    std::int64_t clients = 0;      ///< whose drafts and summaries were recomputed
    std::int64_t auditRows = 0;
};

/// Checks the invariants that money and trust rest on, each to its first wrong row:
/// I1 the database's own integrity and foreign keys · I3 lines and taxes add up to the invoice, the
/// books agree with it, payments and credit notes with what is open, summaries with the books,
/// summary invoices with the documents on them; no line and no invoice is credited with more than
/// it asked for (V5) · I4 numbers of each series are 1 to n, their days do not fall · I5 one line
/// per interval and revision on invoices that stand · I6 issued invoices have the content they were
/// issued with · I8 inside a client context no row of anybody else (of the first clients) · drafts
/// equal a recomputation of today · a lease that is open has one person.
/// Only reads (a transaction that is rolled back). Thread: the store's.
[[nodiscard]] Result<VerificationReport> verify(storage::Store &store, const Clock &clock);

} // namespace clientele::application
