// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"
#include "handlers/subscriptionrules.h"
#include "recalculation.h"
#include "storage/agencyrepo.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace clientele::application {
namespace {

using domain::ImportedUser;
using storage::AccountState;

constexpr std::ptrdiff_t kClientsPerSweep = 500;

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

Status auditClient(Work &work, const domain::Account &account, const std::string &source)
{
    domain::AuditEntry entry;
    entry.id = work.newId<AuditId>();
    entry.client = account.id;
    entry.at = work.at;
    entry.actor = work.context.scope.actor;
    entry.actorName = work.context.scope.actorName;
    entry.command = work.context.id;
    entry.action = "import_client";
    entry.target = account.id.uuid;
    const QJsonObject after{{QStringLiteral("number"), text(account.number)},
                            {QStringLiteral("source"), text(source)}};
    entry.after = QJsonDocument(after).toJson(QJsonDocument::Compact).toStdString();
    return work.journal.append(entry);
}

/// A row that would park its account is not imported: the reason is the row's.
Status recalculateImported(Work &work, AccountState state)
{
    const std::string name = state.account.name;
    CLIENTELE_ASSIGN(const RecalculatedAccount result, recalculate(work, std::move(state)));
    if (result.parked)
        return fail(FailureCode::BillingRefused, result.parked->rule, result.parked->parameters);
    return {};
}

/// The users of one client, in the order of the file.
Status importUsersOf(Work &work, AccountState &state,
                     const std::vector<const ImportedUser *> &users)
{
    domain::Account &account = state.account;
    CLIENTELE_ASSIGN(
        std::int64_t sequence,
        work.accounts.takeSequence(account.id, static_cast<std::int64_t>(users.size())));
    bool administrator = false;
    for (const ImportedUser *imported : users) {
        const domain::CreateUser &from = imported->user;
        const domain::AccountUser user{
            from.user,   account.id,         1,         from.firstName,   from.lastName, from.email,
            from.active, from.administrator, from.role, from.contactMenu, work.at};
        CLIENTELE_TRY(work.accounts.insertUser(user));
        administrator = administrator || (user.active && user.administrator);
        if (!user.active)
            continue;
        const billing::UnitEvent event{billing::Meter::ActiveUsers, user.id.uuid,
                                       imported->activeFrom, sequence++, true};
        CLIENTELE_TRY(work.subscriptions.append(account.id, event, work.at,
                                                work.context.scope.actorName, false));
        state.unitEvents.push_back(event);
    }
    if (administrator && !account.hadAdministrator) {
        account.hadAdministrator = true;
        CLIENTELE_ASSIGN(account.version, work.accounts.update(account));
    }
    return {};
}

} // namespace

Status handle(Work &work, const domain::ImportClients &command)
{
    work.bulk = true;
    storage::AgencyRepo agency(work.session);
    CLIENTELE_ASSIGN(std::int64_t number,
                     agency.takeNumbers(work.agency.profile.account, "account", 0,
                                        static_cast<std::int64_t>(command.clients.size())));
    for (const domain::CreateClient &client : command.clients) {
        AccountState state;
        CLIENTELE_TRY(writeNewClient(work, client, accountNumber(number++), state));
        CLIENTELE_TRY(auditClient(work, state.account, command.source));
        CLIENTELE_TRY(recalculateImported(work, std::move(state)));
    }
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("clients"), static_cast<qint64>(command.clients.size())},
                  {QStringLiteral("source"), text(command.source)}};
    return {};
}

Status handle(Work &work, const domain::ImportUsers &command)
{
    work.bulk = true;
    work.usersChanged = true;
    std::vector<const ImportedUser *> users;
    users.reserve(command.users.size());
    for (const ImportedUser &user : command.users)
        users.push_back(&user);
    std::stable_sort(users.begin(), users.end(),
                     [](const auto *a, const auto *b) { return a->user.client < b->user.client; });
    auto next = users.begin();
    while (next != users.end()) {
        // one sweep: the users of some hundred clients that follow each other
        auto last = next;
        std::ptrdiff_t clients = 0;
        std::vector<const ImportedUser *> of;
        const AccountId first = (*next)->user.client;
        for (auto each = next; each != users.end() && clients < kClientsPerSweep; ++clients) {
            last = each;
            each = std::find_if(each, users.end(), [&](const auto *user) {
                return user->user.client != (*last)->user.client;
            });
        }
        CLIENTELE_ASSIGN(auto states, loadStates(work, first, (*last)->user.client));
        for (AccountState &state : states) {
            of.clear();
            for (; next != users.end() && (*next)->user.client == state.account.id; ++next)
                of.push_back(*next);
            if (of.empty())
                continue;
            if (state.account.status == domain::AccountStatus::Deleted)
                return fail(FailureCode::NotFound, "client");
            CLIENTELE_TRY(importUsersOf(work, state, of));
            CLIENTELE_TRY(recalculateImported(work, std::move(state)));
        }
        if (next != users.end() && (*next)->user.client <= (*last)->user.client)
            return fail(FailureCode::NotFound, "client");
    }
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("users"), static_cast<qint64>(command.users.size())},
                  {QStringLiteral("source"), text(command.source)}};
    return {};
}

} // namespace clientele::application
