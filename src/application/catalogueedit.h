// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agencydata.h"
#include "domain/commands.h"
#include "kernel/result.h"

namespace clientele::application {

/// The price as the engine knows it. Invalid when a field of it cannot be meant, or, on the retail
/// ledger of a programme that bills monthly only, with another length (S0.12).
[[nodiscard]] Result<billing::Price> priceOf(const domain::NewPrice &given,
                                             const domain::Programme &programme);

/// What changed beside the shared tables of `data`.
struct CatalogueEdit {
    domain::CatalogueEntry entry;
    std::vector<billing::Price> prices; ///< new ones
    bool bearsOnDrafts = false;         ///< of clients: they are to be written anew
};

/// Carries an edit of the catalogue out on `data` and says what it was; nothing is written. The
/// same for what is saved and for what its effect is computed from. Invalid, NotFound, Conflict.
[[nodiscard]] Result<CatalogueEdit> editCatalogue(AgencyData &data,
                                                  const domain::AddCatalogueItem &command);
[[nodiscard]] Result<CatalogueEdit> editCatalogue(AgencyData &data,
                                                  const domain::EditCatalogueItem &command);
[[nodiscard]] Result<CatalogueEdit> editCatalogue(AgencyData &data,
                                                  const domain::AddPrice &command);

} // namespace clientele::application
