// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "simulation/outcome.h"
#include "simulation/scenario.h"

#include <functional>

namespace clientele::simulation {

/// Lets the engine bill a scenario day by day: every event becomes known on the day it was
/// recorded, every due draft is issued by the run of that day. Pure: the same scenario gives the
/// same outcome; no clock, file or random. A run that the engine refuses parks the account, it is
/// not a failure.
/// Fails with Malformed as readScenario() when an event asks for the end of a term that does not
/// exist ("noTerm"), with Refused, rule "tooMuchWork", when runs times events pass a bound, and
/// with Cancelled when `goOn`, asked before each run of an account, says no.
[[nodiscard]] Result<Outcome> simulate(const Scenario &scenario,
                                       const std::function<bool()> &goOn = {});

} // namespace clientele::simulation
