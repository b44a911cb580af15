// SPDX-License-Identifier: GPL-3.0-or-later
// The same events by two sets of rules, and which knob makes the difference (N16).
#include "billing/profile.h"
#include "files.h"
#include "simulation/profilecompare.h"

#include <QtTest/QTest>

#include <set>

using namespace clientele;
using namespace clientele::simulation;

namespace {

Scenario scenario(const char *events)
{
    const QByteArray json = R"({"currency":"USD","until":"2026-03-01","catalogue":[)"
                            R"({"item":"Low","price":"29.00"},{"item":"High","price":"99.00"}],)"
                            R"("accounts":[{"account":"N","events":[)"
                            + QByteArray(events) + "]}]}";
    auto read = simulation::read(json);
    if (!read.ok())
        qFatal("%s", refusalOf(read.failure()).c_str());
    return std::move(*read);
}

std::string text(const ProfileDifference &difference)
{
    const auto side = [](const std::optional<ProfileLine> &line) {
        return line ? line->billDate.toString() + ' ' + std::to_string(line->amountMinor)
                    : std::string("-");
    };
    std::string result = side(difference.a) + " | " + side(difference.b) + " :";
    for (const std::string &knob : difference.knobs)
        result += ' ' + knob;
    return result + (difference.together ? " together" : "");
}

std::vector<std::string> texts(const char *events, const billing::Profile &a,
                               const billing::Profile &b)
{
    const auto comparison = compareProfiles(scenario(events), a, b);
    if (!comparison.ok())
        qFatal("refused");
    std::vector<std::string> result;
    for (const ProfileDifference &difference : comparison->differences)
        result.push_back(text(difference));
    return result;
}

constexpr const char *kStub =
    R"({"do":"start","effectiveOn":"2026-01-20","subscription":"s","item":"Low","billDay":1})";
constexpr const char *kUpgrade =
    R"({"do":"start","effectiveOn":"2026-02-01","subscription":"s","item":"Low"},)"
    R"({"do":"change","effectiveOn":"2026-02-15","subscription":"s","item":"High"})";

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedProfilesHaveNamesOfTheirOwn()
    {
        std::set<std::string> names;
        for (const billing::Profile &profile : billing::profiles()) {
            QVERIFY(names.insert(profile.name).second);
            QVERIFY(billing::profileByName(profile.name) == profile);
        }
        QVERIFY(names.size() > 20);
        QVERIFY(billing::profiles().front() == billing::Profile());
        QVERIFY(!billing::profileByName("NOBODY"));
    }

    void oneKnobMakesTheDifference()
    {
        billing::Profile thirty;
        thirty.dayCount = billing::DayCount::ActualOver30;
        // 12 of 31 days of 29.00 are 11.2258; 12 of 30 are 11.60
        const std::vector<std::string> expected{"2026-01-20 1123 | 2026-01-20 1160 : dayCount"};
        QVERIFY(texts(kStub, {}, thirty) == expected);
        thirty.rounding = Rounding::Down; // makes no difference here and is not named
        QVERIFY(texts(kStub, {}, thirty) == expected);
        QVERIFY(texts(kStub, thirty, thirty).empty());
    }

    void knobsThatOnlyTogetherMakeTheDifference()
    {
        billing::Profile other;
        other.dayCount = billing::DayCount::ActualOver30;
        other.rounding = Rounding::Down;
        other.changeDayBelongsToNewPlan = false;
        // high: 14 of 28 days are 49.50; 13 of 30 days from the 16th on are 42.90
        // low: kept 14 of 28 days are 14.50, and 15 of 30 too, but for another day; the change day
        // alone would keep 15 of 28 days, 15.54
        const auto differences = texts(kUpgrade, {}, other);
        QCOMPARE(differences.size(), 2U);
        QCOMPARE(differences[1],
                 std::string("2026-03-01 -1450 | 2026-03-01 -1450 : dayCount "
                             "changeDayBelongsToNewPlan rounding together"));
        QCOMPARE(differences[0],
                 std::string("2026-03-01 4950 | 2026-03-01 4290 : dayCount "
                             "changeDayBelongsToNewPlan rounding together"));
    }

    void linesOfOneSideOnly()
    {
        billing::Profile none;
        none.prorate = false;
        const auto differences = texts(kUpgrade, {}, none);
        QCOMPARE(differences.size(), 2U);
        QCOMPARE(differences[0], std::string("2026-03-01 4950 | - : prorate"));
        QCOMPARE(differences[1], std::string("2026-03-01 -1450 | - : prorate"));
        const auto back = texts(kUpgrade, none, {});
        QCOMPARE(back[1], std::string("- | 2026-03-01 -1450 : prorate"));
    }

    void everyKnobIsNamed()
    {
        billing::Profile other;
        other.stubDenominator = billing::Denominator::Leading;
        other.dayCount = billing::DayCount::FixedMonth;
        other.fixedMonthDays = 28;
        other.alignment = billing::Alignment::Calendar;
        other.changeDayBelongsToNewPlan = false;
        other.cancellationDayIsCharged = true;
        other.prorate = false;
        other.downgrade = billing::Downgrade::EndOfTerm;
        other.settlement = billing::Settlement::AtOnce;
        other.rounding = Rounding::HalfEven;
        other.roundingStage = billing::RoundingStage::DailyRate;
        other.creditRule = billing::CreditRule::UnusedPart;
        other.taxStage = billing::TaxStage::Line;
        QCOMPARE(differingKnobs({}, other).size(), 13U);
        QVERIFY(differingKnobs(other, other).empty());
    }
};

QTEST_APPLESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
