// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario file, and every example of the help page: the figures worked out in it, and the
// properties of billing.md 6 that must hold whatever the figures are.
#include "files.h"
#include "simulation/compare.h"
#include "simulation/simulate.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace clientele;
using namespace clientele::simulation;

namespace {

std::vector<std::int64_t> netByAccount(const Scenario &scenario, const Outcome &outcome)
{
    std::vector<std::int64_t> net(scenario.accounts.size());
    for (const SimulatedInvoice &invoice : outcome.invoices) {
        for (const billing::DraftLine &line : invoice.invoice.content.lines)
            net[invoice.account] += line.amountMinor;
    }
    return net;
}

Date firstDay(const Scenario &scenario)
{
    Date first = scenario.until;
    for (const ScenarioAccount &account : scenario.accounts) {
        for (const ScenarioEvent &event : account.events)
            first = std::min({first, event.recordedOn, event.effectiveOn.value_or(first)});
    }
    return first;
}

Scenario withRuns(Scenario scenario, int everyDays)
{
    scenario.runs.emplace();
    for (Date day = firstDay(scenario); day < scenario.until; day = day.addDays(everyDays))
        scenario.runs->push_back(day);
    scenario.runs->push_back(scenario.until);
    return scenario;
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// The same file with its events in another order; the order of being recorded is written down.
QByteArray shuffled(const QByteArray &json, std::mt19937 &random)
{
    QJsonObject file = objectOf(json);
    QJsonArray accounts = file[QLatin1StringView("accounts")].toArray();
    for (QJsonValueRef accountRef : accounts) {
        QJsonObject account = accountRef.toObject();
        std::vector<QJsonObject> events;
        for (const QJsonValue &value : account[QLatin1StringView("events")].toArray()) {
            QJsonObject event = value.toObject();
            if (!event.contains(QLatin1StringView("order")))
                event[QLatin1StringView("order")] = static_cast<int>(events.size()) + 1;
            events.push_back(event);
        }
        std::shuffle(events.begin(), events.end(), random);
        QJsonArray mixed;
        for (const QJsonObject &event : events)
            mixed.append(event);
        account[QLatin1StringView("events")] = mixed;
        accountRef = account;
    }
    file[QLatin1StringView("accounts")] = accounts;
    return QJsonDocument(file).toJson();
}

Outcome outcomeOf(const Scenario &scenario)
{
    auto outcome = simulate(scenario);
    if (!outcome)
        qFatal("%s", refusalOf(outcome.failure()).c_str());
    return *std::move(outcome);
}

Scenario scenarioNamed(const QString &name)
{
    auto scenario = read(scenarioFile(name));
    if (!scenario)
        qFatal("%s: %s", qPrintable(name), refusalOf(scenario.failure()).c_str());
    return *std::move(scenario);
}

} // namespace

class TestScenarios : public QObject
{
    Q_OBJECT

private:
    static void rows()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : scenarioNames())
            QTest::newRow(qPrintable(name)) << name;
    }

