// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/profilecompare.h"

#include "billing/names.h"
#include "simulation/simulate.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace clientele::simulation {
namespace {

using billing::Profile;
using Lines = std::vector<std::vector<ProfileLine>>; ///< of each account, sorted

struct Knob {
    const char *name;
    bool (*same)(const Profile &, const Profile &);
    void (*take)(Profile &, const Profile &);
};

template<auto Member>
constexpr Knob knob(const char *name)
{
    return {name, [](const Profile &a, const Profile &b) { return a.*Member == b.*Member; },
            [](Profile &to, const Profile &from) { to.*Member = from.*Member; }};
}

constexpr std::array kKnobs{
    knob<&Profile::stubDenominator>("stubDenominator"),
    knob<&Profile::dayCount>("dayCount"),
    knob<&Profile::fixedMonthDays>("fixedMonthDays"),
    knob<&Profile::alignment>("alignment"),
    knob<&Profile::changeDayBelongsToNewPlan>("changeDayBelongsToNewPlan"),
    knob<&Profile::cancellationDayIsCharged>("cancellationDayIsCharged"),
    knob<&Profile::prorate>("prorate"),
    knob<&Profile::downgrade>("downgrade"),
    knob<&Profile::settlement>("settlement"),
    knob<&Profile::rounding>("rounding"),
    knob<&Profile::roundingStage>("roundingStage"),
    knob<&Profile::creditRule>("creditRule"),
    knob<&Profile::taxStage>("taxStage"),
};

/// The scenario with every account billed by the profile.
Result<Outcome> outcomeBy(Scenario scenario, const Profile &profile,
                          const std::function<bool()> &goOn)
{
    for (ScenarioAccount &account : scenario.accounts)
        account.profile = profile;
    return simulate(scenario, goOn);
}

bool holds(const std::vector<ProfileLine> &lines, const ProfileLine &line)
{
    return std::binary_search(lines.begin(), lines.end(), line);
}

std::vector<ProfileLine> onlyIn(const std::vector<ProfileLine> &a,
                                const std::vector<ProfileLine> &b)
{
    std::vector<ProfileLine> result;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

/// How much two lines have in common; 0: they are of different things.
int likeness(const ProfileLine &a, const ProfileLine &b)
{
    const auto thing = [](const ProfileLine &line) {
        return std::tie(line.subscription, line.item, line.component, line.kind);
    };
    if (thing(a) != thing(b))
        return 0;
    return 1 + (a.billDate == b.billDate) + 2 * (a.interval.from == b.interval.from)
           + (a.interval.to == b.interval.to) + (a.amountMinor == b.amountMinor);
}

/// Pairs the lines of one account: each of A with the most similar one of B that is left.
std::vector<ProfileDifference> paired(std::size_t account, const std::vector<ProfileLine> &a,
                                      std::vector<ProfileLine> b)
{
    std::vector<ProfileDifference> result;
    for (const ProfileLine &line : a) {
        ProfileDifference difference;
        difference.account = account;
        difference.a = line;
        const auto best = std::max_element(b.begin(), b.end(), [&](const auto &x, const auto &y) {
            return likeness(line, x) < likeness(line, y);
        });
        if (best != b.end() && likeness(line, *best) > 0) {
            difference.b = *best;
            b.erase(best);
        }
        result.push_back(std::move(difference));
    }
    for (ProfileLine &line : b) {
        ProfileDifference difference;
        difference.account = account;
        difference.b = std::move(line);
        result.push_back(std::move(difference));
    }
    std::stable_sort(result.begin(), result.end(), [](const auto &x, const auto &y) {
        const auto day = [](const ProfileDifference &each) {
            return each.a ? each.a->billDate : each.b->billDate;
        };
        return day(x) < day(y);
    });
    return result;
}

} // namespace

std::vector<std::string> differingKnobs(const Profile &a, const Profile &b)
{
    std::vector<std::string> names;
    for (const Knob &knob : kKnobs) {
        if (!knob.same(a, b))
            names.emplace_back(knob.name);
    }
    return names;
}

std::vector<std::vector<ProfileLine>> profileLines(const Scenario &scenario,
                                                   const Outcome &outcome)
{
    Lines lines(scenario.accounts.size());
    for (const SimulatedInvoice &issued : outcome.invoices) {
        const billing::InvoiceDraft &content = issued.invoice.content;
        std::vector<ProfileLine> &account = lines[issued.account];
        for (std::size_t i = 0; i < content.lines.size(); ++i) {
            const billing::DraftLine &line = content.lines[i];
            account.push_back({content.billDate, issued.invoice.subscriptions[i], line.itemName,
                               line.componentName, std::string(billing::nameOf(line.kind)),
                               line.interval, line.amountMinor});
        }
        if (content.taxMinor != 0)
            account.push_back({content.billDate, {}, {}, {}, std::string(kTaxKind),
                               {content.billDate, content.billDate}, content.taxMinor});
    }
    for (auto &account : lines)
        std::sort(account.begin(), account.end());
    return lines;
}

Result<ProfileComparison> compareProfiles(const Scenario &scenario, const Profile &a,
                                          const Profile &b, const std::function<bool()> &goOn)
{
    ProfileComparison comparison;
    CLIENTELE_ASSIGN(comparison.a, outcomeBy(scenario, a, goOn));
    CLIENTELE_ASSIGN(comparison.b, outcomeBy(scenario, b, goOn));
    const Lines linesA = profileLines(scenario, comparison.a);
    const Lines linesB = profileLines(scenario, comparison.b);
    std::vector<ProfileDifference> &differences = comparison.differences;
    for (std::size_t i = 0; i < linesA.size(); ++i) {
        auto found =
            paired(i, onlyIn(linesA[i], linesB[i]), onlyIn(linesB[i], linesA[i]));
        differences.insert(differences.end(), std::make_move_iterator(found.begin()),
                           std::make_move_iterator(found.end()));
    }
    if (differences.empty())
        return comparison;
    for (const Knob &knob : kKnobs) {
        if (knob.same(a, b))
            continue;
        Profile turned = a;
        knob.take(turned, b);
        CLIENTELE_ASSIGN(const Outcome outcome, outcomeBy(scenario, turned, goOn));
        const Lines lines = profileLines(scenario, outcome);
        for (ProfileDifference &each : differences) {
            const auto &account = lines[each.account];
            const bool goes = !each.a || !holds(account, *each.a);
            const bool comes = !each.b || holds(account, *each.b);
            if (goes && comes)
                each.knobs.emplace_back(knob.name);
        }
    }
    for (ProfileDifference &each : differences) {
        each.together = each.knobs.empty();
        if (each.together)
            each.knobs = differingKnobs(a, b);
    }
    return comparison;
}

} // namespace clientele::simulation
