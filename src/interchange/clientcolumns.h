// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table.h"
#include "values.h"

#include <cstddef>

namespace clientele::interchange {

/// Whether the file says in any of the three ways whose the rows are. `Field` of a record of a
/// client: Client, ClientNumber, ClientReference.
template<typename Field>
[[nodiscard]] bool hasClientColumn(const TableReader &table)
{
    return table.has(static_cast<std::size_t>(Field::Client))
           || table.has(static_cast<std::size_t>(Field::ClientNumber))
           || table.has(static_cast<std::size_t>(Field::ClientReference));
}

/// Refuses a row that does not say whose it is, unless what it says was refused already.
template<typename Record>
void requireClient(const Record &record, ValueTaker &taker)
{
    if (!record.client.empty() || !record.clientNumber.empty() || !record.clientReference.empty())
        return;
    if (!taker.refused("client") && !taker.refused("clientNumber")
        && !taker.refused("clientReference"))
        taker.refuse("client", "required", {});
}

} // namespace clientele::interchange
