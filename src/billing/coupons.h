// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "kernel/checked.h"
#include "timeline.h"

#include <set>
#include <vector>

namespace clientele::billing {

/// What is left of the coupons of an account, draft after draft. A coupon comes after the
/// discounts and before tax; over several rates it is split in proportion to them. What a later
/// correction gives back is not given back to the coupon.
class Coupons
{
public:
    Coupons(const BillingInput &input, const Timeline &timeline);

    /// Appends the lines that the coupons of the day take off. False on overflow.
    [[nodiscard]] bool use(InvoiceDraft &draft);

private:
    struct Book {
        const Grant *grant = nullptr;
        Int128 usedMinor = 0; ///< of all that was ever billed
        std::set<Date> invoices; ///< bill days on which it was used
    };

    [[nodiscard]] bool use(Book &book, InvoiceDraft &draft) const;
    void append(const Book &book, const DraftLine &like, std::int64_t baseMinor,
                std::int64_t amountMinor, InvoiceDraft &draft) const;

    const BillingInput &m_input;
    std::vector<Book> m_books; ///< in the order of printing
};

} // namespace clientele::billing
