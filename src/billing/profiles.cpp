// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped profiles: nothing but data. Each says only what differs from CLIENTELE_DAY.
#include "billing/profile.h"

#include <algorithm>
#include <vector>

namespace clientele::billing {
namespace {

Profile named(const char *name)
{
    Profile profile;
    profile.name = name;
    return profile;
}

/// Systems that invoice a change when it happens.
Profile atOnce(const char *name)
{
    Profile profile = named(name);
    profile.settlement = Settlement::AtOnce;
    return profile;
}

Profile leading(const char *name)
{
    Profile profile = atOnce(name);
    profile.stubDenominator = Denominator::Leading;
    return profile;
}

Profile calendarMonth(const char *name, DayCount dayCount)
{
    Profile profile = named(name);
    profile.stubDenominator = Denominator::CalendarMonth;
    profile.dayCount = dayCount;
    return profile;
}

Profile lago(const char *name)
{
    Profile profile = atOnce(name);
    profile.alignment = Alignment::Calendar;
    profile.cancellationDayIsCharged = true;
    profile.downgrade = Downgrade::EndOfTerm;
    return profile;
}

Profile perSeat(const char *name)
{
    Profile profile = atOnce(name);
    profile.downgrade = Downgrade::EndOfTerm;
    return profile;
}

std::vector<Profile> makeProfiles()
{
    std::vector<Profile> all{
        Profile(),
        leading("KB_DAY"),
        leading("KB_FIXED30"),
        leading("KB_LEDGER"),
        leading("KB_USAGE"),
        leading("KB_DUNNING"),
        lago("LAGO_DAY"),
        lago("LAGO_TIERS"),
        lago("LAGO_NUMBERING"),
        lago("LAGO_DUNNING"),
        named("OPENMETER_TIERS"),
        atOnce("FLEX_DAY"),
        leading("BLESTA_DAY"),
        atOnce("STRIPE_FRACTION"),
        named("STRIPE_TIERS"),
        atOnce("CHARGEBEE_DAY"),
        named("EN16931"),
        atOnce("AUTUMN_FRACTION"),
        calendarMonth("ZUORA_DAY", DayCount::Actual),
        calendarMonth("ZUORA_ACTUAL_OVER_30", DayCount::ActualOver30),
        calendarMonth("ZUORA_30_360", DayCount::Strict30Of360),
        atOnce("RATE_ROUNDED_DAILY"),
        named("STRIPE_YEAR_DAY"),
        perSeat("SEAT_DAY"),
        named("SEED"),
        named("RECONCILE"),
    };
    for (Profile &profile : all) {
        if (profile.name == "KB_FIXED30")
            profile.dayCount = DayCount::FixedMonth;
        if (profile.name == "RATE_ROUNDED_DAILY")
            profile.roundingStage = RoundingStage::DailyRate;
        const bool unused = profile.name.starts_with("STRIPE_")
                            || profile.name == "RATE_ROUNDED_DAILY" || profile.name == "FLEX_DAY";
        if (unused)
            profile.creditRule = CreditRule::UnusedPart;
    }
    return all;
}

} // namespace

std::span<const Profile> profiles()
{
    static const std::vector<Profile> all = makeProfiles();
    return all;
}

std::optional<Profile> profileByName(std::string_view name)
{
    const auto all = profiles();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const Profile &each) { return each.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace clientele::billing
