// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "billing/input.h"
#include "kernel/date.h"
#include "kernel/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::application {

/// What an invoice was made of beside the rows that stay for ever: rules may change, and later
/// events come, but its proof is of the moment when it was issued (N5).
struct Basis {
    std::string profile;
    billing::TaxRule tax;
    std::int64_t sequence = 0;    ///< of the last event that was known
    std::int64_t creditMinor = 0; ///< account credit before it
    std::int64_t creditNoteLines = 0; ///< of all credit notes that were known
    Date asOf;                    ///< in the account's zone
    std::string command; ///< that issued it; what it issued together was made of the same

    friend bool operator==(const Basis &, const Basis &) = default;
};

[[nodiscard]] Basis basisOf(const billing::BillingInput &input, Date asOf);
/// A JSON object with fixed keys.
[[nodiscard]] std::string basisToJson(const Basis &basis);
/// Damaged when the text is not such an object.
[[nodiscard]] Result<Basis> basisFromJson(std::string_view json);

} // namespace clientele::application
