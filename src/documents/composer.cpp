// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer.h"

#include "cleantext.h"

#include <algorithm>

namespace clientele::documents {

namespace {

/// Of a line: characters of the narrowest kind, with room.
constexpr qsizetype kMaxTextLength = 240;
constexpr int kMaxFooterLines = 3;
constexpr qreal kPageNumberWidth = mm(22);

} // namespace

Composer::Composer(const InvoiceDocument &document, FontBook &fonts, const Logo &logo,
                   const QSizeF &logoBoxMm)
    : m_document(document), m_fonts(fonts), m_logo(logo), m_logoBoxMm(logoBoxMm),
      m_phrases(document), m_geometry(document.paper),
      m_table(document, m_phrases, fonts, m_geometry)
{
    bool cut = false;
    const QString footer = cleanText(document.issuer.footer, LineBreaks::Kept,
                                     kMaxFooterLines * kMaxTextLength, &cut);
    if (!footer.isEmpty())
        m_footer = m_fonts.layOut(footer, styles::kFine,
                                  m_geometry.contentWidth() - kPageNumberWidth, kMaxFooterLines,
                                  Align::Left, cut);
}

std::vector<Page> Composer::compose()
{
    layOutTotals();
    layOutPayment();
    startPage();
    addLetterhead();
    addLines();
    addTotals();
    addPayment();
    addNotes();
    addPageFurniture();
    return std::move(m_pages);
}

TextBlock Composer::line(const std::string &text, const TextStyle &style, qreal width,
                         int maxLines)
{
    bool cut = false;
    const QString clean = cleanText(text, LineBreaks::Joined, maxLines * kMaxTextLength, &cut);
    return m_fonts.layOut(clean, style, width, maxLines, Align::Left, cut);
}

TextBlock Composer::phrase(const QString &text, const TextStyle &style, qreal width)
{
    return m_fonts.layOut(text, style, width);
}

qreal Composer::bottom() const
{
    const qreal footer = std::max(m_footer.height(), styles::kFine.leading);
    return m_geometry.footerBottom - footer - mm(8);
}

void Composer::startPage()
{
    m_pages.emplace_back();
    m_y = m_geometry.continuedTop;
    if (m_pages.size() > 1)
        addContinuation();
}

/// On later pages: whose invoice this is, so that a loose sheet finds its way back.
void Composer::addContinuation()
{
    const qreal half = m_geometry.contentWidth() / 2;
    page().add(line(m_document.issuer.name, styles::kMetaStrong, half - mm(4)),
               {m_geometry.left, m_y});
    const QString name = cleanText(m_document.addressee.name, LineBreaks::Joined, kMaxTextLength);
    page().add(m_fonts.layOut(m_phrases.title() + u" \u00B7 "_qs + isolated(name),
                              styles::kMetaMuted, half, 1, Align::Right),
               {m_geometry.left + half, m_y});
    m_y += styles::kMetaStrong.leading + mm(7);
}

void Composer::addLines()
{
    const Labels &words = m_phrases.words;
    const qreal closing = closingHeight();
    m_table.addHeader(page(), m_y);
    m_y += m_table.headerHeight();
    Money sum{0, m_document.currency};
    bool first = true; // on this page
    for (std::size_t i = 0; i < m_document.lines.size(); ++i) {
        const InvoiceTable::Row row = m_table.makeRow(i);
        const bool last = i + 1 == m_document.lines.size();
        // the totals keep the last line with them, every other line leaves room for the carry
        const qreal needed = row.height + (last ? closing : m_table.carryHeight());
        if (m_y + needed > bottom() && !first) {
            m_table.addCarry(page(), m_y, words.carriedForward, sum);
            startPage();
            m_table.addHeader(page(), m_y);
            m_y += m_table.headerHeight();
            m_table.addCarry(page(), m_y, words.broughtForward, sum);
            m_y += m_table.carryHeight();
        }
        m_table.addRow(page(), m_y, row);
        m_y += row.height;
        sum = sum.plus(m_document.lines[i].amount).value_or(sum); // was checked: cannot overflow
        first = false;
    }
}

/// What stands on every page and can be known only when all pages are there.
void Composer::addPageFurniture()
{
    const qreal footerHeight = std::max(m_footer.height(), styles::kFine.leading);
    const qreal footerTop = m_geometry.footerBottom - footerHeight;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        Page &sheet = m_pages[i];
        sheet.addRule(m_geometry.left, m_geometry.right, footerTop - mm(2.5), pt(0.5),
                      colours::kLine);
        sheet.add(m_footer, {m_geometry.left, footerTop});
        // with the word: three lone characters are run together by programs that read the text
        const QString number = m_phrases.words.page + u' ' + QString::number(i + 1) + u" / "_qs
            + QString::number(m_pages.size());
        sheet.add(m_fonts.layOut(number, styles::kPageNumber, kPageNumberWidth, 1, Align::Right),
                  {m_geometry.right - kPageNumberWidth, footerTop});
        if (m_document.kind != DocumentKind::Draft)
            continue;
        const QRectF strip(m_geometry.left, mm(5), m_geometry.contentWidth(), mm(6.5));
        sheet.addRectangle(strip, colours::kDraftSoft);
        const qreal top = strip.center().y() - styles::kDraft.leading / 2;
        const TextBlock word = phrase(m_phrases.words.draft, styles::kDraft, strip.width());
        sheet.add(word, {strip.left() + mm(3), top});
        sheet.add(phrase(m_phrases.words.draftNotice, styles::kDraftNotice, strip.width()),
                  {strip.left() + mm(6) + word.naturalWidth(), top});
    }
}

} // namespace clientele::documents
