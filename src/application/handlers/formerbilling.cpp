// SPDX-License-Identifier: GPL-3.0-or-later
// What another system billed until now: running subscriptions with the terms that are paid, and
// issued invoices. Nothing of it is recalculated; it only says where our own invoices begin.
#include "billing/tax.h"
#include "canonical.h"
#include "handlers/discounts.h"
#include "handlers/handlers.h"
#include "handlers/settling.h"
#include "handlers/subscriptionrules.h"
#include "parties.h"
#include "recalculation.h"

#include <algorithm>
#include <map>

namespace clientele::application {
namespace {

using domain::ImportedInvoice;
using domain::ImportedSubscription;
using storage::AccountState;
using storage::StoredInvoice;

template<typename Imported>
std::map<AccountId, std::vector<const Imported *>> byClient(const std::vector<Imported> &rows)
{
    std::map<AccountId, std::vector<const Imported *>> clients;
    for (const Imported &row : rows)
        clients[row.client].push_back(&row);
    return clients;
}

/// An issued document with the number of another system, outside of our series.
StoredInvoice importedDocument(Work &work, const domain::Account &account, InvoiceId id,
                               std::string number)
{
    StoredInvoice invoice;
    invoice.id = id;
    invoice.client = account.id;
    invoice.issuer = work.agency.profile.account;
    invoice.imported = true;
    invoice.issued = true;
    invoice.number = std::move(number);
    invoice.issuedAt = work.at;
    invoice.issuedBy = work.context.scope.actorName;
    invoice.addressee = partyToJson(partyOf(account));
    invoice.issuerSnapshot = partyToJson(partyOf(work.agency.profile));
    invoice.content.currency = account.currency;
    return invoice;
}

Status write(Work &work, StoredInvoice &invoice)
{
    CLIENTELE_ASSIGN(const auto same,
                     work.invoices.byNumber(work.agency.profile.account, invoice.number));
    if (same)
        return invalid({{"invoice", "inUse", invoice.number}});
    invoice.contentHash = contentHash(invoice);
    CLIENTELE_TRY(work.invoices.insertDraft(invoice));
    CLIENTELE_TRY(work.invoices.issue(invoice));
    work.changed(domain::Entity::Invoice, domain::ChangeKind::Added, invoice.client,
                 invoice.id.uuid);
    return {};
}

/// The subscriptions of one client, and the terms of them that are paid.
class FormerTerms
{
public:
    FormerTerms(Work &work, domain::Account account,
                const std::vector<const ImportedSubscription *> &rows)
        : m_work(work), m_account(std::move(account)), m_rows(rows)
    {
    }

    Status run()
    {
        CLIENTELE_TRY(start());
        CLIENTELE_TRY(removeDrafts());
        CLIENTELE_TRY(markBilled());
        m_work.touched.push_back(m_account.id);
        return {};
    }

private:
    Status start();
    Status grant(const ImportedSubscription &row);
    Status removeDrafts();
    Status markBilled();
    Status issue(billing::InvoiceDraft draft, billing::TaxStage taxStage);
    [[nodiscard]] const ImportedSubscription *rowOf(const billing::DraftLine &line) const;
    [[nodiscard]] std::string numberOf(const billing::InvoiceDraft &draft);

