// SPDX-License-Identifier: GPL-3.0-or-later
// Random timelines, with late and scheduled entries, against the properties of billing.md 6 that
// need the passing of time: V1, V2, V3, V9.
#include "files.h"
#include "simulation/simulate.h"
#include "timelines.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace clientele;
using namespace clientele::simulation;

namespace {

std::int64_t netOf(const Outcome &outcome)
{
    std::int64_t net = 0;
    for (const SimulatedInvoice &invoice : outcome.invoices)
        net += invoice.invoice.content.netMinor;
    return net;
}

Scenario everyDays(Scenario scenario, int days)
{
    scenario.runs.emplace();
    for (Date day = *Date::fromCivil(2023, 12, 1); day < scenario.until; day = day.addDays(days))
        scenario.runs->push_back(day);
    scenario.runs->push_back(scenario.until);
    return scenario;
}

/// The same events, all known on their day at the latest.
Scenario inTime(Scenario scenario)
{
    for (ScenarioAccount &account : scenario.accounts) {
        for (ScenarioEvent &event : account.events)
            event.recordedOn = std::min(event.recordedOn, *event.effectiveOn);
    }
    return scenario;
}

std::string described(const QByteArray &json, unsigned seed, const char *what)
{
    return std::string(what) + ", seed " + std::to_string(seed) + ": " + json.toStdString();
}

} // namespace

class TestTimelines : public QObject
{
    Q_OBJECT

private:
    static constexpr unsigned kFirstSeed = 20'260'101;
    static constexpr int kRounds = 250;

    static void check(const QByteArray &json, unsigned seed, int &parked)
    {
        const auto scenario = read(json);
        QVERIFY2(scenario.ok(), scenario ? "" : refusalOf(scenario.failure()).c_str());
        const auto outcome = simulate(*scenario);
        QVERIFY(outcome.ok());
        if (outcome->accounts[0].parked) {
            ++parked;
            return;
        }
        Scenario twice = *scenario;
        twice.runs.emplace();
        for (const Date day : outcome->runs)
            twice.runs->insert(twice.runs->end(), {day, day});
        QVERIFY2(toJson(twice, *simulate(twice)) == toJson(*scenario, *outcome),
                 described(json, seed, "V1").c_str());
        const Scenario daily = everyDays(*scenario, 1);
        QVERIFY2(toJson(daily, *simulate(daily)) == toJson(*scenario, *outcome),
                 described(json, seed, "V2, daily").c_str());
        // a late entry is corrected on the next bill day: once that has passed for all of them,
        // every way comes to the same sum
        Scenario settled = *scenario;
        settled.until = settled.until.addDays(220);
        const std::int64_t net = netOf(*simulate(settled));
        for (const int days : {7, 1000})
            QVERIFY2(netOf(*simulate(everyDays(settled, days))) == net,
                     described(json, seed, "V2, catching up").c_str());
        QVERIFY2(netOf(*simulate(inTime(settled))) == net, described(json, seed, "V9").c_str());
        if (const auto &next = outcome->accounts[0].next) {
            Scenario later = *scenario; // and nothing else is recorded
            std::erase_if(later.accounts[0].events, [&scenario](const ScenarioEvent &event) {
                return event.recordedOn > scenario->until;
            });
            later.until = next->content.billDate;
            const auto after = simulate(later);
            QVERIFY(after->invoices.size() > outcome->invoices.size());
            QVERIFY2(after->invoices[outcome->invoices.size()].invoice.content == next->content,
                     described(json, seed, "V3").c_str());
        }
    }

private Q_SLOTS:
    void known_data()
    {
        QTest::addColumn<bool>("late");
        QTest::newRow("in time") << false;
        QTest::newRow("late") << true;
    }
    void known()
    {
        QFETCH(bool, late);
        int parked = 0;
        for (unsigned seed = kFirstSeed; seed < kFirstSeed + kRounds; ++seed) {
            Timelines timelines(seed);
            check(timelines.next(late), seed, parked);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("seeds %u to %u, %d parked", kFirstSeed, kFirstSeed + kRounds - 1, parked);
        QVERIFY(parked < kRounds / 5);
    }
};

QTEST_APPLESS_MAIN(TestTimelines)
#include "tst_timelines.moc"
