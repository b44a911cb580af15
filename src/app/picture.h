// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QApplication;

namespace clientele::gui {
class Window;
}

namespace clientele::app {

struct PictureOrder {
    QString file;
    QString page;  ///< of the navigation; empty: the first
    QString theme; ///< light, dark, or empty for the desktop's
    QString login; ///< number of a client to act as; empty: the agency
};

/// Waits until the window has settled, saves a picture of it and returns the exit status; where
/// that cannot be, one sentence on standard error says why. For the README, so that its pictures
/// are the program's own.
[[nodiscard]] int takePicture(QApplication &application, gui::Window &window,
                              const PictureOrder &order);

} // namespace clientele::app
