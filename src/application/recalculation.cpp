// SPDX-License-Identifier: GPL-3.0-or-later
#include "recalculation.h"

#include "billing/names.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace clientele::application {
namespace {

using billing::InvoiceDraft;
using billing::Recalculation;
using billing::Refusal;
using storage::AccountState;
using storage::StoredInvoice;
using storage::StoredLine;

bool sameContent(const StoredInvoice &a, const StoredInvoice &b)
{
    return a.planCountVersion == b.planCountVersion && a.content == b.content
           && std::equal(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(),
                         [](const StoredLine &one, const StoredLine &other) {
                             return one.trace == other.trace && one.line == other.line;
                         });
}

bool sameKey(const StoredLine &a, const StoredLine &b)
{
    return a.line.subscription == b.line.subscription && a.line.component == b.line.component
           && a.line.interval == b.line.interval && a.line.revision == b.line.revision
           && a.line.discount == b.line.discount && a.line.kind == b.line.kind;
}

/// Whether the lines of a stored draft can stay where they are and only change their figures.
bool keepsPlaces(const StoredInvoice &stored, const StoredInvoice &wanted)
{
    const std::size_t common = std::min(stored.lines.size(), wanted.lines.size());
    return stored.content.currency == wanted.content.currency
           && std::equal(stored.lines.begin(),
                         stored.lines.begin() + static_cast<std::ptrdiff_t>(common),
                         wanted.lines.begin(), sameKey);
}

/// The stored drafts of an account become the wanted ones. What goes is deleted before anything is
/// written, because a line may move from one draft to another and must never be there twice.
class DraftWriting
{
public:
    DraftWriting(Work &work, const domain::Account &account,
                 const std::vector<StoredInvoice> &stored, std::int64_t planCountVersion)
        : m_work(work), m_account(account), m_stored(stored),
          m_planCountVersion(planCountVersion), m_isWanted(stored.size(), false)
    {
    }

    Result<std::vector<StoredInvoice>> run(std::vector<InvoiceDraft> wanted)
    {
        m_result.reserve(wanted.size());
        for (InvoiceDraft &draft : wanted)
            plan(toStored(m_work, m_account, std::move(draft), m_planCountVersion));
        CLIENTELE_TRY(removeOld());
        for (const Change &change : m_changes)
            CLIENTELE_TRY(write(change));
        return std::move(m_result);
    }

private:
    struct Change {
        std::size_t index;          ///< in the result
        const StoredInvoice *stored; ///< to be changed in place; null: written anew
    };

    void plan(StoredInvoice fresh);
    Status removeOld();
    Status write(const Change &change);

