// SPDX-License-Identifier: GPL-3.0-or-later
#include "textwatch.h"

#include "testsupport/contrast.h"

#include <QtGui/QImage>
#include <QtGui/QPaintEngine>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QWidget>

#include <cmath>
#include <unordered_map>

namespace clientele::testing {
namespace {

/// Hands everything on to a picture; before a text it looks at what is below.
class WatchingEngine final : public QPaintEngine
{
public:
    explicit WatchingEngine(const QSize &size)
        : QPaintEngine(AllFeatures), m_picture(size, QImage::Format_ARGB32_Premultiplied)
    {
        m_picture.fill(Qt::transparent);
        m_inner.begin(&m_picture);
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState &now) override
    {
        m_inner.setTransform(now.transform());
        m_inner.setPen(now.pen());
        m_inner.setBrush(now.brush());
        m_inner.setBrushOrigin(now.brushOrigin());
        m_inner.setBackground(now.backgroundBrush());
        m_inner.setBackgroundMode(now.backgroundMode());
        m_inner.setOpacity(now.opacity());
        m_inner.setFont(now.font());
        m_inner.setRenderHints(now.renderHints());
        m_inner.setCompositionMode(now.compositionMode());
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyClipEnabled)
            m_clipped = now.isClipEnabled();
        if (dirty & (DirtyClipRegion | DirtyClipPath)) {
            const QRegion region
                = dirty & DirtyClipPath
                      ? QRegion(now.clipPath().toFillPolygon().toPolygon())
                      : now.clipRegion();
            addClip(now.transform().map(region), now.clipOperation());
        }
    }

    void drawPath(const QPainterPath &path) override { ready().drawPath(path); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        mode == PolylineMode ? ready().drawPolyline(points, count)
                             : ready().drawPolygon(points, count);
    }
    void drawRects(const QRectF *rects, int count) override { ready().drawRects(rects, count); }
    void drawLines(const QLineF *lines, int count) override { ready().drawLines(lines, count); }
    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override
    {
        ready().drawPixmap(to, pixmap, from);
    }
    void drawImage(const QRectF &to, const QImage &image, const QRectF &from,
                   Qt::ImageConversionFlags flags) override
    {
        ready().drawImage(to, image, from, flags);
    }
    void drawTiledPixmap(const QRectF &to, const QPixmap &pixmap, const QPointF &from) override
    {
        ready().drawTiledPixmap(to, pixmap, from);
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        QPainter &inner = ready();
        const QRectF place = inner.transform().mapRect(
            QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        look(item.text(), place, inner);
        inner.drawTextItem(at, item);
    }

    std::vector<PaintedText> take() { return std::move(m_texts); }

private:
    void addClip(const QRegion &region, Qt::ClipOperation operation)
    {
        m_clipped = operation != Qt::NoClip;
        m_clip = operation == Qt::IntersectClip && !m_clip.isEmpty() ? m_clip & region : region;
    }

    /// What may be painted on: what the widget has, and of that what its painter has left.
    [[nodiscard]] QRegion allowed() const
    {
        QRegion region = systemClip();
        if (region.isEmpty())
            region = QRect(QPoint(0, 0), m_picture.size());
        return m_clipped ? region & m_clip : region;
    }

    QPainter &ready()
    {
        const QTransform transform = m_inner.transform();
        m_inner.resetTransform();
        m_inner.setClipRegion(allowed());
        m_inner.setTransform(transform);
        return m_inner;
    }

    void look(const QString &text, const QRectF &place, const QPainter &inner)
    {
        const QRegion allowed = this->allowed();
        const QRect seen = place.toAlignedRect() & allowed.boundingRect();
        if (text.trimmed().isEmpty() || seen.isEmpty() || !allowed.intersects(seen))
            return;
        PaintedText painted;
        painted.text = text;
        painted.place = place;
        painted.ground = commonest(seen);
        QColor ink = inner.pen().color();
        ink.setAlphaF(static_cast<float>(ink.alphaF() * inner.opacity()));
        painted.ink = testsupport::blended(ink, painted.ground);
        painted.contrast = testsupport::contrast(painted.ink, painted.ground);
        const QRectF bounds = allowed.boundingRect();
        painted.cut = place.left() < bounds.left() - 1.5 || place.right() > bounds.right() + 2.5;
        m_texts.push_back(painted);
    }

    [[nodiscard]] QColor commonest(const QRect &rect) const
    {
        std::unordered_map<QRgb, int> counts;
        const QRect inside = rect & m_picture.rect();
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(m_picture.constScanLine(y));
            for (int x = inside.left(); x <= inside.right();) { // colours come in runs
                const int begin = x;
                while (x <= inside.right() && line[x] == line[begin])
                    ++x;
                counts[line[begin]] += x - begin;
            }
        }
        QRgb best = 0;
        int most = 0;
        for (const auto &[colour, count] : counts) {
            if (count > most) {
                best = colour;
                most = count;
            }
        }
        return QColor(best);
    }

    QImage m_picture;
    QPainter m_inner;
    QRegion m_clip;
    bool m_clipped = false;
    std::vector<PaintedText> m_texts;
};

class WatchingDevice final : public QPaintDevice
{
public:
    explicit WatchingDevice(const QWidget &window) : m_window(window), m_engine(window.size()) {}
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    std::vector<PaintedText> take() { return m_engine.take(); }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_window.width();
        case PdmHeight: return m_window.height();
        case PdmWidthMM: return m_window.widthMM();
        case PdmHeightMM: return m_window.heightMM();
        case PdmNumColors: return m_window.colorCount();
        case PdmDepth: return 32;
        case PdmDpiX:
        case PdmPhysicalDpiX: return m_window.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY: return m_window.logicalDpiY();
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    const QWidget &m_window;
    mutable WatchingEngine m_engine;
};

} // namespace

std::vector<PaintedText> paintedTexts(QWidget &window)
{
    WatchingDevice device(window);
    window.render(&device, QPoint(), QRegion(),
                  QWidget::DrawWindowBackground | QWidget::DrawChildren);
    return device.take();
}

} // namespace clientele::testing
