// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/agencysetup.h"
#include "platform/secret.h"
#include "shell/formdialog.h"

class QComboBox;
class QLineEdit;

namespace clientele::gui {

/// What a new agency needs: its name, its owner, a password, a currency, and where it is kept.
class CreateAgencyDialog final : public FormDialog
{
    Q_OBJECT
public:
    explicit CreateAgencyDialog(const QString &file, QWidget *parent = nullptr);

    /// Without the hash of the password.
    [[nodiscard]] application::NewAgency agency() const;
    [[nodiscard]] Secret takePassword();
    [[nodiscard]] QString file() const;

private:
    QLineEdit *m_name;
    QLineEdit *m_ownerName;
    QLineEdit *m_ownerEmail;
    QLineEdit *m_password;
    QComboBox *m_currency;
    QLineEdit *m_file;
};

} // namespace clientele::gui
