// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/rules.h"

#include "fillin.h"
#include "wording/names.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace clientele::wording {
namespace {

using billing::Profile;

constexpr const char *kRuleContext = "Rule";

struct OfferedRules {
    const char *profile;
    const char *name;
};

/// Systems that people come from.
constexpr std::array kOffered{
    OfferedRules{"CLIENTELE_DAY", QT_TRANSLATE_NOOP("Rule", "Clientele")},
    OfferedRules{"AUTUMN_FRACTION", QT_TRANSLATE_NOOP("Rule", "Autumn")},
    OfferedRules{"BLESTA_DAY", QT_TRANSLATE_NOOP("Rule", "Blesta")},
    OfferedRules{"CHARGEBEE_DAY", QT_TRANSLATE_NOOP("Rule", "Chargebee")},
    OfferedRules{"FLEX_DAY", QT_TRANSLATE_NOOP("Rule", "Flexprice")},
    OfferedRules{"KB_DAY", QT_TRANSLATE_NOOP("Rule", "Kill Bill")},
    OfferedRules{"KB_FIXED30", QT_TRANSLATE_NOOP("Rule", "Kill Bill, months of 30 days")},
    OfferedRules{"LAGO_DAY", QT_TRANSLATE_NOOP("Rule", "Lago")},
    OfferedRules{"OPENMETER_TIERS", QT_TRANSLATE_NOOP("Rule", "OpenMeter")},
    OfferedRules{"STRIPE_YEAR_DAY",
                 QT_TRANSLATE_NOOP("Rule", "Stripe, changes on the next invoice")},
    OfferedRules{"STRIPE_FRACTION", QT_TRANSLATE_NOOP("Rule", "Stripe, changes at once")},
    OfferedRules{"ZUORA_DAY", QT_TRANSLATE_NOOP("Rule", "Zuora, calendar days")},
    OfferedRules{"ZUORA_ACTUAL_OVER_30",
                 QT_TRANSLATE_NOOP("Rule", "Zuora, calendar days over 30")},
    OfferedRules{"ZUORA_30_360", QT_TRANSLATE_NOOP("Rule", "Zuora, 30/360")},
    OfferedRules{"SEAT_DAY", QT_TRANSLATE_NOOP("Rule", "Per seat and day")},
    OfferedRules{"RATE_ROUNDED_DAILY",
                 QT_TRANSLATE_NOOP("Rule", "Daily rate, rounded before it is multiplied")},
};

constexpr Template kRuleNames[] = {
    {"stubDenominator", QT_TRANSLATE_NOOP("Rule", "part of a term is measured against"), ""},
    {"dayCount", QT_TRANSLATE_NOOP("Rule", "days are counted"), ""},
    {"fixedMonthDays", QT_TRANSLATE_NOOP("Rule", "days of a month"), ""},
    {"alignment", QT_TRANSLATE_NOOP("Rule", "terms begin"), ""},
    {"changeDayBelongsToNewPlan", QT_TRANSLATE_NOOP("Rule", "day of a change"), ""},
    {"cancellationDayIsCharged", QT_TRANSLATE_NOOP("Rule", "day of a cancellation"), ""},
    {"prorate", QT_TRANSLATE_NOOP("Rule", "part of a term"), ""},
    {"downgrade", QT_TRANSLATE_NOOP("Rule", "lower plan"), ""},
    {"settlement", QT_TRANSLATE_NOOP("Rule", "change inside a term"), ""},
    {"rounding", QT_TRANSLATE_NOOP("Rule", "rounding"), ""},
    {"roundingStage", QT_TRANSLATE_NOOP("Rule", "what is rounded"), ""},
    {"creditRule", QT_TRANSLATE_NOOP("Rule", "rounded of a credit"), ""},
    {"taxStage", QT_TRANSLATE_NOOP("Rule", "tax is rounded"), ""},
};

QString said(const char *text)
{
    return QCoreApplication::translate(kRuleContext, text);
}

const char *denominatorText(billing::Denominator value)
{
    switch (value) {
    case billing::Denominator::WholePeriod: return QT_TRANSLATE_NOOP("Rule", "the whole term");
    case billing::Denominator::Leading:
        return QT_TRANSLATE_NOOP("Rule", "the term before the next bill day");
    case billing::Denominator::Trailing:
        return QT_TRANSLATE_NOOP("Rule", "the term after the last bill day");
    case billing::Denominator::Forward:
        return QT_TRANSLATE_NOOP("Rule", "a term from its first day on");
    case billing::Denominator::CalendarMonth:
        return QT_TRANSLATE_NOOP("Rule", "the calendar month");
    }
    return "";
}

QString dayCountText(const Profile &profile)
{
    switch (profile.dayCount) {
    case billing::DayCount::Actual: return said(QT_TRANSLATE_NOOP("Rule", "as in the calendar"));
    case billing::DayCount::ActualOver30:
        return said(QT_TRANSLATE_NOOP("Rule", "as in the calendar, over 30"));
    case billing::DayCount::Strict30Of360:
        return said(QT_TRANSLATE_NOOP("Rule", "30 in each month, 360 in a year"));
    case billing::DayCount::FixedMonth:
        return said(QT_TRANSLATE_NOOP("Rule", "%1 in each month")).arg(profile.fixedMonthDays);
    }
    return {};
}

const char *roundingText(Rounding value)
{
    switch (value) {
    case Rounding::HalfUp: return QT_TRANSLATE_NOOP("Rule", "half up");
    case Rounding::HalfEven: return QT_TRANSLATE_NOOP("Rule", "half to even");
    case Rounding::Down: return QT_TRANSLATE_NOOP("Rule", "cut off");
    }
    return "";
}

const char *choice(bool first, const char *one, const char *other)
{
    return first ? one : other;
}

/// Of the knobs with two values.
const char *pairText(std::string_view knob, const Profile &p)
{
    if (knob == "alignment")
        return choice(p.alignment == billing::Alignment::Anniversary,
                      QT_TRANSLATE_NOOP("Rule", "on the bill day"),
                      QT_TRANSLATE_NOOP("Rule", "with the calendar month"));
    if (knob == "changeDayBelongsToNewPlan")
        return choice(p.changeDayBelongsToNewPlan, QT_TRANSLATE_NOOP("Rule", "of the new plan"),
                      QT_TRANSLATE_NOOP("Rule", "of the old plan"));
    if (knob == "cancellationDayIsCharged")
        return choice(p.cancellationDayIsCharged, QT_TRANSLATE_NOOP("Rule", "charged"),
                      QT_TRANSLATE_NOOP("Rule", "not charged"));
    if (knob == "prorate")
        return choice(p.prorate, QT_TRANSLATE_NOOP("Rule", "charged by its days"),
                      QT_TRANSLATE_NOOP("Rule", "never charged by its days"));
    if (knob == "downgrade")
        return choice(p.downgrade == billing::Downgrade::Now, QT_TRANSLATE_NOOP("Rule", "at once"),
                      QT_TRANSLATE_NOOP("Rule", "at the end of the term"));
    if (knob == "settlement")
        return choice(p.settlement == billing::Settlement::AtOnce,
                      QT_TRANSLATE_NOOP("Rule", "billed at once"),
                      QT_TRANSLATE_NOOP("Rule", "billed with the next term"));
    if (knob == "roundingStage")
        return choice(p.roundingStage == billing::RoundingStage::Line,
                      QT_TRANSLATE_NOOP("Rule", "the line"),
                      QT_TRANSLATE_NOOP("Rule", "the price of a day"));
    if (knob == "creditRule")
        return choice(p.creditRule == billing::CreditRule::KeptPart,
                      QT_TRANSLATE_NOOP("Rule", "the part that is kept"),
                      QT_TRANSLATE_NOOP("Rule", "the unused part"));
    return choice(p.taxStage == billing::TaxStage::Group,
                  QT_TRANSLATE_NOOP("Rule", "once for each rate"),
                  QT_TRANSLATE_NOOP("Rule", "line by line"));
}

} // namespace

