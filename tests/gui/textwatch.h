// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QColor>

#include <vector>

class QWidget;

namespace clientele::testing {

/// A text as it was painted: by a label, a delegate, a header or a style, which is all the same.
struct PaintedText {
    QString text;
    QRectF place;     ///< in the window
    QColor ink;       ///< what is seen of it on the ground
    QColor ground;    ///< the most frequent colour below it, at that moment
    double contrast = 0;
    bool cut = false; ///< it goes on beyond what may be painted there, to a side
};

/// Paints the window with all that is in it once more and watches every text on its way.
[[nodiscard]] std::vector<PaintedText> paintedTexts(QWidget &window);

} // namespace clientele::testing
