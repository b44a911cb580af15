// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "kernel/ids.h"
#include "kernel/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::domain {

/// What the agency says of itself and its defaults; one row, readable in every context.
struct AgencyProfile {
    AgencyProfile();
    AgencyProfile(const AgencyProfile &other);
    AgencyProfile(AgencyProfile &&other) noexcept;
    AgencyProfile &operator=(const AgencyProfile &other);
    AgencyProfile &operator=(AgencyProfile &&other) noexcept;
    ~AgencyProfile();

    Uuid id;
    std::int64_t version = 1;
    AccountId account;         ///< the agency's own account
    AccountId platformAccount; ///< issuer of the wholesale ledger
    std::string name;
    std::string email;         ///< receives what clients without an address would (S0.6)
    Contact contact;
    std::string registrationNumber;
    std::string bankDetails;
    std::string invoiceFooter;
    Currency currency;
    std::string timeZone;            ///< numbers and invoice dates are of this zone
    std::string taxCategory = "S";   ///< EN 16931
    std::int32_t taxRatePpm = 0;     ///< exclusive; 250000 is 25 %
    int paymentTermsDays = 30;
    int fixedBillDay = 0;            ///< 1 to 31; 0: the day the subscription starts
    std::string billingProfile = "CLIENTELE_DAY";
    /// "issuer": numbers run through all invoices of a year; "client": through those of a client.
    std::string numbering = "issuer";
    std::vector<int> dunningDays{7, 14, 30}; ///< overdue for so many days: stage 1, 2, …; rising
    std::int64_t rulesVersion = 1;   ///< grows with all that bears on the drafts of many clients
    int clientContextMinutes = 60;   ///< IM.10
    bool sample = false;             ///< made by `clientele sample`: signs in without a password
    std::string pageSize = "A4";
    std::string logo;                ///< PNG or SVG bytes, may be empty

    friend bool operator==(const AgencyProfile &, const AgencyProfile &) = default;
};

/// A preset of rules that client accounts belong to (requirements.md 1.7). Data, never code.
struct Programme {
    Uuid id;
    std::int64_t version = 1;
    std::string code;
    std::string name;
    bool active = true;
    std::string clientEmail = "optional"; ///< optional, mandatory, confirmed or unique
    bool monthlyOnly = false;             ///< S0.11, S0.12
    int trialDays = 0;
    std::string trialEnd = "bill";        ///< bill, freemium, suspend or ask
    int freemiumCap = 0;
    std::string clientBilling = "internal"; ///< internal, external or none
    bool agencyUsersBilled = false;
    int computerCap = 0;                  ///< 0: none
    std::string settings = "{}";          ///< what only some programmes know, as JSON

    friend bool operator==(const Programme &, const Programme &) = default;
};

/// What the catalogue says of an item beside its prices (billing::CatalogueItem).
struct CatalogueEntry {
    CatalogueItemId id;
    std::int64_t version = 1;
    Uuid programme;
    bool addOn = false;
    std::string name;
    int position = 0;
    bool active = true;
    std::string taxCategory;         ///< EN 16931; empty: taxed as the account is
    std::int32_t taxRatePpm = 0;     ///< of that category
    std::optional<int> trialDays;    ///< none: the programme's

    friend bool operator==(const CatalogueEntry &, const CatalogueEntry &) = default;
};

} // namespace clientele::domain
