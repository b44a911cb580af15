// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agencydata.h"
#include "application/receipt.h"
#include "domain/changeset.h"
#include "inputmaker.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"
#include "storage/accountrepo.h"
#include "storage/invoicerepo.h"
#include "storage/journalrepo.h"
#include "storage/outboxrepo.h"
#include "storage/peoplerepo.h"
#include "storage/plancountrepo.h"
#include "storage/subscriptionrepo.h"

#include <QtCore/QJsonObject>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clientele::application {

/// What a handler works with: one command inside one transaction.
class Work
{
public:
    Work(storage::Session &openSession, const AgencyData &agencyData,
         const CommandContext &commandContext, Instant instant, const Clock &theClock,
         IdSource &idSource);

    template<typename IdType>
    [[nodiscard]] IdType newId()
    {
        return IdType{ids.next(at)};
    }

    /// The day of the command in the account's zone; asOf where that is set.
    [[nodiscard]] Date today(const domain::Account &account) const;
    /// A client of this agency that is not deleted; NotFound otherwise. Its programme is the code.
    [[nodiscard]] Result<domain::Account> client(AccountId id);
    /// The same, or the agency's own account, which has users too (S2.2) and is billed for none.
    [[nodiscard]] Result<domain::Account> accountWithUsers(AccountId id);
    /// The row's key of the programme becomes its code.
    [[nodiscard]] domain::Account withProgramme(domain::Account account) const;
    [[nodiscard]] bool actingAsClient() const { return context.scope.inClientContext(); }

    /// Of this command and who sent it, about something of the client; journal.append() takes it.
    [[nodiscard]] domain::AuditEntry auditEntry(AccountId client, std::string action,
                                                const Uuid &about);

    void changed(domain::Entity entity, domain::ChangeKind kind, AccountId client, const Uuid &id);

    storage::Session &session;
    const AgencyData &agency;
    const CommandContext &context;
    const Instant at;
    const Clock &clock;
    IdSource &ids;

    storage::AccountRepo accounts;
    storage::PeopleRepo people;
    storage::SubscriptionRepo subscriptions;
    storage::InvoiceRepo invoices;
    storage::OutboxRepo outbox;
    storage::JournalRepo journal;
    InputMaker inputs;

    // what the handler leaves for the later steps of the gateway
    domain::ChangeSet changes;
    std::vector<AccountId> touched; ///< accounts to recalculate
    bool usersChanged = false;      ///< of the touched accounts: count them anew
    storage::PlanDeltas planDeltas; ///< of the number of active paid plans
    bool planCountsWait = false;    ///< some were written inside a client context
    std::optional<Date> asOf;       ///< verification: another day than the command's
    bool bulk = false;              ///< too many changes to list (import, billing run)
    Uuid target;                    ///< of the audit row
    std::string outcome = "done";   ///< of the audit row
    QJsonObject before;
    QJsonObject after;
    Receipt receipt;
};

} // namespace clientele::application
