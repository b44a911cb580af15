// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulation/outcome.h"
#include "simulation/scenario.h"

#include <string>
#include <vector>

namespace clientele::simulation {

/// One figure that is not as expected.
struct Difference {
    std::string path;     ///< in the file: "$.expect.invoices[1].lines[0]"
    std::string expected; ///< "2026-02-01/2026-03-01 29.00 recurring"; empty: nothing was expected
    std::string got;      ///< the same form; empty: there was nothing

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// Everything in which the outcome departs from scenario.expect; empty when there is none or
/// nothing is expected. Lines are matched in any order, invoices in the order of issue.
[[nodiscard]] std::vector<Difference> compare(const Scenario &scenario, const Outcome &outcome);

} // namespace clientele::simulation
