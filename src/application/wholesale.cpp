// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/wholesale.h"

#include "agencydata.h"
#include "billing/engine.h"
#include "inputmaker.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/staterepo.h"
#include "storage/subscriptionrepo.h"

#include <algorithm>

namespace clientele::application {
namespace {

Result<WholesaleAccount> accountOf(InputMaker &inputs, const storage::AccountState &state,
                                   DateRange time)
{
    WholesaleAccount account;
    account.client = state.account.id;
    account.name = state.account.name;
    account.number = state.account.number;
    CLIENTELE_ASSIGN(const billing::BillingInput input, inputs.wholesale(state));
    auto result = billing::recompute(input, time.to.addDays(-1));
    if (!result) {
        account.parkedRule = result.failure().rule;
        return account;
    }
    for (billing::InvoiceDraft &draft : result->due) {
        if (draft.billDate >= time.from && draft.billDate < time.to)
            account.drafts.push_back(std::move(draft));
    }
    return account;
}

/// The plan by whose price the agency's users are billed; null: there is none.
const domain::CatalogueEntry *planByUsers(const AgencyData &agency,
                                          const domain::Programme &programme, Date day)
{
    const domain::CatalogueEntry *found = nullptr;
    for (const domain::CatalogueEntry &entry : agency.entries) {
        if (entry.programme != programme.id || entry.addOn || !entry.active)
            continue;
        const billing::Price *price = agency.catalogue.price(
            entry.id, Ledger::Wholesale, agency.profile.currency, day);
        const bool byUsers
            = price != nullptr
              && std::any_of(price->components.begin(), price->components.end(),
                             [](const billing::PriceComponent &each) {
                                 return each.meter == billing::Meter::ActiveUsers;
                             });
        if (byUsers && (found == nullptr || entry.position < found->position))
            found = &entry;
    }
    return found;
}

/// A subscription that nobody had to start: it runs since before the first user came.
billing::BillingInput inputOfOwnUsers(const AgencyData &agency,
                                      const domain::CatalogueEntry &plan,
                                      std::vector<billing::UnitEvent> users)
{
    Date first = users.front().effective;
    for (const billing::UnitEvent &each : users)
        first = std::min(first, each.effective);
    const int billDay = agency.profile.fixedBillDay != 0 ? agency.profile.fixedBillDay : 1;
    billing::TimelineEvent started;
    started.id = TimelineEventId{plan.id.uuid};
    started.kind = billing::EventKind::SubscriptionStarted;
    started.subscription = SubscriptionId{plan.id.uuid};
    started.effective = first.addMonths(-1, billDay);
    started.item = plan.id;
    started.billDay = billDay;
    billing::BillingInput input;
    input.account = agency.profile.account;
    input.ledger = Ledger::Wholesale;
    input.currency = agency.profile.currency;
    input.catalogue = &agency.catalogue;
    input.tax = {"Z", 0}; // what the platform adds is not known here
    input.bounds.maximumPeriodsBehind = 40'000; // nothing of it counts as billed
    input.events.push_back(std::move(started));
    input.unitEvents = std::move(users);
    return input;
}

Result<OwnUsersCharge> ownUsers(const AgencyData &agency, const domain::Programme &programme,
                                const billing::BillingInput &input, DateRange time)
{
    auto result = billing::recompute(input, time.to.addDays(-1));
    if (!result)
        return fail(FailureCode::BillingRefused, result.failure().rule,
                    result.failure().parameters);
    OwnUsersCharge charge;
    charge.programme = programme.code;
    charge.programmeName = programme.name;
    charge.amount.currency = agency.profile.currency;
    for (billing::InvoiceDraft &draft : result->due) {
        if (draft.billDate < time.from || draft.billDate >= time.to)
            continue;
        const auto sum = charge.amount.plus({draft.netMinor, draft.currency});
        if (!sum)
            return fail(FailureCode::Overflow);
        charge.amount = *sum;
        for (const billing::DraftLine &line : draft.lines)
            charge.users = line.trace.countedUnits;
        charge.drafts.push_back(std::move(draft));
    }
    return charge;
}

} // namespace

Result<std::vector<OwnUsersCharge>> readOwnUsers(storage::Reader &reader, DateRange time)
{
    storage::Session &session = reader.session();
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(session));
    std::vector<OwnUsersCharge> charges;
    for (const domain::Programme &programme : agency.programmes) {
        if (!programme.active || !programme.agencyUsersBilled)
            continue;
        CLIENTELE_ASSIGN(auto users, storage::SubscriptionRepo(session).unitEvents(
                                         agency.profile.account));
        const domain::CatalogueEntry *plan = planByUsers(agency, programme, time.from);
        if (plan == nullptr || users.empty())
            continue;
        CLIENTELE_ASSIGN(OwnUsersCharge charge,
                         ownUsers(agency, programme,
                                  inputOfOwnUsers(agency, *plan, std::move(users)), time));
        charges.push_back(std::move(charge));
    }
    return charges;
}

Status forEachWholesale(storage::Reader &reader, DateRange time,
                        const std::function<Status(const WholesaleAccount &)> &each,
                        AccountId only, int clientsAtOnce)
{
    storage::Session &session = reader.session();
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(session));
    InputMaker inputs(session, agency);
    std::vector<AccountId> clients{only};
    if (only.isNull()) {
        CLIENTELE_ASSIGN(clients, storage::AccountRepo(session).clients());
    }
    const auto step = static_cast<std::size_t>(std::max(clientsAtOnce, 1));
    AccountId after;
    after.uuid.bytes.back() = 1; // the null key would be NULL, which compares with nothing
    for (std::size_t begin = 0; begin <= clients.size(); begin += step) {
        const std::size_t end = std::min(clients.size(), begin + step);
        AccountId first = only.isNull() ? after : only;
        AccountId last = only; // deleted ones lie between those that are listed, and after them
        if (only.isNull()) {
            last.uuid.bytes.fill(0xff);
            if (end < clients.size())
                last = clients[end - 1];
        }
        CLIENTELE_ASSIGN(const auto states,
                         storage::StateRepo(session).load(first, last, Ledger::Retail));
        for (const storage::AccountState &state : states) {
            if (only.isNull() && state.account.id == after)
                continue;
            CLIENTELE_ASSIGN(const WholesaleAccount account, accountOf(inputs, state, time));
            CLIENTELE_TRY(each(account));
        }
        if (end == clients.size())
            return {};
        after = last;
    }
    return {};
}

} // namespace clientele::application
