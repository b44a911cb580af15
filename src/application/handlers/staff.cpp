// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"
#include "handlers/handlers.h"
#include "handlers/leases.h"

namespace clientele::application {
namespace {

using domain::ChangeKind;
using domain::Entity;
using domain::Permission;
using domain::Permissions;

/// Nobody hands out what they do not have themselves (IM.7 applied to staff).
Status checkNoEscalation(Work &work, const domain::AccessLevel &level, AccountId account)
{
    CLIENTELE_ASSIGN(const Permissions mine,
                     work.people.grants(work.context.scope.actor, account));
    CLIENTELE_ASSIGN(const Permissions given, work.people.levelPermissions(level.id));
    if ((given & ~mine).any())
        return fail(FailureCode::Denied, "levelAboveOwn", {level.name});
    return {};
}

Result<domain::AccessLevel> levelOf(Work &work, const std::string &code, AccountId account)
{
    CLIENTELE_ASSIGN(auto level, work.people.levelByCode(code));
    if (!level)
        return invalid({{"accessLevel", "unknown", code}});
    CLIENTELE_TRY(checkNoEscalation(work, *level, account));
    return *std::move(level);
}

/// IM.11: a right that is taken away ends what it allowed, in the same transaction.
Status endLostLease(Work &work, PersonId person)
{
    CLIENTELE_ASSIGN(const auto lease, work.people.openLeaseOf(person));
    if (!lease)
        return {};
    CLIENTELE_ASSIGN(const Permissions now, work.people.grants(person, lease->client));
    if (domain::has(now, Permission::LogInAsClient))
        return {};
    return endLease(work, *lease, "revoked");
}

} // namespace

Status handle(Work &work, const domain::AddStaff &command)
{
    std::vector<FieldFailure> failures;
    domain::checkName("name", command.name, failures);
    domain::checkEmail("email", command.email, true, failures);
    if (!failures.empty())
        return invalid(std::move(failures));
    const AccountId agency = work.agency.profile.account;
    CLIENTELE_ASSIGN(const domain::AccessLevel level, levelOf(work, command.accessLevel, agency));
    CLIENTELE_ASSIGN(const auto taken, work.people.byEmail(command.email));
    if (taken)
        return invalid({{"email", "taken", command.email}});
    domain::Person person;
    person.id = command.person;
    person.name = domain::trimmed(command.name);
    person.email = command.email;
    person.passwordHash = command.passwordHash;
    CLIENTELE_TRY(work.people.insert(person));
    CLIENTELE_TRY(work.people.insertMembership({command.membership, 1, person.id, agency, level.id,
                                                command.coversClients, false}));
    work.target = person.id.uuid;
    work.after = {{QStringLiteral("accessLevel"), QString::fromStdString(level.code)}};
    work.changed(Entity::Person, ChangeKind::Added, {}, person.id.uuid);
    return {};
}

Status handle(Work &work, const domain::SetStaffAccess &command)
{
    CLIENTELE_ASSIGN(const auto person, work.people.byId(command.person));
    CLIENTELE_ASSIGN(const auto account, work.accounts.byId(command.account));
    if (!person || !account)
        return fail(FailureCode::NotFound, person ? "account" : "person");
    CLIENTELE_ASSIGN(const auto membership,
                     work.people.membership(command.person, command.account));
    if (command.accessLevel.empty()) {
        if (!membership)
            return fail(FailureCode::NotFound, "membership");
        CLIENTELE_TRY(work.people.removeMembership(membership->id));
    } else {
        CLIENTELE_ASSIGN(const domain::AccessLevel level,
                         levelOf(work, command.accessLevel, command.account));
        if (membership) {
            CLIENTELE_TRY(
                work.people.setLevel(membership->id, level.id, command.coversClients));
        } else {
            CLIENTELE_TRY(work.people.insertMembership({command.membership, 1, command.person,
                                                        command.account, level.id,
                                                        command.coversClients, false}));
        }
    }
    const AccountId agency = work.agency.profile.account;
    CLIENTELE_ASSIGN(const std::int64_t managers,
                     work.people.countWithPermission(agency, Permission::ManageStaff));
    if (managers == 0)
        return fail(FailureCode::Refused, "lastStaffManager", {person->name});
    CLIENTELE_TRY(endLostLease(work, command.person));
    work.target = command.person.uuid;
    work.after = {{QStringLiteral("accessLevel"), QString::fromStdString(command.accessLevel)},
                  {QStringLiteral("account"), QString::fromStdString(account->number)}};
    work.changed(Entity::Person, ChangeKind::Changed, {}, command.person.uuid);
    return {};
}

} // namespace clientele::application
