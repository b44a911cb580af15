// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/cataloguereading.h"

#include "storage/access.h"
#include "storage/agencyrepo.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace clientele::application {

const CatalogueLine *CatalogueView::item(CatalogueItemId id) const
{
    const auto at = std::find_if(items.begin(), items.end(),
                                 [&](const CatalogueLine &each) { return each.entry.id == id; });
    return at == items.end() ? nullptr : &*at;
}

const domain::Programme *CatalogueView::programme(const Uuid &id) const
{
    const auto at = std::find_if(programmes.begin(), programmes.end(),
                                 [&](const domain::Programme &each) { return each.id == id; });
    return at == programmes.end() ? nullptr : &*at;
}

const billing::Price *priceOn(const CatalogueLine &line, Ledger ledger, Currency currency,
                              Date day)
{
    for (const billing::Price &price : line.prices) {
        if (price.ledger == ledger && price.currency == currency && price.validFrom <= day)
            return &price;
    }
    return nullptr;
}

Result<CatalogueView> readCatalogue(storage::Reader &reader)
{
    storage::AgencyRepo repo(reader.session());
    CatalogueView view;
    CLIENTELE_ASSIGN(view.programmes, repo.programmes());
    CLIENTELE_ASSIGN(const auto entries, repo.catalogueEntries());
    CLIENTELE_ASSIGN(const billing::Catalogue catalogue, repo.catalogue());
    CLIENTELE_ASSIGN(const auto counted, repo.clientsOfItems());
    const std::map<CatalogueItemId, std::int64_t> clients(counted.begin(), counted.end());
    for (const domain::CatalogueEntry &entry : entries) {
        CatalogueLine line{entry, {}, 0};
        if (const billing::CatalogueItem *item = catalogue.item(entry.id))
            line.prices = item->prices;
        if (const auto at = clients.find(entry.id); at != clients.end())
            line.clients = at->second;
        std::sort(line.prices.begin(), line.prices.end(), [](const auto &a, const auto &b) {
            return std::tuple(a.ledger, a.currency.code(), b.validFrom)
                   < std::tuple(b.ledger, b.currency.code(), a.validFrom);
        });
        view.items.push_back(std::move(line));
    }
    const auto order = [&view](const CatalogueLine &line) {
        const domain::Programme *programme = view.programme(line.entry.programme);
        return std::tuple(programme == nullptr ? std::string() : programme->name,
                          line.entry.addOn, line.entry.position, line.entry.name);
    };
    std::stable_sort(view.items.begin(), view.items.end(),
                     [&](const auto &a, const auto &b) { return order(a) < order(b); });
    return view;
}

} // namespace clientele::application
