// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "shell/page.h"

#include <QtCore/QThreadPool>
#include <QtWidgets/QDialog>

#include <memory>

namespace clientele::gui {

namespace Ui {
class PreviewSheet;
}

/// The pages of one invoice, as the PDF has them. Escape closes it.
class PreviewSheet final : public QDialog
{
    Q_OBJECT
public:
    /// `actions` get a button each.
    PreviewSheet(const PageTools &tools, const application::InvoiceKey &key,
                 const std::vector<QAction *> &actions);
    ~PreviewSheet() override; ///< waits for the PDF that is being made
    [[nodiscard]] QSize sizeHint() const override;

private:
    void makePdf(const application::InvoiceView &view);
    void showProblem(const Failure &failure);
    void showPlace();

    PageTools m_tools;
    const std::unique_ptr<Ui::PreviewSheet> m_ui;
    QThreadPool *m_pool;
};

} // namespace clientele::gui
