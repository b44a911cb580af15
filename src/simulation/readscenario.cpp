// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers.h"
#include "simulation/scenario.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>

namespace clientele::simulation {
namespace {

constexpr std::array kTaxCategories{"S", "Z", "E", "AE", "K", "G", "O"};
constexpr int kPercentDecimals = 4;
constexpr std::int64_t kMaximumRatePpm = 1'000'000;

constexpr int kMaximumRuns = 100'000;

void readSettings(const Node &node, Reading &reading)
{
    reading.currency = readCurrency(node.child("currency"));
    if (node.has("tax"))
        reading.tax = readTax(node.child("tax"));
    if (node.has("profile"))
        reading.profile = readProfile(node.child("profile"));
}

void readAccount(const Node &node, Reading &reading)
{
    node.object({"account", "events"}, {"currency", "tax", "profile", "credit", "why"});
    ScenarioAccount account;
    account.name = node.child("account").name();
    account.currency = node.has("currency") ? readCurrency(node.child("currency"))
                                            : reading.currency;
    account.tax = node.has("tax") ? readTax(node.child("tax")) : reading.tax;
    account.profile = node.has("profile") ? readProfile(node.child("profile")) : reading.profile;
    if (node.has("why"))
        (void)node.child("why").text();
    if (node.has("credit")) {
        const std::string credit = node.child("credit").decimal(9, false);
        const auto money = Money::parse(credit, account.currency);
        if (!money)
            node.child("credit").complain("notAnAmount", credit);
        account.creditMinor = money ? money->minor : 0;
    }
    readAccountEvents(node.child("events"), reading, account);
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
                {"name", "why", "tax", "profile", "runs", "expect"});
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

Currency readCurrency(const Node &node)
{
    const std::string code = node.text();
    const auto currency = Currency::fromCode(code);
    if (!currency)
        node.complain("unknownCurrency", code);
    return currency.value_or(Currency());
}

billing::TaxRule readTax(const Node &node)
{
    node.object({"ratePercent"}, {"category"});
    billing::TaxRule tax;
    if (node.has("category")) {
        tax.category = node.child("category").text();
        if (std::find(kTaxCategories.begin(), kTaxCategories.end(), tax.category)
            == kTaxCategories.end())
            node.child("category").complain("notOneOf", tax.category);
    }
    const Node rate = node.child("ratePercent");
    std::string digits = rate.decimal(kPercentDecimals, false);
    const std::size_t point = digits.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
    if (point != std::string::npos)
        digits.erase(point, 1);
    digits.append(kPercentDecimals - decimals, '0'); // 19 % is 190,000 parts per million
    const std::int64_t ratePpm = std::stoll(digits);
    if (ratePpm > kMaximumRatePpm)
        rate.complain("outOfRange", digits);
    else if (ratePpm != 0 && tax.category != "S")
        rate.complain("rateNotZero", tax.category); // EN 16931: only S has a rate above 0 here
    tax.ratePpm = static_cast<std::int32_t>(std::min(ratePpm, kMaximumRatePpm));
    return tax;
}

billing::Profile readProfile(const Node &node)
{
    return readNamed<billing::Profile>(node, profileByName);
}

std::optional<billing::Profile> profileByName(std::string_view name)
{
    if (name == billing::Profile().name)
        return billing::Profile();
    return std::nullopt;
}

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
    Complaint complaint;
    Reading reading;
    const QJsonValue root = document.isArray() ? QJsonValue(document.array())
                                               : QJsonValue(document.object());
    readTop(Node(root, complaint), reading);
    if (complaint.made())
        return complaint.failure();
    return std::move(reading.scenario);
}

} // namespace clientele::simulation
