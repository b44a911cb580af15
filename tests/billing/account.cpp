// SPDX-License-Identifier: GPL-3.0-or-later
#include "account.h"

#include <QtCore/QtGlobal>

#include <utility>

namespace clientele::billing::tests {

Date day(const char *iso)
{
    const auto parsed = Date::parse(iso);
    if (!parsed)
        qFatal("no day: %s", iso);
    return *parsed;
}

Currency currency(const char *code)
{
    return Currency::fromCode(code).value();
}

PriceComponent flatFee(std::int64_t amountMinor)
{
    PriceComponent component;
    component.unit = UnitPrice{amountMinor, 0};
    return component;
}

PriceComponent perUser(std::int64_t amountMinor, std::int64_t included, std::int64_t minimumMinor)
{
    PriceComponent component;
    component.name = "Active users";
    component.kind = ComponentKind::PerUnit;
    component.meter = Meter::ActiveUsers;
    component.unit = UnitPrice{amountMinor, 0};
    component.includedUnits = included;
    component.minimumMinor = minimumMinor;
    return component;
}

TestAccount::TestAccount(const char *currencyCode)
{
    input.account = key<AccountId>(1);
    input.currency = currency(currencyCode);
    input.catalogue = &catalogue;
}

CatalogueItemId TestAccount::flat(const char *name, std::int64_t amountMinor, PeriodLength period,
                                  ItemKind kind)
{
    return item(name, {flatFee(amountMinor)}, period, kind);
}

CatalogueItemId TestAccount::item(const char *name, std::vector<PriceComponent> components,
                                  PeriodLength period, ItemKind kind)
{
    CatalogueItem made;
    made.id = key<CatalogueItemId>(++m_lastKey);
    made.kind = kind;
    made.name = name;
    catalogue.add(made);
    addPrice(made.id, day("1990-01-01"), std::move(components), period);
    return made.id;
}

void TestAccount::addPrice(CatalogueItemId id, Date validFrom,
                           std::vector<PriceComponent> components, PeriodLength period)
{
    CatalogueItem changed = *catalogue.item(id);
    for (PriceComponent &component : components)
        component.id = key<PriceComponentId>(++m_lastKey);
    Price price;
    price.id = key<PriceId>(++m_lastKey);
    price.ledger = input.ledger;
    price.currency = input.currency;
    price.validFrom = validFrom;
    price.period = period;
    price.components = std::move(components);
    changed.prices.push_back(std::move(price));
    catalogue.add(std::move(changed));
}

SubscriptionId TestAccount::start(const char *on, CatalogueItemId plan, int billDay,
                                  const char *trialUntil, std::int64_t quantity)
{
    const auto subscription = key<SubscriptionId>(++m_lastKey);
    TimelineEvent &event = happens(subscription, EventKind::SubscriptionStarted, on);
    event.item = plan;
    event.quantity = quantity;
    event.billDay = billDay;
    if (trialUntil != nullptr)
        event.until = day(trialUntil);
    return subscription;
}

TimelineEvent &TestAccount::happens(SubscriptionId subscription, EventKind kind, Date on)
{
    TimelineEvent event;
    event.id = key<TimelineEventId>(++m_lastKey);
    event.kind = kind;
    event.subscription = subscription;
    event.effective = on;
    event.sequence = ++m_sequence;
    input.events.push_back(event);
    return input.events.back();
}

TimelineEvent &TestAccount::happens(SubscriptionId subscription, EventKind kind, const char *on)
{
    return happens(subscription, kind, day(on));
}

void TestAccount::changeItem(SubscriptionId subscription, const char *on, CatalogueItemId plan)
{
    happens(subscription, EventKind::ItemChanged, on).item = plan;
}

void TestAccount::changeQuantity(SubscriptionId subscription, const char *on, std::int64_t quantity)
{
    happens(subscription, EventKind::QuantityChanged, on).quantity = quantity;
}

void TestAccount::withdraw(TimelineEventId event, const char *on)
{
    SubscriptionId subscription;
    for (const TimelineEvent &each : input.events) {
        if (each.id == event)
            subscription = each.subscription;
    }
    happens(subscription, EventKind::Withdrawn, on).target = event;
}

void TestAccount::unit(const char *on, int number, bool counts, Meter meter)
{
    UnitEvent event;
    event.meter = meter;
    event.unit = key<AccountUserId>(static_cast<std::uint64_t>(number)).uuid;
    event.effective = day(on);
    event.sequence = ++m_sequence;
    event.counts = counts;
    input.unitEvents.push_back(event);
}

Recalculation TestAccount::recompute(const char *asOf) const
{
    return recompute(day(asOf));
}

Recalculation TestAccount::recompute(Date asOf) const
{
    auto result = billing::recompute(input, asOf);
    if (!result.ok())
        qFatal("refused: %s", result.failure().rule.c_str());
    return std::move(*result);
}

std::string TestAccount::refusal(const char *asOf) const
{
    const auto result = billing::recompute(input, day(asOf));
    return result.ok() ? std::string() : result.failure().rule;
}

void TestAccount::issue(const InvoiceDraft &draft)
{
    const std::string number = "INV-" + std::to_string(++m_invoices);
    for (const DraftLine &line : draft.lines) {
        BilledLine billed = billing::billedLine(line, key<InvoiceLineId>(++m_lastKey), number,
                                                draft.billDate);
        if (!storesBillDates) { // the engine does without
            billed.billDate.reset();
            billed.tax.reset();
        }
        input.billed.push_back(billed);
    }
    input.accountCreditMinor += draft.creditMadeMinor - draft.creditUsedMinor;
}

std::vector<InvoiceDraft> TestAccount::bill(Date asOf)
{
    std::vector<InvoiceDraft> issued;
    for (auto result = recompute(asOf); !result.due.empty(); result = recompute(asOf)) {
        issue(result.due.front());
        issued.push_back(result.due.front());
    }
    return issued;
}

std::string describe(const InvoiceDraft &draft)
{
    std::string text;
    for (const DraftLine &line : draft.lines) {
        text += text.empty() ? "" : "; ";
        text += line.interval.from.toString() + ".." + line.interval.to.toString() + ' '
                + line.itemName;
        if (!line.componentName.empty())
            text += '/' + line.componentName;
        text += " x" + std::to_string(line.quantity) + ' '
                + Money{line.amountMinor, draft.currency}.toString();
    }
    return text;
}

std::string describe(const std::vector<InvoiceDraft> &drafts)
{
    std::string text;
    for (const InvoiceDraft &draft : drafts) {
        text += text.empty() ? "" : "\n";
        text += draft.billDate.toString() + ": " + describe(draft);
    }
    return text;
}

std::string due(const TestAccount &account, const char *asOf)
{
    return describe(account.recompute(asOf).due);
}

std::string next(const TestAccount &account, const char *asOf)
{
    const auto result = account.recompute(asOf);
    return result.next ? result.next->billDate.toString() + ": " + describe(*result.next)
                       : std::string("none");
}

SubscriptionStatus status(const TestAccount &account, const char *asOf)
{
    return account.recompute(asOf).subscriptions.at(0);
}

InvoiceDraft withoutLinks(InvoiceDraft draft)
{
    for (DraftLine &line : draft.lines) {
        line.credits = {};
        line.trace.creditedInvoice.clear();
    }
    return draft;
}

std::int64_t net(const std::vector<InvoiceDraft> &drafts)
{
    std::int64_t sum = 0;
    for (const InvoiceDraft &draft : drafts)
        sum += draft.netMinor;
    return sum;
}

} // namespace clientele::billing::tests