    Work &m_work;
    domain::Account m_account;
    const std::vector<const ImportedSubscription *> &m_rows;
    std::map<std::string, int> m_numbers; ///< how often each was used
};

Status FormerTerms::start()
{
    const domain::Programme *programme = m_work.agency.programme(m_account.programme);
    if (programme == nullptr)
        return invalid({{"programme", "unknownProgramme", m_account.programme}});
    for (const ImportedSubscription *row : m_rows) {
        const domain::CatalogueEntry *entry = m_work.agency.entry(row->item);
        const auto kind = entry != nullptr && entry->addOn ? billing::ItemKind::AddOn
                                                           : billing::ItemKind::Plan;
        CLIENTELE_ASSIGN(const std::int64_t sequence,
                         m_work.accounts.takeSequence(m_account.id, 1));
        CLIENTELE_TRY(startSubscription(m_work, m_account, *programme,
                                        {row->subscription, row->item, row->quantity,
                                         row->startsOn, row->billDay, row->trialUntil},
                                        kind, sequence));
        CLIENTELE_TRY(grant(*row));
    }
    return {};
}

Status FormerTerms::grant(const ImportedSubscription &row)
{
    for (const domain::NewDiscount &discount : row.discounts) {
        CLIENTELE_ASSIGN(billing::TimelineEvent event,
                         newEvent(m_work, m_account, row.subscription,
                                  billing::EventKind::DiscountGranted, row.startsOn));
        event.discount = discountOf(discount);
        event.until = row.discountUntil;
        CLIENTELE_TRY(m_work.subscriptions.append(m_account.id, Ledger::Retail, event,
                                                  m_work.context.id));
    }
    return {};
}

/// They are made anew after this; until then none stands where a document is to be.
Status FormerTerms::removeDrafts()
{
    CLIENTELE_ASSIGN(const auto drafts, m_work.invoices.drafts(m_account.id, Ledger::Retail));
    for (const StoredInvoice &draft : drafts)
        CLIENTELE_TRY(m_work.invoices.deleteDraft(m_account.id, draft.id));
    return {};
}

/// The row whose paid terms the line belongs to; null: it is still to be billed.
const ImportedSubscription *FormerTerms::rowOf(const billing::DraftLine &line) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&line](const auto *each) {
        return each->subscription == line.subscription;
    });
    const bool isPaid
        = row != m_rows.end() && (*row)->paidUntil && line.interval.from < *(*row)->paidUntil;
    return isPaid ? *row : nullptr;
}

/// What the engine would bill until the last paid day is what was billed: the same lines, so that
/// it finds nothing to do there, and takes them back where a plan changes before their end.
Status FormerTerms::markBilled()
{
    std::optional<Date> last;
    for (const ImportedSubscription *row : m_rows) {
        if (row->paidUntil)
            last = std::max(last.value_or(*row->paidUntil), *row->paidUntil);
    }
    if (!last)
        return {};
    CLIENTELE_ASSIGN(AccountState state, loadState(m_work, m_account.id));
    CLIENTELE_ASSIGN(const billing::BillingInput input, takeInput(m_work, state));
    auto recomputed = billing::recompute(input, last->addDays(-1));
    if (!recomputed)
        return fail(FailureCode::BillingRefused, recomputed.failure().rule,
                    recomputed.failure().parameters);
    for (billing::InvoiceDraft &draft : recomputed->due) {
        std::erase_if(draft.lines, [this, &draft](const billing::DraftLine &line) {
            const ImportedSubscription *row = rowOf(line);
            return row == nullptr || draft.billDate >= *row->paidUntil; // used, not billed yet
        });
        if (!draft.lines.empty())
            CLIENTELE_TRY(issue(std::move(draft), input.profile.taxStage));
    }
    return {};
}

/// As the file says, or of our own making; where several bill days share one, they are counted.
std::string FormerTerms::numberOf(const billing::InvoiceDraft &draft)
{
    std::string number;
    for (const billing::DraftLine &line : draft.lines) {
        if (const ImportedSubscription *row = rowOf(line); row != nullptr && number.empty())
            number = row->invoice;
    }
    if (number.empty())
        number = "PAID-" + m_account.number;
    const int count = ++m_numbers[number];
    return count == 1 ? number : number + '/' + std::to_string(count);
}

Status FormerTerms::issue(billing::InvoiceDraft draft, billing::TaxStage taxStage)
{
    if (!billing::settle(draft, 0, taxStage))
        return fail(FailureCode::Overflow);
    StoredInvoice invoice = importedDocument(m_work, m_account, m_work.newId<InvoiceId>(),
                                             numberOf(draft));
    invoice.issuedOn = draft.billDate;
    invoice.dueOn = draft.billDate;
    draft.servicePeriod = draft.lines.front().interval;
    for (billing::DraftLine &line : draft.lines) {
        draft.servicePeriod.from = std::min(draft.servicePeriod.from, line.interval.from);
        draft.servicePeriod.to = std::max(draft.servicePeriod.to, line.interval.to);
        std::string trace = storage::traceToJson(line.trace);
        line.trace = {};
        invoice.lines.push_back({m_work.newId<InvoiceLineId>(), std::move(line),
                                 std::move(trace)});
    }
    draft.lines.clear();
    draft.creditUsedMinor = draft.payableMinor; // settled where it was issued
    draft.payableMinor = 0;
    invoice.content = std::move(draft);
    return write(m_work, invoice);
}

