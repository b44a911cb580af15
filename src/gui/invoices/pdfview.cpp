// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfview.h"

#include "widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>
#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>

namespace clientele::gui {

using widgets::Meaning;
using widgets::px;

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kPlainDotsPerInch = 96;
constexpr double kZoomStep = 1.25;
constexpr double kSmallestZoom = 0.25;
constexpr double kLargestZoom = 4;
/// Pages kept as pictures: those in view and their neighbours.
constexpr int kKeptAround = 2;

int gap()
{
    return px(16);
}

} // namespace

/// The document, used by the thread of the pool only.
class PdfView::Source
{
public:
    explicit Source(QByteArray pdf) : m_pdf(std::move(pdf)) {}

    std::vector<PageInfo> open()
    {
        std::vector<PageInfo> pages;
        m_document = Poppler::Document::loadFromData(m_pdf);
        if (!m_document || m_document->isLocked())
            return pages;
        m_document->setRenderHint(Poppler::Document::Antialiasing);
        m_document->setRenderHint(Poppler::Document::TextAntialiasing);
        for (int i = 0; i < m_document->numPages(); ++i) {
            const std::unique_ptr<Poppler::Page> page = m_document->page(i);
            if (page)
                pages.push_back({page->pageSizeF(), page->text(QRectF())});
        }
        return pages;
    }

    QImage paint(int number, double dotsPerPoint)
    {
        const std::unique_ptr<Poppler::Page> page = m_document->page(number);
        const double dotsPerInch = dotsPerPoint * kPointsPerInch;
        return page ? page->renderToImage(dotsPerInch, dotsPerInch) : QImage();
    }

private:
    QByteArray m_pdf;
    std::unique_ptr<Poppler::Document> m_document;
};

PdfView::PdfView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pdfView"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page"));
    m_pool.setMaxThreadCount(1);
    connect(&widgets::Theme::current(), &widgets::Theme::changed, viewport(),
            qOverload<>(&QWidget::update));
}

PdfView::~PdfView()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PdfView::setPdf(const QByteArray &pdf, const QString &name)
{
    m_pool.clear();
    m_name = name;
    m_pages.clear();
    m_painted.clear();
    m_asked.clear();
    m_current = 0;
    m_source = std::make_shared<Source>(pdf);
    const int generation = ++m_generation;
    m_pool.start([this, source = m_source, generation] { // the destructor waits for it
        std::vector<PageInfo> pages = source->open();
        QMetaObject::invokeMethod(this, [this, generation, pages = std::move(pages)] {
            loaded(generation, pages);
        }, Qt::QueuedConnection);
    });
}

void PdfView::loaded(int generation, std::vector<PageInfo> pages)
{
    if (generation != m_generation)
        return;
    if (pages.empty()) {
        Q_EMIT failed();
        return;
    }
    m_pages = std::move(pages);
    verticalScrollBar()->setValue(0);
    arrange();
    updateCurrent();
}

QString PdfView::pageText(int page) const
{
    return page >= 0 && page < pageCount() ? m_pages[static_cast<std::size_t>(page)].text
                                           : QString();
}

bool PdfView::isPainted(int page) const
{
    const auto at = m_painted.find(page);
    return at != m_painted.end() && at->second.dotsPerPoint == dotsPerPoint();
}

double PdfView::zoom() const
{
    return scale() * kPointsPerInch / kPlainDotsPerInch;
}

double PdfView::scale() const
{
    if (m_zoom > 0)
        return m_zoom * kPlainDotsPerInch / kPointsPerInch;
    double widest = 1;
    for (const PageInfo &page : m_pages)
        widest = std::max(widest, page.sizePoints.width());
    return std::max(viewport()->width() - 2 * gap(), px(120)) / widest;
}

double PdfView::dotsPerPoint() const
{
    return scale() * devicePixelRatioF();
}

QRect PdfView::pageRect(int page) const
{
    double top = gap();
    for (int i = 0; i < page; ++i)
        top += m_pages[static_cast<std::size_t>(i)].sizePoints.height() * scale() + gap();
    const QSizeF size = m_pages[static_cast<std::size_t>(page)].sizePoints * scale();
    const double left = std::max<double>((viewport()->width() - size.width()) / 2, gap());
    return QRectF(QPointF(left - horizontalScrollBar()->value(),
                          top - verticalScrollBar()->value()),
                  size)
        .toRect();
}

