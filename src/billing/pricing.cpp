// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/pricing.h"

#include "constants.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace clientele::billing {
namespace {

constexpr int kMaximumScale = 9;
constexpr std::array<std::int64_t, kMaximumScale + 1> kPowersOfTen{
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

bool isValid(UnitPrice unit)
{
    return unit.amount >= 0 && unit.scale <= kMaximumScale;
}

bool isValid(const PriceComponent &component)
{
    const bool tiered =
        component.kind == ComponentKind::Graduated || component.kind == ComponentKind::Volume;
    if (!isValid(component.unit) || component.includedUnits < 0 || component.minimumMinor < 0
        || component.packageSize <= 0 || component.tiers.empty() == tiered)
        return false;
    std::int64_t last = 0;
    for (const Tier &tier : component.tiers) {
        const bool isLast = &tier == &component.tiers.back();
        if (!isValid(tier.unit) || tier.flatMinor < 0 || (!tier.upTo && !isLast)
            || (tier.upTo && *tier.upTo <= last))
            return false;
        last = tier.upTo.value_or(last);
    }
    return true;
}

/// Adds units * unit + flat in steps of 10^-scale.
class Sum
{
public:
    explicit Sum(std::uint8_t scale) : m_scale(scale) {}

    void add(std::int64_t units, UnitPrice unit)
    {
        const Int128 product = static_cast<Int128>(units) * unit.amount;
        addScaled(product, m_scale - unit.scale);
    }
    void addMinor(std::int64_t minor) { addScaled(minor, m_scale); }
    [[nodiscard]] Int128 value() const { return m_value; }
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    void addScaled(Int128 amount, int places)
    {
        Int128 scaled = 0;
        m_overflowed = __builtin_mul_overflow(
                           amount, Int128{kPowersOfTen[static_cast<std::size_t>(places)]}, &scaled)
                       || __builtin_add_overflow(m_value, scaled, &m_value) || m_overflowed;
    }

    Int128 m_value = 0;
    std::uint8_t m_scale;
    bool m_overflowed = false;
};

/// Started packages of those components that count packages.
std::int64_t packagesOf(const PriceComponent &component, std::int64_t units)
{
    if (component.kind == ComponentKind::Flat || component.kind == ComponentKind::PerUnit)
        return units;
    return units / component.packageSize + (units % component.packageSize != 0);
}

std::uint8_t finestScale(const PriceComponent &component)
{
    std::uint8_t scale = component.unit.scale;
    for (const Tier &tier : component.tiers)
        scale = std::max(scale, tier.unit.scale);
    return scale;
}

/// Every tier that is reached priced on its own units. False when units are left over.
bool addGraduated(Sum &sum, const std::vector<Tier> &tiers, std::int64_t units)
{
    std::int64_t before = 0;
    for (const Tier &tier : tiers) {
        const std::int64_t upTo = std::min(units, tier.upTo.value_or(units));
        sum.add(upTo - before, tier.unit);
        sum.addMinor(tier.flatMinor);
        before = upTo;
        if (units <= upTo)
            return true;
    }
    return false;
}

const Tier *tierOf(const std::vector<Tier> &tiers, std::int64_t units)
{
    const auto found = std::find_if(tiers.begin(), tiers.end(), [units](const Tier &tier) {
        return !tier.upTo || units <= *tier.upTo;
    });
    return found == tiers.end() ? nullptr : &*found;
}

/// What is printed as quantity and unit price: those that multiply to the amount, or once the
/// amount as it is.
Result<Rated, RatingFailure> printable(Rated rated)
{
    const Int128 scaled = static_cast<Int128>(rated.quantity) * rated.unit.amount
                          * kPowersOfTen[static_cast<std::size_t>(rated.scale - rated.unit.scale)];
    if (scaled == rated.scaled && rated.quantity > 0)
        return rated;
    const Int128 whole = kPowersOfTen[rated.scale];
    const bool isWhole = rated.scaled % whole == 0;
    const auto amount = narrow(isWhole ? rated.scaled / whole : rated.scaled);
    if (!amount)
        return RatingFailure::Overflow;
    rated.quantity = 1;
    rated.unit = UnitPrice{*amount, isWhole ? std::uint8_t{0} : rated.scale};
    return rated;
}

} // namespace

Result<Rated, RatingFailure> rate(const PriceComponent &component, std::int64_t units)
{
    if (!isValid(component) || units < 0)
        return RatingFailure::InvalidPrice;
    const std::int64_t included =
        component.kind == ComponentKind::Flat ? 0 : component.includedUnits;
    const std::int64_t charged = packagesOf(component, std::max<std::int64_t>(0, units - included));
    Rated rated;
    rated.scale = finestScale(component);
    rated.quantity = charged;
    rated.unit = component.unit;
    Sum sum(rated.scale);
    switch (component.kind) {
    case ComponentKind::Flat:
    case ComponentKind::PerUnit:
    case ComponentKind::Package: sum.add(charged, component.unit); break;
    case ComponentKind::Graduated:
        rated.quantity = 0; // several prices: printed as one amount
        if (!addGraduated(sum, component.tiers, charged))
            return RatingFailure::NoTier;
        break;
    case ComponentKind::Volume:
    default: {
        const Tier *const tier = tierOf(component.tiers, charged);
        if (tier == nullptr)
            return RatingFailure::NoTier;
        rated.unit = tier->unit;
        sum.add(charged, tier->unit);
        sum.addMinor(tier->flatMinor);
        break;
    }
    }
    if (sum.overflowed())
        return RatingFailure::Overflow;
    rated.scaled = std::max(sum.value(), static_cast<Int128>(component.minimumMinor)
                                             * kPowersOfTen[rated.scale]);
    return printable(rated);
}

void Rated::leaveOutTax(std::int32_t ratePpm) noexcept
{
    taxPpm = ratePpm;
    if (ratePpm == 0)
        return;
    quantity = 1;
    unit = UnitPrice{portion(*this, 1, 1, Rounding::HalfUp).value_or(0), 0};
}

Rated more(const Rated &after, const Rated &before) noexcept
{
    Rated rated = after;
    rated.scaled = std::max(Int128{0}, after.scaled - before.scaled);
    rated.quantity = after.quantity - before.quantity;
    const auto printed = printable(rated);
    return printed.ok() ? *printed : rated;
}

std::optional<std::int64_t> portion(const Rated &rated, std::int64_t numerator,
                                    std::int64_t denominator, Rounding rounding) noexcept
{
    Int128 product = 0;
    if (__builtin_mul_overflow(rated.scaled, Int128{numerator}, &product))
        return std::nullopt;
    Int128 divisor = static_cast<Int128>(kPowersOfTen[rated.scale]) * denominator;
    if (rated.taxPpm != 0) {
        if (__builtin_mul_overflow(product, Int128{kMillion}, &product))
            return std::nullopt;
        divisor *= kMillion + rated.taxPpm;
    }
    return narrow(divideRounded(product, divisor, rounding));
}

std::optional<Fraction> exactPortion(const Rated &rated, std::int64_t numerator,
                                     std::int64_t denominator) noexcept
{
    const std::int64_t daysDivisor = std::gcd(numerator, denominator);
    const std::int64_t part = numerator / daysDivisor;
    Int128 divisor = static_cast<Int128>(kPowersOfTen[rated.scale]) * (denominator / daysDivisor);
    Int128 product = 0;
    if (__builtin_mul_overflow(rated.scaled, Int128{part}, &product))
        return std::nullopt;
    if (rated.taxPpm != 0) {
        if (__builtin_mul_overflow(product, Int128{kMillion}, &product))
            return std::nullopt;
        divisor *= kMillion + rated.taxPpm;
    }
    Int128 a = product;
    Int128 b = divisor;
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    const auto exactNumerator = narrow(product / a);
    const auto exactDenominator = narrow(divisor / a);
    if (!exactNumerator || !exactDenominator)
        return std::nullopt;
    return Fraction{*exactNumerator, *exactDenominator};
}

} // namespace clientele::billing
