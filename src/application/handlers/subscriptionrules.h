// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/commands.h"
#include "storage/staterepo.h"
#include "work.h"

#include <cstdint>
#include <optional>
#include <string>

namespace clientele::application {

/// "10-0001": how the number of an account looks.
[[nodiscard]] std::string accountNumber(std::int64_t number);

struct NewSubscription {
    SubscriptionId id;
    CatalogueItemId item;
    std::int64_t quantity = 1;
    Date startOn;
    int billDay = 0;
    std::optional<Date> trialUntil;
};

/// The item may be sold to the account: it exists, is active, belongs to the programme, is of that
/// kind, has a retail price in the account's currency, monthly where the programme wants it (S0.11,
/// S0.12). Invalid with the field "plan" or "addOn" otherwise.
[[nodiscard]] Status checkItem(const Work &work, const domain::Account &account,
                               const domain::Programme &programme, CatalogueItemId item,
                               billing::ItemKind kind, Date day);

/// Writes the subscription and the event that starts it, which is number `sequence` of the account,
/// and adds both to `state`, when it is given.
[[nodiscard]] Status startSubscription(Work &work, const domain::Account &account,
                                       const domain::Programme &programme,
                                       const NewSubscription &subscription, billing::ItemKind kind,
                                       std::int64_t sequence,
                                       storage::AccountState *state = nullptr);

/// An event of the account's timeline with everything filled in but what the kind needs.
[[nodiscard]] Result<billing::TimelineEvent> newEvent(Work &work, const domain::Account &account,
                                                      SubscriptionId subscription,
                                                      billing::EventKind kind, Date effective);

/// Writes a new client under that number with its plan and add-ons. Its state is in `state`:
/// nothing of it has to be read again.
[[nodiscard]] Status writeNewClient(Work &work, const domain::CreateClient &command,
                                    const std::string &number, storage::AccountState &state);

/// Appends the event that ends the subscription on `day`; returns the event's key.
[[nodiscard]] Result<TimelineEventId> cancelAt(Work &work, const domain::Account &account,
                                               const domain::Subscription &subscription, Date day,
                                               billing::Cancellation rest
                                               = billing::Cancellation::Credit);

} // namespace clientele::application
