// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace clientele::storage {

class Session;

/// By how much the number of active paid plans of a programme changes, from a day on.
using PlanDeltas = std::map<std::pair<Uuid, Date>, std::int64_t>;

struct PlanCountRow {
    Uuid programme;
    std::int64_t version = 1;      ///< grows with each change
    std::int64_t activePlans = 0;  ///< once all that is scheduled has come

    friend bool operator==(const PlanCountRow &, const PlanCountRow &) = default;
};

/// How many active paid plans each programme has had, has and will have (decisions.md 2). Reading
/// works in every context. Of the thread of its session.
class PlanCountRepo
{
public:
    explicit PlanCountRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Result<std::vector<PlanCountRow>> list();
    /// The number from each day on that it changed, ascending.
    [[nodiscard]] Result<std::vector<billing::PlanCount>> history(const Uuid &programme);
    /// Two rows for each day and programme, whatever the number of clients. Agency context.
    [[nodiscard]] Status add(const PlanDeltas &deltas);

    /// What a client context learned: waits there until takePending(). The key is new.
    [[nodiscard]] Status insertPending(const Uuid &key, AccountId client, const Uuid &programme,
                                       Date from, std::int64_t delta);
    /// Takes away and returns what waits. Agency context.
    [[nodiscard]] Result<PlanDeltas> takePending();

private:
    Session &m_session;
};

} // namespace clientele::storage
