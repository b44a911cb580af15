// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "domain/agency.h"
#include "kernel/result.h"

#include <cstdint>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::application {

/// A plan or add-on with all that the page Catalogue says of it.
struct CatalogueLine {
    domain::CatalogueEntry entry;
    std::vector<billing::Price> prices; ///< all versions, both ledgers; the newest first
    std::int64_t clients = 0;           ///< that have it now
};

struct CatalogueView {
    std::vector<domain::Programme> programmes; ///< inactive ones too
    std::vector<CatalogueLine> items;          ///< ended ones too; by programme, kind and position

    [[nodiscard]] const CatalogueLine *item(CatalogueItemId id) const;
    [[nodiscard]] const domain::Programme *programme(const Uuid &id) const;
};

/// The version of the price that a period which begins on `day` uses; null: there is none.
[[nodiscard]] const billing::Price *priceOn(const CatalogueLine &line, Ledger ledger,
                                            Currency currency, Date day);

/// All that is or was offered. Agency context. Fails as the database does. Thread: the reader's.
[[nodiscard]] Result<CatalogueView> readCatalogue(storage::Reader &reader);

} // namespace clientele::application
