// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonical.h"
#include "handlers/handlers.h"
#include "parties.h"
#include "recalculation.h"
#include "storage/agencyrepo.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace clientele::application {
namespace {

using storage::AccountState;
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
    CLIENTELE_TRY(books.move("receivable", "rounding", content.roundingMinor));
    CLIENTELE_TRY(books.move("credit", "receivable", content.creditUsedMinor));
    CLIENTELE_TRY(books.move("receivable", "refund", content.refundMinor));
    return books.move("receivable", "credit", content.creditMadeMinor);
}

/// The due drafts of one command, from the recalculation to the last entry in the books.
class Issuing
{
public:
    Issuing(Work &work, std::optional<Date> through)
        : m_work(work), m_agency(work.agency.profile),
          m_today(work.clock.dayOf(work.at, m_agency.timeZone)),
          m_issuer(partyToJson(partyOf(m_agency))), m_through(through)
    {
    }

    Status run(const std::vector<AccountId> &clients);

private:
    struct Account {
        RecalculatedAccount result;
        std::vector<StoredInvoice> due;
        std::vector<StoredInvoice> remaining;
    };

    Status recalculateAll(const std::vector<AccountId> &clients);
    Status recalculateOne(AccountState state);
    Status issueAll();
    Status issueDraft(const domain::Account &account, const std::string &addressee,
                      StoredInvoice &invoice);
    Status audit(const domain::Account &account, const StoredInvoice &invoice);
    [[nodiscard]] bool isDue(const StoredInvoice &draft, Date accountToday) const;

    Work &m_work;
    const domain::AgencyProfile &m_agency;
    Date m_today; ///< in the agency's zone
    std::string m_issuer;
    std::optional<Date> m_through;
    std::vector<Account> m_accounts;
    std::int64_t m_nextNumber = 0;
};

bool Issuing::isDue(const StoredInvoice &draft, Date accountToday) const
{
    const Date last = m_through ? std::min(*m_through, accountToday) : accountToday;
    return !draft.held && draft.content.billDate <= last;
}

Status Issuing::run(const std::vector<AccountId> &clients)
{
    CLIENTELE_TRY(recalculateAll(clients));
    std::int64_t count = 0;
    for (const Account &account : m_accounts)
        count += static_cast<std::int64_t>(account.due.size());
    if (count > 0) {
        storage::AgencyRepo series(m_work.session);
        CLIENTELE_ASSIGN(m_nextNumber, series.takeNumbers(m_agency.account, "invoice",
                                                          m_today.year(), count));
    }
    return issueAll();
}

/// Held first, so that nobody else issues them meanwhile. Clients that lie close together are read
/// in one sweep; a few far apart one by one.
Status Issuing::recalculateAll(const std::vector<AccountId> &clients)
{
    std::vector<AccountId> wanted = clients;
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    for (const AccountId client : wanted)
        CLIENTELE_TRY(m_work.accounts.hold(client)); // another session may issue the same drafts
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
    Account account{std::move(result), {}, {}};
    for (StoredInvoice &draft : account.result.drafts) {
        const bool due = isDue(draft, account.result.today);
        (due ? account.due : account.remaining).push_back(std::move(draft));
    }
    m_accounts.push_back(std::move(account));
    return {};
}

Status Issuing::issueAll()
{
    for (Account &account : m_accounts) {
        const std::string addressee = partyToJson(partyOf(account.result.state.account));
        storage::Balances moved;
        for (StoredInvoice &invoice : account.due) {
            CLIENTELE_TRY(issueDraft(account.result.state.account, addressee, invoice));
            moved.receivableMinor += invoice.content.payableMinor;
            moved.creditMinor += invoice.content.creditMadeMinor - invoice.content.creditUsedMinor;
        }
        CLIENTELE_TRY(
            eraseWhenSettled(m_work, account.result.state.account, account.remaining));
        CLIENTELE_TRY(writeSummary(m_work, account.result, account.remaining, moved));
    }
    return {};
}

Status Issuing::issueDraft(const domain::Account &account, const std::string &addressee,
                           StoredInvoice &invoice)
{
    invoice.number = invoiceNumber(m_today.year(), m_nextNumber++);
    invoice.issued = true;
    invoice.issuedOn = m_today;
    invoice.dueOn = m_today.addDays(m_agency.paymentTermsDays);
    invoice.issuedAt = m_work.at;
    invoice.issuedBy = m_work.context.scope.actorName;
    invoice.addressee = addressee;
    invoice.issuerSnapshot = m_issuer;
    invoice.contentHash = contentHash(invoice);
    CLIENTELE_TRY(m_work.invoices.issue(invoice));
    CLIENTELE_TRY(enterIntoBooks(m_work, invoice));
    CLIENTELE_TRY(audit(account, invoice));
    m_work.changed(domain::Entity::Invoice, domain::ChangeKind::Changed, account.id,
                   invoice.id.uuid);
    m_work.receipt.issued.push_back(
        {account.id, account.name, invoice.number, m_today,
         Money{invoice.content.payableMinor, invoice.content.currency}});
    return {};
}

/// Each invoice has a row of its own, under its client: the row of the command is the agency's.
Status Issuing::audit(const domain::Account &account, const StoredInvoice &invoice)
{
    domain::AuditEntry entry;
    entry.id = m_work.newId<AuditId>();
    entry.client = account.id;
    entry.at = m_work.at;
    entry.actor = m_work.context.scope.actor;
    entry.actorName = m_work.context.scope.actorName;
    entry.command = m_work.context.id;
    entry.action = "issue_invoice";
    entry.target = invoice.id.uuid;
    entry.after = R"({"number":")" + invoice.number + R"(","payableMinor":")"
                  + std::to_string(invoice.content.payableMinor) + R"("})";
    return m_work.journal.append(entry);
}

} // namespace

Status handle(Work &work, const domain::IssueInvoices &command)
{
    const domain::AgencyProfile &agency = work.agency.profile;
    constexpr std::size_t kListed = 20; // more than a view can show one by one
    work.bulk = command.clients.size() > kListed;
    CLIENTELE_TRY(Issuing(work, command.through).run(command.clients));
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
