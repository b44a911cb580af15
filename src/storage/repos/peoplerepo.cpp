// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/peoplerepo.h"

#include "rows/rowquery.h"
#include "storage/fold.h"

namespace clientele::storage {
namespace {

using domain::AccessLevel;
using domain::Lease;
using domain::Membership;
using domain::Permission;
using domain::Permissions;
using domain::Person;

Person readPerson(Statement &row)
{
    Person person;
    person.version = row.int64(0);
    person.id = row.id<PersonId>(1);
    person.name = row.text(2);
    person.email = row.text(3);
    person.passwordHash = row.text(5);
    person.active = row.boolean(6);
    person.failedLogins = static_cast<int>(row.int64(7));
    if (!row.isNull(8))
        person.lockedUntil = row.instant(8);
    return person;
}

Lease readLease(Statement &row)
{
    Lease lease;
    lease.version = row.int64(0);
    lease.id = row.id<LeaseId>(1);
    lease.client = row.id<AccountId>(2);
    lease.person = row.id<PersonId>(3);
    lease.personName = row.text(4);
    lease.machine = row.text(5);
    lease.reason = row.text(6);
    lease.ticket = row.text(7);
    lease.startedAt = row.instant(8);
    lease.until = row.instant(9);
    if (!row.isNull(10))
        lease.endedAt = row.instant(10);
    lease.endedHow = row.text(11);
    return lease;
}

Result<std::optional<Person>> readOnePerson(RowQuery &query)
{
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<Person>();
    return std::optional<Person>(readPerson(query.row()));
}

} // namespace

Result<std::optional<Person>> PeopleRepo::byId(PersonId id)
{
    RowQuery query(m_session, "person/by_id", id);
    return readOnePerson(query);
}

Result<std::optional<Person>> PeopleRepo::byEmail(std::string_view email)
{
    RowQuery query(m_session, "person/by_email", folded(email));
    return readOnePerson(query);
}

Result<std::optional<Person>> PeopleRepo::onlyActive()
{
    RowQuery query(m_session, "person/active_staff");
    CLIENTELE_ASSIGN(auto first, readOnePerson(query));
    if (!first)
        return first;
    CLIENTELE_ASSIGN(const bool another, query.next());
    return another ? std::optional<Person>() : first;
}

Status PeopleRepo::insert(const Person &person)
{
    RowQuery query(m_session, "person/insert", person.id, person.name, person.email,
                   folded(person.email), person.passwordHash, person.active);
    return query.run();
}

Status PeopleRepo::recordLogin(PersonId id, std::optional<Instant> succeededAt, int failedLogins,
                               std::optional<Instant> lockedUntil)
{
    RowQuery query(m_session, "person/record_login", id, succeededAt, failedLogins, lockedUntil);
    return query.runReturningOne(fail(FailureCode::NotFound, "person"));
}

Result<std::optional<Membership>> PeopleRepo::membership(PersonId person, AccountId account)
{
    RowQuery query(m_session, "membership/of_person", person, account);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<Membership>();
    Statement &row = query.row();
    return std::optional<Membership>(
        Membership{row.id<MembershipId>(1), row.int64(0), row.id<PersonId>(2), row.id<AccountId>(3),
                   row.id<AccessLevelId>(4), row.boolean(5), row.boolean(6)});
}

Status PeopleRepo::insertMembership(const Membership &membership)
{
    RowQuery query(m_session, "membership/insert", membership.id, membership.person,
                   membership.account, membership.accessLevel, membership.coversClients,
                   membership.sharesLimits);
    return query.run();
}

Status PeopleRepo::setLevel(MembershipId id, AccessLevelId level, bool coversClients)
{
    RowQuery query(m_session, "membership/set_level", id, level, coversClients);
    return query.runReturningOne(fail(FailureCode::NotFound, "membership"));
}

Status PeopleRepo::removeMembership(MembershipId id)
{
    RowQuery query(m_session, "membership/delete", id);
    return query.runReturningOne(fail(FailureCode::NotFound, "membership"));
}

Result<std::int64_t> PeopleRepo::countWithPermission(AccountId account, Permission permission)
{
    RowQuery query(m_session, "membership/count_with_permission", account,
                   domain::permissionName(permission));
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? query.row().int64(0) : 0;
}

Result<std::optional<AccessLevel>> PeopleRepo::levelByCode(std::string_view code)
{
    RowQuery query(m_session, "access_level/by_code", code);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<AccessLevel>();
    Statement &row = query.row();
    return std::optional<AccessLevel>(AccessLevel{row.id<AccessLevelId>(1), row.int64(0),
                                                  std::string(row.text(2)),
                                                  std::string(row.text(3)), row.boolean(4)});
}

Status PeopleRepo::insertLevel(const AccessLevel &level, const Permissions &permissions)
{
    RowQuery query(m_session, "access_level/insert", level.id, level.code, level.name,
                   level.builtIn);
    CLIENTELE_TRY(query.run());
    for (std::size_t i = 0; i < permissions.size(); ++i) {
        if (!permissions.test(i))
            continue;
        RowQuery permission(m_session, "access_level_permission/insert", level.id,
                            domain::permissionName(static_cast<Permission>(i)));
        CLIENTELE_TRY(permission.run());
    }
    return {};
}

Result<Permissions> PeopleRepo::levelPermissions(AccessLevelId level)
{
    RowQuery query(m_session, "access_level_permission/of_level", level);
    Permissions permissions;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return permissions;
        if (const auto permission = domain::permissionFromName(query.row().text(0)))
            permissions.set(static_cast<std::size_t>(*permission));
    }
}

