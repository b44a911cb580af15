// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer.h"

#include "cleantext.h"

#include <algorithm>

namespace clientele::documents {

namespace {

constexpr qreal kTotalsWidth = mm(92);
constexpr qreal kTotalsGap = mm(3);     ///< between the last line and the totals
constexpr qreal kRuleSpace = pt(6);     ///< above and below a rule among the totals
constexpr qreal kBlockGap = mm(9);
constexpr int kMaxTermsLines = 14;
constexpr std::size_t kMaxPaymentDetails = 10;
constexpr qsizetype kMaxTermsLength = 2'000;
constexpr qsizetype kMaxNotesLength = 8'000;

} // namespace

Composer::TotalRow Composer::totalRow(const QString &label, const QString &amount,
                                      const TextStyle &style, bool ruled)
{
    TotalRow row;
    row.amount = m_fonts.layOut(amount, style, kTotalsWidth, 1, Align::Right);
    const qreal room = kTotalsWidth - row.amount.naturalWidth() - mm(4);
    row.label = m_fonts.layOut(label, style, room, 3);
    row.ruled = ruled;
    return row;
}

std::vector<Composer::TotalRow> Composer::totalRows()
{
    const Labels &words = m_phrases.words;
    const InvoiceTotals &totals = m_document.totals;
    std::vector<TotalRow> rows;
    rows.push_back(totalRow(words.net, m_phrases.amount(totals.net), styles::kBody));
    for (const InvoiceTaxGroup &group : totals.groups) {
        const QString label = words.taxOn.arg(m_phrases.tax(group.category, group.ratePpm),
                                              m_phrases.amount(group.taxable));
        rows.push_back(totalRow(label, m_phrases.amount(group.tax), styles::kBody));
    }
    const bool settled = totals.prepaid.has_value() || totals.carriedForward.has_value();
    if (settled) {
        rows.push_back(totalRow(words.total, m_phrases.amount(totals.total), styles::kStrong,
                                true));
        if (totals.prepaid && totals.prepaid->negated())
            rows.push_back(totalRow(words.prepaid, m_phrases.amount(*totals.prepaid->negated()),
                                    styles::kBody));
        if (totals.carriedForward)
            rows.push_back(totalRow(words.toAccount, m_phrases.amount(*totals.carriedForward),
                                    styles::kBody));
    } else {
        rows.push_back(totalRow(words.total, m_phrases.amount(totals.total), styles::kStrong,
                                true));
    }
    const QString &due = m_document.kind == DocumentKind::CreditNote ? words.amountCredited
                                                                     : words.amountDue;
    rows.push_back(totalRow(due, m_phrases.amountWithCurrency(totals.payable), styles::kDue,
                            true));
    return rows;
}

qreal Composer::totalsHeight(const std::vector<TotalRow> &rows) const
{
    qreal height = kTotalsGap;
    for (const TotalRow &row : rows)
        height += std::max(row.label.height(), row.amount.height()) + pt(3)
            + (row.ruled ? 2 * kRuleSpace : 0);
    return height;
}

void Composer::addTotals()
{
    const std::vector<TotalRow> rows = totalRows();
    if (m_y + totalsHeight(rows) > bottom())
        startPage();
    const qreal left = m_geometry.right - kTotalsWidth;
    m_y += kTotalsGap;
    for (const TotalRow &row : rows) {
        if (row.ruled) {
            m_y += kRuleSpace;
            page().addRule(left, m_geometry.right, m_y, pt(0.9), colours::kText);
            m_y += kRuleSpace;
        }
        page().add(row.label, {left, m_y});
        page().add(row.amount, {left, m_y});
        m_y += std::max(row.label.height(), row.amount.height()) + pt(3);
    }
}

/// Terms at the left and where to pay at the right, kept together.
void Composer::addPayment()
{
    const Labels &words = m_phrases.words;
    const InvoiceIssuer &issuer = m_document.issuer;
    const qreal gap = mm(8);
    const bool both = !m_document.paymentTerms.empty() && !issuer.paymentDetails.empty();
    const qreal width = both ? (m_geometry.contentWidth() - gap) / 2 : m_geometry.contentWidth();
    bool cut = false;
    const QString terms = cleanText(m_document.paymentTerms, LineBreaks::Kept, kMaxTermsLength,
                                    &cut);
    const TextBlock termsBlock = terms.isEmpty()
        ? TextBlock()
        : m_fonts.layOut(terms, styles::kMeta, width, kMaxTermsLines, Align::Left, cut);
    std::vector<TextBlock> details;
    for (std::size_t i = 0; i < std::min(issuer.paymentDetails.size(), kMaxPaymentDetails); ++i)
        details.push_back(line(issuer.paymentDetails[i], styles::kMeta, width));
    if (termsBlock.lineCount() == 0 && details.empty())
        return;

    const qreal heading = styles::kSmallStrong.leading + pt(2);
    const qreal detailsHeight = static_cast<qreal>(details.size()) * styles::kMeta.leading;
    const qreal height = heading + std::max(termsBlock.height(), detailsHeight);
    if (m_y + kBlockGap + height > bottom())
        startPage();
    else
        m_y += kBlockGap;
    qreal x = m_geometry.left;
    if (termsBlock.lineCount() > 0) {
        page().add(phrase(words.paymentTerms, styles::kSmallStrong, width), {x, m_y});
        page().add(termsBlock, {x, m_y + heading});
        x += width + gap;
    }
    if (!details.empty())
        page().add(phrase(words.paymentDetails, styles::kSmallStrong, width), {x, m_y});
    for (std::size_t i = 0; i < details.size(); ++i)
        page().add(details[i],
                   {x, m_y + heading + static_cast<qreal>(i) * styles::kMeta.leading});
    m_y += height;
}

/// Notes may be long: they flow on over the pages, line by line.
void Composer::addNotes()
{
    bool cut = false;
    const QString notes = cleanText(m_document.notes, LineBreaks::Kept, kMaxNotesLength, &cut);
    if (notes.isEmpty())
        return;
    constexpr int kAnyNumber = 10'000;
    const TextBlock block = m_fonts.layOut(notes, styles::kMeta, m_geometry.contentWidth(),
                                           kAnyNumber, Align::Left, cut);
    const qreal heading = styles::kSmallStrong.leading + pt(2);
    const int together = std::min(block.lineCount(), 3); // no heading with a lonely line
    if (m_y + mm(6) + heading + together * block.leading() > bottom())
        startPage();
    else
        m_y += mm(6);
    page().add(phrase(m_phrases.words.notes, styles::kSmallStrong, m_geometry.contentWidth()),
               {m_geometry.left, m_y});
    m_y += heading;
    for (int first = 0; first < block.lineCount();) {
        int count = static_cast<int>((bottom() - m_y) / block.leading());
        count = std::min(count, block.lineCount() - first);
        page().add(block, {m_geometry.left, m_y}, first, count);
        m_y += count * block.leading();
        first += count;
        if (first < block.lineCount())
            startPage();
    }
}

} // namespace clientele::documents
