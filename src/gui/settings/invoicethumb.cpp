// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicethumb.h"

#include "documents/invoicerenderer.h"
#include "widgets/theme.h"

#include <QtGui/QPainter>

#include <utility>

namespace clientele::gui {
namespace {

constexpr int kRestMs = 150;
constexpr int kFiner = 3; ///< painted so much larger: a logo made much smaller at once is jagged

struct Painted {
    QImage image;
    QSizeF pageMm;
};

Result<Painted> paint(const documents::InvoiceDocument &document, const QSizeF &roomPixels)
{
    CLIENTELE_ASSIGN(const auto layout, documents::InvoiceLayout::create(document));
    const QSizeF pageMm = layout.pageSizeMm();
    const QSize wanted = pageMm.scaled(roomPixels, Qt::KeepAspectRatio).toSize()
                             .expandedTo(QSize(1, 1));
    const QSize pixels = wanted * kFiner;
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                           | QPainter::SmoothPixmapTransform);
    layout.paintPage(painter, 0, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    return Painted{image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), pageMm};
}

} // namespace

InvoiceThumb::InvoiceThumb(QWidget *parent) : QWidget(parent), m_painting(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRestMs);
    connect(&m_timer, &QTimer::timeout, this, &InvoiceThumb::render);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void InvoiceThumb::setDocument(documents::InvoiceDocument document)
{
    m_document = std::move(document);
    ++m_generation;
    m_timer.start();
}

QSize InvoiceThumb::minimumSizeHint() const
{
    return {widgets::px(240), widgets::px(340)};
}

QRectF InvoiceThumb::pageRect() const
{
    const QSizeF size = m_pageMm.scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, 0), size};
}

void InvoiceThumb::render()
{
    if (m_generation == 0)
        return;
    const QSizeF room = QSizeF(size()) * devicePixelRatioF();
    m_painting.start([document = m_document, room] { return paint(document, room); },
                     [this, generation = m_generation](const Result<Painted> &painted) {
        m_shown = generation;
        if (painted) {
            m_image = painted->image;
            m_pageMm = painted->pageMm;
        }
        update();
    });
}

void InvoiceThumb::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_timer.start();
}

void InvoiceThumb::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF page = pageRect();
    painter.fillRect(page, Qt::white);
    if (!m_image.isNull())
        painter.drawImage(page, m_image, QRectF(m_image.rect()));
    painter.setPen(widgets::colour(widgets::Meaning::Line));
    painter.drawRect(page.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace clientele::gui
