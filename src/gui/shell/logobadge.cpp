// SPDX-License-Identifier: GPL-3.0-or-later
#include "logobadge.h"

#include <QtGui/QPainter>

namespace clientele::gui {

using widgets::px;
using widgets::Theme;

namespace {

constexpr int kSide = 28;       ///< of the square, in units of the look
constexpr int kWidest = 168;    ///< of a wide logo
constexpr int kHighest = 36;
constexpr int kPlateMargin = 4; ///< around a logo on white

} // namespace

LogoBadge::LogoBadge(QWidget *parent) : QWidget(parent), m_loader(new LogoLoader(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LogoBadge::setInitials(const QString &text, widgets::Meaning ground, widgets::Meaning ink)
{
    m_initials = text;
    m_ground = ground;
    m_ink = ink;
    update();
}

void LogoBadge::setLogo(const std::string &bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    const QSize box = QSize(px(kWidest), px(kHighest)) * devicePixelRatioF();
    m_loader->load(bytes, box, [this](const Result<LoadedLogo> &logo) {
        setPicture(logo ? logo->picture : QImage());
    });
}

void LogoBadge::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    updateGeometry();
    update();
    Q_EMIT shapeChanged();
}

bool LogoBadge::isWide() const
{
    return hasPicture() && m_picture.width() * 2 > m_picture.height() * 3;
}

QSize LogoBadge::sizeHint() const
{
    if (!isWide())
        return {px(kSide), px(kSide)};
    const int around = Theme::current().isDark() ? 2 * px(kPlateMargin) : 0;
    return m_picture.deviceIndependentSize().toSize() + QSize(around, around);
}

void LogoBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    if (!hasPicture()) {
        painter.setBrush(widgets::colour(m_ground));
        painter.drawRoundedRect(rect(), px(6), px(6));
        painter.setPen(widgets::colour(m_ink));
        painter.setFont(Theme::current().font(widgets::Type::Strong));
        painter.drawText(rect(), Qt::AlignCenter, m_initials);
        return;
    }
    QRectF place = rect();
    if (Theme::current().isDark()) {
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(rect(), px(6), px(6));
        const qreal margin = isWide() ? px(kPlateMargin) : px(2);
        place.adjust(margin, margin, -margin, -margin);
    }
    const QSizeF size = QSizeF(m_picture.size()).scaled(place.size(), Qt::KeepAspectRatio);
    QRectF target(QPointF(), size);
    target.moveCenter(place.center());
    painter.drawImage(target, m_picture, QRectF(m_picture.rect()));
}

} // namespace clientele::gui