QString rulesName(std::string_view profile)
{
    const auto found = std::find_if(kOffered.begin(), kOffered.end(), [profile](const auto &each) {
        return profile == each.profile;
    });
    return found == kOffered.end() ? plainName(profile) : said(found->name);
}

std::vector<std::string> offeredRules()
{
    std::vector<std::string> names;
    for (const OfferedRules &each : kOffered)
        names.emplace_back(each.profile);
    return names;
}

QString ruleName(std::string_view knob)
{
    const Template *name = findTemplate(kRuleNames, knob);
    return name == nullptr ? plainName(knob) : said(name->text);
}

QString ruleValue(std::string_view knob, const Profile &profile)
{
    if (knob == "stubDenominator")
        return said(denominatorText(profile.stubDenominator));
    if (knob == "dayCount")
        return dayCountText(profile);
    if (knob == "fixedMonthDays")
        return QString::number(profile.fixedMonthDays);
    if (knob == "rounding")
        return said(roundingText(profile.rounding));
    return said(pairText(knob, profile));
}

QString rulesSentence(const std::vector<std::string> &knobs, bool together, const Profile &left,
                      const Profile &right)
{
    QStringList parts;
    for (const std::string &knob : knobs) {
        //: A rule, what it says on the left with the name of those rules, and on the right
        parts.append(said(QT_TRANSLATE_NOOP("Rule", "%1: %2 (%3), %4 (%5)"))
                         .arg(asSentenceStart(ruleName(knob)), ruleValue(knob, left),
                              rulesName(left.name), ruleValue(knob, right),
                              rulesName(right.name)));
    }
    if (parts.isEmpty())
        return {};
    if (together && parts.size() > 1)
        return said(QT_TRANSLATE_NOOP("Rule", "Only together: %1."))
            .arg(parts.join(QStringLiteral("; ")));
    return parts.join(QStringLiteral(". ")) + QLatin1Char('.');
}

} // namespace clientele::wording
