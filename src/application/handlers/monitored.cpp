// SPDX-License-Identifier: GPL-3.0-or-later
// Monitored users (S4): who is counted, and how many a freemium account may have.
#include "domain/validation.h"
#include "handlers/handlers.h"
#include "recalculation.h"
#include "storage/monitoredrepo.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace clientele::application {
namespace {

constexpr std::size_t kMostMonitoredAtOnce = 10'000;

Status recordMonitored(Work &work, const domain::Account &account,
                   const std::vector<MonitoredUserId> &users, bool counts)
{
    CLIENTELE_ASSIGN(std::int64_t sequence,
                     work.accounts.takeSequence(account.id,
                                                static_cast<std::int64_t>(users.size())));
    const Date today = work.today(account);
    for (const MonitoredUserId user : users) {
        CLIENTELE_TRY(work.subscriptions.append(
            account.id,
            {billing::Meter::MonitoredUsers, user.uuid, today, sequence++, counts}, work.at,
            work.context.scope.actorName, work.actingAsClient()));
    }
    return {};
}

/// S4.17. What was written goes back with the transaction when it is refused.
Status checkFreemium(Work &work, const domain::Account &account)
{
    CLIENTELE_ASSIGN(const storage::AccountState state, loadState(work, account.id));
    const int cap = freemiumCapOf(work, account, state.subscriptions);
    if (cap == 0)
        return {};
    CLIENTELE_ASSIGN(const auto users, storage::MonitoredRepo(work.session).list(account.id));
    const auto active = std::count_if(users.begin(), users.end(),
                                      [](const auto &each) { return each.active; });
    if (active > cap)
        return fail(FailureCode::Refused, "freemiumFull", {account.name, std::to_string(cap)});
    return {};
}

void finishMonitored(Work &work, const domain::Account &account, std::size_t users)
{
    work.target = account.id.uuid;
    work.after.insert(QStringLiteral("users"), static_cast<qint64>(users));
    work.changed(domain::Entity::AccountUser, domain::ChangeKind::Changed, account.id,
                 account.id.uuid);
    work.touched.push_back(account.id);
}

Status checkNumberOfUsers(std::size_t count)
{
    if (count >= 1 && count <= kMostMonitoredAtOnce)
        return {};
    return invalid({{"users", "outOfRange", std::to_string(count)}});
}

} // namespace

Status handle(Work &work, const domain::AddMonitoredUsers &command)
{
    CLIENTELE_TRY(checkNumberOfUsers(command.users.size()));
    CLIENTELE_TRY(work.accounts.hold(command.client));
    CLIENTELE_ASSIGN(const domain::Account account, work.client(command.client));
    storage::MonitoredRepo monitored(work.session);
    domain::SetMonitoredUsersActive inverse{command.client, {}, false};
    for (const domain::NewMonitoredUser &user : command.users) {
        std::vector<FieldFailure> failures;
        domain::checkName("name", user.name, failures);
        if (!failures.empty())
            return invalid(std::move(failures));
        CLIENTELE_TRY(monitored.insert(account.id,
                                       {user.id, std::string(domain::trimmed(user.name)), true},
                                       work.at));
        inverse.users.push_back(user.id);
    }
    CLIENTELE_TRY(recordMonitored(work, account, inverse.users, true));
    CLIENTELE_TRY(checkFreemium(work, account));
    finishMonitored(work, account, command.users.size());
    work.receipt.undo = std::move(inverse);
    return {};
}

Status handle(Work &work, const domain::SetMonitoredUsersActive &command)
{
    CLIENTELE_TRY(checkNumberOfUsers(command.users.size()));
    CLIENTELE_TRY(work.accounts.hold(command.client));
    CLIENTELE_ASSIGN(const domain::Account account, work.client(command.client));
    storage::MonitoredRepo monitored(work.session);
    for (const MonitoredUserId user : command.users)
        CLIENTELE_TRY(monitored.setActive(account.id, user, command.active));
    CLIENTELE_TRY(recordMonitored(work, account, command.users, command.active));
    CLIENTELE_TRY(checkFreemium(work, account));
    work.after = {{QStringLiteral("active"), command.active}};
    finishMonitored(work, account, command.users.size());
    work.receipt.undo
        = domain::SetMonitoredUsersActive{command.client, command.users, !command.active};
    return {};
}

/// S4.18: those that were added first stay.
Status keepFreemium(Work &work, const domain::Account &account, int cap)
{
    storage::MonitoredRepo monitored(work.session);
    CLIENTELE_ASSIGN(const auto users, monitored.list(account.id));
    std::vector<MonitoredUserId> surplus;
    int kept = 0;
    for (const domain::MonitoredUser &user : users) {
        if (user.active && ++kept > cap)
            surplus.push_back(user.id);
    }
    if (surplus.empty())
        return {};
    for (const MonitoredUserId user : surplus)
        CLIENTELE_TRY(monitored.setActive(account.id, user, false));
    work.changed(domain::Entity::AccountUser, domain::ChangeKind::Changed, account.id,
                 account.id.uuid);
    return recordMonitored(work, account, surplus, false);
}

} // namespace clientele::application
