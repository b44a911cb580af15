// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/invoicerepo.h"

#include "billing/names.h"
#include "rows/names.h"
#include "rows/rowquery.h"
#include "rows/tracejson.h"

namespace clientele::storage {
namespace {

using billing::BilledLine;
using billing::DraftLine;
using billing::LineKind;

StoredInvoice readHeader(Statement &row)
{
    StoredInvoice invoice;
    invoice.version = row.int64(0);
    invoice.id = row.id<InvoiceId>(1);
    invoice.client = row.id<AccountId>(2);
    invoice.ledger = ledgerFromName(row.text(3));
    invoice.issuer = row.id<AccountId>(4);
    invoice.creditNote = row.text(5) == "credit_note";
    invoice.issued = row.text(6) == "issued";
    invoice.held = row.boolean(7);
    invoice.number = row.text(8);
    invoice.content.billDate = row.date(9);
    if (!row.isNull(10))
        invoice.issuedOn = row.date(10);
    if (!row.isNull(11))
        invoice.dueOn = row.date(11);
    if (!row.isNull(12))
        invoice.issuedAt = row.instant(12);
    invoice.issuedBy = row.text(13);
    invoice.content.servicePeriod = {row.date(14), row.date(15)};
    invoice.content.currency = Currency::fromCode(row.text(16)).value_or(Currency{});
    invoice.content.netMinor = row.int64(17);
    invoice.content.taxMinor = row.int64(18);
    invoice.content.totalMinor = row.int64(19);
    invoice.content.creditUsedMinor = row.int64(20);
    invoice.content.creditMadeMinor = row.int64(21);
    invoice.content.payableMinor = row.int64(22);
    invoice.creditsInvoice = row.id<InvoiceId>(23);
    invoice.planCountVersion = row.int64(24);
    invoice.addressee = row.text(25);
    invoice.issuerSnapshot = row.text(26);
    invoice.contentHash = row.text(27);
    return invoice;
}

Result<StoredLine> readLine(Statement &row)
{
    StoredLine stored;
    DraftLine &line = stored.line;
    const auto kind = billing::fromName<LineKind>(row.text(4));
    CLIENTELE_ASSIGN(line.trace, traceFromJson(row.text(23)));
    if (!kind)
        return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(4))});
    stored.id = row.id<InvoiceLineId>(0);
    line.kind = *kind;
    line.subscription = row.id<SubscriptionId>(5);
    line.component = row.id<PriceComponentId>(6);
    line.item = row.id<CatalogueItemId>(7);
    line.price = row.id<PriceId>(8);
    line.itemName = row.text(9);
    line.componentName = row.text(10);
    line.interval = {row.date(11), row.date(12)};
    line.period = {row.date(13), row.date(14)};
    line.revision = static_cast<int>(row.int64(15));
    line.quantity = row.int64(16);
    line.unit = {row.int64(17), static_cast<std::uint8_t>(row.int64(18))};
    line.amountMinor = row.int64(19);
    line.tax = {std::string(row.text(20)), static_cast<std::int32_t>(row.int64(21))};
    line.credits = row.id<InvoiceLineId>(22);
    return stored;
}

} // namespace

Status InvoiceRepo::loadContent(StoredInvoice &invoice)
{
    {
        RowQuery lines(m_session, "invoice_line/of_invoice", invoice.client, invoice.id);
        while (true) {
            CLIENTELE_ASSIGN(const bool found, lines.next());
            if (!found)
                break;
            CLIENTELE_ASSIGN(StoredLine line, readLine(lines.row()));
            invoice.lines.push_back(std::move(line));
        }
    }
    RowQuery taxes(m_session, "invoice_tax/of_invoice", invoice.client, invoice.id);
    while (true) {
        CLIENTELE_ASSIGN(const bool found, taxes.next());
        if (!found)
            return {};
        Statement &row = taxes.row();
        invoice.content.taxes.push_back(
            {{std::string(row.text(3)), static_cast<std::int32_t>(row.int64(4))}, row.int64(5),
             row.int64(6)});
    }
}

