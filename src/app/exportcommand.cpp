// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/invoiceview.h"
#include "commands.h"
#include "exports.h"
#include "platform/paths.h"
#include "texts.h"
#include "wording/figures.h"
#include "wording/sentences.h"

#include <QtCore/QJsonArray>

namespace clientele::app {
namespace {

using documents::ExportFormat;

const char *const kExportHelp =
    R"(Usage: clientele export WHAT --format FORMAT --out FOLDER [OPTION]…

Writes what the agency holds into a folder, for sending, for the accountant or for another program.
A file that is there already is replaced when the new one is complete, never before.

WHAT is one of
  invoices                all that are issued; PDF is one file each, named by its number
  clients                 the accounts with plan, users, next invoice and balance
  statement               what each client was invoiced, owes, and brought and cost in
                          each of the last twelve months
  audit                   who did what, when and as whom

  --format FORMAT         pdf, csv, json, or for invoices proof: one small signed file each, from
                          which `clientele verify --proof` computes the invoice anew without the
                          agency. A pdf of clients, statement or audit is a list to read,
                          with fewer columns. A text that a spreadsheet would take for a formula
                          gets an apostrophe in csv
  --out FOLDER            where to write; it is made when it is missing
  --invoice NUMBER        only this invoice; may be given several times; for invoices alone
  --for-import            csv exactly as stored, without the apostrophe: for reading it back in,
                          not for opening in a spreadsheet
  --agency AGENCY         FILE.clientele, or postgresql://server/database. Without it, the agency of
                          this person's data folder
  --as EMAIL              the member of staff who exports; without it, the only one there is
  --password-file FILE    the password is the first line of FILE; - for standard input. Without it,
                          the key ring is asked, then standard input is read
  --json                  print one JSON object instead of lines
  --help                  print this text

Amounts in csv and json are in major units with a point, days are like 2026-11-30.

Example
  clientele export invoices --format pdf --out november --invoice INV-2026-0412
)";

bool wantsPdf(const Options &options)
{
    return options.text(option("format")) == option("pdf");
}

bool wantsProofs(const Options &options)
{
    return options.text(option("format")) == option("proof");
}

ExportFormat formatOf(const Options &options)
{
    if (options.text(option("format")) == option("json"))
        return ExportFormat::Json;
    if (wantsPdf(options))
        return ExportFormat::Pdf;
    return options.has(option("for-import")) ? ExportFormat::CsvForReimport
                                             : ExportFormat::CsvForSpreadsheets;
}

/// Each number that was asked for, before anything is written.
Result<std::vector<std::string>> wantedNumbers(const Options &options, storage::Reader &reader)
{
    std::vector<std::string> numbers;
    application::InvoiceReading reading(reader);
    for (const QString &number : options.all(option("invoice"))) {
        numbers.push_back(number.toStdString());
        CLIENTELE_TRY(reading.byNumber(numbers.back()));
    }
    return numbers;
}

Result<Exported> exportWhat(const QString &what, const Options &options, const ExportJob &job)
{
    if (wantsPdf(options) && what == option("invoices"))
        return exportPdfs(job);
    if (wantsProofs(options))
        return exportProofs(job);
    const ExportFormat format = formatOf(options);
    if (what == option("clients"))
        return exportClients(job, format);
    if (what == option("statement"))
        return exportStatement(job, format);
    if (what == option("audit"))
        return exportAudit(job, format);
    return exportInvoices(job, format);
}

domain::Permission permissionFor(const QString &what)
{
    return what == option("audit") ? domain::Permission::ViewAudit
                                   : domain::Permission::ExportData;
}

/// An option that would do nothing here; empty: none.
QString contradiction(const QString &what, const Options &options)
{
    if (options.has(option("invoice")) && what != option("invoices"))
        return QStringLiteral("--invoice is for `clientele export invoices` only, not for %1. "
                              "Leave it out.").arg(what);
    if (wantsProofs(options) && what != option("invoices"))
        return QStringLiteral("--format proof is for `clientele export invoices` only, not for %1. "
                              "Choose pdf, csv or json.").arg(what);
    if (options.has(option("for-import")) && options.text(option("format")) != option("csv"))
        return QStringLiteral("--for-import is for --format csv only, not for %1. Leave it out.")
            .arg(options.text(option("format")));
    return {};
}

void tell(Console &console, const QString &what, const QDir &folder, const Exported &exported)
{
    const QString path = folder.absolutePath();
    if (exported.rows == 0)
        console.say(QStringLiteral("There is nothing to export yet for %1.").arg(what));
    for (const QString &number : exported.invoicesWithMissingLetters) {
        console.complain(QStringLiteral(
            "%1 holds letters that no font of this machine has; they are replaced. "
            "Install fonts-noto for them.").arg(number));
    }
    for (const Failure &refusal : exported.refusals)
        console.complain(wording::sentence(refusal));
    const qsizetype count = exported.files.size();
    if (!exported.fingerprint.isEmpty())
        console.say(QStringLiteral("Signed by the key %1").arg(exported.fingerprint));
    if (count > 0) {
        const QString files = count == 1 ? option("One file is")
                                         : QStringLiteral("%1 files are").arg(
                                             wording::number(count));
        console.say(QStringLiteral("%1 written to %2").arg(files, path));
    }
    QJsonObject result{{option("folder"), path},
                       {option("files"), QJsonArray::fromStringList(exported.files)},
                       {option("rows"), exported.rows},
                       {option("withMissingLetters"),
                        QJsonArray::fromStringList(exported.invoicesWithMissingLetters)}};
    if (!exported.fingerprint.isEmpty())
        result.insert(option("fingerprint"), exported.fingerprint);
    console.result(result);
}

Result<int> runExport(const Options &options, Console &console)
{
    const QString what = options.words().front();
    if (const QString problem = contradiction(what, options); !problem.isEmpty()) {
        console.complain(problem);
        return kWrongUsage;
    }
    CLIENTELE_ASSIGN(const auto agency, Agency::open(options, option("export")));
    CLIENTELE_TRY(agency->signIn(options));
    CLIENTELE_TRY(agency->mayI(permissionFor(what)));
    if (wantsProofs(options))
        CLIENTELE_TRY(ensureProofKey(*agency));
    CLIENTELE_ASSIGN(const auto reader, agency->store().reader(
                                            storage::Context::agency(agency->scope().actor)));
    // one snapshot for all files
    CLIENTELE_ASSIGN(const auto snapshot, storage::Transaction::begin(reader->session()));
    CLIENTELE_ASSIGN(std::vector<std::string> numbers, wantedNumbers(options, *reader));
    const QDir folder(QDir(options.text(option("out"))).absolutePath());
    CLIENTELE_TRY(ensureFolder(folder.path()));
    const ExportJob job{*agency, *reader, folder, console, std::move(numbers)};
    CLIENTELE_ASSIGN(const Exported exported, exportWhat(what, options, job));
    tell(console, what, folder, exported);
    return exported.refusals.empty() ? kDone : kRefused;
}

} // namespace

Command exportCommand()
{
    Command command;
    command.spec.name = option("export");
    command.spec.words = {option("WHAT")};
    command.spec.firstWordChoices = {option("invoices"), option("clients"), option("statement"),
                                     option("audit")};
    command.spec.options = agencyOptions({
        {option("format"), ValueKind::Choice, option("FORMAT"), true, false,
         {option("pdf"), option("csv"), option("json"), option("proof")}},
        {option("out"), ValueKind::Text, option("FOLDER"), true},
        {option("invoice"), ValueKind::Text, option("NUMBER"), false, true},
        {option("for-import")},
    });
    command.summary = option("write invoices, clients or the audit into files");
    command.help = QString::fromUtf8(kExportHelp);
    command.run = runExport;
    command.paints = wantsPdf;
    return command;
}

} // namespace clientele::app
