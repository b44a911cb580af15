// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/invoiceview.h"

#include "handlers/creditplan.h"
#include "parties.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/invoicerepo.h"
#include "storage/paymentrepo.h"
#include "storage/staterepo.h"

namespace clientele::application {
namespace {

Result<InvoiceView> viewOf(const storage::StoredInvoice &stored)
{
    InvoiceView view;
    view.id = stored.id;
    view.client = stored.client;
    view.creditNote = stored.creditNote;
    view.imported = stored.imported;
    view.number = stored.number;
    view.issuedOn = stored.issuedOn.value_or(Date{});
    view.dueOn = stored.dueOn.value_or(Date{});
    view.paymentTermsDays = stored.issuedOn && stored.dueOn
                                ? daysBetween(*stored.issuedOn, *stored.dueOn)
                                : 0;
    view.issuedBy = stored.issuedBy;
    view.contentHash = stored.contentHash;
    view.content = stored.content;
    for (const storage::StoredLine &storedLine : stored.lines) {
        CLIENTELE_ASSIGN(billing::DraftLine line, storage::draftLineOf(storedLine));
        view.content.lines.push_back(std::move(line));
        view.lineIds.push_back(storedLine.id);
    }
    view.reason = stored.reason;
    view.appliedMinor = stored.appliedMinor;
    view.voided = stored.voided;
    view.onSummary = stored.isOnSummary();
    view.openMinor = stored.openMinor;
    return view;
}

} // namespace

Result<InvoiceView> InvoiceReading::issuedView(const storage::StoredInvoice &stored)
{
    CLIENTELE_ASSIGN(InvoiceView view, viewOf(stored));
    CLIENTELE_ASSIGN(view.issuer, partyFromJson(stored.issuerSnapshot));
    CLIENTELE_ASSIGN(view.addressee, partyFromJson(stored.addressee));
    storage::InvoiceRepo invoices(m_reader.session());
    if (!stored.creditsInvoice.isNull()) {
        CLIENTELE_ASSIGN(view.correctedNumber,
                         invoices.numberOf(stored.client, stored.creditsInvoice));
    }
    if (!stored.replacesInvoice.isNull()) {
        CLIENTELE_ASSIGN(view.replacedNumber,
                         invoices.numberOf(stored.client, stored.replacesInvoice));
    }
    if (stored.openMinor != stored.content.payableMinor)
        CLIENTELE_TRY(addSettlements(stored, view));
    return view;
}

Status InvoiceReading::addSettlements(const storage::StoredInvoice &stored, InvoiceView &view)
{
    storage::PaymentRepo payments(m_reader.session());
    storage::InvoiceRepo invoices(m_reader.session());
    CLIENTELE_ASSIGN(const auto settlements, payments.ofInvoice(stored.client, stored.id));
    for (const domain::Settlement &each : settlements) {
        InvoiceSettlement settled;
        settled.id = each.id;
        settled.kind = each.kind;
        settled.amountMinor = each.amountMinor;
        settled.on = each.settledOn;
        settled.payment = each.payment;
        settled.note = each.note;
        settled.actorName = each.actorName;
        if (!each.payment.isNull()) {
            CLIENTELE_ASSIGN(const auto payment, payments.payment(stored.client, each.payment));
            if (payment) {
                settled.method = payment->method;
                settled.reference = payment->reference;
            }
        }
        if (!each.creditNote.isNull()) {
            CLIENTELE_ASSIGN(settled.creditNote,
                             invoices.numberOf(stored.client, each.creditNote));
        }
        if (each.kind == domain::SettlementKind::Summary) {
            settled.creditNote = std::move(settled.note);
            settled.note.clear();
            if (!view.onSummary) // a client's credit note
                settled.kind = domain::SettlementKind::CreditNote;
        }
        view.settlements.push_back(std::move(settled));
    }
    return {};
}

Status
InvoiceReading::forEachIssued(const std::function<Status(const InvoiceView &)> &each)
{
    storage::InvoiceRepo invoices(m_reader.session());
    return invoices.forEachIssued([this, &each](const storage::StoredInvoice &stored) -> Status {
        CLIENTELE_ASSIGN(const InvoiceView view, issuedView(stored));
        return each(view);
    });
}

Result<InvoiceView> InvoiceReading::byNumber(std::string_view number)
{
    CLIENTELE_ASSIGN(const domain::AgencyProfile profile, agency());
    storage::InvoiceRepo invoices(m_reader.session());
    CLIENTELE_ASSIGN(const auto stored, invoices.byNumber(profile.account, number));
    if (!stored)
        return fail(FailureCode::NotFound, "invoice", {std::string(number)});
    return issuedView(*stored);
}

Result<std::vector<InvoiceView>> InvoiceReading::drafts(AccountId client)
{
    CLIENTELE_ASSIGN(const domain::AgencyProfile profile, agency());
    storage::AccountRepo accounts(m_reader.session());
    CLIENTELE_ASSIGN(const auto account, accounts.byId(client));
    if (!account)
        return fail(FailureCode::NotFound, "client");
    storage::InvoiceRepo invoices(m_reader.session());
    CLIENTELE_ASSIGN(const auto drafts, invoices.drafts(client, Ledger::Retail));
    std::vector<InvoiceView> views;
    for (const storage::StoredInvoice &draft : drafts) {
        CLIENTELE_ASSIGN(InvoiceView view, viewOf(draft));
        views.push_back(std::move(view));
        views.back().issuer = partyOf(profile);
        views.back().addressee = partyOf(*account);
        views.back().paymentTermsDays = profile.paymentTermsDays;
    }
    return views;
}

Result<InvoiceView> InvoiceReading::byKey(const InvoiceKey &key)
{
    storage::InvoiceRepo invoices(m_reader.session());
    CLIENTELE_ASSIGN(const auto stored, invoices.byId(key.first, key.second));
    if (!stored)
        return fail(FailureCode::NotFound, "invoice");
    return viewOfEither(*stored);
}

/// A draft is addressed as it would be today.
Result<InvoiceView> InvoiceReading::viewOfEither(const storage::StoredInvoice &stored)
{
    if (stored.issued)
        return issuedView(stored);
    CLIENTELE_ASSIGN(const domain::AgencyProfile profile, agency());
    CLIENTELE_ASSIGN(const auto account,
                     storage::AccountRepo(m_reader.session()).byId(stored.client));
    if (!account)
        return fail(FailureCode::NotFound, "client");
    CLIENTELE_ASSIGN(InvoiceView view, viewOf(stored));
    view.issuer = partyOf(profile);
    view.addressee = partyOf(*account);
    view.paymentTermsDays = profile.paymentTermsDays;
    return view;
}

Result<InvoiceDetail> InvoiceReading::detail(const InvoiceKey &key)
{
    storage::InvoiceRepo invoices(m_reader.session());
    CLIENTELE_ASSIGN(const auto stored, invoices.byId(key.first, key.second));
    if (!stored)
        return fail(FailureCode::NotFound, "invoice");
    InvoiceDetail detail;
    detail.held = stored->held;
    detail.heldReason = stored->heldReason;
    CLIENTELE_ASSIGN(detail.view, viewOfEither(*stored));
    storage::StateRepo states(m_reader.session());
    CLIENTELE_ASSIGN(auto loaded, states.load(key.first, key.first, stored->ledger));
    if (!loaded.empty()) {
        detail.events = std::move(loaded.front().events);
        if (stored->issued && !stored->creditNote && !stored->voided) {
            CLIENTELE_ASSIGN(const auto notes, invoices.creditNotes(key.first, key.second));
            detail.creditableMinor = leftOfLines(*stored, notes, loaded.front().billed);
        }
        if (const auto &summary = loaded.front().summary) {
            detail.parkedRule = summary->parkedRule;
            detail.parkedParameters = summary->parkedParameters;
        }
    }
    CLIENTELE_ASSIGN(const auto entries,
                     storage::AgencyRepo(m_reader.session()).catalogueEntries());
    for (const domain::CatalogueEntry &entry : entries)
        detail.itemNames.emplace_back(entry.id, entry.name);
    return detail;
}

Result<std::vector<InvoiceKey>> InvoiceReading::keys(const std::vector<InvoiceId> &wanted)
{
    return storage::InvoiceRepo(m_reader.session()).withClients(wanted);
}

Result<std::vector<domain::InvoiceTotals>> InvoiceReading::totals(Date today)
{
    return storage::InvoiceRepo(m_reader.session()).totals(today);
}

Result<std::vector<domain::OverdueClient>> InvoiceReading::overdue(Date today)
{
    return storage::PaymentRepo(m_reader.session()).overdue(today);
}

Result<domain::AgencyProfile> InvoiceReading::agency()
{
    return storage::AgencyRepo(m_reader.session()).profile();
}

} // namespace clientele::application
