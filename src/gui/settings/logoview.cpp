// SPDX-License-Identifier: GPL-3.0-or-later
#include "logoview.h"

#include "widgets/theme.h"

#include <QtGui/QPainter>

namespace clientele::gui {

using widgets::Meaning;
using widgets::px;

namespace {

constexpr int kMargin = 6;

} // namespace

LogoView::LogoView(QWidget *parent) : QWidget(parent)
{
    setPicture({});
}

void LogoView::setPicture(const QImage &picture)
{
    m_picture = picture;
    setAccessibleName(picture.isNull() ? tr("No logo") : tr("Logo"));
    update();
}

QSize LogoView::boxPixels() const
{
    return (minimumSize() - QSize(px(2 * kMargin), px(2 * kMargin))) * devicePixelRatioF();
}

void LogoView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(widgets::colour(Meaning::Line));
    painter.setBrush(hasPicture() ? QColor(Qt::white) : widgets::colour(Meaning::Window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6));
    if (!hasPicture()) {
        painter.setPen(widgets::colour(Meaning::Muted));
        painter.drawText(rect(), Qt::AlignCenter, tr("No logo"));
        return;
    }
    const QSizeF size = QSizeF(m_picture.size()) / devicePixelRatioF();
    QRectF target(QPointF(), size);
    target.moveCenter(QRectF(rect()).center());
    painter.drawImage(target, m_picture, QRectF(m_picture.rect()));
}

} // namespace clientele::gui
