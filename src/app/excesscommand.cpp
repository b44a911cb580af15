// SPDX-License-Identifier: GPL-3.0-or-later
#include "excesscommand.h"

#include "application/gateway.h"
#include "application/statement.h"
#include "storage/access.h"
#include "texts.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QJsonObject>

#include <algorithm>

namespace clientele::app {
namespace {

using application::AccountDraw;
using application::DrawnAccount;

DateRange monthBefore(Date day)
{
    return application::monthOf(application::monthOf(day).from.addDays(-1));
}

Status carryOut(Agency &agency, const domain::Command &command, bool dryRun)
{
    application::CommandGateway gateway(agency.store(), agency.clock(), agency.ids());
    const application::CommandContext context{
        CommandId{agency.ids().next(agency.clock().now())}, agency.scope()};
    const auto outcome = dryRun ? gateway.preview(command, context)
                                : gateway.execute(command, context);
    return outcome ? Status() : Status(outcome.failure());
}

/// "CHF=1.05": name and value.
std::pair<std::string, std::string> parts(const QString &assignment)
{
    const auto at = assignment.indexOf(QLatin1Char('='));
    return {assignment.left(at).toStdString(), assignment.mid(at + 1).toStdString()};
}

Result<std::vector<AccountDraw>> draws(Agency &agency, DateRange month)
{
    CLIENTELE_ASSIGN(const auto reader, agency.store().reader(
                                            storage::Context::agency(agency.scope().actor)));
    return application::readDraws(*reader, month);
}

QString names(const AccountDraw &draw, bool disabled)
{
    QStringList names;
    for (const DrawnAccount &each : draw.accounts) {
        if (disabled ? each.disabled : each.drawn && !each.disabled)
            names.append(QStringLiteral("%1 %2").arg(text(each.number),
                                                     wording::isolatedName(each.name)));
    }
    return names.join(QStringLiteral(", "));
}

/// ", the newest first"; nothing for the lots.
QString orderText(const AccountDraw &draw)
{
    switch (draw.order) {
    case domain::DrawOrder::Lot: return {};
    case domain::DrawOrder::Newest: return option(", the newest first");
    case domain::DrawOrder::LowestRevenue: return option(", the lowest revenue first");
    case domain::DrawOrder::OldestUnpaid: return option(", the longest unpaid first");
    }
    return {};
}

void print(Console &console, const AccountDraw &draw)
{
    const QString name = wording::isolatedName(draw.charge.programmeName);
    const QString month = text(draw.month.from.toString().substr(0, 7));
    if (draw.unpaid > 0) {
        const Money open = draw.charge.amount.minus(draw.paid).value_or(draw.charge.amount);
        console.say(QStringLiteral("%1, %2: %3 of %4 excess accounts are not paid for (%5).")
                        .arg(name, month, wording::number(draw.unpaid),
                             wording::number(draw.charge.excess),
                             wording::amountWithCurrency(open)));
    }
    if (!draw.toDisable().empty())
        console.say(QStringLiteral("From %1 on, --disable-drawn disables what the draw %2 hits, "
                                   "unless they are paid for%3: %4")
                        .arg(text(draw.earliest.toString()), text(draw.seed), orderText(draw),
                             names(draw, false)));
    if (draw.countDisabled() > 0)
        console.say(QStringLiteral("Disabled by the draw %1: %2")
                        .arg(text(draw.seed), names(draw, true)));
}

} // namespace

Status recordForPlatform(Agency &agency, const Options &options, Console &console)
{
    const bool dryRun = options.has(option("dry-run"));
    const DateRange month = monthBefore(agency.today());
    for (const QString &each : options.all(option("rate"))) {
        const auto [currency, rate] = parts(each);
        CLIENTELE_TRY(carryOut(
            agency, domain::SetExchangeRate{currency, agency.today(), rate}, dryRun));
        console.say(QStringLiteral("%1 1 is %2 %3 from %4 on.")
                        .arg(text(currency), text(agency.profile().currency.code()), text(rate),
                             text(agency.today().toString())));
    }
    for (const QString &each : options.all(option("draw-order"))) {
        const auto [programme, order] = parts(each);
        CLIENTELE_TRY(carryOut(agency, domain::SetDrawOrder{programme, order}, dryRun));
        console.say(QStringLiteral("%1 draws by %2.").arg(text(programme), text(order)));
    }
    for (const QString &each : options.all(option("pay-excess"))) {
        const auto [programme, amount] = parts(each);
        const auto money = Money::parse(amount, agency.profile().currency);
        if (!money)
            return invalid({{"amount", "outOfRange", amount}});
        domain::RecordExcessPayment payment;
        payment.payment = ExcessPaymentId{agency.ids().next(agency.clock().now())};
        payment.programme = programme;
        payment.month = month.from;
        payment.bookedOn = agency.today();
        payment.amountMinor = money->minor;
        CLIENTELE_TRY(carryOut(agency, payment, dryRun));
        console.say(QStringLiteral("%1 %2 for the excess accounts of %3.")
                        .arg(option(dryRun ? "Would record" : "Recorded"),
                             wording::amountWithCurrency(*money),
                             text(month.from.toString().substr(0, 7))));
    }
    return {};
}

Result<std::vector<AccountDraw>> reportDraws(Agency &agency, const Options &options,
                                             Console &console, Date through)
{
    const bool dryRun = options.has(option("dry-run"));
    CLIENTELE_ASSIGN(auto found, draws(agency, monthBefore(through)));
    if (options.has(option("disable-drawn"))) {
        for (const AccountDraw &draw : found) {
            const std::vector<AccountId> hit = draw.toDisable();
            if (hit.empty())
                continue;
            CLIENTELE_TRY(carryOut(agency,
                                   domain::SetDrawnDisabled{draw.charge.programme,
                                                            draw.month.from, hit, true},
                                   dryRun));
        }
        if (!dryRun) {
            CLIENTELE_ASSIGN(found, draws(agency, monthBefore(through)));
        }
    }
    for (const AccountDraw &draw : found)
        print(console, draw);
    return found;
}

QJsonArray toJson(const std::vector<AccountDraw> &draws)
{
    QJsonArray array;
    for (const AccountDraw &draw : draws) {
        QJsonArray accounts;
        for (const DrawnAccount &each : draw.accounts) {
            accounts.append(QJsonObject{{option("client"), text(each.client.toString())},
                                        {option("number"), text(each.number)},
                                        {option("name"), text(each.name)},
                                        {option("lot"), text(each.lot)},
                                        {option("ground"), text(each.ground)},
                                        {option("drawn"), each.drawn},
                                        {option("disabled"), each.disabled}});
        }
        array.append(QJsonObject{
            {option("programme"), text(draw.charge.programme)},
            {option("month"), text(draw.month.from.toString().substr(0, 7))},
            {option("accountsAtEnd"), static_cast<qint64>(draw.charge.accounts)},
            {option("package"), static_cast<qint64>(draw.charge.limit)},
            {option("excess"), static_cast<qint64>(draw.charge.excess)},
            {option("currency"), text(draw.charge.amount.currency.code())},
            {option("amount"), text(draw.charge.amount.toString())},
            {option("paid"), text(draw.paid.toString())},
            {option("unpaid"), static_cast<qint64>(draw.unpaid)},
            {option("seed"), text(draw.seed)},
            {option("order"), text(domain::drawOrderName(draw.order))},
            {option("earliest"), text(draw.earliest.toString())},
            {option("accounts"), accounts}});
    }
    return array;
}

} // namespace clientele::app
