// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/cataloguereading.h"
#include "shell/formdialog.h"
#include "shell/session.h"

#include <memory>

namespace clientele::gui {

namespace Ui {
class CatalogueDialog;
}

/// A new plan or add-on with its first price, an edit of one, or a new version of a price. Beside
/// the fields stands what it does to the next invoices of all clients (N12); it can be saved once
/// that is known, or was stopped.
class CatalogueDialog final : public FormDialog
{
    Q_OBJECT
public:
    enum class Task : std::uint8_t { NewPlan, NewAddOn, Edit, NewPrice };

    /// `line` is the item of Edit and NewPrice, and may be null for the others.
    CatalogueDialog(Session &session, Task task, const application::CatalogueView &catalogue,
                    const application::CatalogueLine *line, Ledger ledger);
    ~CatalogueDialog() override;

    [[nodiscard]] domain::Command command() const;

private:
    void fillItem(const application::CatalogueView &catalogue);
    void connectFields();
    void askEffect();
    void showTaxRate();
    [[nodiscard]] domain::AddCatalogueItem added() const;
    [[nodiscard]] domain::EditCatalogueItem edited() const;
    [[nodiscard]] std::string taxCategory() const;
    [[nodiscard]] std::int32_t taxRatePpm() const;
    /// Below 0: the programme's. What is no number is more than is allowed.
    [[nodiscard]] int trialDays() const;

    Session &m_session;
    const Task m_task;
    const CatalogueItemId m_item;
    domain::CatalogueEntry m_entry; ///< of Edit and NewPrice
    std::vector<std::string> m_programmes; ///< codes, in the order of the list
    const std::unique_ptr<Ui::CatalogueDialog> m_ui;
};

} // namespace clientele::gui
