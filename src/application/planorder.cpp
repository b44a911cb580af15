// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/planorder.h"

namespace clientele::application {
namespace {

/// What one unit of the item costs a month, as far as it is fixed: enough to tell an upgrade from a
/// downgrade (billing.md 2). In 10^-9 minor units, exact.
Int128 fixedMonthlyPrice(const billing::Price &price)
{
    Int128 sum = 0;
    for (const billing::PriceComponent &component : price.components) {
        // a higher price a unit makes it the dearer plan, too
        sum += Int128(component.unit.amount) * powerOfTen(9 - component.unit.scale);
    }
    const int months = price.period.unit == billing::PeriodUnit::Year ? 12 * price.period.count
                                                                      : price.period.count;
    return price.period.unit == billing::PeriodUnit::Day ? sum * 30 / price.period.count
                                                         : sum / months;
}

} // namespace

bool isDowngrade(const billing::Price &before, const billing::Price &after)
{
    return fixedMonthlyPrice(after) < fixedMonthlyPrice(before);
}

} // namespace clientele::application
