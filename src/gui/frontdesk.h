// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/window.h"
#include "shell/session.h"
#include "shell/shell.h"

namespace clientele::gui {

/// From nothing to somebody who is signed in: opens, makes and leaves agencies, and shows the front
/// pages meanwhile.
class FrontDesk final : public QObject
{
    Q_OBJECT
public:
    FrontDesk(const WindowTools &tools, application::Desk &desk, Session &session, Shell &shell);

    void start(const Start &start);

private:
    void exploreSample(int clients);
    void enterSample(const application::OpenedAgency &agency);
    void begin(const application::OpenedAgency &agency, const domain::Scope &scope);
    void showProblem(const Failure &failure);

    WindowTools m_tools;
    application::Desk &m_desk;
    Session &m_session;
    Shell &m_shell;
};

} // namespace clientele::gui
