// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "shell/formdialog.h"
#include "shell/session.h"

namespace clientele::gui {

namespace Ui {
class NewClientDialog;
}

/// A new client account (S0.2–S0.12): name, e-mail, programme and plan.
class NewClientDialog final : public FormDialog
{
    Q_OBJECT
public:
    NewClientDialog(application::CatalogueOffer offer, const Session &session);
    ~NewClientDialog() override;

    /// As filled in; without ids.
    [[nodiscard]] domain::CreateClient client() const;

private:
    void fillPlans();
    [[nodiscard]] const domain::Programme *programme() const;
    [[nodiscard]] QString planText(const application::CatalogueChoice &plan) const;

    application::CatalogueOffer m_offer;
    const Session &m_session;
    const std::unique_ptr<Ui::NewClientDialog> m_ui;
    std::vector<CatalogueItemId> m_plans; ///< of the entries of the plans, behind "Choose a plan"
};

} // namespace clientele::gui
