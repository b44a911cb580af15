// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "domain/account.h"
#include "domain/commands.h"
#include "shell/listpage.h"

#include <QtCore/QPointer>

namespace clientele::gui {

class UserDialog;

/// The users of the account that the scope is about: of the client that is acted as, or the
/// agency's own (Administration → Users). S2.1–S2.33.
class UsersPage final : public ListPage
{
    Q_OBJECT
public:
    explicit UsersPage(const PageTools &tools, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<QAction *> headerActions() const override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    [[nodiscard]] QString searchHint() const override;
    [[nodiscard]] std::optional<QVariantMap> unsavedInput() const override;
    void restoreInput(const QVariantMap &input) override;

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
    void activateCurrent() override { openCurrent(); }

private:
    void showCounts(const std::vector<int> &counts);
    void showHeadlines(const std::optional<Money> &next);

    // usercommands.cpp
    void addActions();
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
    [[nodiscard]] std::vector<domain::UserReference> ticked() const;
    [[nodiscard]] QString namesOf(const std::vector<domain::UserReference> &users) const;
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] bool isActiveAt(int row) const;

    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_activate = nullptr;
    QAction *m_deactivate = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_passwordReset = nullptr;
    QPointer<UserDialog> m_dialog;
    int m_allUsers = 0;
    int m_activeUsers = 0;
};

} // namespace clientele::gui
