// SPDX-License-Identifier: GPL-3.0-or-later
// The properties of billing.md 6 on random histories. The seed is printed.
#include "account.h"
#include "randomtimeline.h"
#include "testsupport/property.h"

#include <QtTest/QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

constexpr int kSettled = 400; ///< days after the last event by which even a year has ended

std::vector<InvoiceDraft> withoutLinks(std::vector<InvoiceDraft> drafts)
{
    for (InvoiceDraft &draft : drafts)
        draft = tests::withoutLinks(draft);
    return drafts;
}

/// Billing every `step` days, knowing only what was recorded by then.
std::vector<InvoiceDraft> billInSteps(TestAccount &account, const RandomTimeline &timeline,
                                      int step, Date until)
{
    std::vector<InvoiceDraft> issued;
    for (Date on = timeline.first; on <= until; on = on.addDays(step)) {
        learn(account, timeline, on);
        for (InvoiceDraft &draft : account.bill(on))
            issued.push_back(std::move(draft));
    }
    for (InvoiceDraft &draft : account.bill(until))
        issued.push_back(std::move(draft));
    return issued;
}

/// The same account before anything was issued.
void forget(TestAccount &account)
{
    account.input.billed.clear();
    account.input.accountCreditMinor = 0;
}

/// Every rule there is, by rules of any system.
Kinds everything()
{
    Kinds kinds;
    kinds.measured = true;
    kinds.discounts = true;
    kinds.charges = true;
    kinds.keepsRest = true;
    kinds.atOnce = true;
    return kinds;
}

template<typename Enum>
Enum any(int count)
{
    return static_cast<Enum>(*rc::gen::inRange(0, count));
}

Profile anyProfile()
{
    Profile profile;
    profile.stubDenominator = any<Denominator>(5);
    profile.dayCount = any<DayCount>(4);
    profile.fixedMonthDays = *rc::gen::inRange(28, 32);
    profile.alignment = any<Alignment>(2);
    profile.changeDayBelongsToNewPlan = *rc::gen::arbitrary<bool>();
    profile.cancellationDayIsCharged = *rc::gen::arbitrary<bool>();
    profile.prorate = !*rc::gen::inRange(0, 4) ? false : true;
    profile.downgrade = any<Downgrade>(2);
    profile.settlement = any<Settlement>(2);
    profile.rounding = any<Rounding>(3);
    profile.roundingStage = any<RoundingStage>(2);
    profile.creditRule = any<CreditRule>(2);
    profile.taxStage = any<TaxStage>(2);
    return profile;
}

/// A hundred histories; the seed is the one that once found a term that was billed too late.
bool holds(const char *what, const std::function<void()> &property)
{
    return testing::holds(what, 12391808441482428246U, 100, property);
}

