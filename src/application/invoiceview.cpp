// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/invoiceview.h"

#include "parties.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/invoicerepo.h"

namespace clientele::application {
namespace {

Result<InvoiceView> viewOf(const storage::StoredInvoice &stored)
{
    InvoiceView view;
    view.id = stored.id;
    view.client = stored.client;
    view.creditNote = stored.creditNote;
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
    }
    return view;
}

Result<InvoiceView> issuedView(const storage::StoredInvoice &stored)
{
    CLIENTELE_ASSIGN(InvoiceView view, viewOf(stored));
    CLIENTELE_ASSIGN(view.issuer, partyFromJson(stored.issuerSnapshot));
    CLIENTELE_ASSIGN(view.addressee, partyFromJson(stored.addressee));
    return view;
}

} // namespace

Status
InvoiceReading::forEachIssued(const std::function<Status(const InvoiceView &)> &each)
{
    storage::InvoiceRepo invoices(m_reader.session());
    return invoices.forEachIssued([&each](const storage::StoredInvoice &stored) -> Status {
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

Result<domain::AgencyProfile> InvoiceReading::agency()
{
    return storage::AgencyRepo(m_reader.session()).profile();
}

} // namespace clientele::application
