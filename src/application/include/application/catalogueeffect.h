// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "kernel/clock.h"
#include "kernel/date.h"
#include "kernel/ledger.h"
#include "kernel/money.h"
#include "kernel/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// What one client would be invoiced next, from the day of the change on, before and after it.
struct ClientEffect {
    AccountId client;
    std::string name;
    std::string number;
    Currency currency;
    std::int64_t beforeMinor = 0; ///< net; 0 when nothing is to be invoiced
    std::int64_t afterMinor = 0;
    std::optional<Date> beforeOn; ///< bill day
    std::optional<Date> afterOn;
    std::string parkedRule;       ///< after the change it could not be billed; else empty

    [[nodiscard]] bool changes() const
    {
        return beforeMinor != afterMinor || beforeOn != afterOn || !parkedRule.empty();
    }
    friend bool operator==(const ClientEffect &, const ClientEffect &) = default;
};

/// Over the clients of one currency.
struct EffectTotals {
    Currency currency;
    std::int64_t clients = 0; ///< that were looked at
    std::int64_t changed = 0;
    std::int64_t parked = 0;
    std::int64_t beforeMinor = 0; ///< net, of all that were looked at
    std::int64_t afterMinor = 0;

    friend bool operator==(const EffectTotals &, const EffectTotals &) = default;
};

struct CatalogueEffect {
    Ledger ledger = Ledger::Retail; ///< wholesale: of a wholesale price, what the agency is charged
    Date from; ///< the day that the invoices are looked at from
    std::vector<EffectTotals> totals; ///< by currency
};

struct CatalogueEffectOptions {
    /// Given each client whose next invoice changes, in the order of their keys. False stops.
    std::function<bool(const ClientEffect &)> changed;
    /// Called after each some clients with how many were looked at. False stops with Cancelled.
    std::function<bool(std::int64_t clients)> progress;
    int clientsAtOnce = 250; ///< held in memory
};

/// The effect of an edit of the catalogue on every client, before it is saved (N12): reads all of
/// them some at a time, so that memory stays bounded, and writes nothing. A wholesale price is
/// looked at on the wholesale ledger, in the agency's currency. `command` is
/// AddCatalogueItem, EditCatalogueItem, AddPrice, or SetBillingProfile of the agency. Fails as the
/// command would, with Cancelled, or as the database does. Thread: the reader's; agency context.
[[nodiscard]] Result<CatalogueEffect> effectOnClients(storage::Reader &reader, const Clock &clock,
                                                      const domain::Command &command,
                                                      const CatalogueEffectOptions &options = {});

} // namespace clientele::application
