// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/date.h"
#include "kernel/money.h"
#include "wording/figures.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace clientele::wording {

/// The payment terms of an invoice: "Payable within 30 days, by 1 December 2026. …". English for an
/// English locale, whatever translator is installed; for any other the translator's. Any thread.
[[nodiscard]] QString paymentTerms(const Money &payable, int days, Date due,
                                   const QLocale &locale = english());

} // namespace clientele::wording
