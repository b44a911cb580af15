// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/exports.h"
#include "page.h"

#include <memory>
#include <string>
#include <vector>

class QIODevice;
class QPainter;
class QPdfWriter;

namespace clientele::documents {

/// A column of a table on paper: a field of the row, by the name that CSV and JSON give it.
struct TableColumn {
    const char *field;
    const char *title;
    int share;            ///< of the width, beside the others
    bool figures = false; ///< at the right, in figures of one width
};

/// The columns of a row that fit on a page across, in their order.
template<typename Row>
[[nodiscard]] const std::vector<TableColumn> &tableColumns();

/// A list on pages across: a title, a head on each page, rows of at most two lines. Rows are
/// painted as they come, so a long list needs no memory. Needs a QGuiApplication.
class TablePdf
{
public:
    TablePdf(QIODevice &device, TableHeading heading, const std::vector<TableColumn> &columns);
    ~TablePdf();
    TablePdf(const TablePdf &) = delete;
    TablePdf &operator=(const TablePdf &) = delete;

    /// Before the first row. Internal when there are no fonts, or nothing to paint on.
    [[nodiscard]] Status begin();
    /// As many cells as columns.
    [[nodiscard]] Status add(const std::vector<std::string> &cells);
    [[nodiscard]] Status finish();

private:
    [[nodiscard]] Status startPage();
    void addHead();
    [[nodiscard]] TextBlock layOut(const std::string &text, const TextStyle &style, qreal width,
                                   int maxLines = 1, Align align = Align::Left);
    void draw(const TextBlock &block, const QPointF &topLeft);
    void drawRule(qreal y, const QColor &colour);

    const TableHeading m_heading;
    const std::vector<TableColumn> &m_columns;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    std::unique_ptr<FontBook> m_fonts;
    std::vector<qreal> m_lefts;
    std::vector<qreal> m_widths;
    qreal m_left = 0;
    qreal m_right = 0;
    qreal m_bottom = 0;
    qreal m_y = 0;
    int m_pages = 0;
};

} // namespace clientele::documents
