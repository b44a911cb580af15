// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agencydata.h"
#include "billing/input.h"
#include "storage/staterepo.h"

#include <map>
#include <optional>
#include <vector>

namespace clientele::application {

/// Makes what the engine may know of accounts from what is stored. Reads the numbers of active
/// plans once for each programme, and only where a discount asks for them. Of the session's thread.
class InputMaker
{
public:
    InputMaker(storage::Session &session, const AgencyData &agency)
        : m_session(session), m_agency(agency)
    {
    }

    /// Of the retail ledger. Takes events and billed lines out of the state. Damaged when the
    /// profile is not known.
    [[nodiscard]] Result<billing::BillingInput> retail(storage::AccountState &state);
    /// What the platform charges the agency for the same account: its life at wholesale prices, in
    /// the agency's currency, with the discount of its programme (S0.13) and nothing of what the
    /// agency grants or charges. Nothing is billed: the platform does that.
    [[nodiscard]] Result<billing::BillingInput> wholesale(const storage::AccountState &state);

private:
    [[nodiscard]] Result<std::vector<billing::PlanCount>> planCounts(const Uuid &programme);
    [[nodiscard]] const domain::Programme *programmeOf(const domain::Account &account) const;

    storage::Session &m_session;
    const AgencyData &m_agency;
    std::map<Uuid, std::vector<billing::PlanCount>> m_planCounts;
};

} // namespace clientele::application
