// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/journalrepo.h"

#include "rows/rowquery.h"

namespace clientele::storage {
namespace {

using domain::AuditEntry;

AuditEntry readEntry(Statement &row)
{
    AuditEntry entry;
    entry.id = row.id<AuditId>(0);
    if (!row.isNull(1))
        entry.client = row.id<AccountId>(1);
    entry.at = row.instant(2);
    entry.actor = row.id<PersonId>(3);
    entry.actorName = row.text(4);
    entry.actingAsClient = row.boolean(5);
    entry.lease = row.id<LeaseId>(6);
    entry.command = row.id<CommandId>(7);
    entry.action = row.text(8);
    entry.outcome = row.text(9);
    entry.target = row.uuid(10);
    entry.before = row.text(11);
    entry.after = row.text(12);
    return entry;
}

} // namespace

Status JournalRepo::append(const AuditEntry &entry)
{
    RowQuery query(m_session, "audit/insert", entry.id, entry.client, entry.at, orNull(entry.actor),
                entry.actorName, entry.actingAsClient, orNull(entry.lease), entry.command,
                entry.action, entry.outcome, orNull(entry.target), entry.before, entry.after);
    return query.run();
}

Status JournalRepo::forEachAudit(const std::function<Status(const AuditEntry &)> &each)
{
    RowQuery query(m_session, "audit/list");
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return {};
        CLIENTELE_TRY(each(readEntry(query.row())));
    }
}

Result<std::optional<LoggedCommand>> JournalRepo::command(CommandId id)
{
    RowQuery hold(m_session, "command_log/hold", id);
    CLIENTELE_TRY(hold.runReturningOne(fail(FailureCode::Internal, "hold")));
    RowQuery query(m_session, "command_log/by_id", id);
    CLIENTELE_ASSIGN(const bool found, query.next());
    if (!found)
        return std::optional<LoggedCommand>();
    return std::optional<LoggedCommand>(
        LoggedCommand{std::string(query.row().text(0)), std::string(query.row().text(1))});
}

Status JournalRepo::log(CommandId id, std::optional<AccountId> client, Instant at, PersonId actor,
                        std::string_view action, std::string_view receipt)
{
    RowQuery query(m_session, "command_log/insert", id, client, at, orNull(actor), action, receipt);
    return query.run();
}

} // namespace clientele::storage
