// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels.h"

#include "cleantext.h"
#include "decimal.h"

#include <QtCore/QDate>

namespace clientele::documents {

namespace {

constexpr qsizetype kMaxNameLength = 60;

Labels englishLabels()
{
    Labels l;
    l.invoice = u"Invoice"_qs;
    l.creditNote = u"Credit note"_qs;
    l.itemised = u"Itemised statement"_qs;
    l.draftInvoice = u"Draft invoice"_qs;
    l.draft = u"DRAFT"_qs;
    l.draftNotice = u"Not an invoice: it has no number and may still change."_qs;
    l.invoiceNumber = u"Invoice number"_qs;
    l.creditNoteNumber = u"Credit note no."_qs;
    l.issueDate = u"Issue date"_qs;
    l.dueDate = u"Due date"_qs;
    l.servicePeriod = u"Service period"_qs;
    l.clientNumber = u"Client number"_qs;
    l.reference = u"Your reference"_qs;
    l.correctedInvoice = u"Corrects invoice"_qs;
    l.addresseeVat = u"Your VAT number"_qs;
    l.description = u"Description"_qs;
    l.quantity = u"Quantity"_qs;
    l.unitPrice = u"Unit price"_qs;
    l.amount = u"Amount"_qs;
    l.broughtForward = u"Brought forward"_qs;
    l.carriedForward = u"Carried forward"_qs;
    l.net = u"Net"_qs;
    l.taxOn = u"%1 on %2"_qs;
    l.total = u"Total"_qs;
    l.prepaid = u"Already paid"_qs;
    l.toAccount = u"Kept as account credit"_qs;
    l.toBeRefunded = u"To be paid back"_qs;
    l.setAgainst = u"Set against the invoice"_qs;
    l.rounding = u"Rounding"_qs;
    l.amountDue = u"Amount due"_qs;
    l.amountCredited = u"Amount credited"_qs;
    l.vat = u"VAT"_qs;
    l.reverseCharge = u"Reverse charge"_qs;
    l.exempt = u"Exempt from tax"_qs;
    l.zeroRated = u"Zero rated"_qs;
    l.intraCommunity = u"Intra-Community supply"_qs;
    l.exportOutside = u"Export outside the EU"_qs;
    l.outOfScope = u"Outside the scope of tax"_qs;
    l.paymentTerms = u"Payment terms"_qs;
    l.paymentDetails = u"Payment details"_qs;
    l.notes = u"Notes"_qs;
    l.page = u"Page"_qs;
    l.vatNumber = u"VAT number"_qs;
    l.registrationNumber = u"Registration"_qs;
    l.dateFormat = u"d MMM yyyy"_qs;
    return l;
}

Labels germanLabels()
{
    Labels l;
    l.invoice = u"Rechnung"_qs;
    l.creditNote = u"Gutschrift"_qs;
    l.itemised = u"Einzelaufstellung"_qs;
    l.draftInvoice = u"Rechnungsentwurf"_qs;
    l.draft = u"ENTWURF"_qs;
    l.draftNotice = u"Keine Rechnung: ohne Nummer und noch veränderlich."_qs;
    l.invoiceNumber = u"Rechnungsnr."_qs;
    l.creditNoteNumber = u"Gutschriftnr."_qs;
    l.issueDate = u"Datum"_qs;
    l.dueDate = u"Fällig am"_qs;
    l.servicePeriod = u"Leistungszeitraum"_qs;
    l.clientNumber = u"Kundennummer"_qs;
    l.reference = u"Ihr Zeichen"_qs;
    l.correctedInvoice = u"Zu Rechnung"_qs;
    l.addresseeVat = u"Ihre USt-IdNr."_qs;
    l.description = u"Beschreibung"_qs;
    l.quantity = u"Menge"_qs;
    l.unitPrice = u"Einzelpreis"_qs;
    l.amount = u"Betrag"_qs;
    l.broughtForward = u"Übertrag"_qs;
    l.carriedForward = u"Zwischensumme"_qs;
    l.net = u"Nettobetrag"_qs;
    l.taxOn = u"%1 auf %2"_qs;
    l.total = u"Gesamtbetrag"_qs;
    l.prepaid = u"Bereits gezahlt"_qs;
    l.toAccount = u"Verbleibt als Guthaben"_qs;
    l.toBeRefunded = u"Wird ausgezahlt"_qs;
    l.setAgainst = u"Mit der Rechnung verrechnet"_qs;
    l.rounding = u"Rundung"_qs;
    l.amountDue = u"Zu zahlen"_qs;
    l.amountCredited = u"Gutgeschrieben"_qs;
    l.vat = u"USt."_qs;
    l.reverseCharge = u"Steuerschuldnerschaft des Leistungsempfängers"_qs;
    l.exempt = u"Steuerfrei"_qs;
    l.zeroRated = u"Nullsatz"_qs;
    l.intraCommunity = u"Innergemeinschaftliche Lieferung"_qs;
    l.exportOutside = u"Ausfuhr aus der EU"_qs;
    l.outOfScope = u"Nicht steuerbar"_qs;
    l.paymentTerms = u"Zahlungsbedingungen"_qs;
    l.paymentDetails = u"Bankverbindung"_qs;
    l.notes = u"Hinweise"_qs;
    l.page = u"Seite"_qs;
    l.vatNumber = u"USt-IdNr."_qs;
    l.registrationNumber = u"Register"_qs;
    l.dateFormat = u"dd.MM.yyyy"_qs;
    l.percentSpace = u" "_qs;
    return l;
}

const Labels &labelsFor(const QLocale &locale)
{
    static const Labels english = englishLabels();
    static const Labels german = germanLabels();
    return locale.language() == QLocale::German ? german : english;
}

QLocale localeOf(const InvoiceDocument &document)
{
    const QLocale wanted(QString::fromStdString(document.locale));
    const bool known = wanted.language() == QLocale::German
        || wanted.language() == QLocale::English;
    // digits and months in the language of the words
    return known ? wanted : QLocale(QLocale::English);
}

} // namespace

Phrases::Phrases(const InvoiceDocument &document)
    : words(labelsFor(localeOf(document))), m_document(document), m_locale(localeOf(document))
{
}

QString Phrases::localized(QString plainNumber) const
{
    const bool negative = plainNumber.startsWith(u'-');
    if (negative)
        plainNumber.remove(0, 1);
    const qsizetype point = plainNumber.indexOf(u'.');
    const QString whole = point < 0 ? plainNumber : plainNumber.left(point);
    QString grouped;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % 3 == 0)
            grouped += m_locale.groupSeparator();
        grouped += whole.at(i);
    }
    if (point >= 0)
        grouped += m_locale.decimalPoint() + plainNumber.mid(point + 1);
    return negative ? u'-' + grouped : grouped;
}

