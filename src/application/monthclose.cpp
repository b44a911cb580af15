// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/monthclose.h"

#include "application/statement.h"
#include "storage/access.h"
#include "storage/billingrepo.h"
#include "storage/invoicerepo.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace clientele::application {
namespace {

using billing::DraftLine;
using billing::LineKind;
using domain::DueDraft;
using domain::IssuedDocument;

/// The month before the bill day.
DateRange monthBefore(Date billOn)
{
    return {billOn.addMonths(-1, billOn.day()), billOn};
}

struct Seen {
    Date billOn;
    std::int64_t netMinor = 0;
};

using SeenByClient = std::unordered_map<AccountId, std::vector<Seen>>;

std::optional<std::int64_t> lastNet(const SeenByClient &seen, const DueDraft &draft)
{
    const auto at = seen.find(draft.client);
    if (at == seen.end())
        return std::nullopt;
    std::optional<std::int64_t> net;
    const DateRange month = monthBefore(draft.billOn);
    for (const Seen &each : at->second) {
        if (month.contains(each.billOn))
            net = net.value_or(0) + each.netMinor;
    }
    return net;
}

struct Sum {
    std::string itemName;
    std::string componentName;
    std::int64_t quantity = 0;
    std::int64_t amountMinor = 0;
    bool whole = true; ///< all of it a whole period
};

using Key = std::tuple<LineKind, SubscriptionId, CatalogueItemId, std::string>;

std::map<Key, Sum> sumsOf(const std::vector<DraftLine> &lines)
{
    std::map<Key, Sum> sums;
    for (const DraftLine &line : lines) {
        Sum &sum = sums[{line.kind, line.subscription, line.item, line.componentName}];
        sum.itemName = line.itemName;
        sum.componentName = line.componentName;
        sum.quantity += line.quantity;
        sum.amountMinor += line.amountMinor;
        sum.whole = sum.whole && line.interval == line.period;
    }
    return sums;
}

DifferenceCause causeOf(LineKind kind, const Sum *before, const Sum *after)
{
    if (kind != LineKind::Recurring)
        return DifferenceCause::OneTime;
    if (before == nullptr)
        return DifferenceCause::New;
    if (after == nullptr)
        return DifferenceCause::Gone;
    if (before->quantity != after->quantity)
        return DifferenceCause::Quantity;
    return before->whole && after->whole ? DifferenceCause::Price : DifferenceCause::Part;
}

Result<std::vector<DraftLine>> linesOf(storage::InvoiceRepo &invoices, AccountId client,
                                       InvoiceId invoice)
{
    std::vector<DraftLine> lines;
    CLIENTELE_ASSIGN(const auto stored, invoices.byId(client, invoice));
    if (!stored)
        return lines; // issued or changed meanwhile
    for (const storage::StoredLine &each : stored->lines)
        lines.push_back(each.line);
    return lines;
}

} // namespace

Result<MonthClose> readMonthClose(storage::Reader &reader, Date today)
{
    storage::BillingRepo billing(reader.session());
    MonthClose close;
    close.today = today;
    CLIENTELE_ASSIGN(const std::vector<DueDraft> drafts, billing.due(today));
    CLIENTELE_ASSIGN(close.parked, billing.parked());
    const Date firstOfMonth = monthOf(today).from;
    Date since = firstOfMonth.addMonths(-1, 1); // what is billed late is still of this month
    for (const DueDraft &draft : drafts)
        since = std::min(since, monthBefore(draft.billOn).from);
    SeenByClient seen;
    for (const DueDraft &draft : drafts)
        seen[draft.client]; // the others are not asked about
    const auto note = [&](const IssuedDocument &document) -> Status {
        if (document.issuedOn >= firstOfMonth)
            close.issued.push_back(document);
        const auto at = seen.find(document.client);
        if (at != seen.end() && !document.creditNote)
            at->second.push_back({document.billOn, document.netMinor});
        return {};
    };
    CLIENTELE_TRY(billing.forEachIssued({since, today.addDays(1)}, note));
    std::set<AccountId> waiting; // behind a draft that is held
    for (const DueDraft &draft : drafts) {
        if (!draft.parkedRule.empty())
            continue; // among the parked
        if (draft.held || waiting.count(draft.client) != 0) {
            waiting.insert(draft.client);
            close.held.push_back(draft);
        } else {
            close.due.push_back({draft, lastNet(seen, draft)});
        }
    }
    return close;
}

std::vector<Difference> differences(const std::vector<DraftLine> &before,
                                    const std::vector<DraftLine> &after)
{
    const std::map<Key, Sum> old = sumsOf(before);
    const std::map<Key, Sum> now = sumsOf(after);
    std::set<Key> keys;
    for (const auto &[key, sum] : old)
        keys.insert(key);
    for (const auto &[key, sum] : now)
        keys.insert(key);
    std::vector<Difference> found;
    for (const Key &key : keys) {
        const auto oldAt = old.find(key);
        const auto nowAt = now.find(key);
        const Sum *first = oldAt == old.end() ? nullptr : &oldAt->second;
        const Sum *second = nowAt == now.end() ? nullptr : &nowAt->second;
        Difference difference;
        difference.amountMinor = (second == nullptr ? 0 : second->amountMinor)
                                 - (first == nullptr ? 0 : first->amountMinor);
        if (difference.amountMinor == 0)
            continue;
        const Sum &named = second != nullptr ? *second : *first;
        difference.cause = causeOf(std::get<LineKind>(key), first, second);
        difference.kind = std::get<LineKind>(key);
        difference.itemName = named.itemName;
        difference.componentName = named.componentName;
        difference.beforeQuantity = first == nullptr ? 0 : first->quantity;
        difference.afterQuantity = second == nullptr ? 0 : second->quantity;
        found.push_back(std::move(difference));
    }
    std::stable_sort(found.begin(), found.end(), [](const Difference &a, const Difference &b) {
        return std::abs(a.amountMinor) > std::abs(b.amountMinor);
    });
    return found;
}

Result<std::vector<std::vector<Difference>>>
readDifferences(storage::Reader &reader, const std::vector<DueDraft> &drafts)
{
    std::vector<std::vector<Difference>> all;
    if (drafts.empty())
        return all;
    DateRange time = monthBefore(drafts.front().billOn);
    for (const DueDraft &draft : drafts) {
        const DateRange month = monthBefore(draft.billOn);
        time = {std::min(time.from, month.from), std::max(time.to, month.to)};
    }
    std::unordered_map<AccountId, std::vector<IssuedDocument>> issued;
    for (const DueDraft &draft : drafts)
        issued[draft.client];
    CLIENTELE_TRY(storage::BillingRepo(reader.session())
                      .forEachIssued(time, [&](const IssuedDocument &document) -> Status {
                          const auto at = issued.find(document.client);
                          if (at != issued.end() && !document.creditNote)
                              at->second.push_back(document);
                          return {};
                      }));
    storage::InvoiceRepo invoices(reader.session());
    for (const DueDraft &draft : drafts) {
        std::vector<DraftLine> before;
        for (const IssuedDocument &document : issued[draft.client]) {
            if (!monthBefore(draft.billOn).contains(document.billOn))
                continue;
            CLIENTELE_ASSIGN(const auto lines,
                             linesOf(invoices, document.client, document.invoice));
            before.insert(before.end(), lines.begin(), lines.end());
        }
        CLIENTELE_ASSIGN(const auto after, linesOf(invoices, draft.client, draft.invoice));
        all.push_back(differences(before, after));
    }
    return all;
}

} // namespace clientele::application
