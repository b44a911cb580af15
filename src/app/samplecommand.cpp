// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

namespace clientele::app {
namespace {

const char *const kHelp = R"(Usage: clientele sample --agency FILE.clientele [OPTION]…

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

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

Result<int> run(const Options &, Console &)
{
    return fail(FailureCode::Unsupported, "sample");
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
    command.help = QString::fromUtf8(kHelp);
    command.run = run;
    return command;
}

} // namespace clientele::app
