// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include <QtGui/QPainter>

namespace clientele::documents {

Geometry::Geometry(PaperSize paper)
    : width(paper == PaperSize::A4 ? mm(210) : pt(612)),
      height(paper == PaperSize::A4 ? mm(297) : pt(792)), left(mm(25)), right(width - mm(20)),
      metaLeft(right - mm(74)), footerBottom(height - mm(11))
{
}

void Page::add(const TextBlock &block, const QPointF &topLeft)
{
    add(block, topLeft, 0, block.lineCount());
}

void Page::add(const TextBlock &block, const QPointF &topLeft, int firstLine, int lineCount)
{
    if (lineCount > 0)
        m_texts.push_back({block, topLeft, firstLine, lineCount});
}

void Page::addRectangle(const QRectF &rectangle, const QColor &colour)
{
    m_rectangles.push_back({rectangle, colour});
}

void Page::addRule(qreal left, qreal right, qreal y, qreal thickness, const QColor &colour)
{
    addRectangle(QRectF(left, y, right - left, thickness), colour);
}

void Page::addPicture(const QImage &picture, bool photograph, const QRectF &target)
{
    m_pictures.push_back({picture, photograph, target});
}

void Page::paint(QPainter &painter) const
{
    for (const Rectangle &rectangle : m_rectangles)
        painter.fillRect(rectangle.area, rectangle.colour);
    for (const Picture &picture : m_pictures) {
        painter.setRenderHint(QPainter::LosslessImageRendering, !picture.photograph);
        painter.drawImage(picture.target, picture.image);
    }
    for (const Text &text : m_texts)
        text.block.draw(painter, text.topLeft, text.firstLine, text.lineCount);
}

} // namespace clientele::documents
