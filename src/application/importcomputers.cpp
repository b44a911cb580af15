// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencydata.h"
#include "application/importing.h"
#include "clientdirectory.h"
#include "importingshared.h"
#include "interchange/computerrecords.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/computerrepo.h"
#include "storage/store.h"

#include <map>
#include <optional>

namespace clientele::application {
namespace {

using interchange::ComputerRecord;
using interchange::ComputerRow;
using storage::DirectoryEntry;

/// What only the agency can know of a row: whose computer it is, and whether there is room.
class ComputerChecks
{
public:
    ComputerChecks(storage::Session &session, const AgencyData &agency)
        : m_accounts(session), m_computers(session), m_agency(agency)
    {
    }

    Status check(ComputerRow &row, const DirectoryEntry &client)
    {
        const ComputerRecord &record = row.record;
        CLIENTELE_ASSIGN(const auto bySerial, m_computers.bySerial(record.externalReference));
        std::optional<domain::Computer> same;
        if (bySerial && bySerial->client == client.id)
            same = bySerial; // in another account it moves (S1.28)
        if (record.externalReference.empty()) {
            CLIENTELE_ASSIGN(same, m_computers.byName(client.id, record.name));
        }
        if (same) {
            const bool named = record.externalReference.empty();
            row.problems.push_back(rowProblem(named ? "name" : "externalReference", "inUse",
                                              named ? record.name : record.externalReference));
            return {};
        }
        return takeRoom(row, client);
    }

private:
    struct Room {
        std::int64_t left = 0;
        int cap = 0; ///< 0: none
    };

    Status takeRoom(ComputerRow &row, const DirectoryEntry &client)
    {
        auto found = m_rooms.find(client.id);
        if (found == m_rooms.end()) {
            CLIENTELE_ASSIGN(const auto account, m_accounts.byId(client.id));
            CLIENTELE_ASSIGN(const std::int64_t used, m_computers.countActive(client.id));
            const auto key = account ? Uuid::parse(account->programme) : std::nullopt;
            const domain::Programme *programme = key ? m_agency.programme(*key) : nullptr;
            const int cap = programme == nullptr ? 0 : programme->computerCap;
            found = m_rooms.emplace(client.id, Room{cap - used, cap}).first;
        }
        Room &room = found->second;
        if (room.cap > 0 && room.left <= 0) // S1.2
            row.problems.push_back(
                rowProblem("client", "tooManyComputers", std::to_string(room.cap)));
        else
            --room.left;
        return {};
    }

    storage::AccountRepo m_accounts;
    storage::ComputerRepo m_computers;
    const AgencyData &m_agency;
    std::map<AccountId, Room> m_rooms;
};

} // namespace

Result<ImportReport> importComputers(storage::Store &store, CommandGateway &gateway,
                                     const Clock &clock, IdSource &ids, const domain::Scope &scope,
                                     const ImportOptions &options)
{
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency(scope.actor)));
    storage::Session &session = store.writer().session();
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(session));
    storage::AccountRepo accounts(session);
    ClientDirectory directory;
    CLIENTELE_TRY(directory.load(accounts));
    ComputerChecks checks(session, agency);
    domain::ImportComputers command;
    command.source = fileName(options.file);
    const auto plan = [&](ComputerRow &row) -> Status {
        const DirectoryEntry *client = directory.find(row);
        if (client == nullptr)
            return {};
        CLIENTELE_TRY(checks.check(row, *client));
        if (row.good())
            command.computers.push_back({client->id, ComputerId{ids.next(clock.now())},
                                         row.record.name, row.record.externalReference,
                                         clock.today(client->timeZone).addDays(-1)});
        return {};
    };
    CLIENTELE_ASSIGN(
        ImportReport report,
        planRows<ComputerRecord>(
            options, settingsOf<interchange::ComputerImportSettings>(options, kMostUnits), plan,
            [](const ComputerRecord &record) {
                return RowName(record.name, record.externalReference);
            }));
    const std::size_t rows = command.computers.size();
    if (options.dryRun || rows == 0 || !mayBeWritten(report, options))
        return report;
    const CommandContext context{CommandId{ids.next(clock.now())}, scope};
    CLIENTELE_TRY(writeRows(gateway, std::move(command), rows, context, report));
    return report;
}

} // namespace clientele::application
