// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "domain/invoicetotals.h"
#include "kernel/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clientele::storage {

class Session;

struct StoredLine {
    InvoiceLineId id;
    billing::DraftLine line; ///< without its trace
    std::string trace;       ///< as stored; see traceToJson()

    friend bool operator==(const StoredLine &, const StoredLine &) = default;
};

/// The trace of a line as one compact JSON object with fixed keys in a fixed order: part of the
/// canonical form of an issued invoice, so the same trace gives the same bytes.
[[nodiscard]] std::string traceToJson(const billing::Trace &trace);
/// Damaged when the text is not such an object.
[[nodiscard]] Result<billing::Trace> traceFromJson(std::string_view json);

/// The line with its trace read.
[[nodiscard]] Result<billing::DraftLine> draftLineOf(const StoredLine &stored);

/// An invoice or credit note as stored. Drafts have no number, day or snapshots.
struct StoredInvoice {
    InvoiceId id;
    AccountId client;
    std::int64_t version = 1;
    Ledger ledger = Ledger::Retail;
    AccountId issuer;
    bool creditNote = false;
    bool issued = false;
    bool imported = false; ///< issued by another system, outside of our series
    bool held = false;
    std::string heldReason;
    std::string number;
    std::optional<Date> issuedOn; ///< in the agency's zone
    std::optional<Date> dueOn;
    std::optional<Instant> issuedAt;
    std::string issuedBy;
    InvoiceId creditsInvoice;  ///< of a credit note
    InvoiceId replacesInvoice; ///< that was voided
    /// Of a client's document that its payer is asked for: the payer's summary invoice. Of that
    /// itself: its own id.
    InvoiceId summary;
    std::string reason;        ///< of a credit note
    std::int64_t appliedMinor = 0; ///< of a credit note: what its invoice still asked for
    std::int64_t planCountVersion = 0;
    std::string addressee = "{}"; ///< JSON snapshot: an issued invoice never asks the client again
    std::string issuerSnapshot = "{}";
    std::string basis;            ///< written by issue(), read by basisOf(): what it was made of
    std::string contentHash;      ///< BLAKE2b-256 of the canonical form, hexadecimal
    // what settled it since; never a part of the canonical form
    bool voided = false;
    std::int64_t paidMinor = 0; ///< by payments and account credit
    std::int64_t creditedMinor = 0;
    std::int64_t writtenOffMinor = 0;
    std::int64_t openMinor = 0;
    billing::InvoiceDraft content; ///< header and taxes; its `lines` stay empty, see below
    std::vector<StoredLine> lines;

    [[nodiscard]] bool isSummary() const { return !summary.isNull() && summary == id; }
    [[nodiscard]] bool isOnSummary() const { return !summary.isNull() && summary != id; }

    friend bool operator==(const StoredInvoice &, const StoredInvoice &) = default;
};

/// An amount moves between two accounts of the books: receivable, revenue, tax, rounding, cash,
/// credit, refund (due to the client), write_off, and summary, on which clients pass on to their
/// payers what they would owe: over all clients it is zero (V8).
struct AccountEntry {
    AccountEntryId id;
    AccountId client;
    Ledger ledger = Ledger::Retail;
    std::string debit;
    std::string credit;
    std::int64_t amountMinor = 0; ///< > 0
    Currency currency;
    Date enteredOn;
    Instant recordedAt;
    InvoiceId invoice;
    CommandId command;
    PaymentId payment;
};

struct Balances {
    std::int64_t receivableMinor = 0; ///< what the client owes
    std::int64_t creditMinor = 0;     ///< account credit not yet used
    std::int64_t refundMinor = 0;     ///< to be paid back
    std::int64_t cashMinor = 0;       ///< came from the client, less what went back
};

/// Drafts, issued invoices and the books. Of the thread of its session. The database itself refuses
/// to change what is issued (Immutable).
class InvoiceRepo
{
public:
    explicit InvoiceRepo(Session &session) : m_session(session) {}

