// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtimeline.h"

#include <rapidcheck.h>

#include <algorithm>

namespace clientele::billing::tests {
namespace {

constexpr int kDays = 240; ///< of history

int below(int limit)
{
    return *rc::gen::resize(100, rc::gen::inRange(0, limit));
}

bool oneIn(int chances)
{
    return below(chances) == chances - 1;
}

PriceComponent tiered(ComponentKind kind)
{
    PriceComponent component;
    component.name = "Seats";
    component.kind = kind;
    component.tiers = {Tier{2, UnitPrice{700, 0}, 100}, Tier{4, UnitPrice{65'055, 2}, 0},
                       Tier{std::nullopt, UnitPrice{600, 0}, 50}};
    return component;
}

class Draw
{
public:
    Draw(TestAccount &account, const Kinds &kinds) : m_account(account), m_kinds(kinds) {}

    RandomTimeline run();

private:
    void catalogue();
    void measuredItems();
    void extras();
    void subscription();
    void event(SubscriptionId subscription, Date from, int billDayOfStart);
    void restart(SubscriptionId subscription, Date on);
    TimelineEvent &record(SubscriptionId subscription, EventKind kind, Date on);
    [[nodiscard]] CatalogueItemId anyItem() const;
    [[nodiscard]] Date anyDay(Date from) const;

    TestAccount &m_account;
    Kinds m_kinds;
    RandomTimeline m_timeline;
    std::vector<CatalogueItemId> m_items;
    std::int64_t m_sequence = 0;
    std::uint64_t m_lastKey = 1'000'000;
};

void Draw::catalogue()
{
    m_items = {m_account.flat("Small", 1000), m_account.flat("Middle", 2995),
               m_account.flat("Big", 59'995), m_account.flat("Free", 0)};
    PriceComponent fine = flatFee(0);
    fine.unit = UnitPrice{1'234'567, 4}; // 123.4567 minor units
    m_items.push_back(m_account.item("Fine", {fine, flatFee(70)}));
    if (m_kinds.priceVersions) {
        const Date versionDay = m_timeline.first.addDays(below(kDays));
        m_account.addPrice(m_items[1], versionDay, {flatFee(3495)});
    }
    if (m_kinds.users) {
        PriceComponent package = perUser(900, 1);
        package.kind = ComponentKind::Package;
        package.packageSize = 3;
        PriceComponent intro = flatFee(495);
        intro.lastPeriod = 1;
        PriceComponent later = flatFee(2495);
        later.firstPeriod = 2;
        m_items.push_back(m_account.item("Team", {flatFee(500), perUser(333, 2, 100)}));
        m_items.push_back(m_account.item("Volume", {tiered(ComponentKind::Volume), package}));
        m_items.push_back(m_account.item("Graduated", {tiered(ComponentKind::Graduated)}));
        m_items.push_back(m_account.item("Intro", {intro, later}));
    }
    if (m_kinds.measured)
        measuredItems();
    if (m_kinds.otherPeriods) {
        m_items.push_back(m_account.flat("Quarter", 8000, {PeriodUnit::Month, 3}));
        m_items.push_back(m_account.flat("Year", 30'000, {PeriodUnit::Year, 1}));
        m_items.push_back(m_account.flat("Thirty", 1500, {PeriodUnit::Day, 30}));
    }
}

void Draw::measuredItems()
{
    PriceComponent arrears = flatFee(1700);
    arrears.timing = Timing::Arrears;
    PriceComponent snapshot = perUser(250);
    snapshot.timing = Timing::Arrears;
    PriceComponent daily = perUser(1000, 1);
    daily.countingRule = CountingRule::Daily;
    PriceComponent peak = perUser(400, 0, 300);
    peak.countingRule = CountingRule::Peak;
    PriceComponent mark = perUser(700);
    mark.countingRule = CountingRule::HighWater;
    PriceComponent seats = perUser(90);
    seats.meter = Meter::None;
    seats.countingRule = CountingRule::HighWater;
    m_items.push_back(m_account.item("Arrears", {arrears, snapshot}));
    m_items.push_back(m_account.item("Daily", {flatFee(200), daily}));
    m_items.push_back(m_account.item("Peak", {peak}));
    m_items.push_back(m_account.item("Mark", {mark, seats}));
}

/// Discounts of a rate and of an amount, some of them ended, and single charges.
void Draw::extras()
{
    for (int count = m_kinds.discounts ? below(3) : 0; count > 0; --count) {
        const bool ofAccount = oneIn(2);
        const Date on = m_timeline.first.addDays(below(kDays));
        TimelineEvent &granted =
            record(ofAccount ? SubscriptionId() : m_timeline.events[0].event.subscription,
                   EventKind::DiscountGranted, on);
        granted.discount.name = "Discount";
        if (oneIn(2))
            granted.discount.ratePpm = 1 + below(1'000'000);
        else
            granted.discount.amountMinor = 1 + below(3000);
        if (oneIn(3))
            granted.discount.terms = 1 + below(3);
        const TimelineEvent copy = granted;
        if (oneIn(3)) {
            TimelineEvent &ended =
                record(copy.subscription, EventKind::DiscountEnded, on.addDays(below(90)));
            ended.target = copy.id;
        }
    }
    for (int count = m_kinds.charges ? below(3) : 0; count > 0; --count) {
        TimelineEvent &charged = record(m_timeline.events[0].event.subscription, EventKind::Charged,
                                        m_timeline.first.addDays(below(kDays)));
        charged.item = anyItem();
        charged.unit = UnitPrice{below(5000), 0};
        charged.quantity = below(7) - 2;
    }
}

CatalogueItemId Draw::anyItem() const
{
    return m_items[static_cast<std::size_t>(below(static_cast<int>(m_items.size())))];
}

Date Draw::anyDay(Date from) const
{
    return from.addDays(below(std::max(1, daysBetween(from, m_timeline.last))));
}

TimelineEvent &Draw::record(SubscriptionId subscription, EventKind kind, Date on)
{
    TimelineEvent event;
    event.id = key<TimelineEventId>(++m_lastKey);
    event.kind = kind;
    event.subscription = subscription;
    event.effective = on;
    event.sequence = ++m_sequence;
    m_timeline.events.push_back({event, on});
    return m_timeline.events.back().event;
}

void Draw::restart(SubscriptionId subscription, Date on)
{
    record(subscription, EventKind::Cancelled, on);
    // a day that is charged to the old life cannot begin the new one
    const int apart = m_account.input.profile.cancellationDayIsCharged ? 1 : 0;
    TimelineEvent &start =
        record(subscription, EventKind::SubscriptionStarted, on.addDays(below(3) * 15 + apart));
    start.item = anyItem();
    start.billDay = oneIn(2) ? 1 + below(31) : 0;
}

void Draw::event(SubscriptionId subscription, Date from, int billDayOfStart)
{
    const Date on = oneIn(4) ? from.addMonths(1 + below(5), billDayOfStart) : anyDay(from);
    const int what = below(12);
    if (what < 5) {
        record(subscription, EventKind::ItemChanged, on).item = anyItem();
    } else if (what < 7) {
        record(subscription, EventKind::QuantityChanged, on).quantity = below(7);
    } else if (what == 7) {
        record(subscription, EventKind::Paused, on);
        if (oneIn(2))
            record(subscription, EventKind::Resumed, on.addDays(below(50)));
    } else if (what == 8) {
        record(subscription, EventKind::BillDayChanged, on).billDay = 1 + below(31);
    } else if (what == 9) {
        TimelineEvent &cancelled = record(subscription, EventKind::Cancelled, on);
        if (m_kinds.keepsRest && oneIn(2))
            cancelled.cancellation = oneIn(2) ? Cancellation::Nothing : Cancellation::Refund;
    } else if (what == 10 && m_kinds.endsOfTrial) {
        record(subscription, EventKind::TrialExtended, on).until = on.addDays(below(30));
    } else if (what == 11 && m_kinds.withdrawals) {
        const TimelineEvent target = m_timeline.events.back().event;
        const bool holdsLife =
            target.kind == EventKind::SubscriptionStarted || target.kind == EventKind::Cancelled;
        if (!holdsLife)
            record(target.subscription, EventKind::Withdrawn, on).target = target.id;
    }
}

void Draw::subscription()
{
    const auto id = key<SubscriptionId>(++m_lastKey);
    const Date on = m_timeline.first.addDays(below(60));
    TimelineEvent &start = record(id, EventKind::SubscriptionStarted, on);
    start.item = anyItem();
    start.quantity = 1 + below(3);
    start.billDay = oneIn(2) ? 1 + below(31) : 0;
    Date firstPaid = on;
    if (m_kinds.trials && oneIn(3)) {
        start.until = on.addDays(below(40));
        firstPaid = *start.until;
    }
    const int billDay = start.billDay == 0 ? firstPaid.day() : start.billDay;
    for (int count = below(6); count > 0; --count)
        event(id, on, billDay);
    // the only restart, after everything else that could be cancelled, or it would overlap
    if (oneIn(5))
        restart(id, m_timeline.last.addDays(-40));
}

RandomTimeline Draw::run()
{
    m_timeline.first = day("2023-10-01").addDays(below(200));
    m_timeline.last = m_timeline.first.addDays(kDays);
    catalogue();
    for (int count = 1 + below(m_kinds.subscriptions); count > 0; --count)
        subscription();
    extras();
    if (m_kinds.atOnce) {
        for (Recorded &each : m_timeline.events)
            each.event.atOnce = oneIn(3);
    }
    for (int count = m_kinds.users ? below(15) : 0; count > 0; --count) {
        UnitEvent unit;
        unit.unit = key<AccountUserId>(static_cast<std::uint64_t>(below(6) + 1)).uuid;
        unit.effective = m_timeline.first.addDays(below(kDays));
        unit.sequence = ++m_sequence;
        unit.counts = !oneIn(3);
        m_timeline.units.push_back({unit, unit.effective});
    }
    if (m_kinds.deletion && oneIn(6))
        m_timeline.deletedFrom = anyDay(m_timeline.first.addDays(60));
    return m_timeline;
}

} // namespace

RandomTimeline drawTimeline(TestAccount &account, const Kinds &kinds)
{
    return Draw(account, kinds).run();
}

void learn(TestAccount &account, const RandomTimeline &timeline, Date day)
{
    account.input.events.clear();
    for (const Recorded &each : timeline.events) {
        if (each.recordedOn <= day)
            account.input.events.push_back(each.event);
    }
    account.input.unitEvents.clear();
    for (const RecordedUnit &each : timeline.units) {
        if (each.recordedOn <= day)
            account.input.unitEvents.push_back(each.event);
    }
    account.input.deletedFrom.reset();
    if (timeline.deletedFrom && *timeline.deletedFrom <= day)
        account.input.deletedFrom = timeline.deletedFrom;
}

void learnAll(TestAccount &account, const RandomTimeline &timeline)
{
    learn(account, timeline, timeline.last.addDays(10'000));
}

} // namespace clientele::billing::tests
