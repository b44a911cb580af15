// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/checkrepo.h"

#include "rows/rowquery.h"

#include <array>
#include <utility>

namespace clientele::storage {

Result<std::string> CheckRepo::firstWrong(std::string_view check)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kChecks{{
        {"settlements", "verify/settlements"},
        {"credited_lines", "verify/credited_lines"},
        {"credit_notes", "verify/credit_notes"},
        {"billed_twice", "verify/billed_twice"},
        {"payments", "verify/payments"},
        {"oldest_due", "verify/oldest_due"},
        {"summaries", "verify/summaries"},
        {"passed_on", "verify/passed_on"},
    }};
    for (const auto &[name, statement] : kChecks) {
        if (name != check)
            continue;
        RowQuery query(m_session, statement);
        CLIENTELE_ASSIGN(const bool found, query.next());
        return found ? std::string(query.row().text(0)) : std::string();
    }
    return fail(FailureCode::Internal, "unknownCheck", {std::string(check)});
}

Result<std::int64_t> CheckRepo::foreignRows(AccountId client)
{
    RowQuery query(m_session, "verify/foreign_rows", client);
    CLIENTELE_ASSIGN(const bool found, query.next());
    return found ? query.row().int64(0) : 0;
}

} // namespace clientele::storage
