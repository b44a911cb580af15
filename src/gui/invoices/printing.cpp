// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing.h"

#include "documents/invoicerenderer.h"

#include <QtGui/QPainter>
#include <QtPrintSupport/QPrinter>

namespace clientele::gui {
namespace {

constexpr double kMmPerInch = 25.4;

Status printOne(QPrinter &printer, QPainter &painter, const documents::InvoiceLayout &layout,
                bool &first)
{
    const double dotsPerMm = printer.resolution() / kMmPerInch;
    const QRectF page(QPointF(), layout.pageSizeMm() * dotsPerMm);
    for (int i = 0; i < layout.pageCount(); ++i) {
        if (!first && !printer.newPage())
            return fail(FailureCode::Io);
        first = false;
        layout.paintPage(painter, i, page);
    }
    return {};
}

} // namespace

Status printInvoices(QPrinter &printer, const std::vector<application::InvoiceView> &views,
                     const documents::Stationery &stationery,
                     const std::function<bool(int)> &goOn)
{
    QPainter painter;
    bool first = true;
    int done = 0;
    for (const application::InvoiceView &view : views) {
        if (!goOn(done++)) {
            printer.abort();
            return fail(FailureCode::Cancelled);
        }
        CLIENTELE_ASSIGN(const auto layout, documents::InvoiceLayout::create(
                                                documents::invoiceDocument(view, stationery)));
        if (first && !painter.begin(&printer))
            return fail(FailureCode::Io);
        CLIENTELE_TRY(printOne(printer, painter, layout, first));
    }
    return {};
}

} // namespace clientele::gui
