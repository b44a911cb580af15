// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/monthclose.h"
#include "kernel/result.h"

#include <functional>
#include <vector>

namespace clientele::storage {

class Session;

/// What is due, parked and issued over all clients: reads for closing a month. Agency context. Of
/// the thread of its session; fails as the database does.
class BillingRepo
{
public:
    explicit BillingRepo(Session &session) : m_session(session) {}

    /// Drafts with a bill day up to this one, by bill day.
    [[nodiscard]] Result<std::vector<domain::DueDraft>> due(Date through);
    /// By name.
    [[nodiscard]] Result<std::vector<domain::ParkedClient>> parked();
    /// Bill days from the first day of `time` to the day before its last, by bill day; `each` may
    /// stop the reading with a failure.
    [[nodiscard]] Status
    forEachIssued(DateRange time,
                  const std::function<Status(const domain::IssuedDocument &)> &each);
    /// Client accounts of a programme that there are at the end of the day before `before`, by
    /// number.
    [[nodiscard]] Result<std::vector<domain::ClientAccount>> accountsOf(const Uuid &programme,
                                                                        Date before);
    /// The rates into `to` that are valid on the day, one for each currency.
    [[nodiscard]] Result<std::vector<domain::ExchangeRate>> rates(Currency to, Date day);

private:
    Session &m_session;
};

} // namespace clientele::storage
