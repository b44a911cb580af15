// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/invoicerenderer.h"

#include "checkdocument.h"
#include "composer.h"
#include "documents/savefile.h"
#include "logo.h"

#include <QtCore/QBuffer>
#include <QtGui/QPageLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <utility>

namespace clientele::documents {

namespace {

constexpr QSizeF kLogoBoxMm(60, 22);

QPageSize pageSize(PaperSize paper)
{
    return QPageSize(paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter);
}

} // namespace

struct InvoiceLayout::Private {
    PaperSize paper = PaperSize::A4;
    QString title;
    std::vector<Page> pages;
    std::vector<char32_t> missing;
};

InvoiceLayout::InvoiceLayout(std::unique_ptr<Private> layout) : d(std::move(layout)) {}
InvoiceLayout::InvoiceLayout(InvoiceLayout &&) noexcept = default;
InvoiceLayout &InvoiceLayout::operator=(InvoiceLayout &&) noexcept = default;
InvoiceLayout::~InvoiceLayout() = default;

Result<InvoiceLayout> InvoiceLayout::create(const InvoiceDocument &document)
{
    CLIENTELE_TRY(checkDocument(document));
    CLIENTELE_ASSIGN(FontBook fonts, FontBook::open());
    CLIENTELE_ASSIGN(const Logo logo, readLogo(document.issuer.logoBytes, kLogoBoxMm));
    auto layout = std::make_unique<Private>();
    layout->paper = document.paper;
    layout->title = Phrases(document).title();
    layout->pages = Composer(document, fonts, logo, kLogoBoxMm).compose();
    layout->missing.assign(fonts.missing().begin(), fonts.missing().end());
    return InvoiceLayout(std::move(layout));
}

int InvoiceLayout::pageCount() const noexcept
{
    return static_cast<int>(d->pages.size());
}

QSizeF InvoiceLayout::pageSizeMm() const noexcept
{
    const Geometry geometry(d->paper);
    return QSizeF(geometry.width, geometry.height) / kUnitsPerMm;
}

void InvoiceLayout::paintPage(QPainter &painter, int pageIndex, const QRectF &target) const
{
    const Geometry geometry(d->paper);
    painter.save();
    painter.translate(target.topLeft());
    painter.scale(target.width() / geometry.width, target.height() / geometry.height);
    d->pages.at(static_cast<std::size_t>(pageIndex)).paint(painter);
    painter.restore();
}

const std::vector<char32_t> &InvoiceLayout::missingCharacters() const noexcept
{
    return d->missing;
}

const QString &InvoiceLayout::title() const noexcept
{
    return d->title;
}

Result<RenderedInvoice> renderInvoicePdf(const InvoiceDocument &document)
{
    if (document.imported) // its lines are not known, or not its words
        return fail(FailureCode::Refused, "importedHasNoPdf", {document.number});
    CLIENTELE_ASSIGN(const InvoiceLayout layout, InvoiceLayout::create(document));
    RenderedInvoice result;
    result.pageCount = layout.pageCount();
    result.missingCharacters = layout.missingCharacters();
    QBuffer buffer(&result.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kUnitsPerInch);
    writer.setPageLayout(QPageLayout(pageSize(document.paper), QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(layout.title());
    writer.setCreator(QStringLiteral("Clientele"));
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(FailureCode::Internal, "pdfNotStarted");
    const QRectF target(0, 0, Geometry(document.paper).width, Geometry(document.paper).height);
    for (int i = 0; i < layout.pageCount(); ++i) {
        if (i > 0 && !writer.newPage())
            return fail(FailureCode::Internal, "pdfPageNotStarted");
        layout.paintPage(painter, i, target);
    }
    if (!painter.end())
        return fail(FailureCode::Internal, "pdfNotEnded");
    return result;
}

Result<WrittenInvoice> writeInvoicePdf(const InvoiceDocument &document, const QString &path)
{
    CLIENTELE_ASSIGN(const RenderedInvoice rendered, renderInvoicePdf(document));
    CLIENTELE_TRY(writeFileSafely(path, rendered.pdf));
    return WrittenInvoice{rendered.pdf.size(), rendered.pageCount, rendered.missingCharacters};
}

} // namespace clientele::documents
