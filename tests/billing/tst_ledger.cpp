// SPDX-License-Identifier: GPL-3.0-or-later
// V4: the engine against a second implementation that knows only days. The seed is printed.
#include "account.h"
#include "dayledger.h"
#include "randomtimeline.h"
#include "testsupport/property.h"

#include <QtTest/QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace clientele;
using namespace clientele::billing;
using namespace clientele::billing::tests;

namespace {

struct Lines {
    std::int64_t netMinor = 0;
    std::int64_t count = 0;
    std::map<Date, std::map<PriceComponentId, int>> coverage; ///< charges less credits
};

std::map<SubscriptionId, Lines> gather(const std::vector<BilledLine> &billed)
{
    std::map<SubscriptionId, Lines> gathered;
    for (const BilledLine &line : billed) {
        Lines &lines = gathered[line.subscription];
        lines.netMinor += line.amountMinor;
        ++lines.count;
        for (Date day = line.interval.from; day < line.interval.to; day = day.addDays(1))
            lines.coverage[day][line.component] += line.amountMinor < 0 ? -1 : 1;
    }
    return gathered;
}

void checkDays(const Lines &lines, const DayLedger &ledger)
{
    std::map<Date, std::set<PriceComponentId>> covered;
    for (const auto &[day, components] : lines.coverage) {
        for (const auto &[component, count] : components) {
            RC_ASSERT(count == 0 || count == 1);
            if (count == 1)
                covered[day].insert(component);
        }
    }
    RC_ASSERT(covered == ledger.days());
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayOnce()
    {
        QVERIFY(testing::holds("V4: every billable day is charged by exactly one plan", 4, 100, [] {
            TestAccount account;
            Kinds kinds;
            kinds.users = false;
            kinds.otherPeriods = false;
            const RandomTimeline timeline = drawTimeline(account, kinds);
            const Date until = timeline.last.addDays(70);
            const int step = *rc::gen::inRange(1, 100);
            for (Date on = timeline.first; on < until; on = on.addDays(step)) {
                learn(account, timeline, on);
                account.bill(on);
            }
            learnAll(account, timeline);
            account.bill(until);
            auto gathered = gather(account.input.billed);
            for (const Recorded &each : timeline.events) {
                if (each.event.kind != EventKind::SubscriptionStarted)
                    continue;
                const SubscriptionId subscription = each.event.subscription;
                const Lines &lines = gathered[subscription];
                const DayLedger ledger(account.input, subscription, until);
                Int128 off =
                    ledger.total() - static_cast<Int128>(lines.netMinor) * DayLedger::kParts;
                off = off < 0 ? -off : off;
                RC_LOG() << "billed " << lines.netMinor << ", days "
                         << static_cast<std::int64_t>(ledger.total() / DayLedger::kParts) << '\n';
                RC_ASSERT(off <= static_cast<Int128>(lines.count) * DayLedger::kParts);
                checkDays(lines, ledger);
            }
        }));
    }

    void unitsOfTheSnapshot()
    {
        QVERIFY(testing::holds("users are counted at the start of the term", 4, 100, [] {
            TestAccount account;
            Kinds kinds;
            kinds.subscriptions = 1;
            const RandomTimeline timeline = drawTimeline(account, kinds);
            learnAll(account, timeline);
            const auto plan = account.item("Users", {perUser(100)});
            account.start("2024-01-31", plan);
            for (const InvoiceDraft &draft : account.recompute(timeline.last.addDays(90)).due) {
                for (const DraftLine &line : draft.lines) {
                    if (!line.trace.snapshotDay)
                        continue;
                    RC_ASSERT(line.trace.countedUnits
                              == unitsAt(account.input.unitEvents, Meter::ActiveUsers,
                                         *line.trace.snapshotDay));
                    if (line.item == plan)
                        RC_ASSERT(line.amountMinor == 100 * line.trace.countedUnits);
                }
            }
            const Date today = timeline.first.addDays(*rc::gen::inRange(0, 240));
            RC_ASSERT(account.recompute(today).activeUsers
                      == unitsAt(account.input.unitEvents, Meter::ActiveUsers, today.addDays(1)));
        }));
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "tst_ledger.moc"
