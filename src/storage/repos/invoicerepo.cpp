// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/invoicerepo.h"

#include "billing/names.h"
#include "rows/invoicerows.h"
#include "rows/names.h"
#include "rows/rowquery.h"

#include <algorithm>
#include <set>

namespace clientele::storage {
using billing::DraftLine;

Status InvoiceRepo::loadContent(StoredInvoice &invoice)
{
    {
        RowQuery lines(m_session, "invoice_line/of_invoice", invoice.client, invoice.id);
        while (true) {
            CLIENTELE_ASSIGN(const bool found, lines.next());
            if (!found)
                break;
            CLIENTELE_ASSIGN(StoredLine line, readInvoiceLine(lines.row()));
            invoice.lines.push_back(std::move(line));
        }
    }
    RowQuery taxes(m_session, "invoice_tax/of_invoice", invoice.client, invoice.id);
    while (true) {
        CLIENTELE_ASSIGN(const bool found, taxes.next());
        if (!found)
            return {};
        invoice.content.taxes.push_back(readTaxGroup(taxes.row()));
    }
}

template<typename... Keys>
Result<std::vector<StoredInvoice>> InvoiceRepo::all(std::string_view statement,
                                                    const Keys &...keys)
{
    std::vector<StoredInvoice> invoices;
    {
        RowQuery query(m_session, statement, keys...);
        while (true) {
            CLIENTELE_ASSIGN(const bool found, query.next());
            if (!found)
                break;
            invoices.push_back(readInvoiceHeader(query.row()));
        }
    }
    for (StoredInvoice &invoice : invoices)
        CLIENTELE_TRY(loadContent(invoice));
    return invoices;
}

Result<std::vector<StoredInvoice>> InvoiceRepo::drafts(AccountId client, Ledger ledger)
{
    return all("invoice/drafts_of_client", client, ledgerName(ledger));
}

Result<std::vector<StoredInvoice>> InvoiceRepo::issuedOf(AccountId client, Ledger ledger)
{
    return all("invoice/issued_of_client", client, ledgerName(ledger));
}

Result<std::vector<AccountId>> InvoiceRepo::clientsWithIssued(Ledger ledger)
{
    RowQuery query(m_session, "invoice/clients", ledgerName(ledger));
    std::vector<AccountId> clients;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return clients;
        clients.push_back(query.row().id<AccountId>(0));
    }
}

Result<AccountId> InvoiceRepo::clientOfSummary(InvoiceId summary)
{
    RowQuery query(m_session, "invoice/summary_client", summary);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? query.row().id<AccountId>(0) : AccountId{};
}

Result<std::string> InvoiceRepo::basisOf(AccountId client, InvoiceId id)
{
    RowQuery query(m_session, "invoice/basis", client, id);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? std::string(query.row().text(0)) : std::string();
}

Result<std::vector<StoredInvoice>> InvoiceRepo::creditNotes(AccountId client, InvoiceId invoice)
{
    return all("invoice/credit_notes", client, invoice);
}

template<typename... Keys>
Result<std::optional<StoredInvoice>> InvoiceRepo::only(std::string_view statement,
                                                       const Keys &...keys)
{
    StoredInvoice invoice;
    {
        RowQuery query(m_session, statement, keys...);
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return std::optional<StoredInvoice>();
        invoice = readInvoiceHeader(query.row());
    }
    CLIENTELE_TRY(loadContent(invoice));
    return std::optional<StoredInvoice>(std::move(invoice));
}

Result<std::optional<StoredInvoice>> InvoiceRepo::byNumber(AccountId issuer,
                                                           std::string_view number)
{
    return only("invoice/by_number", issuer, number);
}

Result<std::optional<StoredInvoice>> InvoiceRepo::byId(AccountId client, InvoiceId id)
{
    return only("invoice/by_id", client, id);
}

Result<std::string> InvoiceRepo::numberOf(AccountId client, InvoiceId id)
{
    RowQuery query(m_session, "invoice/number", client, id);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? std::string(query.row().text(0)) : std::string();
}

Result<std::vector<std::pair<AccountId, InvoiceId>>>
InvoiceRepo::withClients(const std::vector<InvoiceId> &wanted)
{
    const std::set<InvoiceId> ids(wanted.begin(), wanted.end());
    std::vector<std::pair<AccountId, InvoiceId>> found;
    RowQuery query(m_session, "invoice/keys");
    while (true) {
        CLIENTELE_ASSIGN(const bool another, query.next());
        if (!another)
            break;
        const auto id = query.row().id<InvoiceId>(1);
        if (ids.count(id) > 0)
            found.emplace_back(query.row().id<AccountId>(0), id);
    }
    std::sort(found.begin(), found.end());
    return found;
}

