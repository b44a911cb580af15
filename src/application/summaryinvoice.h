// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "domain/account.h"
#include "kernel/result.h"
#include "work.h"

#include <cstdint>
#include <string>
#include <vector>

namespace clientele::application {

/// A document of a client as its payer is asked for it.
struct SummaryPart {
    std::string clientName;
    std::string clientNumber;
    std::string documentNumber; ///< empty: a draft
    billing::InvoiceDraft content;
};

/// What a document leaves to be paid; below 0: what it gives.
[[nodiscard]] std::int64_t askedMinor(const billing::InvoiceDraft &content) noexcept;

/// One invoice for documents of one bill day: a line for each client and tax rate, in the order of
/// the clients' numbers. The tax is rounded once for each rate (BR-CO-17), which may be a few cents
/// off what the documents say; that difference is its rounding (BT-114), so that it asks for what
/// the documents ask for together, to the cent. What some of them give makes it smaller. The
/// payer's account credit comes last. Overflow.
[[nodiscard]] Result<billing::InvoiceDraft> summaryOf(std::vector<SummaryPart> parts,
                                                      Currency currency,
                                                      std::int64_t creditMinor);

/// The summary invoices of a payer as its clients' drafts would make them, by bill day. The payer's
/// own drafts use its account credit first.
[[nodiscard]] Result<std::vector<billing::InvoiceDraft>> openSummaries(Work &work,
                                                                       AccountId payer);

} // namespace clientele::application
