// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture.h"

#include "commands.h"
#include "console.h"
#include "gui/window.h"
#include "wording/sentences.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

namespace clientele::app {
namespace {

constexpr int kSettleMs = 700;
constexpr int kDeadlineMs = 300'000;

/// Says why there is no picture, and ends the program, which may not have begun yet.
void giveUp(const Failure &failure)
{
    Console(false).complain(wording::sentence(failure));
    QTimer::singleShot(0, QCoreApplication::instance(), [] { QCoreApplication::exit(kRefused); });
}

} // namespace

int takePicture(QApplication &application, gui::Window &window, const PictureOrder &order)
{
    window.setTheme(order.theme);
    window.widget().show();
    QTimer::singleShot(kDeadlineMs, &application,
                       [] { giveUp(fail(FailureCode::Busy, "picture")); });
    const auto save = [&](const Status &shown) {
        if (!shown.ok()) {
            giveUp(shown.failure());
            return;
        }
        QTimer::singleShot(kSettleMs, &window.widget(), [&] {
            if (window.widget().grab().save(order.file))
                QCoreApplication::exit(kDone);
            else
                giveUp(fail(FailureCode::Io, "notWritten", {order.file.toStdString()}));
        });
    };
    window.whenSettled([&](const Status &settled) {
        const bool front = !settled.ok() && settled.failure().rule == "nobodySignedIn"
                           && order.page.isEmpty() && order.login.isEmpty();
        if (settled.ok())
            window.show(order.page, order.login, save);
        else
            save(front ? Status() : settled);
    });
    return QApplication::exec();
}

} // namespace clientele::app
