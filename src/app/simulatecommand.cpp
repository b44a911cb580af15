// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "simulation/compare.h"
#include "simulation/profilecompare.h"
#include "simulation/simulate.h"
#include "texts.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/reasons.h"
#include "wording/sentences.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace clientele::app {
namespace {

using simulation::NamedInvoice;
using simulation::Outcome;
using simulation::Scenario;

const char *const kSimulateHelp = R"(Usage: clientele simulate FILE.json [OPTION]…

Prices, subscriptions, events and a date go in; the invoices that Clientele would have issued come
out, every line with its reason. No agency is needed and nothing is stored. When the file says what
it expects, every difference is shown and the exit status is 1.

  --profile NAME          bill every account by these rules instead of its own; may be given several
                          times to compare them
  --json                  print one JSON object instead of lines
  --help                  print this text

)";

/// A run of the file by one set of rules.
struct Simulated {
    Scenario scenario;
    Outcome outcome;
    std::vector<simulation::Difference> differences;
};

Result<Scenario> readFile(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return fail(FailureCode::NotFound, "file", {name.toStdString()});
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::Io, "notReadable", {name.toStdString()});
    if (file.size() > static_cast<qint64>(simulation::kMaximumBytes))
        return fail(FailureCode::Malformed, "scenario", {"$", "tooLarge", ""});
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(FailureCode::Io, "readFailed", {name.toStdString()});
    return simulation::readScenario(
        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Result<Simulated> simulateBy(const Scenario &scenario, const billing::Profile *profile)
{
    Simulated result;
    result.scenario = scenario;
    if (profile != nullptr) {
        for (simulation::ScenarioAccount &account : result.scenario.accounts)
            account.profile = *profile;
    }
    CLIENTELE_ASSIGN(result.outcome, simulation::simulate(result.scenario));
    result.differences = simulation::compare(result.scenario, result.outcome);
    return result;
}

void printLines(Console &console, const NamedInvoice &invoice)
{
    wording::ReasonContext context;
    context.currency = invoice.content.currency;
    context.lines = invoice.content.lines;
    for (const billing::DraftLine &line : invoice.content.lines) {
        const QString name = line.componentName.empty()
                                 ? wording::isolatedName(line.itemName)
                                 : wording::isolatedName(line.itemName + ": " + line.componentName);
        QString whole = QStringLiteral("  %1  %2  %3")
                            .arg(wording::amount({line.amountMinor, context.currency}), name,
                                 wording::days(line.interval));
        const QString reason = wording::shortReason(line, context);
        if (!reason.isEmpty())
            whole += QStringLiteral(" (%1)").arg(reason);
        console.say(whole);
    }
    if (invoice.content.taxMinor != 0) {
        console.say(QStringLiteral("  %1  tax").arg(
            wording::amount({invoice.content.taxMinor, context.currency})));
    }
    console.say(QStringLiteral("  %1  to be paid").arg(
        wording::amountWithCurrency({invoice.content.payableMinor, context.currency})));
}

void print(Console &console, const Simulated &simulated)
{
    const Outcome &outcome = simulated.outcome;
    for (const simulation::SimulatedInvoice &invoice : outcome.invoices) {
        console.say(QStringLiteral("%1 of %2 for %3")
                        .arg(text(invoice.number), wording::day(invoice.issuedOn),
                             wording::isolatedName(
                                 simulated.scenario.accounts[invoice.account].name)));
        printLines(console, invoice.invoice);
    }
    for (std::size_t i = 0; i < outcome.accounts.size(); ++i) {
        const simulation::SimulatedAccount &account = outcome.accounts[i];
        const std::string &name = simulated.scenario.accounts[i].name;
        if (account.parked)
            console.say(wording::parkedSentence(name, account.parked->rule,
                                                account.parked->parameters));
        if (account.next) {
            console.say(QStringLiteral("Next for %1 on %2")
                            .arg(wording::isolatedName(name),
                                 wording::day(account.next->content.billDate)));
            printLines(console, *account.next);
        }
    }
    for (const simulation::Difference &difference : simulated.differences) {
        const auto shown = [](const std::string &value) {
            return value.empty() ? option("nothing") : wording::plainName(value, 200);
        };
        console.say(QStringLiteral("%1: expected %2, got %3.")
                        .arg(wording::plainName(difference.path, 300), shown(difference.expected),
                             shown(difference.got)));
    }
}

QJsonObject toJson(const Simulated &simulated)
{
    const std::string json = simulation::toJson(simulated.scenario, simulated.outcome, false);
    QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    QJsonArray differences;
    for (const simulation::Difference &difference : simulated.differences) {
        differences.append(QJsonObject{{option("path"), text(difference.path)},
                                       {option("expected"), text(difference.expected)},
                                       {option("got"), text(difference.got)}});
    }
    if (simulated.scenario.expect)
        object.insert(option("differences"), differences);
    return object;
}

QString lineText(const std::optional<simulation::ProfileLine> &line, Currency currency)
{
    if (!line)
        return option("nothing");
    return QStringLiteral("%1 for %2, %3, on %4")
        .arg(wording::amount({line->amountMinor, currency}), wording::isolatedName(line->item),
             wording::days(line->interval), wording::day(line->billDate));
}

QJsonValue lineJson(const std::optional<simulation::ProfileLine> &line, Currency currency)
{
    if (!line)
        return QJsonValue::Null;
    return QJsonObject{
        {option("date"), text(line->billDate.toString())},
        {option("kind"), text(line->kind)},
        {option("subscription"), text(line->subscription)},
        {option("item"), text(line->item)},
        {option("component"), text(line->component)},
        {option("from"), text(line->interval.from.toString())},
        {option("to"), text(line->interval.to.toString())},
        {option("amount"), text(Money{line->amountMinor, currency}.toString())},
    };
}

/// Two profiles side by side: the lines that differ, and which knob makes the difference.
Result<QJsonArray> compareSides(const Scenario &scenario,
                                const std::vector<billing::Profile> &profiles, Console &console)
{
    CLIENTELE_ASSIGN(const auto differences,
                     simulation::compareProfiles(scenario, profiles[0], profiles[1]));
    QJsonArray json;
    console.say(QStringLiteral("%1 lines differ between %2 and %3")
                    .arg(QString::number(differences.size()), text(profiles[0].name),
                         text(profiles[1].name)));
    for (const simulation::ProfileDifference &each : differences) {
        const simulation::ScenarioAccount &account = scenario.accounts[each.account];
        QStringList knobs;
        for (const std::string &knob : each.knobs)
            knobs.append(text(knob));
        console.say(QStringLiteral("  %1: %2; %3: %4 (%5%6)")
                        .arg(text(profiles[0].name), lineText(each.a, account.currency),
                             text(profiles[1].name), lineText(each.b, account.currency),
                             knobs.join(option(", ")),
                             each.together ? option(" together") : QString()));
        json.append(QJsonObject{{option("account"), text(account.name)},
                                {text(profiles[0].name), lineJson(each.a, account.currency)},
                                {text(profiles[1].name), lineJson(each.b, account.currency)},
                                {option("knobs"), QJsonArray::fromStringList(knobs)},
                                {option("together"), each.together}});
    }
    return json;
}

Result<int> runSimulate(const Options &options, Console &console)
{
    std::vector<billing::Profile> profiles;
    for (const QString &name : options.all(option("profile"))) {
        const auto profile = simulation::profileByName(name.toStdString());
        if (!profile)
            return invalid({{"profile", "unknownProfile", name.toStdString()}});
        profiles.push_back(*profile);
    }
    CLIENTELE_ASSIGN(const Scenario scenario, readFile(options.words().front()));
    std::size_t differences = 0;
    QJsonObject byProfile;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, profiles.size()); ++i) {
        const billing::Profile *profile = profiles.empty() ? nullptr : &profiles[i];
        CLIENTELE_ASSIGN(const Simulated simulated, simulateBy(scenario, profile));
        differences += simulated.differences.size();
        if (profile == nullptr) {
            console.result(toJson(simulated));
        } else {
            console.say(QStringLiteral("By the rules %1").arg(text(profile->name)));
            byProfile.insert(text(profile->name), toJson(simulated));
        }
        print(console, simulated);
    }
    if (!profiles.empty()) {
        QJsonObject all{{option("profiles"), byProfile}};
        if (profiles.size() == 2) {
            CLIENTELE_ASSIGN(const QJsonArray between,
                             compareSides(scenario, profiles, console));
            all.insert(option("betweenProfiles"), between);
        }
        console.result(all);
    }
    if (differences > 0)
        return fail(FailureCode::Refused, "differences", {std::to_string(differences)});
    return kDone;
}

} // namespace

Command simulateCommand()
{
    Command command;
    command.spec.name = option("simulate");
    command.spec.words = {option("FILE.json")};
    command.spec.options = {
        {option("profile"), ValueKind::Text, option("NAME"), false, true},
        {option("json")},
        {option("help")},
    };
    command.summary = option("bill what a file describes, without an agency");
    QFile page(QStringLiteral(":/help/simulate.md"));
    const QByteArray format = page.open(QIODevice::ReadOnly) ? page.readAll() : QByteArray();
    command.help = QString::fromUtf8(kSimulateHelp) + QString::fromUtf8(format);
    command.run = runSimulate;
    return command;
}

} // namespace clientele::app
