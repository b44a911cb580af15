// SPDX-License-Identifier: GPL-3.0-or-later
#include "billingtexts.h"

#include "models/display.h"
#include "shell/moneytexts.h"
#include "wording/figures.h"
#include "wording/names.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace clientele::gui {

using application::Difference;
using application::DifferenceCause;
using application::MonthClose;
using application::StatementRow;
using billing::EventKind;
using billing::LineKind;

namespace {

constexpr std::size_t kNamedCauses = 4;

struct BillingTexts {
    Q_DECLARE_TR_FUNCTIONS(BillingTexts)
};

QString key(const Uuid &id)
{
    return QString::fromStdString(id.toString());
}

QString whatOf(const Difference &difference)
{
    const QString item = wording::plainName(difference.itemName);
    const QString part = wording::plainName(difference.componentName);
    return part.isEmpty() || part == item ? item
                                          : BillingTexts::tr("%1: %2").arg(item, part);
}

QString oneTimeText(LineKind kind, const QString &what)
{
    switch (kind) {
    case LineKind::Proration: return BillingTexts::tr("%1 for a part of a period").arg(what);
    case LineKind::Credit: return BillingTexts::tr("credit for %1").arg(what);
    case LineKind::Correction: return BillingTexts::tr("correction of %1").arg(what);
    case LineKind::Discount: return BillingTexts::tr("discount on %1").arg(what);
    case LineKind::Coupon: return BillingTexts::tr("coupon on %1").arg(what);
    default: return BillingTexts::tr("%1 charged once").arg(what);
    }
}

QString causeText(const Difference &difference, const Session &session)
{
    const QString what = whatOf(difference);
    const QLocale &locale = session.locale();
    switch (difference.cause) {
    case DifferenceCause::New: return BillingTexts::tr("%1 is new").arg(what);
    case DifferenceCause::Gone: return BillingTexts::tr("%1 is gone").arg(what);
    case DifferenceCause::Quantity:
        return BillingTexts::tr("%1: %2 instead of %3")
            .arg(what, wording::number(difference.afterQuantity, locale),
                 wording::number(difference.beforeQuantity, locale));
    case DifferenceCause::Price: return BillingTexts::tr("%1 has another price").arg(what);
    case DifferenceCause::Part:
        return BillingTexts::tr("%1 for another part of a period").arg(what);
    case DifferenceCause::OneTime: return oneTimeText(difference.kind, what);
    }
    return what;
}

RowsModel::Column text(const QString &header)
{
    return {header, Qt::AlignLeft | Qt::AlignVCenter, {}};
}

RowsModel::Column dayColumn(const QString &header, const Session &session)
{
    return {header, Qt::AlignRight | Qt::AlignVCenter,
            [&session](const QVariant &value, const RowsModel::Row &) {
                return models::dateText(
                    Date::fromDays(static_cast<std::int32_t>(value.toLongLong())),
                    session.locale());
            }};
}

/// An amount whose text, with its currency, stands in the row's last hidden cell at `at`.
RowsModel::Column amountColumn(const QString &header, std::size_t at)
{
    return {header, Qt::AlignRight | Qt::AlignVCenter,
            [at](const QVariant &, const RowsModel::Row &row) { return row.cells[at].toString(); }};
}

RowsModel::Column countColumn(const QString &header, const Session &session)
{
    return {header, Qt::AlignRight | Qt::AlignVCenter,
            [&session](const QVariant &value, const RowsModel::Row &) {
                return wording::number(value.toLongLong(), session.locale());
            }};
}

qlonglong days(Date day)
{
    return day.days();
}

} // namespace

QString differenceSentence(const std::vector<Difference> &differences, Currency currency,
                           const Session &session)
{
    QStringList causes;
    for (std::size_t i = 0; i < std::min(differences.size(), kNamedCauses); ++i)
        causes.append(BillingTexts::tr("%1 (%2)").arg(
            causeText(differences[i], session),
            differenceText(Money{differences[i].amountMinor, currency}, session)));
    if (differences.size() > kNamedCauses)
        causes.append(BillingTexts::tr("and %n more", nullptr,
                                       static_cast<int>(differences.size() - kNamedCauses)));
    return causes.join(QStringLiteral("; "));
}

