// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QtCore/QRect>
#include <QtCore/QString>

class QPainter;

namespace clientele::widgets {

/// A check box of the look in the middle of `rect`.
void drawTick(QPainter &painter, const QRect &rect, Qt::CheckState state, bool enabled);
void drawFocusRing(QPainter &painter, const QRectF &rect, qreal radius);
void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                 const QColor &line);
/// The rectangle that a pill with this text needs.
[[nodiscard]] QSize pillSize(const QString &text);
void drawPill(QPainter &painter, const QRect &rect, const QString &text, Meaning ink,
              Meaning soft);

} // namespace clientele::widgets
