// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/accountreading.h"

#include "agencydata.h"
#include "billing/engine.h"
#include "inputmaker.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/agencyrepo.h"
#include "storage/payerrepo.h"
#include "storage/peoplerepo.h"
#include "storage/staterepo.h"
#include "storage/subscriptionrepo.h"

#include <algorithm>

namespace clientele::application {
namespace {

/// Staff rows do not exist inside a client context (decisions.md 3), so there nobody is named.
Result<std::string> staffName(storage::Reader &reader, PersonId id)
{
    if (id.isNull() || reader.context().isClient())
        return std::string();
    CLIENTELE_ASSIGN(const auto person, storage::PeopleRepo(reader.session()).byId(id));
    return person ? person->name : std::string();
}

std::string nameOf(const std::vector<domain::CatalogueEntry> &entries, CatalogueItemId id)
{
    const auto at = std::find_if(entries.begin(), entries.end(),
                                 [&](const auto &entry) { return entry.id == id; });
    return at == entries.end() ? std::string() : at->name;
}

} // namespace

ClientDetail::ClientDetail() = default;
ClientDetail::ClientDetail(const ClientDetail &other) = default;
ClientDetail::ClientDetail(ClientDetail &&other) noexcept = default;
ClientDetail &ClientDetail::operator=(const ClientDetail &other) = default;
ClientDetail &ClientDetail::operator=(ClientDetail &&other) noexcept = default;
ClientDetail::~ClientDetail() = default;

Result<ClientDetail> AccountReading::client(AccountId id)
{
    storage::AccountRepo accounts(m_reader.session());
    storage::AgencyRepo agencyRepo(m_reader.session());
    ClientDetail detail;
    CLIENTELE_ASSIGN(const auto account, accounts.byId(id));
    CLIENTELE_ASSIGN(const auto summary, accounts.summary(id));
    if (!account || !summary)
        return fail(FailureCode::NotFound, "client");
    detail.account = *account;
    detail.summary = *summary;
    CLIENTELE_ASSIGN(const auto programmes, agencyRepo.programmes());
    for (const domain::Programme &programme : programmes) {
        if (programme.code == summary->programme)
            detail.programmeName = programme.name;
    }
    CLIENTELE_ASSIGN(const auto entries, agencyRepo.catalogueEntries());
    storage::SubscriptionRepo subscriptionRepo(m_reader.session());
    CLIENTELE_ASSIGN(const auto subscriptions, subscriptionRepo.ofClient(id));
    for (const domain::Subscription &subscription : subscriptions) {
        detail.hadSubscription |= subscription.ledger == Ledger::Retail;
        if (subscription.ledger == Ledger::Retail && subscription.state != "ended")
            detail.subscriptions.push_back({subscription, nameOf(entries, subscription.item)});
    }
    CLIENTELE_ASSIGN(detail.managerName, staffName(m_reader, account->accountManager));
    CLIENTELE_ASSIGN(detail.deputyName, staffName(m_reader, account->deputy));
    if (m_reader.context().isClient())
        return detail;
    storage::PayerRepo payers(m_reader.session());
    CLIENTELE_ASSIGN(const AccountId payer, payers.of(id));
    if (!payer.isNull()) {
        CLIENTELE_ASSIGN(const auto paying, accounts.byId(payer));
        detail.payerName = paying ? paying->name : std::string();
        detail.payerNumber = paying ? paying->number : std::string();
    }
    CLIENTELE_ASSIGN(const auto paidFor, payers.clientsOf(id));
    detail.paysFor = static_cast<std::int64_t>(paidFor.size());
    return detail;
}

Result<AccountId> AccountReading::clientByNumber(const std::string &number)
{
    CLIENTELE_ASSIGN(const auto account, storage::AccountRepo(m_reader.session()).byNumber(number));
    if (!account)
        return fail(FailureCode::NotFound, "client", {number});
    return account->id;
}

Result<domain::AccountUser> AccountReading::user(AccountId account, AccountUserId id)
{
    CLIENTELE_ASSIGN(auto user, storage::AccountRepo(m_reader.session()).user(account, id));
    if (!user)
        return fail(FailureCode::NotFound, "accountUser");
    return *std::move(user);
}

Result<std::optional<Date>> AccountReading::endOfTerm(AccountId client,
                                                      SubscriptionId subscription, Date day)
{
    CLIENTELE_ASSIGN(auto states, storage::StateRepo(m_reader.session())
                                      .load(client, client, Ledger::Retail));
    if (states.empty())
        return fail(FailureCode::NotFound, "client");
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(m_reader.session()));
    CLIENTELE_ASSIGN(const billing::BillingInput input,
                     InputMaker(m_reader.session(), agency).retail(states.front()));
    return billing::endOfTerm(input, subscription, day);
}

Result<std::vector<ScheduledChange>> AccountReading::scheduled(std::optional<AccountId> client,
                                                               Date today, int limit)
{
    storage::Session &session = m_reader.session();
    storage::AccountRepo accounts(session);
    CLIENTELE_ASSIGN(auto events, storage::SubscriptionRepo(session).scheduled(client, today,
                                                                               limit));
    CLIENTELE_ASSIGN(const auto entries, storage::AgencyRepo(session).catalogueEntries());
    std::vector<ScheduledChange> changes;
    for (storage::ScheduledEvent &each : events) {
        ScheduledChange change;
        change.client = each.client;
        CLIENTELE_ASSIGN(const auto summary, accounts.summary(each.client));
        if (!summary || summary->status == "deleted")
            continue;
        change.clientName = summary->name;
        change.clientNumber = summary->number;
        change.itemName = nameOf(entries, each.event.item);
        change.event = std::move(each.event);
        changes.push_back(std::move(change));
    }
    return changes;
}

Result<CatalogueOffer> AccountReading::catalogue()
{
    storage::AgencyRepo agencyRepo(m_reader.session());
    CatalogueOffer offer;
    CLIENTELE_ASSIGN(const auto programmes, agencyRepo.programmes());
    for (const domain::Programme &programme : programmes) {
        if (programme.active)
            offer.programmes.push_back(programme);
    }
    CLIENTELE_ASSIGN(const auto entries, agencyRepo.catalogueEntries());
    CLIENTELE_ASSIGN(const billing::Catalogue catalogue, agencyRepo.catalogue());
    for (const domain::CatalogueEntry &entry : entries) {
        const billing::CatalogueItem *item = catalogue.item(entry.id);
        if (entry.active && item != nullptr)
            offer.items.push_back({entry, item->prices});
    }
    std::stable_sort(offer.items.begin(), offer.items.end(), [](const auto &a, const auto &b) {
        return a.entry.position < b.entry.position;
    });
    return offer;
}

Result<domain::Permissions> AccountReading::grants(PersonId person, AccountId account)
{
    return storage::PeopleRepo(m_reader.session()).grants(person, account);
}

Result<std::vector<domain::ClientTotals>> AccountReading::totals()
{
    return storage::AccountRepo(m_reader.session()).totals();
}

Result<domain::AgencyProfile> AccountReading::agency()
{
    return storage::AgencyRepo(m_reader.session()).profile();
}

} // namespace clientele::application
