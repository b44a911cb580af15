// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"

#include <cstdint>
#include <string>
#include <vector>

// Commands about money that is out: payments, refunds, account credit, credit notes (issue of
// invoices itself is in commands.h). Amounts in minor units of the account's currency.

namespace clientele::domain {

/// A part of an amount that is for one invoice.
struct InvoicePart {
    InvoiceId invoice;
    std::int64_t amountMinor = 0;

    friend bool operator==(const InvoicePart &, const InvoicePart &) = default;
};

/// Money came from the client. Without parts it pays the oldest invoices first; what is left over
/// becomes account credit. The inverse is a WithdrawPayment.
struct RecordPayment {
    AccountId client;
    PaymentId payment;
    Date bookedOn; ///< today in the agency's zone, or before
    std::string method = "bank_transfer"; ///< isPaymentMethod()
    std::string reference;
    std::string note;
    std::int64_t amountMinor = 0;
    std::vector<InvoicePart> parts;

    friend bool operator==(const RecordPayment &, const RecordPayment &) = default;
};

/// Money went back to the client: of what a cancellation left to be refunded, then of account
/// credit. Recorded, not sent: the note says who pays it and how.
struct RefundClient {
    AccountId client;
    PaymentId refund;
    Date bookedOn;
    std::string method = "bank_transfer";
    std::string reference;
    std::string note;
    std::int64_t amountMinor = 0;

    friend bool operator==(const RefundClient &, const RefundClient &) = default;
};

/// Takes back a payment or refund that was recorded by mistake, by counter-entries.
struct WithdrawPayment {
    AccountId client;
    PaymentId withdrawal;
    PaymentId payment;
    std::string reason;

    friend bool operator==(const WithdrawPayment &, const WithdrawPayment &) = default;
};

/// Account credit pays open invoices. The inverse is a ReopenInvoices.
struct ApplyCredit {
    AccountId client;
    std::vector<InvoicePart> parts; ///< none: the oldest first, as far as the credit goes

    friend bool operator==(const ApplyCredit &, const ApplyCredit &) = default;
};

/// Nobody expects the money any more. The inverse is a ReopenInvoices.
struct WriteOffInvoice {
    AccountId client;
    InvoiceId invoice;
    std::int64_t amountMinor = 0; ///< 0: all that is open
    std::string reason;

    friend bool operator==(const WriteOffInvoice &, const WriteOffInvoice &) = default;
};

/// Takes back settlements by account credit and write-offs.
struct ReopenInvoices {
    AccountId client;
    std::vector<SettlementId> settlements;
    std::string reason;

    friend bool operator==(const ReopenInvoices &, const ReopenInvoices &) = default;
};

/// What is credited of one line.
struct CreditedLine {
    InvoiceLineId line;
    std::int64_t amountMinor = 0; ///< before tax, with the sign of the line

    friend bool operator==(const CreditedLine &, const CreditedLine &) = default;
};

/// A credit note with a number of its own. What is still open of the invoice becomes less; the rest
/// becomes account credit.
struct CreditInvoice {
    AccountId client;
    InvoiceId invoice;
    InvoiceId creditNote;
    std::vector<CreditedLine> lines; ///< none: all that is left
    std::string reason;              ///< printed

    friend bool operator==(const CreditInvoice &, const CreditInvoice &) = default;
};

/// A credit note for all that is left; what was billed counts as not billed, and is billed anew
/// with a new number and today's address, unless `reissue` is off.
struct VoidInvoice {
    AccountId client;
    InvoiceId invoice;
    InvoiceId creditNote;
    std::string reason;
    bool reissue = true;

    friend bool operator==(const VoidInvoice &, const VoidInvoice &) = default;
};

/// A draft that is held, and those after it, are not issued. Its own inverse.
struct HoldInvoice {
    AccountId client;
    InvoiceId invoice;
    bool held = true;
    std::string reason; ///< required to hold

    friend bool operator==(const HoldInvoice &, const HoldInvoice &) = default;
};

/// From now on the documents of the client go on the summary invoices of another one, which pays
/// for them: one invoice a bill day, with a line for each client. Both have the same currency. One
/// level: who pays for others is paid for by nobody. What was issued before stays as it is. Its own
/// inverse.
struct SetPayer {
    AccountId client;
    AccountId payer; ///< null: the client pays for itself

    friend bool operator==(const SetPayer &, const SetPayer &) = default;
};

} // namespace clientele::domain
