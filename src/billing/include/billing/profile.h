// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/checked.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clientele::billing {

/// What a part of a period is measured against (billing.md 3).
enum class Denominator : std::uint8_t {
    WholePeriod,   ///< days of the billing period that holds the day
    Leading,       ///< period before the next anchor
    Trailing,      ///< period after the last anchor
    Forward,       ///< period that would begin on the first day of the stub
    CalendarMonth, ///< the calendar month that holds the first day, times the months of the period
};

enum class DayCount : std::uint8_t {
    Actual,
    ActualOver30,
    Strict30Of360, ///< a month end is always the 30th
    FixedMonth,    ///< months of fixedMonthDays: within one d2 - d1, across (N - d1) + d2
};

/// Where a day without a bill day of its own begins its periods.
enum class Alignment : std::uint8_t {
    Anniversary, ///< the first paid day
    Calendar,    ///< the first of the month, quarter or year; Monday for weeks
};

/// When a change inside a term is billed; an event may ask for AtOnce by itself.
enum class Settlement : std::uint8_t { NextBillDay, AtOnce };

/// What is rounded: the amount of a line, or the price of one day before it is multiplied.
enum class RoundingStage : std::uint8_t { Line, DailyRate };

/// Which part of a line is rounded when it is taken back.
enum class CreditRule : std::uint8_t {
    KeptPart,   ///< what was billed minus the rounded part kept
    UnusedPart, ///< the unused part by itself, never more than the line
};

/// Whether a plan of a lower price in the middle of a term acts at once or at its end.
enum class Downgrade : std::uint8_t { Now, EndOfTerm };

/// Tax once a group (EN 16931, BR-CO-17), or line by line and added up.
enum class TaxStage : std::uint8_t { Group, Line };

/// The knobs that make the rules of another system (billing.md 2 and 4). A value, chosen per agency
/// and per account. The default is CLIENTELE_DAY.
struct Profile {
    std::string name = "CLIENTELE_DAY";
    Denominator stubDenominator = Denominator::WholePeriod;
    DayCount dayCount = DayCount::Actual;
    int fixedMonthDays = 30; ///< for DayCount::FixedMonth, 1 to 31
    Alignment alignment = Alignment::Anniversary;
    bool changeDayBelongsToNewPlan = true;
    bool cancellationDayIsCharged = false;
    bool prorate = true;
    Downgrade downgrade = Downgrade::Now;
    Settlement settlement = Settlement::NextBillDay;
    Rounding rounding = Rounding::HalfUp;
    RoundingStage roundingStage = RoundingStage::Line;
    CreditRule creditRule = CreditRule::KeptPart;
    TaxStage taxStage = TaxStage::Group;

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// The profiles of billing.md 4 that the engine ships, CLIENTELE_DAY first. A profile is data: any
/// other combination of the knobs is as good.
[[nodiscard]] std::span<const Profile> profiles();
/// Nothing for an unknown name.
[[nodiscard]] std::optional<Profile> profileByName(std::string_view name);

} // namespace clientele::billing
