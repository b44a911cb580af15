// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/terms.h"

#include "fillin.h"

#include <QtCore/QCoreApplication>

namespace clientele::wording {
namespace {

constexpr const char *kContext = "Document";

} // namespace

QString paymentTerms(const Money &payable, int days, Date due, const QLocale &locale)
{
    if (payable.minor <= 0)
        return inLanguageOf(locale, kContext,
                            QT_TRANSLATE_NOOP("Document", "Nothing is to be paid."));
    if (days <= 0) {
        return inLanguageOf(
            locale, kContext,
            QT_TRANSLATE_NOOP("Document", "Payable at once. Please state the invoice number."));
    }
    const QString terms = counted(
        locale, kContext,
        QT_TRANSLATE_NOOP("Document",
                          "Payable within 1 day, by %1. Please state the invoice number."),
        QT_TRANSLATE_N_NOOP("Document",
                            "Payable within %n days, by %1. Please state the invoice number."),
        days);
    return fillIn(terms, {day(due, locale)});
}

} // namespace clientele::wording
