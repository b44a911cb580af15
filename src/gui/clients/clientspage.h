// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "models/listmodel.h"
#include "shell/page.h"
#include "widgets/pageparts.h"

#include <memory>

class QStackedWidget;

namespace clientele::widgets {
class ListTable;
class RowButtons;
}

namespace clientele::gui {

class ClientDetailPanel;
class ImportDialog;
class NewClientDialog;

/// The agency's clients (S0.1–S0.42): list, filters, the detail of one beside it, and what can be
/// done with them.
class ClientsPage final : public Page
{
    Q_OBJECT
public:
    explicit ClientsPage(const PageTools &tools, QWidget *parent = nullptr);
    ~ClientsPage() override;

    void enter() override;
    void leave() override;
    void release() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &text) override;
    [[nodiscard]] QString statusText() const override;
    void showAbout(const QString &clientId) override;

private:
    void buildList();
    void addActions();
    void openList();
    void setUpColumns();
    void resetColumns();
    void restoreView();
    void saveView();

    // clientview.cpp
    void setUpChips();
    void countChips(std::size_t from);
    void chooseChip(const QString &id);
    void saveFilter();
    void removeFilter(const QString &id);
    void readHeadlines();
    void applyChange(const domain::ChangeSet &changes);
    void updateActions();
    void updateEmptyState();
    void showCurrent();
    void showColumnMenu(const QPoint &at);
    void showRowMenu(const QPoint &at);
    [[nodiscard]] AccountId currentClient() const;
    [[nodiscard]] QString headerKey() const;

    // clientcommands.cpp
    void logIn(AccountId client, bool endOther);
    void sendPasswordReset();
    void newClient();
    void createClient(NewClientDialog *dialog);
    // clientimport.cpp
    void importClients();
    void showImport(const QString &file, const application::CatalogueOffer &offer);
    void checkImport(ImportDialog *dialog);
    void runImport(ImportDialog *dialog);

    void deleteTicked();
    void askDelete(std::vector<AccountId> clients, const application::Receipt &first);
    void deleteNext(std::vector<AccountId> clients, std::size_t done, int job);
    void endSubscription();
    void askEndSubscription(const domain::CancelSubscription &command,
                            const application::Receipt &preview);
    void showFailure(const Failure &failure);

    std::unique_ptr<models::ListModel> m_list;
    widgets::HeadlineBar *m_headlines;
    widgets::ChipBar *m_chips;
    widgets::ListTable *m_table;
    widgets::RowButtons *m_rowButtons = nullptr;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_listOrEmpty;
    ClientDetailPanel *m_detail;
    QAction *m_new;
    QAction *m_import;
    QAction *m_delete;
    QAction *m_login;
    QAction *m_endSubscription;
    QAction *m_passwordReset;
    AccountId m_shown;
    int m_allClients = 0;
    bool m_entered = false;
};

} // namespace clientele::gui
