// SPDX-License-Identifier: GPL-3.0-or-later
#include "handlers/handlers.h"
#include "handlers/subscriptionrules.h"
#include "recalculation.h"
#include "storage/agencyrepo.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <span>
#include <utility>

namespace clientele::application {
namespace {

using domain::ImportedUser;
using storage::AccountState;

constexpr std::ptrdiff_t kClientsPerSweep = 500;

/// The end of the JSON object of an imported client's audit row: the same for all of a file.
std::string sourceJson(const std::string &source)
{
    const QJsonObject object{{QStringLiteral("source"), text(source)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString().substr(1);
}

/// `source` is sourceJson().
Status auditClient(Work &work, const domain::Account &account, const std::string &source)
{
    domain::AuditEntry entry = work.auditEntry(account.id, "import_client", account.id.uuid);
    entry.after = R"({"number":")" + account.number + "\"," + source; // a number is plain
    return work.journal.append(entry);
}

/// A row that would park its account is not imported: the reason is the row's.
Status recalculateImported(Work &work, AccountState state)
{
    const std::string name = state.account.name;
    CLIENTELE_ASSIGN(const RecalculatedAccount result, recalculate(work, std::move(state)));
    if (result.parked)
        return fail(FailureCode::BillingRefused, result.parked->rule, result.parked->parameters);
    return {};
}

/// Some hundred clients that follow each other and their users, in the order of the file. One table
/// after the other: its pages and statements stay at hand.
class UserSweep
{
public:
    explicit UserSweep(Work &work) : m_work(work) {}

    Status add(AccountState &state, std::vector<const ImportedUser *> users);
    Status write();

private:
    struct Client {
        AccountState *state;
        std::vector<const ImportedUser *> users;
        std::int64_t sequence = 0; ///< of the first event
    };

    Status takeSequence(Client &client);
    Status insertUsers(Client &client);
    Status startUnits(Client &client);

    Work &m_work;
    std::vector<Client> m_clients;
};

Status UserSweep::add(AccountState &state, std::vector<const ImportedUser *> users)
{
    if (state.account.status == domain::AccountStatus::Deleted)
        return fail(FailureCode::NotFound, "client");
    m_clients.push_back({&state, std::move(users), 0});
    return {};
}

/// First, because it holds the account's row against others.
Status UserSweep::takeSequence(Client &client)
{
    CLIENTELE_ASSIGN(client.sequence,
                     m_work.accounts.takeSequence(client.state->account.id,
                                                  static_cast<std::int64_t>(client.users.size())));
    return {};
}

Status UserSweep::insertUsers(Client &client)
{
    domain::Account &account = client.state->account;
    bool administrator = false;
    for (const ImportedUser *imported : client.users) {
        const domain::CreateUser &from = imported->user;
        const domain::AccountUser user{
            from.user,   account.id,         1,         from.firstName,   from.lastName, from.email,
            from.active, from.administrator, from.role, from.contactMenu, m_work.at};
        CLIENTELE_TRY(m_work.accounts.insertUser(user));
        administrator = administrator || (user.active && user.administrator);
    }
    if (administrator && !account.hadAdministrator) {
        account.hadAdministrator = true;
        CLIENTELE_ASSIGN(account.version, m_work.accounts.update(account));
    }
    return {};
}

Status UserSweep::startUnits(Client &client)
{
    for (const ImportedUser *imported : client.users) {
        if (!imported->user.active)
            continue;
        const billing::UnitEvent event{billing::Meter::ActiveUsers, imported->user.user.uuid,
                                       imported->activeFrom, client.sequence++, true};
        CLIENTELE_TRY(m_work.subscriptions.append(client.state->account.id, event, m_work.at,
                                                  m_work.context.scope.actorName, false));
        client.state->unitEvents.push_back(event);
    }
    return {};
}

Status UserSweep::write()
{
    for (Client &client : m_clients)
        CLIENTELE_TRY(takeSequence(client));
    for (Client &client : m_clients)
        CLIENTELE_TRY(insertUsers(client));
    for (Client &client : m_clients)
        CLIENTELE_TRY(startUnits(client));
    for (Client &client : m_clients)
        CLIENTELE_TRY(recalculateImported(m_work, std::move(*client.state)));
    return {};
}

/// Numbers, writes and recalculates some hundred new clients, one table after the other.
Status importSome(Work &work, std::span<const domain::CreateClient> clients,
                  std::int64_t firstNumber, const std::string &source)
{
    std::vector<AccountState> states(clients.size());
    for (std::size_t i = 0; i < clients.size(); ++i) {
        CLIENTELE_TRY(writeNewClient(work, clients[i], accountNumber(firstNumber++), states[i]));
        CLIENTELE_TRY(auditClient(work, states[i].account, source));
    }
    for (AccountState &state : states)
        CLIENTELE_TRY(recalculateImported(work, std::move(state)));
    return {};
}

} // namespace

Status handle(Work &work, const domain::ImportClients &command)
{
    work.bulk = true;
    storage::AgencyRepo agency(work.session);
    CLIENTELE_ASSIGN(std::int64_t number,
                     agency.takeNumbers(work.agency.profile.account, "account", 0,
                                        static_cast<std::int64_t>(command.clients.size())));
    const std::string source = sourceJson(command.source);
    std::span<const domain::CreateClient> rest(command.clients);
    while (!rest.empty()) {
        const auto some = rest.first(std::min<std::size_t>(rest.size(), kClientsPerSweep));
        CLIENTELE_TRY(importSome(work, some, number, source));
        number += static_cast<std::int64_t>(some.size());
        rest = rest.subspan(some.size());
    }
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("clients"), static_cast<qint64>(command.clients.size())},
                  {QStringLiteral("source"), text(command.source)}};
    return {};
}

Status handle(Work &work, const domain::ImportUsers &command)
{
    work.bulk = true;
    work.usersChanged = true;
    std::vector<const ImportedUser *> users;
    users.reserve(command.users.size());
    for (const ImportedUser &user : command.users)
        users.push_back(&user);
    std::stable_sort(users.begin(), users.end(),
                     [](const auto *a, const auto *b) { return a->user.client < b->user.client; });
    auto next = users.begin();
    while (next != users.end()) {
        // one sweep: the users of some hundred clients that follow each other
        auto last = next;
        std::ptrdiff_t clients = 0;
        const AccountId first = (*next)->user.client;
        for (auto each = next; each != users.end() && clients < kClientsPerSweep; ++clients) {
            last = each;
            each = std::find_if(each, users.end(), [&](const auto *user) {
                return user->user.client != (*last)->user.client;
            });
        }
        CLIENTELE_ASSIGN(auto states, loadStates(work, first, (*last)->user.client));
        UserSweep sweep(work);
        for (AccountState &state : states) {
            std::vector<const ImportedUser *> of;
            for (; next != users.end() && (*next)->user.client == state.account.id; ++next)
                of.push_back(*next);
            if (!of.empty())
                CLIENTELE_TRY(sweep.add(state, std::move(of)));
        }
        CLIENTELE_TRY(sweep.write());
        if (next != users.end() && (*next)->user.client <= (*last)->user.client)
            return fail(FailureCode::NotFound, "client");
    }
    work.target = work.agency.profile.account.uuid;
    work.after = {{QStringLiteral("users"), static_cast<qint64>(command.users.size())},
                  {QStringLiteral("source"), text(command.source)}};
    return {};
}

} // namespace clientele::application
