// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/invoiceview.h"
#include "models/listmodel.h"
#include "shell/page.h"
#include "widgets/pageparts.h"

#include <memory>

class QPrinter;
class QStackedWidget;
class QThreadPool;

namespace clientele::widgets {
class ListTable;
}

namespace clientele::gui {

class ExportRun;
struct ExportOutcome;
class InvoiceDetailPanel;
class IssueRun;

/// The invoices of the agency, or of the client that is acted as: drafts with the reason of every
/// line, issuing, looking at the page, exporting and printing.
class InvoicesPage final : public Page
{
    Q_OBJECT
public:
    explicit InvoicesPage(const PageTools &tools, QWidget *parent = nullptr);
    ~InvoicesPage() override;

    void enter() override;
    void leave() override;
    void release() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_issue; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &text) override;
    [[nodiscard]] QString statusText() const override;
    void showAbout(const QString &invoiceId) override;

private:
    void buildList();
    void connectList();
    void addActions();
    void openList();
    void setUpColumns();
    void restoreView();
    void saveView();
    void showProblem(const Failure &failure);

    // invoicesview.cpp
    void chooseChip(const QString &id);
    void readTotals();
    void applyChange(const domain::ChangeSet &changes);
    void updateActions();
    void updateEmptyState();
    void showCurrent();
    void showColumnMenu(const QPoint &at);
    void showRowMenu(const QPoint &at);
    [[nodiscard]] application::InvoiceKey currentInvoice() const;
    [[nodiscard]] QString settingsKey(const char *name) const;

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
    void printOn(const std::shared_ptr<QPrinter> &printer,
                 const std::vector<application::InvoiceView> &views);

    std::unique_ptr<models::ListModel> m_list;
    widgets::HeadlineBar *m_headlines;
    widgets::ChipBar *m_chips;
    widgets::ListTable *m_table;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_listOrEmpty;
    InvoiceDetailPanel *m_detail;
    QAction *m_issue = nullptr; ///< null inside a client account, where it does not exist
    QAction *m_preview = nullptr;
    QAction *m_export = nullptr;
    QAction *m_print = nullptr;
    std::unique_ptr<IssueRun> m_issueRun;
    std::unique_ptr<ExportRun> m_exportRun;
    std::int64_t m_due = -1; ///< drafts that can be issued; -1: not read yet
    QThreadPool *m_printers;
    std::function<void()> m_cancelPrinting;
    bool m_entered = false;
    bool m_printing = false;
};

} // namespace clientele::gui
