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
        return QCoreApplication::translate(kContext, "Nothing is to be paid.");
    if (days <= 0) {
        return QCoreApplication::translate(
            kContext, "Payable at once. Please state the invoice number.");
    }
    const QString terms = counted(
        kContext,
        QT_TRANSLATE_NOOP("Document",
                          "Payable within 1 day, by %2. Please state the invoice number."),
        QT_TRANSLATE_NOOP("Document",
                          "Payable within %1 days, by %2. Please state the invoice number."),
        days);
    return fillIn(terms, {number(days, locale), day(due, locale)});
}

} // namespace clientele::wording
