// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace.h"

#include "constants.h"

#include <algorithm>
#include <tuple>

namespace clientele::billing {
namespace {

TraceRule fullRule(const Charge &charge)
{
    const bool once = charge.component->kind == ComponentKind::Flat && charge.rated.quantity == 1;
    return once ? TraceRule::FullPeriod : TraceRule::QuantityTimesPrice;
}

TraceRule ruleOf(const Proposal &proposal)
{
    if (proposal.kind == LineKind::Correction)
        return TraceRule::LateEntry;
    if (proposal.takesBack)
        return TraceRule::CreditUnusedPart;
    const Charge &charge = *proposal.charge;
    if (charge.rule == TraceRule::UsedPart && proposal.numerator == charge.denominator)
        return charge.snapshotDay ? TraceRule::UnitsAtSnapshot : fullRule(charge);
    if (charge.rule != TraceRule::FullPeriod)
        return charge.rule;
    if (proposal.kind == LineKind::Proration)
        return TraceRule::ProrationAfterChange;
    if (proposal.numerator != charge.denominator)
        return TraceRule::Stub;
    if (charge.snapshotDay)
        return TraceRule::UnitsAtSnapshot;
    return fullRule(charge);
}

bool eventBefore(const TimelineEvent *a, const TimelineEvent *b)
{
    return std::tie(a->effective, a->sequence, a->id) < std::tie(b->effective, b->sequence, b->id);
}

/// The event of the subscription that was recorded last: the late entry.
const TimelineEvent *lastRecorded(const BillingInput &input, SubscriptionId subscription)
{
    const TimelineEvent *last = nullptr;
    for (const TimelineEvent &event : input.events) {
        if (event.subscription == subscription
            && (last == nullptr
                || std::tie(last->sequence, last->id) < std::tie(event.sequence, event.id)))
            last = &event;
    }
    return last;
}

std::vector<TimelineEventId> eventsOf(const BillingInput &input, const Proposal &proposal)
{
    std::vector<const TimelineEvent *> events;
    const auto add = [&events](const TimelineEvent *event) {
        if (event != nullptr && std::find(events.begin(), events.end(), event) == events.end())
            events.push_back(event);
    };
    if (proposal.charge == nullptr || (proposal.takesBack && !proposal.charge->closedOn)) {
        add(lastRecorded(input, proposal.head->subscription));
    } else {
        const Charge &charge = *proposal.charge;
        const Causes &causes = proposal.takesBack ? charge.closedBy : charge.causes;
        for (const Entry &entry : causes.group)
            add(entry.event);
        add(causes.item);
        if (charge.discount != nullptr)
            add(charge.discount);
        add(causes.quantity);
        if (charge.interval != charge.period)
            add(causes.billDay);
    }
    std::sort(events.begin(), events.end(), eventBefore);
    std::vector<TimelineEventId> ids;
    ids.reserve(events.size());
    for (const TimelineEvent *const event : events)
        ids.push_back(event->id);
    return ids;
}

/// A whole amount that is not a part of a price: a correction of what was billed.
void describeDifference(Trace &trace, const Proposal &proposal)
{
    const DateRange whole =
        proposal.head != nullptr ? proposal.head->period : proposal.charge->period;
    trace.numeratorDays = proposal.interval.length();
    trace.denominatorDays = whole.length();
    trace.unroundedNumerator = proposal.amountMinor;
    trace.unroundedDenominator = 1;
}

/// The days of the part that is proposed. A daily sum has one numerator for all of them.
std::int64_t daysOf(const Charge &charge, const Proposal &proposal)
{
    return proposal.numerator == charge.numerator ? charge.days : proposal.numerator;
}

/// baseMinor * rate, or the amount of the term for the days of its line: of what is taken off, or,
/// where a part of that is taken back, of what stays. False when that cannot be written.
bool describeDiscount(Trace &trace, const Proposal &proposal)
{
    const Charge &charge = *proposal.charge;
    const bool kept = proposal.numerator < 0;
    trace.baseMinor = kept ? charge.keptBaseMinor : charge.baseMinor;
    trace.ratePpm = charge.ratePpm;
    trace.numeratorDays = kept ? charge.keptDays : charge.days;
    if (!charge.discount->discount.prorate)
        trace.numeratorDays = charge.denominator;
    trace.denominatorDays = charge.denominator;
    const std::int64_t amountMinor = charge.discount->discount.amountMinor;
    const Rated whole{amountMinor != 0 ? amountMinor : trace.baseMinor, 0, 1, {}, 0};
    const auto exact = amountMinor != 0
                           ? exactPortion(whole, trace.numeratorDays, charge.denominator)
                           : exactPortion(whole, charge.ratePpm, kMillion);
    if (!exact)
        return false;
    trace.unroundedNumerator = exact->numerator;
    trace.unroundedDenominator = exact->denominator;
    return true;
}

} // namespace

std::optional<Trace> traceOf(const BillingInput &input, const Proposal &proposal)
{
    Trace trace;
    trace.rule = ruleOf(proposal);
    trace.events = eventsOf(input, proposal);
    trace.rounding = input.profile.rounding;
    trace.billedMinor = proposal.billedMinor;
    trace.keptMinor = proposal.keptMinor;
    if (proposal.head != nullptr)
        trace.creditedInvoice = proposal.head->invoiceNumber;
    if (proposal.charge == nullptr) {
        describeDifference(trace, proposal);
        return trace;
    }
    const Charge &charge = *proposal.charge;
    trace.snapshotDay = charge.snapshotDay;
    trace.countedUnits = charge.units;
    trace.includedUnits = charge.component->includedUnits;
    if (charge.discount != nullptr && proposal.kind != LineKind::Correction) {
        if (!describeDiscount(trace, proposal))
            return std::nullopt;
        return trace;
    }
    if (proposal.numerator < 0) {
        describeDifference(trace, proposal);
        return trace;
    }
    trace.numeratorDays = proposal.takesBack ? charge.keptDays : daysOf(charge, proposal);
    trace.denominatorDays = charge.denominator;
    trace.unitDays = charge.unitDays;
    if (proposal.takesBack && proposal.keptMinor != charge.keptMinor) { // a credit note took more
        trace.unroundedNumerator = proposal.keptMinor;
        return trace;
    }
    const auto exact = exactPortion(charge.rated, proposal.numerator, charge.denominator);
    if (!exact)
        return std::nullopt;
    trace.unroundedNumerator = exact->numerator;
    trace.unroundedDenominator = exact->denominator;
    return trace;
}

} // namespace clientele::billing
