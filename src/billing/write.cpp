// SPDX-License-Identifier: GPL-3.0-or-later
#include "write.h"

#include "billing/tax.h"
#include "coupons.h"
#include "trace.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace clientele::billing {
namespace {

/// New periods first, then what changed, what was charged once, and what was corrected.
int groupOf(LineKind kind)
{
    if (kind == LineKind::Recurring)
        return 0;
    if (kind == LineKind::OneTime)
        return 2;
    return kind == LineKind::Correction ? 3 : 1;
}

/// What the catalogue knows of a line. An issued one may speak of what is no longer there.
struct Source {
    const CatalogueItem *item = nullptr;
    const PriceComponent *component = nullptr;
    std::ptrdiff_t position = 0; ///< of the component in its price
};

struct Row {
    Proposal proposal;
    Source source;
};

Source sourceOf(const BillingInput &input, const Proposal &proposal)
{
    if (const Charge *const charge = proposal.charge) {
        return {charge->item, charge->component,
                charge->component - charge->price->components.data()};
    }
    Source source{input.catalogue->item(proposal.head->item), nullptr, 0};
    if (source.item == nullptr)
        return source;
    for (const Price &price : source.item->prices) {
        for (const PriceComponent &component : price.components) {
            if (price.id == proposal.head->price && component.id == proposal.head->component) {
                source.component = &component;
                source.position = &component - price.components.data();
            }
        }
    }
    return source;
}

/// What the charge is that a discount belongs to.
LineKind baseKind(const Proposal &line)
{
    if (line.kind != LineKind::Discount)
        return line.kind; // corrected like its charge
    return line.charge->settlesWithChange ? LineKind::Proration : LineKind::Recurring;
}

/// Of the charge that a line speaks of: what tells credits of the same days and amount apart.
Date beginningOf(const Proposal &line)
{
    return line.charge != nullptr ? line.charge->interval.from : line.head->interval.from;
}

/// Of rows that are not the same, one always comes first: std::sort keeps no order.
bool rowBefore(const Row &a, const Row &b)
{
    const auto key = [](const Row &row) {
        const Proposal &line = row.proposal;
        const bool isAddOn = row.source.item != nullptr && row.source.item->kind == ItemKind::AddOn;
        const PriceId &price = line.charge != nullptr ? line.charge->price->id : line.head->price;
        const TimelineEvent *const granted =
            line.charge != nullptr ? line.charge->discount : nullptr;
        const bool isDiscount =
            granted != nullptr || (line.head != nullptr && !line.head->discount.isNull());
        // a discount stands below the line that it is taken from
        return std::tuple(line.billDate, groupOf(isDiscount && !line.takesBack ? baseKind(line)
                                                                                : line.kind),
                          isAddOn, line.subscription, line.interval.from,
                          (line.amountMinor >= 0) != isDiscount, price, row.source.position,
                          line.interval.to, granted == nullptr ? 0 : granted->discount.position,
                          granted == nullptr ? 0 : granted->sequence, line.amountMinor,
                          beginningOf(line), line.billedMinor, line.keptMinor);
    };
    return key(a) < key(b);
}

/// The amount with tax of a line whose price holds it; nothing when it cannot be told.
std::optional<std::int64_t> grossOf(const BillingInput &input, const Proposal &proposal)
{
    const Charge &charge = *proposal.charge;
    const auto partOf = [&](std::int64_t numerator) {
        Rated gross = charge.rated;
        gross.taxPpm = 0;
        return portion(gross, numerator, charge.denominator, input.profile.rounding);
    };
    if (charge.discount != nullptr || proposal.numerator < 0)
        return std::nullopt;
    if (!proposal.takesBack)
        return partOf(proposal.numerator);
    if (proposal.keptMinor != charge.keptMinor)
        return std::nullopt; // a credit note took more
    const auto whole = partOf(charge.numerator);
    if (!whole)
        return std::nullopt;
    // of the 92 days of a quarter by the book of 90 never more than all
    const std::int64_t part = std::min(partOf(proposal.numerator).value_or(*whole), *whole);
    return input.profile.creditRule == CreditRule::UnusedPart ? -part : part - *whole;
}

/// What makes the key of a line; the revision tells equal ones apart.
struct Place {
    DateRange interval;
    SubscriptionId subscription;
    PriceComponentId component;

