// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node.h"
#include "simulation/scenario.h"

#include <string>
#include <unordered_map>

namespace clientele::simulation {

using Positions = std::unordered_map<std::string, std::size_t>;

/// What the parts of a file need to know of each other while they are read.
struct Reading {
    Scenario scenario;
    Positions items;    ///< by name
    Positions accounts; ///< by name
    Currency currency;  ///< of accounts and prices that name none
    billing::TaxRule tax;
    billing::Profile profile;
    int eventCount = 0;
    int unitCount = 0;
    std::uint64_t lastPrice = 0; ///< numbers for keys
    std::uint64_t lastComponent = 0;
};

[[nodiscard]] Currency readCurrency(const Node &node);
[[nodiscard]] billing::TaxRule readTax(const Node &node);
[[nodiscard]] billing::Profile readProfile(const Node &node);

/// The value with the name that the node holds; complains "notOneOf" otherwise.
template<typename Enum, typename FromName>
[[nodiscard]] Enum readNamed(const Node &node, FromName fromName)
{
    const std::string name = node.text();
    const auto value = fromName(name);
    if (!value && !node.failed())
        node.complain("notOneOf", name);
    return value.value_or(Enum{});
}

/// Each reads one part of the file into `reading`.
void readItems(const Node &node, Reading &reading);
void readAccountEvents(const Node &node, Reading &reading, ScenarioAccount &account);
[[nodiscard]] Expectation readExpectation(const Node &node, const Reading &reading);

/// Where a key stands twice in one object of a well-formed JSON text, as a path; nothing when none
/// does. The JSON parser would silently keep the last of them.
[[nodiscard]] std::optional<std::string> duplicateKey(std::string_view json);

} // namespace clientele::simulation
