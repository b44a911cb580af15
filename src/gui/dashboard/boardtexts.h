// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/board.h"
#include "shell/session.h"
#include "widgets/listtable.h"
#include "widgets/pageparts.h"

#include <map>

namespace clientele::gui {

/// Clients and their users in one part of the whole.
struct BoardPart {
    std::int64_t clients = 0;
    std::int64_t users = 0;
    std::map<Currency, std::int64_t> next; ///< next invoices
};

/// The three sections and the rest; together they are all clients (look.md: adds up).
struct BoardParts {
    BoardPart paid;
    BoardPart trials;
    BoardPart expired;
    BoardPart others; ///< paused, ended, pending, without a plan

    [[nodiscard]] const BoardPart &of(domain::BoardSection section) const;
    [[nodiscard]] std::int64_t clients() const;
};

[[nodiscard]] BoardParts partsOf(const std::vector<domain::ClientTotals> &totals);

/// Days until the trial ends, today being the first; none without an end.
[[nodiscard]] std::optional<int> daysLeft(const domain::BoardCard &card, Date today);
/// "1 day left" and how urgent it looks (look.md: one day left does not look like six).
[[nodiscard]] std::optional<widgets::Pill> boardPill(const domain::BoardCard &card,
                                                     const Session &session);
/// "First invoice 359.00 EUR on 6 December"
[[nodiscard]] QString nextText(const domain::BoardCard &card, const Session &session);
[[nodiscard]] QString usersText(std::int64_t users, const Session &session);
/// One amount for each currency that has any, the agency's first.
[[nodiscard]] QString amountsText(const std::map<Currency, std::int64_t> &sums,
                                  const Session &session);

[[nodiscard]] QString sectionTitle(domain::BoardSection section);
/// What stands above the cards of a section; "Active Users" at the end counts those of paid
/// subscriptions alone (S4.28, S4.29).
[[nodiscard]] std::vector<widgets::Headline>
sectionHeadlines(domain::BoardSection section, const application::Board &board,
                 const Session &session);
/// A number of the overview and the page that has what it counts.
struct BoardFigure {
    QString figure;
    QString label;
    QString page;
};
[[nodiscard]] std::vector<BoardFigure> overviewFigures(const application::Board &board,
                                                       const Session &session);

} // namespace clientele::gui
