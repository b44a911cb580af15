// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "billing/input.h"
#include "domain/account.h"
#include "domain/agency.h"
#include "domain/invoicetotals.h"
#include "domain/overdue.h"
#include "domain/payment.h"
#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele::storage {
class Reader;
struct StoredInvoice;
}

namespace clientele::application {

/// Whom an invoice is from or to, as it was when it was issued.
struct InvoiceParty {
    std::string name;
    std::string number; ///< of the client's account; empty for the issuer
    std::string email;
    domain::Contact contact;
    std::string registrationNumber;
    std::string bankDetails;
    std::string footer;

    friend bool operator==(const InvoiceParty &, const InvoiceParty &) = default;
};

/// The issuer as an invoice of today would name it. Any thread.
[[nodiscard]] InvoiceParty partyOf(const domain::AgencyProfile &agency);

/// What made an invoice smaller since it was issued, or opened it again.
struct InvoiceSettlement {
    SettlementId id;
    domain::SettlementKind kind = domain::SettlementKind::Payment;
    std::int64_t amountMinor = 0; ///< negative: taken back
    Date on;
    PaymentId payment;            ///< of payments, with method and reference
    std::string method;
    std::string reference;
    std::string creditNote;       ///< its number; of kind Summary that of the summary invoice
    std::string note;
    std::string actorName;

    friend bool operator==(const InvoiceSettlement &, const InvoiceSettlement &) = default;
};

/// An issued document as read back from the database: what exports and pages show.
struct InvoiceView {
    InvoiceId id;
    AccountId client;
    bool creditNote = false;
    bool imported = false; ///< issued by another system: its paper is there
    std::string number;
    Date issuedOn;
    Date dueOn;
    std::string issuedBy;
    int paymentTermsDays = 0;
    InvoiceParty issuer;
    InvoiceParty addressee;
    std::string contentHash;
    billing::InvoiceDraft content; ///< with its lines
    std::string reason;            ///< of a credit note
    std::string correctedNumber;   ///< of a credit note: the invoice
    std::string replacedNumber;    ///< of an invoice in place of one that was voided
    std::int64_t appliedMinor = 0; ///< of a credit note: what its invoice still asked for
    bool voided = false;
    bool onSummary = false;        ///< no invoice: its payer is asked for it on a summary invoice
    std::int64_t openMinor = 0;    ///< still to be paid
    std::vector<InvoiceSettlement> settlements; ///< in the order of recording
    std::vector<InvoiceLineId> lineIds;         ///< of the lines of `content`

    friend bool operator==(const InvoiceView &, const InvoiceView &) = default;
};

/// One invoice or draft with all that explains it (N4).
struct InvoiceDetail {
    InvoiceView view; ///< of a draft: addressed as it would be today
    bool held = false;
    std::string heldReason;
    std::vector<std::int64_t> creditableMinor; ///< of each line: what credit notes may still take
    std::vector<billing::TimelineEvent> events; ///< of the account: who did what, when, as whom
    std::vector<std::pair<CatalogueItemId, std::string>> itemNames; ///< of what there is to buy
    std::string parkedRule;                     ///< of the client; empty: not parked
    std::string parkedParameters = "[]";        ///< JSON list for the sentence
};

/// Which invoice of which client; rows are found by both.
using InvoiceKey = std::pair<AccountId, InvoiceId>;

/// Reads issued invoices through a read-only connection, any thread that owns the reader.
class InvoiceReading
{
public:
    explicit InvoiceReading(storage::Reader &reader) : m_reader(reader) {}

    /// By day and number; `each` may stop the reading with a failure (Cancelled).
    [[nodiscard]] Status forEachIssued(const std::function<Status(const InvoiceView &)> &each);
    /// NotFound when no document has the number.
    [[nodiscard]] Result<InvoiceView> byNumber(std::string_view number);
    /// The drafts of one client by bill day, addressed as they would be today.
    [[nodiscard]] Result<std::vector<InvoiceView>> drafts(AccountId client);
    /// A draft or an issued document. NotFound when the context has no such invoice.
    [[nodiscard]] Result<InvoiceView> byKey(const InvoiceKey &key);
    [[nodiscard]] Result<InvoiceDetail> detail(const InvoiceKey &key);
    /// Those of `wanted` that there are, with their clients. One sweep over the keys.
    [[nodiscard]] Result<std::vector<InvoiceKey>> keys(const std::vector<InvoiceId> &wanted);
    /// By currency; `today` in the agency's zone.
    [[nodiscard]] Result<std::vector<domain::InvoiceTotals>> totals(Date today);
    /// Who has not paid in time, the longest overdue first; `today` in the agency's zone. The stage
    /// of dunning follows from the profile's days (domain::dunningStage()).
    [[nodiscard]] Result<std::vector<domain::OverdueClient>> overdue(Date today);
    [[nodiscard]] Result<domain::AgencyProfile> agency();

private:
    [[nodiscard]] Result<InvoiceView> viewOfEither(const storage::StoredInvoice &stored);
    [[nodiscard]] Result<InvoiceView> issuedView(const storage::StoredInvoice &stored);
    [[nodiscard]] Status addSettlements(const storage::StoredInvoice &stored, InvoiceView &view);

    storage::Reader &m_reader;
};

} // namespace clientele::application
