// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewsheet.h"

#include "documents/invoicemapping.h"
#include "documents/invoicerenderer.h"
#include "invoices/ui_previewsheet.h"
#include "invoicetexts.h"
#include "widgets/actionbutton.h"
#include "widgets/fields.h"
#include "wording/sentences.h"

#include <QtGui/QAction>

namespace clientele::gui {

using application::InvoiceReading;
using application::InvoiceView;
using documents::RenderedInvoice;
using widgets::px;

namespace {

constexpr double kPreviewZoomStep = 1.25;

} // namespace

PreviewSheet::PreviewSheet(const PageTools &tools, const application::InvoiceKey &key,
                           const std::vector<QAction *> &actions)
    : m_tools(tools), m_ui(std::make_unique<Ui::PreviewSheet>()), m_pool(new QThreadPool(this))
{
    setObjectName(QStringLiteral("previewSheet"));
    m_ui->setupUi(this);
    widgets::finishForm(*this);
    m_ui->problemLabel->hide();
    for (QAction *action : actions)
        m_ui->actionsLayout->addWidget(new widgets::ActionButton(action, ""));
    connect(m_ui->zoomOutButton, &QPushButton::clicked, m_ui->pdfView,
            [this] { m_ui->pdfView->zoomBy(1 / kPreviewZoomStep); });
    connect(m_ui->zoomInButton, &QPushButton::clicked, m_ui->pdfView,
            [this] { m_ui->pdfView->zoomBy(kPreviewZoomStep); });
    connect(m_ui->fitButton, &QPushButton::clicked, m_ui->pdfView, &PdfView::fitWidth);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->pdfView->setFocus();
    connect(m_ui->pdfView, &PdfView::viewChanged, this, &PreviewSheet::showPlace);
    connect(m_ui->pdfView, &PdfView::failed, this,
            [this] { showProblem(clientele::fail(FailureCode::Internal)); });
    tools.session.read<InvoiceView>(
        [key](storage::Reader &reader) { return InvoiceReading(reader).byKey(key); }, this,
        [this](const Result<InvoiceView> &view) {
            view ? makePdf(*view) : showProblem(view.failure());
        });
}

PreviewSheet::~PreviewSheet()
{
    m_pool->waitForDone();
}

QSize PreviewSheet::sizeHint() const
{
    return {px(860), px(1180)}; // the window is smaller: then all of it
}

void PreviewSheet::makePdf(const InvoiceView &view)
{
    const QString title = invoiceTitle(view, m_tools.session);
    m_ui->titleLabel->setText(title);
    setWindowTitle(title);
    setAccessibleName(title);
    const auto stationery = documents::stationeryOf(m_tools.session.profile());
    m_pool->start([this, view, stationery, title] { // the destructor waits for it
        const Result<RenderedInvoice> made =
            documents::renderInvoicePdf(documents::invoiceDocument(view, stationery));
        QMetaObject::invokeMethod(this, [this, made, title] {
            if (made)
                m_ui->pdfView->setPdf(made->pdf, title);
            else
                showProblem(made.failure());
        }, Qt::QueuedConnection);
    });
}

void PreviewSheet::showProblem(const Failure &failure)
{
    m_ui->problemLabel->setText(wording::sentence(failure, m_tools.session.locale()));
    m_ui->problemLabel->show();
}

void PreviewSheet::showPlace()
{
    const QLocale &locale = m_tools.session.locale();
    m_ui->placeLabel->setText(tr("page %1 of %2, %3\u00a0%")
                         .arg(locale.toString(m_ui->pdfView->currentPage() + 1),
                              locale.toString(m_ui->pdfView->pageCount()),
                              locale.toString(qRound(m_ui->pdfView->zoom() * 100))));
}

} // namespace clientele::gui
