// SPDX-License-Identifier: GPL-3.0-or-later
#include "summaryinvoice.h"

#include "billing/tax.h"
#include "kernel/checked.h"
#include "storage/payerrepo.h"

#include <algorithm>
#include <map>
#include <utility>

namespace clientele::application {
namespace {

using billing::DraftLine;
using billing::InvoiceDraft;

/// What a client's document says of one tax rate.
DraftLine summaryLine(const SummaryPart &part, const billing::TaxGroup &group)
{
    DraftLine line;
    line.kind = billing::LineKind::Summary;
    line.itemName = part.clientName;
    line.componentName = part.clientNumber;
    line.interval = part.content.servicePeriod;
    line.period = line.interval;
    line.quantity = group.taxableMinor < 0 ? -1 : 1;
    line.amountMinor = group.taxableMinor;
    line.unit = billing::UnitPrice{line.quantity * group.taxableMinor, 0};
    line.tax = group.rule;
    line.trace.rule = billing::TraceRule::ClientDocument;
    line.trace.unroundedNumerator = group.taxableMinor;
    line.trace.billedMinor = askedMinor(part.content);
    line.trace.keptMinor = group.taxMinor;
    line.trace.creditedInvoice = part.documentNumber;
    return line;
}

void widen(DateRange &all, const DateRange &one, bool first)
{
    all.from = first ? one.from : std::min(all.from, one.from);
    all.to = first ? one.to : std::max(all.to, one.to);
}

/// Sums that may not fit; false then.
class Adding
{
public:
    Adding &add(std::int64_t &sum, std::int64_t amount)
    {
        const auto result = checkedAdd(sum, amount);
        m_fits = m_fits && result.has_value();
        sum = result.value_or(sum);
        return *this;
    }
    [[nodiscard]] bool fits() const { return m_fits; }

private:
    bool m_fits = true;
};

} // namespace

std::int64_t askedMinor(const InvoiceDraft &content) noexcept
{
    return content.payableMinor - content.creditMadeMinor - content.refundMinor;
}

Result<InvoiceDraft> summaryOf(std::vector<SummaryPart> parts, Currency currency,
                               std::int64_t creditMinor)
{
    std::stable_sort(parts.begin(), parts.end(), [](const SummaryPart &a, const SummaryPart &b) {
        return a.clientNumber < b.clientNumber;
    });
    InvoiceDraft summary;
    summary.currency = currency;
    Adding sums;
    std::int64_t asked = 0; ///< by all of them, less what they give
    std::int64_t total = 0; ///< with their roundings
    for (const SummaryPart &part : parts) {
        const InvoiceDraft &content = part.content;
        widen(summary.servicePeriod, content.servicePeriod, &part == &parts.front());
        summary.billDate = content.billDate;
        sums.add(asked, askedMinor(content)).add(summary.refundMinor, content.refundMinor);
        sums.add(total, content.totalMinor).add(total, content.roundingMinor);
        sums.add(summary.creditUsedMinor, content.creditUsedMinor);
        for (const billing::TaxGroup &group : content.taxes)
            summary.lines.push_back(summaryLine(part, group));
    }
    auto groups = billing::taxGroups(summary.lines);
    if (!groups)
        return fail(FailureCode::Overflow);
    summary.taxes = *std::move(groups);
    for (const billing::TaxGroup &group : summary.taxes)
        sums.add(summary.netMinor, group.taxableMinor).add(summary.taxMinor, group.taxMinor);
    sums.add(summary.totalMinor, summary.netMinor).add(summary.totalMinor, summary.taxMinor);
    sums.add(summary.roundingMinor, total).add(summary.roundingMinor, -summary.totalMinor);
    std::int64_t rest = asked;
    sums.add(rest, summary.refundMinor);
    if (!sums.fits())
        return fail(FailureCode::Overflow);
    const std::int64_t used
        = std::clamp<std::int64_t>(creditMinor, 0, std::max<std::int64_t>(rest, 0));
    summary.creditUsedMinor += used;
    summary.creditMadeMinor = rest < 0 ? -rest : 0;
    summary.payableMinor = rest < 0 ? 0 : rest - used;
    return summary;
}

Result<std::vector<InvoiceDraft>> openSummaries(Work &work, AccountId payer)
{
    std::vector<InvoiceDraft> summaries;
    CLIENTELE_ASSIGN(const auto account, work.accounts.byId(payer));
    if (!account)
        return fail(FailureCode::NotFound, "client");
    CLIENTELE_ASSIGN(const auto clients, storage::PayerRepo(work.session).clientsOf(payer));
    std::map<Date, std::vector<SummaryPart>> byDay;
    for (const AccountId client : clients) {
        CLIENTELE_ASSIGN(const auto each, work.accounts.byId(client));
        CLIENTELE_ASSIGN(const auto drafts, work.invoices.drafts(client, Ledger::Retail));
        for (const storage::StoredInvoice &draft : drafts) {
            if (draft.held || !each)
                break; // what is held holds back what comes after it
            byDay[draft.content.billDate].push_back(
                {each->name, each->number, {}, draft.content});
        }
    }
    if (byDay.empty())
        return summaries;
    CLIENTELE_ASSIGN(const storage::Balances balances,
                     work.invoices.balances(payer, Ledger::Retail));
    CLIENTELE_ASSIGN(const auto own, work.invoices.drafts(payer, Ledger::Retail));
    std::int64_t creditMinor = balances.creditMinor;
    for (const storage::StoredInvoice &draft : own)
        creditMinor -= draft.content.creditUsedMinor;
    for (auto &[day, parts] : byDay) {
        std::int64_t usedByClients = 0;
        for (const SummaryPart &part : parts)
            usedByClients += part.content.creditUsedMinor;
        CLIENTELE_ASSIGN(InvoiceDraft summary,
                         summaryOf(std::move(parts), account->currency, creditMinor));
        creditMinor -= summary.creditUsedMinor - usedByClients;
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

} // namespace clientele::application
