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
    for (const application::ExcessCharge &charge : statement.excess)
        CLIENTELE_TRY(writer.add({{}, charge.programmeName, first, last,
                                  Money{0, charge.amount.currency}, charge.amount,
                                  charge.amount.negated()}));
    for (const application::OwnUsersCharge &charge : statement.ownUsers)
        CLIENTELE_TRY(writer.add({{}, charge.programmeName, first, last,
                                  Money{0, charge.amount.currency}, charge.amount,
                                  charge.amount.negated()}));
    return {};
}

} // namespace clientele::documents