Result<std::vector<StoredInvoice>> InvoiceRepo::drafts(AccountId client, Ledger ledger)
{
    std::vector<StoredInvoice> drafts;
    {
        RowQuery query(m_session, "invoice/drafts_of_client", client, ledgerName(ledger));
        while (true) {
            CLIENTELE_ASSIGN(const bool found, query.next());
            if (!found)
                break;
            drafts.push_back(readHeader(query.row()));
        }
    }
    for (StoredInvoice &draft : drafts)
        CLIENTELE_TRY(loadContent(draft));
    return drafts;
}

Result<std::optional<StoredInvoice>> InvoiceRepo::byNumber(AccountId issuer,
                                                           std::string_view number)
{
    StoredInvoice invoice;
    {
        RowQuery query(m_session, "invoice/by_number", issuer, number);
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return std::optional<StoredInvoice>();
        invoice = readHeader(query.row());
    }
    CLIENTELE_TRY(loadContent(invoice));
    return std::optional<StoredInvoice>(std::move(invoice));
}

Status InvoiceRepo::forEachIssued(const std::function<Status(const StoredInvoice &)> &each)
{
    RowQuery query(m_session, "invoice/issued");
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return {};
        StoredInvoice invoice = readHeader(query.row());
        CLIENTELE_TRY(loadContent(invoice));
        CLIENTELE_TRY(each(invoice));
    }
}

Result<std::vector<BilledLine>> InvoiceRepo::billed(AccountId client, Ledger ledger)
{
    RowQuery query(m_session, "invoice_line/billed_of_client", client, ledgerName(ledger));
    std::vector<BilledLine> lines;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return lines;
        Statement &row = query.row();
        const auto kind = billing::fromName<LineKind>(row.text(2));
        if (!kind)
            return fail(FailureCode::Damaged, "unknownName", {std::string(row.text(2))});
        BilledLine line;
        line.invoiceNumber = row.text(0);
        line.id = row.id<InvoiceLineId>(1);
        line.kind = *kind;
        line.subscription = row.id<SubscriptionId>(3);
        line.component = row.id<PriceComponentId>(4);
        line.item = row.id<CatalogueItemId>(5);
        line.price = row.id<PriceId>(6);
        line.interval = {row.date(7), row.date(8)};
        line.period = {row.date(9), row.date(10)};
        line.revision = static_cast<int>(row.int64(11));
        line.quantity = row.int64(12);
        line.amountMinor = row.int64(13);
        line.credits = row.id<InvoiceLineId>(14);
        lines.push_back(std::move(line));
    }
}

Status InvoiceRepo::insertContent(const StoredInvoice &invoice)
{
    int position = 0;
    for (const StoredLine &stored : invoice.lines) {
        const DraftLine &line = stored.line;
        RowQuery query(m_session, "invoice_line/insert", stored.id, invoice.client, invoice.id,
                    ++position, billing::nameOf(line.kind), line.subscription, line.component,
                    line.item, line.price, line.itemName, line.componentName, line.interval.from,
                    line.interval.to, line.period.from, line.period.to, line.revision,
                    line.quantity, line.unit.amount, static_cast<int>(line.unit.scale),
                    line.amountMinor, line.tax.category, line.tax.ratePpm, orNull(line.credits),
                    traceToJson(line.trace));
        CLIENTELE_TRY(query.run());
    }
    position = 0;
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
                invoice.contentHash);
    CLIENTELE_TRY(query.run());
    return insertContent(invoice);
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
                invoice.addressee, invoice.issuerSnapshot, invoice.contentHash);
    return query.runReturningOne(fail(FailureCode::Conflict, "invoice"));
}

Status InvoiceRepo::append(const AccountEntry &entry)
{
    RowQuery query(m_session, "account_entry/insert", entry.id, entry.client,
                ledgerName(entry.ledger), entry.debit, entry.credit, entry.amountMinor,
                entry.currency.code(), entry.enteredOn, entry.recordedAt, orNull(entry.invoice),
                entry.command);
    return query.run();
}

Result<Balances> InvoiceRepo::balances(AccountId client, Ledger ledger)
{
    RowQuery query(m_session, "account_entry/balances", client, ledgerName(ledger));
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return fail(FailureCode::Internal, "noBalances");
    return Balances{query.row().int64(0), query.row().int64(1)};
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
