// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/monitoredrepo.h"

#include "rows/rowquery.h"
#include "storage/fold.h"

namespace clientele::storage {

Result<std::vector<domain::MonitoredUser>> MonitoredRepo::list(AccountId client)
{
    RowQuery query(m_session, "monitored_user/list", client);
    std::vector<domain::MonitoredUser> users;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return users;
        const Statement &row = query.row();
        users.push_back({row.id<MonitoredUserId>(0), std::string(row.text(1)), row.boolean(2)});
    }
}

Status MonitoredRepo::insert(AccountId client, const domain::MonitoredUser &user, Instant at)
{
    RowQuery query(m_session, "monitored_user/insert", user.id, client, user.name,
                   folded(user.name), at);
    return query.run();
}

Status MonitoredRepo::setActive(AccountId client, MonitoredUserId id, bool active)
{
    RowQuery query(m_session, "monitored_user/set_active", client, id, active);
    return query.runReturningOne(fail(FailureCode::Conflict, "monitoredUser"));
}

} // namespace clientele::storage
