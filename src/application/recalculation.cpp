// SPDX-License-Identifier: GPL-3.0-or-later
#include "recalculation.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

#include "billing/names.h"

namespace clientele::application {
namespace {

using billing::InvoiceDraft;
using billing::Recalculation;
using billing::Refusal;
using storage::StoredInvoice;
using storage::StoredLine;

InvoiceDraft contentOf(const StoredInvoice &stored)
{
    InvoiceDraft draft = stored.content;
    draft.lines.reserve(stored.lines.size());
    for (const StoredLine &line : stored.lines)
        draft.lines.push_back(line.line);
    return draft;
}

StoredInvoice toStored(Work &work, const domain::Account &account, InvoiceDraft draft, InvoiceId id)
{
    StoredInvoice stored;
    stored.id = id;
    stored.client = account.id;
    stored.issuer = work.agency.profile.account;
    stored.lines.reserve(draft.lines.size());
    for (billing::DraftLine &line : draft.lines)
        stored.lines.push_back({work.newId<InvoiceLineId>(), std::move(line)});
    draft.lines.clear();
    stored.content = std::move(draft);
    return stored;
}

/// The stored drafts become the wanted ones. What goes is deleted before anything is inserted,
/// because a line may move from one draft to another and must never be there twice.
Result<std::vector<StoredInvoice>> writeDrafts(Work &work, const domain::Account &account,
                                               std::vector<StoredInvoice> stored,
                                               std::vector<InvoiceDraft> wanted)
{
    std::vector<StoredInvoice> result;
    std::vector<std::size_t> changed;
    for (InvoiceDraft &draft : wanted) {
        const auto old = std::find_if(stored.begin(), stored.end(), [&](const StoredInvoice &each) {
            return each.content.billDate == draft.billDate;
        });
        if (old == stored.end()) {
            changed.push_back(result.size());
            result.push_back(toStored(work, account, std::move(draft), work.newId<InvoiceId>()));
        } else if (contentOf(*old) == draft) {
            result.push_back(std::move(*old));
            stored.erase(old);
        } else {
            changed.push_back(result.size());
            result.push_back(toStored(work, account, std::move(draft), old->id));
            result.back().held = old->held;
        }
    }
    for (const StoredInvoice &old : stored) {
        CLIENTELE_TRY(work.invoices.deleteDraft(account.id, old.id));
        work.changed(domain::Entity::Invoice, domain::ChangeKind::Removed, account.id, old.id.uuid);
    }
    for (const std::size_t index : changed) {
        CLIENTELE_TRY(work.invoices.insertDraft(result[index]));
        work.changed(domain::Entity::Invoice, domain::ChangeKind::Added, account.id,
                     result[index].id.uuid);
    }
    return result;
}

/// The stored present of the subscriptions follows what the engine derived from the timeline.
Status writeSubscriptions(Work &work, std::vector<domain::Subscription> &stored,
                          const Recalculation &recalculation)
{
    for (domain::Subscription &subscription : stored) {
        const auto status = std::find_if(
            recalculation.subscriptions.begin(), recalculation.subscriptions.end(),
            [&](const auto &each) { return each.subscription == subscription.id; });
        if (status == recalculation.subscriptions.end())
            continue;
        domain::Subscription now = subscription;
        if (!status->item.isNull())
            now.item = status->item;
        now.quantity = std::max<std::int64_t>(1, status->quantity);
        now.state = billing::nameOf(status->state);
        now.trialUntil = status->trialEnds;
        now.endsOn = status->endsOn;
        if (now == subscription)
            continue;
        CLIENTELE_TRY(work.subscriptions.update(now));
        ++now.version;
        subscription = now;
        work.changed(domain::Entity::Subscription, domain::ChangeKind::Changed, now.client,
                     now.id.uuid);
    }
    return {};
}

std::string statusOf(const domain::Account &account, const domain::Subscription *plan)
{
    switch (account.status) {
    case domain::AccountStatus::Pending: return "pending";
    case domain::AccountStatus::Paused: return "paused";
    case domain::AccountStatus::Disabled: return "disabled";
    case domain::AccountStatus::Deleted: return "deleted";
    case domain::AccountStatus::Active: break;
    }
    if (plan == nullptr)
        return "none";
    if (plan->state == "active" && plan->endsOn)
        return "ending";
    if (plan->state == "scheduled")
        return "active";
    return plan->state; // trial, active, paused, ended
}

/// The plan that the list shows: the running one, else the newest.
const domain::Subscription *shownPlan(const std::vector<domain::Subscription> &subscriptions)
{
    const domain::Subscription *shown = nullptr;
    for (const domain::Subscription &each : subscriptions) {
        if (each.addOn || each.ledger != Ledger::Retail)
            continue;
        if (shown == nullptr || shown->state == "ended" || each.state != "ended")
            shown = &each;
    }
    return shown;
}

std::string parametersJson(const std::vector<std::string> &parameters)
{
    QJsonArray array;
    for (const std::string &parameter : parameters)
        array.append(QString::fromStdString(parameter));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

OpenInvoices openInvoices(const std::vector<StoredInvoice> &stored)
{
    OpenInvoices open;
    open.drafts.reserve(stored.size());
    for (const StoredInvoice &invoice : stored)
        open.drafts.push_back(contentOf(invoice));
    return open;
}

Result<billing::BillingInput> loadBillingInput(Work &work, const domain::Account &account)
{
    billing::BillingInput input;
    input.account = account.id;
    input.ledger = Ledger::Retail;
    input.currency = account.currency;
    input.catalogue = &work.agency.catalogue;
    input.tax = {work.agency.profile.taxCategory, work.agency.profile.taxRatePpm};
    CLIENTELE_ASSIGN(input.events, work.subscriptions.timeline(account.id, input.ledger));
    CLIENTELE_ASSIGN(input.unitEvents, work.subscriptions.unitEvents(account.id));
    CLIENTELE_ASSIGN(input.billed, work.invoices.billed(account.id, input.ledger));
    CLIENTELE_ASSIGN(const storage::Balances balances,
                     work.invoices.balances(account.id, input.ledger));
    input.accountCreditMinor = balances.creditMinor;
    return input;
}

Status refreshSummary(Work &work, const domain::Account &account,
                      const std::vector<domain::Subscription> &subscriptions,
                      const std::vector<StoredInvoice> &drafts,
                      const std::optional<Refusal> &parked)
{
    CLIENTELE_ASSIGN(auto old, work.accounts.summary(account.id));
    CLIENTELE_ASSIGN(const storage::UserCounts users, work.accounts.userCounts(account.id));
    CLIENTELE_ASSIGN(const storage::Balances balances,
                     work.invoices.balances(account.id, Ledger::Retail));
    domain::ClientSummary summary;
    summary.client = account.id;
    summary.number = account.number;
    summary.name = account.name;
    summary.programme = account.programme;
    summary.currency = account.currency;
    summary.email = account.email;
    summary.accountManager = account.accountManager.isNull() ? "" : account.accountManager.toString();
    summary.activeUsers = users.active;
    summary.totalUsers = users.total;
    summary.balanceMinor = balances.receivableMinor;
    summary.creditMinor = balances.creditMinor;
    const domain::Subscription *plan = shownPlan(subscriptions);
    summary.status = statusOf(account, plan);
    if (plan != nullptr) {
        if (const domain::CatalogueEntry *entry = work.agency.entry(plan->item))
            summary.planName = entry->name;
        if (plan->state == "trial" && plan->trialUntil)
            summary.trialEndsOn = *plan->trialUntil;
    }
    if (!drafts.empty()) {
        summary.nextOn = drafts.front().content.billDate;
        summary.nextMinor = drafts.front().content.payableMinor;
    }
    if (parked) {
        summary.parkedRule = parked->rule;
        summary.parkedParameters = parametersJson(parked->parameters);
    }
    if (!old)
        return work.accounts.insertSummary(summary);
    if (*old == summary)
        return {};
    work.changed(domain::Entity::Summary, domain::ChangeKind::Changed, account.id,
                 account.id.uuid);
    return work.accounts.updateSummary(summary);
}

Status eraseWhenSettled(Work &work, domain::Account &account,
                        const std::vector<StoredInvoice> &openDrafts)
{
    if (account.status != domain::AccountStatus::Deleted || !openDrafts.empty())
        return {};
    account.email.clear();
    account.contact = {};
    return work.accounts.erasePersonalData(account.id, work.today(account));
}

Result<RecalculatedAccount> recalculate(Work &work, AccountId client, SummaryWriting writing)
{
    RecalculatedAccount result;
    CLIENTELE_ASSIGN(auto found, work.accounts.byId(client));
    if (!found)
        return fail(FailureCode::NotFound, "client");
    result.account = work.withProgramme(*std::move(found));
    result.today = work.today(result.account);
    CLIENTELE_ASSIGN(const billing::BillingInput input, loadBillingInput(work, result.account));
    CLIENTELE_ASSIGN(result.before, work.invoices.drafts(client, input.ledger));
    CLIENTELE_ASSIGN(result.subscriptions, work.subscriptions.ofClient(client));

    auto recomputed = billing::recompute(input, result.today);
    if (recomputed) {
        std::vector<InvoiceDraft> wanted = std::move(recomputed->due);
        if (recomputed->next)
            wanted.push_back(*std::move(recomputed->next));
        CLIENTELE_ASSIGN(result.drafts,
                         writeDrafts(work, result.account, result.before, std::move(wanted)));
        CLIENTELE_TRY(writeSubscriptions(work, result.subscriptions, *recomputed));
    } else {
        result.parked = recomputed.failure();
        result.drafts = result.before;
    }
    if (writing == SummaryWriting::Now) {
        if (!result.parked)
            CLIENTELE_TRY(eraseWhenSettled(work, result.account, result.drafts));
        CLIENTELE_TRY(refreshSummary(work, result.account, result.subscriptions, result.drafts,
                                     result.parked));
    }
    return result;
}

} // namespace clientele::application
