// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencydata.h"

#include <algorithm>

namespace clientele::application {
namespace {

template<typename Range, typename Predicate>
auto findIn(const Range &range, Predicate predicate) -> decltype(range.data())
{
    const auto found = std::find_if(range.begin(), range.end(), predicate);
    return found == range.end() ? nullptr : &*found;
}

} // namespace

const domain::Programme *AgencyData::programme(std::string_view code) const
{
    return findIn(programmes, [code](const auto &each) { return each.code == code; });
}

const domain::Programme *AgencyData::programme(const Uuid &id) const
{
    return findIn(programmes, [&id](const auto &each) { return each.id == id; });
}

const domain::CatalogueEntry *AgencyData::entry(CatalogueItemId id) const
{
    return findIn(entries, [id](const auto &each) { return each.id == id; });
}

const billing::Discount *AgencyData::planDiscount(const Uuid &programme) const
{
    const auto found = rules.find(programme);
    return found == rules.end() || !found->second.planDiscount ? nullptr
                                                               : &*found->second.planDiscount;
}

Result<AgencyData> loadAgencyData(storage::Session &session)
{
    storage::AgencyRepo repo(session);
    AgencyData data;
    CLIENTELE_ASSIGN(data.profile, repo.profile());
    CLIENTELE_ASSIGN(data.programmes, repo.programmes());
    CLIENTELE_ASSIGN(data.entries, repo.catalogueEntries());
    CLIENTELE_ASSIGN(data.catalogue, repo.catalogue());
    for (const domain::Programme &programme : data.programmes) {
        CLIENTELE_ASSIGN(data.rules[programme.id], rulesOf(programme));
    }
    return data;
}

} // namespace clientele::application
