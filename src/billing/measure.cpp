// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SubscriptionRun that knows how units are counted and what they cost.
#include "billing/period.h"
#include "subscriptionrun.h"

#include <algorithm>

namespace clientele::billing {

bool isCounted(Meter meter)
{
    return meter != Meter::None && meter != Meter::Manual;
}

const TaxRule &taxOfItem(const BillingInput &input, const CatalogueItem &item)
{
    return item.tax && input.tax.category == "S" ? *item.tax : input.tax;
}

Refusal overflow(const Charge &charge)
{
    return Refusal{"overflow", {charge.item->name, charge.interval.from.toString()}};
}

Refusal refusalOf(RatingFailure failure, const Charge &charge)
{
    if (failure == RatingFailure::Overflow)
        return overflow(charge);
    if (failure == RatingFailure::NoTier)
        return Refusal{"noTier", {charge.item->name, std::to_string(charge.units)}};
    return Refusal{"invalidPrice", {charge.item->name, charge.price->validFrom.toString()}};
}

std::optional<std::int64_t> amountOf(const Charge &charge, std::int64_t numerator,
                                     const Profile &profile)
{
    if (profile.roundingStage == RoundingStage::Line || numerator == charge.denominator)
        return portion(charge.rated, numerator, charge.denominator, profile.rounding);
    const auto rateOfADay = portion(charge.rated, 1, charge.denominator, profile.rounding);
    return rateOfADay ? checkedMultiply(*rateOfADay, numerator) : std::nullopt;
}

std::optional<Refusal> SubscriptionRun::rateInto(Charge &charge)
{
    const PriceComponent &component = *charge.component;
    if (!isCounted(component.meter))
        return rateUnits(charge, m_state.quantity);
    if (component.countingRule == CountingRule::Daily)
        return rateDaily(charge);
    if (component.countingRule == CountingRule::Peak)
        return ratePeak(charge);
    // the same snapshot for the whole term: at the start of the day on which it is billed
    charge.snapshotDay = charge.inArrears ? charge.interval.to : m_period.term.from;
    return rateUnits(charge, m_context.units.at(component.meter, *charge.snapshotDay));
}

/// The amount of so many units for the part of the period that the interval is.
std::optional<Refusal> SubscriptionRun::rateUnits(Charge &charge, std::int64_t units) const
{
    charge.units = units;
    const auto rated = rate(*charge.component, units);
    if (!rated.ok())
        return refusalOf(rated.failure(), charge);
    charge.rated = *rated;
    return finish(charge);
}

std::optional<Refusal> SubscriptionRun::finish(Charge &charge) const
{
    const Profile &profile = m_context.input.profile;
    charge.rated.leaveOutTax(charge.price->taxIncluded
                                 ? taxOfItem(m_context.input, *charge.item).ratePpm
                                 : 0);
    charge.denominator =
        denominatorDays(charge.period, m_length, profile.dayCount, profile.fixedMonthDays);
    const bool whole = charge.interval == charge.period || !profile.prorate;
    charge.numerator = whole ? charge.denominator
                             : countedDays(charge.interval, m_length, profile.dayCount,
                                           profile.fixedMonthDays);
    charge.days = charge.numerator;
    if (charge.rule == TraceRule::UnitsDaily)
        charge.numerator = 1; // its days are in the sum already
    const auto amount = amountOf(charge, charge.numerator, profile);
    if (!amount)
        return overflow(charge);
    charge.amountMinor = *amount;
    return std::nullopt;
}

/// What the units of every day cost, added up before it is rounded once.
std::optional<Refusal> SubscriptionRun::rateDaily(Charge &charge)
{
    const Profile &profile = m_context.input.profile;
    charge.rule = TraceRule::UnitsDaily;
    charge.unitDays = 0;
    Rated sum;
    for (const Stretch &stretch :
         m_context.units.daily(charge.component->meter, charge.interval)) {
        charge.units = stretch.units;
        const auto rated = rate(*charge.component, stretch.units);
        if (!rated.ok())
            return refusalOf(rated.failure(), charge);
        const std::int64_t days = countedDays(stretch.days, m_length, profile.dayCount,
                                              profile.fixedMonthDays);
        sum.scale = rated->scale;
        sum.scaled += rated->scaled * days;
        charge.unitDays += stretch.units * days;
    }
    charge.rated = sum;
    if (auto refusal = finish(charge))
        return refusal;
    charge.rated.unit = UnitPrice{charge.amountMinor, 0}; // printed as one amount
    return std::nullopt;
}

std::optional<Refusal> SubscriptionRun::ratePeak(Charge &charge)
{
    charge.rule = TraceRule::UnitsPeak;
    std::int64_t peak = 0;
    charge.snapshotDay = charge.interval.from;
    for (const Stretch &stretch :
         m_context.units.daily(charge.component->meter, charge.interval)) {
        if (stretch.units <= peak)
            continue;
        peak = stretch.units;
        charge.snapshotDay = stretch.days.from;
    }
    return rateUnits(charge, peak);
}

/// Paid for in advance from the first day of the term; more units are paid for from their day on,
/// fewer give nothing back and are used before new ones are paid for.
std::optional<Refusal> SubscriptionRun::openHighWater(Charge charge,
                                                      const std::vector<std::size_t> &openBefore)
{
    const PriceComponent &component = *charge.component;
    const Date day = charge.interval.from;
    std::int64_t mark = -1;
    for (const std::size_t index : openBefore) {
        const Charge &running = m_charges[index];
        if (running.component != charge.component)
            continue;
        m_open.push_back(index);
        mark = std::max(mark, running.units);
    }
    const bool counted = isCounted(component.meter);
    if (mark >= 0 && (counted || m_state.quantity <= mark))
        return std::nullopt;
    if (mark >= 0)
        return addIncrement(std::move(charge), day, mark, m_state.quantity);
    mark = m_state.quantity;
    if (counted) { // those who were there when the day began, and those of the day
        mark = m_context.units.at(component.meter, day);
        for (const Stretch &stretch :
             m_context.units.daily(component.meter, {day, day.addDays(1)}))
            mark = std::max(mark, stretch.units);
        charge.snapshotDay = day;
    }
    if (auto refusal = rateUnits(charge, mark))
        return refusal;
    const Charge first = charge;
    m_open.push_back(m_charges.size());
    m_charges.push_back(std::move(charge));
    if (!counted)
        return std::nullopt;
    for (const Stretch &stretch : m_context.units.daily(component.meter, first.interval)) {
        if (stretch.units <= mark)
            continue;
        if (auto refusal = addIncrement(first, stretch.days.from, mark, stretch.units))
            return refusal;
        mark = stretch.units;
    }
    return std::nullopt;
}

std::optional<Refusal> SubscriptionRun::addIncrement(Charge charge, Date day, std::int64_t mark,
                                                     std::int64_t units)
{
    charge.kind = LineKind::Proration;
    charge.rule = TraceRule::UnitsHighWater;
    charge.isIncrement = true;
    charge.interval.from = day;
    charge.settles = day;
    charge.settlesWithChange = true;
    if (isCounted(charge.component->meter))
        charge.snapshotDay = day;
    const auto before = rate(*charge.component, mark); // it was rated when it was paid for
    const auto after = rate(*charge.component, units);
    charge.units = units;
    if (!after.ok())
        return refusalOf(after.failure(), charge);
    charge.rated = more(*after, *before);
    if (auto refusal = finish(charge))
        return refusal;
    m_open.push_back(m_charges.size());
    m_charges.push_back(std::move(charge));
    return std::nullopt;
}

/// The line ends with the day before; what was used is all that is billed.
std::optional<Refusal> SubscriptionRun::closeArrears(Charge &charge, Date day, const Causes &causes)
{
    charge.interval.to = day;
    charge.settles = day;
    charge.settlesWithChange = true;
    charge.closedBy = causes;
    return isCounted(charge.component->meter) ? rateInto(charge) : finish(charge);
}

} // namespace clientele::billing
