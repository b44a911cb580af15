// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/input.h"
#include "domain/account.h"
#include "domain/subscription.h"
#include "kernel/result.h"
#include "storage/invoicerepo.h"

#include <optional>
#include <vector>

namespace clientele::storage {

class Session;

/// All that is stored of one account on one ledger and bears on its invoices.
struct AccountState {
    domain::Account account; ///< programme: the key of the programme, not its code
    std::vector<domain::Subscription> subscriptions;
    std::vector<billing::TimelineEvent> events;
    std::vector<billing::UnitEvent> unitEvents;
    std::vector<billing::BilledLine> billed;
    std::vector<StoredInvoice> drafts; ///< with lines and taxes, by bill day
    std::optional<domain::ClientSummary> summary;
};

/// Reads the states of a range of accounts, each table in one sweep (performance.md P1): one
/// account or a thousand take the same eight statements, and three more where one has a discount.
/// Of the thread of its session.
class StateRepo
{
public:
    explicit StateRepo(Session &session) : m_session(session) {}

    /// The clients with first <= id <= last, ascending. Damaged when a row is not understood:
    /// complete, or not at all.
    [[nodiscard]] Result<std::vector<AccountState>> load(AccountId first, AccountId last,
                                                         Ledger ledger);

private:
    Session &m_session;
};

} // namespace clientele::storage
