// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers.h"
#include "simulation/scenario.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>

namespace clientele::simulation {
namespace {

constexpr int kMaximumRuns = 100'000;

void readSettings(const Node &node, Reading &reading)
{
    reading.currency = readCurrency(node.child("currency"));
    if (node.has("tax"))
        reading.tax = readTax(node.child("tax"));
    if (node.has("profile"))
        reading.profile = readProfile(node.child("profile"));
    readClock(node, reading.clock);
}

std::vector<billing::PlanCount> readPlanCounts(const Node &node)
{
    std::vector<billing::PlanCount> counts;
    const qsizetype count = node.array(0, kMaximumRuns);
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const Node each = node.element(i);
        each.object({"from", "plans"}, {});
        const billing::PlanCount plans{each.child("from").date(),
                                       each.child("plans").integer(0, 1'000'000'000)};
        if (!counts.empty() && plans.from <= counts.back().from)
            each.child("from").complain("notAscending", plans.from.toString());
        counts.push_back(plans);
    }
    return counts;
}

void readAccount(const Node &node, Reading &reading)
{
    node.object({"account", "events"}, {"currency", "tax", "profile", "credit", "planCounts",
                                        "timeZone", "instants", "issued", "why"});
    ScenarioAccount account;
    account.name = node.child("account").name();
    account.currency = node.has("currency") ? readCurrency(node.child("currency"))
                                            : reading.currency;
    account.tax = node.has("tax") ? readTax(node.child("tax")) : reading.tax;
    account.profile = node.has("profile") ? readProfile(node.child("profile")) : reading.profile;
    if (node.has("why"))
        (void)node.child("why").text();
    if (node.has("credit"))
        account.creditMinor = readMinor(node.child("credit"), account.currency);
    if (node.has("planCounts"))
        account.planCounts = readPlanCounts(node.child("planCounts"));
    Clock clock = reading.clock;
    readClock(node, clock);
    if (!node.failed())
        readAccountEvents(node.child("events"), reading, account, clock);
    if (!node.failed() && node.has("issued"))
        readIssued(node.child("issued"), reading, account);
    if (!reading.accounts.emplace(account.name, reading.accounts.size()).second)
        node.child("account").complain("duplicateName", account.name);
    reading.scenario.accounts.push_back(std::move(account));
}

void readAccounts(const Node &node, Reading &reading)
{
    const qsizetype count = node.array(1, kMaximumAccounts);
    for (qsizetype i = 0; i < count && !node.failed(); ++i)
        readAccount(node.element(i), reading);
}

std::vector<Date> readRuns(const Node &node, Date until)
{
    std::vector<Date> runs;
    const qsizetype count = node.array(1, kMaximumRuns);
    for (qsizetype i = 0; i < count && !node.failed(); ++i) {
        const Node dayNode = node.element(i);
        const Date day = dayNode.date();
        if (!runs.empty() && day <= runs.back())
            dayNode.complain("notAscending", day.toString());
        else if (day > until)
            dayNode.complain("outOfRange", day.toString());
        runs.push_back(day);
    }
    return runs;
}

void readTop(const Node &node, Reading &reading)
{
    node.object({"currency", "catalogue", "accounts", "until"},
                {"name", "why", "tax", "profile", "runs", "expect", "timeZone", "instants"});
    Scenario &scenario = reading.scenario;
    if (node.has("name"))
        scenario.name = node.child("name").name();
    if (node.has("why"))
        (void)node.child("why").text();
    readSettings(node, reading);
    scenario.until = node.child("until").date();
    if (node.has("runs"))
        scenario.runs = readRuns(node.child("runs"), scenario.until);
    readItems(node.child("catalogue"), reading);
    if (!node.failed())
        readAccounts(node.child("accounts"), reading);
    if (!node.failed() && node.has("expect"))
        scenario.expect = readExpectation(node.child("expect"), reading);
}

Failure malformed(std::string_view path, std::string_view reason, std::string found)
{
    return fail(FailureCode::Malformed, "scenario",
                {std::string(path), std::string(reason), std::move(found)});
}

} // namespace

Result<Scenario> readScenario(std::string_view json)
{
    if (json.size() > kMaximumBytes)
        return malformed("$", "tooLarge", std::to_string(json.size()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return malformed("$", "notJson", std::to_string(error.offset));
    if (auto path = duplicateKey(json))
        return malformed(*path, "duplicateKey", {});
    return readScenario(document.isArray() ? QJsonValue(document.array())
                                           : QJsonValue(document.object()),
                        "$");
}

Result<Scenario> readScenario(const QJsonValue &json, std::string_view root)
{
    Complaint complaint;
    Reading reading;
    readTop(Node(json, complaint), reading);
    if (!complaint.made())
        return std::move(reading.scenario);
    Failure failure = complaint.failure();
    failure.parameters.front().replace(0, 1, root);
    return failure;
}

} // namespace clientele::simulation
