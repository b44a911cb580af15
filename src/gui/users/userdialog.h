// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/receipt.h"
#include "domain/account.h"
#include "domain/commands.h"
#include "kernel/result.h"
#include "shell/formdialog.h"

#include <QtCore/QVariantMap>

#include <optional>

class QCheckBox;
class QLineEdit;
class QTabWidget;

namespace clientele::widgets {
class Card;
}

namespace clientele::gui {

class Session;

/// The User modal (S2.7–S2.20): a new user of the account, or one that is there. Says what the
/// next invoice will be before it is saved.
class UserDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `existing`: none for a new user. `newUser` is the key that a new one gets.
    UserDialog(Session &session, std::optional<domain::AccountUser> existing,
               AccountUserId newUser, QWidget *parent = nullptr);

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
    QWidget *makeInformation();
    QWidget *makeRoles();
    void makeEffect();
    void addCheckedField(QLayout *page, const std::string &name, const QString &label,
                         QLineEdit *editor, const QString &hint = {});
    [[nodiscard]] std::vector<FieldFailure> problems(const std::string &name) const;
    [[nodiscard]] QLineEdit *editorOf(const std::string &name) const;
    void checkOne(const std::string &name);
    void showActivating();

    Session &m_session;
    std::optional<domain::AccountUser> m_existing;
    AccountUserId m_newUser;
    QTabWidget *m_tabs;
    QLineEdit *m_firstName;
    QLineEdit *m_lastName;
    QLineEdit *m_email;
    QCheckBox *m_active;
    QCheckBox *m_administrator;
    QPushButton *m_activatingLink;
    widgets::PlainLabel *m_activating;
    widgets::Card *m_effectCard;
    widgets::PlainLabel *m_effectTitle;
    widgets::PlainLabel *m_effect;
};

} // namespace clientele::gui
