// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewsheet.h"

#include "documents/invoicemapping.h"
#include "documents/invoicerenderer.h"
#include "invoicetexts.h"
#include "pdfview.h"
#include "widgets/actionbutton.h"
#include "wording/sentences.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace clientele::gui {

using application::InvoiceReading;
using application::InvoiceView;
using documents::RenderedInvoice;
using widgets::Meaning;
using widgets::plain;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

namespace {

constexpr double kZoomStep = 1.25;

} // namespace

PreviewSheet::PreviewSheet(const PageTools &tools, const application::InvoiceKey &key,
                           const std::vector<QAction *> &actions)
    : m_tools(tools), m_view(new PdfView), m_title(new PlainLabel(QString(), Type::PageTitle)),
      m_place(new PlainLabel(QString(), Type::Text, Meaning::Muted)),
      m_problem(new PlainLabel(QString(), Type::Text, Meaning::Danger)),
      m_pool(new QThreadPool(this))
{
    setObjectName(QStringLiteral("previewSheet"));
    setWindowTitle(tr("Invoice"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(20), px(14), px(20), px(16));
    column->setSpacing(px(10));
    addBar(actions);
    m_problem->setWrapped(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(m_view, 1);
    m_view->setFocus();
    connect(m_view, &PdfView::viewChanged, this, &PreviewSheet::showPlace);
    connect(m_view, &PdfView::failed, this,
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

void PreviewSheet::addBar(const std::vector<QAction *> &actions)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(px(8));
    row->addWidget(m_title);
    row->addWidget(m_place);
    row->addStretch(1);
    auto *smaller = addButton(*row, QStringLiteral("\u2212"), tr("Zoom out"));
    auto *larger = addButton(*row, QStringLiteral("+"), tr("Zoom in"));
    auto *fit = addButton(*row, tr("Fit"), tr("Fit the width"));
    connect(smaller, &QPushButton::clicked, m_view, [this] { m_view->zoomBy(1 / kZoomStep); });
    connect(larger, &QPushButton::clicked, m_view, [this] { m_view->zoomBy(kZoomStep); });
    connect(fit, &QPushButton::clicked, m_view, &PdfView::fitWidth);
    row->addSpacing(px(8));
    for (QAction *action : actions)
        row->addWidget(new widgets::ActionButton(action, ""));
    auto *close = addButton(*row, tr("Close"), tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

QPushButton *PreviewSheet::addButton(QHBoxLayout &row, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    button->setToolTip(plain(name));
    row.addWidget(button);
    return button;
}

void PreviewSheet::makePdf(const InvoiceView &view)
{
    const QString title = invoiceTitle(view, m_tools.session);
    m_title->setText(title);
    setWindowTitle(title);
    setAccessibleName(title);
    const auto stationery = documents::stationeryOf(m_tools.session.profile());
    m_pool->start([this, view, stationery, title] { // the destructor waits for it
        const Result<RenderedInvoice> made =
            documents::renderInvoicePdf(documents::invoiceDocument(view, stationery));
        QMetaObject::invokeMethod(this, [this, made, title] {
            if (made)
                m_view->setPdf(made->pdf, title);
            else
                showProblem(made.failure());
        }, Qt::QueuedConnection);
    });
}

void PreviewSheet::showProblem(const Failure &failure)
{
    m_problem->setText(wording::sentence(failure, m_tools.session.locale()));
    m_problem->show();
}

void PreviewSheet::showPlace()
{
    const QLocale &locale = m_tools.session.locale();
    m_place->setText(tr("page %1 of %2, %3\u00a0%")
                         .arg(locale.toString(m_view->currentPage() + 1),
                              locale.toString(m_view->pageCount()),
                              locale.toString(qRound(m_view->zoom() * 100))));
}

} // namespace clientele::gui
