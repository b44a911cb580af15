// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "kernel/checked.h"
#include "kernel/result.h"

#include <cstdint>
#include <optional>

namespace clientele::billing {

/// The exact amount of a component for a full period: scaled / 10^scale minor units.
struct Rated {
    Int128 scaled = 0;
    std::uint8_t scale = 0;
    std::int64_t quantity = 1; ///< as printed: quantity times `unit` is the amount
    UnitPrice unit;
    std::int32_t taxPpm = 0; ///< of the tax that `scaled` holds and portions leave out

    /// Makes a price that holds tax into one that portion() takes without it; printed as once the
    /// amount.
    void leaveOutTax(std::int32_t ratePpm) noexcept;

    friend bool operator==(const Rated &, const Rated &) = default;
};

enum class RatingFailure : std::uint8_t {
    Overflow,     ///< the amount leaves the range
    InvalidPrice, ///< negative figures, a scale above 9, an empty package, no or unsorted tiers
    NoTier,       ///< more units than the last tier holds
};

/// Prices `units` of a component for a full period (billing.md 1). The first tier counts as reached
/// with no unit at all, so that its flat fee is due. Pure.
[[nodiscard]] Result<Rated, RatingFailure> rate(const PriceComponent &component,
                                                std::int64_t units);

/// What more units cost beyond fewer ones of the same component; never negative.
[[nodiscard]] Rated more(const Rated &after, const Rated &before) noexcept;

/// numerator / denominator of a rated amount in minor units, rounded once. Nothing on overflow.
/// Precondition: denominator > 0.
[[nodiscard]] std::optional<std::int64_t> portion(const Rated &rated, std::int64_t numerator,
                                                  std::int64_t denominator,
                                                  Rounding rounding) noexcept;

/// An exact value in lowest terms; denominator > 0.
struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    friend bool operator==(const Fraction &, const Fraction &) = default;
};

/// The same before rounding, in minor units. Nothing when it cannot be written in 64 bits.
[[nodiscard]] std::optional<Fraction> exactPortion(const Rated &rated, std::int64_t numerator,
                                                   std::int64_t denominator) noexcept;

} // namespace clientele::billing