    friend auto operator<=>(const Place &, const Place &) = default;
};

/// Numbers the lines of one place, billed ones first.
class Revisions
{
public:
    explicit Revisions(const BillingInput &input)
    {
        m_next.reserve(input.billed.size() + input.voided.size());
        for (const auto *lines : {&input.billed, &input.voided}) {
            for (const BilledLine &line : *lines)
                m_next.emplace_back(Place{line.interval, line.subscription, line.component},
                                    line.revision + 1);
        }
        std::sort(m_next.begin(), m_next.end());
    }

    void number(std::vector<InvoiceDraft> &drafts)
    {
        std::vector<std::pair<Place, DraftLine *>> lines;
        for (InvoiceDraft &draft : drafts) {
            for (DraftLine &line : draft.lines)
                lines.emplace_back(Place{line.interval, line.subscription, line.component}, &line);
        }
        std::stable_sort(lines.begin(), lines.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        const Place *last = nullptr;
        int revision = 0;
        for (auto &[place, line] : lines) {
            revision = last != nullptr && *last == place ? revision + 1 : firstOf(place);
            line->revision = revision;
            last = &place;
        }
    }

private:
    [[nodiscard]] int firstOf(const Place &place) const
    {
        const auto after = std::partition_point(
            m_next.begin(), m_next.end(), [&](const auto &each) { return each.first <= place; });
        return after != m_next.begin() && std::prev(after)->first == place
                   ? std::prev(after)->second
                   : 0;
    }

    std::vector<std::pair<Place, int>> m_next;
};

class Writer
{
public:
    Writer(const BillingInput &input, const Timeline &timeline)
        : m_input(input), m_timeline(timeline)
    {}

    [[nodiscard]] std::optional<Refusal> addLine(InvoiceDraft &draft, const Row &row) const;

private:
    [[nodiscard]] std::optional<Refusal> check(const InvoiceDraft &draft, const Row &row) const;
    void describeAllowance(DraftLine &line, const Proposal &proposal) const;

