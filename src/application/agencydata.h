// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "domain/agency.h"
#include "kernel/result.h"
#include "programmerules.h"
#include "storage/agencyrepo.h"

#include <map>
#include <string_view>
#include <vector>

namespace clientele::application {

/// The shared tables that every handler reads, loaded once and kept while nobody changes them.
struct AgencyData {
    domain::AgencyProfile profile;
    std::vector<domain::Programme> programmes;
    std::vector<domain::CatalogueEntry> entries;
    billing::Catalogue catalogue;
    std::map<Uuid, ProgrammeRules> rules; ///< by programme

    [[nodiscard]] const domain::Programme *programme(std::string_view code) const;
    [[nodiscard]] const domain::Programme *programme(const Uuid &id) const;
    [[nodiscard]] const domain::CatalogueEntry *entry(CatalogueItemId id) const;
    /// The programme's discount by the number of active plans; null when it grants none.
    [[nodiscard]] const billing::Discount *planDiscount(const Uuid &programme) const;
};

[[nodiscard]] Result<AgencyData> loadAgencyData(storage::Session &session);

} // namespace clientele::application
