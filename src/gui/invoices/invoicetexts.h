// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "invoicelines.h"
#include "models/listfilter.h"
#include "shell/session.h"
#include "widgets/listtable.h"
#include "widgets/pageparts.h"

#include <QtCore/QModelIndex>

#include <vector>

namespace clientele::gui {

/// A chip above the list and what it shows.
struct InvoiceFilter {
    widgets::Chip chip;
    models::ListFilter filter;
};

/// All, Drafts, Due now, Issued, Overdue; of the retail ledger. `today` is the agency's.
[[nodiscard]] std::vector<InvoiceFilter> invoiceFilters(Date today);
/// Of the chips, from the same sums as the headlines, so that the two agree.
[[nodiscard]] QString chipCount(const QString &chipId,
                                const std::vector<domain::InvoiceTotals> &totals,
                                const Session &session);
[[nodiscard]] std::vector<widgets::Headline>
invoiceHeadlines(const std::vector<domain::InvoiceTotals> &totals, const Session &session);

/// Draft, Due now, On hold, Issued, Part paid, Paid, Overdue, Credited, Written off or Credit note:
/// what was done with the row, and its own days.
[[nodiscard]] widgets::Pill invoicePill(const QModelIndex &index, Date today);

/// "Draft, 1 December" or "INV-2026-0001".
[[nodiscard]] QString invoiceTitle(const application::InvoiceView &view, const Session &session);
/// Why it is not issued, or where it stands; one sentence.
[[nodiscard]] QString invoiceState(const application::InvoiceDetail &detail,
                                   const Session &session);
/// Each line with why it says what it says, the taxes, and what is left to pay.
[[nodiscard]] InvoiceLinesTexts linesTexts(const application::InvoiceDetail &detail,
                                           const Session &session);
/// Each payment and credit note since the invoice was issued, and what is open; empty when nothing
/// was.
[[nodiscard]] std::vector<widgets::FactsCard::Fact>
moneyFacts(const application::InvoiceView &view, const Session &session);
[[nodiscard]] std::vector<widgets::FactsCard::Fact>
invoiceFacts(const application::InvoiceDetail &detail, const Session &session);

/// One amount for each currency: "14,208.40 EUR · 20.00 CHF";
/// the agency's own first, even when zero.
[[nodiscard]] QString sumText(const std::vector<Money> &amounts, const Session &session);

} // namespace clientele::gui
