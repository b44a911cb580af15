// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/ids.h"
#include "kernel/instant.h"
#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clientele::domain {

enum class AccountKind : std::uint8_t { Platform, Agency, Client };

/// Life of an account. What it owes is another thing (look.md). Trial, freemium and ending are
/// derived from its subscriptions and shown in the summary.
enum class AccountStatus : std::uint8_t { Pending, Active, Paused, Disabled, Deleted };

/// How to reach and address an account; any of it may be empty.
struct Contact {
    std::string contactName;
    std::string contactTitle;
    std::string street;
    std::string city;
    std::string region;
    std::string postalCode;
    std::string country; ///< ISO 3166 alpha-2
    std::string phone;
    std::string fax;
    std::string website;
    std::string taxNumber;

    friend bool operator==(const Contact &, const Contact &) = default;
};

/// One row of the table of accounts (decisions.md 1).
struct Account {
    AccountId id;
    std::int64_t version = 1;
    AccountId parent;
    AccountKind kind = AccountKind::Client;
    std::string number;            ///< "10-4417", a series of its own, never re-used
    std::string externalReference; ///< key in the system that it was imported from, or empty
    std::string name;
    std::string programme;         ///< code of the programme: "agency", "managed", …
    std::string email;             ///< empty: S0.6, S0.7
    Contact contact;
    Currency currency;             ///< fixed when the account is created
    std::string timeZone;          ///< IANA name; the account's days are days of this zone
    int billDay = 0;               ///< 1 to 31; 0: the day on which the first paid term starts
    std::string billingProfile;    ///< empty: the agency's
    PersonId accountManager;
    PersonId deputy;
    AccountStatus status = AccountStatus::Active;
    std::optional<Date> deletedOn;
    bool hadAdministrator = false; ///< from then on one active administrator is kept (S2.30)
    std::int64_t lastSequence = 0; ///< of the account's events
    Instant createdAt;

    friend bool operator==(const Account &, const Account &) = default;
};

/// A computer that is looked after for a client (S1). With a serial it is known across the agency
/// and counted once (S1.28); without one by its name within its client.
struct Computer {
    ComputerId id;
    AccountId client;
    std::int64_t version = 1;
    std::string name;
    std::string serial; ///< or asset tag; may be empty
    bool active = true;
    Instant createdAt;

    friend bool operator==(const Computer &, const Computer &) = default;
};

/// Somebody whose work is watched for a client (S4.12–S4.31); never signs in.
struct MonitoredUser {
    MonitoredUserId id;
    std::string name;
    bool active = true;

    friend bool operator==(const MonitoredUser &, const MonitoredUser &) = default;
};

/// One user of an account: S2 and S0 count these; staff and monitored users are other tables.
struct AccountUser {
    AccountUserId id;
    AccountId client;
    std::int64_t version = 1;
    std::string firstName;
    std::string lastName;
    std::string email;
    bool active = true;
    bool administrator = false;
    std::string role;        ///< "owner", "admin", "employee" where the programme has them
    bool contactMenu = true;
    Instant createdAt;

    friend bool operator==(const AccountUser &, const AccountUser &) = default;
};

[[nodiscard]] std::string_view accountKindName(AccountKind kind) noexcept;
[[nodiscard]] std::string_view accountStatusName(AccountStatus status) noexcept;
[[nodiscard]] std::optional<AccountKind> accountKindFromName(std::string_view name) noexcept;
[[nodiscard]] std::optional<AccountStatus> accountStatusFromName(std::string_view name) noexcept;

} // namespace clientele::domain
