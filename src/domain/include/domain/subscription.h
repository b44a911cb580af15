// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/ledger.h"
#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>

namespace clientele::domain {

/// The present of one plan or add-on of a client, derived from its timeline and stored for reading.
struct Subscription {
    SubscriptionId id;
    AccountId client;
    std::int64_t version = 1;
    Ledger ledger = Ledger::Retail;
    bool addOn = false;
    CatalogueItemId item;
    std::int64_t quantity = 1;
    std::string state = "scheduled"; ///< scheduled, trial, active, paused, ended
    Date startedOn;
    std::optional<Date> trialUntil;  ///< first paid day
    std::optional<Date> endsOn;      ///< first day that is not charged
    /// When it is one of the agency's active paid plans, as the count of them knows
    /// (decisions.md 2): from this day on, until that one. None: it is not.
    std::optional<Date> countedFrom;
    std::optional<Date> countedUntil;

    friend bool operator==(const Subscription &, const Subscription &) = default;
};

/// What lists show, sort and filter by (decisions.md 6). kNever stands for "no such day".
struct ClientSummary {
    static constexpr std::int32_t kNeverDays = 2'932'896; ///< 9999-12-31

    AccountId client;
    std::string number;
    std::string name;
    std::string programme;
    std::string status = "none"; ///< pending, trial, active, freemium, paused, disabled, ending,
                                 ///< ended, none, deleted
    std::string planName;
    std::string email;
    std::string accountManager;
    std::int64_t activeUsers = 0;
    std::int64_t totalUsers = 0;
    Currency currency;
    Date nextOn = Date::fromDays(kNeverDays);      ///< bill day of the next invoice
    std::int64_t nextMinor = 0;                    ///< its payable amount
    Date trialEndsOn = Date::fromDays(kNeverDays);
    Date oldestDueOn = Date::fromDays(kNeverDays); ///< of what is still to be paid
    std::int64_t balanceMinor = 0;                 ///< what the client owes
    std::int64_t creditMinor = 0;                  ///< account credit not yet used
    std::string parkedRule;                        ///< empty: not parked
    std::string parkedParameters = "[]";           ///< JSON list for the sentence
    std::int64_t rulesVersion = 1; ///< below the agency's: drafts are still to be written anew
    Date recalculatedOn;           ///< the day, in the account's zone, that the drafts are of

    friend bool operator==(const ClientSummary &, const ClientSummary &) = default;
};

/// Counts and sums over the clients of one status and currency, without the deleted ones.
struct ClientTotals {
    std::string status;
    Currency currency;
    std::int64_t clients = 0;
    std::int64_t activeUsers = 0;
    std::int64_t nextMinor = 0;
    std::int64_t balanceMinor = 0;

    friend bool operator==(const ClientTotals &, const ClientTotals &) = default;
};

} // namespace clientele::domain
