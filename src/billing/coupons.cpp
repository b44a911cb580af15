// SPDX-License-Identifier: GPL-3.0-or-later
#include "coupons.h"

#include "constants.h"
#include "kernel/checked.h"

#include <algorithm>
#include <numeric>

namespace clientele::billing {
namespace {

/// The lines of one rate that a coupon is for.
struct Group {
    const TaxRule *tax = nullptr;
    std::size_t first = 0; ///< line
    std::int64_t taxableMinor = 0;
};

std::optional<std::vector<Group>> groupsFor(const Grant &grant, const InvoiceDraft &draft)
{
    std::vector<Group> groups;
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        const DraftLine &line = draft.lines[i];
        if (!grant.isFor(line.subscription, line.item))
            continue;
        auto group = std::find_if(groups.begin(), groups.end(), [&line](const Group &each) {
            return *each.tax == line.tax;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{&line.tax, i, 0});
        const auto sum = checkedAdd(group->taxableMinor, line.amountMinor);
        if (!sum)
            return std::nullopt;
        group->taxableMinor = *sum;
    }
    std::erase_if(groups, [](const Group &group) { return group.taxableMinor <= 0; });
    return groups;
}

} // namespace

Coupons::Coupons(const BillingInput &input, const Timeline &timeline) : m_input(input)
{
    m_books.reserve(timeline.coupons.size());
    for (const Grant &grant : timeline.coupons) {
        Book book;
        book.grant = &grant;
        for (const BilledLine &line : input.billed) {
            if (line.kind != LineKind::Coupon || line.discount != grant.event->id)
                continue;
            book.usedMinor -= line.amountMinor;
            book.invoices.insert(line.billDate.value_or(line.interval.from));
        }
        m_books.push_back(std::move(book));
    }
}

bool Coupons::use(InvoiceDraft &draft)
{
    for (Book &book : m_books) {
        const auto before = draft.lines.size();
        if (!book.grant->isGranted(draft.billDate))
            continue;
        if (!use(book, draft))
            return false;
        for (std::size_t i = before; i < draft.lines.size(); ++i) {
            book.usedMinor -= draft.lines[i].amountMinor;
            book.invoices.insert(draft.billDate);
        }
    }
    return true;
}

bool Coupons::use(Book &book, InvoiceDraft &draft) const
{
    const Discount &coupon = book.grant->event->discount;
    if (coupon.terms && std::ssize(book.invoices) >= *coupon.terms)
        return true;
    const auto groups = groupsFor(*book.grant, draft);
    if (!groups)
        return false;
    std::vector<std::int64_t> weights;
    Int128 eligible = 0;
    for (const Group &group : *groups) {
        weights.push_back(group.taxableMinor);
        eligible += group.taxableMinor;
    }
    Int128 net = 0;
    for (const DraftLine &line : draft.lines)
        net += line.amountMinor;
    const auto base = narrow(std::min(eligible, net));
    if (!base)
        return false;
    if (*base <= 0)
        return true;
    const Int128 wanted = coupon.amountMinor == 0
                              ? divideRounded(Int128{*base} * coupon.ratePpm, kMillion,
                                              m_input.profile.rounding)
                              : coupon.amountMinor - book.usedMinor;
    const auto part = static_cast<std::int64_t>(std::clamp<Int128>(wanted, 0, *base));
    const std::vector<std::int64_t> parts = allocate(part, weights); // all of them above 0
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] > 0)
            append(book, draft.lines[(*groups)[i].first], weights[i], parts[i], draft);
    }
    return true;
}

void Coupons::append(const Book &book, const DraftLine &like, std::int64_t baseMinor,
                     std::int64_t amountMinor, InvoiceDraft &draft) const
{
    const TimelineEvent &event = *book.grant->event;
    DraftLine line;
    line.kind = LineKind::Coupon;
    line.subscription = like.subscription;
    line.component = like.component;
    line.item = like.item;
    line.price = like.price;
    line.itemName = event.discount.name;
    line.interval = like.interval;
    line.period = like.period;
    line.quantity = -1;
    line.unit = UnitPrice{amountMinor, 0};
    line.amountMinor = -amountMinor;
    line.tax = like.tax;
    line.discount = event.id;
    line.trace.rule = event.discount.amountMinor == 0 ? TraceRule::DiscountRate
                                                      : TraceRule::DiscountAmount;
    line.trace.events = {event.id};
    line.trace.unroundedNumerator = amountMinor;
    line.trace.rounding = m_input.profile.rounding;
    line.trace.baseMinor = baseMinor;
    line.trace.ratePpm = event.discount.ratePpm;
    draft.lines.push_back(std::move(line)); // `like` may be gone now
}

} // namespace clientele::billing
