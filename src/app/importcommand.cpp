// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "application/importing.h"
#include "commands.h"
#include "interrupt.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QJsonArray>

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
  --good-rows-only        leave rows with problems out; without it, one of them stops the import
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

QString text(std::string_view value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

application::ImportOptions importOptions(const Options &options)
{
    application::ImportOptions import;
    import.file = options.words().at(1).toStdString();
    // the options were read as assignments already: each has its '='
    for (const QString &assignment : options.all(option("map")))
        import.mappings.push_back(*interchange::ColumnMapping::parse(assignment.toStdString()));
    for (const QString &assignment : options.all(option("set")))
        import.defaults.push_back(*interchange::FieldDefault::parse(assignment.toStdString()));
    import.dryRun = options.has(option("dry-run"));
    import.goodRowsOnly = options.has(option("good-rows-only"));
    import.cancelled = [] { return isInterrupted(); };
    return import;
}

QString problemsOf(const application::ImportedRow &row)
{
    QStringList sentences;
    for (const interchange::RowProblem &problem : row.problems) {
        sentences.append(wording::sentence(problem.failure));
        if (problem.earlierLine != 0)
            sentences.append(QStringLiteral("(as on line %1)").arg(problem.earlierLine));
    }
    return sentences.join(QLatin1Char(' '));
}

void printRows(Console &console, const application::ImportReport &report)
{
    for (const interchange::ColumnUse &column : report.columns) {
        if (column.field.empty())
            console.say(QStringLiteral("Column %1 is left out.").arg(text(column.header)));
        else
            console.say(
                QStringLiteral("Column %1 → %2").arg(text(column.header), text(column.field)));
    }
    for (const application::ImportedRow &row : report.rows) {
        QString line = QStringLiteral("Line %1: %2")
                           .arg(QString::number(row.line), wording::isolatedName(row.name));
        if (!row.detail.empty())
            line += QStringLiteral(", %1").arg(wording::isolatedName(row.detail));
        if (row.repaired)
            line += QStringLiteral(" (repaired: a comma in a field was read as text)");
        if (!row.problems.empty())
            line += QStringLiteral(". %1").arg(problemsOf(row));
        console.say(line);
    }
}

QJsonObject toJson(const application::ImportReport &report, bool dryRun)
{
    QJsonArray rows;
    for (const application::ImportedRow &row : report.rows) {
        QJsonArray problems;
        for (const interchange::RowProblem &problem : row.problems) {
            problems.append(QJsonObject{{option("field"), text(problem.failure.field)},
                                        {option("reason"), text(problem.failure.reason)},
                                        {option("value"), text(problem.failure.value)}});
        }
        rows.append(QJsonObject{{option("line"), static_cast<qint64>(row.line)},
                                {option("repaired"), row.repaired},
                                {option("name"), text(row.name)},
                                {option("problems"), problems}});
    }
    return {{option("dryRun"), dryRun},
            {option("rows"), static_cast<qint64>(report.counts.rows)},
            {option("bad"), static_cast<qint64>(report.counts.bad)},
            {option("repaired"), static_cast<qint64>(report.counts.repaired)},
            {option("imported"), static_cast<qint64>(report.imported)},
            {option("report"), rows}};
}

/// wording.md: "Nothing imported yet. 3 of 91 rows have problems …"
QString summaryOf(const application::ImportReport &report, bool dryRun)
{
    const auto rows = static_cast<qint64>(report.counts.rows);
    const auto bad = static_cast<qint64>(report.counts.bad);
    if (report.imported > 0) {
        return QStringLiteral("Imported %1 of %2 rows, %3 of them repaired.")
            .arg(wording::number(static_cast<qint64>(report.imported)), wording::number(rows),
                 wording::number(static_cast<qint64>(report.counts.repaired)));
    }
    if (bad > 0) {
        return QStringLiteral("Nothing imported yet. %1 of %2 rows have problems: correct the "
                              "file, or import the %3 good rows with --good-rows-only.")
            .arg(wording::number(bad), wording::number(rows), wording::number(rows - bad));
    }
    return dryRun ? QStringLiteral("Nothing imported yet. All %1 rows are good, %2 of them "
                                   "repaired.")
                        .arg(wording::number(rows),
                             wording::number(static_cast<qint64>(report.counts.repaired)))
                  : QStringLiteral("The file has no rows.");
}

Result<int> run(const Options &options, Console &console)
{
    const QString kind = options.words().at(0);
    if (kind == option("computers"))
        return fail(FailureCode::Unsupported, "import");
    CLIENTELE_ASSIGN(const auto agency, Agency::open(options, option("import")));
    CLIENTELE_TRY(agency->signIn(options));
    CLIENTELE_TRY(agency->mayI(domain::Permission::ImportData));
    const application::ImportOptions import = importOptions(options);
    application::CommandGateway gateway(agency->store(), agency->clock(), agency->ids());
    const auto importFile
        = kind == option("clients") ? application::importClients : application::importUsers;
    CLIENTELE_ASSIGN(const application::ImportReport report,
                     importFile(agency->store(), gateway, agency->clock(), agency->ids(),
                                agency->scope(), import));
    printRows(console, report);
    console.say(summaryOf(report, import.dryRun));
    console.result(toJson(report, import.dryRun));
    const bool stopped = report.counts.bad > 0 && report.imported == 0;
    if (stopped && !import.dryRun)
        console.complain(summaryOf(report, false));
    return stopped ? kRefused : kDone;
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
        {option("good-rows-only")},
    });
    command.summary = option("read a table of clients, users or computers");
    command.help = QString::fromUtf8(kHelp);
    command.run = run;
    return command;
}

} // namespace clientele::app
