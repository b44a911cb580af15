// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

namespace clientele::app {
namespace {

const char *const kHelp = R"(Usage: clientele import clients|users|computers FILE.csv [OPTION]…

Reads a table of clients, users or computers into the agency. Every row that has a problem is shown
with its line before anything is written.

  --map COLUMN=FIELD      what a column of the file is; an empty field leaves it out; may be given
                          several times
  --set FIELD=VALUE       the value of a field in every row that has none; may be given several
                          times
  --dry-run               show every row and write nothing
  --agency AGENCY         FILE.clientele, or postgresql://server/database. Without it, the agency of
                          this person's data folder
  --as EMAIL              the member of staff who imports; without it, the only one there is
  --password-file FILE    the password is the first line of FILE; - for standard input. Without it,
                          the key ring is asked, then standard input is read
  --json                  print one JSON object instead of lines
  --help                  print this text

Example
  clientele import clients northwind_customers.csv --agency nord.clientele --set plan=Starter
)";

QString option(const char *name)
{
    return QString::fromLatin1(name);
}

Result<int> run(const Options &, Console &)
{
    return fail(FailureCode::Unsupported, "import");
}

} // namespace

Command importCommand()
{
    Command command;
    command.spec.name = option("import");
    command.spec.words = {option("clients, users or computers"), option("FILE.csv")};
    command.spec.firstWordChoices = {option("clients"), option("users"), option("computers")};
    command.spec.options = agencyOptions({
        {option("map"), ValueKind::Assignment, option("COLUMN=FIELD"), false, true},
        {option("set"), ValueKind::Assignment, option("FIELD=VALUE"), false, true},
        {option("dry-run")},
    });
    command.summary = option("read a table of clients, users or computers");
    command.help = QString::fromUtf8(kHelp);
    command.run = run;
    return command;
}

} // namespace clientele::app
