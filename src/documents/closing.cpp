// SPDX-License-Identifier: GPL-3.0-or-later
#include "cleantext.h"
#include "composer.h"
#include "domain/stationery.h"

#include <algorithm>

namespace clientele::documents {

namespace {

constexpr qreal kLeastLabelWidth = mm(30);
constexpr qreal kLabelGap = mm(4);
constexpr qreal kClosingGap = mm(3);     ///< between the last line and the totals
constexpr qreal kClosingSpace = pt(3);
constexpr qreal kRuleSpace = pt(4);     ///< above and below a rule among the totals
constexpr qreal kBlockGap = mm(9);
constexpr qreal kHeadingHeight = pt(12.5); ///< of the small words above a block
constexpr int kMaxTermsLines = 14;
constexpr int kMaxPaymentLines = 3; ///< of one detail: a bank account that is cut is no use
constexpr qsizetype kMaxTermsLength = 2'000;
constexpr qsizetype kMaxNotesLength = 6'000;
constexpr int kMaxNotesLines = 120; ///< two pages

/// What a credit note gives in all, wherever it goes.
Money credited(const InvoiceTotals &totals)
{
    std::optional<Money> sum = totals.total;
    if (totals.rounding)
        sum = sum->plus(*totals.rounding);
    return sum.value_or(totals.total).negated().value_or(totals.total);
}

} // namespace

std::vector<Composer::TotalText> Composer::totalTexts() const
{
    const Labels &words = m_phrases.words;
    const InvoiceTotals &totals = m_document.totals;
    std::vector<TotalText> texts;
    const auto plain = [&](const QString &label, const Money &amount) {
        texts.push_back({label, m_phrases.amount(amount), styles::kBody, styles::kFigures,
                         RuleAbove::None});
    };
    plain(words.net, totals.net);
    for (const InvoiceTaxGroup &group : totals.groups) {
        plain(words.taxOn.arg(m_phrases.tax(group.category, group.ratePpm),
                              m_phrases.amount(group.taxable)),
              group.tax);
    }
    texts.push_back({words.total, m_phrases.amount(totals.total), styles::kStrong,
                     styles::kFiguresStrong, RuleAbove::Light});
    if (totals.rounding)
        plain(words.rounding, *totals.rounding);
    if (totals.prepaid)
        plain(words.prepaid, totals.prepaid->negated().value_or(*totals.prepaid));
    if (totals.carriedForward)
        plain(words.toAccount, *totals.carriedForward);
    if (totals.refund)
        plain(words.toBeRefunded, *totals.refund);
    if (totals.applied)
        plain(words.setAgainst, *totals.applied);
    const bool isCreditNote = m_document.kind == DocumentKind::CreditNote;
    texts.push_back({isCreditNote ? words.amountCredited : words.amountDue,
                     m_phrases.amountWithCurrency(isCreditNote ? credited(totals)
                                                               : totals.payable),
                     styles::kDue, styles::kDue, RuleAbove::Strong});
    return texts;
}

/// Amounts are never cut: the block grows to the left with them.
void Composer::layOutTotals()
{
    const std::vector<TotalText> texts = totalTexts();
    const qreal all = m_geometry.contentWidth();
    qreal widest = 0;
    for (const TotalText &text : texts) {
        const TextBlock amount = m_fonts.layOut(text.amount, text.amountStyle, all);
        widest = std::max(widest, amount.naturalWidth());
    }
    const qreal width = std::clamp(widest + kLeastLabelWidth + kLabelGap,
                                   m_geometry.right - m_geometry.metaLeft, all);
    m_closingLeft = m_geometry.right - width;
    for (const TotalText &text : texts) {
        TotalRow row;
        row.amount = m_fonts.layOut(text.amount, text.amountStyle, width, 1, Align::Right);
        row.label = m_fonts.layOut(text.label, text.labelStyle,
                                   width - row.amount.naturalWidth() - kLabelGap, 4);
        row.rule = text.rule;
        m_totals.push_back(row);
    }
}

qreal Composer::sumsHeight() const
{
    qreal height = kClosingGap;
    for (const TotalRow &row : m_totals)
        height += std::max(row.label.height(), row.amount.height()) + kClosingSpace
            + (row.rule != RuleAbove::None ? 2 * kRuleSpace : 0);
    return height;
}

qreal Composer::closingHeight() const
{
    // terms and bank stay with the totals, unless they would fill a page together
    const qreal together = sumsHeight() + paymentHeight();
    return together < (bottom() - m_geometry.continuedTop) / 2 ? together : sumsHeight();
}

void Composer::addTotals()
{
    if (m_y + closingHeight() > bottom())
        startPage();
    m_y += kClosingGap;
    for (const TotalRow &row : m_totals) {
        if (row.rule != RuleAbove::None) {
            const bool strong = row.rule == RuleAbove::Strong;
            m_y += kRuleSpace;
            page().addRule(m_closingLeft, m_geometry.right, m_y, strong ? pt(0.9) : pt(0.5),
                           strong ? colours::kText : colours::kLine);
            m_y += kRuleSpace;
        }
        page().add(row.label, {m_closingLeft, m_y});
        page().add(row.amount, {m_closingLeft, m_y});
        m_y += std::max(row.label.height(), row.amount.height()) + kClosingSpace;
    }
}

/// Terms at the left and where to pay at the right.
void Composer::layOutPayment()
{
    const InvoiceIssuer &issuer = m_document.issuer;
    const bool both = !m_document.paymentTerms.empty() && !issuer.paymentDetails.empty();
    m_bankLeft = both ? m_geometry.metaLeft : m_geometry.left;
    const qreal termsRight = both ? m_geometry.metaLeft - mm(10) : m_geometry.right;
    bool cut = false;
    const QString terms = cleanText(m_document.paymentTerms, LineBreaks::Kept, kMaxTermsLength,
                                    &cut);
    if (!terms.isEmpty())
        m_terms = m_fonts.layOut(terms, styles::kMeta, termsRight - m_geometry.left,
                                 kMaxTermsLines, Align::Left, cut);
    const std::size_t details = std::min(issuer.paymentDetails.size(),
                                         domain::kMostPaymentDetails);
    for (std::size_t i = 0; i < details; ++i)
        m_bank.push_back(line(issuer.paymentDetails[i], styles::kMeta,
                              m_geometry.right - m_bankLeft, kMaxPaymentLines));
}

qreal Composer::paymentHeight() const
{
    if (m_terms.lineCount() == 0 && m_bank.empty())
        return 0;
    qreal bank = 0;
    for (const TextBlock &detail : m_bank)
        bank += detail.height();
    return kBlockGap + kHeadingHeight + std::max(m_terms.height(), bank);
}

void Composer::addPayment()
{
    const qreal height = paymentHeight();
    if (height <= 0)
        return;
    if (m_y + height > bottom())
        startPage();
    const Labels &words = m_phrases.words;
    const qreal heading = m_y + kBlockGap;
    qreal top = heading + kHeadingHeight;
    const qreal left = m_geometry.left;
    const qreal width = m_geometry.right - m_bankLeft;
    if (m_terms.lineCount() > 0) {
        page().add(phrase(words.paymentTerms, styles::kSmallStrong, width), {left, heading});
        page().add(m_terms, {left, top});
    }
    if (!m_bank.empty())
        page().add(phrase(words.paymentDetails, styles::kSmallStrong, width),
                   {m_bankLeft, heading});
    for (const TextBlock &detail : m_bank) {
        page().add(detail, {m_bankLeft, top});
        top += detail.height();
    }
    m_y += height;
}

/// Notes may be long: they flow on over the pages, line by line.
void Composer::addNotes()
{
    bool cut = false;
    const QString notes = cleanText(m_document.notes, LineBreaks::Kept, kMaxNotesLength, &cut);
    if (notes.isEmpty())
        return;
    const TextBlock block = m_fonts.layOut(notes, styles::kMeta, m_geometry.contentWidth(),
                                           kMaxNotesLines, Align::Left, cut);
    const int together = std::min(block.lineCount(), 3); // no heading with a lonely line
    if (m_y + mm(6) + kHeadingHeight + together * block.leading() > bottom())
        startPage();
    else
        m_y += mm(6);
    page().add(phrase(m_phrases.words.notes, styles::kSmallStrong, m_geometry.contentWidth()),
               {m_geometry.left, m_y});
    m_y += kHeadingHeight;
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
