// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/verification.h"

#include "canonical.h"
#include "recalculation.h"
#include "storage/access.h"
#include "storage/store.h"
#include "storage/transaction.h"

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
    std::map<SeriesKey, std::set<std::int64_t>> m_numbers;
    std::map<AccountId, std::int64_t> m_receivableMinor; ///< what the invoices say
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
    if (net != content.netMinor)
        find("I3", "lineSum", invoice.number);
    std::int64_t tax = 0;
    for (const billing::TaxGroup &group : content.taxes) {
        tax += group.taxMinor;
        const auto wanted = mulDiv(group.taxableMinor, group.rule.ratePpm, 1'000'000,
                                   Rounding::HalfUp);
        if (wanted != group.taxMinor
            || taxable[{group.rule.category, group.rule.ratePpm}] != group.taxableMinor)
            find("I3", "taxGroup", invoice.number);
    }
    if (tax != content.taxMinor || content.netMinor + content.taxMinor != content.totalMinor)
        find("I3", "taxSum", invoice.number);
    m_receivableMinor[invoice.client] += content.payableMinor;
}

Status Verifier::checkInvoice(const StoredInvoice &invoice)
{
    ++m_report->invoices;
    checkSums(invoice);
    if (contentHash(invoice) != invoice.contentHash)
        find("I6", "contentHash", invoice.number);
    const std::size_t dash = invoice.number.rfind('-');
    const std::string digits = dash == std::string::npos ? "" : invoice.number.substr(dash + 1);
    const bool isNumber = !digits.empty() && digits.size() < 19
                          && digits.find_first_not_of("0123456789") == std::string::npos;
    if (!isNumber) {
        find("I4", "numberForm", invoice.number);
        return {};
    }
    const SeriesKey series{invoice.issuer, invoice.number.substr(0, dash)};
    if (!m_numbers[series].insert(std::stoll(digits)).second)
        find("I4", "numberTwice", invoice.number);
    return {};
}

void Verifier::checkSeries()
{
    for (const auto &[series, numbers] : m_numbers) {
        std::int64_t expected = 1;
        for (const std::int64_t number : numbers) {
            if (number != expected) {
                find("I4", "numberGap", series.prefix, {std::to_string(expected)});
                break;
            }
            ++expected;
        }
    }
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

/// Drafts and summary of a client are what a recalculation of this moment makes; the books say what
/// the invoices say.
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
    CLIENTELE_ASSIGN(const RecalculatedAccount now, recalculate(m_work, std::move(state)));
    // a day that has passed may have made more drafts due; those that are stored must be right
    for (std::size_t i = 0; i < now.state.drafts.size(); ++i) {
        const StoredInvoice &stored = now.state.drafts[i];
        if (i >= now.drafts.size() || now.drafts[i].id != stored.id
            || now.drafts[i].lines != stored.lines)
            find("I3", "staleDraft", number, {stored.content.billDate.toString()});
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
    CLIENTELE_TRY(transaction.rollback());
    return report;
}

} // namespace clientele::application
