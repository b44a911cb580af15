// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/paymentrepo.h"

#include "rows/names.h"
#include "rows/rowquery.h"

namespace clientele::storage {

using domain::OpenInvoice;
using domain::Payment;
using domain::Settlement;

namespace {

Result<Payment> readPayment(Statement &row)
{
    const auto kind = domain::paymentKindFromName(row.text(3));
    if (!kind)
        return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(3))});
    Payment payment;
    payment.id = row.id<PaymentId>(0);
    payment.client = row.id<AccountId>(1);
    payment.ledger = ledgerFromName(row.text(2));
    payment.kind = *kind;
    payment.method = row.text(4);
    payment.reference = row.text(5);
    payment.note = row.text(6);
    payment.bookedOn = row.date(7);
    payment.amountMinor = row.int64(8);
    payment.currency = row.currency(9);
    payment.reverses = row.id<PaymentId>(10);
    payment.actorName = row.text(11);
    payment.recordedAt = row.instant(12);
    payment.command = row.id<CommandId>(13);
    return payment;
}

Result<Settlement> readSettlement(Statement &row)
{
    const auto kind = domain::settlementKindFromName(row.text(3));
    if (!kind)
        return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(3))});
    Settlement settlement;
    settlement.id = row.id<SettlementId>(0);
    settlement.client = row.id<AccountId>(1);
    settlement.invoice = row.id<InvoiceId>(2);
    settlement.kind = *kind;
    settlement.payment = row.id<PaymentId>(4);
    settlement.creditNote = row.id<InvoiceId>(5);
    settlement.amountMinor = row.int64(6);
    settlement.settledOn = row.date(7);
    settlement.note = row.text(8);
    settlement.actorName = row.text(9);
    settlement.recordedAt = row.instant(10);
    settlement.command = row.id<CommandId>(11);
    return settlement;
}

template<typename Value>
Result<std::vector<Value>> all(RowQuery &&query, Result<Value> (*read)(Statement &))
{
    std::vector<Value> values;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return values;
        CLIENTELE_ASSIGN(Value value, read(query.row()));
        values.push_back(std::move(value));
    }
}

template<typename Value>
Result<std::optional<Value>> only(RowQuery &&query, Result<Value> (*read)(Statement &))
{
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<Value>();
    CLIENTELE_ASSIGN(Value value, read(query.row()));
    return std::optional<Value>(std::move(value));
}

} // namespace

Status PaymentRepo::insert(const Payment &payment)
{
    RowQuery query(m_session, "payment/insert", payment.id, payment.client,
                   ledgerName(payment.ledger), domain::paymentKindName(payment.kind),
                   payment.method, payment.reference, payment.note, payment.bookedOn,
                   payment.amountMinor, payment.currency.code(), orNull(payment.reverses),
                   payment.actorName, payment.recordedAt, payment.command);
    return query.run();
}

Result<std::optional<Payment>> PaymentRepo::payment(AccountId client, PaymentId id)
{
    return only(RowQuery(m_session, "payment/by_id", client, id), readPayment);
}

Result<std::vector<Payment>> PaymentRepo::payments(AccountId client, Ledger ledger)
{
    return all(RowQuery(m_session, "payment/of_client", client, ledgerName(ledger)), readPayment);
}

Status PaymentRepo::insert(const Settlement &settlement)
{
    RowQuery query(m_session, "settlement/insert", settlement.id, settlement.client,
                   settlement.invoice, domain::settlementKindName(settlement.kind),
                   orNull(settlement.payment), orNull(settlement.creditNote),
                   settlement.amountMinor, settlement.settledOn, settlement.note,
                   settlement.actorName, settlement.recordedAt, settlement.command);
    return query.run();
}

Result<std::optional<Settlement>> PaymentRepo::settlement(AccountId client, SettlementId id)
{
    return only(RowQuery(m_session, "settlement/by_id", client, id), readSettlement);
}

Result<std::vector<Settlement>> PaymentRepo::ofInvoice(AccountId client, InvoiceId invoice)
{
    return all(RowQuery(m_session, "settlement/of_invoice", client, invoice), readSettlement);
}

Result<std::vector<Settlement>> PaymentRepo::ofPayment(AccountId client, PaymentId payment)
{
    return all(RowQuery(m_session, "settlement/of_payment", client, payment), readSettlement);
}

Result<std::vector<OpenInvoice>> PaymentRepo::openInvoices(AccountId client, Ledger ledger)
{
    RowQuery query(m_session, "invoice/open_of_client", client, ledgerName(ledger));
    std::vector<OpenInvoice> open;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return open;
        Statement &row = query.row();
        open.push_back({row.id<InvoiceId>(0), std::string(row.text(1)), row.date(2), row.date(3),
                        row.currency(4), row.int64(5),
                        row.int64(6)});
    }
}

Result<std::vector<domain::OverdueClient>> PaymentRepo::overdue(Date today)
{
    RowQuery query(m_session, "invoice/overdue", today);
    std::vector<domain::OverdueClient> clients;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return clients;
        Statement &row = query.row();
        clients.push_back({row.id<AccountId>(0), std::string(row.text(1)),
                           std::string(row.text(2)), row.date(4), row.int64(5),
                           Money{row.int64(6),
                                 row.currency(3)}});
    }
}

Result<std::int64_t> PaymentRepo::settle(AccountId client, InvoiceId invoice,
                                         const Settled &settled)
{
    RowQuery query(m_session, "invoice/settle", client, invoice, settled.paidMinor,
                   settled.creditedMinor, settled.writtenOffMinor);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return fail(FailureCode::Conflict, "invoice");
    const std::int64_t openMinor = query.row().int64(0);
    CLIENTELE_TRY(query.run());
    return openMinor;
}

} // namespace clientele::storage
