// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/engine.h"
#include "billing/period.h"
#include "billing/pricing.h"
#include "timeline.h"
#include "unitcounts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace clientele::billing {

/// What the runs of one account share.
struct Context {
    const BillingInput &input;
    UnitCounts units;
};

/// The events that made a line.
struct Causes {
    std::span<const Entry> group; ///< of the day of a change
    const TimelineEvent *item = nullptr;
    const TimelineEvent *quantity = nullptr;
    const TimelineEvent *billDay = nullptr;
};

/// What one component costs from a day to the end of its term, and, once a change has closed it,
/// which part of that stays. In arrears it is what was used until the end or the change, and is
/// never closed. Proposed from history alone, whatever was issued.
struct Charge {
    std::size_t subscription = 0; ///< index in the timeline
    const CatalogueItem *item = nullptr;
    const Price *price = nullptr;
    const PriceComponent *component = nullptr;
    LineKind kind = LineKind::Recurring; ///< Proration, OneTime, or Discount
    TraceRule rule = TraceRule::FullPeriod; ///< if it says more than `kind`
    DateRange interval;
    DateRange period; ///< the denominator
    Rated rated;
    std::int64_t units = 0;
    std::optional<Date> snapshotDay;
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    std::int64_t amountMinor = 0; ///< of a discount: positive, what is taken off
    std::int64_t days = 0;        ///< of the interval as the profile counts them
    std::int64_t unitDays = 0;
    Date termStart;
    Date settles;                   ///< billed on this day …
    bool settlesWithChange = false; ///< … or on the bill day that settles a change of this day
    bool inArrears = false;
    bool isIncrement = false; ///< above the high-water mark
    bool neverCame = false;   ///< an increment of a day that its life or plan did not reach
    const TimelineEvent *discount = nullptr; ///< that granted it
    std::int64_t baseMinor = 0;     ///< of a discount: what it is taken from …
    std::int64_t keptBaseMinor = 0; ///< … and what of that stays
    std::int32_t ratePpm = 0;                ///< of a discount
    Causes causes;
    std::optional<Date> closedOn; ///< first day that it does not cover
    std::int64_t keptMinor = 0;   ///< rounded part before that day
    std::int64_t keptNumerator = 0; ///< of the part that is rounded; -1: none can be told
    std::int64_t keptDays = 0;
    bool refund = false; ///< what is taken back is paid back
    Causes closedBy;
};

[[nodiscard]] bool isCounted(Meter meter);
/// The rate group of an item on the account.
[[nodiscard]] const TaxRule &taxOfItem(const BillingInput &input, const CatalogueItem &item);
[[nodiscard]] Refusal overflow(const Charge &charge);
[[nodiscard]] Refusal refusalOf(RatingFailure failure, const Charge &charge);
/// numerator / denominator of the price, rounded where the profile says. Nothing on overflow.
[[nodiscard]] std::optional<std::int64_t> amountOf(const Charge &charge, std::int64_t numerator,
                                                   const Profile &profile);

/// One stretch from a start to an end.
struct Life {
    Date start;
    Date firstPaid;
    std::optional<Date> end; ///< first day that is not charged
};

/// Walks through the history of one subscription, term by term, and proposes what each would have
/// charged when it began and what the changes within it did: the same lines as billing step by
/// step, because a term knows only the events up to its first day (V2).
class SubscriptionRun
{
public:
    SubscriptionRun(Context &context, std::size_t subscription, std::span<const Entry> entries);

    /// Proposes every term that begins on or before `day`, with all the changes inside them.
    [[nodiscard]] std::optional<Refusal> runThrough(Date day);
    /// The next day on which a term may begin; nothing once no more will.
    [[nodiscard]] std::optional<Date> nextDay() const;

    [[nodiscard]] const std::vector<Charge> &charges() const { return m_charges; }
    [[nodiscard]] const std::vector<Date> &billDays() const { return m_billDays; }
    /// Days of changes that are billed on the day itself.
    [[nodiscard]] const std::vector<Date> &settleDays() const { return m_settleDays; }
    [[nodiscard]] const std::vector<DateRange> &terms() const { return m_terms; }
    [[nodiscard]] const std::vector<Life> &lives() const { return m_lives; }
    /// Trials given after the first paid day: nothing is charged in them.
    [[nodiscard]] const std::vector<DateRange> &laterTrials() const { return m_laterTrials; }

private:
    enum class Phase : std::uint8_t { BetweenLives, AtTermStart, Over };
    enum class Outcome : std::uint8_t { GoesOn, Ends, Restarts, OnTrial, Overlaps };

