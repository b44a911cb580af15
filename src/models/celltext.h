// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listspec.h"
#include "models/display.h"
#include "row.h"

#include <QString>

namespace clientele::models {

/// What a cell shows; empty for no value.
[[nodiscard]] QString cellText(const ColumnSpec &column, const QVariant &value,
                               const Currency &currency, const Display &display);
/// The same for somebody who hears the cell without its header: "Balance: 1,234.50 EUR".
[[nodiscard]] QString spokenText(const ColumnSpec &column, const QString &text);
/// "Selected: Client 0" (architecture.md 5.7).
[[nodiscard]] QString spokenTick(bool ticked, const QString &rowName);
[[nodiscard]] QString headerText(const ColumnSpec &column);
/// A code of the database as a word for people; several are separated by commas. A code that has no
/// word is shown as it is.
[[nodiscard]] QString wordText(const QString &codes);

} // namespace clientele::models