/// Documents of the past: what they ask for still is what the client owes.
class FormerInvoices
{
public:
    FormerInvoices(Work &work, const domain::Account &account)
        : m_work(work), m_account(account), m_books(work, account.id, account.currency)
    {
    }

    Status run(const std::vector<const ImportedInvoice *> &rows)
    {
        for (const ImportedInvoice *row : rows)
            CLIENTELE_TRY(add(*row));
        CLIENTELE_ASSIGN(AccountState state, loadState(m_work, m_account.id));
        CLIENTELE_ASSIGN(const RecalculatedAccount result,
                         recalculate(m_work, std::move(state), SummaryWriting::ByCaller));
        return writeSummary(m_work, result, result.drafts, m_books.moved(), m_dueOn);
    }

private:
    Status add(const ImportedInvoice &row);

    Work &m_work;
    const domain::Account &m_account;
    Books m_books;
    std::optional<Date> m_dueOn;
};

Status FormerInvoices::add(const ImportedInvoice &row)
{
    StoredInvoice invoice = importedDocument(m_work, m_account, row.invoice, row.number);
    invoice.creditNote = row.creditNote;
    invoice.issuedOn = row.issuedOn;
    invoice.dueOn = row.dueOn;
    const std::int64_t sign = row.creditNote ? -1 : 1;
    const std::int64_t totalMinor = row.netMinor + row.taxMinor;
    billing::InvoiceDraft &content = invoice.content;
    content.billDate = row.issuedOn;
    content.servicePeriod = {row.issuedOn, row.issuedOn};
    content.netMinor = sign * row.netMinor;
    content.taxMinor = sign * row.taxMinor;
    content.totalMinor = sign * totalMinor;
    if (row.creditNote) {
        content.creditMadeMinor = row.openMinor; // account credit from now on
        invoice.appliedMinor = totalMinor - row.openMinor;
    } else {
        content.creditUsedMinor = totalMinor - row.openMinor; // settled where it was issued
        content.payableMinor = row.openMinor;
    }
    CLIENTELE_TRY(write(m_work, invoice));
    if (row.creditNote)
        return m_books.move("opening", "credit", row.openMinor, row.issuedOn, invoice.id);
    if (row.openMinor > 0)
        m_dueOn = std::min(m_dueOn.value_or(row.dueOn), row.dueOn);
    return m_books.move("receivable", "opening", row.openMinor, row.issuedOn, invoice.id);
}

} // namespace

Status handle(Work &work, const domain::ImportSubscriptions &command)
{
    work.bulk = true;
    for (const auto &[client, rows] : byClient(command.subscriptions)) {
        CLIENTELE_TRY(work.accounts.hold(client));
        CLIENTELE_ASSIGN(domain::Account account, work.client(client));
        CLIENTELE_TRY(FormerTerms(work, std::move(account), rows).run());
    }
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("subscriptions"),
                   static_cast<qint64>(command.subscriptions.size())},
                  {QStringLiteral("source"), QString::fromStdString(command.source)}};
    return {};
}

Status handle(Work &work, const domain::ImportInvoices &command)
{
    work.bulk = true;
    for (const auto &[client, rows] : byClient(command.invoices)) {
        CLIENTELE_TRY(work.accounts.hold(client));
        CLIENTELE_ASSIGN(const domain::Account account, work.client(client));
        CLIENTELE_TRY(FormerInvoices(work, account).run(rows));
    }
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("invoices"), static_cast<qint64>(command.invoices.size())},
                  {QStringLiteral("source"), QString::fromStdString(command.source)}};
    return {};
}

} // namespace clientele::application
