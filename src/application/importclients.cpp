// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencydata.h"
#include "application/importing.h"
#include "importingshared.h"
#include "interchange/clientrecords.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/fold.h"
#include "storage/peoplerepo.h"
#include "storage/store.h"

#include <QtCore/QTimeZone>

#include <map>
#include <optional>
#include <set>

namespace clientele::application {
namespace {

using interchange::ClientRecord;
using interchange::ClientRow;

/// Turns the records of a file into commands, by what the agency has and offers.
class ClientPlanner
{
public:
    ClientPlanner(storage::Session &session, const AgencyData &agency, const Clock &clock,
                  IdSource &ids)
        : m_accounts(session), m_people(session), m_agency(agency), m_clock(clock), m_ids(ids)
    {
    }

    /// The command for a good row; problems that only the agency can know are added to it.
    Result<domain::CreateClient> plan(ClientRow &row);

private:
    CatalogueItemId itemNamed(const domain::Programme &programme, const std::string &name,
                              bool addOn);
    void planItems(ClientRow &row, domain::CreateClient &command);
    Status planStaff(ClientRow &row, domain::CreateClient &command);
    Status checkReference(ClientRow &row);
    Status checkEmail(ClientRow &row);
    [[nodiscard]] const domain::Programme *programmeOf(const ClientRecord &record) const;

