// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/payment.h"
#include "kernel/result.h"
#include "storage/paymentrepo.h"
#include "work.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::application {

/// The entries of one client, each between two accounts of the books (V8). A negative amount is
/// the same movement the other way round. Keeps what the balances moved by.
class Books
{
public:
    Books(Work &work, AccountId client, Currency currency, Ledger ledger = Ledger::Retail)
        : m_work(work), m_client(client), m_currency(currency), m_ledger(ledger)
    {
    }

    [[nodiscard]] Status move(std::string_view debit, std::string_view credit,
                              std::int64_t amountMinor, Date on, InvoiceId invoice = {},
                              PaymentId payment = {});
    [[nodiscard]] const storage::Balances &moved() const { return m_moved; }

private:
    void note(std::string_view account, std::int64_t debitedMinor);

    Work &m_work;
    AccountId m_client;
    Currency m_currency;
    Ledger m_ledger;
    storage::Balances m_moved;
};

/// What an amount of money is for.
struct SettlementSource {
    domain::SettlementKind kind = domain::SettlementKind::Payment;
    PaymentId payment = {};
    InvoiceId creditNote = {};
    std::string note = {};
    Date on = {};
};

/// What a settlement left open, and its key.
struct RecordedSettlement {
    SettlementId id;
    std::int64_t openMinor = 0;
};

/// Settles a part of an invoice, or opens it again when the amount is negative; nothing for 0.
[[nodiscard]] Result<RecordedSettlement> recordSettlement(Work &work, AccountId client,
                                                          InvoiceId invoice,
                                                          std::int64_t amountMinor,
                                                          const SettlementSource &source);

/// What one command moves on the account of one client: entries in the books, the parts of its
/// invoices that are settled by it, and in the end its summary and what the receipt tells.
class Settling
{
public:
    using Source = SettlementSource;

    explicit Settling(Work &work) : m_work(work), m_payments(work.session) {}

    /// Holds the client's row and reads what is open. A client that was deleted still pays.
    [[nodiscard]] Status begin(AccountId client);

    [[nodiscard]] const domain::Account &account() const { return m_account; }
    /// The agency's day.
    [[nodiscard]] Date today() const { return m_today; }
    /// As they are now, the oldest first.
    [[nodiscard]] const std::vector<domain::OpenInvoice> &open() const { return m_open; }
    [[nodiscard]] storage::Balances balances() const;
    [[nodiscard]] storage::PaymentRepo &payments() { return m_payments; }
    [[nodiscard]] Books &books() { return *m_books; } ///< once begun

    [[nodiscard]] Status enter(std::string_view debit, std::string_view credit,
                               std::int64_t amountMinor, Date on, InvoiceId invoice = {},
                               PaymentId payment = {});
    /// Settles a part of an invoice, or opens it again when the amount is negative. Only what the
    /// invoice says: the books are the caller's.
    [[nodiscard]] Status settle(InvoiceId invoice, std::int64_t amountMinor, const Source &source);
    /// The parts of `amountMinor` that go to the invoices: those asked for, or the oldest first.
    /// Invalid when a part is of no open invoice, or is more than is open or there.
    [[nodiscard]] Result<std::vector<domain::InvoicePart>>
    parts(const std::vector<domain::InvoicePart> &asked, std::int64_t amountMinor) const;
    /// Reads anew what is open, after something was issued.
    [[nodiscard]] Status reread();
    /// Writes the summary and tells the receipt.
    [[nodiscard]] Status close();
    /// The same, and has the client recalculated.
    [[nodiscard]] Status finish();

private:
    Work &m_work;
    storage::PaymentRepo m_payments;
    domain::Account m_account;
    Date m_today;
    std::optional<Books> m_books;
    storage::Balances m_before;
    std::vector<domain::OpenInvoice> m_open;
    std::vector<InvoiceSettled> m_settled; ///< for the receipt
};

} // namespace clientele::application
