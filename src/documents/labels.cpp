// SPDX-License-Identifier: GPL-3.0-or-later
#include "labels.h"

#include "cleantext.h"

#include <QtCore/QDate>

#include <numeric>

namespace clientele::documents {

namespace {

constexpr qsizetype kMaxNameLength = 60;

Labels englishLabels()
{
    Labels l;
    l.invoice = u"Invoice"_qs;
    l.creditNote = u"Credit note"_qs;
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

/// "-12.3450" from digits with `decimals` of them behind the point; exact.
QString decimalText(std::int64_t value, int decimals)
{
    const bool negative = value < 0;
    QString digits = QString::number(value);
    if (negative)
        digits.remove(0, 1);
    digits = digits.rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}

/// Without the zeros at the end that go beyond `decimals` decimals.
QString trimmedTo(QString number, int decimals)
{
    const qsizetype point = number.indexOf(u'.');
    if (point < 0)
        return number;
    while (number.size() > point + 1 + decimals && number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.'))
        number.chop(1);
    return number;
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
    const int exponent = m_document.currency.exponent();
    return localized(trimmedTo(decimalText(price.amount, exponent + price.scale), exponent));
}

QString Phrases::quantity(const LineQuantity &quantity) const
{
    constexpr std::int64_t kDecimals = 10'000;
    if (!quantity.text.empty())
        return cleanText(quantity.text, LineBreaks::Joined, kMaxNameLength);
    const std::int64_t divisor = std::gcd(quantity.numerator, quantity.denominator);
    const std::int64_t numerator = quantity.numerator / divisor;
    const std::int64_t denominator = quantity.denominator / divisor;
    if (denominator == 1)
        return localized(QString::number(numerator));
    std::int64_t scaled = 0;
    if (kDecimals % denominator == 0
        && !__builtin_mul_overflow(numerator, kDecimals / denominator, &scaled))
        return localized(trimmedTo(decimalText(scaled, 4), 0));
    return QString::number(quantity.numerator) + u'/' + QString::number(quantity.denominator);
}

QString Phrases::percent(std::int64_t ratePpm) const
{
    return localized(trimmedTo(decimalText(ratePpm, 4), 0)) + words.percentSpace + u'%';
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
    const Date last = range.length() > 0 ? range.to.addDays(-1) : range.from;
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
    case DocumentKind::Invoice:
        break;
    }
    return words.invoice + u' ' + number;
}

} // namespace clientele::documents