QString scheduledText(const application::ScheduledChange &change, const Session &session)
{
    const billing::TimelineEvent &event = change.event;
    const QString item = wording::plainName(change.itemName);
    switch (event.kind) {
    case EventKind::SubscriptionStarted: return BillingTexts::tr("%1 starts").arg(item);
    case EventKind::ItemChanged: return BillingTexts::tr("Plan becomes %1").arg(item);
    case EventKind::QuantityChanged:
        return BillingTexts::tr("Quantity becomes %1")
            .arg(wording::number(event.quantity, session.locale()));
    case EventKind::TrialExtended: return BillingTexts::tr("Trial is longer");
    case EventKind::Paused: return BillingTexts::tr("Pauses");
    case EventKind::Resumed: return BillingTexts::tr("Goes on after a pause");
    case EventKind::BillDayChanged:
        return BillingTexts::tr("Bill day becomes day %1 of the month")
            .arg(QString::number(event.billDay));
    case EventKind::Cancelled: return BillingTexts::tr("Ends");
    case EventKind::Charged: return BillingTexts::tr("%1 is charged once").arg(item);
    case EventKind::DiscountGranted: return BillingTexts::tr("A discount begins");
    case EventKind::DiscountEnded: return BillingTexts::tr("A discount ends");
    case EventKind::CouponRedeemed: return BillingTexts::tr("A coupon begins");
    case EventKind::Withdrawn: break;
    }
    return BillingTexts::tr("A change");
}

std::vector<RowsModel::Column> dueColumns(const Session &session)
{
    return {text({}),
            text(BillingTexts::tr("Client")),
            dayColumn(BillingTexts::tr("Bill day"), session),
            amountColumn(BillingTexts::tr("To issue"), 7),
            amountColumn(BillingTexts::tr("Last month"), 8),
            amountColumn(BillingTexts::tr("Difference"), 9),
            text(BillingTexts::tr("Why"))};
}

Rows dueRows(const MonthClose &close, const QStringList &reasons, const Session &session)
{
    Rows rows;
    for (std::size_t i = 0; i < close.due.size(); ++i) {
        const application::DueInvoice &due = close.due[i];
        const domain::DueDraft &draft = due.draft;
        const std::int64_t last = due.lastNetMinor.value_or(0);
        const Money net{draft.netMinor, draft.currency};
        const Money difference{draft.netMinor - last, draft.currency};
        const QString name = wording::plainName(draft.clientName);
        const auto at = static_cast<qsizetype>(i);
        const QString why = !due.lastNetMinor      ? BillingTexts::tr("first invoice")
                            : at < reasons.size() ? reasons[at]
                                                   : QString();
        rows.push_back({key(draft.invoice.uuid),
                        {QString(), name, days(draft.billOn), qlonglong{net.minor},
                         qlonglong{last}, qlonglong{difference.minor}, why,
                         moneyText(net, session),
                         due.lastNetMinor ? moneyText(Money{last, draft.currency}, session)
                                          : QStringLiteral("–"),
                         difference.isZero() ? QStringLiteral("–")
                                             : differenceText(difference, session)},
                        name});
    }
    return rows;
}

std::vector<RowsModel::Column> heldColumns(const Session &session)
{
    return {text(BillingTexts::tr("Client")), dayColumn(BillingTexts::tr("Bill day"), session),
            amountColumn(BillingTexts::tr("Amount"), 4), text(BillingTexts::tr("Reason"))};
}

Rows heldRows(const MonthClose &close, const Session &session)
{
    Rows rows;
    for (const domain::DueDraft &draft : close.held) {
        const QString name = wording::plainName(draft.clientName);
        rows.push_back({key(draft.invoice.uuid),
                        {name, days(draft.billOn), qlonglong{draft.payableMinor},
                         draft.held ? QString::fromStdString(draft.heldReason)
                                    : BillingTexts::tr("waits for the draft before it"),
                         moneyText(Money{draft.payableMinor, draft.currency}, session)},
                        name});
    }
    return rows;
}

std::vector<RowsModel::Column> parkedColumns()
{
    return {text(BillingTexts::tr("Client")), text(BillingTexts::tr("Number")),
            text(BillingTexts::tr("Why, and what frees it"))};
}

Rows parkedRows(const MonthClose &close, const Session &session)
{
    Rows rows;
    for (const domain::ParkedClient &client : close.parked) {
        const QString name = wording::plainName(client.name);
        rows.push_back({key(client.client.uuid),
                        {name, QString::fromStdString(client.number),
                         parkedText(client.name, client.rule, client.parameters, session)},
                        name});
    }
    return rows;
}

