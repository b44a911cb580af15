// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/tax.h"

#include "kernel/checked.h"

#include <algorithm>

namespace clientele::billing {
namespace {

constexpr std::int64_t kMillion = 1'000'000;

bool comesBefore(const TaxRule &a, const TaxRule &b)
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

std::optional<std::vector<TaxGroup>> taxGroups(std::span<const DraftLine> lines)
{
    std::vector<TaxGroup> groups;
    for (const DraftLine &line : lines) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&line](const TaxGroup &each) { return each.rule == line.tax; });
        if (group == groups.end())
            group = groups.insert(groups.end(), TaxGroup{line.tax, 0, 0});
        if (!addTo(group->taxableMinor, line.amountMinor))
            return std::nullopt;
    }
    for (TaxGroup &group : groups) {
        const auto tax = taxOf(group.taxableMinor, group.rule.ratePpm);
        if (!tax)
            return std::nullopt;
        group.taxMinor = *tax;
    }
    std::sort(groups.begin(), groups.end(),
              [](const TaxGroup &a, const TaxGroup &b) { return comesBefore(a.rule, b.rule); });
    return groups;
}

bool settle(InvoiceDraft &draft, std::int64_t accountCreditMinor)
{
    auto groups = taxGroups(draft.lines);
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
    if (!addTo(draft.totalMinor, draft.taxMinor))
        return false;
    draft.creditUsedMinor = std::clamp<std::int64_t>(draft.totalMinor, 0, accountCreditMinor);
    draft.creditMadeMinor = 0;
    if (draft.totalMinor < 0
        && __builtin_sub_overflow(std::int64_t{0}, draft.totalMinor, &draft.creditMadeMinor))
        return false;
    draft.payableMinor = draft.totalMinor - draft.creditUsedMinor + draft.creditMadeMinor;
    return true;
}

} // namespace clientele::billing
