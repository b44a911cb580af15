// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/invoicedocument.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <cstdint>
#include <string>

namespace clientele::documents {

/// The words of a document, in the language of its addressee (not of whoever sits at the screen).
struct Labels {
    QString invoice, creditNote, itemised, draftInvoice, draft, draftNotice;
    QString invoiceNumber, creditNoteNumber, issueDate, dueDate, servicePeriod, clientNumber;
    QString reference, correctedInvoice, addresseeVat;
    QString description, quantity, unitPrice, amount;
    QString broughtForward, carriedForward;
    QString net, taxOn, total, prepaid, toAccount, toBeRefunded, setAgainst, rounding;
    QString amountDue, amountCredited, vat;
    QString reverseCharge, exempt, zeroRated, intraCommunity, exportOutside, outOfScope;
    QString page, paymentTerms, paymentDetails, notes, vatNumber, registrationNumber;
    QString dateFormat;   ///< of QLocale
    QString percentSpace; ///< between the figure and '%'
};

/// Words and figures of one document.
class Phrases
{
public:
    explicit Phrases(const InvoiceDocument &document);

    const Labels &words;

    /// Digits grouped as the locale does, exact: "1,234.50", "-0.05", "1.234,50".
    [[nodiscard]] QString amount(const Money &money) const;
    /// The same with the currency before it: "EUR 1,234.50".
    [[nodiscard]] QString amountWithCurrency(const Money &money) const;
    /// At least the currency's decimals, more where the price has them: "0.0025".
    [[nodiscard]] QString unitPrice(const LineUnitPrice &price) const;
    [[nodiscard]] QString quantity(const LineQuantity &quantity) const;
    [[nodiscard]] QString percent(std::int64_t ratePpm) const;
    [[nodiscard]] QString date(Date day) const;
    /// With the last day that belongs to it: "1–30 Nov 2026".
    [[nodiscard]] QString range(const DateRange &range) const;
    /// "VAT 25 %", "Reverse charge".
    [[nodiscard]] QString tax(const std::string &category, std::int64_t ratePpm) const;
    [[nodiscard]] QString title() const;

private:
    [[nodiscard]] QString localized(QString plainNumber) const;
    [[nodiscard]] QString day(Date at, const QString &format) const;

    const InvoiceDocument &m_document;
    QLocale m_locale;
};

} // namespace clientele::documents
