// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "domain/commands.h"
#include "shell/formdialog.h"
#include "upgradeoffer.h"

#include <QtCore/QVariantMap>

#include <optional>

class QAbstractButton;
class QButtonGroup;

namespace clientele::gui {

class Session;

namespace Ui {
class UpgradeDialog;
}

/// Plan, add-ons and when on one form (S0.32, S0.33), with the next invoice beside it as it will
/// be. Every amount comes from the engine; nothing is computed here.
class UpgradeDialog final : public FormDialog
{
    Q_OBJECT
public:
    UpgradeDialog(Session &session, UpgradeOffer offer, QWidget *parent = nullptr);
    ~UpgradeDialog() override;

    /// What Save posts; none while nothing differs from what the client has.
    [[nodiscard]] std::optional<domain::Command> command() const;
    void showEffect(const Result<application::Receipt> &answer);
    /// The amounts beside it do not belong to what is chosen yet.
    void setAsking(bool asking);

    /// What is chosen, for a client context that ends in the middle (decisions.md 3); empty while
    /// nothing differs.
    [[nodiscard]] QVariantMap input() const;
    /// Chooses it again, as far as it is still offered.
    void setInput(const QVariantMap &input);

Q_SIGNALS:
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct AddOnChoice {
        QAbstractButton *button;
        CatalogueItemId item;
        SubscriptionId subscription; ///< running, or the key that a new one gets
        bool running = false;
    };

    void addPlans();
    void setUpWhen();
    AddOnChoice addAddOn(const OfferedItem &item);
    void choose();
    void proposeWhen();
    void showNothingChanged();
    [[nodiscard]] CatalogueItemId chosenPlan() const;
    [[nodiscard]] domain::When when() const;
    [[nodiscard]] const billing::Price *planPrice(CatalogueItemId item) const;
    void updateSave();

    Session &m_session;
    UpgradeOffer m_offer;
    const std::unique_ptr<Ui::UpgradeDialog> m_ui;
    QButtonGroup *m_plans;
    std::vector<AddOnChoice> m_addOns;
    bool m_whenChosen = false; ///< by the person, so it is not proposed any more
    bool m_asking = false;
    bool m_refused = false;
};

} // namespace clientele::gui