    const BillingInput &m_input;
    const Timeline &m_timeline;
};

std::optional<Refusal> Writer::check(const InvoiceDraft &draft, const Row &row) const
{
    const auto &[proposal, source] = row;
    if (source.item == nullptr)
        return Refusal{"unknownItem", {proposal.head->item.toString()}};
    const std::int64_t limit = m_input.bounds.maximumLineMinor;
    if (proposal.amountMinor > limit || proposal.amountMinor < -limit)
        return Refusal{"lineTooLarge", {source.item->name, proposal.interval.from.toString()}};
    if (draft.lines.size() >= static_cast<std::size_t>(m_input.bounds.maximumLinesPerDraft))
        return Refusal{
            "tooManyLines",
            {draft.billDate.toString(), std::to_string(m_input.bounds.maximumLinesPerDraft)}};
    return std::nullopt;
}

std::optional<Refusal> Writer::addLine(InvoiceDraft &draft, const Row &row) const
{
    const auto &[proposal, source] = row;
    if (auto refusal = check(draft, row))
        return refusal;
    auto trace = traceOf(m_input, proposal);
    if (!trace)
        return Refusal{"overflow", {source.item->name, proposal.interval.from.toString()}};
    DraftLine &line = draft.lines.emplace_back();
    line.kind = proposal.kind;
    line.subscription = m_timeline.subscriptions[proposal.subscription];
    line.item = source.item->id;
    line.itemName = source.item->name;
    line.interval = proposal.interval;
    line.amountMinor = proposal.amountMinor;
    line.tax = taxOfItem(m_input, *source.item);
    if (const Charge *const charge = proposal.charge) {
        line.component = charge->component->id;
        line.price = charge->price->id;
        line.period = charge->period;
        line.quantity = charge->rated.quantity;
        line.unit = charge->rated.unit;
    } else {
        const BilledLine &head = *proposal.head;
        line.component = head.component;
        line.price = head.price;
        line.period = head.period;
        line.quantity = std::abs(head.quantity);
        line.unit = source.component != nullptr && source.component->tiers.empty()
                        ? source.component->unit
                        : UnitPrice{std::abs(head.amountMinor), 0};
    }
    if (source.component != nullptr && source.component->name != line.itemName)
        line.componentName = source.component->name;
    if (proposal.takesBack && proposal.head != nullptr) {
        line.credits = proposal.head->id;
        line.tax = proposal.head->tax.value_or(line.tax);
    }
    describeAllowance(line, proposal);
    if (line.amountMinor < 0)
        line.quantity = -line.quantity;
    line.trace = std::move(*trace);
    return std::nullopt;
}

/// A discount is named by what granted it, and refunds are told from credits.
void Writer::describeAllowance(DraftLine &line, const Proposal &proposal) const
{
    if (const Charge *const charge = proposal.charge) {
        line.refund = proposal.takesBack && charge->refund;
        if (charge->discount != nullptr) {
            line.discount = charge->discount->id;
            line.componentName = charge->discount->discount.name;
        }
        if (charge->price->taxIncluded)
            line.grossMinor = grossOf(m_input, proposal);
        return;
    }
    line.discount = proposal.head->discount;
    for (const Grant &grant : m_timeline.discounts) {
        if (grant.event->id == line.discount)
            line.componentName = grant.event->discount.name;
    }
}

/// Periods of one subscription that nobody billed, more than anybody forgets.
std::optional<Refusal> checkBehind(const BillingInput &input, const Timeline &timeline,
                                   const std::vector<Proposal> &proposals, Date asOf)
{
    const auto limit = static_cast<std::size_t>(std::max(0, input.bounds.maximumPeriodsBehind));
    std::vector<std::pair<std::size_t, Date>> periods;
    for (const Proposal &proposal : proposals) {
        if (proposal.billDate <= asOf && proposal.charge != nullptr && !proposal.takesBack
            && proposal.charge->kind == LineKind::Recurring)
            periods.emplace_back(proposal.subscription, proposal.charge->interval.from);
    }
    if (periods.size() <= limit)
        return std::nullopt;
    std::sort(periods.begin(), periods.end());
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    for (std::size_t i = limit; i < periods.size(); ++i) {
        if (periods[i].first == periods[i - limit].first)
            return Refusal{
                "tooManyPeriods",
                {timeline.subscriptions[periods[i].first].toString(), std::to_string(limit)}};
    }
    return std::nullopt;
}

/// How many rows share the bill day, from the first one of it.
std::size_t linesOf(const std::vector<Row> &rows, const Row &first)
{
    const auto begin = rows.begin() + (&first - rows.data());
    const auto end = std::find_if(begin, rows.end(), [&first](const Row &row) {
        return row.proposal.billDate != first.proposal.billDate;
    });
    return static_cast<std::size_t>(end - begin);
}

void extend(DateRange &range, DateRange by, bool isFirst)
{
    range.from = isFirst ? by.from : std::min(range.from, by.from);
    range.to = isFirst ? by.to : std::max(range.to, by.to);
}

} // namespace

Result<std::vector<InvoiceDraft>, Refusal> writeDrafts(const BillingInput &input,
                                                       const Timeline &timeline,
                                                       const std::vector<Proposal> &proposals,
                                                       Date asOf)
{
    if (auto refusal = checkBehind(input, timeline, proposals, asOf))
        return std::move(*refusal);
    std::vector<Row> rows;
    rows.reserve(proposals.size());
    for (const Proposal &proposal : proposals)
        rows.push_back(Row{proposal, sourceOf(input, proposal)});
    if (!std::is_sorted(rows.begin(), rows.end(), rowBefore))
        std::sort(rows.begin(), rows.end(), rowBefore);
    const Writer writer(input, timeline);
    std::vector<InvoiceDraft> drafts;
    for (const Row &row : rows) {
        if (drafts.empty() || drafts.back().billDate != row.proposal.billDate) {
            InvoiceDraft &draft = drafts.emplace_back();
            draft.billDate = row.proposal.billDate;
            draft.currency = input.currency;
            draft.lines.reserve(linesOf(rows, row));
        }
        InvoiceDraft &draft = drafts.back();
        if (auto refusal = writer.addLine(draft, row))
            return std::move(*refusal);
        extend(draft.servicePeriod, row.proposal.interval, draft.lines.size() == 1);
    }
    Coupons coupons(input, timeline);
    for (InvoiceDraft &draft : drafts) {
        if (!coupons.use(draft))
            return Refusal{"overflow", {draft.billDate.toString()}};
    }
    Revisions(input).number(drafts);
    std::int64_t credit = input.accountCreditMinor;
    for (InvoiceDraft &draft : drafts) {
        const bool settled = settle(draft, credit, input.profile.taxStage)
                             && !__builtin_add_overflow(credit - draft.creditUsedMinor,
                                                        draft.creditMadeMinor, &credit);
        if (!settled)
            return Refusal{"overflow", {draft.billDate.toString()}};
    }
    return drafts;
}

} // namespace clientele::billing
