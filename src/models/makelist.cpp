// SPDX-License-Identifier: GPL-3.0-or-later
#include "makelist.h"

#include "pagedmodel.h"

namespace clientele::models {

std::unique_ptr<ListModel> makeList(std::shared_ptr<storage::Reader> reader, const ListSpec &spec,
                                    const ListFilter &fixed, const Display &display)
{
    auto source = std::make_unique<RowSource>(std::move(reader), spec, fixed);
    return std::make_unique<ListModel>(std::make_unique<PagedModel>(std::move(source), display));
}

ListFilter ofClient(const AccountId &client)
{
    if (client.isNull())
        return {};
    const QString key = QString::fromStdString(client.toString());
    return {{FilterTerm{"client_id", FilterRelation::Is, {key}}}};
}

} // namespace clientele::models
