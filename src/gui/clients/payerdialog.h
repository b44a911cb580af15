// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "shell/formdialog.h"
#include "shell/livepreview.h"
#include "shell/session.h"

#include <memory>
#include <string>

namespace clientele::gui {

namespace Ui {
class PayerDialog;
}

/// Who pays for a client, by the number of the account, and what the next summary invoice of the
/// payer asks for then.
class PayerDialog final : public FormDialog
{
    Q_OBJECT
public:
    PayerDialog(Session &session, application::ClientDetail detail);
    ~PayerDialog() override;

    /// Invalid with field "payer" when no client has the number.
    [[nodiscard]] Result<domain::SetPayer> command() const;

private:
    void findPayer();
    void showEffect(const Result<application::Receipt> &receipt);
    [[nodiscard]] std::string number() const;

    const std::unique_ptr<Ui::PayerDialog> m_ui;
    Session &m_session;
    const application::ClientDetail m_detail;
    std::string m_foundNumber; ///< belongs to m_found
    AccountId m_found;
    LivePreview m_preview;
};

} // namespace clientele::gui