    struct State {
        bool running = false;
        CatalogueItemId item;
        std::int64_t quantity = 1;
        bool paused = false;
        int billDay = 0; ///< 0: the day of the first paid day
        std::optional<Date> anchor;
        Date start;
        Date firstPaid;
        Causes causes; ///< of the present item, quantity and bill day
    };

    void beginLife();
    void endLife(Date day);
    void goTo(Date next);
    [[nodiscard]] Date startTrial(Date from, Date until, std::size_t next);
    [[nodiscard]] std::size_t groupEnd(std::size_t first) const;
    void apply(const Entry &entry);
    [[nodiscard]] Outcome applyGroup();
    [[nodiscard]] Outcome applyThrough(Date day);
    [[nodiscard]] std::optional<Refusal> runTerm();
    [[nodiscard]] std::optional<Refusal> beginTerm(Date start);
    [[nodiscard]] std::optional<Refusal> runChanges();
    [[nodiscard]] std::optional<Refusal> change(Date day, const State &before,
                                                const Causes &causes);
    [[nodiscard]] std::optional<Refusal> findPrice(Date termStart, Date day);
    [[nodiscard]] std::optional<Refusal> open(Date day, LineKind kind, const Causes &causes);
    [[nodiscard]] PeriodRule periodRule() const;
    [[nodiscard]] Charge chargeOf(const PriceComponent &component, Date day, LineKind kind,
                                  const Causes &causes) const;
    [[nodiscard]] std::optional<Refusal> openComponent(Charge charge,
                                                       const std::vector<std::size_t> &openBefore);
    [[nodiscard]] std::optional<Refusal> rateInto(Charge &charge);
    [[nodiscard]] std::optional<Refusal> rateUnits(Charge &charge, std::int64_t units) const;
    [[nodiscard]] std::optional<Refusal> rateDaily(Charge &charge);
    [[nodiscard]] std::optional<Refusal> ratePeak(Charge &charge);
    [[nodiscard]] std::optional<Refusal> finish(Charge &charge) const;
    [[nodiscard]] std::optional<Refusal> openHighWater(Charge charge,
                                                       const std::vector<std::size_t> &openBefore);
    [[nodiscard]] std::optional<Refusal> addIncrement(Charge charge, Date day,
                                                      std::int64_t mark, std::int64_t units);
    [[nodiscard]] bool isDowngrade(Date day) const;
    [[nodiscard]] std::optional<Refusal> close(Charge &charge, Date day, const Causes &causes);
    [[nodiscard]] std::optional<Refusal> closeArrears(Charge &charge, Date day,
                                                      const Causes &causes);
    /// `cancellation` for the rest of what was billed in advance.
    [[nodiscard]] std::optional<Refusal> closeAll(Date day, const Causes &causes,
                                                  Cancellation cancellation);
    [[nodiscard]] std::optional<Refusal> endTermBy(Outcome outcome, Date day,
                                                   const Causes &causes);
    void endTerm(Date next);
    /// `day`, or the earlier day of a cancellation that is not applied yet.
    [[nodiscard]] Date cancelledBefore(Date day) const;
    [[nodiscard]] Refusal overlapping(Date day) const;

    Context &m_context;
    std::size_t m_subscription;
    std::span<const Entry> m_entries;
    std::size_t m_index = 0;       ///< first entry that is not applied
    std::size_t m_trialReadTo = 0; ///< entries before it have told when the trial ends
    Phase m_phase = Phase::BetweenLives;
    State m_state;
    bool m_hasPaid = false; ///< the trial is over
    Date m_next;            ///< where the next term may begin
    std::int64_t m_paidPeriods = 0;

    // the running term
    bool m_termIsPaid = false;
    BillingPeriod m_period;
    const CatalogueItem *m_item = nullptr;
    const Price *m_price = nullptr;
    PeriodLength m_length;
    std::vector<std::size_t> m_open; ///< charges that cover the rest of the term

    std::vector<Charge> m_charges;
    std::vector<Date> m_billDays;
    std::vector<Date> m_settleDays;
    std::vector<DateRange> m_terms;
    std::vector<Life> m_lives;
    std::vector<DateRange> m_laterTrials;
};

} // namespace clientele::billing
