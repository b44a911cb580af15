// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/profile.h"
#include "kernel/result.h"
#include "simulation/outcome.h"
#include "simulation/scenario.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::simulation {

/// The kind of a ProfileLine that is the tax of an invoice.
inline constexpr std::string_view kTaxKind = "tax";

/// One line of an invoice, named for people, or its tax, which has no names and the bill day for
/// an interval.
struct ProfileLine {
    Date billDate;
    std::string subscription, item, component, kind;
    DateRange interval;
    std::int64_t amountMinor = 0;

    friend auto operator<=>(const ProfileLine &, const ProfileLine &) = default;
};

/// A line that two profiles bill otherwise.
struct ProfileDifference {
    std::size_t account = 0;      ///< in Scenario::accounts
    std::optional<ProfileLine> a; ///< nothing: only the second profile has the line
    std::optional<ProfileLine> b;
    /// The knobs that each alone turn the line of A into that of B; where there is none, all in
    /// which the profiles differ.
    std::vector<std::string> knobs;
    bool together = false; ///< none does it alone

    friend bool operator==(const ProfileDifference &, const ProfileDifference &) = default;
};

/// The names of the knobs in which two profiles differ, in the order of simulate.md.
[[nodiscard]] std::vector<std::string> differingKnobs(const billing::Profile &a,
                                                      const billing::Profile &b);

/// What two profiles make of a scenario.
struct ProfileComparison {
    Outcome a;
    Outcome b;
    std::vector<ProfileDifference> differences; ///< by account and bill day
};

/// All lines and taxes of the invoices of each account, sorted.
[[nodiscard]] std::vector<std::vector<ProfileLine>> profileLines(const Scenario &scenario,
                                                                 const Outcome &outcome);

/// Bills every account by both profiles and finds the lines that differ (N16). Simulates once more
/// for each knob in which they do. Fails as simulate().
[[nodiscard]] Result<ProfileComparison> compareProfiles(const Scenario &scenario,
                                                        const billing::Profile &a,
                                                        const billing::Profile &b,
                                                        const std::function<bool()> &goOn = {});

} // namespace clientele::simulation
