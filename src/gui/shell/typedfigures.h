// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "billing/catalogue.h"
#include "kernel/date.h"
#include "kernel/money.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QString>

#include <cstdint>
#include <optional>

namespace clientele::gui {

// Figures as a person types them into a field, in the decimal point of the locale. Group separators
// are allowed where they stand before three digits and nowhere else: in German "29.00" is nothing,
// not 2900. Blanks are ignored. Reading gives nothing for what is no such figure.

/// A price of one unit in major units, not negative, with up to nine decimals more than the
/// currency has.
[[nodiscard]] std::optional<billing::UnitPrice> readUnitPrice(const QString &text,
                                                              Currency currency,
                                                              const QLocale &locale);
[[nodiscard]] QString typedUnitPrice(const billing::UnitPrice &price, Currency currency,
                                     const QLocale &locale);

/// An amount of money in minor units, from major ones; a minus in front is allowed.
[[nodiscard]] std::optional<std::int64_t> readAmount(const QString &text, Currency currency,
                                                     const QLocale &locale);
[[nodiscard]] QString typedAmount(const Money &money, const QLocale &locale);

/// "25", "8,875" or "25 %" as ppm; a percentage from 0 to 100 with at most four decimals, whose
/// point may be either of the two, as there is nothing to group.
[[nodiscard]] std::optional<std::int32_t> readRate(const QString &text);
/// "8.875"
[[nodiscard]] QString typedRate(std::int32_t ratePpm, const QLocale &locale);

/// The day of a date field, and back.
[[nodiscard]] Date typedDay(QDate day);
[[nodiscard]] QDate typedDay(Date day);

} // namespace clientele::gui
