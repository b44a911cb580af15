// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "billing/engine.h"
#include "simulation/scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clientele::simulation {

/// A draft with the names of the file instead of keys.
struct NamedInvoice {
    billing::InvoiceDraft content;
    std::vector<std::string> subscriptions;       ///< of each line
    std::vector<std::vector<std::string>> events; ///< of each line: the ids of its trace
};

struct SimulatedInvoice {
    std::string number; ///< INV-{year of issue}-{0000}
    std::size_t account = 0; ///< in Scenario::accounts
    Date issuedOn;
    NamedInvoice invoice;
};

struct SimulatedAccount {
    std::int64_t creditMinor = 0;  ///< not yet used, at the end
    std::int64_t balanceMinor = 0; ///< what the issued invoices ask for, less payments
    std::int64_t activeUsers = 0;
    std::vector<billing::SubscriptionStatus> subscriptions; ///< in the order of the names
    std::optional<NamedInvoice> next; ///< projected, if nothing else happens
    std::optional<billing::Refusal> parked;
    Date parkedOn; ///< the first run that was refused, and all since
};

struct Outcome {
    std::vector<SimulatedInvoice> invoices; ///< in the order of issue
    std::vector<SimulatedAccount> accounts; ///< as in the scenario
    std::vector<Date> runs;                 ///< days on which something was billed or tried
};

/// The outcome as `clientele simulate --json` prints it: compact or indented UTF-8, amounts as
/// strings in major units, ISO dates. The scenario must be the one that was simulated.
[[nodiscard]] std::string toJson(const Scenario &scenario, const Outcome &outcome,
                                 bool indented = true);

} // namespace clientele::simulation
