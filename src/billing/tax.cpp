// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/tax.h"

#include "constants.h"
#include "kernel/checked.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace clientele::billing {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

bool ruleBefore(const TaxRule &a, const TaxRule &b)
{
    return a.category != b.category ? a.category < b.category : a.ratePpm < b.ratePpm;
}

bool addTo(std::int64_t &sum, std::int64_t amount)
{
    return !__builtin_add_overflow(sum, amount, &sum);
}

} // namespace

std::optional<std::int64_t> taxOf(std::int64_t taxableMinor, std::int32_t ratePpm) noexcept
{
    return mulDiv(taxableMinor, ratePpm, kMillion, Rounding::HalfUp);
}

std::optional<std::vector<TaxGroup>> taxGroups(std::span<const DraftLine> lines, TaxStage stage)
{
    std::vector<TaxGroup> groups;
    for (const DraftLine &line : lines) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&line](const TaxGroup &each) { return each.rule == line.tax; });
        if (group == groups.end())
            group = groups.insert(groups.end(), TaxGroup{line.tax, 0, 0});
        if (!addTo(group->taxableMinor, line.amountMinor))
            return std::nullopt;
        if (stage == TaxStage::Group)
            continue;
        const auto tax = taxOf(line.amountMinor, line.tax.ratePpm);
        if (!tax || !addTo(group->taxMinor, *tax))
            return std::nullopt;
    }
    for (TaxGroup &group : groups) {
        if (stage == TaxStage::Line)
            break;
        const auto tax = taxOf(group.taxableMinor, group.rule.ratePpm);
        if (!tax)
            return std::nullopt;
        group.taxMinor = *tax;
    }
    std::sort(groups.begin(), groups.end(),
              [](const TaxGroup &a, const TaxGroup &b) { return ruleBefore(a.rule, b.rule); });
    return groups;
}

std::optional<std::int64_t> creditedTax(const TaxGroup &invoiced, std::int64_t creditedBeforeMinor,
                                        std::int64_t taxCreditedBeforeMinor,
                                        std::int64_t creditedNowMinor) noexcept
{
    const auto credited = checkedAdd(creditedBeforeMinor, creditedNowMinor);
    if (!credited)
        return std::nullopt;
    if (*credited == invoiced.taxableMinor)
        return checkedSubtract(invoiced.taxMinor, taxCreditedBeforeMinor);
    const auto tax = taxOf(*credited, invoiced.rule.ratePpm);
    return tax ? checkedSubtract(std::min(*tax, std::max(invoiced.taxMinor, std::int64_t{0})),
                                 taxCreditedBeforeMinor)
               : std::nullopt;
}

namespace {

/// What prices with tax ask for beyond net and tax: nothing unless every line has such a price.
bool roundToGross(InvoiceDraft &draft)
{
    std::int64_t grossMinor = 0;
    draft.roundingMinor = 0;
    const bool hasGross = std::any_of(draft.lines.begin(), draft.lines.end(),
                                      [](const DraftLine &line) { return line.grossMinor; });
    if (!hasGross)
        return true;
    for (const DraftLine &line : draft.lines) {
        std::int64_t lineMinor = line.amountMinor;
        const auto tax = taxOf(line.amountMinor, line.tax.ratePpm);
        if (!tax || !addTo(lineMinor, *tax))
            return false;
        if (!addTo(grossMinor, line.grossMinor.value_or(lineMinor)))
            return false;
    }
    const auto rounding = checkedSubtract(grossMinor, draft.totalMinor);
    draft.roundingMinor = rounding.value_or(0);
    return rounding.has_value();
}

/// What the lines to be refunded come to with their tax, never more than the invoice lacks.
bool refund(InvoiceDraft &draft, TaxStage stage)
{
    std::vector<DraftLine> refunded;
    std::copy_if(draft.lines.begin(), draft.lines.end(), std::back_inserter(refunded),
                 [](const DraftLine &line) { return line.refund; });
    draft.refundMinor = 0;
    if (refunded.empty())
        return true;
    const auto groups = taxGroups(refunded, stage);
    std::int64_t sum = 0;
    if (!groups)
        return false;
    for (const TaxGroup &group : *groups) {
        if (!addTo(sum, group.taxableMinor) || !addTo(sum, group.taxMinor))
            return false;
    }
    draft.refundMinor = std::clamp<std::int64_t>(-std::max(sum, -kMost), 0, draft.creditMadeMinor);
    draft.creditMadeMinor -= draft.refundMinor;
    return true;
}

} // namespace

bool settle(InvoiceDraft &draft, std::int64_t accountCreditMinor, TaxStage stage)
{
    auto groups = taxGroups(draft.lines, stage);
    if (!groups)
        return false;
    draft.taxes = std::move(*groups);
    draft.netMinor = 0;
    draft.taxMinor = 0;
    for (const TaxGroup &group : draft.taxes) {
        if (!addTo(draft.netMinor, group.taxableMinor) || !addTo(draft.taxMinor, group.taxMinor))
            return false;
    }
    draft.totalMinor = draft.netMinor;
    if (!addTo(draft.totalMinor, draft.taxMinor) || !roundToGross(draft))
        return false;
    const std::int64_t asked = draft.totalMinor + draft.roundingMinor; // what the lines ask for
    draft.creditUsedMinor = std::clamp<std::int64_t>(asked, 0, accountCreditMinor);
    draft.creditMadeMinor = 0;
    if (asked < 0 && __builtin_sub_overflow(std::int64_t{0}, asked, &draft.creditMadeMinor))
        return false;
    if (!refund(draft, stage))
        return false;
    draft.payableMinor =
        asked - draft.creditUsedMinor + draft.creditMadeMinor + draft.refundMinor;
    return true;
}

} // namespace clientele::billing
