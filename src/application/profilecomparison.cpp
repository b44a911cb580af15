// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/profilecomparison.h"

#include "agencydata.h"
#include "inputmaker.h"
#include "simulation/accountscenario.h"
#include "simulation/profilecompare.h"
#include "storage/access.h"
#include "storage/invoicerepo.h"
#include "storage/staterepo.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace clientele::application {
namespace {

using simulation::ProfileDifference;
using simulation::ProfileLine;

/// What is known of the client, with nothing billed but what another system did.
Result<simulation::ProofSubject> comparedSubject(storage::Session &session,
                                                 const AgencyData &agency,
                                                 storage::AccountState &state)
{
    simulation::ProofSubject subject;
    subject.account = state.account.name;
    subject.number = state.account.number;
    CLIENTELE_ASSIGN(subject.input, InputMaker(session, agency).retail(state));
    CLIENTELE_ASSIGN(const auto issued, storage::InvoiceRepo(session).issuedOf(
                                            state.account.id, Ledger::Retail));
    std::set<std::string> former;
    for (const storage::StoredInvoice &each : issued) {
        if (!each.imported || each.lines.empty())
            continue;
        former.insert(each.number);
        subject.documents.emplace_back(each.number, each.content.billDate);
    }
    std::erase_if(subject.input.billed, [&former](const billing::BilledLine &line) {
        return !former.contains(line.invoiceNumber);
    });
    subject.input.voided.clear();
    subject.input.takenOff.clear();
    subject.input.accountCreditMinor = 0;
    return subject;
}

/// Pairs what two outcomes have on each bill day.
class Sides
{
public:
    explicit Sides(DateRange days) : m_days(days) {}

    void add(const simulation::Scenario &scenario, const simulation::ProfileComparison &both)
    {
        const std::vector<ProfileLine> left = simulation::profileLines(scenario, both.a).front();
        std::multiset<ProfileLine> equal(left.begin(), left.end());
        for (const ProfileDifference &difference : both.differences) {
            if (difference.a)
                equal.erase(equal.find(*difference.a));
            addDifferent(difference);
        }
        for (const ProfileLine &line : equal)
            add(line, line.amountMinor, line.amountMinor, nullptr);
    }

    void fill(ProfileComparison &comparison)
    {
        for (auto &[day, lines] : m_lines) {
            ComparedBillDay bill;
            bill.billDate = day;
            for (auto &[key, line] : lines) {
                bill.leftMinor += line.leftMinor.value_or(0);
                bill.rightMinor += line.rightMinor.value_or(0);
                comparison.lineCount += line.isTax ? 0 : 1;
                comparison.differentCount += !line.isTax && line.differs() ? 1 : 0;
                bill.lines.push_back(std::move(line));
            }
            comparison.leftMinor += bill.leftMinor;
            comparison.rightMinor += bill.rightMinor;
            comparison.bills.push_back(std::move(bill));
        }
    }

private:
    /// One row where both sides charge the same days on the same invoice, else one for each.
    void addDifferent(const ProfileDifference &difference)
    {
        const auto &a = difference.a;
        const auto &b = difference.b;
        const bool same = a && b && a->billDate == b->billDate && a->interval == b->interval;
        if (same) {
            add(*a, a->amountMinor, b->amountMinor, &difference);
            return;
        }
        if (a)
            add(*a, a->amountMinor, std::nullopt, &difference);
        if (b)
            add(*b, std::nullopt, b->amountMinor, &difference);
    }

    void add(const ProfileLine &line, std::optional<std::int64_t> left,
             std::optional<std::int64_t> right, const ProfileDifference *difference)
    {
        if (!m_days.contains(line.billDate))
            return;
        ComparedLine compared;
        compared.isTax = line.kind == simulation::kTaxKind;
        compared.item = line.item;
        compared.component = line.component;
        compared.kind = line.kind;
        compared.days = line.interval;
        compared.leftMinor = left;
        compared.rightMinor = right;
        if (difference != nullptr) {
            compared.knobs = difference->knobs;
            compared.together = difference->together;
        }
        m_lines[line.billDate].emplace(std::pair(compared.isTax, line), std::move(compared));
    }

    const DateRange m_days;
    std::map<Date, std::multimap<std::pair<bool, ProfileLine>, ComparedLine>> m_lines;
};

Result<billing::Profile> comparedProfile(const std::string &name, const billing::Profile &own)
{
    if (name.empty())
        return own;
    auto profile = billing::profileByName(name);
    if (!profile)
        return invalid({{"profile", "unknownProfile", name}});
    return *std::move(profile);
}

std::optional<ProfileComparison::Parked> parkedOf(const simulation::Outcome &outcome)
{
    const simulation::SimulatedAccount &account = outcome.accounts.front();
    if (!account.parked)
        return std::nullopt;
    return ProfileComparison::Parked{account.parkedOn, *account.parked};
}

} // namespace

Result<ProfileComparison> compareProfiles(storage::Reader &reader, const Clock &clock,
                                          const ComparisonQuestion &question)
{
    if (question.days.from >= question.days.to)
        return invalid({{"days", "outOfRange", question.days.to.toString()}});
    storage::Session &session = reader.session();
    CLIENTELE_ASSIGN(const AgencyData agency, loadAgencyData(session));
    CLIENTELE_ASSIGN(auto states, storage::StateRepo(session).load(
                                      question.client, question.client, Ledger::Retail));
    if (states.empty())
        return fail(FailureCode::NotFound, "client");
    storage::AccountState &state = states.front();
    ProfileComparison comparison;
    comparison.clientNumber = state.account.number;
    comparison.clientName = state.account.name;
    comparison.currency = state.account.currency;
    comparison.days = question.days;
    CLIENTELE_ASSIGN(simulation::ProofSubject subject, comparedSubject(session, agency, state));
    subject.asOf = question.days.to.addDays(-1);
    subject.dayOf = [&clock, zone = state.account.timeZone](Instant at) {
        return clock.dayOf(at, zone);
    };
    CLIENTELE_ASSIGN(comparison.left, comparedProfile(question.left, subject.input.profile));
    CLIENTELE_ASSIGN(comparison.right, comparedProfile(question.right, subject.input.profile));
    CLIENTELE_ASSIGN(const std::string json, simulation::writeAccountScenario(subject));
    CLIENTELE_ASSIGN(const simulation::Scenario scenario, simulation::readScenario(json));
    CLIENTELE_ASSIGN(const auto both,
                     simulation::compareProfiles(scenario, comparison.left, comparison.right,
                                                 question.goOn));
    comparison.leftParked = parkedOf(both.a);
    comparison.rightParked = parkedOf(both.b);
    Sides sides(question.days);
    sides.add(scenario, both);
    sides.fill(comparison);
    return comparison;
}

} // namespace clientele::application
