// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer entry for the reader of simulate and the billing engine behind it. Besides not crashing
// it asks what must hold of any file: totals add up (V17), a second run makes nothing (V1), running
// daily or once gives the same sum (V2).
#include "simulation/compare.h"
#include "simulation/simulate.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace clientele;
using namespace clientele::simulation;

namespace {

constexpr int kMostDays = 400; ///< a longer time only costs the fuzzer its speed
constexpr std::size_t kMostEvents = 40;

void demand(bool held)
{
    if (!held)
        std::abort();
}

bool isSmall(const Scenario &scenario)
{
    for (const ScenarioAccount &account : scenario.accounts) {
        if (account.events.size() > kMostEvents)
            return false;
        for (const ScenarioEvent &event : account.events) {
            const Date first = std::min(event.recordedOn,
                                        event.effectiveOn.value_or(scenario.until));
            if (daysBetween(first, scenario.until) > kMostDays || event.units.size() > 1000)
                return false;
        }
    }
    return scenario.accounts.size() <= 3 && (!scenario.runs || scenario.runs->size() <= 1000);
}

/// Net of each account; nothing when one was parked, now or for a while.
std::optional<std::vector<std::int64_t>> netOf(const Scenario &scenario, const Outcome &outcome)
{
    std::vector<std::int64_t> net(scenario.accounts.size());
    for (const SimulatedAccount &account : outcome.accounts) {
        if (account.parked)
            return std::nullopt;
    }
    for (const SimulatedInvoice &simulated : outcome.invoices) {
        const billing::InvoiceDraft &draft = simulated.invoice.content;
        std::int64_t sum = 0;
        for (const billing::DraftLine &line : draft.lines)
            sum += line.amountMinor;
        demand(sum == draft.netMinor && draft.totalMinor == draft.netMinor + draft.taxMinor);
        demand(draft.payableMinor >= 0
               && draft.payableMinor
                      == draft.totalMinor - draft.creditUsedMinor + draft.creditMadeMinor);
        net[simulated.account] += sum;
    }
    return net;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // the bytes of a file are characters; nothing else is read through this pointer
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto read = readScenario(text);
    if (!read) {
        demand(read.failure().parameters.at(0).starts_with('$'));
        return 0;
    }
    Scenario scenario = *read;
    if (!isSmall(scenario))
        return 0;
    const auto outcome = simulate(scenario);
    if (!outcome)
        return 0;
    const std::string json = toJson(scenario, *outcome);
    demand(!json.empty());
    (void)compare(scenario, *outcome);
    const auto net = netOf(scenario, *outcome);

    Scenario twice = scenario;
    twice.runs.emplace();
    for (const Date day : outcome->runs)
        twice.runs->insert(twice.runs->end(), {day, day});
    const auto again = simulate(twice);
    demand(again && toJson(twice, *again) == json);

    scenario.runs = {scenario.until};
    const auto once = simulate(scenario);
    scenario.runs->clear();
    for (Date day = scenario.until.addDays(-kMostDays); day <= scenario.until; day = day.addDays(1))
        scenario.runs->push_back(day);
    const auto daily = simulate(scenario);
    if (once && daily && net) {
        const auto netOnce = netOf(scenario, *once);
        const auto netDaily = netOf(scenario, *daily);
        demand(!netOnce || !netDaily || *netOnce == *netDaily);
    }
    return 0;
}
