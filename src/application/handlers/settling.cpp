// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/settling.h"

#include <algorithm>

namespace clientele::application {

using domain::InvoicePart;
using domain::OpenInvoice;
using domain::SettlementKind;

Status Books::move(std::string_view debit, std::string_view credit, std::int64_t amountMinor,
                   Date on, InvoiceId invoice, PaymentId payment)
{
    if (amountMinor == 0)
        return {};
    storage::AccountEntry entry;
    entry.id = m_work.newId<AccountEntryId>();
    entry.client = m_client;
    entry.ledger = m_ledger;
    entry.debit = amountMinor > 0 ? debit : credit;
    entry.credit = amountMinor > 0 ? credit : debit;
    entry.amountMinor = amountMinor > 0 ? amountMinor : -amountMinor;
    entry.currency = m_currency;
    entry.enteredOn = on;
    entry.recordedAt = m_work.at;
    entry.invoice = invoice;
    entry.payment = payment;
    entry.command = m_work.context.id;
    note(debit, amountMinor);
    note(credit, -amountMinor);
    return m_work.invoices.append(entry);
}

void Books::note(std::string_view account, std::int64_t debitedMinor)
{
    if (account == "receivable")
        m_moved.receivableMinor += debitedMinor;
    else if (account == "credit")
        m_moved.creditMinor -= debitedMinor;
    else if (account == "refund")
        m_moved.refundMinor -= debitedMinor;
    else if (account == "cash")
        m_moved.cashMinor += debitedMinor;
}

Status Settling::begin(AccountId client)
{
    CLIENTELE_TRY(m_work.accounts.hold(client));
    CLIENTELE_ASSIGN(auto account, m_work.accounts.byId(client));
    if (!account || account->kind != domain::AccountKind::Client)
        return fail(FailureCode::NotFound, "client");
    m_account = *std::move(account);
    m_today = m_work.clock.dayOf(m_work.at, m_work.agency.profile.timeZone);
    m_books.emplace(m_work, client, m_account.currency);
    CLIENTELE_ASSIGN(m_before, m_work.invoices.balances(client, Ledger::Retail));
    CLIENTELE_ASSIGN(m_open, m_payments.openInvoices(client, Ledger::Retail));
    m_work.target = client.uuid;
    return {};
}

storage::Balances Settling::balances() const
{
    const storage::Balances &moved = m_books->moved();
    return {m_before.receivableMinor + moved.receivableMinor,
            m_before.creditMinor + moved.creditMinor, m_before.refundMinor + moved.refundMinor,
            m_before.cashMinor + moved.cashMinor};
}

Status Settling::enter(std::string_view debit, std::string_view credit, std::int64_t amountMinor,
                       Date on, InvoiceId invoice, PaymentId payment)
{
    return m_books->move(debit, credit, amountMinor, on, invoice, payment);
}

Result<RecordedSettlement> recordSettlement(Work &work, AccountId client, InvoiceId invoice,
                                            std::int64_t amountMinor,
                                            const SettlementSource &source)
{
    if (amountMinor == 0)
        return RecordedSettlement{};
    storage::PaymentRepo payments(work.session);
    storage::Settled settled;
    switch (source.kind) {
    case SettlementKind::Payment:
    case SettlementKind::Summary:
    case SettlementKind::Credit: settled.paidMinor = amountMinor; break;
    case SettlementKind::CreditNote: settled.creditedMinor = amountMinor; break;
    case SettlementKind::WriteOff: settled.writtenOffMinor = amountMinor; break;
    }
    CLIENTELE_ASSIGN(const std::int64_t openMinor, payments.settle(client, invoice, settled));
    domain::Settlement settlement;
    settlement.id = work.newId<SettlementId>();
    settlement.client = client;
    settlement.invoice = invoice;
    settlement.kind = source.kind;
    settlement.payment = source.payment;
    settlement.creditNote = source.creditNote;
    settlement.amountMinor = amountMinor;
    settlement.settledOn = source.on;
    settlement.note = source.note;
    settlement.actorName = work.context.scope.actorName;
    settlement.recordedAt = work.at;
    settlement.command = work.context.id;
    CLIENTELE_TRY(payments.insert(settlement));
    return RecordedSettlement{settlement.id, openMinor};
}

Status Settling::settle(InvoiceId invoice, std::int64_t amountMinor, const Source &source)
{
    if (amountMinor == 0)
        return {};
    CLIENTELE_ASSIGN(const RecordedSettlement recorded,
                     recordSettlement(m_work, m_account.id, invoice, amountMinor, source));
    const std::int64_t openMinor = recorded.openMinor;
    m_settled.push_back({invoice, recorded.id, openMinor + amountMinor, openMinor});
    m_work.changed(domain::Entity::Invoice, domain::ChangeKind::Changed, m_account.id,
                   invoice.uuid);
    const auto open = std::find_if(m_open.begin(), m_open.end(),
                                   [&](const OpenInvoice &each) { return each.id == invoice; });
    if (open == m_open.end()) {
        CLIENTELE_ASSIGN(m_open, m_payments.openInvoices(m_account.id, Ledger::Retail));
    } else {
        open->openMinor = openMinor;
        if (openMinor == 0)
            m_open.erase(open);
    }
    return {};
}

Result<std::vector<InvoicePart>> Settling::parts(const std::vector<InvoicePart> &asked,
                                                 std::int64_t amountMinor) const
{
    std::vector<InvoicePart> parts = asked;
    std::int64_t left = amountMinor;
    if (asked.empty()) {
        for (const OpenInvoice &invoice : m_open) {
            const std::int64_t part = std::min(left, invoice.openMinor);
            if (part > 0)
                parts.push_back({invoice.id, part});
            left -= part;
        }
        return parts;
    }
    std::vector<FieldFailure> failures;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto open = std::find_if(m_open.begin(), m_open.end(), [&](const OpenInvoice &each) {
            return each.id == parts[i].invoice;
        });
        const bool twice = std::any_of(asked.begin(),
                                       asked.begin() + static_cast<std::ptrdiff_t>(i),
                                       [&](const auto &each) {
                                           return each.invoice == parts[i].invoice;
                                       });
        const std::string amount = Money{parts[i].amountMinor, m_account.currency}.toString();
        if (open == m_open.end() || twice)
            failures.push_back({"parts", "notOpen", parts[i].invoice.toString()});
        else if (parts[i].amountMinor <= 0)
            failures.push_back({"parts", "required", open->number});
        else if (parts[i].amountMinor > open->openMinor)
            failures.push_back({"parts", "moreThanOpen", amount});
        else if (parts[i].amountMinor > left)
            failures.push_back({"parts", "moreThanPaid", amount});
        else
            left -= parts[i].amountMinor;
    }
    if (!failures.empty())
        return invalid(std::move(failures));
    return parts;
}

