// SPDX-License-Identifier: GPL-3.0-or-later
#include "leaseend.h"

#include "storage/journalrepo.h"
#include "storage/peoplerepo.h"

#include <string>

namespace clientele::application {

Status endLease(storage::Session &session, IdSource &ids, const domain::Lease &lease,
                const LeaseEnd &end)
{
    CLIENTELE_TRY(storage::PeopleRepo(session).endLease(lease.client, lease.id, end.at, end.how));
    domain::AuditEntry entry;
    entry.id = AuditId{ids.next(end.at)};
    entry.client = lease.client;
    entry.at = end.at;
    entry.actor = lease.person;
    entry.actorName = lease.personName;
    entry.actingAsClient = true;
    entry.lease = lease.id;
    entry.command = end.command;
    entry.action = "client_context";
    entry.outcome = "ended";
    entry.target = lease.client.uuid;
    entry.after = "{\"how\":\"" + std::string(end.how) + "\"}";
    return storage::JournalRepo(session).append(entry);
}

} // namespace clientele::application