private Q_SLOTS:
    void thereAreScenarios() { QVERIFY(scenarioNames().size() >= 18); }

    void figures_data() { rows(); }
    void figures()
    {
        QFETCH(QString, name);
        const Scenario scenario = scenarioNamed(name);
        QVERIFY2(scenario.expect.has_value(), "a scenario without expectations proves nothing");
        QVERIFY(scenario.expect->invoices.has_value());
        QVERIFY2(objectOf(scenarioFile(name)).contains(QLatin1StringView("why")), "no working");
        const Outcome outcome = outcomeOf(scenario);
        const std::vector<Difference> differences = compare(scenario, outcome);
        for (const Difference &difference : differences) {
            qWarning("%s\n    expected: %s\n    got:      %s", difference.path.c_str(),
                     difference.expected.c_str(), difference.got.c_str());
        }
        QVERIFY(differences.empty());
    }

    void comparingCanFail_data() { rows(); }
    void comparingCanFail() // a cent more on the last expected total must be noticed
    {
        QFETCH(QString, name);
        Scenario scenario = scenarioNamed(name);
        ExpectedInvoice &last = scenario.expect->invoices->back();
        const Outcome outcome = outcomeOf(scenario);
        const auto &content = outcome.invoices.back().invoice.content;
        last.total = Money{content.totalMinor + 1, content.currency}.toString();
        QCOMPARE(compare(scenario, outcome).size(), std::size_t(1));
        scenario.expect->invoices->pop_back();
        QVERIFY(!compare(scenario, outcome).empty());
    }

    void totalsAddUp_data() { rows(); }
    void totalsAddUp() // V17; balance = what was asked for
    {
        QFETCH(QString, name);
        const Scenario scenario = scenarioNamed(name);
        const Outcome outcome = outcomeOf(scenario);
        std::vector<std::int64_t> balance(scenario.accounts.size());
        std::vector<std::int64_t> credit;
        for (const ScenarioAccount &account : scenario.accounts)
            credit.push_back(account.creditMinor);
        for (const SimulatedInvoice &simulated : outcome.invoices) {
            const billing::InvoiceDraft &draft = simulated.invoice.content;
            std::int64_t net = 0, taxable = 0, tax = 0;
            for (const billing::DraftLine &line : draft.lines)
                net += line.amountMinor;
            for (const billing::TaxGroup &group : draft.taxes) {
                taxable += group.taxableMinor;
                tax += group.taxMinor;
                QCOMPARE(Int128(group.taxMinor) == divideRounded(Int128(group.taxableMinor)
                                                                     * group.rule.ratePpm,
                                                                 1'000'000, Rounding::HalfUp),
                         true);
            }
            QCOMPARE(net, draft.netMinor);
            QCOMPARE(taxable, draft.netMinor);
            QCOMPARE(tax, draft.taxMinor);
            QCOMPARE(draft.totalMinor, draft.netMinor + draft.taxMinor);
            QCOMPARE(draft.payableMinor,
                     draft.totalMinor - draft.creditUsedMinor + draft.creditMadeMinor);
            QVERIFY(draft.payableMinor >= 0);
            balance[simulated.account] += draft.payableMinor;
            credit[simulated.account] += draft.creditMadeMinor - draft.creditUsedMinor;
            QVERIFY(credit[simulated.account] >= 0);
        }
        for (std::size_t i = 0; i < scenario.accounts.size(); ++i) {
            QCOMPARE(outcome.accounts[i].balanceMinor, balance[i]);
            QCOMPARE(outcome.accounts[i].creditMinor, credit[i]);
        }
    }

    void secondRunMakesNothing_data() { rows(); }
    void secondRunMakesNothing() // V1
    {
        QFETCH(QString, name);
        const Scenario scenario = scenarioNamed(name);
        const Outcome once = outcomeOf(scenario);
        Scenario twice = scenario;
        twice.runs.emplace();
        for (const Date day : once.runs) {
            twice.runs->push_back(day);
            twice.runs->push_back(day);
        }
        QVERIFY(!once.runs.empty());
        QCOMPARE(toJson(twice, outcomeOf(twice)), toJson(scenario, once));
    }

    void dailyWeeklyOrOnce_data() { rows(); }
    void dailyWeeklyOrOnce() // V2
    {
        QFETCH(QString, name);
        const Scenario scenario = scenarioNamed(name);
        const Scenario daily = withRuns(scenario, 1);
        const Outcome step = outcomeOf(daily);
        const std::vector<std::int64_t> net = netByAccount(daily, step);
        for (const int days : {7, 100'000}) {
            const Scenario other = withRuns(scenario, days);
            QCOMPARE(netByAccount(other, outcomeOf(other)), net);
        }
        Scenario billDays = scenario;
        billDays.runs.reset();
        if (scenario.runs)
            QCOMPARE(netByAccount(billDays, outcomeOf(billDays)), net);
        else // nothing is missed between the bill days, so the documents are the same too
            QCOMPARE(toJson(daily, step), toJson(scenario, outcomeOf(scenario)));
    }

    void orderOfTheFile_data() { rows(); }
    void orderOfTheFile() // V9, as far as the recorded order is kept
    {
        QFETCH(QString, name);
        const QByteArray json = scenarioFile(name);
        const Scenario scenario = scenarioNamed(name);
        const std::string wanted = toJson(scenario, outcomeOf(scenario));
        constexpr unsigned kSeed = 20260101;
        std::mt19937 random(kSeed);
        for (int round = 0; round < 10; ++round) {
            const auto mixed = read(shuffled(json, random));
            QVERIFY2(mixed.ok(), mixed ? "" : refusalOf(mixed.failure()).c_str());
            QVERIFY2(toJson(*mixed, outcomeOf(*mixed)) == wanted,
                     qPrintable(QStringLiteral("seed %1, round %2").arg(kSeed).arg(round)));
        }
    }

    void enteredInTime_data() { rows(); }
    void enteredInTime() // V9: the net of late entries is that of the same events known in time
    {
        QFETCH(QString, name);
        Scenario scenario = scenarioNamed(name);
        const std::vector<std::int64_t> net = netByAccount(scenario, outcomeOf(scenario));
        bool late = false;
        for (ScenarioAccount &account : scenario.accounts) {
            for (ScenarioEvent &event : account.events) {
                late = late || (event.effectiveOn && event.recordedOn > *event.effectiveOn);
                if (event.effectiveOn)
                    event.recordedOn = std::min(event.recordedOn, *event.effectiveOn);
            }
            std::stable_sort(account.events.begin(), account.events.end(),
                             [](const ScenarioEvent &a, const ScenarioEvent &b) {
                                 return a.recordedOn < b.recordedOn;
                             });
        }
        if (late) // the events of these scenarios name no other by its position
            QCOMPARE(netByAccount(scenario, outcomeOf(scenario)), net);
    }

    void whatIsShownIsIssued_data() { rows(); }
    void whatIsShownIsIssued() // V3: the projected invoice is the next one that is issued
    {
        QFETCH(QString, name);
        Scenario scenario = scenarioNamed(name);
        scenario.runs.reset();
        const Outcome before = outcomeOf(scenario);
        for (std::size_t i = 0; i < scenario.accounts.size(); ++i) {
            const auto &next = before.accounts[i].next;
            if (!next)
                continue;
            Scenario later = scenario;
            later.until = next->content.billDate;
            const Outcome after = outcomeOf(later);
            const auto issued = std::find_if(
                after.invoices.begin() + std::ssize(before.invoices), after.invoices.end(),
                [i](const SimulatedInvoice &invoice) { return invoice.account == i; });
            QVERIFY(issued != after.invoices.end());
            QCOMPARE(issued->invoice.content.billDate, next->content.billDate);
            QVERIFY(issued->invoice.content == next->content);
        }
    }

    void theExamplesOfTheHelpPage()
    {
        const QString page
            = QString::fromUtf8(contentOf(QStringLiteral(CLIENTELE_HELP "/simulate.md")));
        static const QRegularExpression block(QStringLiteral("```json\\n(.*?)```"),
                                              QRegularExpression::DotMatchesEverythingOption);
        int count = 0;
        for (auto found = block.globalMatch(page); found.hasNext(); ++count) {
            const auto scenario = read(found.next().captured(1).toUtf8());
            QVERIFY2(scenario.ok(), scenario ? "" : refusalOf(scenario.failure()).c_str());
            QVERIFY(scenario->expect && scenario->expect->invoices);
            const std::vector<Difference> differences = compare(*scenario, outcomeOf(*scenario));
            for (const Difference &difference : differences) {
                qWarning("%s: %s\n    expected: %s\n    got:      %s", scenario->name.c_str(),
                         difference.path.c_str(), difference.expected.c_str(),
                         difference.got.c_str());
            }
            QVERIFY(differences.empty());
        }
        QVERIFY(count >= 4);
    }
};

QTEST_APPLESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
