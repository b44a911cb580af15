// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/cataloguereading.h"
#include "shell/session.h"
#include "widgets/pageparts.h"

#include <QtCore/QString>

#include <vector>

namespace clientele::gui {

/// "29.00 + 5.00 for each active user above 3", without the period; empty without a price.
[[nodiscard]] QString shortPrice(const billing::Price &price, const Session &session);
/// "month", "quarter", "year", "10 days".
[[nodiscard]] QString periodName(const billing::PeriodLength &period);
/// One part of a price in a sentence with all that bears on it: tiers, what is included, the least
/// amount, how it is counted, when it is charged, and for which periods.
[[nodiscard]] QString componentText(const billing::PriceComponent &component,
                                    const billing::Price &price, const Session &session);
/// "Retail, EUR, from 1 December"
[[nodiscard]] QString priceTitle(const billing::Price &price, const Session &session);
/// The parts of one version of a price below each other, for its card.
[[nodiscard]] std::vector<widgets::FactsCard::Fact> priceFacts(const billing::Price &price,
                                                               const Session &session);
/// What is valid on `day` on the ledger, in all its currencies: "29.00 · CHF 30.00".
[[nodiscard]] QString pricesText(const application::CatalogueLine &line, Ledger ledger, Date day,
                                 const Session &session);

} // namespace clientele::gui
