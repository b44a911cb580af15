// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "simulation/proof.h"

#include <string>

namespace clientele::simulation {

/// What is known of an account as a file of `clientele simulate` that other rules can bill as well
/// (N16): without given runs, until the day `asOf`. A change or cancellation that the account's own
/// rules put at the end of a term waits for the end of the term, whatever that is elsewhere; an
/// add-on with the plan's bill day follows the plan. Of the subject only account, asOf, input,
/// documents and dayOf matter. Refused "notExpressible" as writeProof().
[[nodiscard]] Result<std::string> writeAccountScenario(const ProofSubject &subject);

} // namespace clientele::simulation
