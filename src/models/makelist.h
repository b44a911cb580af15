// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listspec.h"
#include "models/display.h"
#include "models/listfilter.h"
#include "models/listmodel.h"

#include <memory>

namespace clientele::storage {
class Reader;
}

namespace clientele::models {

/// The one way to make a list; `fixed` holds whatever is searched or filtered by.
[[nodiscard]] std::unique_ptr<ListModel> makeList(std::shared_ptr<storage::Reader> reader,
                                                  const ListSpec &spec, const ListFilter &fixed,
                                                  const Display &display);
/// The rows of this client; every row when it is null.
[[nodiscard]] ListFilter ofClient(const AccountId &client);

} // namespace clientele::models
