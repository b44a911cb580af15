// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "domain/agency.h"
#include "kernel/result.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace clientele::storage {

class Session;

/// The agency's profile, its programmes and its catalogue: shared tables, readable in every context
/// and written in the agency context only. Of the thread of its session. Every function fails with
/// what the database says (Busy, ConnectionLost, Confined, DiskFull, Io …).
class AgencyRepo
{
public:
    explicit AgencyRepo(Session &session) : m_session(session) {}

    /// NotFound when the agency was never set up.
    [[nodiscard]] Result<domain::AgencyProfile> profile();
    [[nodiscard]] Status insertProfile(const domain::AgencyProfile &profile);
    /// Conflict when the row is no longer at profile.version.
    [[nodiscard]] Status updateProfile(const domain::AgencyProfile &profile);

    /// Marks the drafts of all clients as written by older rules; returns the new version.
    [[nodiscard]] Result<std::int64_t> nextRules();

    [[nodiscard]] Result<std::vector<domain::Programme>> programmes();
    /// Also makes its row of plan_count (decisions.md 2).
    [[nodiscard]] Status insertProgramme(const domain::Programme &programme);

    /// Conflict when the row is no longer at programme.version.
    [[nodiscard]] Status updateSettings(const domain::Programme &programme);

    [[nodiscard]] Result<std::vector<domain::CatalogueEntry>> catalogueEntries();
    /// How many clients have each item now on the retail ledger; items that nobody has are left
    /// out. Agency context.
    [[nodiscard]] Result<std::vector<std::pair<CatalogueItemId, std::int64_t>>> clientsOfItems();
    /// All items with all versions of their prices, for the engine.
    [[nodiscard]] Result<billing::Catalogue> catalogue();
    /// AlreadyExists when the programme has an item of that name.
    [[nodiscard]] Status insertItem(const domain::CatalogueEntry &entry,
                                    const std::vector<billing::Price> &prices);

    /// Name, position, tax and whether it is offered. Conflict when the row is no longer at
    /// entry.version; AlreadyExists when the programme has another item of that name.
    [[nodiscard]] Status updateItem(const domain::CatalogueEntry &entry);
    /// AlreadyExists when the item has a price on that ledger in that currency from that day on.
    [[nodiscard]] Status insertPrice(CatalogueItemId item, const billing::Price &price);

    /// The next number of a series and after it, `count` of them: the returned one is the first.
    /// The row is locked until the transaction ends, so there is no gap (decisions.md 2).
    [[nodiscard]] Result<std::int64_t> takeNumbers(AccountId issuer, std::string_view kind,
                                                   int year, std::int64_t count);

    /// The number that the series gives next; nothing is taken.
    [[nodiscard]] Result<std::int64_t> nextNumber(AccountId issuer, std::string_view kind,
                                                  int year);

private:
    [[nodiscard]] Status insertComponent(PriceId price, int position,
                                         const billing::PriceComponent &component);

    Session &m_session;
};

} // namespace clientele::storage