std::vector<RowsModel::Column> issuedColumns(const Session &session)
{
    return {text({}), text(BillingTexts::tr("Number")), text(BillingTexts::tr("Client")),
            dayColumn(BillingTexts::tr("Bill day"), session),
            dayColumn(BillingTexts::tr("Issued"), session),
            amountColumn(BillingTexts::tr("Net"), 6)};
}

Rows issuedRows(const MonthClose &close, const Session &session)
{
    Rows rows;
    for (const domain::IssuedDocument &document : close.issued) {
        const QString number = QString::fromStdString(document.number);
        rows.push_back({key(document.invoice.uuid),
                        {QString(), number, wording::plainName(document.clientName),
                         days(document.billOn), days(document.issuedOn),
                         qlonglong{document.netMinor},
                         moneyText(Money{document.netMinor, document.currency}, session)},
                        number});
    }
    return rows;
}

std::vector<RowsModel::Column> scheduledColumns(const Session &session)
{
    return {text(BillingTexts::tr("Client")), text(BillingTexts::tr("Number")),
            dayColumn(BillingTexts::tr("Day"), session), text(BillingTexts::tr("What changes")),
            text(BillingTexts::tr("By"))};
}

Rows scheduledRows(const std::vector<application::ScheduledChange> &changes,
                   const Session &session)
{
    Rows rows;
    for (const application::ScheduledChange &change : changes) {
        const QString name = wording::plainName(change.clientName);
        rows.push_back({key(change.event.id.uuid),
                        {name, QString::fromStdString(change.clientNumber),
                         days(change.event.effective), scheduledText(change, session),
                         wording::plainName(change.event.actorName)},
                        name});
    }
    return rows;
}

std::vector<RowsModel::Column> overdueColumns(const Session &session)
{
    return {text(BillingTexts::tr("Client")),
            text(BillingTexts::tr("Number")),
            dayColumn(BillingTexts::tr("Due since"), session),
            countColumn(BillingTexts::tr("Days"), session),
            text(BillingTexts::tr("Dunning")),
            countColumn(BillingTexts::tr("Invoices"), session),
            amountColumn(BillingTexts::tr("Overdue"), 7)};
}

Rows overdueRows(const std::vector<domain::OverdueClient> &clients, const Session &session)
{
    Rows rows;
    const Date today = session.today();
    for (const domain::OverdueClient &client : clients) {
        const QString name = wording::plainName(client.name);
        const int stage
            = domain::dunningStage(session.profile().dunningDays, client.oldestDueOn, today);
        rows.push_back({key(client.client.uuid),
                        {name, QString::fromStdString(client.number), days(client.oldestDueOn),
                         qlonglong{daysBetween(client.oldestDueOn, today)},
                         stage == 0 ? BillingTexts::tr("not yet")
                                    : BillingTexts::tr("stage %1").arg(stage),
                         qlonglong{client.invoices}, qlonglong{client.open.minor},
                         moneyText(client.open, session)},
                        name});
    }
    return rows;
}

std::vector<RowsModel::Column> statementColumns()
{
    return {text(BillingTexts::tr("Client")),
            text(BillingTexts::tr("Number")),
            amountColumn(BillingTexts::tr("Clients pay"), 6),
            amountColumn(BillingTexts::tr("You pay"), 7),
            amountColumn(BillingTexts::tr("Margin"), 8),
            text(BillingTexts::tr("Note"))};
}

