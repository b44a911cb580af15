// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/instant.h"
#include "kernel/ledger.h"
#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::domain {

enum class PaymentKind : std::uint8_t {
    Payment,    ///< came from the client
    Refund,     ///< went back to the client
    Withdrawal, ///< takes back a payment or a refund that was recorded by mistake
};

/// Money that came or went, as somebody recorded it. Never changed: a mistake is taken back by a
/// Withdrawal of the same amount.
struct Payment {
    PaymentId id;
    AccountId client;
    Ledger ledger = Ledger::Retail;
    PaymentKind kind = PaymentKind::Payment;
    std::string method;    ///< one of paymentMethods()
    std::string reference; ///< of the bank or the client
    std::string note;      ///< of a refund: who pays it and how; of a withdrawal: why
    Date bookedOn;         ///< day of the money, in the agency's zone
    std::int64_t amountMinor = 0; ///< > 0
    Currency currency;
    PaymentId reverses; ///< of a withdrawal
    std::string actorName;
    Instant recordedAt;
    CommandId command;

    friend bool operator==(const Payment &, const Payment &) = default;
};

/// What made an invoice smaller.
enum class SettlementKind : std::uint8_t {
    Payment,
    Credit,     ///< account credit
    CreditNote,
    WriteOff,
    Summary,    ///< the payer is asked for it; on the payer's invoice: a client's credit note
};

/// A part of an invoice that is settled, or, when negative, is open again. Never changed.
struct Settlement {
    SettlementId id;
    AccountId client;
    InvoiceId invoice;
    SettlementKind kind = SettlementKind::Payment;
    PaymentId payment;    ///< of kind Payment: the payment, also of what is taken back
    InvoiceId creditNote; ///< of kind CreditNote
    std::int64_t amountMinor = 0; ///< not 0
    Date settledOn;
    std::string note;     ///< of kind Summary: the number of the other document
    std::string actorName;
    Instant recordedAt;
    CommandId command;

    friend bool operator==(const Settlement &, const Settlement &) = default;
};

/// An issued invoice of which something is still to be paid.
struct OpenInvoice {
    InvoiceId id;
    std::string number;
    Date issuedOn;
    Date dueOn;
    Currency currency;
    std::int64_t payableMinor = 0;
    std::int64_t openMinor = 0;

    friend bool operator==(const OpenInvoice &, const OpenInvoice &) = default;
};

/// "bank_transfer", "direct_debit", "card", "cash", "cheque", "other": stored by these names.
[[nodiscard]] bool isPaymentMethod(std::string_view name) noexcept;

[[nodiscard]] std::string_view paymentKindName(PaymentKind kind) noexcept;
[[nodiscard]] std::optional<PaymentKind> paymentKindFromName(std::string_view name) noexcept;
[[nodiscard]] std::string_view settlementKindName(SettlementKind kind) noexcept;
[[nodiscard]] std::optional<SettlementKind> settlementKindFromName(std::string_view name) noexcept;

} // namespace clientele::domain
