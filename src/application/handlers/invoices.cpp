// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "canonical.h"
#include "parties.h"
#include "recalculation.h"
#include "storage/agencyrepo.h"

namespace clientele::application {
namespace {

using domain::Account;
using storage::StoredInvoice;

std::string invoiceNumber(int year, std::int64_t number)
{
    char text[48];
    std::snprintf(text, sizeof text, "INV-%04d-%04lld", year, static_cast<long long>(number));
    return text;
}

/// The entries of one invoice, each between two accounts of the books (V8). A negative amount is
/// the same movement the other way round.
class Books
{
public:
    Books(Work &work, const StoredInvoice &invoice) : m_work(work), m_invoice(invoice) {}

    [[nodiscard]] Status move(std::string_view debit, std::string_view credit,
                              std::int64_t amountMinor)
    {
        if (amountMinor == 0)
            return {};
        storage::AccountEntry entry;
        entry.id = m_work.newId<AccountEntryId>();
        entry.client = m_invoice.client;
        entry.ledger = m_invoice.ledger;
        entry.debit = amountMinor > 0 ? debit : credit;
        entry.credit = amountMinor > 0 ? credit : debit;
        entry.amountMinor = amountMinor > 0 ? amountMinor : -amountMinor;
        entry.currency = m_invoice.content.currency;
        entry.enteredOn = *m_invoice.issuedOn;
        entry.recordedAt = m_work.at;
        entry.invoice = m_invoice.id;
        entry.command = m_work.context.id;
        return m_work.invoices.append(entry);
    }

private:
    Work &m_work;
    const StoredInvoice &m_invoice;
};

Status enterIntoBooks(Work &work, const StoredInvoice &invoice)
{
    const billing::InvoiceDraft &content = invoice.content;
    Books books(work, invoice);
    CLIENTELE_TRY(books.move("receivable", "revenue", content.netMinor));
    CLIENTELE_TRY(books.move("receivable", "tax", content.taxMinor));
    CLIENTELE_TRY(books.move("credit", "receivable", content.creditUsedMinor));
    return books.move("receivable", "credit", content.creditMadeMinor);
}

/// What all invoices of one command share.
struct Issuing {
    Date today; ///< in the agency's zone
    std::string issuer;
    std::optional<Date> through;

    [[nodiscard]] bool isDue(const StoredInvoice &draft, Date accountToday) const
    {
        const Date last = through ? std::min(*through, accountToday) : accountToday;
        return !draft.held && draft.content.billDate <= last;
    }
};

Status issueDraft(Work &work, const Issuing &issuing, const Account &account,
                  const std::string &addressee, StoredInvoice &invoice)
{
    const domain::AgencyProfile &agency = work.agency.profile;
    storage::AgencyRepo series(work.session);
    CLIENTELE_ASSIGN(const std::int64_t number,
                     series.takeNumbers(agency.account, "invoice", issuing.today.year(), 1));
    invoice.number = invoiceNumber(issuing.today.year(), number);
    invoice.issued = true;
    invoice.issuedOn = issuing.today;
    invoice.dueOn = issuing.today.addDays(agency.paymentTermsDays);
    invoice.issuedAt = work.at;
    invoice.issuedBy = work.context.scope.actorName;
    invoice.addressee = addressee;
    invoice.issuerSnapshot = issuing.issuer;
    invoice.contentHash = contentHash(invoice);
    CLIENTELE_TRY(work.invoices.issue(invoice));
    CLIENTELE_TRY(enterIntoBooks(work, invoice));
    work.changed(domain::Entity::Invoice, domain::ChangeKind::Changed, account.id,
                 invoice.id.uuid);
    work.receipt.issued.push_back(
        {account.id, account.name, invoice.number, issuing.today,
         Money{invoice.content.payableMinor, invoice.content.currency}});
    return {};
}

Status issueDueOf(Work &work, const Issuing &issuing, AccountId client)
{
    CLIENTELE_ASSIGN(RecalculatedAccount result,
                     recalculate(work, client, SummaryWriting::ByCaller));
    if (result.parked) {
        work.receipt.parked.push_back({client, result.account.name, result.parked->rule,
                                       result.parked->parameters});
        return refreshSummary(work, result.account, result.subscriptions, result.drafts,
                              result.parked);
    }
    const std::string addressee = partyToJson(partyOf(result.account));
    std::vector<StoredInvoice> remaining;
    for (StoredInvoice &draft : result.drafts) {
        if (issuing.isDue(draft, result.today))
            CLIENTELE_TRY(issueDraft(work, issuing, result.account, addressee, draft));
        else
            remaining.push_back(std::move(draft));
    }
    CLIENTELE_TRY(eraseWhenSettled(work, result.account, remaining));
    return refreshSummary(work, result.account, result.subscriptions, remaining, std::nullopt);
}

} // namespace

Status handle(Work &work, const domain::IssueInvoices &command)
{
    const domain::AgencyProfile &agency = work.agency.profile;
    const Issuing issuing{work.clock.dayOf(work.at, agency.timeZone), partyToJson(partyOf(agency)),
                          command.through};
    for (const AccountId client : command.clients)
        CLIENTELE_TRY(issueDueOf(work, issuing, client));
    work.target = agency.account.uuid;
    work.after = {{QStringLiteral("issued"), static_cast<qint64>(work.receipt.issued.size())},
                  {QStringLiteral("parked"), static_cast<qint64>(work.receipt.parked.size())}};
    if (!work.receipt.issued.empty()) {
        work.after.insert(QStringLiteral("first"),
                          QString::fromStdString(work.receipt.issued.front().number));
        work.after.insert(QStringLiteral("last"),
                          QString::fromStdString(work.receipt.issued.back().number));
    }
    return {};
}

} // namespace clientele::application
