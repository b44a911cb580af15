// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/cataloguereading.h"
#include "shell/session.h"
#include "widgets/pageparts.h"

#include <QtCore/QString>

#include <optional>
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

/// A price of one unit as a person types it, in major units with up to nine decimals more than the
/// currency has. Nothing for what is no such number.
[[nodiscard]] std::optional<billing::UnitPrice> readUnitPrice(const QString &text,
                                                              Currency currency,
                                                              const QLocale &locale);
/// The other way round: what is typed for it.
[[nodiscard]] QString typedUnitPrice(const billing::UnitPrice &price, Currency currency,
                                     const QLocale &locale);
/// The same of an amount of money in minor units.
[[nodiscard]] std::optional<std::int64_t> readAmount(const QString &text, Currency currency,
                                                     const QLocale &locale);
/// "12.5" as parts per million.
[[nodiscard]] std::optional<std::int32_t> readPercent(const QString &text, const QLocale &locale);

} // namespace clientele::gui
