// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/engine.h"
#include "billing/period.h"
#include "billing/pricing.h"
#include "timeline.h"
#include "unitcounts.h"

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
/// which part of that stays. Proposed from history alone, whatever was issued.
struct Charge {
    std::size_t subscription = 0; ///< index in the timeline
    const CatalogueItem *item = nullptr;
    const Price *price = nullptr;
    const PriceComponent *component = nullptr;
    LineKind kind = LineKind::Recurring; ///< or Proration
    DateRange interval;
    DateRange period; ///< the denominator
    Rated rated;
    std::int64_t units = 0;
    std::optional<Date> snapshotDay;
    std::int64_t numerator = 1;
    std::int64_t denominator = 1;
    std::int64_t amountMinor = 0;
    Causes causes;
    std::optional<Date> closedOn; ///< first day that it does not cover
    std::int64_t keptMinor = 0;   ///< rounded part before that day
    std::int64_t keptNumerator = 0;
    Causes closedBy;
};

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
    [[nodiscard]] std::optional<Refusal> rateInto(Charge &charge);
    void close(Charge &charge, Date day, const Causes &causes) const;
    void closeAll(Date day, const Causes &causes);
    void endTerm(Date next);
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
    std::vector<DateRange> m_terms;
    std::vector<Life> m_lives;
    std::vector<DateRange> m_laterTrials;
};

} // namespace clientele::billing
