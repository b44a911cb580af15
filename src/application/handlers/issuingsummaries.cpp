// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonical.h"
#include "handlers/issuing.h"
#include "parties.h"
#include "storage/payerrepo.h"

#include <algorithm>
#include <set>

namespace clientele::application {

using storage::AccountState;
using storage::StoredInvoice;

/// Of the accounts from this one on that have something due.
Status Issuing::findPayers(std::size_t from)
{
    constexpr std::size_t kFew = 8;
    storage::PayerRepo payers(m_work.session);
    const std::size_t count = m_accounts.size() - from;
    if (count <= kFew) {
        for (std::size_t i = from; i < m_accounts.size(); ++i) {
            CLIENTELE_ASSIGN(m_accounts[i].payer, payers.of(m_accounts[i].result.state.account.id));
        }
        return {};
    }
    const auto idOf = [](const Account &each) { return each.result.state.account.id; };
    AccountId first = idOf(m_accounts[from]);
    AccountId last = first;
    for (std::size_t i = from; i < m_accounts.size(); ++i) {
        first = std::min(first, idOf(m_accounts[i]));
        last = std::max(last, idOf(m_accounts[i]));
    }
    CLIENTELE_ASSIGN(const auto pairs, payers.ofClients(first, last));
    const std::map<AccountId, AccountId> found(pairs.begin(), pairs.end());
    for (std::size_t i = from; i < m_accounts.size(); ++i) {
        const auto at = found.find(idOf(m_accounts[i]));
        if (at != found.end())
            m_accounts[i].payer = at->second;
    }
    return {};
}

/// The other clients of the payers, which belong on the same summary invoices. Not when one invoice
/// is issued anew.
Status Issuing::addFamilies()
{
    if (m_replaces != nullptr)
        return {};
    std::set<AccountId> payers;
    std::set<AccountId> known;
    for (const Account &account : m_accounts) {
        known.insert(account.result.state.account.id);
        if (!account.payer.isNull() && !account.due.empty())
            payers.insert(account.payer);
    }
    const std::size_t asked = m_accounts.size();
    for (const AccountId payer : payers) {
        CLIENTELE_ASSIGN(const auto clients, storage::PayerRepo(m_work.session).clientsOf(payer));
        for (const AccountId client : clients) {
            if (!known.insert(client).second)
                continue;
            CLIENTELE_TRY(m_work.accounts.hold(client));
            CLIENTELE_ASSIGN(AccountState state, loadState(m_work, client));
            CLIENTELE_TRY(recalculateOne(std::move(state)));
        }
    }
    return findPayers(asked);
}

/// Which summary invoices there will be, and the numbers for everything.
Status Issuing::planSummaries()
{
    std::int64_t own = 0;
    std::int64_t parts = 0;
    for (const Account &account : m_accounts) {
        const auto count = static_cast<std::int64_t>(account.due.size());
        (account.payer.isNull() ? own : parts) += count;
        if (account.payer.isNull())
            continue;
        for (const StoredInvoice &invoice : account.due)
            m_summaries[{account.payer, invoice.content.billDate}];
    }
    CLIENTELE_TRY(m_numbers.reserve(own + static_cast<std::int64_t>(m_summaries.size())));
    CLIENTELE_TRY(m_partNumbers.reserve(parts));
    for (auto &[key, summary] : m_summaries) {
        CLIENTELE_TRY(m_work.accounts.hold(key.first));
        CLIENTELE_ASSIGN(const auto payer, m_work.accounts.byId(key.first));
        if (!payer)
            return fail(FailureCode::NotFound, "client");
        summary.id = m_work.newId<InvoiceId>();
        summary.payerName = payer->name;
        summary.currency = payer->currency;
        CLIENTELE_ASSIGN(summary.number, m_numbers.next(*payer));
    }
    return {};
}

/// What the document asks for, and what it gives, is the payer's.
Status Issuing::passOn(const Account &account, StoredInvoice &invoice, Books &books)
{
    const domain::Account &client = account.result.state.account;
    const billing::InvoiceDraft &content = invoice.content;
    Summary &summary = m_summaries.at({account.payer, content.billDate});
    const auto move = [&](const char *debit, const char *credit, std::int64_t amountMinor) {
        return books.move(debit, credit, amountMinor, m_today, invoice.id);
    };
    CLIENTELE_TRY(move("summary", "receivable", content.payableMinor));
    CLIENTELE_TRY(move("credit", "summary", content.creditMadeMinor));
    CLIENTELE_TRY(move("refund", "summary", content.refundMinor));
    const auto settled = recordSettlement(
        m_work, client.id, invoice.id, content.payableMinor,
        {domain::SettlementKind::Summary, {}, {}, summary.number, m_today});
    if (!settled)
        return settled.failure();
    summary.parts.push_back({client.name, client.number, invoice.number, content});
    m_work.receipt.issued.back().payerName = summary.payerName;
    return {};
}

Status Issuing::issueSummary(const SummaryKey &key, Summary &summary)
{
    Settling payer(m_work);
    const Uuid target = m_work.target; // stays what the command is about
    CLIENTELE_TRY(payer.begin(key.first));
    m_work.target = target;
    std::int64_t passedOn = 0;
    std::int64_t usedByClients = 0;
    for (const SummaryPart &part : summary.parts) {
        passedOn += askedMinor(part.content);
        usedByClients += part.content.creditUsedMinor;
    }
    CLIENTELE_ASSIGN(billing::InvoiceDraft content,
                     summaryOf(summary.parts, summary.currency, payer.balances().creditMinor));
    const std::int64_t ownCredit = content.creditUsedMinor - usedByClients;
    StoredInvoice invoice = toStored(m_work, payer.account(), std::move(content));
    CLIENTELE_TRY(writeSummaryInvoice(payer.account(), invoice, summary));
    const auto enter = [&](const char *debit, const char *credit, std::int64_t amountMinor) {
        return payer.enter(debit, credit, amountMinor, m_today, invoice.id);
    };
    CLIENTELE_TRY(enter("receivable", "summary", passedOn));
    CLIENTELE_TRY(enter("credit", "receivable", ownCredit));
    CLIENTELE_TRY(enter("receivable", "refund", invoice.content.refundMinor));
    CLIENTELE_TRY(enter("receivable", "credit", invoice.content.creditMadeMinor));
    CLIENTELE_TRY(payer.reread());
    CLIENTELE_TRY(payer.close());
    const bool moved = ownCredit != 0 || invoice.content.creditMadeMinor != 0;
    return moved ? rewriteDrafts(m_work, key.first) : Status();
}

Status Issuing::writeSummaryInvoice(const domain::Account &payer, StoredInvoice &invoice,
                                    Summary &summary)
{
    invoice.id = summary.id;
    invoice.summary = summary.id;
    for (storage::StoredLine &line : invoice.lines)
        line.id = m_work.newId<InvoiceLineId>();
    CLIENTELE_TRY(m_work.invoices.insertDraft(invoice));
    invoice.number = summary.number;
    sign(invoice, partyToJson(partyOf(payer)));
    invoice.contentHash = contentHash(invoice);
    CLIENTELE_TRY(m_work.invoices.issue(invoice));
    CLIENTELE_TRY(audit(payer, invoice));
    m_work.changed(domain::Entity::Invoice, domain::ChangeKind::Added, payer.id,
                   invoice.id.uuid);
    m_work.receipt.issued.push_back({payer.id, payer.name, invoice.number, m_today,
                                     Money{invoice.content.payableMinor, summary.currency}, false,
                                     invoice.id, {}});
    return {};
}

} // namespace clientele::application
