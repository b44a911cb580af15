// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "application/verification.h"
#include "commands.h"
#include "texts.h"
#include "verifyproof.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QJsonArray>

namespace clientele::app {
namespace {

const char *const kVerifyHelp = R"(Usage: clientele verify [OPTION]…
       clientele verify --proof FILE [--fingerprint DIGITS]

Checks everything that money and trust rest on, reads only, and names the first row that is wrong:
the database itself, the sums of every invoice and the books, numbers without gap, that nothing was
billed twice, that no issued invoice was changed, and that every draft is what a recalculation of
this moment makes. Exit status 1 when anything is wrong.

It needs no password: it changes nothing and shows no data of clients but numbers. With --as or
--password-file it signs in all the same.

With --proof it checks one signed proof of an invoice instead, which `clientele export invoices
--format proof` wrote, and needs no agency: the signature, and that the events and rules in the file
give every figure of the invoice. It prints the fingerprint of the key that signed: compare it with
the one that the agency told you, or name that one with --fingerprint.

  --proof FILE            check this proof
  --fingerprint DIGITS    refuse a proof that another key signed
  --agency AGENCY         FILE.clientele, or postgresql://server/database. Without it, the agency of
                          this person's data folder
  --as EMAIL              sign in as this member of staff first
  --password-file FILE    the password is the first line of FILE; - for standard input
  --json                  print one JSON object instead of lines
  --help                  print this text

Examples
  clientele verify --agency nord.clientele
  clientele verify --proof INV-2026-0412.proof
)";

QJsonObject toJson(const application::VerificationReport &report)
{
    QJsonArray findings;
    for (const application::Finding &finding : report.findings) {
        QJsonArray parameters;
        for (const std::string &parameter : finding.parameters)
            parameters.append(text(parameter));
        const QString sentence = wording::findingSentence(finding.rule, finding.row,
                                                          finding.parameters);
        findings.append(QJsonObject{
            {option("invariant"), text(finding.invariant)},
            {option("rule"), text(finding.rule)},
            {option("row"), text(finding.row)},
            {option("parameters"), parameters},
            {option("sentence"), text(wording::withoutIsolates(sentence.toStdString()))}});
    }
    return {{option("ok"), report.findings.empty()},
            {option("findings"), findings},
            {option("checked"), QJsonObject{
                 {option("invoices"), static_cast<qint64>(report.invoices)},
                 {option("clients"), static_cast<qint64>(report.clients)},
                 {option("auditRows"), static_cast<qint64>(report.auditRows)}}}};
}

Result<int> runVerify(const Options &options, Console &console)
{
    for (const char *const alone : {"agency", "as", "password-file"}) {
        if (options.has(option("proof")) && options.has(option(alone))) {
            console.complain(QStringLiteral("--proof needs no agency: leave --%1 out.")
                                 .arg(option(alone)));
            return kWrongUsage;
        }
    }
    if (options.has(option("proof")))
        return verifyProofFile(options.text(option("proof")),
                               options.text(option("fingerprint")), console);
    if (options.has(option("fingerprint"))) {
        console.complain(option("--fingerprint is for --proof only. Leave it out."));
        return kWrongUsage;
    }
    CLIENTELE_ASSIGN(const auto agency, Agency::open(options, option("verify")));
    if (options.has(option("as")) || options.has(option("password-file")))
        CLIENTELE_TRY(agency->signIn(options));
    CLIENTELE_ASSIGN(const application::VerificationReport report,
                     application::verify(agency->store(), agency->clock()));
    console.say(QStringLiteral("Checked invoices: %1, clients: %2, rows of the audit: %3.")
                    .arg(wording::number(report.invoices), wording::number(report.clients),
                         wording::number(report.auditRows)));
    for (const application::Finding &finding : report.findings)
        console.say(wording::findingSentence(finding.rule, finding.row, finding.parameters));
    console.result(toJson(report));
    if (report.findings.empty()) {
        console.say(option("Everything holds."));
        return kDone;
    }
    return fail(FailureCode::Damaged, "findings", {std::to_string(report.findings.size())});
}

} // namespace

Command verifyCommand()
{
    Command command;
    command.spec.name = option("verify");
    command.spec.options = agencyOptions({
        {option("proof"), ValueKind::Text, option("FILE")},
        {option("fingerprint"), ValueKind::Text, option("DIGITS")},
    });
    command.summary = option("check that everything holds");
    command.help = QString::fromUtf8(kVerifyHelp);
    command.run = runVerify;
    return command;
}

} // namespace clientele::app
