// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"
#include "handlers/handlers.h"
#include "handlers/leases.h"
#include "recalculation.h"

#include <QtCore/QJsonArray>

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

Status handle(Work &work, const domain::ChangeAgencySettings &command)
{
    domain::AgencyProfile profile = work.agency.profile;
    std::vector<FieldFailure> failures;
    QJsonArray fields;
    const auto set = [&fields](const char *name, auto &target, const auto &value) {
        if (value) {
            target = *value;
            fields.append(QLatin1StringView(name));
        }
    };
    set("name", profile.name, command.name);
    set("email", profile.email, command.email);
    set("contact", profile.contact, command.contact);
    set("registrationNumber", profile.registrationNumber, command.registrationNumber);
    set("bankDetails", profile.bankDetails, command.bankDetails);
    set("invoiceFooter", profile.invoiceFooter, command.invoiceFooter);
    set("taxRatePpm", profile.taxRatePpm, command.taxRatePpm);
    set("paymentTermsDays", profile.paymentTermsDays, command.paymentTermsDays);
    set("fixedBillDay", profile.fixedBillDay, command.fixedBillDay);
    set("pageSize", profile.pageSize, command.pageSize);
    set("numbering", profile.numbering, command.numbering);
    set("dunningDays", profile.dunningDays, command.dunningDays);
    domain::checkName("name", profile.name, failures);
    domain::checkEmail("email", profile.email, true, failures);
    domain::checkText("bankDetails", profile.bankDetails, failures);
    domain::checkText("invoiceFooter", profile.invoiceFooter, failures);
    const auto range = [&failures](const char *field, std::int64_t value, std::int64_t most) {
        if (value < 0 || value > most)
            failures.push_back({field, "outOfRange", std::to_string(value)});
    };
    range("taxRatePpm", profile.taxRatePpm, 1'000'000);
    range("paymentTermsDays", profile.paymentTermsDays, 365);
    range("fixedBillDay", profile.fixedBillDay, 31);
    if (profile.pageSize != "A4" && profile.pageSize != "Letter")
        failures.push_back({"pageSize", "unknown", profile.pageSize});
    if (profile.numbering != "issuer" && profile.numbering != "client")
        failures.push_back({"numbering", "unknown", profile.numbering});
    int before = -1;
    for (const int days : profile.dunningDays) {
        if (days <= before || days > 365)
            failures.push_back({"dunningDays", "outOfRange", std::to_string(days)});
        before = days;
    }
    if (!failures.empty())
        return invalid(std::move(failures));
    if (command.seenVersion != 0)
        profile.version = command.seenVersion;
    storage::AgencyRepo agency(work.session);
    CLIENTELE_TRY(agency.updateProfile(profile));
    work.target = profile.account.uuid;
    work.after = {{QStringLiteral("fields"), fields}};
    work.changed(Entity::Agency, ChangeKind::Changed, {}, profile.account.uuid);
    if (profile.taxRatePpm == work.agency.profile.taxRatePpm)
        return {};
    AgencyData changed = work.agency; // no draft may go on saying the old tax
    changed.profile = profile;
    Work all(work.session, changed, work.context, work.at, work.clock, work.ids);
    all.bulk = true;
    work.changes.everything = true;
    return recalculateAll(all);
}

} // namespace clientele::application
