// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetime.h"

#include <cstdlib>

namespace clientele::billing {

std::optional<Refusal> OneTimeCharges::propose(const BillingInput &input, const Timeline &timeline)
{
    m_charges.reserve(timeline.charges.size());
    for (const TimelineEvent *const event : timeline.charges) {
        const CatalogueItem *const item = input.catalogue->item(event->item);
        if (item == nullptr)
            return Refusal{"noPrice", {event->item.toString(), event->effective.toString()}};
        Price &price = m_prices.emplace_back();
        price.validFrom = event->effective;
        PriceComponent &component = price.components.emplace_back();
        component.id = PriceComponentId{event->id.uuid}; // what tells two charges of a day apart
        component.kind = ComponentKind::PerUnit;
        component.unit = event->unit;
        Charge charge;
        charge.subscription = *timeline.indexOf(event->subscription);
        charge.item = item;
        charge.price = &price;
        charge.component = &component;
        charge.kind = LineKind::OneTime;
        charge.rule = TraceRule::OneTimeCharge;
        charge.interval = DateRange{event->effective, event->effective.addDays(1)};
        charge.period = charge.interval;
        charge.termStart = event->effective;
        charge.settles = event->effective;
        charge.settlesWithChange = true;
        charge.causes.item = event;
        charge.units = event->quantity;
        const auto rated = rate(component, std::abs(event->quantity));
        if (!rated.ok())
            return refusalOf(rated.failure(), charge);
        charge.rated = *rated;
        if (event->quantity < 0)
            charge.rated.scaled = -charge.rated.scaled;
        charge.days = 1;
        const auto amount = amountOf(charge, 1, input.profile);
        if (!amount)
            return overflow(charge);
        charge.amountMinor = *amount;
        m_charges.push_back(charge);
        if (event->atOnce || input.profile.settlement == Settlement::AtOnce)
            m_settleDays.push_back(event->effective);
    }
    return std::nullopt;
}

} // namespace clientele::billing
