// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace clientele::widgets {

void drawTick(QPainter &painter, const QRect &rect, Qt::CheckState state, bool enabled)
{
    QRectF box(0, 0, px(15), px(15));
    box.moveCenter(QRectF(rect).center());
    const bool filled = state != Qt::Unchecked;
    const Meaning line = filled ? Meaning::Accent : enabled ? Meaning::Edge : Meaning::Line;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(line), 1.4));
    painter.setBrush(colour(filled ? Meaning::Accent : Meaning::Surface));
    painter.drawRoundedRect(box, px(4), px(4));
    const qreal unit = box.width() / 15;
    painter.setPen(QPen(colour(Meaning::OnAccent), 1.8 * unit, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF at = box.topLeft();
    if (state == Qt::Checked) {
        QPainterPath path(at + QPointF(4, 7.8) * unit);
        path.lineTo(at + QPointF(6.6, 10.4) * unit);
        path.lineTo(at + QPointF(11.2, 5) * unit);
        painter.drawPath(path);
    } else if (state == Qt::PartiallyChecked) {
        painter.drawLine(at + QPointF(4, 7.5) * unit, at + QPointF(11, 7.5) * unit);
    }
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Meaning::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                 const QColor &line)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QSize pillSize(const QString &text)
{
    const QFontMetrics metrics(Theme::current().font(Type::Pill));
    return {metrics.horizontalAdvance(text) + px(16), metrics.height() + px(6)};
}

void drawPill(QPainter &painter, const QRect &rect, const QString &text, Meaning ink,
              Meaning soft)
{
    drawRounded(painter, rect, rect.height() / 2.0, colour(soft), {});
    painter.save();
    painter.setFont(Theme::current().font(Type::Pill));
    painter.setPen(colour(ink));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

} // namespace clientele::widgets
