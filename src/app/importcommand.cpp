// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "application/importing.h"
#include "commands.h"
#include "interrupt.h"
#include "texts.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace clientele::app {
namespace {

const char *const kImportHelp = R"(Usage: clientele import WHAT FILE.csv [OPTION]…

Reads a table into the agency. Every row that has a problem is shown with its line before anything
is written.

WHAT is one of
  clients                 accounts; --set plan=none where their subscriptions come after them
  users                   who is active from which day on
  computers
  subscriptions           running plans and add-ons that another system billed until now: what is
                          paid is not billed again, and our first invoice goes on where it ends.
                          --dry-run shows that invoice. Fields: client, clientNumber or
                          clientReference; item (plan or add-on), quantity, startDate, paidThrough
                          (last paid day), billDay, trialUntil (first paid day), price (of a term,
                          where it is lower than the catalogue's), discountPercent, discountName,
                          discountUntil (first day without it), invoice (number of the one for the
                          running term; it becomes an imported invoice that is paid)
  invoices                what another system issued, under its own numbers, outside of our series
                          and never recalculated. Fields: client, clientNumber or clientReference;
                          number, kind (invoice, credit note), date, dueDate, net, tax, total, open
                          (still to be paid: the opening balance; of a credit note: account credit)

To move from another system: clients, then users and computers with the days from which they count,
then subscriptions, then the other invoices.

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
        const QString header = wording::isolatedName(column.header);
        console.say(column.field.empty()
                        ? QStringLiteral("Column %1 is left out.").arg(header)
                        : QStringLiteral("Column %1 → %2").arg(header, text(column.field)));
    }
    for (const application::ImportedRow &row : report.rows) {
        QString line = QStringLiteral("Line %1").arg(row.line);
        if (!row.name.empty())
            line += QStringLiteral(": %1").arg(wording::isolatedName(row.name));
        if (!row.detail.empty())
            line += QStringLiteral(", %1").arg(wording::isolatedName(row.detail));
        if (row.repaired)
            line += QStringLiteral(" (repaired: a comma in a field was read as text)");
        if (!row.problems.empty())
            line += QStringLiteral(". %1").arg(problemsOf(row));
        console.say(line);
    }
}

/// What is billed next, so that a gap or a double charge is seen before anything is written.
void printNext(Console &console, const application::ImportReport &report)
{
    for (const application::NextInvoice &next : report.next) {
        console.say(QStringLiteral("Next for %1 on %2: %3")
                        .arg(text(next.clientNumber), wording::day(next.draft.billDate),
                             wording::amountWithCurrency(
                                 {next.draft.payableMinor, next.draft.currency})));
        for (const billing::DraftLine &line : next.draft.lines) {
            console.say(QStringLiteral("  %1  %2  %3")
                            .arg(wording::amount({line.amountMinor, next.draft.currency}),
                                 wording::isolatedName(line.itemName),
                                 wording::days(line.interval)));
        }
    }
}

QJsonArray problemsJson(const application::ImportedRow &row)
{
    QJsonArray problems;
    for (const interchange::RowProblem &problem : row.problems) {
        QJsonObject object{
            {option("field"), text(problem.failure.field)},
            {option("reason"), text(problem.failure.reason)},
            {option("value"), text(problem.failure.value)},
            {option("sentence"), text(wording::withoutIsolates(
                                     wording::sentence(problem.failure).toStdString()))}};
        if (problem.earlierLine != 0)
            object.insert(option("earlierLine"), static_cast<qint64>(problem.earlierLine));
        problems.append(object);
    }
    return problems;
}

QJsonObject nextJson(const application::NextInvoice &next)
{
    const Currency currency = next.draft.currency;
    QJsonArray lines;
    for (const billing::DraftLine &line : next.draft.lines) {
        lines.append(QJsonObject{
            {option("item"), text(line.itemName)},
            {option("from"), text(line.interval.from.toString())},
            {option("to"), text(line.interval.to.toString())},
            {option("amount"), text(Money{line.amountMinor, currency}.toString())}});
    }
    return {{option("clientNumber"), text(next.clientNumber)},
            {option("date"), text(next.draft.billDate.toString())},
            {option("currency"), text(currency.code())},
            {option("payable"), text(Money{next.draft.payableMinor, currency}.toString())},
            {option("lines"), lines}};
}

QJsonObject toJson(const application::ImportReport &report, bool dryRun)
{
    QJsonArray columns;
    for (const interchange::ColumnUse &column : report.columns) {
        columns.append(QJsonObject{
            {option("column"), text(column.header)},
            {option("field"), column.field.empty() ? QJsonValue() : text(column.field)}});
    }
    QJsonArray rows;
    for (const application::ImportedRow &row : report.rows) {
        rows.append(QJsonObject{{option("line"), static_cast<qint64>(row.line)},
                                {option("repaired"), row.repaired},
                                {option("name"), text(row.name)},
                                {option("detail"), text(row.detail)},
                                {option("problems"), problemsJson(row)}});
    }
    QJsonArray next;
    for (const application::NextInvoice &each : report.next)
        next.append(nextJson(each));
    return {{option("dryRun"), dryRun},
            {option("next"), next},
            {option("rows"), static_cast<qint64>(report.counts.rows)},
            {option("bad"), static_cast<qint64>(report.counts.bad)},
            {option("repaired"), static_cast<qint64>(report.counts.repaired)},
            {option("imported"), static_cast<qint64>(report.imported)},
            {option("columns"), columns},
            {option("report"), rows}};
}

