// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account.h"

#include <vector>

namespace clientele::billing::tests {

/// What a random history may hold.
struct Kinds {
    bool users = true;        ///< components by active users, tiers and packages
    bool otherPeriods = true; ///< quarters, years, thirty days
    bool trials = true;
    bool endsOfTrial = true; ///< trials extended after they ended
    bool withdrawals = false;
    bool priceVersions = true;
    bool deletion = true;
    bool measured = false;  ///< components in arrears, by day, peak and high-water mark
    bool discounts = false; ///< granted and ended, on single subscriptions and on all
    bool charges = false;   ///< once
    bool keepsRest = false; ///< cancellations that give nothing back
    bool atOnce = false;    ///< changes billed on their own day
    int subscriptions = 3; ///< at most
};

/// A recorded event and the day on which somebody recorded it.
struct Recorded {
    TimelineEvent event;
    Date recordedOn;
};

struct RecordedUnit {
    UnitEvent event;
    Date recordedOn;
};

/// A random history, drawn from RapidCheck: to be called inside rc::check only.
struct RandomTimeline {
    Date first; ///< nothing happens before
    Date last;  ///< nothing happens from this day on
    std::vector<Recorded> events;
    std::vector<RecordedUnit> units;
    std::optional<Date> deletedFrom;
};

/// Fills the catalogue of the account and draws what happens to it.
RandomTimeline drawTimeline(TestAccount &account, const Kinds &kinds);

/// Gives the account everything that was recorded by `day`.
void learn(TestAccount &account, const RandomTimeline &timeline, Date day);
/// Everything, whenever it was recorded.
void learnAll(TestAccount &account, const RandomTimeline &timeline);

} // namespace clientele::billing::tests
