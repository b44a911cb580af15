// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "kernel/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace clientele::storage {

class Session;

/// Questions over all rows that have no answer when everything is right (reliability.md 1.2). Each
/// is one statement of queries/verify. Of the thread of its session; only reads.
class CheckRepo
{
public:
    explicit CheckRepo(Session &session) : m_session(session) {}

    /// What names the first wrong row, or nothing: "settlements", "credited_lines", "credit_notes",
    /// "billed_twice", "payments", "oldest_due", "summaries", "passed_on".
    [[nodiscard]] Result<std::string> firstWrong(std::string_view check);
    /// Rows of other clients that are visible; in the context of `client` there are none (I8).
    [[nodiscard]] Result<std::int64_t> foreignRows(AccountId client);

private:
    Session &m_session;
};

} // namespace clientele::storage
