// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/plancountrepo.h"

#include "rows/rowquery.h"

namespace clientele::storage {

Result<std::vector<PlanCountRow>> PlanCountRepo::list()
{
    RowQuery query(m_session, "plan_count/list");
    std::vector<PlanCountRow> rows;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return rows;
        Statement &row = query.row();
        rows.push_back({row.uuid(0), row.int64(1), row.int64(2)});
    }
}

Result<std::vector<billing::PlanCount>> PlanCountRepo::history(const Uuid &programme)
{
    RowQuery query(m_session, "plan_count_change/of_programme", programme);
    std::vector<billing::PlanCount> history;
    std::int64_t count = 0;
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return history;
        count += query.row().int64(1);
        history.push_back({query.row().date(0), count});
    }
}

Status PlanCountRepo::add(const PlanDeltas &deltas)
{
    for (const auto &[key, delta] : deltas) {
        if (delta == 0)
            continue;
        RowQuery change(m_session, "plan_count_change/add", key.first, key.second, delta);
        CLIENTELE_TRY(change.run());
        RowQuery count(m_session, "plan_count/add", key.first, delta);
        CLIENTELE_TRY(count.runReturningOne(fail(FailureCode::NotFound, "programme")));
    }
    return {};
}

Status PlanCountRepo::insertPending(const Uuid &key, AccountId client, const Uuid &programme,
                                    Date from, std::int64_t delta)
{
    RowQuery query(m_session, "plan_change/insert", key, client, programme, from, delta);
    return query.run();
}

Result<PlanDeltas> PlanCountRepo::takePending()
{
    PlanDeltas deltas;
    RowQuery query(m_session, "plan_change/take");
    while (true) {
        CLIENTELE_ASSIGN(const bool found, query.next());
        if (!found)
            return deltas;
        Statement &row = query.row();
        deltas[{row.uuid(0), row.date(1)}] += row.int64(2);
    }
}

} // namespace clientele::storage
