// SPDX-License-Identifier: GPL-3.0-or-later
#include "cleantext.h"
#include "composer.h"

#include <algorithm>

namespace clientele::documents {

namespace {

constexpr std::size_t kMaxAddressLines = 6;
constexpr qreal kMetaLabelWidth = mm(32);
constexpr qreal kLeastLogoDotsPerMm = 100 / 25.4; ///< a small picture is not blown up beyond that

} // namespace

void Composer::addLetterhead()
{
    addSender();
    const qreal issuerEnd = addIssuerColumn();
    const qreal addresseeEnd = addAddressee();
    const qreal figuresTop = std::max(m_geometry.addresseeTop, issuerEnd + mm(5));
    const qreal figuresEnd = addKeyFigures(figuresTop);
    m_y = std::max(m_geometry.titleTop, std::max(addresseeEnd, figuresEnd) + mm(8));
    const TextBlock title = phrase(m_phrases.title(), styles::kTitle, m_geometry.contentWidth());
    page().add(title, {m_geometry.left, m_y});
    m_y += title.height() + mm(6);
}

/// The logo, or the name set large where there is none.
void Composer::addSender()
{
    if (m_logo.image.isNull()) {
        page().add(line(m_document.issuer.name, styles::kSender, m_geometry.windowWidth, 2),
                   {m_geometry.left, m_geometry.logoTop});
        return;
    }
    const QSizeF box = QSizeF(m_logo.image.size()) / kLeastLogoDotsPerMm;
    const QSizeF size = QSizeF(m_logo.image.size())
                            .scaled(box.boundedTo(m_logoBoxMm), Qt::KeepAspectRatio)
        * kUnitsPerMm;
    const QPointF topLeft(m_geometry.left, m_geometry.logoTop);
    page().addPicture(m_logo.image, m_logo.photograph, QRectF(topLeft, size));
}

qreal Composer::addIssuerColumn()
{
    const InvoiceIssuer &issuer = m_document.issuer;
    const Labels &words = m_phrases.words;
    const qreal width = m_geometry.right - m_geometry.metaLeft;
    qreal y = m_geometry.logoTop;
    const auto put = [&](const TextBlock &block) {
        page().add(block, {m_geometry.metaLeft, y});
        y += block.height();
    };
    if (!m_logo.image.isNull())
        put(line(issuer.name, styles::kMetaStrong, width, 2));
    for (std::size_t i = 0; i < std::min(issuer.addressLines.size(), kMaxAddressLines); ++i)
        put(line(issuer.addressLines[i], styles::kMetaMuted, width, 2));
    const auto labelled = [&](const QString &label, const std::string &value) {
        if (!value.empty())
            put(phrase(label + u' ' + isolated(cleanText(value, LineBreaks::Joined, 80)),
                       styles::kMetaMuted, width));
    };
    for (const std::string *text : {&issuer.email, &issuer.web}) {
        if (!text->empty())
            put(line(*text, styles::kMetaMuted, width, 2));
    }
    labelled(words.vatNumber, issuer.vatNumber);
    labelled(words.registrationNumber, issuer.registrationNumber);
    return y;
}

/// The sender in one line above the addressee, as it shows in the window of the envelope.
qreal Composer::addAddressee()
{
    const qreal left = m_geometry.left;
    const qreal width = m_geometry.windowWidth;
    qreal y = m_geometry.windowTop;
    QString sender = isolated(cleanText(m_document.issuer.name, LineBreaks::Joined, 80));
    for (const std::string &address : m_document.issuer.addressLines)
        sender += u" \u00B7 "_qs + isolated(cleanText(address, LineBreaks::Joined, 80));
    const TextBlock senderLine = phrase(sender, styles::kFine, width);
    page().add(senderLine, {left, y});
    page().addRule(left, left + width, y + senderLine.height() + pt(1), pt(0.5), colours::kLine);
    y = m_geometry.addresseeTop;

    const InvoiceAddressee &addressee = m_document.addressee;
    const auto put = [&](const std::string &text, const TextStyle &style, int maxLines) {
        if (text.empty())
            return;
        const TextBlock block = line(text, style, width, maxLines);
        page().add(block, {left, y});
        y += block.height();
    };
    put(addressee.name, styles::kAddressName, 3);
    put(addressee.contact, styles::kAddress, 1);
    for (std::size_t i = 0; i < std::min(addressee.addressLines.size(), kMaxAddressLines); ++i)
        put(addressee.addressLines[i], styles::kAddress, 2);
    put(addressee.country, styles::kAddress, 1);
    return y;
}

qreal Composer::addKeyFigures(qreal y)
{
    const Labels &words = m_phrases.words;
    const qreal valueLeft = m_geometry.metaLeft + kMetaLabelWidth;
    const auto put = [&](const QString &label, const TextBlock &value) {
        page().add(phrase(label, styles::kMetaMuted, kMetaLabelWidth - mm(1)),
                   {m_geometry.metaLeft, y});
        page().add(value, {valueLeft, y});
        y += value.height() + pt(1.5);
    };
    const qreal width = m_geometry.right - valueLeft;
    const auto text = [&](const QString &label, const std::string &value,
                          const TextStyle &style = styles::kMeta) {
        if (!value.empty())
            put(label, line(value, style, width, 2));
    };
    text(m_document.kind == DocumentKind::CreditNote ? words.creditNoteNumber
         : m_document.kind == DocumentKind::Itemised ? words.itemised
                                                     : words.invoiceNumber,
         m_document.number, styles::kMetaStrong);
    text(words.correctedInvoice, m_document.correctedNumber);
    put(words.issueDate, phrase(m_phrases.date(m_document.issueDate), styles::kMeta, width));
    if (m_document.dueDate)
        put(words.dueDate, phrase(m_phrases.date(*m_document.dueDate), styles::kMeta, width));
    if (m_document.servicePeriod)
        put(words.servicePeriod,
            m_fonts.layOut(m_phrases.range(*m_document.servicePeriod), styles::kMeta, width, 2));
    text(words.clientNumber, m_document.clientNumber);
    text(words.reference, m_document.reference);
    text(words.addresseeVat, m_document.addressee.vatNumber);
    return y;
}

} // namespace clientele::documents