    Work &m_work;
    const domain::Account &m_account;
    const std::vector<StoredInvoice> &m_stored;
    std::int64_t m_planCountVersion;
    std::vector<bool> m_isWanted; ///< of the stored ones: stays, perhaps changed
    std::vector<Change> m_changes;
    std::vector<StoredInvoice> m_result;
};

void DraftWriting::plan(StoredInvoice fresh)
{
    const auto old = std::find_if(m_stored.begin(), m_stored.end(), [&](const auto &each) {
        return each.content.billDate == fresh.content.billDate;
    });
    const bool known = old != m_stored.end();
    if (known && sameContent(*old, fresh)) {
        m_isWanted[static_cast<std::size_t>(old - m_stored.begin())] = true;
        m_result.push_back(*old);
        return;
    }
    const bool inPlace = known && keepsPlaces(*old, fresh);
    fresh.id = known ? old->id : m_work.newId<InvoiceId>();
    fresh.held = known && old->held;
    if (known)
        fresh.heldReason = old->heldReason;
    for (std::size_t i = 0; i < fresh.lines.size(); ++i) {
        const bool stays = inPlace && i < old->lines.size();
        fresh.lines[i].id = stays ? old->lines[i].id : m_work.newId<InvoiceLineId>();
    }
    if (inPlace)
        m_isWanted[static_cast<std::size_t>(old - m_stored.begin())] = true;
    m_changes.push_back({m_result.size(), inPlace ? &*old : nullptr});
    m_result.push_back(std::move(fresh));
}

Status DraftWriting::removeOld()
{
    for (const Change &change : m_changes) {
        const std::size_t lines = m_result[change.index].lines.size();
        if (change.stored != nullptr && change.stored->lines.size() > lines)
            CLIENTELE_TRY(
                m_work.invoices.shortenDraft(m_account.id, change.stored->id, lines));
    }
    for (std::size_t i = 0; i < m_stored.size(); ++i) {
        if (m_isWanted[i])
            continue;
        CLIENTELE_TRY(m_work.invoices.deleteDraft(m_account.id, m_stored[i].id));
        m_work.changed(domain::Entity::Invoice, domain::ChangeKind::Removed, m_account.id,
                       m_stored[i].id.uuid);
    }
    return {};
}

Status DraftWriting::write(const Change &change)
{
    StoredInvoice &wanted = m_result[change.index];
    if (change.stored != nullptr) {
        CLIENTELE_ASSIGN(wanted.version, m_work.invoices.updateDraft(*change.stored, wanted));
    } else {
        CLIENTELE_TRY(m_work.invoices.insertDraft(wanted));
    }
    m_work.changed(domain::Entity::Invoice,
                   change.stored != nullptr ? domain::ChangeKind::Changed
                                            : domain::ChangeKind::Added,
                   m_account.id, wanted.id.uuid);
    return {};
}

/// The stored present of the subscriptions follows what the engine derived from the timeline.
Status writeSubscriptions(Work &work, RecalculatedAccount &result,
                          const Recalculation &recalculation)
{
    for (domain::Subscription &subscription : result.state.subscriptions) {
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
        countPlan(work, result.state.account, now);
        if (now == subscription)
            continue;
        movePlanCount(work, result.state.account, subscription, now, result.today);
        CLIENTELE_TRY(work.subscriptions.update(now));
        ++now.version;
        subscription = now;
        work.changed(domain::Entity::Subscription, domain::ChangeKind::Changed, now.client,
                     now.id.uuid);
    }
    return {};
}

/// Of the number of active plans, when a discount of the account goes by it; else 0.
Result<std::int64_t> planCountVersion(Work &work, const domain::Account &account,
                                      const billing::BillingInput &input)
{
    const bool byNumber
        = std::any_of(input.events.begin(), input.events.end(),
                      [](const auto &each) { return !each.discount.tiers.empty(); });
    const domain::Programme *programme = work.agency.programme(account.programme);
    if (!byNumber || programme == nullptr)
        return 0;
    CLIENTELE_ASSIGN(const auto rows, storage::PlanCountRepo(work.session).list());
    for (const storage::PlanCountRow &row : rows) {
        if (row.programme == programme->id)
            return row.version;
    }
    return 0;
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

/// What the list says of the account's plan.
void describePlan(const Work &work, const domain::Account &account,
                  const std::vector<domain::Subscription> &subscriptions,
                  domain::ClientSummary &summary)
{
    const domain::ClientSummary nothing;
    const domain::Subscription *plan = shownPlan(subscriptions);
    summary.status = statusOf(account, plan);
    if (summary.status == "ended" && freemiumCapOf(work, account, subscriptions) > 0)
        summary.status = "freemium";
    summary.planName.clear();
    summary.trialEndsOn = nothing.trialEndsOn;
    if (plan == nullptr)
        return;
    if (const domain::CatalogueEntry *entry = work.agency.entry(plan->item))
        summary.planName = entry->name;
    if (plan->state == "trial" && plan->trialUntil)
        summary.trialEndsOn = *plan->trialUntil;
}

} // namespace

StoredInvoice toStored(Work &work, const domain::Account &account, InvoiceDraft draft,
                       std::int64_t planCountVersion)
{
    StoredInvoice stored;
    stored.planCountVersion = planCountVersion;
    stored.client = account.id;
    stored.issuer = work.agency.profile.account;
    stored.lines.reserve(draft.lines.size());
    for (billing::DraftLine &line : draft.lines) {
        std::string trace = storage::traceToJson(line.trace);
        line.trace = {};
        stored.lines.push_back({{}, std::move(line), std::move(trace)});
    }
    draft.lines.clear();
    stored.content = std::move(draft);
    return stored;
}

int freemiumCapOf(const Work &work, const domain::Account &account,
                  const std::vector<domain::Subscription> &subscriptions)
{
    const domain::Programme *programme = work.agency.programme(account.programme);
    const domain::Subscription *plan = shownPlan(subscriptions);
    const bool expired = plan != nullptr && plan->trialUntil && plan->endsOn == plan->trialUntil
                         && *plan->endsOn <= work.today(account);
    const bool freemium = programme != nullptr && programme->trialEnd == "freemium";
    return expired && freemium ? programme->freemiumCap : 0;
}

Result<OpenInvoices> openInvoices(const std::vector<StoredInvoice> &stored)
{
    OpenInvoices open;
    for (const StoredInvoice &invoice : stored) {
        InvoiceDraft draft = invoice.content;
        for (const StoredLine &line : invoice.lines) {
            CLIENTELE_ASSIGN(billing::DraftLine read, storage::draftLineOf(line));
            draft.lines.push_back(std::move(read));
        }
        open.drafts.push_back(std::move(draft));
    }
    return open;
}

Result<std::vector<AccountState>> loadStates(Work &work, AccountId first, AccountId last)
{
    CLIENTELE_ASSIGN(auto states,
                     storage::StateRepo(work.session).load(first, last, Ledger::Retail));
    for (AccountState &state : states)
        state.account = work.withProgramme(std::move(state.account));
    return states;
}

Result<AccountState> loadState(Work &work, AccountId client)
{
    CLIENTELE_ASSIGN(auto states, loadStates(work, client, client));
    if (states.empty())
        return fail(FailureCode::NotFound, "client");
    return std::move(states.front());
}

Result<billing::BillingInput> takeInput(Work &work, AccountState &state)
{
    return work.inputs.retail(state);
}

Status writeSummary(Work &work, const RecalculatedAccount &result,
                    const std::vector<StoredInvoice> &openDrafts, const storage::Balances &moved,
                    std::optional<Date> dueOn)
{
    const domain::Account &account = result.state.account;
    const auto &old = result.state.summary;
    domain::ClientSummary summary = old.value_or(domain::ClientSummary{});
    summary.client = account.id;
    summary.number = account.number;
    summary.name = account.name;
    summary.programme = account.programme;
    summary.currency = account.currency;
    summary.email = account.email;
    summary.accountManager
        = account.accountManager.isNull() ? "" : account.accountManager.toString();
    if (work.usersChanged) {
        CLIENTELE_ASSIGN(const storage::UserCounts users, work.accounts.userCounts(account.id));
        summary.activeUsers = users.active;
        summary.totalUsers = users.total;
    }
    summary.balanceMinor += moved.receivableMinor;
    summary.creditMinor += moved.creditMinor;
    if (dueOn)
        summary.oldestDueOn = std::min(summary.oldestDueOn, *dueOn);
    describePlan(work, account, result.state.subscriptions, summary);
    const domain::ClientSummary nothing;
    summary.nextOn = openDrafts.empty() ? nothing.nextOn : openDrafts.front().content.billDate;
    summary.nextMinor = openDrafts.empty() ? 0 : openDrafts.front().content.payableMinor;
    summary.rulesVersion = work.agency.profile.rulesVersion;
    summary.recalculatedOn = result.today;
    summary.parkedRule = result.parked ? result.parked->rule : std::string();
    summary.parkedParameters = result.parked ? parametersJson(result.parked->parameters) : "[]";
    if (!old)
        return work.accounts.insertSummary(summary);
    if (*old == summary)
        return {};
    work.changed(domain::Entity::Summary, domain::ChangeKind::Changed, account.id,
                 account.id.uuid);
    return work.accounts.updateSummary(*old, summary);
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

Result<RecalculatedAccount> recalculate(Work &work, AccountState state, SummaryWriting writing)
{
    RecalculatedAccount result;
    result.today = work.today(state.account);
    CLIENTELE_ASSIGN(const billing::BillingInput input, takeInput(work, state));
    CLIENTELE_ASSIGN(const std::int64_t version, planCountVersion(work, state.account, input));
    result.state = std::move(state);
    result.basis = basisOf(input, result.today);
    auto recomputed = billing::recompute(input, result.today);
    if (recomputed) {
        std::vector<InvoiceDraft> wanted = std::move(recomputed->due);
        if (recomputed->next)
            wanted.push_back(*std::move(recomputed->next));
        CLIENTELE_ASSIGN(result.drafts,
                         DraftWriting(work, result.state.account, result.state.drafts, version)
                             .run(std::move(wanted)));
        CLIENTELE_TRY(writeSubscriptions(work, result, *recomputed));
    } else {
        result.parked = recomputed.failure();
        result.drafts = result.state.drafts;
    }
    const int cap = freemiumCapOf(work, result.state.account, result.state.subscriptions);
    if (cap > 0 && result.state.summary && result.state.summary->status != "freemium")
        CLIENTELE_TRY(keepFreemium(work, result.state.account, cap));
    if (writing == SummaryWriting::Now) {
        if (!result.parked)
            CLIENTELE_TRY(eraseWhenSettled(work, result.state.account, result.drafts));
        CLIENTELE_TRY(writeSummary(work, result, result.drafts));
    }
    return result;
}

Result<std::optional<InvoiceDraft>> invoiceAfter(Work &work, AccountId client, Date day)
{
    CLIENTELE_ASSIGN(AccountState state, loadState(work, client));
    CLIENTELE_ASSIGN(const billing::BillingInput input, takeInput(work, state));
    auto recomputed = billing::recompute(input, day);
    return recomputed ? std::move(recomputed->next) : std::optional<InvoiceDraft>();
}

Status rewriteDrafts(Work &work, AccountId client)
{
    CLIENTELE_TRY(work.accounts.hold(client));
    CLIENTELE_ASSIGN(AccountState state, loadState(work, client));
    CLIENTELE_ASSIGN(const RecalculatedAccount result, recalculate(work, std::move(state)));
    if (result.parked)
        work.receipt.parked.push_back({client, result.state.account.name, result.parked->rule,
                                       result.parked->parameters});
    return {};
}

} // namespace clientele::application
