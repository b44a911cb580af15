// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scope.h"
#include "kernel/date.h"
#include "kernel/instant.h"
#include "kernel/result.h"

#include <cstdint>
#include <functional>

namespace clientele::storage {
class Store;
}

namespace clientele::application {

struct SampleOptions {
    int size = 91;   ///< clients; more than the file has are made of its rows with other names
    int months = 12; ///< of history before asOf, 0 to 120
    Date asOf;       ///< the sample's today
    std::function<bool(int monthsDone)> progress; ///< false stops with Cancelled
};

/// The moment at which its history begins: when the store says that it was made, so that the same
/// options make the same bytes.
[[nodiscard]] Instant beginningOf(const SampleOptions &options);

struct SampleResult {
    domain::Scope owner;
    std::int64_t clients = 0;
    std::int64_t users = 0;
    std::int64_t issued = 0;
    std::int64_t commands = 0;
};

/// Fills a new, empty agency database with the sample agency, made from the project's copy of the
/// Northwind customers: staff, plans, users, trials, a history with changes of every kind, and its
/// issued invoices. Everything is made by commands through the gateway with a clock that steps from
/// day to day, nothing by inserting rows (decisions.md 9). The same options give the same agency.
/// What falls due on asOf itself is left for the billing run. Thread: the store's.
[[nodiscard]] Result<SampleResult> makeSample(storage::Store &store, const SampleOptions &options);

} // namespace clientele::application
