// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/draft.h"
#include "billing/engine.h"

#include <optional>
#include <string_view>

namespace clientele::billing {

/// The name under which a value is stored and written to JSON: snake case, e.g. "add_on". Never
/// changed once released. Empty for a number that is no value of the enumeration. Any thread.
[[nodiscard]] std::string_view nameOf(ComponentKind value) noexcept;
[[nodiscard]] std::string_view nameOf(Meter value) noexcept;
[[nodiscard]] std::string_view nameOf(CountingRule value) noexcept;
[[nodiscard]] std::string_view nameOf(Timing value) noexcept;
[[nodiscard]] std::string_view nameOf(PeriodUnit value) noexcept;
[[nodiscard]] std::string_view nameOf(ItemKind value) noexcept;
[[nodiscard]] std::string_view nameOf(EventKind value) noexcept;
[[nodiscard]] std::string_view nameOf(LineKind value) noexcept;
[[nodiscard]] std::string_view nameOf(TraceRule value) noexcept;
[[nodiscard]] std::string_view nameOf(SubscriptionState value) noexcept;
[[nodiscard]] std::string_view nameOf(Rounding value) noexcept;
[[nodiscard]] std::string_view nameOf(Denominator value) noexcept;
[[nodiscard]] std::string_view nameOf(DayCount value) noexcept;
[[nodiscard]] std::string_view nameOf(Alignment value) noexcept;
[[nodiscard]] std::string_view nameOf(Settlement value) noexcept;
[[nodiscard]] std::string_view nameOf(RoundingStage value) noexcept;
[[nodiscard]] std::string_view nameOf(CreditRule value) noexcept;
[[nodiscard]] std::string_view nameOf(Downgrade value) noexcept;
[[nodiscard]] std::string_view nameOf(TaxStage value) noexcept;
[[nodiscard]] std::string_view nameOf(Cancellation value) noexcept;

/// The value with exactly this name, for each of the enumerations above; nothing otherwise.
template<typename Enum>
[[nodiscard]] std::optional<Enum> fromName(std::string_view name) noexcept;

template<>
std::optional<ComponentKind> fromName(std::string_view name) noexcept;
template<>
std::optional<Meter> fromName(std::string_view name) noexcept;
template<>
std::optional<CountingRule> fromName(std::string_view name) noexcept;
template<>
std::optional<Timing> fromName(std::string_view name) noexcept;
template<>
std::optional<PeriodUnit> fromName(std::string_view name) noexcept;
template<>
std::optional<ItemKind> fromName(std::string_view name) noexcept;
template<>
std::optional<EventKind> fromName(std::string_view name) noexcept;
template<>
std::optional<LineKind> fromName(std::string_view name) noexcept;
template<>
std::optional<TraceRule> fromName(std::string_view name) noexcept;
template<>
std::optional<SubscriptionState> fromName(std::string_view name) noexcept;
template<>
std::optional<Rounding> fromName(std::string_view name) noexcept;
template<>
std::optional<Denominator> fromName(std::string_view name) noexcept;
template<>
std::optional<DayCount> fromName(std::string_view name) noexcept;
template<>
std::optional<Alignment> fromName(std::string_view name) noexcept;
template<>
std::optional<Settlement> fromName(std::string_view name) noexcept;
template<>
std::optional<RoundingStage> fromName(std::string_view name) noexcept;
template<>
std::optional<CreditRule> fromName(std::string_view name) noexcept;
template<>
std::optional<Downgrade> fromName(std::string_view name) noexcept;
template<>
std::optional<TaxStage> fromName(std::string_view name) noexcept;
template<>
std::optional<Cancellation> fromName(std::string_view name) noexcept;

} // namespace clientele::billing
