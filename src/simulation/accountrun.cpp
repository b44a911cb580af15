// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountrun.h"

#include "keys.h"

#include <algorithm>

namespace clientele::simulation {
namespace {

using billing::EventKind;
using billing::TimelineEvent;

constexpr std::int64_t kDayMs = 86'400'000;

/// The engine looks for the next draft on as many bill days, so it cannot be nearer than that.
constexpr int kWithoutDraftDays = 24;

/// Between a day and a month: how many terms the engine walks is not known before.
constexpr std::int64_t kDaysOfATerm = 8;

bool isAlive(const billing::SubscriptionStatus &status)
{
    return status.state != billing::SubscriptionState::Ended;
}

std::optional<EventKind> kindOf(Action action)
{
    switch (action) {
    case Action::Start: return EventKind::SubscriptionStarted;
    case Action::Change: return EventKind::ItemChanged;
    case Action::Quantity: return EventKind::QuantityChanged;
    case Action::ExtendTrial: return EventKind::TrialExtended;
    case Action::BillDay: return EventKind::BillDayChanged;
    case Action::Pause: return EventKind::Paused;
    case Action::Resume: return EventKind::Resumed;
    case Action::Cancel: return EventKind::Cancelled;
    case Action::Withdraw: return EventKind::Withdrawn;
    case Action::Charge: return EventKind::Charged;
    case Action::Discount: return EventKind::DiscountGranted;
    case Action::EndDiscount: return EventKind::DiscountEnded;
    case Action::Coupon: return EventKind::CouponRedeemed;
    case Action::Activate:
    case Action::Deactivate:
    case Action::DeleteUsers:
    case Action::DeleteClient:
    case Action::Pay:
    case Action::Credit: break;
    }
    return std::nullopt;
}

} // namespace

std::string NumberSeries::next(int year)
{
    std::string digits = std::to_string(++m_last[year]);
    if (digits.size() < 4)
        digits.insert(0, 4 - digits.size(), '0');
    return "INV-" + std::to_string(year) + '-' + digits;
}

AccountRun::AccountRun(const Scenario &scenario, std::size_t account,
                       const billing::Catalogue &catalogue)
    : m_scenario(scenario), m_account(scenario.accounts[account]), m_index(account)
{
    m_input.account = makeKey<AccountId>(account + 1);
    m_input.currency = m_account.currency;
    m_input.catalogue = &catalogue;
    m_input.profile = m_account.profile;
    m_input.tax = m_account.tax;
    m_input.accountCreditMinor = m_account.creditMinor;
    m_input.planCounts = m_account.planCounts;
    m_input.billed = m_account.issued;
    m_input.voided = m_account.voided;
    m_input.takenOff = m_account.takenOff;
    m_lineCount = m_account.issued.size() + m_account.voided.size();
}

std::optional<Date> AccountRun::nextDay() const
{
    if (m_known == m_account.events.size())
        return m_nextBillDate;
    const Date recorded = m_account.events[m_known].recordedOn;
    return m_nextBillDate ? std::min(*m_nextBillDate, recorded) : recorded;
}

std::int64_t AccountRun::workOn(Date day) const
{
    const auto listed = static_cast<std::int64_t>(m_input.events.size() + m_input.unitEvents.size()
                                                  + m_input.billed.size());
    if (m_input.events.empty())
        return listed;
    const std::int64_t days = std::max(0, daysBetween(m_firstDay, day));
    return listed + m_subscriptionCount * days / kDaysOfATerm;
}

Status AccountRun::learn(Date day)
{
    while (m_known < m_account.events.size() && m_account.events[m_known].recordedOn <= day) {
        CLIENTELE_TRY(learnEvent(m_account.events[m_known]));
        ++m_known;
    }
    return {};
}

Status AccountRun::learnEvent(const ScenarioEvent &event)
{
    std::optional<Date> effective = event.effectiveOn;
    if (!effective) {
        effective = billing::endOfTerm(
            m_input, makeKey<SubscriptionId>(event.subscription + 1), event.recordedOn);
    }
    if (!effective) {
        const std::string path = "$.accounts[" + std::to_string(m_index) + "].events["
                                 + std::to_string(event.position) + "].effectiveOn";
        return fail(FailureCode::Malformed, "scenario",
                    {path, "noTerm", event.recordedOn.toString()});
    }
    if (event.action == Action::DeleteClient) {
        m_input.deletedFrom = std::min(m_input.deletedFrom.value_or(*effective), *effective);
        return {};
    }
    if (event.action == Action::Pay || event.action == Action::Credit)
        return move(event);
    auto entry = timelineEvent(event, *effective);
    if (!entry) {
        learnUnits(event, *effective);
        return {};
    }
    m_firstDay = m_input.events.empty() ? *effective : std::min(m_firstDay, *effective);
    m_subscriptionCount += entry->kind == EventKind::SubscriptionStarted ? 1 : 0;
    m_input.events.push_back(*std::move(entry));
    return {};
}

/// Money that comes in, or credit that is given. No event of the engine.
Status AccountRun::move(const ScenarioEvent &event)
{
    const bool paid = event.action == Action::Pay;
    std::int64_t &sum = paid ? m_balanceMinor : m_input.accountCreditMinor;
    const auto moved = paid ? checkedSubtract(sum, event.amountMinor)
                            : checkedAdd(sum, event.amountMinor);
    if (!moved)
        return fail(FailureCode::Overflow);
    sum = *moved;
    return {};
}

std::optional<TimelineEvent> AccountRun::timelineEvent(const ScenarioEvent &event, Date effective)
{
    const auto kind = kindOf(event.action);
    if (!kind)
        return std::nullopt;
    TimelineEvent entry;
    entry.id = makeKey<TimelineEventId>(m_known + 1);
    entry.kind = *kind;
    if (!event.ofAccount)
        entry.subscription = makeKey<SubscriptionId>(event.subscription + 1);
    entry.effective = effective;
    entry.sequence = ++m_sequence;
    entry.recordedAt.utcMs = event.recordedOn.days() * kDayMs;
    entry.quantity = event.quantity;
    entry.billDay = event.billDay;
    entry.anchor = event.anchor;
    if (event.billDayOfPlan)
        followPlan(entry);
    entry.until = event.until;
    entry.atOnce = event.atOnce;
    entry.cancellation = event.cancellation;
    entry.unit = event.unit;
    entry.discount = event.discount;
    if (event.action == Action::Start || event.action == Action::Change
        || event.action == Action::Charge)
        entry.item = m_scenario.items[event.item].id;
    if (event.action == Action::Withdraw || event.action == Action::EndDiscount) {
        const ScenarioEvent &target = m_account.events[event.target];
        entry.target = makeKey<TimelineEventId>(event.target + 1);
        entry.subscription = target.ofAccount ? SubscriptionId()
                                              : makeKey<SubscriptionId>(target.subscription + 1);
    }
    return entry;
}

void AccountRun::learnUnits(const ScenarioEvent &event, Date effective)
{
    for (const std::size_t unit : event.units) {
        billing::UnitEvent entry;
        entry.meter = event.meter;
        entry.unit = makeKey<AccountUserId>(unit + 1).uuid;
        entry.effective = effective;
        entry.sequence = ++m_sequence;
        entry.counts = event.action == Action::Activate;
        m_input.unitEvents.push_back(entry);
    }
}

/// An add-on has the bill day that the account's first plan has on its day.
void AccountRun::followPlan(TimelineEvent &addOn) const
{
    const auto isPlan = [this](const TimelineEvent &event) {
        return event.kind == EventKind::SubscriptionStarted
               && m_scenario.items[numberOf(event.item.uuid) - 1].kind == billing::ItemKind::Plan;
    };
    const auto start = std::find_if(m_input.events.begin(), m_input.events.end(), isPlan);
    if (start == m_input.events.end())
        return;
    Date firstPaid = start->until.value_or(start->effective);
    int billDay = start->billDay;
    std::optional<Date> anchor = start->anchor;
    Date since = start->effective;
    for (const TimelineEvent &event : m_input.events) { // later entries of a day win
        if (event.subscription != start->subscription)
            continue;
        if (event.kind == EventKind::TrialExtended)
            firstPaid = *event.until;
        if (event.kind == EventKind::BillDayChanged && event.effective <= addOn.effective
            && event.effective >= since) {
            since = event.effective;
            billDay = event.billDay;
            anchor = event.anchor;
        }
    }
    const bool byCalendar = m_input.profile.alignment == billing::Alignment::Calendar;
    addOn.billDay = billDay != 0 || byCalendar ? billDay : firstPaid.day();
    addOn.anchor = addOn.anchor ? addOn.anchor : anchor;
}

void AccountRun::bill(Date day, NumberSeries &numbers, std::vector<SimulatedInvoice> &issued)
{
    auto result = billing::recompute(m_input, day);
    m_nextBillDate.reset();
    if (!result) {
        m_parkedOn = m_parkedOn.value_or(day);
        return;
    }
    m_parkedOn.reset();
    if (result->next && result->next->billDate > day)
        m_nextBillDate = result->next->billDate;
    else if (std::any_of(result->subscriptions.begin(), result->subscriptions.end(), isAlive))
        m_nextBillDate = day.addDays(kWithoutDraftDays);
    for (billing::InvoiceDraft &draft : result->due) {
        SimulatedInvoice invoice;
        invoice.number = numbers.next(day.year());
        invoice.account = m_index;
        invoice.issuedOn = day;
        issue(draft, invoice.number);
        invoice.invoice = named(std::move(draft));
        issued.push_back(std::move(invoice));
    }
}

void AccountRun::issue(const billing::InvoiceDraft &draft, const std::string &number)
{
    for (const billing::DraftLine &line : draft.lines)
        m_input.billed.push_back(billing::billedLine(line, makeKey<InvoiceLineId>(++m_lineCount),
                                                     number, draft.billDate));
    m_input.accountCreditMinor += draft.creditMadeMinor - draft.creditUsedMinor;
    m_balanceMinor += draft.payableMinor;
}

NamedInvoice AccountRun::named(billing::InvoiceDraft draft) const
{
    NamedInvoice invoice;
    invoice.subscriptions.reserve(draft.lines.size());
    invoice.events.reserve(draft.lines.size());
    for (const billing::DraftLine &line : draft.lines) {
        invoice.subscriptions.push_back(
            m_account.subscriptions[numberOf(line.subscription.uuid) - 1]);
        std::vector<std::string> &events = invoice.events.emplace_back();
        for (const TimelineEventId &id : line.trace.events)
            events.push_back(m_account.events[numberOf(id.uuid) - 1].id);
    }
    invoice.content = std::move(draft);
    return invoice;
}

SimulatedAccount AccountRun::finish(Date day)
{
    SimulatedAccount account;
    account.creditMinor = m_input.accountCreditMinor;
    account.balanceMinor = m_balanceMinor;
    auto result = billing::recompute(m_input, day);
    if (!result) {
        account.parked = result.failure();
        account.parkedOn = m_parkedOn.value_or(day);
        return account;
    }
    account.activeUsers = result->activeUsers;
    account.subscriptions = std::move(result->subscriptions);
    if (!result->due.empty())
        account.next = named(std::move(result->due.front()));
    else if (result->next)
        account.next = named(*std::move(result->next));
    return account;
}

} // namespace clientele::simulation
