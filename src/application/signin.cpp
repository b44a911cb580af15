// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/signin.h"

#include "application/passwords.h"
#include "leaseend.h"
#include "storage/access.h"
#include "storage/agencyrepo.h"
#include "storage/journalrepo.h"
#include "storage/peoplerepo.h"
#include "storage/store.h"
#include "storage/transaction.h"

#include <algorithm>

namespace clientele::application {
namespace {

constexpr int kFreeFailures = 5;
constexpr std::int64_t kFirstWaitMs = 30'000;
constexpr std::int64_t kLongestWaitMs = 15 * 60'000;

std::optional<Instant> lockAfter(int failures, Instant now)
{
    if (failures < kFreeFailures)
        return std::nullopt;
    const int doublings = std::min(failures - kFreeFailures, 10);
    return now.plusMs(std::min(kFirstWaitMs << doublings, kLongestWaitMs));
}

domain::Scope agencyScope(const domain::Person &person, domain::SignInId signIn)
{
    domain::Scope scope;
    scope.actor = person.id;
    scope.actorName = person.name;
    scope.signIn = signIn;
    return scope;
}

Status audit(storage::Session &session, IdSource &ids, Instant at, const domain::Person *person,
             bool succeeded)
{
    domain::AuditEntry entry;
    entry.id = AuditId{ids.next(at)};
    entry.at = at;
    entry.command = CommandId{ids.next(at)};
    if (person != nullptr) {
        entry.actor = person->id;
        entry.actorName = person->name;
    }
    entry.action = "sign_in";
    entry.outcome = succeeded ? "done" : "refused";
    return storage::JournalRepo(session).append(entry);
}

/// A file is open in one program only, so a lease that is open in it now belongs to a program that
/// is gone: it was killed, or the machine stopped.
Status endAbandoned(storage::Store &store, IdSource &ids, Instant at, PersonId person)
{
    if (store.dialect() != storage::Dialect::Sqlite)
        return {};
    storage::Session &session = store.writer().session();
    CLIENTELE_ASSIGN(const auto lease, storage::PeopleRepo(session).openLeaseOf(person));
    if (!lease)
        return {};
    return endLease(session, ids, *lease,
                    {CommandId{ids.next(at)}, at, at >= lease->until ? "expired" : "abandoned"});
}

} // namespace

Result<domain::Scope> SignIn::withPassword(std::string_view email, std::string_view password)
{
    CLIENTELE_TRY(m_store.writer().enter(storage::Context::agency()));
    storage::Session &session = m_store.writer().session();
    storage::PeopleRepo people(session);
    CLIENTELE_ASSIGN(const auto person, email.empty() ? people.onlyActive()
                                                      : people.byEmail(email));
    const Instant now = m_clock.now();
    if (person && person->lockedUntil && now < *person->lockedUntil)
        return fail(FailureCode::Denied, "throttled", {person->lockedUntil->toString()});
    const bool known = person && person->active;
    // outside of the transaction: it takes its time
    const bool right = verifyPassword(known ? person->passwordHash : std::string(), password);
    CLIENTELE_ASSIGN(auto transaction, storage::Transaction::begin(session));
    CLIENTELE_TRY(audit(session, m_ids, now, person ? &*person : nullptr, right));
    if (right) {
        CLIENTELE_TRY(people.recordLogin(person->id, now, 0, std::nullopt));
        CLIENTELE_TRY(endAbandoned(m_store, m_ids, now, person->id));
    } else if (person) {
        const int failures = person->failedLogins + 1;
        CLIENTELE_TRY(
            people.recordLogin(person->id, std::nullopt, failures, lockAfter(failures, now)));
    }
    CLIENTELE_TRY(transaction.commit());
    if (!right)
        return fail(FailureCode::SignInFailed);
    return agencyScope(*person, domain::SignInId{m_ids.next(now)});
}

Result<bool> SignIn::isSample()
{
    CLIENTELE_TRY(m_store.writer().enter(storage::Context::agency()));
    CLIENTELE_ASSIGN(const domain::AgencyProfile profile,
                     storage::AgencyRepo(m_store.writer().session()).profile());
    return profile.sample;
}

Result<domain::Scope> SignIn::intoSample()
{
    CLIENTELE_ASSIGN(const bool sample, isSample());
    if (!sample)
        return fail(FailureCode::Denied, "notASample");
    storage::AgencyRepo agency(m_store.writer().session());
    CLIENTELE_ASSIGN(const domain::AgencyProfile profile, agency.profile());
    storage::PeopleRepo people(m_store.writer().session());
    CLIENTELE_ASSIGN(const auto owner, people.byEmail(profile.email));
    if (!owner)
        return fail(FailureCode::NotFound, "person");
    CLIENTELE_ASSIGN(auto transaction, storage::Transaction::begin(m_store.writer().session()));
    CLIENTELE_TRY(endAbandoned(m_store, m_ids, m_clock.now(), owner->id));
    CLIENTELE_TRY(transaction.commit());
    return agencyScope(*owner, domain::SignInId{m_ids.next(m_clock.now())});
}

} // namespace clientele::application
