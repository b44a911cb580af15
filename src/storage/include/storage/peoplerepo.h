// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permission.h"
#include "domain/person.h"
#include "kernel/result.h"

#include <optional>
#include <string_view>
#include <vector>

namespace clientele::storage {

class Session;

/// Staff, their levels, and their leases on clients. Of the thread of its session. Beside what the
/// database says, functions fail as written.
class PeopleRepo
{
public:
    explicit PeopleRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Result<std::optional<domain::Person>> byId(PersonId id);
    [[nodiscard]] Result<std::optional<domain::Person>> byEmail(std::string_view email);
    /// The only active member of staff, when there is exactly one.
    [[nodiscard]] Result<std::optional<domain::Person>> onlyActive();
    /// AlreadyExists when the e-mail is taken.
    [[nodiscard]] Status insert(const domain::Person &person);
    [[nodiscard]] Status recordLogin(PersonId id, std::optional<Instant> succeededAt,
                                     int failedLogins, std::optional<Instant> lockedUntil);

    [[nodiscard]] Result<std::optional<domain::Membership>> membership(PersonId person,
                                                                       AccountId account);
    [[nodiscard]] Status insertMembership(const domain::Membership &membership);
    [[nodiscard]] Status setLevel(MembershipId id, AccessLevelId level, bool coversClients);
    [[nodiscard]] Status removeMembership(MembershipId id);
    /// Active people on the account whose level has the permission.
    [[nodiscard]] Result<std::int64_t> countWithPermission(AccountId account,
                                                           domain::Permission permission);

    [[nodiscard]] Result<std::optional<domain::AccessLevel>> levelByCode(std::string_view code);
    [[nodiscard]] Status insertLevel(const domain::AccessLevel &level,
                                     const domain::Permissions &permissions);

    [[nodiscard]] Result<domain::Permissions> levelPermissions(AccessLevelId level);

    /// What the person may do on the account now: their level on it when they have one there, else
    /// their level on the agency when that covers its clients. In a client context the database
    /// shows the actor's own rights only.
    [[nodiscard]] Result<domain::Permissions> grants(PersonId person, AccountId account);

    /// AlreadyExists when the person has an open lease (IM.6).
    [[nodiscard]] Status insertLease(const domain::Lease &lease);
    [[nodiscard]] Result<std::optional<domain::Lease>> lease(AccountId client, LeaseId id);
    /// Agency context only.
    [[nodiscard]] Result<std::optional<domain::Lease>> openLeaseOf(PersonId person);
    [[nodiscard]] Result<std::vector<domain::Lease>> openLeasesOn(AccountId client);
    [[nodiscard]] Status endLease(AccountId client, LeaseId id, Instant at, std::string_view how);

private:
    Session &m_session;
};

} // namespace clientele::storage
