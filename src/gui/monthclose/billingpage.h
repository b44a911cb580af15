// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "application/excess.h"
#include "application/invoiceview.h"
#include "application/monthclose.h"
#include "application/statement.h"
#include "billinglists.h"
#include "shell/listframe.h"
#include "shell/page.h"
#include "widgets/pageparts.h"
#include "widgets/plainlabel.h"

#include <memory>
#include <utility>
#include <vector>

class QComboBox;

namespace clientele::gui {

class ExportRun;
class IssueRun;
class StatementRun;

/// Closing the month: what is due beside the month before, what is held or parked and why, what was
/// issued, what is scheduled and overdue, and the statement with the margin of each client. All of
/// it is read from what is stored, so it goes on after a crash where it stopped.
class BillingPage final : public Page
{
    Q_OBJECT
public:
    explicit BillingPage(const PageTools &tools, QWidget *parent = nullptr);
    ~BillingPage() override;

    void enter() override;
    void leave() override;
    void release() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_issueAll; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &text) override;
    [[nodiscard]] QString statusText() const override;
    void showAbout(const QString &key) override;

private:
    using List = BillingList;

    void addActions();
    void addLists();
    void addMonths();
    void addRowBar();
    void readClose();
    void readReasons();
    void readStatement();
    void showStatement();
    void showHeadlines();
    void showList();
    void setRows(List list, std::vector<RowsModel::Row> rows);
    [[nodiscard]] std::vector<widgets::Chip> chips() const;
    void showCount(List list);
    void updateActions();

    // billingcommands.cpp
    void issue(bool tickedOnly);
    void releaseHeld();
    void withdraw();
    void exportIssued();
    void exportStatement();
    void showClient();
    void showInvoice();
    [[nodiscard]] AccountId currentClient() const;

    // billingdraw.cpp
    [[nodiscard]] DateRange chosenMonth() const;
    void readDraws();
    void offerExcess(bool offered);
    void showDrawHeadlines();
    [[nodiscard]] const application::AccountDraw *currentDraw() const;
    [[nodiscard]] QString whyNotDisable(const application::AccountDraw *draw) const;
    [[nodiscard]] QComboBox *makeOrders();
    [[nodiscard]] std::optional<domain::DrawOrder> chosenOrder() const;
    void updateDrawActions();
    void disableDrawn();
    void enableDrawn();
    void payExcess();
    void postDraw(const domain::Command &command, const QString &done);
    void enterRate();
    [[nodiscard]] QString whyNoRate() const;

    [[nodiscard]] const BillingListSpec &spec(List list) const
    {
        return m_lists.at(static_cast<std::size_t>(list));
    }
    [[nodiscard]] RowsModel *model(List list) const
    {
        return m_models.at(static_cast<std::size_t>(list));
    }

    ListFrame *m_frame;
    const std::vector<BillingListSpec> m_lists;
    std::vector<RowsModel *> m_models; ///< of each list
    QComboBox *m_months;
    QComboBox *m_orders; ///< of the draw
    widgets::PlainLabel *m_howDrawn;
    std::vector<std::pair<QWidget *, std::vector<List>>> m_rowButtons; ///< and where they are
    List m_list = List::Due;
    QString m_search;
    std::shared_ptr<const application::MonthClose> m_close
        = std::make_shared<const application::MonthClose>();
    std::vector<application::ScheduledChange> m_scheduled;
    application::Statement m_statement;
    std::vector<application::AccountDraw> m_draws;
    int m_drawReading = 0;
    bool m_offersExcess = false;
    int m_reading = 0; ///< counts the readings: the newest is shown
    std::unique_ptr<StatementRun> m_statementRun;
    int m_statementJob = 0;
    std::unique_ptr<IssueRun> m_issueRun;
    std::unique_ptr<ExportRun> m_exportRun;
    QAction *m_issueAll = nullptr;
    QAction *m_issueTicked = nullptr;
    QAction *m_release = nullptr;
    QAction *m_withdraw = nullptr;
    QAction *m_disable = nullptr;
    QAction *m_enable = nullptr;
    QAction *m_payExcess = nullptr;
    QAction *m_rate = nullptr;
    QAction *m_export = nullptr;
    QAction *m_showClient = nullptr;
    QAction *m_showInvoice = nullptr;
};

} // namespace clientele::gui