Rows statementRows(const application::Statement &statement, const Session &session)
{
    Rows rows;
    for (const StatementRow &row : statement.rows) {
        const QString name = wording::plainName(row.name);
        const QString note
            = !row.parkedRule.empty()
                  ? parkedText(row.name, row.parkedRule, "[]", session)
              : row.margin && row.retail.isZero() ? BillingTexts::tr("Nothing issued yet.")
              : row.margin                        ? QString()
                           : BillingTexts::tr("No exchange rate for %1 was entered.")
                                 .arg(QString::fromStdString(
                                     std::string(row.retail.currency.code())));
        rows.push_back({key(row.client.uuid),
                        {name, QString::fromStdString(row.number), qlonglong{row.retail.minor},
                         qlonglong{row.wholesale.minor},
                         qlonglong{row.margin ? row.margin->minor : 0}, note,
                         moneyText(row.retail, session), moneyText(row.wholesale, session),
                         row.margin ? moneyText(*row.margin, session) : QStringLiteral("–")},
                        name});
    }
    for (const application::ExcessCharge &charge : statement.excess) {
        const QString name = BillingTexts::tr("Excess client accounts");
        const QString amount = moneyText(charge.amount, session);
        const Money margin = charge.amount.negated().value_or(Money{});
        rows.push_back({QString::fromStdString(charge.programme),
                        {name, QString(), qlonglong{0}, qlonglong{charge.amount.minor},
                         qlonglong{margin.minor},
                         BillingTexts::tr("%1: %2 accounts, %3 in the package, %4 for each above")
                             .arg(wording::plainName(charge.programmeName),
                                  wording::number(charge.accounts, session.locale()),
                                  wording::number(charge.limit, session.locale()),
                                  moneyText(charge.each, session)),
                         QStringLiteral("–"), amount, moneyText(margin, session)},
                        name});
    }
    for (const application::OwnUsersCharge &charge : statement.ownUsers) {
        const QString name = BillingTexts::tr("Your own users");
        const Money margin = charge.amount.negated().value_or(Money{});
        rows.push_back({QStringLiteral("users-") + QString::fromStdString(charge.programme),
                        {name, QString(), qlonglong{0}, qlonglong{charge.amount.minor},
                         qlonglong{margin.minor},
                         BillingTexts::tr("%1: %n active user(s)", nullptr,
                                          static_cast<int>(charge.users))
                             .arg(wording::plainName(charge.programmeName)),
                         QStringLiteral("–"), moneyText(charge.amount, session),
                         moneyText(margin, session)},
                        name});
    }
    return rows;
}

std::vector<RowsModel::Column> drawColumns()
{
    return {text(BillingTexts::tr("Client")), text(BillingTexts::tr("Number")),
            text(BillingTexts::tr("State")), text(BillingTexts::tr("Lot"))};
}

/// In the order of the lots, the drawn ones first.
Rows drawRows(const std::vector<application::AccountDraw> &draws, const Session &session)
{
    Rows rows;
    for (const application::AccountDraw &draw : draws) {
        const bool notYet = session.today() < draw.earliest;
        for (const application::DrawnAccount &each : draw.accounts) {
            const QString name = wording::plainName(each.name);
            const QString state = each.disabled ? BillingTexts::tr("disabled")
                                  : !each.drawn ? BillingTexts::tr("stays")
                                  : notYet ? BillingTexts::tr("disabled from %1 on")
                                                 .arg(dayText(draw.earliest, session))
                                           : BillingTexts::tr("drawn");
            rows.push_back({key(each.client.uuid),
                            {name, QString::fromStdString(each.number), state,
                             QString::fromStdString(each.lot)},
                            name});
        }
    }
    return rows;
}

QString drawSentence(const application::AccountDraw &draw, const Session &session)
{
    const QString programme = wording::plainName(draw.charge.programmeName);
    if (draw.unpaid == 0)
        return BillingTexts::tr("%1: nothing is unpaid, so nobody is drawn.").arg(programme);
    const auto open = draw.charge.amount.minus(draw.paid).value_or(draw.charge.amount);
    return BillingTexts::tr("%1: %2 of %3 is unpaid. The %n account(s) with the lowest lots are "
                            "drawn and can be disabled from %4 on; a lot is the SHA-256 of %5, a "
                            "colon and the account number, so that everybody draws the same.",
                            nullptr, static_cast<int>(draw.unpaid))
        .arg(programme, moneyText(open, session), moneyText(draw.charge.amount, session),
             dayText(draw.earliest, session), QString::fromStdString(draw.seed));
}

QString invoicesSentence(const application::Receipt &receipt, const Session &session)
{
    const auto changed = std::count_if(
        receipt.effects.begin(), receipt.effects.end(),
        [](const application::InvoiceEffect &each) { return each.before != each.after; });
    if (changed == 0)
        return BillingTexts::tr("No invoice changes.");
    if (receipt.effects.size() == 1)
        return effectSentence(receipt, session);
    return BillingTexts::tr("%n next invoice(s) change.", nullptr, static_cast<int>(changed));
}

} // namespace clientele::gui
