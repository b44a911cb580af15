// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/payment.h"
#include "kernel/date.h"
#include "kernel/money.h"
#include "wording/figures.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <string_view>

namespace clientele::wording {

/// The payment terms of an invoice: "Payable within 30 days, by 1 December 2026. …". English for an
/// English locale, whatever translator is installed; for any other the translator's. Any thread.
[[nodiscard]] QString paymentTerms(const Money &payable, int days, Date due,
                                   const QLocale &locale = english());

/// One line of how an invoice was settled: "Paid on 12 November 2026 by bank transfer: EUR 36.25".
/// `method` of payments, `creditNote` the number of a credit note. A negative amount was taken
/// back.
/// Of a write-off nothing is told to the client: empty.
[[nodiscard]] QString settledLine(domain::SettlementKind kind, const Money &amount, Date on,
                                  std::string_view method, std::string_view creditNote,
                                  const QLocale &locale = english());

/// The same in a word or two for a table, in the person's language: "Bank transfer".
[[nodiscard]] QString settledWord(domain::SettlementKind kind, bool takenBack,
                                  std::string_view method);

/// What is still to be paid, and until when; or that nothing is.
[[nodiscard]] QString openLine(const Money &open, Date due, const QLocale &locale = english());

/// "Replaces invoice INV-2026-0001."
[[nodiscard]] QString replacesLine(std::string_view number, const QLocale &locale = english());

} // namespace clientele::wording
