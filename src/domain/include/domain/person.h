// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/permission.h"
#include "kernel/ids.h"
#include "kernel/instant.h"

#include <cstdint>
#include <optional>
#include <string>

namespace clientele::domain {

/// Whoever signs in (decisions.md 1).
struct Person {
    PersonId id;
    std::int64_t version = 1;
    std::string name;
    std::string email;
    std::string passwordHash; ///< Argon2id, or empty: cannot sign in with a password
    bool active = true;
    int failedLogins = 0;
    std::optional<Instant> lockedUntil;

    friend bool operator==(const Person &, const Person &) = default;
};

/// Where a person may work, and as what.
struct Membership {
    MembershipId id;
    std::int64_t version = 1;
    PersonId person;
    AccountId account;
    AccessLevelId accessLevel;
    bool coversClients = false; ///< a membership of the agency that holds for all its clients
    bool sharesLimits = false;  ///< a team member (S3.4)

    friend bool operator==(const Membership &, const Membership &) = default;
};

struct AccessLevel {
    AccessLevelId id;
    std::int64_t version = 1;
    std::string code;
    std::string name;
    bool builtIn = false;

    friend bool operator==(const AccessLevel &, const AccessLevel &) = default;
};

/// A staff member logged in as a client (requirements.md 2). One open lease a person.
struct Lease {
    LeaseId id;
    AccountId client;
    std::int64_t version = 1;
    PersonId person;
    std::string personName;
    std::string machine;
    std::string reason;
    std::string ticket;
    Instant startedAt;
    Instant until;
    std::optional<Instant> endedAt;
    /// left, expired, revoked, replaced, deleted, signed_out, abandoned; empty: open
    std::string endedHow;

    friend bool operator==(const Lease &, const Lease &) = default;
};

/// One row of the audit (IM.12, IM.13): who, as whom, what, with which outcome.
struct AuditEntry {
    AuditId id;
    std::optional<AccountId> client;
    Instant at;
    PersonId actor;
    std::string actorName;
    bool actingAsClient = false;
    LeaseId lease;
    CommandId command;
    std::string action;
    std::string outcome = "done"; ///< done, refused, started or ended
    Uuid target;
    std::string before = "{}";    ///< JSON objects of the fields that changed
    std::string after = "{}";

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

} // namespace clientele::domain
