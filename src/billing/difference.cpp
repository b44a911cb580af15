// SPDX-License-Identifier: GPL-3.0-or-later
#include "difference.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace clientele::billing {
namespace {

/// What makes two lines the same one, whichever invoice or correction it stands on.
/// The parts that tell most keys apart come first.
struct FamilyKey {
    std::size_t subscription = 0;
    Date from;
    DateRange period;
    std::int64_t quantity = 1;
    PriceComponentId component;
    PriceId price;
    TimelineEventId discount;

    friend auto operator<=>(const FamilyKey &, const FamilyKey &) = default;
};

/// An issued charge with all that was taken back from it since.
struct Family {
    FamilyKey key;
    const BilledLine *head = nullptr; ///< the charge; none when only a credit is known
    const BilledLine *any = nullptr;
    Date coveredTo; ///< first day that is credited; the end of the charge if none
    Int128 netMinor = 0; ///< of a discount: positive, what was taken off
    Int128 takenOffMinor = 0; ///< of that, by credit notes

    /// The most that can still be taken back (billing.md 2).
    [[nodiscard]] Int128 leftMinor() const
    {
        return netMinor > takenOffMinor ? netMinor - takenOffMinor : 0;
    }
};

/// Amounts of discounts are turned round, so that one arithmetic serves both.
std::int64_t owed(const BilledLine &line)
{
    return line.discount.isNull() ? line.amountMinor : -line.amountMinor;
}

bool isHead(const BilledLine &line)
{
    const bool once = line.kind == LineKind::OneTime;
    return line.credits.isNull() && (once || owed(line) >= 0);
}

FamilyKey keyOf(const BilledLine &line, std::size_t subscription)
{
    const std::int64_t quantity = line.quantity < 0 ? -line.quantity : line.quantity;
    return {subscription,   line.interval.from, line.period,  quantity,
            line.component, line.price,         line.discount};
}

FamilyKey keyOf(const Charge &charge)
{
    return {charge.subscription,   charge.interval.from, charge.period,
            charge.rated.quantity, charge.component->id, charge.price->id,
            charge.discount == nullptr ? TimelineEventId() : charge.discount->id};
}

/// All that was billed, gathered into families.
class Billed
{
public:
    Billed(const BillingInput &input, const Timeline &timeline);

    [[nodiscard]] const std::vector<Family> &families() const { return m_families; }
    [[nodiscard]] bool overlaps(std::size_t subscription, DateRange interval) const;

private:
    void takeBack(std::vector<const BilledLine *> others, const Timeline &timeline);
    void findHeads(const BillingInput &input, const Timeline &timeline);
    void addTakenBack(const BilledLine &line, const FamilyKey &key);
    [[nodiscard]] Family *familyOf(InvoiceLineId head);
    [[nodiscard]] Family *nearest(const FamilyKey &key, const BilledLine &line);

