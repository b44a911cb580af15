// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include <QtGui/QIconEngine>
#include <QtGui/QPainter>

namespace clientele::widgets {
namespace {

/// Takes the shape of another icon and the colour of a meaning.
class TintedIcon final : public QIconEngine
{
public:
    TintedIcon(QIcon shape, Meaning meaning) : m_shape(std::move(shape)), m_meaning(meaning) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        painter->drawPixmap(rect, tinted(rect.size(), ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(size, 1, mode, state);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        QPixmap pixmap = tinted(size / scale, scale, mode, state);
        pixmap.setDevicePixelRatio(1);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIcon(m_shape, m_meaning); }
    bool isNull() override { return m_shape.isNull(); }

private:
    QPixmap tinted(const QSize &size, qreal ratio, QIcon::Mode mode, QIcon::State state)
    {
        QPixmap pixmap(size * ratio);
        pixmap.fill(Qt::transparent);
        {
            QPainter painter(&pixmap);
            // asked for by its size in units: other sizes of Breeze are other drawings
            QPixmap shape = m_shape.pixmap(size, ratio, QIcon::Normal, state);
            shape.setDevicePixelRatio(1);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawPixmap(pixmap.rect(), shape);
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            QColor ink = colour(m_meaning);
            if (mode == QIcon::Disabled)
                ink.setAlphaF(0.5F);
            painter.fillRect(pixmap.rect(), ink);
        }
        pixmap.setDevicePixelRatio(ratio);
        return pixmap;
    }

    QIcon m_shape;
    Meaning m_meaning;
};

} // namespace

QIcon icon(const QString &name, Meaning meaning)
{
    const QIcon shape = QIcon::fromTheme(name);
    return shape.isNull() ? QIcon() : QIcon(new TintedIcon(shape, meaning));
}

} // namespace clientele::widgets
