// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frontpage.h"
#include "platform/secret.h"

#include <memory>

namespace clientele::gui {

namespace Ui {
class SignInPage;
}

/// Signing in of staff. What is wrong is never said of the e-mail or the password alone.
class SignInPage final : public FrontPage
{
    Q_OBJECT
public:
    /// `canKeep`: there is a key ring; otherwise "Keep me signed in" is disabled with its reason.
    SignInPage(const QString &agency, const QString &place, const QString &email, bool canKeep,
               QWidget *parent = nullptr);
    ~SignInPage() override;

    [[nodiscard]] QString email() const;
    /// Takes the password out of the field.
    [[nodiscard]] Secret takePassword();
    [[nodiscard]] bool keepSignedIn() const;
    void setWaiting(bool waiting);

Q_SIGNALS:
    void submitted();
    void otherAgencyAsked();

private:
    const std::unique_ptr<Ui::SignInPage> m_ui;
};

} // namespace clientele::gui
