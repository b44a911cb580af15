// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/overdue.h"
#include "domain/payment.h"
#include "kernel/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace clientele::storage {

class Session;

/// By how much an invoice is settled more, or less, than before.
struct Settled {
    std::int64_t paidMinor = 0; ///< by payments and account credit
    std::int64_t creditedMinor = 0;
    std::int64_t writtenOffMinor = 0;
};

/// Payments, what they and other things settled, and what is open. Of the thread of its session.
/// Payments and settlements are append-only: the database refuses to change them (Immutable).
class PaymentRepo
{
public:
    explicit PaymentRepo(Session &session) : m_session(session) {}

    /// Refused (rule "unique") when the payment that it withdraws was withdrawn before.
    [[nodiscard]] Status insert(const domain::Payment &payment);
    [[nodiscard]] Result<std::optional<domain::Payment>> payment(AccountId client, PaymentId id);
    /// By day, then in the order of recording.
    [[nodiscard]] Result<std::vector<domain::Payment>> payments(AccountId client, Ledger ledger);

    [[nodiscard]] Status insert(const domain::Settlement &settlement);
    [[nodiscard]] Result<std::optional<domain::Settlement>> settlement(AccountId client,
                                                                       SettlementId id);
    /// In the order of recording.
    [[nodiscard]] Result<std::vector<domain::Settlement>> ofInvoice(AccountId client,
                                                                    InvoiceId invoice);
    [[nodiscard]] Result<std::vector<domain::Settlement>> ofPayment(AccountId client,
                                                                    PaymentId payment);

    /// The oldest first: by due day, then by number.
    [[nodiscard]] Result<std::vector<domain::OpenInvoice>> openInvoices(AccountId client,
                                                                        Ledger ledger);
    /// Of the retail ledger, the longest overdue first; `today` in the agency's zone.
    [[nodiscard]] Result<std::vector<domain::OverdueClient>> overdue(Date today);
    /// Writes it on the invoice and gives what is open now. Refused (rule "check") when that would
    /// be less than nothing; Conflict when there is no such issued invoice.
    [[nodiscard]] Result<std::int64_t> settle(AccountId client, InvoiceId invoice,
                                              const Settled &settled);

private:
    Session &m_session;
};

} // namespace clientele::storage
