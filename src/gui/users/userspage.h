// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "domain/account.h"
#include "domain/commands.h"
#include "models/listmodel.h"
#include "shell/page.h"
#include "widgets/pageparts.h"

#include <QtCore/QPointer>

#include <memory>

class QStackedWidget;

namespace clientele::widgets {
class ListTable;
}

namespace clientele::gui {

class UserDialog;

/// The users of the account that the scope is about: of the client that is acted as, or the
/// agency's own (Administration → Users). S2.1–S2.33.
class UsersPage final : public Page
{
    Q_OBJECT
public:
    explicit UsersPage(const PageTools &tools, QWidget *parent = nullptr);
    ~UsersPage() override;

    void enter() override;
    void leave() override;
    void release() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    [[nodiscard]] QString searchHint() const override;
    void search(const QString &text) override;
    [[nodiscard]] QString statusText() const override;
    void showAbout(const QString &userId) override;
    [[nodiscard]] std::optional<QVariantMap> unsavedInput() const override;
    void restoreInput(const QVariantMap &input) override;

private:
    void buildList();
    void openList();
    void setUpColumns();
    void setUpChips();
    void chooseChip(const QString &id);
    void readHeadlines();
    void showHeadlines(const std::optional<Money> &next);
    void applyChange(const domain::ChangeSet &changes);
    void updateEmptyState();
    void showRowMenu(const QPoint &at);
    [[nodiscard]] QString headerKey() const;

    // usercommands.cpp
    void addActions();
    void updateActions();
    void openNew(const QVariantMap &input);
    void openCurrent();
    void openExisting(AccountUserId user, const QVariantMap &input);
    void present(std::optional<domain::AccountUser> existing, const QVariantMap &input);
    void save(UserDialog &dialog);
    void sendPasswordReset();
    void setActive(bool active, bool removeAdministrator);
    void refuse(const Failure &failure, bool deactivating);
    void askDelete();
    void deleteUsers(const domain::DeleteUsers &command);
    void tell(const QString &what, const application::Receipt &receipt);
    void tellProblem(const Failure &failure);
    [[nodiscard]] std::vector<domain::UserReference> ticked() const;
    [[nodiscard]] QString namesOf(const std::vector<domain::UserReference> &users) const;
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] bool isActiveAt(int row) const;

    std::unique_ptr<models::ListModel> m_list;
    widgets::HeadlineBar *m_headlines;
    widgets::ChipBar *m_chips;
    widgets::ListTable *m_table;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_listOrEmpty;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_activate = nullptr;
    QAction *m_deactivate = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_passwordReset = nullptr;
    QPointer<UserDialog> m_dialog;
    int m_allUsers = 0;
    int m_activeUsers = 0;
    bool m_entered = false;
};

} // namespace clientele::gui
