// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablepdf.h"

#include "cleantext.h"

#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <algorithm>
#include <numeric>
#include <utility>

namespace clientele::documents {

namespace {

constexpr qreal kMargin = mm(15);
constexpr qreal kColumnGap = mm(3);        ///< between columns
constexpr qreal kRowSpace = pt(3.5); ///< above and below the text of a row
constexpr int kMaxCellLines = 2;
constexpr qsizetype kMaxCellLength = 400;

const TextStyle &cellStyle(const TableColumn &column)
{
    return column.figures ? styles::kFigures : styles::kBody;
}

Align alignOf(const TableColumn &column)
{
    return column.figures ? Align::Right : Align::Left;
}

} // namespace

TablePdf::TablePdf(QIODevice &device, TableHeading heading,
                   const std::vector<TableColumn> &columns)
    : m_heading(std::move(heading)), m_columns(columns),
      m_writer(std::make_unique<QPdfWriter>(&device)), m_painter(std::make_unique<QPainter>())
{
    const Geometry upright(m_heading.paper);
    m_left = kMargin;
    m_right = upright.height - kMargin;
    m_bottom = upright.width - kMargin;
    const int shares = std::accumulate(columns.begin(), columns.end(), 0,
                                       [](int sum, const auto &each) { return sum + each.share; });
    const qreal room = m_right - m_left - kColumnGap * static_cast<qreal>(columns.size() - 1);
    qreal x = m_left;
    for (const TableColumn &column : columns) {
        m_lefts.push_back(x);
        m_widths.push_back(room * column.share / shares);
        x += m_widths.back() + kColumnGap;
    }
}

TablePdf::~TablePdf() = default;

Status TablePdf::begin()
{
    CLIENTELE_ASSIGN(FontBook fonts, FontBook::open());
    m_fonts = std::make_unique<FontBook>(std::move(fonts));
    m_writer->setResolution(kUnitsPerInch);
    const QPageSize size(m_heading.paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter);
    m_writer->setPageLayout(QPageLayout(size, QPageLayout::Landscape, QMarginsF()));
    m_writer->setTitle(cleanText(m_heading.title, LineBreaks::Joined, kMaxCellLength));
    m_writer->setCreator(QStringLiteral("Clientele"));
    if (!m_painter->begin(m_writer.get()))
        return fail(FailureCode::Internal, "pdfNotStarted");
    return startPage();
}

TextBlock TablePdf::layOut(const std::string &text, const TextStyle &style, qreal width,
                           int maxLines, Align align)
{
    bool cut = false;
    const QString clean = cleanText(text, LineBreaks::Joined, kMaxCellLength, &cut);
    return m_fonts->layOut(clean, style, width, maxLines, align, cut);
}

void TablePdf::draw(const TextBlock &block, const QPointF &topLeft)
{
    block.draw(*m_painter, topLeft, 0, block.lineCount());
}

void TablePdf::drawRule(qreal y, const QColor &colour)
{
    m_painter->fillRect(QRectF(m_left, y, m_right - m_left, pt(0.5)), colour);
}

/// The number of pages is not known before the last row, so each page says only its own.
Status TablePdf::startPage()
{
    if (m_pages > 0 && !m_writer->newPage())
        return fail(FailureCode::Internal, "pdfPageNotStarted");
    ++m_pages;
    const qreal width = m_right - m_left;
    m_y = kMargin;
    if (m_pages == 1) {
        draw(layOut(m_heading.title, styles::kTitle, width), {m_left, m_y});
        m_y += styles::kTitle.leading;
        draw(layOut(m_heading.subtitle, styles::kBodyMuted, width), {m_left, m_y});
        m_y += styles::kBodyMuted.leading + mm(5);
    } else {
        draw(layOut(m_heading.title + ", " + m_heading.subtitle, styles::kSmall, width),
             {m_left, m_y});
        m_y += styles::kSmall.leading + mm(2);
    }
    const std::string page = "Page " + std::to_string(m_pages);
    draw(layOut(page, styles::kPageNumber, width, 1, Align::Right), {m_left, m_bottom + mm(3)});
    addHead();
    return {};
}

void TablePdf::addHead()
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        draw(layOut(m_columns[i].title, styles::kSmallStrong, m_widths[i], 1,
                    alignOf(m_columns[i])),
             {m_lefts[i], m_y});
    m_y += styles::kSmallStrong.leading + kRowSpace;
    drawRule(m_y, colours::kMuted);
}

