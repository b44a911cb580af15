// SPDX-License-Identifier: GPL-3.0-or-later
// What the agency owes the platform for excess accounts, and the draw of those that are disabled
// when it is not paid (S3.27–S3.34, N15).
#include "application/statement.h"
#include "domain/validation.h"
#include "excessdraw.h"
#include "handlers/handlers.h"
#include "storage/agencyrepo.h"
#include "storage/platformrepo.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace clientele::application {
namespace {

using domain::AccountStatus;
using domain::ChangeKind;
using domain::Entity;

/// Beyond it is a slip of the hand.
constexpr std::int64_t kMostExcessMinor = 1'000'000'000'000'000;

struct Owed {
    const domain::Programme *programme = nullptr;
    AccountDraw draw;
    Date today; ///< in the agency's zone
};

Result<Owed> loadDraw(Work &work, const std::string &code, Date month)
{
    Owed target;
    target.programme = work.agency.programme(code);
    if (target.programme == nullptr || !target.programme->active)
        return invalid({{"programme", "unknownProgramme", code}});
    // two at once would judge by the same payments
    CLIENTELE_TRY(work.accounts.hold(work.agency.profile.account));
    CLIENTELE_ASSIGN(auto draw, drawOf(work.session, *target.programme,
                                       work.agency.profile.currency, monthOf(month)));
    if (!draw)
        return invalid({{"programme", "noPackage", code}});
    target.draw = *std::move(draw);
    target.today = work.clock.dayOf(work.at, work.agency.profile.timeZone);
    return target;
}

/// In one order, so that two commands never wait for each other.
Status holdAccounts(Work &work, std::vector<AccountId> clients)
{
    std::sort(clients.begin(), clients.end());
    for (const AccountId client : clients)
        CLIENTELE_TRY(work.accounts.hold(client));
    return {};
}

/// One client account becomes disabled or what it was; its own audit says so, too.
Status setAccountDisabled(Work &work, AccountId client, bool disabled)
{
    CLIENTELE_ASSIGN(std::optional<domain::Account> found, work.accounts.byId(client));
    if (!found || found->status == AccountStatus::Deleted)
        return {};
    domain::Account account = work.withProgramme(*std::move(found));
    const AccountStatus status = disabled ? AccountStatus::Disabled : AccountStatus::Active;
    if (account.status == status)
        return {};
    domain::AuditEntry entry = work.auditEntry(
        client, disabled ? "disable_account" : "enable_account", client.uuid);
    entry.outcome = "done";
    account.status = status;
    CLIENTELE_TRY(work.accounts.update(account));
    CLIENTELE_TRY(work.journal.append(entry));
    work.changed(Entity::Account, ChangeKind::Changed, client, client.uuid);
    work.touched.push_back(client);
    return {};
}

QJsonArray numbersOf(const AccountDraw &draw, const std::vector<AccountId> *only)
{
    QJsonArray numbers;
    for (const DrawnAccount &each : draw.accounts) {
        if (only == nullptr || std::find(only->begin(), only->end(), each.client) != only->end())
            numbers.append(text(each.number));
    }
    return numbers;
}

/// What anybody needs to repeat it (C9).
void describeDraw(Work &work, const Owed &target, const std::vector<AccountId> &hit)
{
    work.target = target.programme->id;
    work.after = {{QStringLiteral("programme"), text(target.programme->code)},
                  {QStringLiteral("month"), text(target.draw.month.from.toString())},
                  {QStringLiteral("seed"), text(target.draw.seed)},
                  {QStringLiteral("order"),
                   text(std::string(domain::drawOrderName(target.draw.order)))},
                  {QStringLiteral("unpaid"), static_cast<qint64>(target.draw.unpaid)},
                  {QStringLiteral("candidates"), numbersOf(target.draw, nullptr)},
                  {QStringLiteral("accounts"), numbersOf(target.draw, &hit)}};
}

Status disableAccounts(Work &work, const Owed &target, std::vector<AccountId> clients)
{
    const AccountDraw &draw = target.draw;
    if (target.today < draw.earliest)
        return fail(FailureCode::Refused, "drawTooEarly", {draw.earliest.toString()});
    std::vector<AccountId> wanted = draw.toDisable();
    if (wanted.empty())
        return fail(FailureCode::Refused, "nothingUnpaid", {target.programme->name});
    std::sort(wanted.begin(), wanted.end());
    std::sort(clients.begin(), clients.end());
    if (clients != wanted)
        return fail(FailureCode::Conflict, "draw", {target.programme->name});
    CLIENTELE_TRY(holdAccounts(work, wanted));
    storage::PlatformRepo platform(work.session);
    CLIENTELE_ASSIGN(const auto stored, platform.drawn(target.programme->id, draw.month.from));
    std::int64_t position = 0;
    for (const DrawnAccount &each : draw.accounts) {
        ++position;
        if (!each.drawn || each.disabled)
            continue;
        const bool known = std::any_of(stored.begin(), stored.end(), [&each](const auto &other) {
            return other.account.client == each.client;
        });
        CLIENTELE_TRY(known ? platform.setDrawn(target.programme->id, draw.month.from, each.client,
                                                true)
                            : platform.insertDrawn(target.programme->id, draw.month.from,
                                                   each.client, position, each.lot));
        CLIENTELE_TRY(setAccountDisabled(work, each.client, true));
    }
    return {};
}

Status enableAccounts(Work &work, const Owed &target, const std::vector<AccountId> &clients)
{
    CLIENTELE_TRY(holdAccounts(work, clients));
    storage::PlatformRepo platform(work.session);
    CLIENTELE_ASSIGN(const auto stored,
                     platform.drawn(target.programme->id, target.draw.month.from));
    for (const AccountId client : clients) {
        const auto at = std::find_if(stored.begin(), stored.end(), [client](const auto &each) {
            return each.account.client == client;
        });
        if (at == stored.end())
            return fail(FailureCode::NotFound, "draw");
        if (!at->disabled)
            continue;
        CLIENTELE_TRY(
            platform.setDrawn(target.programme->id, target.draw.month.from, client, false));
        CLIENTELE_TRY(setAccountDisabled(work, client, false));
    }
    return {};
}

/// Those that are paid for now, the last lots first: what stays disabled is what a draw of the
/// smaller number would hit (S3.32).
std::vector<AccountId> paidNow(const std::vector<storage::StoredDraw> &stored, std::int64_t unpaid)
{
    std::vector<AccountId> clients;
    std::int64_t kept = 0;
    for (const storage::StoredDraw &each : stored) {
        if (each.disabled && ++kept > unpaid)
            clients.push_back(each.account.client);
    }
    return clients;
}

} // namespace

