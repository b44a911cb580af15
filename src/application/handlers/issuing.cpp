// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/issuing.h"

#include "canonical.h"
#include "numbering.h"
#include "parties.h"
#include "storage/agencyrepo.h"

#include <algorithm>

namespace clientele::application {

using storage::AccountState;
using storage::StoredInvoice;

Numbers::Numbers(Work &work, std::string_view kind)
    : m_work(work), m_kind(kind),
      m_year(work.clock.dayOf(work.at, work.agency.profile.timeZone).year())
{
}

bool Numbers::perClient() const
{
    return m_work.agency.profile.numbering == "client";
}

Status Numbers::reserve(std::int64_t count)
{
    if (perClient() || count == 0)
        return {};
    CLIENTELE_ASSIGN(m_next, storage::AgencyRepo(m_work.session)
                                 .takeNumbers(m_work.agency.profile.account, m_kind, m_year,
                                              count));
    return {};
}

Result<std::string> Numbers::next(const domain::Account &client)
{
    if (!perClient())
        return documentNumber(m_kind, m_year, m_next++);
    CLIENTELE_ASSIGN(const std::int64_t number,
                     storage::AgencyRepo(m_work.session).takeNumbers(client.id, m_kind, m_year, 1));
    return documentNumber(m_kind, m_year, number, client.number);
}

Status enterIntoBooks(Books &books, const StoredInvoice &invoice)
{
    const billing::InvoiceDraft &content = invoice.content;
    const Date on = *invoice.issuedOn;
    const auto move = [&](const char *debit, const char *credit, std::int64_t amountMinor) {
        return books.move(debit, credit, amountMinor, on, invoice.id);
    };
    CLIENTELE_TRY(move("receivable", "revenue", content.netMinor));
    CLIENTELE_TRY(move("receivable", "tax", content.taxMinor));
    CLIENTELE_TRY(move("receivable", "rounding", content.roundingMinor));
    CLIENTELE_TRY(move("credit", "receivable", content.creditUsedMinor));
    CLIENTELE_TRY(move("receivable", "refund", content.refundMinor));
    return move("receivable", "credit", content.creditMadeMinor);
}

Issuing::Issuing(Work &work, std::optional<Date> through, const StoredInvoice *replaces)
    : m_work(work), m_agency(work.agency.profile),
      m_today(work.clock.dayOf(work.at, m_agency.timeZone)),
      m_issuer(partyToJson(partyOf(m_agency))), m_through(through), m_replaces(replaces),
      m_numbers(work, "invoice"), m_partNumbers(work, "sub_invoice")
{
}

/// What is held holds back what comes after it, so that nothing moves from one to the other.
void Issuing::sort(Account &account)
{
    const Date today = account.result.today;
    const Date last = m_through ? std::min(*m_through, today) : today;
    const StoredInvoice *held = nullptr;
    for (StoredInvoice &draft : account.result.drafts) {
        if (draft.content.billDate > last) {
            account.remaining.push_back(std::move(draft));
            continue;
        }
        if (!draft.held && held == nullptr) {
            account.due.push_back(std::move(draft));
            continue;
        }
        const domain::Account &client = account.result.state.account;
        m_work.receipt.held.push_back(
            {client.id, client.name, draft.content.billDate,
             Money{draft.content.payableMinor, draft.content.currency},
             draft.held ? draft.heldReason : held->heldReason});
        account.remaining.push_back(std::move(draft));
        if (held == nullptr)
            held = &account.remaining.back();
    }
}

Status Issuing::run(const std::vector<AccountId> &clients)
{
    CLIENTELE_TRY(recalculateAll(clients));
    CLIENTELE_TRY(findPayers(0));
    CLIENTELE_TRY(addFamilies());
    CLIENTELE_TRY(planSummaries());
    return issueAll();
}

/// Held first, so that nobody else issues them meanwhile. Clients that lie close together are read
/// in one sweep; a few far apart one by one.
Status Issuing::recalculateAll(const std::vector<AccountId> &clients)
{
    std::vector<AccountId> wanted = clients;
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    CLIENTELE_TRY(m_work.accounts.holdAll(wanted)); // another session may issue the same drafts
    constexpr std::size_t kFew = 8;
    if (wanted.size() <= kFew) {
        for (const AccountId client : wanted) {
            CLIENTELE_ASSIGN(AccountState state, loadState(m_work, client));
            CLIENTELE_TRY(recalculateOne(std::move(state)));
        }
        return {};
    }
    CLIENTELE_ASSIGN(auto states, loadStates(m_work, wanted.front(), wanted.back()));
    auto next = wanted.begin();
    for (AccountState &state : states) {
        if (next == wanted.end() || state.account.id != *next)
            continue; // lies between, but was not asked for
        ++next;
        CLIENTELE_TRY(recalculateOne(std::move(state)));
    }
    return next == wanted.end() ? Status() : fail(FailureCode::NotFound, "client");
}

Status Issuing::recalculateOne(AccountState state)
{
    const AccountId client = state.account.id;
    CLIENTELE_ASSIGN(RecalculatedAccount result,
                     recalculate(m_work, std::move(state), SummaryWriting::ByCaller));
    if (result.parked) {
        m_work.receipt.parked.push_back({client, result.state.account.name, result.parked->rule,
                                         result.parked->parameters});
        return writeSummary(m_work, result, result.drafts);
    }
    Account account{std::move(result), {}, {}, {}};
    account.remaining.reserve(account.result.drafts.size()); // a held one is pointed to
    sort(account);
    m_accounts.push_back(std::move(account));
    return {};
}

Status Issuing::issueAll()
{
    for (Account &account : m_accounts)
        CLIENTELE_TRY(issueOf(account));
    for (auto &[key, summary] : m_summaries)
        CLIENTELE_TRY(issueSummary(key, summary));
    return {};
}

Status Issuing::issueOf(Account &account)
{
    domain::Account &client = account.result.state.account;
    const std::string addressee = partyToJson(partyOf(client));
    Books books(m_work, client.id, client.currency);
    std::optional<Date> dueOn;
    Basis basis = account.result.basis;
    basis.command = m_work.context.id.toString();
    for (StoredInvoice &invoice : account.due) {
        invoice.basis = basisToJson(basis);
        CLIENTELE_TRY(issueDraft(account, addressee, invoice, books));
        if (invoice.content.payableMinor > 0 && account.payer.isNull())
            dueOn = std::min(dueOn.value_or(*invoice.dueOn), *invoice.dueOn);
    }
    CLIENTELE_TRY(eraseWhenSettled(m_work, client, account.remaining));
    return writeSummary(m_work, account.result, account.remaining, books.moved(), dueOn);
}

/// Of today, from the agency, by the actor.
void Issuing::sign(StoredInvoice &invoice, const std::string &addressee) const
{
    invoice.issued = true;
    invoice.issuedOn = m_today;
    invoice.dueOn = m_today.addDays(m_agency.paymentTermsDays);
    invoice.issuedAt = m_work.at;
    invoice.issuedBy = m_work.context.scope.actorName;
    invoice.addressee = addressee;
    invoice.issuerSnapshot = m_issuer;
}

Status Issuing::issueDraft(const Account &account, const std::string &addressee,
                           StoredInvoice &invoice, Books &books)
{
    const domain::Account &client = account.result.state.account;
    const bool isPart = !account.payer.isNull();
    CLIENTELE_ASSIGN(invoice.number, (isPart ? m_partNumbers : m_numbers).next(client));
    sign(invoice, addressee);
    if (m_replaces != nullptr && m_replaces->client == client.id
        && m_replaces->content.billDate == invoice.content.billDate)
        invoice.replacesInvoice = m_replaces->id;
    if (isPart)
        invoice.summary = m_summaries.at({account.payer, invoice.content.billDate}).id;
    invoice.contentHash = contentHash(invoice);
    CLIENTELE_TRY(m_work.invoices.issue(invoice));
    CLIENTELE_TRY(enterIntoBooks(books, invoice));
    CLIENTELE_TRY(audit(client, invoice));
    m_work.changed(domain::Entity::Invoice, domain::ChangeKind::Changed, client.id,
                   invoice.id.uuid);
    m_work.receipt.issued.push_back(
        {client.id, client.name, invoice.number, m_today,
         Money{isPart ? 0 : invoice.content.payableMinor, invoice.content.currency}, false,
         invoice.id, {}});
    return isPart ? passOn(account, invoice, books) : Status();
}

/// Each invoice has a row of its own, under its client: the row of the command is the agency's.
Status Issuing::audit(const domain::Account &account, const StoredInvoice &invoice)
{
    domain::AuditEntry entry = m_work.auditEntry(account.id, "issue_invoice", invoice.id.uuid);
    entry.after = R"({"number":")" + invoice.number + R"(","payableMinor":")"
                  + std::to_string(invoice.content.payableMinor) + R"("})";
    return m_work.journal.append(entry);
}

} // namespace clientele::application
