// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "domain/account.h"
#include "domain/commands.h"
#include "kernel/result.h"
#include "shell/formdialog.h"

#include <QtCore/QVariantMap>

#include <optional>

class QLineEdit;

namespace clientele::gui {

class Session;

namespace Ui {
class UserDialog;
}

/// The User modal (S2.7–S2.20): a new user of the account, or one that is there. Says what the
/// next invoice will be before it is saved.
class UserDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `existing`: none for a new user. `newUser` is the key that a new one gets.
    UserDialog(Session &session, std::optional<domain::AccountUser> existing,
               AccountUserId newUser, QWidget *parent = nullptr);
    ~UserDialog() override;

    /// What Save posts.
    [[nodiscard]] domain::Command command() const;
    /// The same with stand-ins for what is not typed yet: names bear on no amount.
    [[nodiscard]] domain::Command previewCommand() const;
    /// Checks all fields, shows what is wrong, and goes to the first of them.
    [[nodiscard]] bool check();
    void showRefusal(const Failure &failure);
    void showEffect(const Result<application::Receipt> &answer);
    [[nodiscard]] QString effectText() const;
    [[nodiscard]] QString personName() const;

    /// For a client context that ends in the middle (decisions.md 3).
    [[nodiscard]] QVariantMap input() const;
    void setInput(const QVariantMap &input);

Q_SIGNALS:
    /// Something that is typed or chosen differs.
    void changed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showExisting();
    void checkWhenLeft(const std::string &name);
    [[nodiscard]] std::vector<FieldFailure> problems(const std::string &name) const;
    [[nodiscard]] QLineEdit *editorOf(const std::string &name) const;
    void checkOne(const std::string &name);
    void showActivating();

    Session &m_session;
    std::optional<domain::AccountUser> m_existing;
    AccountUserId m_newUser;
    const std::unique_ptr<Ui::UserDialog> m_ui;
};

} // namespace clientele::gui
