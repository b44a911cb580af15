// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"
#include "recalculation.h"
#include "storage/computerrepo.h"

#include <algorithm>
#include <set>

namespace clientele::application {
namespace {

using domain::Computer;
using domain::ImportedComputer;

Status recordUnit(Work &work, const Computer &computer, Date day, bool counts)
{
    CLIENTELE_ASSIGN(const std::int64_t sequence, work.accounts.takeSequence(computer.client, 1));
    return work.subscriptions.append(
        computer.client, {billing::Meter::Computers, computer.id.uuid, day, sequence, counts},
        work.at, work.context.scope.actorName, false);
}

/// S1.28: no detaching first. The client it leaves counts it up to today, the other from tomorrow.
Result<bool> takeFromAnother(Work &work, const ImportedComputer &imported,
                             std::set<AccountId> &touched)
{
    storage::ComputerRepo computers(work.session);
    CLIENTELE_ASSIGN(const auto there, computers.bySerial(imported.serial));
    if (!there)
        return false;
    if (there->client == imported.client)
        return fail(FailureCode::Conflict, "computer", {imported.name}); // since the check
    CLIENTELE_ASSIGN(const domain::Account account, work.client(there->client));
    CLIENTELE_TRY(computers.deactivate(*there));
    CLIENTELE_TRY(recordUnit(work, *there, work.today(account), false));
    touched.insert(there->client);
    return true;
}

Status importOne(Work &work, const ImportedComputer &imported, std::set<AccountId> &touched)
{
    CLIENTELE_ASSIGN(const domain::Account account, work.client(imported.client));
    CLIENTELE_ASSIGN(const bool moved, takeFromAnother(work, imported, touched));
    const Computer computer{imported.computer, account.id,      1,      imported.name,
                            imported.serial,   true,            work.at};
    CLIENTELE_TRY(storage::ComputerRepo(work.session).insert(computer));
    touched.insert(account.id);
    return recordUnit(work, computer, moved ? work.today(account) : imported.activeFrom, true);
}

/// S1.2: as many as the programme allows, and not one more.
Status checkCap(Work &work, const domain::Account &account)
{
    const domain::Programme *programme = work.agency.programme(account.programme);
    if (programme == nullptr || programme->computerCap == 0)
        return {};
    CLIENTELE_ASSIGN(const std::int64_t count,
                     storage::ComputerRepo(work.session).countActive(account.id));
    if (count > programme->computerCap)
        return fail(FailureCode::Refused, "tooManyComputers",
                    {account.name, std::to_string(programme->computerCap)});
    return {};
}

} // namespace

Status handle(Work &work, const domain::ImportComputers &command)
{
    work.bulk = true;
    std::set<AccountId> touched;
    for (const ImportedComputer &computer : command.computers)
        touched.insert(computer.client);
    for (const AccountId client : touched)
        CLIENTELE_TRY(work.accounts.hold(client));
    for (const ImportedComputer &computer : command.computers)
        CLIENTELE_TRY(importOne(work, computer, touched));
    for (const AccountId client : touched) {
        CLIENTELE_ASSIGN(storage::AccountState state, loadState(work, client));
        CLIENTELE_TRY(checkCap(work, state.account));
        CLIENTELE_ASSIGN(const RecalculatedAccount result, recalculate(work, std::move(state)));
        if (result.parked)
            return fail(FailureCode::BillingRefused, result.parked->rule,
                        result.parked->parameters);
    }
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("computers"), static_cast<qint64>(command.computers.size())},
                  {QStringLiteral("source"), QString::fromStdString(command.source)}};
    return {};
}

} // namespace clientele::application