QString Phrases::amount(const Money &money) const
{
    return localized(QString::fromStdString(money.toString()));
}

QString Phrases::amountWithCurrency(const Money &money) const
{
    const std::string_view code = m_document.currency.code();
    return QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())) + QChar(u' ')
        + amount(money);
}

QString Phrases::unitPrice(const LineUnitPrice &price) const
{
    return localized(QString::fromStdString(unitPriceText(price, m_document.currency)));
}

QString Phrases::quantity(const LineQuantity &quantity) const
{
    if (!quantity.text.empty())
        return cleanText(quantity.text, LineBreaks::Joined, kMaxNameLength);
    const QString text =
        QString::fromStdString(fractionText(quantity.numerator, quantity.denominator));
    return text.contains(u'/') ? text : localized(text);
}

QString Phrases::percent(std::int64_t ratePpm) const
{
    return localized(QString::fromStdString(percentText(ratePpm))) + words.percentSpace + u'%';
}

QString Phrases::day(Date at, const QString &format) const
{
    return m_locale.toString(QDate(at.year(), at.month(), at.day()), format);
}

QString Phrases::date(Date at) const
{
    return day(at, words.dateFormat);
}

QString Phrases::range(const DateRange &range) const
{
    const Date last = lastDay(range);
    if (last == range.from)
        return date(last);
    const bool sameYear = last.year() == range.from.year();
    const bool sameMonth = sameYear && last.month() == range.from.month();
    if (m_locale.language() == QLocale::German) {
        return day(range.from, sameMonth ? u"dd."_qs : sameYear ? u"dd.MM."_qs : words.dateFormat)
            + QChar(0x2013) + date(last);
    }
    if (sameMonth)
        return day(range.from, u"d"_qs) + QChar(0x2013) + date(last);
    return day(range.from, sameYear ? u"d MMM"_qs : words.dateFormat) + u" \u2013 "_qs
        + date(last);
}

QString Phrases::tax(const std::string &category, std::int64_t ratePpm) const
{
    if (category == "AE")
        return words.reverseCharge;
    if (category == "E")
        return words.exempt;
    if (category == "Z")
        return words.zeroRated;
    if (category == "K")
        return words.intraCommunity;
    if (category == "G")
        return words.exportOutside;
    if (category == "O")
        return words.outOfScope;
    const QString name = m_document.taxName.empty()
        ? words.vat
        : cleanText(m_document.taxName, LineBreaks::Joined, kMaxNameLength);
    return name + QChar(u' ') + percent(ratePpm);
}

QString Phrases::title() const
{
    const QString number = cleanText(m_document.number, LineBreaks::Joined, kMaxNameLength);
    switch (m_document.kind) {
    case DocumentKind::CreditNote:
        return words.creditNote + u' ' + number;
    case DocumentKind::Draft:
        return words.draftInvoice;
    case DocumentKind::Itemised:
        return words.itemised + u' ' + number;
    case DocumentKind::Invoice:
        break;
    }
    return words.invoice + u' ' + number;
}

} // namespace clientele::documents