/// "lines 14, 20, 77", the first ten of them.
QString badLines(const application::ImportReport &report)
{
    constexpr qsizetype kMostNamed = 10;
    QStringList lines;
    bool more = false;
    for (const application::ImportedRow &row : report.rows) {
        if (row.problems.empty())
            continue;
        more = lines.size() == kMostNamed;
        if (more)
            break;
        lines.append(QString::number(row.line));
    }
    return (lines.size() == 1 ? option("line ") : option("lines ")) + lines.join(option(", "))
           + (more ? QStringLiteral(" and more") : QString());
}

QString plural(qint64 count, const char *one, const char *many)
{
    return count == 1 ? option(one)
                      : QStringLiteral("%1 %2").arg(wording::number(count), option(many));
}

/// Whether a plan for all rows would help: no row says a plan that the catalogue has.
bool lacksPlans(const application::ImportReport &report)
{
    return std::all_of(report.rows.begin(), report.rows.end(), [](const auto &row) {
        return row.problems.empty()
               || std::any_of(row.problems.begin(), row.problems.end(), [](const auto &problem) {
                      return problem.failure.field == "plan";
                  });
    });
}

/// wording.md: "Nothing imported yet. 3 of 91 rows have problems (lines 14, 20, 77): …"
QString problemSummary(const application::ImportReport &report)
{
    const auto rows = static_cast<qint64>(report.counts.rows);
    const auto bad = static_cast<qint64>(report.counts.bad);
    const QString good = rows > bad ? QStringLiteral(", or import the %1 with --good-rows-only")
                                          .arg(plural(rows - bad, "one good row", "good rows"))
                                    : QString();
    const QString advice = option(lacksPlans(report)
                                      ? "name a plan of the catalogue for all rows that have none "
                                        "with --set plan=NAME, correct the file"
                                      : "correct the file");
    return QStringLiteral("Nothing imported yet. %1 of %2 %3 problems (%4): %5%6.")
        .arg(wording::number(bad), plural(rows, "one row", "rows"),
             option(bad == 1 ? "has" : "have"), badLines(report), advice, good);
}

QString summaryOf(const application::ImportReport &report)
{
    const auto rows = static_cast<qint64>(report.counts.rows);
    const QString repaired = report.counts.repaired == 0
                                 ? QString()
                                 : QStringLiteral(", %1 of them repaired")
                                       .arg(wording::number(
                                           static_cast<qint64>(report.counts.repaired)));
    if (rows == 0)
        return option("The file has no rows, so nothing is imported.");
    if (report.imported == 0) {
        return QStringLiteral("Nothing imported yet. %1 good%2.")
            .arg(rows == 1 ? option("The one row is")
                           : QStringLiteral("All %1 rows are").arg(wording::number(rows)),
                 repaired);
    }
    return QStringLiteral("Imported %1 of %2%3.")
        .arg(wording::number(static_cast<qint64>(report.imported)),
             plural(rows, "one row", "rows"), repaired);
}

Result<int> runImport(const Options &options, Console &console)
{
    const QString kind = options.words().at(0);
    CLIENTELE_ASSIGN(const auto agency, Agency::open(options, option("import")));
    CLIENTELE_TRY(agency->signIn(options));
    CLIENTELE_TRY(agency->mayI(domain::Permission::ImportData));
    const application::ImportOptions import = importOptions(options);
    application::CommandGateway gateway(agency->store(), agency->clock(), agency->ids());
    const auto importFile = kind == option("clients")         ? application::importClients
                            : kind == option("users")         ? application::importUsers
                            : kind == option("subscriptions") ? application::importSubscriptions
                            : kind == option("invoices")      ? application::importInvoices
                                                              : application::importComputers;
    CLIENTELE_ASSIGN(const application::ImportReport report,
                     importFile(agency->store(), gateway, agency->clock(), agency->ids(),
                                agency->scope(), import));
    printRows(console, report);
    printNext(console, report);
    console.result(toJson(report, import.dryRun));
    if (report.counts.bad > 0 && report.imported == 0) {
        console.complain(problemSummary(report));
        return kRefused;
    }
    console.say(summaryOf(report));
    return kDone;
}

} // namespace

Command importCommand()
{
    Command command;
    command.spec.name = option("import");
    command.spec.words = {option("clients, users, computers, subscriptions or invoices"),
                          option("FILE.csv")};
    command.spec.firstWordChoices = {option("clients"), option("users"), option("computers"),
                                     option("subscriptions"), option("invoices")};
    command.spec.options = agencyOptions({
        {option("map"), ValueKind::Assignment, option("COLUMN=FIELD"), false, true},
        {option("set"), ValueKind::Assignment, option("FIELD=VALUE"), false, true},
        {option("dry-run")},
        {option("good-rows-only")},
    });
    command.summary = option("read a table of clients, users, subscriptions or invoices");
    command.help = QString::fromUtf8(kImportHelp);
    command.run = runImport;
    return command;
}

} // namespace clientele::app
