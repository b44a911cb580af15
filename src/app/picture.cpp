// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "commands.h"
#include "gui/window.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace clientele::app {
namespace {

constexpr int kSettleMs = 700;
constexpr int kDeadlineMs = 300'000;

} // namespace

int takePicture(QApplication &application, gui::Window &window, const PictureOrder &order)
{
    int status = kRefused;
    window.setTheme(order.theme);
    window.widget().show();
    QTimer::singleShot(kDeadlineMs, &application, [] { QCoreApplication::exit(kRefused); });
    const auto save = [&] {
        QTimer::singleShot(kSettleMs, &window.widget(), [&] {
            status = window.widget().grab().save(order.file) ? kDone : kRefused;
            QCoreApplication::exit(status);
        });
    };
    window.whenSignedIn([&] { window.show(order.page, order.login, save); });
    return QApplication::exec();
}

} // namespace clientele::app
