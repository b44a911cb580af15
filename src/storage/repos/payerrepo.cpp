// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/payerrepo.h"

#include "rows/rowquery.h"

namespace clientele::storage {

Result<std::vector<std::pair<AccountId, AccountId>>> PayerRepo::ofClients(AccountId first,
                                                                          AccountId last)
{
    RowQuery query(m_session, "payer/of_clients", first, last);
    std::vector<std::pair<AccountId, AccountId>> found;
    while (true) {
        CLIENTELE_ASSIGN(const bool another, query.next());
        if (!another)
            return found;
        found.emplace_back(query.row().id<AccountId>(0), query.row().id<AccountId>(1));
    }
}

Result<AccountId> PayerRepo::of(AccountId client)
{
    CLIENTELE_ASSIGN(const auto found, ofClients(client, client));
    return found.empty() ? AccountId{} : found.front().second;
}

Result<std::vector<AccountId>> PayerRepo::clientsOf(AccountId payer)
{
    RowQuery query(m_session, "payer/clients", payer);
    std::vector<AccountId> clients;
    while (true) {
        CLIENTELE_ASSIGN(const bool another, query.next());
        if (!another)
            return clients;
        clients.push_back(query.row().id<AccountId>(0));
    }
}

Status PayerRepo::set(AccountId client, AccountId payer)
{
    {
        RowQuery query(m_session, "payer/delete", client);
        CLIENTELE_TRY(query.run());
    }
    if (payer.isNull())
        return {};
    RowQuery query(m_session, "payer/insert", client, payer);
    return query.run();
}

} // namespace clientele::storage