Result<std::vector<domain::InvoiceTotals>> InvoiceRepo::totals(Date today)
{
    const Date monthFirst = today.addDays(1 - today.day());
    RowQuery query(m_session, "invoice/totals", today, monthFirst);
    std::vector<domain::InvoiceTotals> totals;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return totals;
        Statement &row = query.row();
        totals.push_back({row.currency(0), row.int64(1),
                          row.int64(2), row.int64(3), row.int64(4), row.int64(5), row.int64(6),
                          row.int64(7), row.int64(8), row.int64(9), row.int64(10)});
    }
}

Status InvoiceRepo::forEachIssued(const std::function<Status(const StoredInvoice &)> &each)
{
    RowQuery query(m_session, "invoice/issued");
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return {};
        StoredInvoice invoice = readInvoiceHeader(query.row());
        CLIENTELE_TRY(loadContent(invoice));
        CLIENTELE_TRY(each(invoice));
    }
}

Status InvoiceRepo::insertLine(const StoredInvoice &invoice, std::size_t index)
{
    const StoredLine &stored = invoice.lines[index];
    const DraftLine &line = stored.line;
    RowQuery query(m_session, "invoice_line/insert", stored.id, invoice.client, invoice.id,
                index + 1, billing::nameOf(line.kind), line.subscription, line.component,
                line.item, line.price, line.itemName, line.componentName, line.interval.from,
                line.interval.to, line.period.from, line.period.to, line.revision,
                line.quantity, line.unit.amount, static_cast<int>(line.unit.scale),
                line.amountMinor, line.tax.category, line.tax.ratePpm, orNull(line.credits),
                stored.trace, line.grossMinor, orNull(line.discount), line.refund);
    return query.run();
}

Status InvoiceRepo::insertTaxes(const StoredInvoice &invoice)
{
    int position = 0;
    for (const billing::TaxGroup &group : invoice.content.taxes) {
        RowQuery query(m_session, "invoice_tax/insert", invoice.client, invoice.id, ++position,
                    group.rule.category, group.rule.ratePpm, group.taxableMinor, group.taxMinor);
        CLIENTELE_TRY(query.run());
    }
    return {};
}

Status InvoiceRepo::insertDraft(const StoredInvoice &invoice)
{
    const billing::InvoiceDraft &content = invoice.content;
    RowQuery query(m_session, "invoice/insert", invoice.id, invoice.client,
                ledgerName(invoice.ledger), invoice.issuer,
                invoice.creditNote ? "credit_note" : "invoice", "draft", invoice.held, nullptr,
                content.billDate, nullptr, nullptr, nullptr, std::string_view(),
                content.servicePeriod.from, content.servicePeriod.to, content.currency.code(),
                content.netMinor, content.taxMinor, content.totalMinor, content.creditUsedMinor,
                content.creditMadeMinor, content.payableMinor, orNull(invoice.creditsInvoice),
                invoice.planCountVersion, invoice.addressee, invoice.issuerSnapshot,
                invoice.contentHash, content.refundMinor, content.roundingMinor,
                invoice.heldReason, invoice.reason, orNull(invoice.replacesInvoice),
                invoice.appliedMinor, orNull(invoice.summary));
    CLIENTELE_TRY(query.run());
    for (std::size_t i = 0; i < invoice.lines.size(); ++i)
        CLIENTELE_TRY(insertLine(invoice, i));
    return insertTaxes(invoice);
}

Status InvoiceRepo::shortenDraft(AccountId client, InvoiceId id, std::size_t lines)
{
    RowQuery query(m_session, "invoice_line/delete_after", client, id, lines);
    return query.run();
}

Status InvoiceRepo::updateLine(AccountId client, const StoredLine &stored)
{
    const DraftLine &line = stored.line;
    RowQuery query(m_session, "invoice_line/update", client, stored.id, line.item, line.price,
                line.itemName, line.componentName, line.period.from, line.period.to,
                line.quantity, line.unit.amount, static_cast<int>(line.unit.scale),
                line.amountMinor, line.tax.category, line.tax.ratePpm, orNull(line.credits),
                stored.trace, line.grossMinor, orNull(line.discount), line.refund);
    return query.runReturningOne(fail(FailureCode::Conflict, "invoice"));
}

/// Groups that only have other amounts are updated; others are written anew.
Status InvoiceRepo::updateTaxes(const StoredInvoice &stored, const StoredInvoice &wanted)
{
    const auto &old = stored.content.taxes;
    const auto &now = wanted.content.taxes;
    const bool sameRules
        = std::equal(old.begin(), old.end(), now.begin(), now.end(),
                     [](const auto &a, const auto &b) { return a.rule == b.rule; });
    if (!sameRules) {
        RowQuery query(m_session, "invoice_tax/delete_of_invoice", stored.client, stored.id);
        CLIENTELE_TRY(query.run());
        return insertTaxes(wanted);
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (now[i] == old[i])
            continue;
        RowQuery query(m_session, "invoice_tax/update", stored.client, stored.id, i + 1,
                    now[i].taxableMinor, now[i].taxMinor);
        CLIENTELE_TRY(query.runReturningOne(fail(FailureCode::Conflict, "invoice")));
    }
    return {};
}