Result<Permissions> PeopleRepo::grants(PersonId person, AccountId account)
{
    Permissions onAccount;
    Permissions covering;
    bool hasOwnLevel = false;
    const auto collect = [&](RowQuery &query) -> Status {
        while (true) {
            CLIENTELE_ASSIGN(const bool found, query.next());
            if (!found)
                return {};
            const auto permission = domain::permissionFromName(query.row().text(2));
            const bool own = query.row().id<AccountId>(0) == account;
            hasOwnLevel = hasOwnLevel || own;
            if (permission)
                (own ? onAccount : covering).set(static_cast<std::size_t>(*permission));
        }
    };
    if (m_session.context().isClient()) {
        RowQuery query(m_session, "grant/inside");
        CLIENTELE_TRY(collect(query));
    } else {
        RowQuery query(m_session, "grant/of_person", person, account);
        CLIENTELE_TRY(collect(query));
    }
    return hasOwnLevel ? onAccount : covering;
}

Status PeopleRepo::insertLease(const Lease &lease)
{
    RowQuery query(m_session, "lease/insert", lease.id, lease.client, lease.person,
                   lease.personName, lease.machine, lease.reason, lease.ticket, lease.startedAt,
                   lease.until);
    return query.run();
}

Result<std::optional<Lease>> PeopleRepo::lease(AccountId client, LeaseId id)
{
    RowQuery query(m_session, "lease/by_id", client, id);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? std::optional<Lease>(readLease(query.row())) : std::optional<Lease>();
}

Result<std::optional<Lease>> PeopleRepo::openLeaseOf(PersonId person)
{
    RowQuery query(m_session, "lease/open_of_person", person);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? std::optional<Lease>(readLease(query.row())) : std::optional<Lease>();
}

Result<std::vector<Lease>> PeopleRepo::openLeasesOn(AccountId client)
{
    RowQuery query(m_session, "lease/open_of_client", client);
    std::vector<Lease> leases;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return leases;
        leases.push_back(readLease(query.row()));
    }
}

Status PeopleRepo::endLease(AccountId client, LeaseId id, Instant at, std::string_view how)
{
    RowQuery query(m_session, "lease/end", client, id, at, how);
    return query.runReturningOne(fail(FailureCode::NotFound, "lease"));
}

} // namespace clientele::storage
