// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "kernel/date.h"
#include "kernel/instant.h"
#include "kernel/money.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <cstdint>

// Amounts and days as people read them. Made from the exact digits, never through a floating
// number, for every locale of Qt (reliability.md, F12). Nothing here looks at the locale of the
// system: the caller says which. Pure; any thread.

namespace clientele::wording {

/// English with the day before the month and 1,234.50: the words of the program, whatever the
/// machine is set to. Where no other locale is given, this one is meant.
[[nodiscard]] const QLocale &english();

/// All decimals of the currency, grouped: "1,234.50", "-0.05", "1,200" for JPY.
[[nodiscard]] QString amount(const Money &money, const QLocale &locale = english());
/// The same with the ISO code where the locale puts it: "1,234.50 EUR".
[[nodiscard]] QString amountWithCurrency(const Money &money, const QLocale &locale = english());
/// At least the decimals of the currency, more where the price has them: "0.0025".
[[nodiscard]] QString unitPrice(const billing::UnitPrice &price, Currency currency,
                                const QLocale &locale = english());
[[nodiscard]] QString number(std::int64_t value, const QLocale &locale = english());
/// From parts per million: "25 %", "19.5 %".
[[nodiscard]] QString percent(std::int64_t ratePpm, const QLocale &locale = english());

/// "17 November 2026"
[[nodiscard]] QString day(Date day, const QLocale &locale = english());
/// "17 November", for sentences whose year is known.
[[nodiscard]] QString dayOfMonth(Date day, const QLocale &locale = english());
/// The days of [from, to) with the last that belongs to it: "1–30 November 2026",
/// "17 November – 16 December 2026".
[[nodiscard]] QString days(const DateRange &range, const QLocale &locale = english());
/// "17 November 2026, 14:05 UTC"
[[nodiscard]] QString moment(Instant at, const QLocale &locale = english());

} // namespace clientele::wording
