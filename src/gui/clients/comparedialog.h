// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparisonrun.h"
#include "domain/account.h"
#include "shell/formdialog.h"
#include "shell/rowsmodel.h"

#include <memory>

namespace clientele::gui {

namespace Ui {
class CompareDialog;
}

/// "What would my old system have billed?" (N16): the invoices of one client by two sets of rules,
/// side by side, with the lines that differ and the rule that makes the difference. Reads only. Its
/// button emits submitted(): what is shown is to be saved.
class CompareDialog final : public FormDialog
{
    Q_OBJECT
public:
    CompareDialog(Session &session, const domain::Account &client);
    ~CompareDialog() override;

    /// Null while it is being computed, and when it cannot be.
    [[nodiscard]] const application::ProfileComparison *comparison() const;

private:
    void ask();
    void showResult();
    void showRows(const application::ProfileComparison &comparison);
    void showTotals(const application::ProfileComparison &comparison);
    void showSummary(const application::ProfileComparison &comparison);
    void showReason();
    void showOnlyDifferences();

    Session &m_session;
    const AccountId m_client;
    const std::unique_ptr<Ui::CompareDialog> m_ui;
    std::unique_ptr<RowsModel> m_rows;
    std::vector<QString> m_reasons; ///< of each row, by its number in the key
    ComparisonRun m_run;
};

} // namespace clientele::gui
