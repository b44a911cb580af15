// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/names.h"

#include <array>

namespace clientele::billing {
namespace {

/// In the order of the enumerators.
constexpr std::array<std::string_view, 5> kComponentKindNames{"flat", "per_unit", "graduated",
                                                              "volume", "package"};
constexpr std::array<std::string_view, 6> kMeterNames{
    "none", "active_users", "monitored_users", "computers", "client_accounts", "manual"};
constexpr std::array<std::string_view, 4> kCountingRuleNames{"snapshot", "daily", "peak",
                                                             "high_water"};
constexpr std::array<std::string_view, 2> kTimingNames{"advance", "arrears"};
constexpr std::array<std::string_view, 3> kPeriodUnitNames{"day", "month", "year"};
constexpr std::array<std::string_view, 2> kItemKindNames{"plan", "add_on"};
constexpr std::array<std::string_view, 13> kEventKindNames{
    "subscription_started", "item_changed",     "quantity_changed", "trial_extended",
    "paused",               "resumed",          "bill_day_changed", "cancelled",
    "withdrawn",            "charged",          "discount_granted", "discount_ended",
    "coupon_redeemed"};
constexpr std::array<std::string_view, 9> kLineKindNames{
    "recurring", "proration", "credit",      "correction", "one_time",
    "discount",  "coupon",    "credit_note", "summary"};
constexpr std::array<std::string_view, 16> kTraceRuleNames{
    "full_period",       "stub",
    "proration_after_change", "credit_unused_part",
    "units_at_snapshot", "quantity_times_price",
    "late_entry",        "used_part",
    "units_daily",       "units_peak",
    "units_high_water",  "one_time_charge",
    "discount_rate",     "discount_amount",
    "credit_note",       "client_document"};
constexpr std::array<std::string_view, 5> kSubscriptionStateNames{"scheduled", "trial", "active",
                                                                  "paused", "ended"};
constexpr std::array<std::string_view, 3> kRoundingNames{"half_up", "half_even", "down"};
constexpr std::array<std::string_view, 5> kDenominatorNames{
    "whole_period", "leading", "trailing", "forward", "calendar_month"};
constexpr std::array<std::string_view, 4> kDayCountNames{"actual", "actual_over30",
                                                         "strict30_of360", "fixed_month"};
constexpr std::array<std::string_view, 2> kAlignmentNames{"anniversary", "calendar"};
constexpr std::array<std::string_view, 2> kSettlementNames{"next_bill_day", "at_once"};
constexpr std::array<std::string_view, 2> kRoundingStageNames{"line", "daily_rate"};
constexpr std::array<std::string_view, 2> kCreditRuleNames{"kept_part", "unused_part"};
constexpr std::array<std::string_view, 2> kDowngradeNames{"now", "end_of_term"};
constexpr std::array<std::string_view, 2> kTaxStageNames{"group", "line"};
constexpr std::array<std::string_view, 3> kCancellationNames{"credit", "refund", "nothing"};

template<typename Enum, std::size_t Count>
std::string_view find(const std::array<std::string_view, Count> &names, Enum value) noexcept
{
    const auto index = static_cast<std::size_t>(value);
    return index < Count ? names[index] : std::string_view();
}

template<typename Enum, std::size_t Count>
std::optional<Enum> parse(const std::array<std::string_view, Count> &names,
                          std::string_view name) noexcept
{
    for (std::size_t index = 0; index < Count; ++index) {
        if (names[index] == name)
            return static_cast<Enum>(index);
    }
    return std::nullopt;
}

} // namespace

std::string_view nameOf(ComponentKind value) noexcept
{
    return find(kComponentKindNames, value);
}

template<>
std::optional<ComponentKind> fromName(std::string_view name) noexcept
{
    return parse<ComponentKind>(kComponentKindNames, name);
}

std::string_view nameOf(Meter value) noexcept
{
    return find(kMeterNames, value);
}

template<>
std::optional<Meter> fromName(std::string_view name) noexcept
{
    return parse<Meter>(kMeterNames, name);
}

std::string_view nameOf(CountingRule value) noexcept
{
    return find(kCountingRuleNames, value);
}

template<>
std::optional<CountingRule> fromName(std::string_view name) noexcept
{
    return parse<CountingRule>(kCountingRuleNames, name);
}

std::string_view nameOf(Timing value) noexcept
{
    return find(kTimingNames, value);
}

template<>
std::optional<Timing> fromName(std::string_view name) noexcept
{
    return parse<Timing>(kTimingNames, name);
}

std::string_view nameOf(PeriodUnit value) noexcept
{
    return find(kPeriodUnitNames, value);
}

template<>
std::optional<PeriodUnit> fromName(std::string_view name) noexcept
{
    return parse<PeriodUnit>(kPeriodUnitNames, name);
}

std::string_view nameOf(ItemKind value) noexcept
{
    return find(kItemKindNames, value);
}

template<>
std::optional<ItemKind> fromName(std::string_view name) noexcept
{
    return parse<ItemKind>(kItemKindNames, name);
}

std::string_view nameOf(EventKind value) noexcept
{
    return find(kEventKindNames, value);
}

template<>
std::optional<EventKind> fromName(std::string_view name) noexcept
{
    return parse<EventKind>(kEventKindNames, name);
}

std::string_view nameOf(LineKind value) noexcept
{
    return find(kLineKindNames, value);
}

template<>
std::optional<LineKind> fromName(std::string_view name) noexcept
{
    return parse<LineKind>(kLineKindNames, name);
}

std::string_view nameOf(TraceRule value) noexcept
{
    return find(kTraceRuleNames, value);
}

template<>
std::optional<TraceRule> fromName(std::string_view name) noexcept
{
    return parse<TraceRule>(kTraceRuleNames, name);
}

std::string_view nameOf(SubscriptionState value) noexcept
{
    return find(kSubscriptionStateNames, value);
}

template<>
std::optional<SubscriptionState> fromName(std::string_view name) noexcept
{
    return parse<SubscriptionState>(kSubscriptionStateNames, name);
}

std::string_view nameOf(Rounding value) noexcept
{
    return find(kRoundingNames, value);
}

template<>
std::optional<Rounding> fromName(std::string_view name) noexcept
{
    return parse<Rounding>(kRoundingNames, name);
}

std::string_view nameOf(Denominator value) noexcept
{
    return find(kDenominatorNames, value);
}

template<>
std::optional<Denominator> fromName(std::string_view name) noexcept
{
    return parse<Denominator>(kDenominatorNames, name);
}

std::string_view nameOf(DayCount value) noexcept
{
    return find(kDayCountNames, value);
}

template<>
std::optional<DayCount> fromName(std::string_view name) noexcept
{
    return parse<DayCount>(kDayCountNames, name);
}

std::string_view nameOf(Alignment value) noexcept
{
    return find(kAlignmentNames, value);
}

template<>
std::optional<Alignment> fromName(std::string_view name) noexcept
{
    return parse<Alignment>(kAlignmentNames, name);
}

std::string_view nameOf(Settlement value) noexcept
{
    return find(kSettlementNames, value);
}

template<>
std::optional<Settlement> fromName(std::string_view name) noexcept
{
    return parse<Settlement>(kSettlementNames, name);
}

std::string_view nameOf(RoundingStage value) noexcept
{
    return find(kRoundingStageNames, value);
}

template<>
std::optional<RoundingStage> fromName(std::string_view name) noexcept
{
    return parse<RoundingStage>(kRoundingStageNames, name);
}

std::string_view nameOf(CreditRule value) noexcept
{
    return find(kCreditRuleNames, value);
}

template<>
std::optional<CreditRule> fromName(std::string_view name) noexcept
{
    return parse<CreditRule>(kCreditRuleNames, name);
}

std::string_view nameOf(Downgrade value) noexcept
{
    return find(kDowngradeNames, value);
}

template<>
std::optional<Downgrade> fromName(std::string_view name) noexcept
{
    return parse<Downgrade>(kDowngradeNames, name);
}

std::string_view nameOf(TaxStage value) noexcept
{
    return find(kTaxStageNames, value);
}

template<>
std::optional<TaxStage> fromName(std::string_view name) noexcept
{
    return parse<TaxStage>(kTaxStageNames, name);
}

std::string_view nameOf(Cancellation value) noexcept
{
    return find(kCancellationNames, value);
}

template<>
std::optional<Cancellation> fromName(std::string_view name) noexcept
{
    return parse<Cancellation>(kCancellationNames, name);
}

} // namespace clientele::billing
