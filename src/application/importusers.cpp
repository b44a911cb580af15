// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/importing.h"
#include "clientdirectory.h"
#include "importingshared.h"
#include "interchange/userrecords.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/store.h"

namespace clientele::application {
namespace {

using interchange::UserRecord;
using interchange::UserRow;

/// Whether an e-mail is taken already; asks the database only for clients that have users.
class TakenEmails
{
public:
    explicit TakenEmails(storage::AccountRepo &accounts) : m_accounts(accounts) {}

    Result<bool> contains(const storage::DirectoryEntry &client, const std::string &email)
    {
        if (client.totalUsers == 0)
            return false;
        return m_accounts.emailTaken(client.id, email, {});
    }

private:
    storage::AccountRepo &m_accounts;
};

domain::ImportedUser commandOf(const UserRecord &record, AccountId client, AccountUserId id,
                               Date yesterday)
{
    domain::ImportedUser imported;
    imported.user.client = client;
    imported.user.user = id;
    imported.user.firstName = record.firstName;
    imported.user.lastName = record.lastName;
    imported.user.email = record.email;
    imported.user.active = record.active;
    imported.user.administrator = record.administrator;
    imported.user.role = record.role;
    imported.activeFrom = record.activeFrom.value_or(yesterday);
    return imported;
}

} // namespace

Result<ImportReport> importUsers(storage::Store &store, CommandGateway &gateway, const Clock &clock,
                                 IdSource &ids, const domain::Scope &scope,
                                 const ImportOptions &options)
{
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency(scope.actor)));
    storage::AccountRepo accounts(store.writer().session());
    ClientDirectory directory;
    CLIENTELE_TRY(directory.load(accounts));
    TakenEmails taken(accounts);
    auto settings = settingsOf<interchange::UserImportSettings>(options, kMostUnits);
    settings.emailUnique = false; // one person may be a user of several clients
    domain::ImportUsers command;
    command.source = fileName(options.file);
    const auto plan = [&](UserRow &row) -> Status {
        const storage::DirectoryEntry *client = directory.find(row);
        if (client == nullptr)
            return {};
        CLIENTELE_ASSIGN(const bool inUse, taken.contains(*client, row.record.email));
        if (inUse) {
            row.problems.push_back(rowProblem("email", "inUse", row.record.email));
            return {};
        }
        const Date yesterday = clock.today(client->timeZone).addDays(-1);
        command.users.push_back(commandOf(row.record, client->id,
                                          AccountUserId{ids.next(clock.now())}, yesterday));
        return {};
    };
    CLIENTELE_ASSIGN(
        ImportReport report,
        planRows<UserRecord>(options, settings, plan, [](const UserRecord &record) {
            return RowName(record.firstName + ' ' + record.lastName, record.email);
        }));
    const std::size_t rows = command.users.size();
    if (options.dryRun || rows == 0 || !mayBeWritten(report, options))
        return report;
    directory = {}; // its memory serves the writing
    const CommandContext context{CommandId{ids.next(clock.now())}, scope};
    CLIENTELE_TRY(writeRows(gateway, std::move(command), rows, context, report));
    return report;
}

} // namespace clientele::application
