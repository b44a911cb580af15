// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/window.h"
#include "platform/secret.h"
#include "shell/session.h"
#include "shell/shell.h"

#include <functional>
#include <optional>

namespace clientele::gui {

class CreateAgencyDialog;
class SignInPage;

/// From nothing to somebody who is signed in: opens, makes and leaves agencies, and shows the front
/// pages meanwhile.
class FrontDesk final : public QObject
{
    Q_OBJECT
public:
    FrontDesk(const WindowTools &tools, application::Desk &desk, Session &session, Shell &shell);

    void start(const Start &start);
    /// As Window::whenSettled().
    void whenSettled(std::function<void(const Status &)> then);

private:
    void settle(const Status &status);
    [[nodiscard]] bool claim(const QString &address);
    /// Failed: why the agency did not open.
    void welcome(const Status &opened = {});
    void createAgency();
    void create(CreateAgencyDialog *dialog);
    void chooseFile();
    void openAgency(const QString &address);
    void exploreSample(int clients);
    void enterSample(const application::OpenedAgency &agency);
    void tryKeptPassword(const application::OpenedAgency &agency);
    void askToSignIn(const application::OpenedAgency &agency);
    void submit(SignInPage *page, const application::OpenedAgency &agency);
    void signIn(const application::OpenedAgency &agency, const QString &email, Secret password,
                std::function<void(const Result<domain::Scope> &)> answer);
    void begin(const application::OpenedAgency &agency, const domain::Scope &scope);
    void signOut();
    void leaveAgency();
    [[nodiscard]] QString sentence(const Failure &failure) const;

    WindowTools m_tools;
    application::Desk &m_desk;
    Session &m_session;
    Shell &m_shell;
    std::optional<Status> m_settled;
    std::function<void(const Status &)> m_whenSettled;
};

} // namespace clientele::gui
