// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"
#include "handlers/leases.h"
#include "leaseend.h"
#include "recalculation.h"

namespace clientele::application {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

} // namespace

Status endLease(Work &work, const domain::Lease &lease, std::string_view how)
{
    CLIENTELE_TRY(endLease(work.session, work.ids, lease, {work.context.id, work.at, how}));
    work.changed(domain::Entity::Lease, domain::ChangeKind::Changed, lease.client, lease.id.uuid);
    return {};
}

/// IM.1–IM.10. Runs in the agency context: the audit row of the start is in the database before the
/// scope that it allows is handed out (IM.13).
Status handle(Work &work, const domain::LogInAsClient &command)
{
    CLIENTELE_TRY(work.accounts.takeSequence(command.client, 0)); // IM.22
    CLIENTELE_ASSIGN(const domain::Account account, work.client(command.client));
    if (account.status == domain::AccountStatus::Pending)
        return fail(FailureCode::Refused, "notConfirmed", {account.name}); // IM.3
    const domain::Scope &scope = work.context.scope;
    CLIENTELE_ASSIGN(const auto open, work.people.openLeaseOf(scope.actor));
    if (open) {
        const bool expired = work.at >= open->until;
        if (!expired && !command.endOther) { // IM.6, S0.29
            CLIENTELE_ASSIGN(const auto other, work.accounts.byId(open->client));
            return fail(FailureCode::Refused, "alreadyActingAsClient",
                        {other ? other->name : std::string(), open->machine});
        }
        CLIENTELE_TRY(endLease(work, *open, expired ? "expired" : "replaced"));
    }
    CLIENTELE_ASSIGN(const auto summary, work.accounts.summary(account.id));
    if (summary && summary->rulesVersion < work.agency.profile.rulesVersion)
        CLIENTELE_TRY(rewriteDrafts(work, account.id)); // before they are shown
    domain::Lease lease;
    lease.id = command.lease;
    lease.client = account.id;
    lease.person = scope.actor;
    lease.personName = scope.actorName;
    lease.machine = command.machine;
    lease.reason = command.reason;
    lease.ticket = command.ticket;
    lease.startedAt = work.at;
    lease.until = work.at.plusMs(work.agency.profile.clientContextMinutes * kMinuteMs);
    const Status inserted = work.people.insertLease(lease);
    if (!inserted.ok() && inserted.failure().code == FailureCode::AlreadyExists)
        return fail(FailureCode::Busy); // another program of theirs was quicker: look once more
    CLIENTELE_TRY(inserted);
    domain::Scope inside = scope;
    inside.subject = account.id;
    inside.lease = lease.id;
    inside.until = lease.until;
    work.receipt.scope = inside;
    work.outcome = "started";
    work.target = account.id.uuid;
    work.after = {{QStringLiteral("lease"), QString::fromStdString(lease.id.toString())},
                  {QStringLiteral("until"), QString::fromStdString(lease.until.toString())},
                  {QStringLiteral("reason"), QString::fromStdString(lease.reason)},
                  {QStringLiteral("ticket"), QString::fromStdString(lease.ticket)}};
    work.changed(domain::Entity::Lease, domain::ChangeKind::Added, account.id, lease.id.uuid);
    return {};
}

/// IM.24: works whatever became of the client, the lease or the right; a lease that has ended is
/// left as it is. Only one's own lease (reliability.md 2.5: bound to the impersonator).
Status handle(Work &work, const domain::LogOutOfClient &command)
{
    const domain::Scope &scope = work.context.scope;
    CLIENTELE_ASSIGN(const auto lease, work.people.lease(command.client, command.lease));
    if (!lease || lease->person != scope.actor)
        return fail(FailureCode::NotFound, "lease");
    if (!lease->endedAt) {
        const char *how = work.at >= lease->until  ? "expired"
                          : command.signOutWholly ? "signed_out"
                                                  : "left";
        CLIENTELE_TRY(endLease(work, *lease, how));
    }
    work.target = command.client.uuid;
    if (!command.signOutWholly) { // IM.25: signing out wholly ends both
        domain::Scope agency;
        agency.actor = scope.actor;
        agency.actorName = scope.actorName;
        agency.signIn = scope.signIn;
        work.receipt.scope = agency;
    }
    return {};
}

} // namespace clientele::application
