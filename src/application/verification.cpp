// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/verification.h"

#include "canonical.h"
#include "recalculation.h"
#include "storage/access.h"
#include "storage/checkrepo.h"
#include "storage/store.h"
#include "storage/transaction.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace clientele::application {
namespace {

using storage::AccountState;
using storage::StoredInvoice;

/// Years and numbers of one issuer's series, as "INV-2026-0001" says them.
struct SeriesKey {
    AccountId issuer;
    std::string prefix;

    friend auto operator<=>(const SeriesKey &, const SeriesKey &) = default;
};

class Verifier
{
public:
    explicit Verifier(Work &work) : m_work(work) {}

    Status run(VerificationReport &report)
    {
        m_report = &report;
        CLIENTELE_TRY(m_work.invoices.forEachIssued(
            [this](const StoredInvoice &invoice) { return checkInvoice(invoice); }));
        checkSeries();
        CLIENTELE_TRY(checkMoney());
        CLIENTELE_TRY(checkClients());
        return m_work.journal.forEachAudit([this](const domain::AuditEntry &) -> Status {
            ++m_report->auditRows;
            return {};
        });
    }

private:
    Status checkInvoice(const StoredInvoice &invoice);
    void checkSums(const StoredInvoice &invoice);
    void checkSeries();
    Status checkMoney();
    Status checkClients();
    Status checkClient(AccountId client);

    /// Only the first row of each rule: the report names where to look, not everything.
    void find(const char *invariant, const char *rule, std::string row,
              std::vector<std::string> parameters = {})
    {
        if (m_found.insert(rule).second)
            m_report->findings.push_back({invariant, rule, std::move(row), std::move(parameters)});
    }

    Work &m_work;
    VerificationReport *m_report = nullptr;
    std::set<std::string> m_found;
    std::map<SeriesKey, std::map<std::int64_t, Date>> m_numbers;
    std::map<AccountId, std::int64_t> m_receivableMinor; ///< open, as the invoices say
};

void Verifier::checkSums(const StoredInvoice &invoice)
{
    const billing::InvoiceDraft &content = invoice.content;
    std::int64_t net = 0;
    std::map<std::pair<std::string, std::int32_t>, std::int64_t> taxable;
    for (const storage::StoredLine &stored : invoice.lines) {
        const billing::DraftLine &line = stored.line;
        net += line.amountMinor;
        taxable[{line.tax.category, line.tax.ratePpm}] += line.amountMinor;
    }
    const bool hasLines = !invoice.imported || !invoice.lines.empty(); // else only totals
    if (net != content.netMinor && hasLines)
        find("I3", "lineSum", invoice.number);
    std::int64_t tax = 0;
    for (const billing::TaxGroup &group : content.taxes) {
        tax += group.taxMinor;
        const auto wanted = mulDiv(group.taxableMinor, group.rule.ratePpm, 1'000'000,
                                   Rounding::HalfUp);
        // a credit note takes what is left of the tax of its invoice
        if ((wanted != group.taxMinor && !invoice.creditNote)
            || taxable[{group.rule.category, group.rule.ratePpm}] != group.taxableMinor)
            find("I3", "taxGroup", invoice.number);
    }
    if ((tax != content.taxMinor && hasLines)
        || content.netMinor + content.taxMinor != content.totalMinor)
        find("I3", "taxSum", invoice.number);
    const std::int64_t payable = content.totalMinor + content.roundingMinor
                                 - content.creditUsedMinor + content.creditMadeMinor
                                 + content.refundMinor + invoice.appliedMinor;
    if (payable != content.payableMinor
        || payable - invoice.paidMinor - invoice.creditedMinor - invoice.writtenOffMinor
               != invoice.openMinor)
        find("I3", "payable", invoice.number);
    m_receivableMinor[invoice.client] += invoice.openMinor;
}

Status Verifier::checkInvoice(const StoredInvoice &invoice)
{
    ++m_report->invoices;
    checkSums(invoice);
    if (contentHash(invoice) != invoice.contentHash)
        find("I6", "contentHash", invoice.number);
    if (invoice.imported)
        return {}; // of another series
    const std::size_t dash = invoice.number.rfind('-');
    const std::string digits = dash == std::string::npos ? "" : invoice.number.substr(dash + 1);
    const bool isNumber = !digits.empty() && digits.size() < 19
                          && digits.find_first_not_of("0123456789") == std::string::npos;
    if (!isNumber) {
        find("I4", "numberForm", invoice.number);
        return {};
    }
    const SeriesKey series{invoice.issuer, invoice.number.substr(0, dash)};
    const Date issuedOn = invoice.issuedOn.value_or(Date{});
    if (!m_numbers[series].emplace(std::stoll(digits), issuedOn).second)
        find("I4", "numberTwice", invoice.number);
    return {};
}

void Verifier::checkSeries()
{
    for (const auto &[series, numbers] : m_numbers) {
        std::int64_t expected = 1;
        Date last = numbers.begin()->second;
        for (const auto &[number, issuedOn] : numbers) {
            if (number != expected) {
                find("I4", "numberGap", series.prefix, {std::to_string(expected)});
                break;
            }
            if (issuedOn < last)
                find("I4", "numberOrder", series.prefix, {std::to_string(number)});
            last = issuedOn;
            ++expected;
        }
    }
}

/// What settled the invoices, and what corrects them, over all clients at once.
Status Verifier::checkMoney()
{
    struct Check {
        const char *invariant;
        const char *name;
        const char *rule;
    };
    storage::CheckRepo checks(m_work.session);
    for (const Check &check :
         {Check{"I3", "settlements", "settlements"}, Check{"I3", "credited_lines", "creditedLine"},
          Check{"I3", "credit_notes", "creditNotes"}, Check{"I5", "billed_twice", "billedTwice"},
          Check{"V8", "payments", "payments"}, Check{"I3", "oldest_due", "oldestDue"},
          Check{"I3", "summaries", "summaries"}, Check{"V8", "passed_on", "summaries"}}) {
        CLIENTELE_ASSIGN(std::string row, checks.firstWrong(check.name));
        if (!row.empty())
            find(check.invariant, check.rule, std::move(row));
    }
    return {};
}

Status Verifier::checkClients()
{
    CLIENTELE_ASSIGN(const std::vector<AccountId> clients, m_work.accounts.clients());
    for (const AccountId client : clients) {
        ++m_report->clients;
        CLIENTELE_TRY(checkClient(client));
    }
    return {};
}

/// Drafts and summary of a client are what their last recalculation made of the history; the books
/// say what the invoices say.
Status Verifier::checkClient(AccountId client)
{
    CLIENTELE_ASSIGN(AccountState state, loadState(m_work, client));
    const std::string number = state.account.number;
    if (!state.summary) {
        find("I3", "noSummary", number);
        return {};
    }
    const domain::ClientSummary before = *state.summary;
    CLIENTELE_ASSIGN(const storage::Balances balances,
                     m_work.invoices.balances(client, Ledger::Retail));
    if (balances.receivableMinor != before.balanceMinor
        || balances.creditMinor != before.creditMinor)
        find("I3", "balance", number);
    const auto owed = m_receivableMinor.find(client);
    if (balances.receivableMinor != (owed == m_receivableMinor.end() ? 0 : owed->second))
        find("I3", "books", number);
    CLIENTELE_ASSIGN(const storage::UserCounts users, m_work.accounts.userCounts(client));
    if (users.active != before.activeUsers || users.total != before.totalUsers)
        find("I3", "userCount", number);
    if (before.rulesVersion < m_work.agency.profile.rulesVersion)
        return {}; // its drafts wait to be written anew, and are before they are issued
    // drafts move with the days: they are compared with what their own day makes of them
    m_work.asOf = before.recalculatedOn;
    CLIENTELE_ASSIGN(const RecalculatedAccount now, recalculate(m_work, std::move(state)));
    const std::vector<StoredInvoice> &stored = now.state.drafts;
    for (std::size_t i = 0; i < std::max(stored.size(), now.drafts.size()); ++i) {
        if (i < std::min(stored.size(), now.drafts.size())
            && (now.drafts[i].planCountVersion != stored[i].planCountVersion // waits, as above
                || (now.drafts[i].id == stored[i].id && now.drafts[i].lines == stored[i].lines)))
            continue;
        const StoredInvoice &wrong = i < stored.size() ? stored[i] : now.drafts[i];
        find("I3", "staleDraft", number, {wrong.content.billDate.toString()});
    }
    return {};
}

} // namespace

