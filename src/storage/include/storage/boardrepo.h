// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/board.h"
#include "kernel/result.h"

#include <cstdint>
#include <vector>

namespace clientele::storage {

class Session;

/// The cards of the dashboard. Of the thread of its session.
class BoardRepo
{
public:
    explicit BoardRepo(Session &session) : m_session(session) {}

    /// At most `limit`, the most urgent first: trials by their end, paid subscriptions by the next
    /// invoice, expired trials by name.
    [[nodiscard]] Result<std::vector<domain::BoardCard>> cards(domain::BoardSection section,
                                                               int limit);
    /// How many clients are in the section.
    [[nodiscard]] Result<std::int64_t> count(domain::BoardSection section);

private:
    Session &m_session;
};

} // namespace clientele::storage