void checkTotals(const InvoiceDraft &draft)
{
    std::int64_t net = 0;
    for (const DraftLine &line : draft.lines)
        net += line.amountMinor;
    RC_ASSERT(net == draft.netMinor);
    RC_ASSERT(draft.taxes.size() == 1U);
    // half of a cent away from zero, by hand: 19 % of the group
    const std::int64_t hundredths = net * 19;
    const std::int64_t tax = (std::abs(hundredths) * 2 + 100) / 200 * (hundredths < 0 ? -1 : 1);
    RC_ASSERT(draft.taxes[0].taxableMinor == net);
    RC_ASSERT(draft.taxes[0].taxMinor == tax);
    RC_ASSERT(draft.taxMinor == tax);
    RC_ASSERT(draft.totalMinor == net + tax);
    RC_ASSERT(draft.payableMinor == net + tax - draft.creditUsedMinor + draft.creditMadeMinor);
    RC_ASSERT(draft.payableMinor >= 0);
    RC_ASSERT(draft.creditUsedMinor >= 0);
    RC_ASSERT(draft.creditMadeMinor == std::max<std::int64_t>(0, -draft.totalMinor));
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private:
    static void kindsOfRules()
    {
        QTest::addColumn<bool>("all");
        QTest::newRow("default rules") << false;
        QTest::newRow("all rules") << true;
    }

private Q_SLOTS:
    void secondRunIsEmpty_data() { kindsOfRules(); }
    void secondRunIsEmpty()
    {
        QFETCH(bool, all);
        QVERIFY(holds("V1: a second run finds nothing, and the same next draft", [all] {
            TestAccount account;
            if (all)
                account.input.profile = anyProfile();
            const RandomTimeline timeline = drawTimeline(account, all ? everything() : Kinds());
            learnAll(account, timeline);
            account.storesBillDates = *rc::gen::arbitrary<bool>();
            const Date asOf = timeline.first.addDays(*rc::gen::inRange(0, 300));
            const Recalculation first = account.recompute(asOf);
            for (const InvoiceDraft &draft : first.due)
                account.issue(draft);
            const Recalculation second = account.recompute(asOf);
            RC_LOG() << "first\n" << describe(first.due) << "\nsecond\n" << describe(second.due);
            RC_ASSERT(second.due.empty());
            RC_ASSERT(first.next.has_value() == second.next.has_value());
            if (first.next) {
                RC_LOG() << describe({*first.next, *second.next}) << '\n';
                RC_ASSERT(tests::withoutLinks(*first.next) == tests::withoutLinks(*second.next));
            }
            RC_ASSERT(first.subscriptions == second.subscriptions);
        }));
    }

    void catchUpEqualsStepByStep_data() { kindsOfRules(); }
    void catchUpEqualsStepByStep()
    {
        QFETCH(bool, all);
        QVERIFY(holds("V2: daily, weekly and at once make the same invoices", [all] {
            TestAccount account;
            if (all)
                account.input.profile = anyProfile();
            const RandomTimeline timeline = drawTimeline(account, all ? everything() : Kinds());
            const Date until = timeline.last.addDays(20);
            const auto daily = billInSteps(account, timeline, 1, until);
            forget(account);
            const auto weekly = billInSteps(account, timeline, 7, until);
            forget(account);
            learnAll(account, timeline);
            const auto once = account.bill(until);
            RC_LOG() << "daily\n" << describe(daily) << "\nonce\n" << describe(once) << '\n';
            RC_ASSERT(withoutLinks(daily) == withoutLinks(once));
            RC_ASSERT(net(weekly) == net(once));
        }));
    }

    void lateEntriesGiveTheSameNet_data() { kindsOfRules(); }
    void lateEntriesGiveTheSameNet()
    {
        QFETCH(bool, all);
        QVERIFY(holds("V9, V5: late entries give the same net; no credit exceeds its line", [all] {
            TestAccount account;
            account.storesBillDates = all || *rc::gen::arbitrary<bool>();
            Kinds kinds = all ? everything() : Kinds();
            if (all)
                account.input.profile = anyProfile();
            kinds.withdrawals = true;
            RandomTimeline timeline = drawTimeline(account, kinds);
            for (std::size_t i = 0; i < timeline.events.size(); ++i) {
                Recorded &each = timeline.events[i];
                each.recordedOn = each.recordedOn.addDays(*rc::gen::inRange(0, 70));
                // a restart is recorded with the end before it
                if (i > 0 && each.event.kind == EventKind::SubscriptionStarted
                    && timeline.events[i - 1].event.kind == EventKind::Cancelled)
                    each.recordedOn = timeline.events[i - 1].recordedOn;
            }
            for (RecordedUnit &each : timeline.units)
                each.recordedOn = each.recordedOn.addDays(*rc::gen::inRange(0, 70));
            const Date until = timeline.last.addDays(kSettled);
            const auto late = billInSteps(account, timeline, 5, until);
            std::set<std::tuple<SubscriptionId, PriceComponentId, DateRange, int>> places;
            std::map<InvoiceLineId, std::int64_t> left;
            for (const BilledLine &line : account.input.billed) {
                RC_ASSERT(
                    places.emplace(line.subscription, line.component, line.interval, line.revision)
                        .second);
                if (line.kind == LineKind::OneTime)
                    continue; // may be negative, and wholly taken back
                const bool takesBack = !line.credits.isNull();
                const std::int64_t owed = line.discount.isNull() ? line.amountMinor
                                                                 : -line.amountMinor;
                left[takesBack ? line.credits : line.id] += owed;
                RC_ASSERT(takesBack || owed > 0);
            }
            for (const auto &[line, amount] : left)
                RC_ASSERT(amount >= 0);
            const auto &billed = account.input.billed;
            RC_CLASSIFY(std::any_of(billed.begin(), billed.end(), [](const BilledLine &line) {
                return line.kind == LineKind::Correction;
            }));
            forget(account);
            learnAll(account, timeline);
            const auto once = account.bill(until);
            RC_LOG() << "late\n" << describe(late) << "\nonce\n" << describe(once) << '\n';
            RC_ASSERT(net(late) == net(once));
        }));
    }

    void changeAndBackOnOneDay()
    {
        QVERIFY(holds("V6: another plan and back on the same day changes nothing", [] {
            TestAccount account;
            RandomTimeline timeline = drawTimeline(account, {});
            learnAll(account, timeline);
            const Date asOf = timeline.last;
            const Recalculation before = account.recompute(asOf);
            // after the last event of its day, so that the plan of the day is what comes back
            const SubscriptionId subscription = timeline.events[0].event.subscription;
            const Date on = timeline.first.addDays(*rc::gen::inRange(0, 240));
            CatalogueItemId item;
            std::pair<Date, std::int64_t> latest{timeline.first.addDays(-1), 0};
            for (const Recorded &each : timeline.events) {
                const TimelineEvent &event = each.event;
                const bool sets = event.kind == EventKind::SubscriptionStarted
                                  || event.kind == EventKind::ItemChanged;
                if (sets && event.subscription == subscription && event.effective <= on
                    && latest < std::pair(event.effective, event.sequence)) {
                    latest = {event.effective, event.sequence};
                    item = event.item;
                }
            }
            RC_PRE(!item.isNull());
            for (const CatalogueItemId plan : {account.catalogue.items()[2].id, item}) {
                TimelineEvent &event = account.happens(subscription, EventKind::ItemChanged, on);
                event.sequence += 1'000'000;
                event.item = plan;
            }
            const Recalculation after = account.recompute(asOf);
            RC_ASSERT(describe(after.due) == describe(before.due));
            RC_ASSERT(after.next.has_value() == before.next.has_value());
            if (after.next)
                RC_ASSERT(describe(*after.next) == describe(*before.next));
        }));
    }

    void orderOfListsSaysNothing()
    {
        QVERIFY(holds("the order of the lists of the input is irrelevant", [] {
            TestAccount account;
            account.input.profile = anyProfile();
            Kinds kinds = everything();
            kinds.withdrawals = true;
            const RandomTimeline timeline = drawTimeline(account, kinds);
            learnAll(account, timeline);
            account.bill(timeline.first.addDays(*rc::gen::inRange(0, 240)));
            const Recalculation first = account.recompute(timeline.last);
            const auto seed = *rc::gen::arbitrary<std::uint64_t>();
            std::mt19937_64 random(seed);
            std::shuffle(account.input.events.begin(), account.input.events.end(), random);
            std::shuffle(account.input.unitEvents.begin(), account.input.unitEvents.end(), random);
            std::shuffle(account.input.billed.begin(), account.input.billed.end(), random);
            RC_ASSERT(account.recompute(timeline.last) == first);
        }));
    }

    void totalsOfInvoices()
    {
        QVERIFY(holds("V17: totals, tax of a group rounded once, never negative", [] {
            TestAccount account;
            const RandomTimeline timeline = drawTimeline(account, {});
            learnAll(account, timeline);
            account.input.tax.ratePpm = 190'000;
            account.input.accountCreditMinor = *rc::gen::inRange(0, 100'000);
            std::int64_t credit = account.input.accountCreditMinor;
            for (const InvoiceDraft &draft : account.recompute(timeline.last).due) {
                checkTotals(draft);
                RC_ASSERT(draft.creditUsedMinor
                          == std::min(credit, std::max<std::int64_t>(0, draft.totalMinor)));
                credit += draft.creditMadeMinor - draft.creditUsedMinor;
            }
        }));
    }

    void currenciesDifferByTheirSignOnly()
    {
        QVERIFY(holds("exponents 0, 2, 3 and 4: the same minor units", [] {
            TestAccount euro;
            const RandomTimeline timeline = drawTimeline(euro, {});
            learnAll(euro, timeline);
            const auto expected = euro.bill(timeline.last);
            for (const char *code : {"JPY", "KWD", "CLF"}) {
                TestAccount other(code);
                for (CatalogueItem item : euro.catalogue.items()) {
                    for (Price &price : item.prices)
                        price.currency = currency(code);
                    other.catalogue.add(item);
                }
                learnAll(other, timeline);
                auto drafts = other.bill(timeline.last);
                RC_ASSERT(drafts.size() == expected.size());
                for (std::size_t i = 0; i < drafts.size(); ++i) {
                    RC_ASSERT(drafts[i].currency == currency(code));
                    drafts[i].currency = expected[i].currency;
                }
                RC_ASSERT(withoutLinks(drafts) == withoutLinks(expected));
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
