// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/margins.h"

namespace clientele::documents {

Status addMargins(const application::Statement &statement, ExportWriter<ExportedMargin> &writer)
{
    const Date first = statement.time.from;
    const Date last = statement.time.to.addDays(-1);
    for (const application::StatementRow &row : statement.rows)
        CLIENTELE_TRY(writer.add({row.number, row.name, first, last, row.retail, row.wholesale,
                                  row.margin}));
    const auto addCost = [&](const std::string &programme, const Money &amount) {
        return writer.add({{}, programme, first, last, Money{0, amount.currency}, amount,
                           amount.negated()});
    };
    for (const application::ExcessCharge &charge : statement.excess)
        CLIENTELE_TRY(addCost(charge.programmeName, charge.amount));
    for (const application::OwnUsersCharge &charge : statement.ownUsers)
        CLIENTELE_TRY(addCost(charge.programmeName, charge.amount));
    return {};
}

} // namespace clientele::documents