void PdfView::arrange()
{
    if (m_pages.empty())
        return;
    const QRect last = pageRect(pageCount() - 1);
    double widest = 0;
    for (const PageInfo &page : m_pages)
        widest = std::max(widest, page.sizePoints.width() * scale());
    const int height = last.bottom() + verticalScrollBar()->value() + gap();
    const int width = static_cast<int>(std::ceil(widest)) + 2 * gap();
    verticalScrollBar()->setRange(0, std::max(height - viewport()->height(), 0));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(px(40));
    horizontalScrollBar()->setRange(0, std::max(width - viewport()->width(), 0));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(px(40));
    viewport()->update();
    askForPages();
}

/// Only pages in view and their neighbours are painted, those in view first.
void PdfView::askForPages()
{
    std::vector<int> wanted;
    std::vector<int> neighbours;
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (rect.intersects(viewport()->rect()))
            wanted.push_back(page);
        else if (std::abs(page - m_current) <= 1)
            neighbours.push_back(page);
        if (std::abs(page - m_current) > kKeptAround && !rect.intersects(viewport()->rect()))
            m_painted.erase(page);
    }
    for (const int page : neighbours)
        wanted.push_back(page);
    for (const int page : wanted) {
        if (isPainted(page) || !m_asked.insert(page).second)
            continue;
        m_pool.start([this, source = m_source, page, dots = dotsPerPoint(),
                      generation = m_generation] {
            const QImage image = source->paint(page, dots);
            QMetaObject::invokeMethod(this, [this, generation, page, dots, image] {
                painted(generation, page, dots, image);
            }, Qt::QueuedConnection);
        });
    }
}

void PdfView::painted(int generation, int page, double dotsPerPoint, const QImage &image)
{
    if (generation != m_generation)
        return;
    m_asked.erase(page);
    m_painted[page] = {image, dotsPerPoint};
    viewport()->update();
    askForPages(); // the zoom may be another one by now
}

void PdfView::updateCurrent()
{
    int current = 0;
    for (int page = 0; page < pageCount(); ++page) {
        if (pageRect(page).top() <= viewport()->height() / 2)
            current = page;
    }
    m_current = current;
    const QString name = tr("%1, page %2 of %3")
                             .arg(m_name, locale().toString(current + 1),
                                  locale().toString(pageCount()));
    if (accessibleName() != name) {
        setAccessibleName(name);
        setAccessibleDescription(pageText(current).simplified());
    }
    Q_EMIT viewChanged();
}

void PdfView::setZoom(double zoom)
{
    const double before = scale();
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    m_zoom = zoom <= 0 ? 0 : std::clamp(zoom, kSmallestZoom, kLargestZoom);
    arrange();
    verticalScrollBar()->setValue(
        static_cast<int>(middle * scale() / before - viewport()->height() / 2.0));
    updateCurrent();
}

void PdfView::zoomBy(double factor)
{
    setZoom(zoom() * factor);
}

void PdfView::fitWidth()
{
    setZoom(0);
}

void PdfView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), widgets::colour(Meaning::Window));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(event->rect()))
            continue;
        painter.fillRect(rect, Qt::white); // paper, in both themes
        const auto at = m_painted.find(page);
        if (at != m_painted.end() && isPainted(page)) {
            QImage image = at->second.image;
            image.setDevicePixelRatio(devicePixelRatioF());
            painter.drawImage(rect.topLeft(), image);
        } else if (at != m_painted.end()) {
            painter.drawImage(rect, at->second.image);
        }
        painter.setPen(widgets::colour(Meaning::Line));
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(widgets::colour(Meaning::Accent), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PdfView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    if (!m_pages.empty())
        updateCurrent();
}

void PdfView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoomBy(kZoomStep);
    else if (control && event->key() == Qt::Key_Minus)
        zoomBy(1 / kZoomStep);
    else if (control && event->key() == Qt::Key_0)
        fitWidth();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PdfView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? kZoomStep : 1 / kZoomStep);
    event->accept();
}

void PdfView::scrollContentsBy(int, int)
{
    viewport()->update();
    askForPages();
    if (!m_pages.empty())
        updateCurrent();
}

} // namespace clientele::gui
