// SPDX-License-Identifier: GPL-3.0-or-later
#include "agency.h"
#include "application/accountreading.h"
#include "application/billingrun.h"
#include "application/gateway.h"
#include "commands.h"
#include "excesscommand.h"
#include "interrupt.h"
#include "storage/access.h"
#include "texts.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QJsonArray>

#include <map>
#include <set>

namespace clientele::app {
namespace {

using application::BillingRunResult;

const char *const kBillHelp = R"(Usage: clientele bill [OPTION]…

Issues every invoice that is due: up to today, or up to an earlier bill day. An account that cannot
be billed is parked with its reason and stops nobody else. Run again, it issues what is still due
and nothing twice; stopped in the middle, what was issued stays.

  --through DAY           bill days up to this one, YYYY-MM-DD; today without it. A later day than
                          today goes with --dry-run only
  --dry-run               show what would be issued and write nothing; invoices have no numbers then
  --disable-drawn         disable the client accounts that are drawn for what is unpaid of last
                          month's excess accounts; without it they are only named
  --pay-excess PROGRAMME=AMOUNT
                          record what was paid to the platform for last month's excess accounts
                          first; accounts that it pays for are enabled again
  --draw-order PROGRAMME=ORDER
                          in which order accounts are drawn: lot, newest, lowest_revenue or
                          oldest_unpaid
  --payer CLIENT=PAYER    from now on the documents of the client with this number go on the summary
                          invoices of the other one, which pays; CLIENT= alone: it pays for itself
  --rate CURRENCY=RATE    enter what a unit of another currency is worth in the agency's from today
                          on; for the margin only
  --agency AGENCY         FILE.clientele, or postgresql://server/database. Without it, the agency of
                          this person's data folder
  --as EMAIL              the member of staff who bills; without it, the only one there is
  --password-file FILE    the password is the first line of FILE; - for standard input. Without it,
                          the key ring is asked, then standard input is read
  --json                  print one JSON object instead of lines
  --help                  print this text

Example: what would be billed at the end of the year, then what is due now
  clientele bill --agency nord.clientele --through 2026-12-31 --dry-run
  clientele bill --agency nord.clientele
)";

struct Total {
    qint64 count = 0;
    Money payable;
};

/// One total for each currency; nothing is added across them (decisions.md 2).
Result<std::map<std::string, Total>> totalsOf(const BillingRunResult &result)
{
    std::map<std::string, Total> totals;
    for (const application::IssuedInvoice &invoice : result.issued) {
        if (!invoice.payerName.empty())
            continue; // counts on the payer's summary invoice
        Total &total = totals[std::string(invoice.payable.currency.code())];
        total.payable.currency = invoice.payable.currency;
        const auto sum = total.payable.plus(invoice.payable);
        if (!sum)
            return fail(FailureCode::Overflow);
        total.payable = *sum;
        ++total.count;
    }
    return totals;
}

/// Clients that had something due of which nothing was issued and nothing is wrong: it is held.
std::size_t skippedIn(const BillingRunResult &result)
{
    std::set<AccountId> answered;
    for (const application::IssuedInvoice &invoice : result.issued)
        answered.insert(invoice.client);
    for (const application::ParkedAccount &parked : result.parked)
        answered.insert(parked.client);
    return result.clients - std::min(result.clients, answered.size());
}

QString plural(std::size_t count, const char *one, const char *many)
{
    return count == 1 ? option(one)
                      : QStringLiteral("%1 %2").arg(wording::number(static_cast<qint64>(count)),
                                                    option(many));
}

void printLines(Console &console, const BillingRunResult &result, bool dryRun,
                const std::map<std::string, Total> &totals)
{
    for (const application::IssuedInvoice &invoice : result.issued) {
        const QString number = dryRun ? option("would be issued") : text(invoice.number);
        if (!invoice.payerName.empty()) {
            console.say(QStringLiteral("%1  %2, on the summary invoice of %3")
                            .arg(number, wording::isolatedName(invoice.clientName),
                                 wording::isolatedName(invoice.payerName)));
            continue;
        }
        console.say(QStringLiteral("%1  %2  %3")
                        .arg(number, wording::amountWithCurrency(invoice.payable),
                             wording::isolatedName(invoice.clientName)));
    }
    for (const application::ParkedAccount &parked : result.parked)
        console.say(wording::parkedSentence(parked.clientName, parked.rule, parked.parameters));
    if (result.issued.empty())
        console.say(option("Nothing is due."));
    for (const auto &[currency, total] : totals) {
        console.say(QStringLiteral("%1 %2, in all %3.")
                        .arg(option(dryRun ? "Would issue" : "Issued"),
                             plural(static_cast<std::size_t>(total.count), "one invoice",
                                    "invoices"),
                             wording::amountWithCurrency(total.payable)));
    }
    if (!result.parked.empty())
        console.say(QStringLiteral("Parked %1.").arg(plural(result.parked.size(), "one account",
                                                            "accounts")));
    if (const std::size_t skipped = skippedIn(result); skipped > 0)
        console.say(QStringLiteral("Skipped %1 whose invoices are held.")
                        .arg(plural(skipped, "one account", "accounts")));
}

QJsonObject toJson(const BillingRunResult &result, bool dryRun, Date through,
                   const std::map<std::string, Total> &totals,
                   const std::vector<application::AccountDraw> &draws)
{
    QJsonArray issued;
    for (const application::IssuedInvoice &invoice : result.issued) {
        issued.append(QJsonObject{
            {option("number"), dryRun ? QJsonValue() : QJsonValue(text(invoice.number))},
            {option("client"), text(invoice.client.toString())},
            {option("clientName"), text(invoice.clientName)},
            {option("payerName"), invoice.payerName.empty() ? QJsonValue()
                                                            : QJsonValue(text(invoice.payerName))},
            {option("issuedOn"), text(invoice.issuedOn.toString())},
            {option("currency"), text(invoice.payable.currency.code())},
            {option("payable"), text(invoice.payable.toString())}});
    }
    QJsonArray parked;
    for (const application::ParkedAccount &account : result.parked) {
        QJsonArray parameters;
        for (const std::string &parameter : account.parameters)
            parameters.append(text(parameter));
        const QString sentence = wording::parkedSentence(account.clientName, account.rule,
                                                         account.parameters);
        parked.append(QJsonObject{
            {option("client"), text(account.client.toString())},
            {option("clientName"), text(account.clientName)},
            {option("rule"), text(account.rule)},
            {option("parameters"), parameters},
            {option("sentence"), text(wording::withoutIsolates(sentence.toStdString()))}});
    }
    QJsonArray sums;
    for (const auto &[currency, total] : totals) {
        sums.append(QJsonObject{{option("currency"), text(currency)},
                                {option("invoices"), total.count},
                                {option("payable"), text(total.payable.toString())}});
    }
    return {{option("dryRun"), dryRun},
            {option("through"), text(through.toString())},
            {option("issued"), issued},
            {option("parked"), parked},
            {option("skipped"), static_cast<qint64>(skippedIn(result))},
            {option("totals"), sums},
            {option("excess"), app::toJson(draws)}};
}

/// Nothing for no number.
Result<AccountId> clientOf(Agency &agency, const QString &number)
{
    if (number.isEmpty())
        return AccountId{};
    CLIENTELE_ASSIGN(const auto reader, agency.store().reader(
                                            storage::Context::agency(agency.scope().actor)));
    return application::AccountReading(*reader).clientByNumber(number.toStdString());
}

/// Next summary invoices of the payers, before and after.
void printEffect(Console &console, const application::Receipt &receipt)
{
    const auto sum = [](const application::OpenInvoices &open, Currency currency) {
        return wording::amountWithCurrency(
            Money{open.drafts.empty() ? 0 : open.drafts.front().payableMinor, currency});
    };
    for (const application::InvoiceEffect &effect : receipt.effects) {
        const auto &drafts = effect.after.drafts.empty() ? effect.before.drafts
                                                         : effect.after.drafts;
        if (drafts.empty())
            continue;
        const Currency currency = drafts.front().currency;
        console.say(QStringLiteral("Next summary invoice, %1: %2 before, %3 after.")
                        .arg(text(drafts.front().billDate.toString()),
                             sum(effect.before, currency), sum(effect.after, currency)));
    }
}

Status setPayers(Agency &agency, const Options &options, Console &console)
{
    const bool dryRun = options.has(option("dry-run"));
    for (const QString &each : options.all(option("payer"))) {
        const auto at = each.indexOf(QLatin1Char('='));
        domain::SetPayer command;
        CLIENTELE_ASSIGN(command.client, clientOf(agency, each.left(at)));
        CLIENTELE_ASSIGN(command.payer, clientOf(agency, each.mid(at + 1)));
        application::CommandGateway gateway(agency.store(), agency.clock(), agency.ids());
        const application::CommandContext context{
            CommandId{agency.ids().next(agency.clock().now())}, agency.scope()};
        CLIENTELE_ASSIGN(const application::Receipt receipt,
                         dryRun ? gateway.preview(command, context)
                                : gateway.execute(command, context));
        console.say(QStringLiteral("%1 %2.").arg(option(dryRun ? "Would set" : "Set"), each));
        printEffect(console, receipt);
    }
    return {};
}

Result<int> runBill(const Options &options, Console &console)
{
    CLIENTELE_ASSIGN(const auto agency, Agency::open(options, option("bill")));
    CLIENTELE_TRY(agency->signIn(options));
    CLIENTELE_TRY(agency->mayI(domain::Permission::IssueInvoices));
    CLIENTELE_TRY(setPayers(*agency, options, console));
    CLIENTELE_TRY(recordForPlatform(*agency, options, console));
    application::BillingRunOptions how;
    how.through = options.day(option("through"));
    how.dryRun = options.has(option("dry-run"));
    how.progress = [&console](std::size_t done) {
        console.progress(QStringLiteral("Clients billed"), static_cast<qint64>(done), 0);
        return !isInterrupted();
    };
    CLIENTELE_ASSIGN(const BillingRunResult result,
                     application::runBilling(agency->store(), agency->clock(), agency->ids(),
                                             agency->scope(), how));
    CLIENTELE_ASSIGN(const auto totals, totalsOf(result));
    printLines(console, result, how.dryRun, totals);
    const Date through = how.through.value_or(agency->today());
    CLIENTELE_ASSIGN(const auto draws, reportDraws(*agency, options, console, through));
    console.result(toJson(result, how.dryRun, through, totals, draws));
    return kDone;
}

} // namespace

Command billCommand()
{
    Command command;
    command.spec.name = option("bill");
    command.spec.options = agencyOptions({
        {option("through"), ValueKind::Day, option("DAY")},
        {option("dry-run")},
        {option("disable-drawn")},
        {option("pay-excess"), ValueKind::Assignment, option("PROGRAMME=AMOUNT"), false, true},
        {option("draw-order"), ValueKind::Assignment, option("PROGRAMME=ORDER"), false, true},
        {option("payer"), ValueKind::Assignment, option("CLIENT=PAYER"), false, true},
        {option("rate"), ValueKind::Assignment, option("CURRENCY=RATE"), false, true},
    });
    command.summary = option("issue everything that is due");
    command.help = QString::fromUtf8(kBillHelp);
    command.run = runBill;
    return command;
}

} // namespace clientele::app
