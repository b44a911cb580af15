// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "domain/agency.h"
#include "domain/person.h"
#include "kernel/clock.h"
#include "kernel/ids.h"
#include "kernel/result.h"

#include <string>
#include <vector>

namespace clientele::application {

struct StarterLevel {
    domain::AccessLevel level;
    domain::Permissions permissions;
};

struct StarterItem {
    domain::CatalogueEntry entry;
    std::vector<billing::Price> prices;
};

struct StarterProgramme {
    domain::Programme programme;
    std::vector<StarterItem> items;
};

struct StarterData {
    std::vector<StarterLevel> levels;
    std::vector<StarterProgramme> programmes;
};

/// A file of resources/data that the program is shipped with; Internal when it is not there.
[[nodiscard]] Result<std::string> readDataFile(const char *name);

/// Reads resources/data/starter.json with new ids, its prices in `currency` from `validFrom` on.
/// Internal when the shipped file is wrong (a test reads it).
[[nodiscard]] Result<StarterData> readStarterData(Currency currency, Date validFrom, Instant now,
                                                  IdSource &ids);

} // namespace clientele::application