    std::vector<Family> m_families;                           ///< by key
    std::vector<std::pair<InvoiceLineId, FamilyKey>> m_heads; ///< by id
};

Billed::Billed(const BillingInput &input, const Timeline &timeline)
{
    std::vector<const BilledLine *> others;
    m_families.reserve(input.billed.size());
    for (const BilledLine &line : input.billed) {
        if (line.kind == LineKind::Coupon)
            continue; // belongs to its invoice and is never taken back
        if (!isHead(line)) {
            others.push_back(&line);
            continue;
        }
        const FamilyKey key = keyOf(line, timeline.indexOf(line.subscription).value_or(0));
        m_families.push_back({key, &line, &line, line.interval.to, owed(line)});
    }
    const auto before = [](const Family &a, const Family &b) {
        return std::tie(a.key, a.head->id) < std::tie(b.key, b.head->id);
    };
    if (!std::is_sorted(m_families.begin(), m_families.end(), before))
        std::sort(m_families.begin(), m_families.end(), before);
    std::size_t last = 0;
    for (std::size_t i = 1; i < m_families.size(); ++i) { // billed twice: one family
        if (m_families[i].key == m_families[last].key)
            m_families[last].netMinor += m_families[i].netMinor;
        else
            m_families[++last] = m_families[i];
    }
    if (!m_families.empty())
        m_families.resize(last + 1);
    if (others.empty() && input.takenOff.empty())
        return;
    findHeads(input, timeline);
    takeBack(std::move(others), timeline);
    for (const TakenOff &part : input.takenOff) {
        if (Family *const family = familyOf(part.line)) {
            family->takenOffMinor += family->key.discount.isNull() ? part.amountMinor
                                                                   : -part.amountMinor;
        }
    }
}

void Billed::findHeads(const BillingInput &input, const Timeline &timeline)
{
    for (const BilledLine &line : input.billed) {
        if (line.kind != LineKind::Coupon && isHead(line))
            m_heads.emplace_back(
                line.id, keyOf(line, timeline.indexOf(line.subscription).value_or(0)));
    }
    std::sort(m_heads.begin(), m_heads.end());
}

void Billed::takeBack(std::vector<const BilledLine *> others, const Timeline &timeline)
{
    const auto keyOfLine = [&timeline](const BilledLine &line) {
        return keyOf(line, timeline.indexOf(line.subscription).value_or(0));
    };
    std::sort(others.begin(), others.end(), [](const BilledLine *a, const BilledLine *b) {
        return std::tie(a->interval, a->revision, a->id)
               < std::tie(b->interval, b->revision, b->id);
    });
    for (const BilledLine *const line : others)
        addTakenBack(*line, keyOfLine(*line));
}

Family *Billed::familyOf(InvoiceLineId head)
{
    const auto found = std::lower_bound(
        m_heads.begin(), m_heads.end(), head,
        [](const auto &entry, const InvoiceLineId &id) { return entry.first < id; });
    if (head.isNull() || found == m_heads.end() || found->first != head)
        return nullptr;
    const auto family =
        std::lower_bound(m_families.begin(), m_families.end(), found->second,
                         [](const Family &each, const FamilyKey &key) { return each.key < key; });
    return &*family;
}

/// How far a credit is from the part of the charge that its days are.
Int128 distance(const Family &family, const BilledLine &line)
{
    const Int128 amount = owed(line) < 0 ? -Int128(owed(line)) : Int128(owed(line));
    const int days = std::max(1, family.any->interval.length());
    const Int128 part = family.netMinor * line.interval.length() / days;
    return part < amount ? amount - part : part - amount;
}

/// The charge that a credit without a link belongs to: both were issued from one recalculation. A
/// charge begins before its credit does, and goes on to where the credit ends; with high-water
/// marks there may be several, and the amount tells which.
Family *Billed::nearest(const FamilyKey &key, const BilledLine &line)
{
    const Date reaches = owed(line) < 0 ? line.interval.to : line.interval.from;
    Family *found = nullptr;
    std::pair<bool, Int128> best; // whether it does not reach there, and how far its amount is off
    auto family = std::lower_bound(
        m_families.begin(), m_families.end(), key,
        [](const Family &each, const FamilyKey &wanted) { return each.key < wanted; });
    while (family != m_families.begin()) {
        --family;
        FamilyKey sameDay = family->key;
        sameDay.from = key.from;
        if (family->key.subscription != key.subscription)
            break;
        if (sameDay != key)
            continue;
        const bool misses = family->coveredTo != reaches;
        const std::pair<bool, Int128> off{misses, misses ? 0 : distance(*family, line)};
        if (found == nullptr || off < best) {
            found = &*family;
            best = off;
        }
    }
    return found;
}

void Billed::addTakenBack(const BilledLine &line, const FamilyKey &key)
{
    Family *family = familyOf(line.credits);
    if (family == nullptr)
        family = nearest(key, line);
    if (family == nullptr) {
        const auto place = std::lower_bound(
            m_families.begin(), m_families.end(), key,
            [](const Family &each, const FamilyKey &wanted) { return each.key < wanted; });
        m_families.insert(place, {key, nullptr, &line, line.interval.from, owed(line)});
        return;
    }
    family->netMinor += owed(line);
    family->coveredTo = owed(line) < 0 ? std::min(family->coveredTo, line.interval.from)
                                             : std::max(family->coveredTo, line.interval.to);
}

bool Billed::overlaps(std::size_t subscription, DateRange interval) const
{
    const auto first = std::partition_point(
        m_families.begin(), m_families.end(),
        [subscription](const Family &family) { return family.key.subscription < subscription; });
    for (auto family = first;
         family != m_families.end() && family->key.subscription == subscription; ++family) {
        const DateRange billed = family->any->interval;
        if (billed.from < interval.to && interval.from < billed.to)
            return true;
    }
    return false;
}

/// Compares the families of history with those of the invoices.
class Comparison
{
public:
    Comparison(const Billed &billed, const Calendar &calendar)
        : m_billed(billed), m_calendar(calendar)
    {}

