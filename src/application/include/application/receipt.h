// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "domain/changeset.h"
#include "domain/commands.h"
#include "domain/scope.h"
#include "kernel/ids.h"
#include "kernel/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::application {

/// Frozen at the click (architecture.md 4.5): the same id sent twice is the same command.
struct CommandContext {
    CommandId id;
    domain::Scope scope;
};

/// The open invoices of one client on the retail ledger: those that are due, then the next one.
struct OpenInvoices {
    std::vector<billing::InvoiceDraft> drafts; ///< by bill day; may be empty

    friend bool operator==(const OpenInvoices &, const OpenInvoices &) = default;
};

/// What a command does to a client's next invoice (N3): equal to what is issued afterwards (V3).
struct InvoiceEffect {
    AccountId client;
    OpenInvoices before;
    OpenInvoices after;
    /// Of a preview: the invoice that follows the last of `after`, were nothing else to happen.
    std::optional<billing::InvoiceDraft> later = {};

    friend bool operator==(const InvoiceEffect &, const InvoiceEffect &) = default;
};

struct IssuedInvoice {
    AccountId client;
    std::string clientName;
    std::string number;
    Date issuedOn;
    Money payable;           ///< of a credit note: what it gives, positive
    bool creditNote = false;
    InvoiceId invoice;
    /// Who is asked for it on a summary invoice; empty: nobody else. It is no invoice then, and
    /// nothing is to be paid on it.
    std::string payerName = {};

    friend bool operator==(const IssuedInvoice &, const IssuedInvoice &) = default;
};

/// An account that cannot be billed, and why (N18): code and parameters for the sentence.
struct ParkedAccount {
    AccountId client;
    std::string clientName;
    std::string rule;
    std::vector<std::string> parameters;

    friend bool operator==(const ParkedAccount &, const ParkedAccount &) = default;
};

/// A draft that is due and was not issued, because somebody holds it or one before it.
struct HeldInvoice {
    AccountId client;
    std::string clientName;
    Date billDate;
    Money payable;
    std::string reason;

    friend bool operator==(const HeldInvoice &, const HeldInvoice &) = default;
};

/// A part of an issued invoice that was settled or opened again.
struct InvoiceSettled {
    InvoiceId invoice;
    SettlementId settlement;
    std::int64_t openBeforeMinor = 0;
    std::int64_t openAfterMinor = 0;

    friend bool operator==(const InvoiceSettled &, const InvoiceSettled &) = default;
};

/// What a command about money does to the account of one client; the same in its preview.
struct AccountEffect {
    AccountId client;
    Currency currency;
    std::int64_t owedBeforeMinor = 0; ///< by the client, on issued invoices
    std::int64_t owedAfterMinor = 0;
    std::int64_t creditBeforeMinor = 0; ///< account credit
    std::int64_t creditAfterMinor = 0;
    std::int64_t refundBeforeMinor = 0; ///< to be paid back
    std::int64_t refundAfterMinor = 0;
    std::vector<InvoiceSettled> invoices; ///< in the order of settling

    friend bool operator==(const AccountEffect &, const AccountEffect &) = default;
};

/// The answer to a command that was carried out, or to its preview. Its copies are long code, which
/// is made once, in receipt.cpp.
struct Receipt {
    Receipt();
    Receipt(const Receipt &other);
    Receipt(Receipt &&other) noexcept;
    Receipt &operator=(const Receipt &other);
    Receipt &operator=(Receipt &&other) noexcept;
    ~Receipt();

    CommandId command;
    std::string action;                 ///< name of the command's rule
    domain::ChangeSet changes;
    /// Of commands about one client. Of SetPayer also one for each payer: of its summary invoices.
    std::vector<InvoiceEffect> effects;
    std::vector<IssuedInvoice> issued;
    std::vector<ParkedAccount> parked;
    std::vector<HeldInvoice> held;
    std::vector<AccountEffect> accounts; ///< of commands about money
    std::int64_t staleClients = 0;      ///< of RefreshDrafts: whose drafts are still old
    std::optional<domain::Scope> scope; ///< the one to go on with, after logging in or out
    std::optional<domain::Command> undo; ///< the inverse, where there is one (architecture.md 4.5)
    bool repeated = false;              ///< the command had been carried out before
};

} // namespace clientele::application
