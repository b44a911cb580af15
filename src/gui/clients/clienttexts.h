// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "shell/session.h"
#include "widgets/listtable.h"
#include "widgets/pageparts.h"

namespace clientele::gui {

/// The life of an account in a pill: "Active", "Trial · 6 days left". `index` is a cell of the
/// column Status.
[[nodiscard]] widgets::Pill statusPill(const QModelIndex &index, Date today);

/// "2 Dec", with the year when it is not this one.
[[nodiscard]] QString shortDay(const QDate &day, const Session &session);

/// Clients with their parts, which add up; Active Users; what the next invoices come to and what is
/// owed, per currency (decisions.md 2).
[[nodiscard]] std::vector<widgets::Headline>
clientHeadlines(const std::vector<domain::ClientTotals> &totals, const Session &session);

/// "10-4417 · Luleå, Sweden · Europe/Stockholm"
[[nodiscard]] QString whereabouts(const domain::Account &account, const Session &session);
[[nodiscard]] std::vector<widgets::FactsCard::Fact>
clientFacts(const application::ClientDetail &detail, const Session &session);

} // namespace clientele::gui
