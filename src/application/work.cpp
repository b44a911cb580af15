// SPDX-License-Identifier: GPL-3.0-or-later
#include "work.h"

namespace clientele::application {

Work::Work(storage::Session &openSession, const AgencyData &agencyData,
           const CommandContext &commandContext, Instant instant, const Clock &theClock,
           IdSource &idSource)
    : session(openSession), agency(agencyData), context(commandContext), at(instant),
      clock(theClock), ids(idSource), accounts(openSession), people(openSession),
      subscriptions(openSession), invoices(openSession), outbox(openSession),
      journal(openSession), inputs(openSession, agencyData)
{
}

Date Work::today(const domain::Account &account) const
{
    return asOf ? *asOf : clock.dayOf(at, account.timeZone);
}

Result<domain::Account> Work::client(AccountId id)
{
    CLIENTELE_ASSIGN(std::optional<domain::Account> account, accounts.byId(id));
    if (!account || account->kind != domain::AccountKind::Client
        || account->status == domain::AccountStatus::Deleted)
        return fail(FailureCode::NotFound, "client");
    return withProgramme(*std::move(account));
}

Result<domain::Account> Work::accountWithUsers(AccountId id)
{
    if (id != agency.profile.account || actingAsClient())
        return client(id);
    CLIENTELE_ASSIGN(std::optional<domain::Account> account, accounts.byId(id));
    if (!account)
        return fail(FailureCode::NotFound, "client");
    return *std::move(account);
}

domain::Account Work::withProgramme(domain::Account account) const
{
    if (const auto key = Uuid::parse(account.programme)) {
        if (const domain::Programme *programme = agency.programme(*key))
            account.programme = programme->code;
    }
    return account;
}

domain::AuditEntry Work::auditEntry(AccountId client, std::string action, const Uuid &about)
{
    domain::AuditEntry entry;
    entry.id = newId<AuditId>();
    entry.client = client;
    entry.at = at;
    entry.actor = context.scope.actor;
    entry.actorName = context.scope.actorName;
    entry.command = context.id;
    entry.action = std::move(action);
    entry.target = about;
    return entry;
}

void Work::changed(domain::Entity entity, domain::ChangeKind kind, AccountId client,
                   const Uuid &id)
{
    if (bulk)
        changes.everything = true;
    else
        changes.changes.push_back({entity, kind, client, id});
}

} // namespace clientele::application
