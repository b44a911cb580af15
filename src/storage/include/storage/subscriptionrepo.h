// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/subscription.h"
#include "kernel/result.h"

#include <vector>

namespace clientele::storage {

class Session;

/// Subscriptions and the timeline that they are derived from. Of the thread of its session.
class SubscriptionRepo
{
public:
    explicit SubscriptionRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Result<std::vector<domain::Subscription>> ofClient(AccountId client);
    [[nodiscard]] Status insert(const domain::Subscription &subscription);
    /// Item, quantity, state, trial and end.
    [[nodiscard]] Status update(const domain::Subscription &subscription);

    [[nodiscard]] Status append(AccountId client, Ledger ledger,
                                const billing::TimelineEvent &event, CommandId command);

    [[nodiscard]] Status append(AccountId client, const billing::UnitEvent &event,
                                Instant recordedAt, std::string_view actorName,
                                bool actingAsClient);

private:
    Session &m_session;
};

} // namespace clientele::storage
