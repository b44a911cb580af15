// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pricing.h"
#include "kernel/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Commands about what is offered at what price and by which rules it is billed; the variant of all
// is in commands.h.

namespace clientele::domain {

/// The rules by which an account is billed (billing.md 4), or all that have none of their own. The
/// whole history is read by them, so that what was billed otherwise is corrected.
struct SetBillingProfile {
    AccountId client;    ///< null: the agency's default
    std::string profile; ///< of a client empty: the agency's

    friend bool operator==(const SetBillingProfile &, const SetBillingProfile &) = default;
};

/// A plan or add-on of a programme with its first prices.
struct AddCatalogueItem {
    CatalogueItemId item;
    std::string programme;
    bool addOn = false;
    std::string name;
    int position = 0;
    std::string taxCategory;      ///< EN 16931; empty: taxed as the account is
    std::int32_t taxRatePpm = 0;
    std::optional<int> trialDays; ///< none: the programme's
    std::vector<NewPrice> prices;

    friend bool operator==(const AddCatalogueItem &, const AddCatalogueItem &) = default;
};

/// Fields that are not given stay as they are. A retired item (active: false) is no longer offered;
/// who has it keeps it.
struct EditCatalogueItem {
    CatalogueItemId item;
    std::int64_t seenVersion = 0;
    std::optional<std::string> name = {};
    std::optional<int> position = {};
    std::optional<bool> active = {};
    std::optional<std::string> taxCategory = {};
    std::optional<std::int32_t> taxRatePpm = {};
    std::optional<int> trialDays = {}; ///< below 0: the programme's

    friend bool operator==(const EditCatalogueItem &, const EditCatalogueItem &) = default;
};

/// A new version of the price of an item on one ledger in one currency, from a day on. The drafts
/// of all clients are marked, and written anew by RefreshDrafts.
struct AddPrice {
    CatalogueItemId item;
    NewPrice price;

    friend bool operator==(const AddPrice &, const AddPrice &) = default;
};

/// The discount by the number of active paid plans (S0.13, S0.14).
struct SetPlanDiscount {
    std::string programme;
    std::string name;                   ///< as printed
    std::vector<NewDiscountTier> tiers; ///< ascending; empty: none
    bool automatic = true;              ///< granted on the wholesale ledger
    bool onRetail = false;              ///< clients may be given one by that number, too

    friend bool operator==(const SetPlanDiscount &, const SetPlanDiscount &) = default;
};

/// Writes drafts anew that were written by older rules, of at most so many clients: what the
/// background does after a change that bears on many. The receipt says how many are left.
struct RefreshDrafts {
    int clients = 250;

    friend bool operator==(const RefreshDrafts &, const RefreshDrafts &) = default;
};

} // namespace clientele::domain
