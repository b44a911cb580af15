// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "domain/monthclose.h"
#include "kernel/date.h"
#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// A due draft beside what the client was invoiced in the month before its bill day.
struct DueInvoice {
    domain::DueDraft draft;
    /// Net of the invoices of that month; none: the client had none.
    std::optional<std::int64_t> lastNetMinor;

    [[nodiscard]] bool differs() const { return lastNetMinor != draft.netMinor; }
};

/// What closing the month is about on `today`. All of it is read from what is stored, so it is the
/// same after a crash: what was issued is no longer due, and what is due is still there.
struct MonthClose {
    Date today;
    std::vector<DueInvoice> due;             ///< that can be issued, by bill day
    std::vector<domain::DueDraft> held;      ///< held, or of a client with a held one before it
    std::vector<domain::ParkedClient> parked;
    /// Since the first of the month, with a bill day of this month or the one before.
    std::vector<domain::IssuedDocument> issued;
};

/// Agency context. Fails as the database does. Thread: the reader's.
[[nodiscard]] Result<MonthClose> readMonthClose(storage::Reader &reader, Date today);

/// Why an invoice differs from the month before.
enum class DifferenceCause : std::uint8_t {
    New,       ///< was not on the invoices of the month before
    Gone,      ///< was on them and is not any more
    Quantity,  ///< more or fewer units
    Price,     ///< the same number at another price
    Part,      ///< another part of the period
    OneTime,   ///< a single charge, proration, credit, discount or coupon on one of the two
};

struct Difference {
    DifferenceCause cause = DifferenceCause::New;
    billing::LineKind kind = billing::LineKind::Recurring; ///< of OneTime
    std::string itemName;
    std::string componentName;
    std::int64_t beforeQuantity = 0;
    std::int64_t afterQuantity = 0;
    std::int64_t amountMinor = 0; ///< after minus before

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// The lines of two invoices (or sums of several) compared, the largest difference first. Lines of
/// a term are matched by subscription, item and part; the differences add up to that of the nets.
[[nodiscard]] std::vector<Difference> differences(const std::vector<billing::DraftLine> &before,
                                                  const std::vector<billing::DraftLine> &after);

/// The same for due drafts, in their order. As readMonthClose().
[[nodiscard]] Result<std::vector<std::vector<Difference>>>
readDifferences(storage::Reader &reader, const std::vector<domain::DueDraft> &drafts);

} // namespace clientele::application
