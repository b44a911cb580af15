// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "billing/draft.h"
#include "session.h"
#include "widgets/reasoncard.h"

namespace clientele::gui {

/// "1,234.50 EUR" in the person's locale.
[[nodiscard]] QString moneyText(const Money &money, const Session &session);
/// The same with "+" or "−" in front.
[[nodiscard]] QString differenceText(const Money &money, const Session &session);
// In any thread, as parkedText() is:
[[nodiscard]] QString moneyText(const Money &money, const QLocale &locale);
[[nodiscard]] QString differenceText(const Money &money, const QLocale &locale);
/// "1 December", with the year when it is not this one.
[[nodiscard]] QString dayText(Date day, const Session &session);

/// "Growth, 1–31 December" or "11 × Growth: Active users, 1–31 December".
[[nodiscard]] QString lineText(const billing::DraftLine &line, const Session &session);

/// An invoice as a card shows it: lines with their reasons, tax, total.
[[nodiscard]] widgets::InvoiceTexts invoiceTexts(const billing::InvoiceDraft &draft,
                                                 const Session &session);
/// The next one of the open invoices of a client: the first that is due today or later, else the
/// last. Null when there is none.
[[nodiscard]] const billing::InvoiceDraft *
nextInvoice(const std::vector<billing::InvoiceDraft> &drafts, Date today);
/// What a command does to the next invoice: its lines after, and before → after (difference).
[[nodiscard]] widgets::InvoiceTexts effectTexts(const application::InvoiceEffect &effect,
                                                const Session &session);
/// What a change costs, in three lines (look.md): today, on the next invoice, and from then on.
/// `monthly`: what follows comes every month.
[[nodiscard]] std::vector<widgets::FactsCard::Fact>
chargeFacts(const application::InvoiceEffect &effect, bool monthly, const Session &session);
/// Why the client is parked; `parameters` as they are stored, a JSON list.
[[nodiscard]] QString parkedText(const std::string &clientName, const std::string &rule,
                                 const std::string &parameters, const Session &session);
[[nodiscard]] QString parkedText(const std::string &clientName, const std::string &rule,
                                 const std::string &parameters, const QLocale &locale);
/// "Next invoice: 275.00 EUR → 290.00 EUR (+15.00 EUR)" for the message bar; empty
/// without a change.
[[nodiscard]] QString effectSentence(const application::Receipt &receipt, const Session &session);

} // namespace clientele::gui