Status TablePdf::add(const std::vector<std::string> &cells)
{
    std::vector<TextBlock> blocks;
    qreal height = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool figures = m_columns[i].figures;
        blocks.push_back(layOut(cells[i], cellStyle(m_columns[i]), m_widths[i],
                                figures ? 1 : kMaxCellLines, alignOf(m_columns[i])));
        height = std::max(height, blocks.back().height());
    }
    height += 2 * kRowSpace;
    if (m_y + height > m_bottom)
        CLIENTELE_TRY(startPage());
    for (std::size_t i = 0; i < blocks.size(); ++i)
        draw(blocks[i], {m_lefts[i], m_y + kRowSpace});
    m_y += height;
    drawRule(m_y, colours::kLine);
    return {};
}

Status TablePdf::finish()
{
    if (!m_painter->end())
        return fail(FailureCode::Internal, "pdfNotEnded");
    return {};
}

template<>
const std::vector<TableColumn> &tableColumns<ExportedInvoice>()
{
    static const std::vector<TableColumn> columns = {
        {"number", "Number", 13},         {"issuedOn", "Issued", 9},
        {"dueOn", "Due", 9},              {"clientNumber", "Client", 8},
        {"clientName", "Name", 26},       {"currency", "Currency", 7},
        {"net", "Net", 10, true},         {"tax", "Tax", 9, true},
        {"payable", "To pay", 10, true},  {"open", "Open", 10, true}};
    return columns;
}

template<>
const std::vector<TableColumn> &tableColumns<ExportedInvoiceLine>()
{
    static const std::vector<TableColumn> columns = {
        {"invoiceNumber", "Invoice", 13}, {"clientNumber", "Client", 8},
        {"description", "Description", 24}, {"firstDay", "From", 9},
        {"lastDay", "To", 9},             {"quantity", "Quantity", 8, true},
        {"unitPrice", "Price", 9, true},  {"currency", "Currency", 7},
        {"amount", "Amount", 10, true}};
    return columns;
}

template<>
const std::vector<TableColumn> &tableColumns<ExportedClient>()
{
    static const std::vector<TableColumn> columns = {
        {"number", "Number", 8},          {"name", "Name", 26},
        {"plan", "Plan", 12},             {"status", "Status", 8},
        {"accountManager", "Account manager", 15}, {"activeUsers", "Active users", 9, true},
        {"nextInvoiceOn", "Next invoice", 10}, {"nextInvoice", "Amount", 10, true},
        {"balance", "Balance", 10, true}, {"currency", "Currency", 7}};
    return columns;
}

template<>
const std::vector<TableColumn> &tableColumns<ExportedStatementLine>()
{
    static const std::vector<TableColumn> columns = {
        {"statementNumber", "Statement", 13}, {"clientNumber", "Client", 8},
        {"clientName", "Name", 20},       {"description", "Description", 22},
        {"firstDay", "From", 9},          {"lastDay", "To", 9},
        {"currency", "Currency", 7},      {"amount", "Amount", 10, true}};
    return columns;
}

template<>
const std::vector<TableColumn> &tableColumns<ExportedMargin>()
{
    static const std::vector<TableColumn> columns = {
        {"clientNumber", "Client", 8},    {"clientName", "Name", 26},
        {"firstDay", "From", 9},          {"lastDay", "To", 9},
        {"retail", "Invoiced", 10, true}, {"retailCurrency", "Currency", 8},
        {"wholesale", "Cost", 10, true},  {"wholesaleCurrency", "Currency", 8},
        {"margin", "Margin", 10, true}};
    return columns;
}

template<>
const std::vector<TableColumn> &tableColumns<ExportedComparison>()
{
    static const std::vector<TableColumn> columns = {
        {"billDay", "Invoice of", 9},   {"kind", "Kind", 9},
        {"item", "Item", 18},           {"firstDay", "From", 9},
        {"lastDay", "To", 9},           {"currency", "Currency", 7},
        {"left", "Left", 10, true},     {"right", "Right", 10, true},
        {"difference", "Difference", 10, true}, {"rules", "Rules that differ", 17}};
    return columns;
}

template<>
const std::vector<TableColumn> &tableColumns<ExportedAuditEntry>()
{
    static const std::vector<TableColumn> columns = {
        {"at", "When (UTC)", 16},         {"actor", "Who", 14},
        {"actingAsClient", "As client", 7}, {"clientNumber", "Client", 8},
        {"clientName", "Name", 18},       {"action", "What", 18},
        {"outcome", "Outcome", 9},        {"reason", "Reason", 16}};
    return columns;
}

} // namespace clientele::documents
