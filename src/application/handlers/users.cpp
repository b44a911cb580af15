// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"
#include "handlers/handlers.h"

#include <QtCore/QJsonArray>

#include <set>

namespace clientele::application {
namespace {

using domain::Account;
using domain::AccountUser;
using domain::ChangeKind;
using domain::Entity;

Status recordUnit(Work &work, const AccountUser &user, Date day, std::int64_t sequence,
                  bool counts)
{
    return work.subscriptions.append(
        user.client, {billing::Meter::ActiveUsers, user.id.uuid, day, sequence, counts}, work.at,
        work.context.scope.actorName, work.actingAsClient());
}

/// S2.30, V12: once an account has had an active administrator, it keeps one. Asked after the
/// command's writes and inside its transaction, which holds the account's row (takeSequence), so
/// two people cannot both take away the last but one.
Status keepAdministrator(Work &work, Account account, const std::string &names)
{
    CLIENTELE_ASSIGN(const storage::UserCounts counts, work.accounts.userCounts(account.id));
    if (counts.activeAdministrators > 0 && !account.hadAdministrator) {
        account.hadAdministrator = true;
        CLIENTELE_TRY(work.accounts.update(account));
    }
    if (counts.activeAdministrators == 0 && account.hadAdministrator)
        return fail(FailureCode::Refused, "lastAdministrator", {names});
    return {};
}

Result<AccountUser> loadUser(Work &work, AccountId client, const domain::UserReference &reference)
{
    CLIENTELE_ASSIGN(auto user, work.accounts.user(client, reference.id));
    if (!user)
        return fail(FailureCode::NotFound, "accountUser");
    if (reference.seenVersion != 0 && user->version != reference.seenVersion)
        return fail(FailureCode::Conflict, "accountUser", {user->email});
    return *std::move(user);
}

std::string fullName(const AccountUser &user)
{
    return user.firstName + ' ' + user.lastName;
}

void append(std::string &names, const AccountUser &user)
{
    names += (names.empty() ? "" : ", ") + fullName(user);
}

void finish(Work &work, const Account &account, const QJsonArray &users)
{
    work.target = account.id.uuid;
    work.after.insert(QStringLiteral("users"), users);
    if (account.kind != domain::AccountKind::Client)
        return; // the agency's own users are on no invoice of its own
    work.touched.push_back(account.id);
    work.usersChanged = true;
}

Status validate(const AccountUser &user)
{
    std::vector<FieldFailure> failures;
    domain::checkName("firstName", user.firstName, failures);
    domain::checkName("lastName", user.lastName, failures);
    domain::checkEmail("email", user.email, true, failures);
    domain::checkText("role", user.role, failures);
    if (failures.empty())
        return {};
    return invalid(std::move(failures));
}

/// Gives back what the command had given, and nothing else.
domain::EditUser inverseOf(const domain::EditUser &command, const AccountUser &old,
                           std::int64_t version)
{
    domain::EditUser inverse{old.client, {old.id, version}, {}, {}, {}, {}, {}, {}};
    if (command.firstName)
        inverse.firstName = old.firstName;
    if (command.lastName)
        inverse.lastName = old.lastName;
    if (command.email)
        inverse.email = old.email;
    if (command.administrator)
        inverse.administrator = old.administrator;
    if (command.role)
        inverse.role = old.role;
    if (command.contactMenu)
        inverse.contactMenu = old.contactMenu;
    return inverse;
}

Status checkNoneTwice(const std::vector<domain::UserReference> &users)
{
    std::set<AccountUserId> seen;
    for (const domain::UserReference &user : users) {
        if (!seen.insert(user.id).second)
            return invalid({{"users", "twice", user.id.toString()}});
    }
    return users.empty() ? Status(invalid({{"users", "required", {}}})) : Status();
}

} // namespace

Status handle(Work &work, const domain::CreateUser &command)
{
    CLIENTELE_ASSIGN(const Account account, work.accountWithUsers(command.client));
    AccountUser user;
    user.id = command.user;
    user.client = account.id;
    user.firstName = domain::trimmed(command.firstName);
    user.lastName = domain::trimmed(command.lastName);
    user.email = domain::trimmed(command.email);
    user.active = command.active;
    user.administrator = command.administrator;
    user.role = command.role;
    user.contactMenu = command.contactMenu;
    user.createdAt = work.at;
    CLIENTELE_TRY(validate(user));
    CLIENTELE_ASSIGN(const std::int64_t sequence, work.accounts.takeSequence(account.id, 1));
    CLIENTELE_ASSIGN(const bool taken, work.accounts.emailTaken(account.id, user.email, user.id));
    if (taken)
        return invalid({{"email", "taken", user.email}});
    CLIENTELE_TRY(work.accounts.insertUser(user));
    if (user.active)
        CLIENTELE_TRY(recordUnit(work, user, work.today(account), sequence, true));
    CLIENTELE_TRY(keepAdministrator(work, account, fullName(user)));
    work.changed(Entity::AccountUser, ChangeKind::Added, account.id, user.id.uuid);
    work.after = {{QStringLiteral("active"), user.active},
                  {QStringLiteral("administrator"), user.administrator}};
    work.receipt.undo = domain::DeleteUsers{account.id, {{user.id, 1}}};
    finish(work, account, {text(user.id.toString())});
    return {};
}

Status handle(Work &work, const domain::EditUser &command)
{
    CLIENTELE_ASSIGN(const Account account, work.accountWithUsers(command.client));
    CLIENTELE_TRY(work.accounts.takeSequence(account.id, 0));
    CLIENTELE_ASSIGN(AccountUser user, loadUser(work, account.id, command.user));
    const AccountUser old = user;
    user.firstName = domain::trimmed(command.firstName.value_or(user.firstName));
    user.lastName = domain::trimmed(command.lastName.value_or(user.lastName));
    user.email = domain::trimmed(command.email.value_or(user.email));
    user.administrator = command.administrator.value_or(user.administrator);
    user.role = command.role.value_or(user.role);
    user.contactMenu = command.contactMenu.value_or(user.contactMenu);
    CLIENTELE_TRY(validate(user));
    CLIENTELE_ASSIGN(const bool taken, work.accounts.emailTaken(account.id, user.email, user.id));
    if (taken)
        return invalid({{"email", "taken", user.email}});
    CLIENTELE_ASSIGN(user.version, work.accounts.updateUser(user));
    CLIENTELE_TRY(keepAdministrator(work, account, fullName(old)));
    work.before = {{QStringLiteral("administrator"), old.administrator}};
    work.after = {{QStringLiteral("administrator"), user.administrator}};
    work.changed(Entity::AccountUser, ChangeKind::Changed, account.id, user.id.uuid);
    work.receipt.undo = inverseOf(command, old, user.version);
    finish(work, account, {text(user.id.toString())});
    return {};
}

Status handle(Work &work, const domain::SetUsersActive &command)
{
    CLIENTELE_TRY(checkNoneTwice(command.users));
    CLIENTELE_ASSIGN(const Account account, work.accountWithUsers(command.client));
    CLIENTELE_ASSIGN(std::int64_t sequence,
                     work.accounts.takeSequence(
                         account.id, static_cast<std::int64_t>(command.users.size())));
    domain::SetUsersActive inverse{account.id, {}, !command.active, false};
    std::string administrators;
    QJsonArray changed;
    for (const domain::UserReference &reference : command.users) {
        CLIENTELE_ASSIGN(AccountUser user, loadUser(work, account.id, reference));
        if (user.active == command.active)
            continue;
        if (!command.active && user.administrator)
            append(administrators, user);
        user.active = command.active;
        user.administrator = user.administrator && command.active;
        CLIENTELE_ASSIGN(user.version, work.accounts.updateUser(user));
        CLIENTELE_TRY(recordUnit(work, user, work.today(account), sequence++, user.active));
        inverse.users.push_back({user.id, user.version});
        changed.append(text(user.id.toString()));
        work.changed(Entity::AccountUser, ChangeKind::Changed, account.id, user.id.uuid);
    }
    // judged as a whole: what is written goes back with the transaction when it is refused
    CLIENTELE_TRY(keepAdministrator(work, account, administrators));
    if (!administrators.empty() && !command.removeAdministrator)
        return fail(FailureCode::Refused, "administratorRole", {administrators}); // S2.22
    work.after = {{QStringLiteral("active"), command.active}};
    if (!inverse.users.empty() && !command.removeAdministrator)
        work.receipt.undo = std::move(inverse);
    finish(work, account, changed);
    return {};
}

Status handle(Work &work, const domain::DeleteUsers &command)
{
    CLIENTELE_TRY(checkNoneTwice(command.users));
    CLIENTELE_ASSIGN(const Account account, work.accountWithUsers(command.client));
    CLIENTELE_ASSIGN(std::int64_t sequence,
                     work.accounts.takeSequence(
                         account.id, static_cast<std::int64_t>(command.users.size())));
    const Date today = work.today(account);
    std::string names;
    QJsonArray deleted;
    for (const domain::UserReference &reference : command.users) {
        CLIENTELE_ASSIGN(const AccountUser user, loadUser(work, account.id, reference));
        append(names, user);
        CLIENTELE_TRY(work.accounts.deleteUser(user, today));
        CLIENTELE_TRY(work.outbox.withdrawAll(account.id, user.id));
        if (user.active) // S2.28; deleting a deactivated one changes nothing (S2.29)
            CLIENTELE_TRY(recordUnit(work, user, today, sequence++, false));
        deleted.append(text(user.id.toString()));
        work.changed(Entity::AccountUser, ChangeKind::Removed, account.id, user.id.uuid);
    }
    CLIENTELE_TRY(keepAdministrator(work, account, names));
    finish(work, account, deleted);
    return {};
}

} // namespace clientele::application
