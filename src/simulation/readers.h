// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node.h"
#include "simulation/scenario.h"

#include <QtCore/QTimeZone>

#include <string>
#include <unordered_map>

namespace clientele::simulation {

/// The most units that an event or a line may name.
constexpr std::int64_t kMaximumQuantity = 1'000'000'000;

using Positions = std::unordered_map<std::string, std::size_t>;

/// How an instant of the file becomes a day of the account.
struct Clock {
    QTimeZone zone = QTimeZone::utc();
    bool nearest = false; ///< to the nearest midnight; the noon itself belongs to its day
};

/// What the parts of a file need to know of each other while they are read.
struct Reading {
    Scenario scenario;
    Positions items;    ///< by name
    Positions accounts; ///< by name
    Currency currency;  ///< of accounts and prices that name none
    billing::TaxRule tax;
    billing::Profile profile;
    Clock clock;
    int eventCount = 0;
    int unitCount = 0;
    Positions charged;           ///< items that no catalogue holds, by name and tax
    std::uint64_t lastPrice = 0; ///< numbers for keys
    std::uint64_t lastComponent = 0;
};

[[nodiscard]] Currency readCurrency(const Node &node);
[[nodiscard]] billing::TaxRule readTax(const Node &node);
[[nodiscard]] billing::Profile readProfile(const Node &node);
/// Percent as parts per million, 0 to 100.
[[nodiscard]] std::int32_t readPercent(const Node &node);
[[nodiscard]] std::int64_t readMinor(const Node &node, Currency currency);
/// A price that may be finer than the currency: "0.005" EUR is 5 tenths of a cent.
[[nodiscard]] billing::UnitPrice readUnitPrice(const Node &node, Currency currency);
/// The item of a charge that no catalogue holds, one for each name and tax.
[[nodiscard]] std::size_t chargedItem(Reading &reading, const std::string &name,
                                      const std::optional<billing::TaxRule> &tax);
/// The keys of a discount or coupon in the event that grants it.
[[nodiscard]] billing::Discount readDiscount(const Node &node, const Reading &reading,
                                             Currency currency, bool isCoupon);
/// "timeZone" and "instants" of the file or of an account.
void readClock(const Node &node, Clock &clock);
/// A day, or an instant that becomes one.
[[nodiscard]] Date readDay(const Node &node, const Clock &clock);

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
void readAccountEvents(const Node &node, Reading &reading, ScenarioAccount &account,
                       const Clock &clock);
[[nodiscard]] Expectation readExpectation(const Node &node, const Reading &reading);

/// Where a key stands twice in one object of a well-formed JSON text, as a path; nothing when none
/// does. The JSON parser would silently keep the last of them.
[[nodiscard]] std::optional<std::string> duplicateKey(std::string_view json);

} // namespace clientele::simulation
