// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/instant.h"
#include "kernel/money.h"

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace clientele::models {

/// How values become text on screen. Plain value.
struct Display {
    QLocale locale; ///< the default locale unless said otherwise
    QByteArray timeZone =
        "UTC"; ///< IANA name of the zone of instants: the agency's (decisions.md 2)
};

/// The amount as the whole program writes it: "1,234.50 EUR", with the code where the locale puts
/// it (wording::amountWithCurrency). Never fails.
[[nodiscard]] QString moneyText(const Money &money, const QLocale &locale);
/// Without symbol and code, for columns whose header names the currency.
[[nodiscard]] QString amountText(const Money &money, const QLocale &locale);

/// The locale's short form with a year of four digits, as QDate and QDateEdit take it.
[[nodiscard]] QString dateFormat(const QLocale &locale);
/// In that form. Empty for the last day of the year 9999,
/// which stands for "never" in the summaries.
[[nodiscard]] QString dateText(Date day, const QLocale &locale);
/// Day and time to the second in the zone of `display`; UTC when that zone is unknown.
[[nodiscard]] QString instantText(Instant at, const Display &display);
/// With the locale's group separators.
[[nodiscard]] QString integerText(std::int64_t value, const QLocale &locale);

} // namespace clientele::models
