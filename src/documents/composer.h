// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "invoicetable.h"
#include "logo.h"

#include <vector>

namespace clientele::documents {

/// Puts a checked document on pages: letterhead, table, totals, terms, head and foot of each page.
class Composer
{
public:
    Composer(const InvoiceDocument &document, FontBook &fonts, const Logo &logo,
             const QSizeF &logoBoxMm);

    [[nodiscard]] std::vector<Page> compose();

private:
    // first page (letterhead.cpp)
    void addLetterhead();
    void addSender();
    [[nodiscard]] qreal addIssuerColumn();
    [[nodiscard]] qreal addAddressee();
    [[nodiscard]] qreal addKeyFigures(qreal y);

    // lines and what follows them (composer.cpp, closing.cpp)
    void addLines();
    void layOutPayment();
    [[nodiscard]] qreal paymentHeight() const;
    void addTotals();
    void addPayment();
    void addNotes();
    enum class RuleAbove { None, Light, Strong };
    struct TotalText {
        QString label, amount;
        TextStyle labelStyle, amountStyle;
        RuleAbove rule = RuleAbove::None;
    };
    struct TotalRow {
        TextBlock label, amount;
        RuleAbove rule = RuleAbove::None;
    };
    [[nodiscard]] std::vector<TotalText> totalTexts() const;
    void layOutTotals();
    [[nodiscard]] qreal sumsHeight() const;
    [[nodiscard]] qreal closingHeight() const; ///< of what stays with the last line

    // every page (composer.cpp)
    void startPage();
    void addContinuation();
    void addPageFurniture();
    [[nodiscard]] qreal bottom() const; ///< of the space for the table and what follows

    [[nodiscard]] TextBlock line(const std::string &text, const TextStyle &style, qreal width,
                                 int maxLines = 1);
    [[nodiscard]] TextBlock phrase(const QString &text, const TextStyle &style, qreal width);
    [[nodiscard]] Page &page() { return m_pages.back(); }

    const InvoiceDocument &m_document;
    FontBook &m_fonts;
    const Logo &m_logo;
    QSizeF m_logoBoxMm;
    Phrases m_phrases;
    Geometry m_geometry;
    InvoiceTable m_table;
    TextBlock m_footer;
    std::vector<TotalRow> m_totals;
    qreal m_closingLeft = 0;
    TextBlock m_terms;
    std::vector<TextBlock> m_bank;
    qreal m_bankLeft = 0;
    std::vector<Page> m_pages;
    qreal m_y = 0; ///< where the next thing goes on the current page
};

} // namespace clientele::documents
