// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"

#include <cstdint>
#include <vector>

namespace clientele::domain {

enum class Entity : std::uint8_t {
    Agency, Account, AccountUser, Subscription, Invoice, Summary, Person, Lease, Catalogue, Payment,
    Mail,
};

enum class ChangeKind : std::uint8_t { Added, Changed, Removed };

/// One row that a command changed; views reload what they show of it.
struct Change {
    Entity entity = Entity::Account;
    ChangeKind kind = ChangeKind::Changed;
    AccountId client; ///< null for agency rows
    Uuid id;

    friend bool operator==(const Change &, const Change &) = default;
};

/// What a committed command changed, in the order of writing. `everything`: too much to list
/// (import, billing run); views reload. Published after the commit (architecture.md 4.5, step 10).
struct ChangeSet {
    std::vector<Change> changes;
    bool everything = false;

    friend bool operator==(const ChangeSet &, const ChangeSet &) = default;
};

} // namespace clientele::domain