Status Settling::reread()
{
    CLIENTELE_ASSIGN(m_open, m_payments.openInvoices(m_account.id, Ledger::Retail));
    return {};
}

Status Settling::finish()
{
    CLIENTELE_TRY(close());
    m_work.touched.push_back(m_account.id);
    return {};
}

Status Settling::close()
{
    const storage::Balances now = balances();
    CLIENTELE_ASSIGN(const auto stored, m_work.accounts.summary(m_account.id));
    if (!stored)
        return fail(FailureCode::NotFound, "summary", {m_account.name});
    domain::ClientSummary summary = *stored;
    summary.balanceMinor = now.receivableMinor;
    summary.creditMinor = now.creditMinor;
    summary.oldestDueOn = m_open.empty() ? domain::ClientSummary{}.oldestDueOn
                                         : m_open.front().dueOn;
    if (summary != *stored) {
        CLIENTELE_TRY(m_work.accounts.updateSummary(*stored, summary));
        m_work.changed(domain::Entity::Summary, domain::ChangeKind::Changed, m_account.id,
                       m_account.id.uuid);
    }
    AccountEffect effect;
    effect.client = m_account.id;
    effect.currency = m_account.currency;
    effect.owedBeforeMinor = m_before.receivableMinor;
    effect.owedAfterMinor = now.receivableMinor;
    effect.creditBeforeMinor = m_before.creditMinor;
    effect.creditAfterMinor = now.creditMinor;
    effect.refundBeforeMinor = m_before.refundMinor;
    effect.refundAfterMinor = now.refundMinor;
    effect.invoices = m_settled;
    m_work.receipt.accounts.push_back(std::move(effect));
    return {};
}

} // namespace clientele::application
