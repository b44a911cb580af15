// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fontbook.h"
#include "labels.h"
#include "page.h"

#include <vector>

namespace clientele::documents {

/// The table of lines: columns wide enough for the widest amount, rows that are never split.
class InvoiceTable
{
public:
    InvoiceTable(const InvoiceDocument &document, const Phrases &phrases, FontBook &fonts,
                 const Geometry &geometry);

    struct Row {
        TextBlock position, description, detail, quantity, unitPrice, tax, amount;
        qreal height = 0;
    };
    [[nodiscard]] Row makeRow(std::size_t index);

    [[nodiscard]] qreal headerHeight() const;
    [[nodiscard]] qreal carryHeight() const;
    void addHeader(Page &page, qreal top);
    void addRow(Page &page, qreal top, const Row &row);
    /// "Carried forward … 1,234.50"
    void addCarry(Page &page, qreal top, const QString &label, const Money &sum);

private:
    struct Column {
        qreal left = 0;
        qreal width = 0;
    };
    void placeColumns();
    [[nodiscard]] qreal widest(const TextStyle &style, const QList<QString> &texts,
                               qreal atLeast, qreal atMost);

    const InvoiceDocument &m_document;
    const Phrases &m_phrases;
    FontBook &m_fonts;
    const Geometry &m_geometry;
    bool m_showTax = true;
    Column m_position, m_description, m_quantity, m_unitPrice, m_tax, m_amount;
};

} // namespace clientele::documents
