// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "commands.h"
#include "texts.h"

#include <QtCore/QFileInfo>

#include <sys/stat.h>

namespace clientele::app {
namespace {

const char *const kBackupHelp = R"(Usage: clientele backup --out FILE [OPTION]…

Writes a copy of the agency and reads it back before it takes the name FILE; a file of that name
stays whole until then. The copy of a file is an agency that can be opened. The copy of a PostgreSQL
database is an archive for pg_restore.

  --out FILE              where to write the copy
  --agency AGENCY         FILE.clientele, or postgresql://server/database. Without it, the agency of
                          this person's data folder
  --as EMAIL              the member of staff who makes it; without it, the only one there is
  --password-file FILE    the password is the first line of FILE; - for standard input. Without it,
                          the key ring is asked, then standard input is read
  --json                  print one JSON object instead of lines
  --help                  print this text

Example
  clientele backup --agency nord.clientele --out /media/usb/nord-2026-11.clientele
)";

Result<int> runBackup(const Options &options, Console &console)
{
    ::umask(S_IRWXG | S_IRWXO); // what clients entrust to the agency is for its owner's eyes
    CLIENTELE_ASSIGN(const auto agency, Agency::open(options, option("backup")));
    CLIENTELE_TRY(agency->signIn(options));
    CLIENTELE_TRY(agency->mayI(domain::Permission::MakeBackups));
    CLIENTELE_TRY(agency->store().writer().enter(
        storage::Context::agency(agency->scope().actor)));
    const QString file = QFileInfo(options.text(option("out"))).absoluteFilePath();
    CLIENTELE_TRY(agency->store().backup(file));
    console.say(QStringLiteral("The backup is written and checked: %1").arg(file));
    console.result({{option("file"), file},
                    {option("bytes"), QFileInfo(file).size()},
                    {option("checked"), true}});
    return kDone;
}

} // namespace

Command backupCommand()
{
    Command command;
    command.spec.name = option("backup");
    command.spec.options = agencyOptions({
        {option("out"), ValueKind::Text, option("FILE"), true},
    });
    command.summary = option("write a checked copy");
    command.help = QString::fromUtf8(kBackupHelp);
    command.run = runBackup;
    return command;
}

} // namespace clientele::app
