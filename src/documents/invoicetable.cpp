// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicetable.h"

#include "cleantext.h"

#include <QtGui/QFontMetricsF>

#include <algorithm>

namespace clientele::documents {

namespace {

constexpr int kMaxDescriptionLines = 5;
constexpr int kMaxDetailLines = 6;
constexpr int kMaxQuantityLines = 3;
constexpr qsizetype kMaxLineLength = 240; ///< characters of the narrowest kind, a line, with room
constexpr qreal kPadding = pt(5);
constexpr qreal kGap = mm(4);
constexpr qreal kHairline = pt(0.5);
constexpr qreal kRule = pt(0.9);

} // namespace

InvoiceTable::InvoiceTable(const InvoiceDocument &document, const Phrases &phrases,
                           FontBook &fonts, const Geometry &geometry)
    : m_document(document), m_phrases(phrases), m_fonts(fonts), m_geometry(geometry)
{
    // a column of zeros says nothing that the totals do not say
    m_showTax = std::any_of(document.lines.begin(), document.lines.end(),
                            [&](const InvoiceDocumentLine &line) {
                                return line.taxRatePpm != document.lines.front().taxRatePpm
                                    || line.taxCategory != document.lines.front().taxCategory
                                    || line.taxRatePpm != 0;
                            });
    placeColumns();
}

qreal InvoiceTable::widest(const TextStyle &style, const QList<QString> &texts, qreal atLeast,
                           qreal atMost)
{
    // the figures are tabular: the longest text is the widest
    const auto longest = std::max_element(
        texts.begin(), texts.end(),
        [](const QString &a, const QString &b) { return a.size() < b.size(); });
    if (longest == texts.end())
        return atLeast;
    const qreal natural = m_fonts.layOut(*longest, style, mm(200)).naturalWidth() + pt(2);
    return std::clamp(natural, atLeast, atMost);
}

void InvoiceTable::placeColumns()
{
    QList<QString> amounts{m_phrases.amount(m_document.totals.net)};
    QList<QString> prices;
    QList<QString> quantities;
    Money sum{0, m_document.currency};
    for (const InvoiceDocumentLine &line : m_document.lines) {
        amounts.append(m_phrases.amount(line.amount));
        if (line.unitPrice)
            prices.append(m_phrases.unitPrice(*line.unitPrice));
        quantities.append(m_phrases.quantity(line.quantity));
        sum = sum.plus(line.amount).value_or(sum); // checked before: cannot overflow
        amounts.append(m_phrases.amount(sum));     // what a page may carry forward
    }
    const Labels &words = m_phrases.words;
    const QString last = QString::number(m_document.lines.size());
    const auto place = [](Column &column, qreal &right, qreal width) {
        column = {right - width, width};
        right -= width + kGap;
    };
    qreal right = m_geometry.right;
    place(m_amount, right, widest(styles::kFigures, amounts, mm(22), mm(50)));
    if (m_showTax)
        place(m_tax, right, mm(12));
    place(m_unitPrice, right,
          widest(styles::kFigures, prices,
                 widest(styles::kSmallStrong, {words.unitPrice}, mm(16), mm(24)), mm(34)));
    place(m_quantity, right,
          widest(styles::kFigures, quantities,
                 widest(styles::kSmallStrong, {words.quantity}, mm(12), mm(24)), mm(18)));
    m_position = {m_geometry.left, std::max(mm(6), widest(styles::kFigures, {last}, 0, mm(20)))};
    const qreal left = m_position.left + m_position.width + mm(2);
    m_description = {left, right - left};
}

InvoiceTable::Row InvoiceTable::makeRow(std::size_t index)
{
    const InvoiceDocumentLine &line = m_document.lines.at(index);
    Row row;
    bool cut = false;
    const QString description = cleanText(line.description, LineBreaks::Joined,
                                          kMaxDescriptionLines * kMaxLineLength, &cut);
    row.description = m_fonts.layOut(description, styles::kBody, m_description.width,
                                     kMaxDescriptionLines, Align::Left, cut);
    cut = false;
    QString detail = cleanText(line.detail, LineBreaks::Joined, kMaxDetailLines * kMaxLineLength,
                               &cut);
    if (line.period) {
        const QString period = m_phrases.range(*line.period);
        detail = detail.isEmpty() ? period : period + u" \u00B7 "_qs + isolated(detail);
    }
    if (!detail.isEmpty())
        row.detail = m_fonts.layOut(detail, styles::kSmall, m_description.width, kMaxDetailLines,
                                    Align::Left, cut);
    const auto number = [&](const QString &text, const Column &column) {
        return m_fonts.layOut(text, styles::kFigures, column.width, 1, Align::Right);
    };
    row.position = m_fonts.layOut(QString::number(index + 1), styles::kFiguresMuted,
                                  m_position.width);
    row.quantity = m_fonts.layOut(m_phrases.quantity(line.quantity), styles::kFigures,
                                  m_quantity.width, kMaxQuantityLines, Align::Right);
    if (line.unitPrice)
        row.unitPrice = number(m_phrases.unitPrice(*line.unitPrice), m_unitPrice);
    if (m_showTax)
        row.tax = number(m_phrases.percent(line.taxRatePpm), m_tax);
    row.amount = number(m_phrases.amount(line.amount), m_amount);
    const qreal text = row.description.height() + row.detail.height();
    row.height = std::max(text, row.quantity.height()) + 2 * kPadding + kHairline;
    return row;
}

qreal InvoiceTable::headerHeight() const
{
    return styles::kSmallStrong.leading + pt(4) + kRule;
}

qreal InvoiceTable::carryHeight() const
{
    return styles::kBody.leading + 2 * kPadding + kHairline;
}

void InvoiceTable::addHeader(Page &page, qreal top)
{
    const Labels &words = m_phrases.words;
    const auto heading = [&](const QString &text, const Column &column, Align align) {
        page.add(m_fonts.layOut(text, styles::kSmallStrong, column.width, 1, align),
                 {column.left, top});
    };
    heading(words.description, m_description, Align::Left);
    heading(words.quantity, m_quantity, Align::Right);
    heading(words.unitPrice, m_unitPrice, Align::Right);
    if (m_showTax) {
        const QString name = m_document.taxName.empty()
            ? words.vat
            : cleanText(m_document.taxName, LineBreaks::Joined, kMaxLineLength);
        heading(name, m_tax, Align::Right);
    }
    const std::string_view code = m_document.currency.code();
    heading(words.amount + u' '
                + QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())),
            m_amount, Align::Right);
    page.addRule(m_geometry.left, m_geometry.right, top + headerHeight() - kRule, kRule,
                 colours::kText);
}

void InvoiceTable::addRow(Page &page, qreal top, const Row &row)
{
    const qreal y = top + kPadding;
    page.add(row.position, {m_position.left, y});
    page.add(row.description, {m_description.left, y});
    page.add(row.quantity, {m_quantity.left, y});
    page.add(row.unitPrice, {m_unitPrice.left, y});
    page.add(row.tax, {m_tax.left, y});
    page.add(row.amount, {m_amount.left, y});
    page.add(row.detail, {m_description.left, y + row.description.height()});
    page.addRule(m_geometry.left, m_geometry.right, top + row.height - kHairline, kHairline,
                 colours::kLine);
}

void InvoiceTable::addCarry(Page &page, qreal top, const QString &label, const Money &sum)
{
    const qreal y = top + kPadding;
    page.add(m_fonts.layOut(label, styles::kBodyMuted, m_description.width),
             {m_description.left, y});
    page.add(m_fonts.layOut(m_phrases.amount(sum), styles::kFiguresStrong, m_amount.width + kGap, 1,
                            Align::Right),
             {m_amount.left - kGap, y});
    page.addRule(m_geometry.left, m_geometry.right, top + carryHeight() - kHairline, kHairline,
                 colours::kLine);
}

} // namespace clientele::documents
