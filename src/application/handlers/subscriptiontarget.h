// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/commands.h"
#include "kernel/result.h"
#include "work.h"

#include <optional>
#include <string>
#include <vector>

namespace clientele::application {

/// What every change of a subscription begins with. The account's row is held.
struct Target {
    domain::Account account;
    const domain::Programme *programme = nullptr;
    std::vector<domain::Subscription> all;
    domain::Subscription subscription; ///< empty when the change is about the account
    billing::BillingInput input;
    Date today;
};

[[nodiscard]] Result<Target> loadAccount(Work &work, AccountId client);
/// NotFound when the client has no such subscription, Refused when it has ended.
[[nodiscard]] Result<Target> loadTarget(Work &work, AccountId client, SubscriptionId subscription);
/// The second, or the first for a null subscription.
[[nodiscard]] Result<Target> loadEither(Work &work, AccountId client, SubscriptionId subscription);

/// The day on which the change takes effect. Without a running term (trial, scheduled) the end of
/// the term is today: there is nothing to wait for. Invalid with the field "on" for a day that does
/// not fit.
[[nodiscard]] Result<Date> effectiveDay(const Target &target, domain::When when,
                                        std::optional<Date> on);

/// The subscription and, when it is the plan, the add-ons that go with it; what has ended is left
/// out.
[[nodiscard]] std::vector<domain::Subscription> withAddOns(const Target &target);

/// Day of the month on which the plan's terms start: add-ons share it.
[[nodiscard]] int anchorDay(const Target &target);

/// Writes the event and says so to the later steps of the gateway.
[[nodiscard]] Status append(Work &work, const Target &target, const billing::TimelineEvent &event);

/// The inverse of events that lie ahead: they are withdrawn.
[[nodiscard]] domain::Command withdrawalOf(AccountId client,
                                           const std::vector<TimelineEventId> &events);

[[nodiscard]] std::string itemName(const Work &work, CatalogueItemId item);

/// A field of the state before and after, for the audit.
void audit(Work &work, const char *field, const std::string &before, const std::string &after);

} // namespace clientele::application
