// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "application/sample.h"
#include "commands.h"
#include "interrupt.h"
#include "newagencyplace.h"
#include "texts.h"
#include "wording/figures.h"

#include <QtCore/QTimeZone>

namespace clientele::app {
namespace {

const char *const kSampleHelp = R"(Usage: clientele sample --agency FILE.clientele [OPTION]…

Makes a sample agency to look around in: clients, staff, users, trials and months of invoices. The
same arguments make the same agency. Its owner signs in without a password.

  --agency AGENCY         where to make it: FILE.clientele, or postgresql://server/database
  --size N                how many clients; 91 without it
  --months M              how many months of history; 12 without it
  --as-of DAY             the day on which the history ends, YYYY-MM-DD; today without it
  --json                  print one JSON object instead of lines
  --help                  print this text

Example
  clientele sample --agency look-around.clientele --size 200 --as-of 2026-11-30
)";

Result<int> runSample(const Options &options, Console &console)
{
    const SystemClock clock;
    application::SampleOptions sample;
    sample.size = options.count(option("size")).value_or(sample.size);
    sample.months = options.count(option("months")).value_or(sample.months);
    const std::string zone = QTimeZone::systemTimeZoneId().toStdString();
    sample.asOf = options.day(option("as-of")).value_or(clock.today(zone));
    sample.progress = [&](int months) {
        console.progress(option("Months lived"), months, sample.months);
        return !isInterrupted();
    };
    const QString address = agencyAddress(options);
    NewAgencyPlace place(address);
    CLIENTELE_TRY(place.begin());
    application::SampleResult result;
    CLIENTELE_TRY(place.make(option("sample"), [&](storage::Store &store, const Clock &,
                                                   IdSource &) -> Status {
        CLIENTELE_ASSIGN(result, application::makeSample(store, sample));
        return {};
    }, application::beginningOf(sample)));
    console.say(QStringLiteral("Made the sample agency %1: %2 clients, %3 users, %4 issued "
                               "invoices. Its owner signs in without a password.")
                    .arg(address, wording::number(result.clients),
                         wording::number(result.users), wording::number(result.issued)));
    console.result({{option("agency"), address},
                    {option("clients"), static_cast<qint64>(result.clients)},
                    {option("users"), static_cast<qint64>(result.users)},
                    {option("issued"), static_cast<qint64>(result.issued)}});
    return kDone;
}

} // namespace

Command sampleCommand()
{
    Command command;
    command.spec.name = option("sample");
    command.spec.options = {
        {option("agency"), ValueKind::Address, option("AGENCY"), true},
        {option("size"), ValueKind::Count, option("N")},
        {option("months"), ValueKind::Count, option("M")},
        {option("as-of"), ValueKind::Day, option("DAY")},
        {option("json")},
        {option("help")},
    };
    command.summary = option("make a sample agency to look around in");
    command.help = QString::fromUtf8(kSampleHelp);
    command.run = runSample;
    return command;
}

} // namespace clientele::app
