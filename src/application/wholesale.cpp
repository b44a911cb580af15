// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/wholesale.h"

#include "agencydata.h"
#include "billing/engine.h"
#include "inputmaker.h"
#include "storage/access.h"
#include "storage/accountrepo.h"
#include "storage/staterepo.h"

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

} // namespace

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
