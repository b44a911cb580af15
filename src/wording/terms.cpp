// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/terms.h"

#include "fillin.h"
#include "wording/names.h"

#include <QtCore/QCoreApplication>

namespace clientele::wording {
namespace {

constexpr const char *kDocumentContext = "Document";

} // namespace

QString paymentTerms(const Money &payable, int days, Date due, const QLocale &locale)
{
    if (payable.minor <= 0)
        return inLanguageOf(locale, kDocumentContext,
                            QT_TRANSLATE_NOOP("Document", "Nothing is to be paid."));
    if (days <= 0) {
        return inLanguageOf(
            locale, kDocumentContext,
            QT_TRANSLATE_NOOP("Document", "Payable at once. Please state the invoice number."));
    }
    const QString terms = counted(
        locale, kDocumentContext,
        QT_TRANSLATE_NOOP("Document",
                          "Payable within 1 day, by %1. Please state the invoice number."),
        QT_TRANSLATE_N_NOOP("Document",
                            "Payable within %n days, by %1. Please state the invoice number."),
        days);
    return fillIn(terms, {day(due, locale)});
}

namespace {

/// %1 the day, %2 the amount, %3 the number of a credit note.
const char *settledText(domain::SettlementKind kind, std::string_view method)
{
    switch (kind) {
    case domain::SettlementKind::Credit:
        return QT_TRANSLATE_NOOP("Document", "Paid on %1 from account credit: %2");
    case domain::SettlementKind::CreditNote:
        return QT_TRANSLATE_NOOP("Document", "Credited on %1 by credit note %3: %2");
    case domain::SettlementKind::Summary:
        return QT_TRANSLATE_NOOP("Document", "On summary invoice %3 of %1: %2");
    case domain::SettlementKind::WriteOff: return nullptr;
    case domain::SettlementKind::Payment: break;
    }
    if (method == "bank_transfer")
        return QT_TRANSLATE_NOOP("Document", "Paid on %1 by bank transfer: %2");
    if (method == "direct_debit")
        return QT_TRANSLATE_NOOP("Document", "Paid on %1 by direct debit: %2");
    if (method == "card")
        return QT_TRANSLATE_NOOP("Document", "Paid on %1 by card: %2");
    if (method == "cash")
        return QT_TRANSLATE_NOOP("Document", "Paid on %1 in cash: %2");
    if (method == "cheque")
        return QT_TRANSLATE_NOOP("Document", "Paid on %1 by cheque: %2");
    return QT_TRANSLATE_NOOP("Document", "Paid on %1: %2");
}

} // namespace

QString settledLine(domain::SettlementKind kind, const Money &amount, Date on,
                    std::string_view method, std::string_view creditNote, const QLocale &locale)
{
    const bool back = amount.minor < 0;
    if (kind == domain::SettlementKind::WriteOff)
        return {};
    const char *const text = back ? QT_TRANSLATE_NOOP("Document", "Taken back on %1: %2")
                                  : settledText(kind, method);
    const Money shown{back ? -amount.minor : amount.minor, amount.currency};
    return fillIn(inLanguageOf(locale, kDocumentContext, text),
                  {day(on, locale), amountWithCurrency(shown, locale), plainName(creditNote)});
}

QString settledWord(domain::SettlementKind kind, bool takenBack, std::string_view method)
{
    const auto word = [](const char *text) {
        return QCoreApplication::translate("Document", text);
    };
    if (takenBack)
        return word(QT_TRANSLATE_NOOP("Document", "Taken back"));
    switch (kind) {
    case domain::SettlementKind::Credit:
        return word(QT_TRANSLATE_NOOP("Document", "Account credit"));
    case domain::SettlementKind::CreditNote:
        return word(QT_TRANSLATE_NOOP("Document", "Credit note"));
    case domain::SettlementKind::Summary:
        return word(QT_TRANSLATE_NOOP("Document", "Summary invoice"));
    case domain::SettlementKind::WriteOff:
        return word(QT_TRANSLATE_NOOP("Document", "Written off"));
    case domain::SettlementKind::Payment: break;
    }
    if (method == "bank_transfer")
        return word(QT_TRANSLATE_NOOP("Document", "Bank transfer"));
    if (method == "direct_debit")
        return word(QT_TRANSLATE_NOOP("Document", "Direct debit"));
    if (method == "card")
        return word(QT_TRANSLATE_NOOP("Document", "Card"));
    if (method == "cash")
        return word(QT_TRANSLATE_NOOP("Document", "Cash"));
    if (method == "cheque")
        return word(QT_TRANSLATE_NOOP("Document", "Cheque"));
    return word(QT_TRANSLATE_NOOP("Document", "Payment"));
}

QString openLine(const Money &open, Date due, const QLocale &locale)
{
    if (open.minor <= 0)
        return inLanguageOf(locale, kDocumentContext,
                            QT_TRANSLATE_NOOP("Document", "Nothing is to be paid any more."));
    return fillIn(inLanguageOf(locale, kDocumentContext,
                               QT_TRANSLATE_NOOP("Document", "Open: %1, payable by %2.")),
                  {amountWithCurrency(open, locale), day(due, locale)});
}

QString replacesLine(std::string_view number, const QLocale &locale)
{
    return fillIn(inLanguageOf(locale, kDocumentContext,
                               QT_TRANSLATE_NOOP("Document", "Replaces invoice %1.")),
                  {plainName(number)});
}

} // namespace clientele::wording
