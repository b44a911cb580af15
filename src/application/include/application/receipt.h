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
    Money payable;

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

/// The answer to a command that was carried out, or to its preview.
struct Receipt {
    CommandId command;
    std::string action;                 ///< name of the command's rule
    domain::ChangeSet changes;
    std::vector<InvoiceEffect> effects; ///< of commands about one client
    std::vector<IssuedInvoice> issued;
    std::vector<ParkedAccount> parked;
    std::int64_t staleClients = 0;      ///< of RefreshDrafts: whose drafts are still old
    std::optional<domain::Scope> scope; ///< the one to go on with, after logging in or out
    std::optional<domain::Command> undo; ///< the inverse, where there is one (architecture.md 4.5)
    bool repeated = false;              ///< the command had been carried out before
};

} // namespace clientele::application
