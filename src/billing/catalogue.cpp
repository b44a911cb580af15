// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/catalogue.h"

#include <utility>

namespace clientele::billing {
namespace {

/// Two versions of the same day: the one with the greater key, which was made later, so that the
/// order of the list says nothing.
bool isNewer(const Price &price, const Price *than)
{
    return than == nullptr || than->validFrom < price.validFrom
           || (than->validFrom == price.validFrom && than->id < price.id);
}

} // namespace

void Catalogue::add(CatalogueItem item)
{
    const auto [position, isNew] = m_index.try_emplace(item.id, m_items.size());
    if (isNew)
        m_items.push_back(std::move(item));
    else
        m_items[position->second] = std::move(item);
}

const CatalogueItem *Catalogue::item(CatalogueItemId id) const
{
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_items[found->second];
}

const Price *Catalogue::price(CatalogueItemId id, Ledger ledger, Currency currency, Date day) const
{
    const CatalogueItem *const entry = item(id);
    const Price *newest = nullptr;
    if (entry == nullptr)
        return newest;
    for (const Price &price : entry->prices) {
        if (price.ledger == ledger && price.currency == currency && price.validFrom <= day
            && isNewer(price, newest))
            newest = &price;
    }
    return newest;
}

} // namespace clientele::billing