    void propose(const Charge &charge, const Family *family);
    void takeBackAll(const Family &family);
    [[nodiscard]] std::optional<std::vector<Proposal>> take()
    {
        return m_overflowed ? std::nullopt : std::optional(std::move(m_proposals));
    }

private:
    void proposeCharge(const Charge &charge, std::optional<Date> closedBy);
    void proposeCredit(const Charge &charge, const Family *family, Date closedBy);
    void correct(const Family &family, const Charge *charge, std::int64_t wantedMinor,
                 Date coveredTo);
    void add(Proposal proposal, std::optional<Date> day);

    const Billed &m_billed;
    const Calendar &m_calendar;
    std::vector<Proposal> m_proposals;
    bool m_overflowed = false;
};

void Comparison::add(Proposal proposal, std::optional<Date> day)
{
    if (!day || proposal.amountMinor == 0)
        return;
    proposal.billDate = *day;
    const bool isDiscount = proposal.charge != nullptr ? proposal.charge->discount != nullptr
                                                       : !proposal.head->discount.isNull();
    if (isDiscount)
        proposal.amountMinor = -proposal.amountMinor;
    m_proposals.push_back(proposal);
}

void Comparison::propose(const Charge &charge, const Family *family)
{
    std::optional<Date> closedBy; // nothing: not closed, or later than anybody asked
    if (charge.closedOn)
        closedBy = m_calendar.afterChange(*charge.closedOn);
    if (family == nullptr) {
        proposeCharge(charge, closedBy);
        return;
    }
    Family found = *family;
    if (found.head == nullptr) { // only a credit is left: its invoice was voided
        proposeCharge(charge, std::nullopt);
        found.netMinor += charge.amountMinor;
    }
    if (closedBy && found.netMinor == charge.keptMinor)
        return;
    const bool atOnce =
        closedBy && (m_calendar.isIssued(*closedBy) || closedBy == m_calendar.earliestOpen());
    if (atOnce && found.netMinor != charge.amountMinor) {
        correct(found, &charge, charge.keptMinor, *charge.closedOn);
        return;
    }
    correct(found, &charge, charge.amountMinor, charge.interval.to);
    if (closedBy)
        proposeCredit(charge, &found, *closedBy);
}

void Comparison::proposeCharge(const Charge &charge, std::optional<Date> closedBy)
{
    Proposal proposal;
    proposal.kind = charge.kind;
    proposal.subscription = charge.subscription;
    proposal.charge = &charge;
    proposal.interval = charge.interval;
    proposal.amountMinor = charge.amountMinor;
    proposal.numerator = charge.numerator;
    std::optional<Date> day = charge.settles;
    if (charge.settlesWithChange)
        day = m_calendar.afterChange(charge.settles);
    if (day && m_calendar.isIssued(*day)) {
        day = m_calendar.earliestOpen();
        const bool once = charge.kind == LineKind::OneTime;
        if (!once && m_billed.overlaps(charge.subscription, charge.interval))
            proposal.kind = LineKind::Correction;
    }
    const bool together = closedBy && day && *closedBy <= *day;
    if (together) { // nobody has seen the rest of it
        proposal.interval.to = *charge.closedOn;
        proposal.amountMinor = charge.keptMinor;
        proposal.numerator = charge.keptNumerator;
    }
    add(proposal, day);
    if (closedBy && day && !together)
        proposeCredit(charge, nullptr, *closedBy);
}

void Comparison::proposeCredit(const Charge &charge, const Family *family, Date closedBy)
{
    Proposal proposal;
    proposal.kind = LineKind::Credit;
    proposal.subscription = charge.subscription;
    proposal.charge = &charge;
    proposal.head = family == nullptr ? nullptr : family->head;
    proposal.interval = DateRange{*charge.closedOn, charge.interval.to};
    proposal.amountMinor = charge.keptMinor - charge.amountMinor;
    if (family != nullptr && family->takenOffMinor != 0) {
        const Int128 left =
            std::max<Int128>(0, Int128{charge.amountMinor} - family->takenOffMinor);
        proposal.amountMinor =
            static_cast<std::int64_t>(std::max<Int128>(proposal.amountMinor, -left));
    }
    proposal.numerator = charge.keptNumerator;
    proposal.takesBack = true;
    proposal.billedMinor = charge.amountMinor;
    proposal.keptMinor = charge.amountMinor + proposal.amountMinor;
    std::optional<Date> day = closedBy;
    if (m_calendar.isIssued(closedBy)) {
        day = m_calendar.earliestOpen();
        proposal.kind = LineKind::Correction;
    }
    add(proposal, day);
}

/// Brings what is billed to what it should be, in one line: days up to `coveredTo` are charged.
void Comparison::correct(const Family &family, const Charge *charge, std::int64_t wantedMinor,
                         Date coveredTo)
{
    const auto billed = narrow(family.netMinor);
    const Int128 missing = wantedMinor - family.netMinor;
    const auto amount =
        narrow(family.takenOffMinor == 0 ? missing : std::max(missing, -family.leftMinor()));
    if (!billed || !amount) {
        m_overflowed = true;
        return;
    }
    Proposal proposal;
    proposal.kind = LineKind::Correction;
    proposal.subscription = family.key.subscription;
    proposal.charge = charge;
    proposal.head = family.any;
    proposal.interval =
        DateRange{std::min(coveredTo, family.coveredTo), std::max(coveredTo, family.coveredTo)};
    if (proposal.interval.length() == 0)
        proposal.interval = family.any->interval;
    proposal.amountMinor = *amount;
    proposal.takesBack = true;
    proposal.billedMinor = *billed;
    proposal.keptMinor = *billed + proposal.amountMinor;
    add(proposal, m_calendar.earliestOpen());
}

void Comparison::takeBackAll(const Family &family)
{
    correct(family, nullptr, 0, family.key.from);
}

} // namespace

