// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/agencysetup.h"
#include "platform/secret.h"
#include "shell/formdialog.h"

namespace clientele::gui {

namespace Ui {
class CreateAgencyDialog;
}

/// What a new agency needs: its name, its owner, a password, a currency, and where it is kept.
class CreateAgencyDialog final : public FormDialog
{
    Q_OBJECT
public:
    explicit CreateAgencyDialog(const QString &file, QWidget *parent = nullptr);
    ~CreateAgencyDialog() override;

    /// Without the hash of the password.
    [[nodiscard]] application::NewAgency agency() const;
    [[nodiscard]] Secret takePassword();
    [[nodiscard]] QString file() const;

private:
    const std::unique_ptr<Ui::CreateAgencyDialog> m_ui;
};

} // namespace clientele::gui
