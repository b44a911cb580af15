// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/failure.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace clientele::domain {

/// What an invoice has room for, of what the agency writes on all of them. More is refused when it
/// is entered, because it would be missing on paper without anybody noticing.
constexpr std::size_t kMostPaymentDetails = 10;        ///< lines; empty ones are left out
constexpr std::size_t kLongestPaymentDetail = 100;     ///< characters of a line
constexpr std::size_t kMostFooterLines = 3;
constexpr std::size_t kLongestFooterLine = 120;        ///< characters of a line
constexpr std::size_t kLongestLogoBytes = 512 * 1024;  ///< of the file, as it is stored
constexpr std::int64_t kMostLogoPixels = 16'000'000;   ///< width by height
constexpr std::size_t kMostDunningStages = 6;

/// Check one field each; they append "tooManyLines" (with how many there may be) and "lineTooLong"
/// (with how many characters) to `failures`.
void checkPaymentDetails(std::string_view field, std::string_view text,
                         std::vector<FieldFailure> &failures);
void checkInvoiceFooter(std::string_view field, std::string_view text,
                        std::vector<FieldFailure> &failures);

} // namespace clientele::domain