namespace {

/// The wall of the database between clients, as the first few of them see it (I8).
Status checkWalls(storage::Store &store, const std::vector<AccountId> &clients,
                  VerificationReport &report)
{
    if (store.dialect() == storage::Dialect::Postgresql)
        return {}; // nobody enters a client context there until its policies exist
    constexpr std::size_t kLooked = 3;
    for (std::size_t i = 0; i < std::min(kLooked, clients.size()); ++i) {
        CLIENTELE_TRY(store.writer().enter(storage::Context::client(clients[i])));
        const auto foreign
            = storage::CheckRepo(store.writer().session()).foreignRows(clients[i]);
        CLIENTELE_TRY(store.writer().enter(storage::Context::agency()));
        if (!foreign)
            return foreign.failure();
        if (*foreign != 0)
            report.findings.push_back(
                {"I8", "foreignRows", clients[i].toString(), {std::to_string(*foreign)}});
    }
    return {};
}

} // namespace

Result<VerificationReport> verify(storage::Store &store, const Clock &clock)
{
    VerificationReport report;
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency()));
    if (const Status health = store.checkHealth(); !health.ok()) {
        if (health.failure().code != FailureCode::Damaged)
            return health.failure();
        report.findings.push_back(
            {"I1", "integrity", health.failure().rule, health.failure().parameters});
        return report;
    }
    storage::Session &session = store.writer().session();
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(session));
    CLIENTELE_ASSIGN(auto transaction, storage::Transaction::begin(session));
    const CommandContext nobody;
    SeededIdSource ids(1); // nothing that is made here is kept
    Work work(session, agency, nobody, clock.now(), clock, ids);
    CLIENTELE_TRY(Verifier(work).run(report));
    CLIENTELE_ASSIGN(const std::vector<AccountId> clients, work.accounts.clients());
    CLIENTELE_TRY(transaction.rollback());
    CLIENTELE_TRY(checkWalls(store, clients, report));
    return report;
}

} // namespace clientele::application
