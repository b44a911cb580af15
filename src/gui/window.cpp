// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window.h"

#include "frontdesk.h"
#include "shell/session.h"
#include "shell/shell.h"
#include "widgets/theme.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

namespace clientele::gui {

class Window::Private
{
public:
    explicit Private(const WindowTools &tools)
        : desk(tools.clock, tools.ids, tools.workIds, tools.thread), session(desk),
          shell(session, tools.settings), front(tools, desk, session, shell)
    {
    }

    application::Desk desk;
    Session session;
    Shell shell;
    FrontDesk front;
};

void Window::prepare(QApplication &application)
{
    const QString folder = QStringLiteral(":/documents/fonts/");
    widgets::Theme::install(application, {folder + QStringLiteral("ClienteleInter-Regular.ttf"),
                                          folder + QStringLiteral("ClienteleInter-SemiBold.ttf")});
}

Window::Window(const WindowTools &tools) : d(std::make_unique<Private>(tools)) {}

Window::~Window() = default;

void Window::start(const Start &start)
{
    d->front.start(start);
}

void Window::setTheme(const QString &name)
{
    using widgets::ThemeChoice;
    widgets::Theme::current().choose(name == QLatin1String("light")  ? ThemeChoice::Light
                                     : name == QLatin1String("dark") ? ThemeChoice::Dark
                                                                     : ThemeChoice::Desktop);
}

void Window::whenSettled(std::function<void(const Status &)> then)
{
    d->front.whenSettled(std::move(then));
}

void Window::show(const QString &page, const QString &clientNumber,
                  std::function<void(const Status &)> then)
{
    const auto shown = [this, page, then] {
        if (!page.isEmpty())
            d->shell.showPage(page);
        const bool there = page.isEmpty() || d->shell.currentPageId() == page;
        then(there ? Status() : fail(FailureCode::NotFound, "page", {page.toStdString()}));
    };
    if (clientNumber.isEmpty()) {
        shown();
        return;
    }
    d->session.logInByNumber(clientNumber, &d->shell, [this, shown, then](const Status &status) {
        if (status.ok())
            QTimer::singleShot(0, &d->shell, shown);
        else
            then(status);
    });
}

void Window::open(const Link &link)
{
    d->shell.openLink(link);
}

void Window::raise()
{
    d->shell.setWindowState(d->shell.windowState() & ~Qt::WindowMinimized);
    d->shell.show();
    d->shell.raise();
    d->shell.activateWindow();
}

QWidget &Window::widget()
{
    return d->shell;
}

Shell &Window::shell()
{
    return d->shell;
}

} // namespace clientele::gui
