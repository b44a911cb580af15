// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/subscription.h"
#include "kernel/result.h"

#include <optional>
#include <vector>

namespace clientele::storage {

class Session;

struct ScheduledEvent {
    AccountId client;
    billing::TimelineEvent event;

    friend bool operator==(const ScheduledEvent &, const ScheduledEvent &) = default;
};

/// Subscriptions and the timeline that they are derived from. Of the thread of its session.
class SubscriptionRepo
{
public:
    explicit SubscriptionRepo(Session &session) : m_session(session) {}

    [[nodiscard]] Result<std::vector<domain::Subscription>> ofClient(AccountId client);
    [[nodiscard]] Status insert(const domain::Subscription &subscription);
    /// Item, quantity, state, trial, end and since when it is counted.
    [[nodiscard]] Status update(const domain::Subscription &subscription);

    /// With its discount, where the kind has one.
    [[nodiscard]] Status append(AccountId client, Ledger ledger,
                                const billing::TimelineEvent &event, CommandId command);
    /// Events of the retail ledger that take effect after that day and were not withdrawn, by day;
    /// of one client or of all that the context sees; at most `limit`. Discounts are left out.
    [[nodiscard]] Result<std::vector<ScheduledEvent>>
    scheduled(std::optional<AccountId> client, Date after, int limit);

    /// Of one account, the agency's own too, in the order of being recorded.
    [[nodiscard]] Result<std::vector<billing::UnitEvent>> unitEvents(AccountId account);
    [[nodiscard]] Status append(AccountId client, const billing::UnitEvent &event,
                                Instant recordedAt, std::string_view actorName,
                                bool actingAsClient);

private:
    [[nodiscard]] Status appendDiscount(AccountId client, const billing::TimelineEvent &event);

    Session &m_session;
};

} // namespace clientele::storage
