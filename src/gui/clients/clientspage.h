// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "shell/listpage.h"

namespace clientele::widgets {
class RowButtons;
}

namespace clientele::gui {

class ClientDetailPanel;
class CompareDialog;
class ImportDialog;
class NewClientDialog;
class PayerDialog;

/// The agency's clients (S0.1–S0.42): list, filters, the detail of one beside it, and what can be
/// done with them.
class ClientsPage final : public ListPage
{
    Q_OBJECT
public:
    explicit ClientsPage(const PageTools &tools, QWidget *parent = nullptr);

    void release() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
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
    void activateCurrent() override { showCurrent(); }

private:
    void setUpDelegates();
    void saveFilter();
    void removeFilter(const QString &id);
    void countChips();
    [[nodiscard]] AccountId currentClient() const;

    // clientcommands.cpp
    void addActions();
    void logIn(AccountId client);
    void sendPasswordReset();
    void newClient();
    void createClient(NewClientDialog *dialog);
    void deleteTicked();
    void askDelete(std::vector<AccountId> clients, const application::Receipt &first);
    void deleteNext(std::vector<AccountId> clients, std::size_t done, int job);
    void endSubscription();
    void choosePayer();
    void setPayer(PayerDialog *dialog);
    void askEndSubscription(const domain::CancelSubscription &command,
                            const application::Receipt &preview);

    // clientcompare.cpp
    void compareRules();
    void saveComparison(CompareDialog *dialog);

    // clientimport.cpp
    void importClients();
    void showImport(const QString &file, const application::CatalogueOffer &offer);
    void checkImport(ImportDialog *dialog);
    void runImport(ImportDialog *dialog);

    widgets::RowButtons *m_rowButtons = nullptr;
    ClientDetailPanel *m_detail;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_login = nullptr;
    QAction *m_endSubscription = nullptr;
    QAction *m_payer = nullptr;
    QAction *m_passwordReset = nullptr;
    QAction *m_compareRules = nullptr;
    int m_allClients = 0;
    std::shared_ptr<bool> m_stopDeleting;
};

} // namespace clientele::gui