    storage::AccountRepo m_accounts;
    storage::PeopleRepo m_people;
    const AgencyData &m_agency;
    const Clock &m_clock;
    IdSource &m_ids;
    std::map<std::string, PersonId> m_staff; ///< by e-mail; null: nobody
    std::map<std::string, bool> m_zones;
    std::map<std::string, bool> m_emails; ///< of the rows so far; true: to be had alone
};

/// Without one in the file: `agency` when it is offered, else the only one there is.
const domain::Programme *ClientPlanner::programmeOf(const ClientRecord &record) const
{
    if (!record.programme.empty())
        return m_agency.programme(record.programme);
    if (const domain::Programme *programme = m_agency.programme("agency"))
        return programme;
    return m_agency.programmes.size() == 1 ? &m_agency.programmes.front() : nullptr;
}

CatalogueItemId ClientPlanner::itemNamed(const domain::Programme &programme,
                                         const std::string &name, bool addOn)
{
    const QString wanted = QString::fromStdString(name).toCaseFolded();
    for (const domain::CatalogueEntry &entry : m_agency.entries) {
        if (entry.programme == programme.id && entry.addOn == addOn && entry.active
            && QString::fromStdString(entry.name).toCaseFolded() == wanted)
            return entry.id;
    }
    return {};
}

void ClientPlanner::planItems(ClientRow &row, domain::CreateClient &command)
{
    const ClientRecord &record = row.record;
    const domain::Programme *programme = programmeOf(record);
    if (programme == nullptr || !programme->active) {
        row.problems.push_back(rowProblem("programme", "unknownProgramme", record.programme));
        return;
    }
    command.programme = programme->code;
    if (record.email.empty() && programme->clientEmail != "optional")
        row.problems.push_back(rowProblem("email", "required", {}));
    if (record.plan.empty()) {
        row.problems.push_back(rowProblem("plan", "required", {})); // S0.10
        return;
    }
    command.plan = itemNamed(*programme, record.plan, false);
    if (command.plan.isNull() && record.plan == "none") // subscriptions are imported after it
        command.withoutPlan = true;
    else if (command.plan.isNull())
        row.problems.push_back(rowProblem("plan", "unknownPlan", record.plan));
    for (const std::string &name : record.addOns) {
        const CatalogueItemId item = itemNamed(*programme, name, true);
        if (item.isNull())
            row.problems.push_back(rowProblem("addOns", "unknownAddOn", name));
        else
            command.addOns.push_back({SubscriptionId{m_ids.next(m_clock.now())}, item, 1});
    }
}

Status ClientPlanner::planStaff(ClientRow &row, domain::CreateClient &command)
{
    const std::string &email = row.record.accountManager;
    if (email.empty())
        return {};
    auto known = m_staff.find(email);
    if (known == m_staff.end()) {
        CLIENTELE_ASSIGN(const auto person, m_people.byEmail(email));
        known = m_staff.emplace(email, person ? person->id : PersonId{}).first;
    }
    if (known->second.isNull())
        row.problems.push_back(rowProblem("accountManager", "unknownStaff", email));
    command.accountManager = known->second;
    return {};
}

Status ClientPlanner::checkReference(ClientRow &row)
{
    const std::string &reference = row.record.externalReference;
    if (reference.empty())
        return {};
    CLIENTELE_ASSIGN(const auto existing, m_accounts.byReference(reference));
    if (existing)
        row.problems.push_back(rowProblem("externalReference", "inUse", reference));
    return {};
}

/// S4.5, as the command checks it: against the accounts that are there and the rows before.
Status ClientPlanner::checkEmail(ClientRow &row)
{
    const std::string &email = row.record.email;
    if (email.empty())
        return {};
    const domain::Programme *programme = programmeOf(row.record);
    const bool own = programme != nullptr && programme->clientEmail == "unique";
    CLIENTELE_ASSIGN(bool inUse, m_accounts.emailInUse(email, {}, own));
    const auto [earlier, isNew] = m_emails.emplace(storage::folded(email), own);
    inUse = inUse || (!isNew && (own || earlier->second));
    earlier->second = earlier->second || own;
    if (inUse)
        row.problems.push_back(rowProblem("email", "inUse", email));
    return {};
}

Result<domain::CreateClient> ClientPlanner::plan(ClientRow &row)
{
    const ClientRecord &record = row.record;
    domain::CreateClient command;
    command.client = AccountId{m_ids.next(m_clock.now())};
    command.subscription = SubscriptionId{m_ids.next(m_clock.now())};
    command.name = record.name;
    command.email = record.email;
    command.externalReference = record.externalReference;
    command.contact = {record.contactName, record.contactTitle, record.street, record.city,
                       record.region,      record.postalCode,   record.country, record.phone,
                       record.fax,         record.website,      record.taxNumber};
    if (!record.street2.empty())
        command.contact.street += ", " + record.street2;
    command.currency = record.currency;
    command.timeZone = record.timeZone;
    command.billDay = record.billDay.value_or(0);
    command.startOn = record.startDate;
    planItems(row, command);
    CLIENTELE_TRY(planStaff(row, command));
    CLIENTELE_TRY(checkReference(row));
    CLIENTELE_TRY(checkEmail(row));
    if (!record.timeZone.empty()) {
        auto zone = m_zones.find(record.timeZone);
        if (zone == m_zones.end()) {
            const bool known
                = QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(record.timeZone));
            zone = m_zones.emplace(record.timeZone, known).first;
        }
        if (!zone->second)
            row.problems.push_back(rowProblem("timeZone", "notATimeZone", record.timeZone));
    }
    return command;
}

std::string placeOf(const ClientRecord &record)
{
    if (record.city.empty() || record.country.empty())
        return record.city + record.country;
    return record.city + ", " + record.country;
}

} // namespace

Result<ImportReport> importClients(storage::Store &store, CommandGateway &gateway,
                                   const Clock &clock, IdSource &ids, const domain::Scope &scope,
                                   const ImportOptions &options)
{
    CLIENTELE_TRY(store.writer().enter(storage::Context::agency(scope.actor)));
    storage::Session &session = store.writer().session();
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(session));
    ClientPlanner planner(session, agency, clock, ids);
    domain::ImportClients command;
    command.source = fileName(options.file);
    CLIENTELE_ASSIGN(
        ImportReport report,
        planRows<ClientRecord>(
            options, settingsOf<interchange::ClientImportSettings>(options, kMostClients),
            [&](ClientRow &row) -> Status {
                CLIENTELE_ASSIGN(domain::CreateClient client, planner.plan(row));
                if (row.good())
                    command.clients.push_back(std::move(client));
                return {};
            },
            [](const ClientRecord &record) { return RowName(record.name, placeOf(record)); }));
    const std::size_t rows = command.clients.size();
    if (options.dryRun || rows == 0 || !mayBeWritten(report, options))
        return report;
    const CommandContext context{CommandId{ids.next(clock.now())}, scope};
    CLIENTELE_TRY(writeRows(gateway, std::move(command), rows, context, report));
    return report;
}

} // namespace clientele::application
