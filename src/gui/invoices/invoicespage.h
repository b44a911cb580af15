// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "shell/listpage.h"

class QPrinter;
class QThreadPool;

namespace clientele::gui {

class ExportRun;
struct ExportOutcome;
class InvoiceDetailPanel;
class IssueRun;
class MoneyDialog;

/// The invoices of the agency, or of the client that is acted as: drafts with the reason of every
/// line, issuing, looking at the page, exporting and printing.
class InvoicesPage final : public ListPage
{
    Q_OBJECT
public:
    explicit InvoicesPage(const PageTools &tools, QWidget *parent = nullptr);
    ~InvoicesPage() override;

    void release() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_issue; }
    [[nodiscard]] QString searchHint() const override;

protected:
    [[nodiscard]] std::unique_ptr<models::ListModel>
    makeList(const std::shared_ptr<storage::Reader> &reader) override;
    void setUpColumns() override;
    [[nodiscard]] bool mayHide(int column) const override;
    [[nodiscard]] QString counted(int rows) const override;
    [[nodiscard]] std::vector<widgets::Chip> chips() const override;
    [[nodiscard]] Filter filterOf(const QString &chip) const override;
    [[nodiscard]] EmptyText describeEmpty() const override;
    [[nodiscard]] std::vector<QAction *> rowActions() const override;
    void readFigures() override;
    void updateActions() override;
    void showCurrent() override;
    void activateCurrent() override { preview(); }

private:
    void addActions();
    void setUpDelegates();
    [[nodiscard]] application::InvoiceKey currentInvoice() const;

    // invoicecommands.cpp
    using Keys = std::vector<application::InvoiceKey>;
    /// What is ticked, else the current one; the answer comes later.
    void withChosen(std::function<void(Keys)> then);
    void issue();
    void exportPdfs();
    void exportTo(const QString &folder, const Keys &keys, bool replace);
    void sayExported(const QString &folder, const ExportOutcome &outcome);
    void askToReplace(const QString &folder, const Keys &kept);
    void preview();
    void print();

    // moneycommands.cpp
    void addMoneyActions();
    void updateMoneyActions();
    template<typename Dialog>
    void openDialog();
    template<typename Dialog>
    void openAccountDialog();
    void applyCredit();
    void submit(MoneyDialog *dialog);
    void sayMoneyDone(const application::Receipt &receipt);
    void hold();
    void printOn(const std::shared_ptr<QPrinter> &printer,
                 const std::vector<application::InvoiceView> &views);

    InvoiceDetailPanel *m_detail;
    QAction *m_issue = nullptr; ///< null inside a client account, where it does not exist
    QAction *m_pay = nullptr; ///< null inside a client account, as those that follow
    QAction *m_credit = nullptr;
    QAction *m_void = nullptr;
    QAction *m_writeOff = nullptr;
    QAction *m_hold = nullptr;
    QAction *m_refund = nullptr;
    QAction *m_applyCredit = nullptr;
    QAction *m_withdrawPayment = nullptr;
    bool m_held = false; ///< what hold() asked for last
    QAction *m_preview = nullptr;
    QAction *m_export = nullptr;
    QAction *m_print = nullptr;
    std::unique_ptr<IssueRun> m_issueRun;
    std::unique_ptr<ExportRun> m_exportRun;
    std::int64_t m_due = -1; ///< drafts that can be issued; -1: not read yet
    QThreadPool *m_printers;
    std::function<void()> m_cancelPrinting;
    bool m_printing = false;
};

} // namespace clientele::gui