    /// With lines and taxes, by bill day.
    [[nodiscard]] Result<std::vector<StoredInvoice>> drafts(AccountId client, Ledger ledger);
    [[nodiscard]] Result<std::optional<StoredInvoice>> byNumber(AccountId issuer,
                                                                std::string_view number);
    /// A draft or an issued document, with lines and taxes.
    [[nodiscard]] Result<std::optional<StoredInvoice>> byId(AccountId client, InvoiceId id);
    /// Empty when there is no such document, or it is a draft.
    [[nodiscard]] Result<std::string> numberOf(AccountId client, InvoiceId id);
    /// Those of `wanted` that there are, with their clients and in the order of these. One sweep.
    [[nodiscard]] Result<std::vector<std::pair<AccountId, InvoiceId>>>
    withClients(const std::vector<InvoiceId> &wanted);
    /// Of the retail ledger by currency; see InvoiceTotals for `today`.
    [[nodiscard]] Result<std::vector<domain::InvoiceTotals>> totals(Date today);
    /// Every issued document by day and number; `each` may stop the reading with a failure.
    [[nodiscard]] Status
    forEachIssued(const std::function<Status(const StoredInvoice &)> &each);
    /// Of one client, credit notes too, in the order of issuing.
    [[nodiscard]] Result<std::vector<StoredInvoice>> issuedOf(AccountId client, Ledger ledger);
    /// Clients that have any, deleted ones too, ascending.
    [[nodiscard]] Result<std::vector<AccountId>> clientsWithIssued(Ledger ledger);
    /// Whose summary invoice it is; null when there is none. Agency context.
    [[nodiscard]] Result<AccountId> clientOfSummary(InvoiceId summary);
    /// What the document was issued with; empty when there is none.
    [[nodiscard]] Result<std::string> basisOf(AccountId client, InvoiceId id);
    [[nodiscard]] Status insertDraft(const StoredInvoice &invoice);
    [[nodiscard]] Status deleteDraft(AccountId client, InvoiceId id);
    /// Deletes the lines of a draft that come after the first `lines`.
    [[nodiscard]] Status shortenDraft(AccountId client, InvoiceId id, std::size_t lines);
    /// Writes what differs between a draft as it is stored, shortened to no more lines than it
    /// shall have, and as it shall be, and gives its version. Both have the same bill day and
    /// currency, and where both have a line the same key, subscription, component, interval,
    /// revision and kind.
    [[nodiscard]] Result<std::int64_t> updateDraft(const StoredInvoice &stored,
                                                   const StoredInvoice &wanted);
    /// Number, days, snapshots and hash; from then on the row is immutable.
    [[nodiscard]] Status issue(const StoredInvoice &invoice);

    [[nodiscard]] Status append(const AccountEntry &entry);
    [[nodiscard]] Result<Balances> balances(AccountId client, Ledger ledger);
    /// In the order in which they were made.
    [[nodiscard]] Result<std::vector<AccountEntry>> entriesOf(AccountId client, PaymentId payment);
    /// Those that correct the invoice, with lines and taxes, in the order of issuing.
    [[nodiscard]] Result<std::vector<StoredInvoice>> creditNotes(AccountId client,
                                                                 InvoiceId invoice);
    /// Conflict when it is not an issued invoice, or voided already.
    [[nodiscard]] Status voidInvoice(AccountId client, InvoiceId id);
    /// Of a draft; Conflict when it is none.
    [[nodiscard]] Status hold(AccountId client, InvoiceId id, bool held, std::string_view reason);
    /// Clients after `after` with a draft that is due on `day`, ascending, at most `limit`.
    [[nodiscard]] Result<std::vector<AccountId>> dueClients(Date day, AccountId after, int limit);

private:
    [[nodiscard]] Status insertLine(const StoredInvoice &invoice, std::size_t index);
    [[nodiscard]] Status insertTaxes(const StoredInvoice &invoice);
    [[nodiscard]] Status updateLine(AccountId client, const StoredLine &line);
    [[nodiscard]] Status updateTaxes(const StoredInvoice &stored, const StoredInvoice &wanted);
    [[nodiscard]] Status loadContent(StoredInvoice &invoice);
    template<typename... Keys>
    [[nodiscard]] Result<std::vector<StoredInvoice>> all(std::string_view statement,
                                                         const Keys &...keys);
    template<typename... Keys>
    [[nodiscard]] Result<std::optional<StoredInvoice>> only(std::string_view statement,
                                                            const Keys &...keys);

    Session &m_session;
};

} // namespace clientele::storage
