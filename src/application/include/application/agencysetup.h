// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/scope.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace clientele::storage {
class Store;
}

namespace clientele::application {

/// What `clientele init` asks for.
struct NewAgency {
    std::string name;
    std::string ownerName;         ///< empty: the part of the e-mail before the @
    std::string ownerEmail;        ///< also the agency's address
    std::string ownerPasswordHash; ///< of passwords.h; empty only for a sample
    std::string currency = "EUR";
    std::string country;           ///< ISO 3166 alpha-2 or empty
    std::string timeZone = "UTC";  ///< checked by the caller against the zones of the system
    std::vector<std::string> programmes = {"agency"};
    std::int32_t taxRatePpm = 0;
    domain::Contact contact;       ///< as printed on invoices
    std::string bankDetails;
    std::string invoiceFooter;
    std::string logo; ///< PNG, JPEG or SVG bytes
    bool sample = false;
};

/// Fills a new, empty agency database: profile, the agency's and the platform's account, the
/// built-in access levels, the programmes with their starter catalogues (resources/data), and the
/// owner. One transaction. Returns the owner's scope. Fails as Invalid, AlreadyExists when the
/// agency is set up already. Thread: the store's.
[[nodiscard]] Result<domain::Scope> setUpAgency(storage::Store &store, const Clock &clock,
                                                IdSource &ids, const NewAgency &agency);

} // namespace clientele::application
