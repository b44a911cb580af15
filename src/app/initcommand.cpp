// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "application/agencysetup.h"
#include "application/passwords.h"
#include "commands.h"
#include "credentials.h"
#include "newagencyplace.h"
#include "platform/paths.h"
#include "texts.h"
#include "wording/names.h"

#include <QtCore/QJsonArray>
#include <QtCore/QTimeZone>

namespace clientele::app {
namespace {

const char *const kInitHelp = R"(Usage: clientele init --name NAME --owner-email EMAIL [OPTION]…

Makes a new agency: one file, or the tables in an empty PostgreSQL database. It comes with the
starter catalogue of its programmes, and its owner can sign in at once.

  --name NAME             the agency's name, as it stands on invoices
  --owner-email EMAIL     who owns it and signs in first; also the agency's address
  --owner-name NAME       the owner's name; without it, the part of the address before the @
  --password-file FILE    the owner's new password is the first line of FILE; - for standard input.
                          At least 8 characters. Without it, standard input is read
  --agency AGENCY         where to make it: FILE.clientele, or postgresql://server/database.
                          Without it, the agency of this person's data folder
  --currency CODE         what it bills in, ISO 4217; EUR without it
  --country CODE          where it is, ISO 3166 with two letters, such as SE
  --programme NAME        what its clients buy: agency, managed, provider, whitelabel or command;
                          agency without it; may be given several times
  --tax-rate PERCENT      added to every line, such as 25 or 25.5; 0 without it
  --time-zone ZONE        whose days and months count, such as Europe/Stockholm; this machine's
                          without it
  --json                  print one JSON object instead of lines
  --help                  print this text

Example
  clientele init --agency nord.clientele --name "Nord Agency" --owner-email eva@nord.example \
      --country SE --currency SEK --tax-rate 25 --password-file ~/.nord-password
)";

std::string timeZoneOf(const Options &options)
{
    if (options.has(option("time-zone")))
        return options.text(option("time-zone")).toStdString();
    const std::string machine = QTimeZone::systemTimeZoneId().toStdString();
    return isTimeZone(machine) ? machine : "UTC";
}

Result<application::NewAgency> describedAgency(const Options &options)
{
    application::NewAgency agency;
    agency.name = options.text(option("name")).toStdString();
    agency.ownerEmail = options.text(option("owner-email")).toStdString();
    agency.ownerName = options.text(option("owner-name")).toStdString();
    if (options.has(option("currency")))
        agency.currency = options.text(option("currency")).toStdString();
    agency.country = options.text(option("country")).toStdString();
    agency.timeZone = timeZoneOf(options);
    if (!isTimeZone(agency.timeZone))
        return invalid({{"time-zone", "unknownTimeZone", agency.timeZone}});
    if (options.has(option("programme"))) {
        agency.programmes.clear();
        for (const QString &programme : options.all(option("programme")))
            agency.programmes.push_back(programme.toStdString());
    }
    agency.taxRatePpm = options.ratePpm(option("tax-rate")).value_or(0);
    return agency;
}

/// The new password of the owner, as it is kept.
Status addPassword(const Options &options, application::NewAgency &agency)
{
    CLIENTELE_ASSIGN(const Password password, readPassword(options, QString()));
    CLIENTELE_ASSIGN(agency.ownerPasswordHash,
                     application::hashPassword(password.secret.bytes()));
    return {};
}

Status make(const QString &address, const Options &options, application::NewAgency &agency)
{
    if (!options.has(option("agency")))
        CLIENTELE_TRY(ensureFolder(dataFolder()));
    NewAgencyPlace place(address);
    CLIENTELE_TRY(place.begin());
    CLIENTELE_TRY(addPassword(options, agency));
    return place.make(option("init"), [&](storage::Store &store, const Clock &clock,
                                          IdSource &ids) -> Status {
        CLIENTELE_TRY(application::setUpAgency(store, clock, ids, agency));
        return {};
    });
}

Result<int> runInit(const Options &options, Console &console)
{
    CLIENTELE_ASSIGN(application::NewAgency agency, describedAgency(options));
    const QString address = agencyAddress(options);
    CLIENTELE_TRY(make(address, options, agency));
    const auto text = [](const std::string &value) { return QString::fromStdString(value); };
    console.say(QStringLiteral("The agency %1 is ready: %2")
                    .arg(wording::isolatedName(agency.name), address));
    console.say(QStringLiteral("Its owner signs in as %1.")
                    .arg(wording::isolatedName(agency.ownerEmail)));
    QJsonArray programmes;
    for (const std::string &programme : agency.programmes)
        programmes.append(text(programme));
    console.result({{option("agency"), address},
                    {option("name"), text(agency.name)},
                    {option("ownerEmail"), text(agency.ownerEmail)},
                    {option("currency"), text(agency.currency)},
                    {option("country"), text(agency.country)},
                    {option("timeZone"), text(agency.timeZone)},
                    {option("programmes"), programmes}});
    return kDone;
}

} // namespace

Command initCommand()
{
    Command command;
    command.spec.name = option("init");
    command.spec.options = agencyOptions({
        {option("name"), ValueKind::Text, option("NAME"), true},
        {option("owner-email"), ValueKind::Text, option("EMAIL"), true},
        {option("owner-name"), ValueKind::Text, option("NAME")},
        {option("currency"), ValueKind::Text, option("CODE")},
        {option("country"), ValueKind::Text, option("CODE")},
        {option("programme"), ValueKind::Text, option("NAME"), false, true},
        {option("tax-rate"), ValueKind::Percent, option("PERCENT")},
        {option("time-zone"), ValueKind::Text, option("ZONE")},
    });
    command.summary = option("make a new agency");
    command.help = QString::fromUtf8(kInitHelp);
    command.run = runInit;
    return command;
}

} // namespace clientele::app
