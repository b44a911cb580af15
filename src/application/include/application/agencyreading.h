// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agency.h"
#include "kernel/clock.h"
#include "kernel/date.h"
#include "kernel/money.h"
#include "kernel/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

// What is read of the agency itself. Everything fails as the database does; of the reader's thread,
// in the agency context.

struct AgencySettings {
    domain::AgencyProfile profile;
    std::string nextInvoice;  ///< the number it gets in the series of all clients
    std::string clientSeries; ///< how numbers look where each client has a series: an example
};

/// `today` in the agency's zone: numbers begin anew with each year.
[[nodiscard]] Result<AgencySettings> readAgencySettings(storage::Reader &reader, Date today);

/// What the clients of one currency are to pay on their open drafts.
struct TaxEffectTotals {
    Currency currency;
    std::int64_t clients = 0; ///< whose drafts change
    std::int64_t beforeMinor = 0;
    std::int64_t afterMinor = 0;

    friend bool operator==(const TaxEffectTotals &, const TaxEffectTotals &) = default;
};

struct TaxEffect {
    std::vector<TaxEffectTotals> totals; ///< by currency; of the clients that were looked at
    std::size_t next = 0; ///< of the first client that was not looked at
    std::size_t all = 0;  ///< clients there are; at the end equal to next
};

/// What another tax rate of the agency does to open drafts, before it is saved; writes nothing.
/// Looks at `atMost` clients from number `first` on, so that somebody else may have the database in
/// between; add() puts the parts together.
[[nodiscard]] Result<TaxEffect> effectOfTax(storage::Reader &reader, const Clock &clock,
                                            std::int32_t taxRatePpm, std::size_t first,
                                            std::size_t atMost);
/// Overflow when a sum is larger than an amount can be.
[[nodiscard]] Status add(TaxEffect &sum, const TaxEffect &part);

} // namespace clientele::application
