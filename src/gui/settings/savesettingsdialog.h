// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/agencyreading.h"
#include "domain/commands.h"
#include "shell/formdialog.h"
#include "shell/session.h"

namespace clientele::gui {

namespace Ui {
class SaveSettingsDialog;
}

/// What saving will change, before it is done: each setting before → after, the next number, and
/// what another tax rate does to the drafts of all clients, which is looked up while one reads.
class SaveSettingsDialog final : public FormDialog
{
    Q_OBJECT
public:
    SaveSettingsDialog(Session &session, const application::AgencySettings &before,
                       const domain::ChangeAgencySettings &command);
    ~SaveSettingsDialog() override;

    /// All of it is known.
    [[nodiscard]] bool isComplete() const { return m_complete; }

private:
    void showChanges(const application::AgencySettings &before,
                     const domain::ChangeAgencySettings &command);
    void lookAtTax(std::int32_t ratePpm);
    void showEffect();

    Session &m_session;
    const std::unique_ptr<Ui::SaveSettingsDialog> m_ui;
    application::TaxEffect m_effect;
    QString m_numbers; ///< what becomes of the numbers; may be empty
    bool m_complete = true;
};

} // namespace clientele::gui