std::optional<std::vector<Proposal>> difference(
    const BillingInput &input, const Timeline &timeline,
    const std::vector<std::span<const Charge>> &proposed, const Calendar &calendar)
{
    std::vector<std::pair<FamilyKey, const Charge *>> charges;
    std::size_t count = 0;
    for (const auto &each : proposed)
        count += each.size();
    charges.reserve(count);
    for (const auto &each : proposed) {
        for (const Charge &charge : each) {
            if (!charge.neverCame)
                charges.emplace_back(keyOf(charge), &charge);
        }
    }
    const Billed billed(input, timeline);
    Comparison comparison(billed, calendar);
    const auto before = [](const auto &a, const auto &b) { return a.first < b.first; };
    if (!std::is_sorted(charges.begin(), charges.end(), before))
        std::sort(charges.begin(), charges.end(), before);
    auto family = billed.families().begin();
    const auto last = billed.families().end();
    for (const auto &[key, charge] : charges) {
        for (; family != last && family->key < key; ++family)
            comparison.takeBackAll(*family);
        const bool isBilled = family != last && family->key == key;
        comparison.propose(*charge, isBilled ? &*family++ : nullptr);
    }
    for (; family != last; ++family)
        comparison.takeBackAll(*family);
    return comparison.take();
}

} // namespace clientele::billing
