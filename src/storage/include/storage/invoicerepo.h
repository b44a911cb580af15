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
    bool held = false;
    std::string number;
    std::optional<Date> issuedOn; ///< in the agency's zone
    std::optional<Date> dueOn;
    std::optional<Instant> issuedAt;
    std::string issuedBy;
    InvoiceId creditsInvoice;
    std::int64_t planCountVersion = 0;
    std::string addressee = "{}"; ///< JSON snapshot: an issued invoice never asks the client again
    std::string issuerSnapshot = "{}";
    std::string contentHash;      ///< BLAKE2b-256 of the canonical form, hexadecimal
    billing::InvoiceDraft content; ///< header and taxes; its `lines` stay empty, see below
    std::vector<StoredLine> lines;

    friend bool operator==(const StoredInvoice &, const StoredInvoice &) = default;
};

/// An amount moves between two accounts of the books: receivable, revenue, tax, cash, credit (V8).
struct AccountEntry {
    AccountEntryId id;
    AccountId client;
    Ledger ledger = Ledger::Retail;
    std::string_view debit;
    std::string_view credit;
    std::int64_t amountMinor = 0; ///< > 0
    Currency currency;
    Date enteredOn;
    Instant recordedAt;
    InvoiceId invoice;
    CommandId command;
};

struct Balances {
    std::int64_t receivableMinor = 0; ///< what the client owes
    std::int64_t creditMinor = 0;     ///< account credit not yet used
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
    /// Those of `wanted` that there are, with their clients and in the order of these. One sweep.
    [[nodiscard]] Result<std::vector<std::pair<AccountId, InvoiceId>>>
    withClients(const std::vector<InvoiceId> &wanted);
    /// Of the retail ledger by currency; see InvoiceTotals for `today`.
    [[nodiscard]] Result<std::vector<domain::InvoiceTotals>> totals(Date today);
    /// Every issued document by day and number; `each` may stop the reading with a failure.
    [[nodiscard]] Status
    forEachIssued(const std::function<Status(const StoredInvoice &)> &each);
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
    /// Clients after `after` with a draft that is due on `day`, ascending, at most `limit`.
    [[nodiscard]] Result<std::vector<AccountId>> dueClients(Date day, AccountId after, int limit);

private:
    [[nodiscard]] Status insertLine(const StoredInvoice &invoice, std::size_t index);
    [[nodiscard]] Status insertTaxes(const StoredInvoice &invoice);
    [[nodiscard]] Status updateLine(AccountId client, const StoredLine &line);
    [[nodiscard]] Status updateTaxes(const StoredInvoice &stored, const StoredInvoice &wanted);
    [[nodiscard]] Status loadContent(StoredInvoice &invoice);
    template<typename... Keys>
    [[nodiscard]] Result<std::optional<StoredInvoice>> only(std::string_view statement,
                                                            const Keys &...keys);

    Session &m_session;
};

} // namespace clientele::storage