Status handle(Work &work, const domain::RecordExcessPayment &command)
{
    CLIENTELE_ASSIGN(Owed target, loadDraw(work, command.programme, command.month));
    const AccountDraw &draw = target.draw;
    const Currency currency = work.agency.profile.currency;
    std::vector<FieldFailure> failures;
    if (command.amountMinor == 0)
        failures.push_back({"amount", "required", {}});
    else if (command.amountMinor > kMostExcessMinor || command.amountMinor < -draw.paid.minor)
        failures.push_back({"amount", "outOfRange", Money{command.amountMinor, currency}
                                                        .toString()});
    else if (command.amountMinor > 0 && command.amountMinor + draw.paid.minor
                                            > draw.charge.amount.minor)
        failures.push_back({"amount", "moreThanOpen", Money{command.amountMinor, currency}
                                                          .toString()});
    if (command.bookedOn > target.today)
        failures.push_back({"bookedOn", "laterThanToday", command.bookedOn.toString()});
    domain::checkText("note", command.note, failures);
    if (!failures.empty())
        return invalid(std::move(failures));
    storage::PlatformRepo platform(work.session);
    CLIENTELE_TRY(platform.insert({command.payment, target.programme->id, draw.month.from,
                                   command.bookedOn, command.amountMinor, command.note,
                                   work.context.scope.actorName, work.at}));
    CLIENTELE_ASSIGN(auto after, drawOf(work.session, *target.programme, currency, draw.month));
    CLIENTELE_ASSIGN(const auto stored, platform.drawn(target.programme->id, draw.month.from));
    target.draw = *std::move(after);
    const std::vector<AccountId> freed
        = command.amountMinor > 0 ? paidNow(stored, target.draw.unpaid) : std::vector<AccountId>();
    CLIENTELE_TRY(enableAccounts(work, target, freed));
    describeDraw(work, target, freed);
    work.after.insert(QStringLiteral("amountMinor"), QString::number(command.amountMinor));
    work.after.insert(QStringLiteral("bookedOn"), text(command.bookedOn.toString()));
    work.changed(Entity::Payment, ChangeKind::Added, {}, command.payment.uuid);
    domain::RecordExcessPayment inverse = command;
    inverse.payment = work.newId<ExcessPaymentId>();
    inverse.amountMinor = -command.amountMinor;
    work.receipt.undo = std::move(inverse);
    return {};
}

Status handle(Work &work, const domain::SetDrawnDisabled &command)
{
    if (command.clients.empty())
        return invalid({{"clients", "required", {}}});
    CLIENTELE_ASSIGN(const Owed target, loadDraw(work, command.programme, command.month));
    CLIENTELE_TRY(command.disabled ? disableAccounts(work, target, command.clients)
                                   : enableAccounts(work, target, command.clients));
    describeDraw(work, target, command.clients);
    work.receipt.undo = domain::SetDrawnDisabled{command.programme, command.month, command.clients,
                                                 !command.disabled};
    return {};
}

/// Who is disabled stays so; nothing else of any client is touched.
Status handle(Work &work, const domain::SetDrawOrder &command)
{
    const domain::Programme *known = work.agency.programme(command.programme);
    if (known == nullptr || !known->active)
        return invalid({{"programme", "unknownProgramme", command.programme}});
    QJsonObject settings
        = QJsonDocument::fromJson(QByteArray::fromStdString(known->settings)).object();
    if (!settings.contains(QLatin1StringView("packageLimit")))
        return invalid({{"programme", "noPackage", command.programme}});
    if (!domain::drawOrderFromName(command.order))
        return invalid({{"order", "unknown", command.order}});
    const QString key = QStringLiteral("drawOrder");
    const std::string before = settings.value(key).toString(QStringLiteral("lot")).toStdString();
    settings.insert(key, text(command.order));
    domain::Programme programme = *known;
    programme.settings = QJsonDocument(settings).toJson(QJsonDocument::Compact).toStdString();
    CLIENTELE_TRY(storage::AgencyRepo(work.session).updateSettings(programme));
    work.target = programme.id;
    work.before = {{key, text(before)}};
    work.after = {{key, text(command.order)}};
    work.receipt.undo = domain::SetDrawOrder{command.programme, before};
    work.changed(Entity::Catalogue, ChangeKind::Changed, {}, programme.id);
    return {};
}

} // namespace clientele::application
