// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputmaker.h"

#include "storage/plancountrepo.h"

#include <algorithm>
#include <iterator>

namespace clientele::application {
namespace {

using billing::BillingInput;
using billing::EventKind;
using billing::TimelineEvent;

constexpr int kMostPeriods = 40'000;

bool goesByNumber(const TimelineEvent &event)
{
    return !event.discount.tiers.empty();
}

/// Part of what the platform charges for: what is subscribed, without the agency's own charges and
/// discounts, nor what takes these back.
bool isLife(const TimelineEvent &event, const std::vector<TimelineEvent> &all)
{
    if (event.kind < EventKind::Withdrawn)
        return true;
    if (event.kind != EventKind::Withdrawn)
        return false;
    return std::any_of(all.begin(), all.end(), [&event](const TimelineEvent &each) {
        return each.id == event.target && each.kind < EventKind::Withdrawn;
    });
}

} // namespace

const domain::Programme *InputMaker::programmeOf(const domain::Account &account) const
{
    const auto key = Uuid::parse(account.programme);
    return key ? m_agency.programme(*key) : m_agency.programme(account.programme);
}

Result<std::vector<billing::PlanCount>> InputMaker::planCounts(const Uuid &programme)
{
    const auto known = m_planCounts.find(programme);
    if (known != m_planCounts.end())
        return known->second;
    CLIENTELE_ASSIGN(auto history, storage::PlanCountRepo(m_session).history(programme));
    return m_planCounts.emplace(programme, std::move(history)).first->second;
}

Result<BillingInput> InputMaker::retail(storage::AccountState &state)
{
    const domain::Account &account = state.account;
    const domain::AgencyProfile &agency = m_agency.profile;
    const std::string &name
        = account.billingProfile.empty() ? agency.billingProfile : account.billingProfile;
    auto profile = billing::profileByName(name);
    if (!profile)
        return fail(FailureCode::Damaged, "unknownName", {name});
    BillingInput input;
    input.account = account.id;
    input.ledger = Ledger::Retail;
    input.currency = account.currency;
    input.catalogue = &m_agency.catalogue;
    input.profile = *std::move(profile);
    input.tax = {agency.taxCategory, agency.taxRatePpm};
    input.events = std::move(state.events);
    input.unitEvents = std::move(state.unitEvents);
    input.billed = std::move(state.billed);
    input.accountCreditMinor = state.summary ? state.summary->creditMinor : 0;
    const domain::Programme *programme = programmeOf(account);
    if (programme != nullptr
        && std::any_of(input.events.begin(), input.events.end(), goesByNumber)) {
        CLIENTELE_ASSIGN(input.planCounts, planCounts(programme->id));
    }
    return input;
}

Result<BillingInput> InputMaker::wholesale(const storage::AccountState &state)
{
    const domain::Account &account = state.account;
    BillingInput input;
    input.account = account.id;
    input.ledger = Ledger::Wholesale;
    input.currency = m_agency.profile.currency;
    input.catalogue = &m_agency.catalogue;
    input.tax = {"Z", 0}; // what the platform adds is not known here
    input.bounds.maximumPeriodsBehind = kMostPeriods; // nothing of it counts as billed
    std::copy_if(state.events.begin(), state.events.end(), std::back_inserter(input.events),
                 [&](const TimelineEvent &event) { return isLife(event, state.events); });
    input.unitEvents = state.unitEvents;
    const domain::Programme *programme = programmeOf(account);
    if (programme == nullptr || input.events.empty())
        return input;
    const billing::Discount *discount = m_agency.planDiscount(programme->id);
    if (discount == nullptr)
        return input;
    TimelineEvent granted;
    granted.id = TimelineEventId{programme->id};
    granted.kind = EventKind::DiscountGranted;
    granted.effective = *Date::fromCivil(2000, 1, 1);
    granted.discount = *discount;
    input.events.push_back(std::move(granted));
    CLIENTELE_ASSIGN(input.planCounts, planCounts(programme->id));
    return input;
}

} // namespace clientele::application