Result<std::int64_t> InvoiceRepo::updateDraft(const StoredInvoice &stored,
                                              const StoredInvoice &wanted)
{
    const billing::InvoiceDraft &content = wanted.content;
    std::int64_t version = 0;
    {
        RowQuery query(m_session, "invoice/update_draft", stored.client, stored.id,
                    content.servicePeriod.from, content.servicePeriod.to, content.netMinor,
                    content.taxMinor, content.totalMinor, content.creditUsedMinor,
                    content.creditMadeMinor, content.payableMinor, content.refundMinor,
                    content.roundingMinor, wanted.planCountVersion);
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return fail(FailureCode::Conflict, "invoice");
        version = query.row().int64(0);
        CLIENTELE_TRY(query.run());
    }
    for (std::size_t i = 0; i < wanted.lines.size(); ++i) {
        if (i >= stored.lines.size())
            CLIENTELE_TRY(insertLine(wanted, i));
        else if (wanted.lines[i] != stored.lines[i])
            CLIENTELE_TRY(updateLine(stored.client, wanted.lines[i]));
    }
    CLIENTELE_TRY(updateTaxes(stored, wanted));
    return version;
}

Status InvoiceRepo::deleteDraft(AccountId client, InvoiceId id)
{
    RowQuery lines(m_session, "invoice_line/delete_of_invoice", client, id);
    CLIENTELE_TRY(lines.run());
    RowQuery taxes(m_session, "invoice_tax/delete_of_invoice", client, id);
    CLIENTELE_TRY(taxes.run());
    RowQuery query(m_session, "invoice/delete_draft", client, id);
    return query.runReturningOne(fail(FailureCode::Conflict, "invoice"));
}

Status InvoiceRepo::issue(const StoredInvoice &invoice)
{
    RowQuery query(m_session, "invoice/issue", invoice.client, invoice.id, invoice.number,
                invoice.issuedOn, invoice.dueOn, invoice.issuedAt, invoice.issuedBy,
                invoice.addressee, invoice.issuerSnapshot, invoice.contentHash,
                orNull(invoice.replacesInvoice), invoice.basis, invoice.imported,
                orNull(invoice.summary));
    return query.runReturningOne(fail(FailureCode::Conflict, "invoice"));
}

Status InvoiceRepo::append(const AccountEntry &entry)
{
    RowQuery query(m_session, "account_entry/insert", entry.id, entry.client,
                ledgerName(entry.ledger), entry.debit, entry.credit, entry.amountMinor,
                entry.currency.code(), entry.enteredOn, entry.recordedAt, orNull(entry.invoice),
                entry.command, orNull(entry.payment));
    return query.run();
}

Result<Balances> InvoiceRepo::balances(AccountId client, Ledger ledger)
{
    RowQuery query(m_session, "account_entry/balances", client, ledgerName(ledger));
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return fail(FailureCode::Internal, "noBalances");
    return Balances{query.row().int64(0), query.row().int64(1), query.row().int64(2),
                    query.row().int64(3)};
}

Result<std::vector<AccountEntry>> InvoiceRepo::entriesOf(AccountId client, PaymentId payment)
{
    RowQuery query(m_session, "account_entry/of_payment", client, payment);
    std::vector<AccountEntry> entries;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return entries;
        Statement &row = query.row();
        entries.push_back({row.id<AccountEntryId>(0), row.id<AccountId>(1),
                           ledgerFromName(row.text(2)), std::string(row.text(3)),
                           std::string(row.text(4)), row.int64(5),
                           row.currency(6), row.date(7),
                           row.instant(8), row.id<InvoiceId>(9), row.id<CommandId>(11),
                           row.id<PaymentId>(10)});
    }
}

Status InvoiceRepo::voidInvoice(AccountId client, InvoiceId id)
{
    RowQuery query(m_session, "invoice/void", client, id);
    return query.runReturningOne(fail(FailureCode::Conflict, "invoice"));
}

Status InvoiceRepo::hold(AccountId client, InvoiceId id, bool held, std::string_view reason)
{
    RowQuery query(m_session, "invoice/hold", client, id, held, reason);
    return query.runReturningOne(fail(FailureCode::Conflict, "invoice"));
}

Result<std::vector<AccountId>> InvoiceRepo::dueClients(Date day, AccountId after, int limit)
{
    // the null key is the smallest text, not NULL, which would compare with nothing
    RowQuery query(m_session, "client/due", day, after.toString(), limit);
    std::vector<AccountId> clients;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return clients;
        clients.push_back(query.row().id<AccountId>(0));
    }
}

} // namespace clientele::storage
