// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/accountreading.h"
#include "mails/passwordmail.h"
#include "models/userlist.h"
#include "shell/livepreview.h"
#include "shell/moneytexts.h"
#include "userdialog.h"
#include "userspage.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtGui/QAction>

// What can be done with users.

namespace clientele::gui {

using application::Receipt;
using widgets::Tone;

namespace {

constexpr int kFirstName = static_cast<int>(models::UserColumn::FirstName);
constexpr int kLastName = static_cast<int>(models::UserColumn::LastName);
constexpr int kActive = static_cast<int>(models::UserColumn::Active);
constexpr int kNamesSaid = 3;
constexpr std::size_t kLookedAt = 500; ///< ticked rows that are read to know what can be done

} // namespace

void UsersPage::addActions()
{
    ActionRegistry &actions = tools().actions;
    m_new = actions.add(this, {QStringLiteral("users.new"), tr("New User"),
                               QStringLiteral("list-add"), QKeySequence::New},
                        [this] { openNew({}); });
    m_activate = actions.add(this, {QStringLiteral("users.activate"), tr("Activate"), {}},
                             [this] { setActive(true, false); });
    m_deactivate = actions.add(this, {QStringLiteral("users.deactivate"), tr("Deactivate"), {}},
                               [this] { setActive(false, false); });
    m_delete = actions.add(this, {QStringLiteral("users.delete"), tr("Delete"), {},
                                  QKeySequence::Delete},
                           [this] { askDelete(); });
    m_edit = actions.add(this, {QStringLiteral("users.edit"), tr("Edit User\u2026"),
                                QStringLiteral("document-edit"), QKeySequence(Qt::Key_F2)},
                         [this] { openCurrent(); });
    m_passwordReset = actions.add(this, {QStringLiteral("users.passwordReset"),
                                         tr("Send Password Reset Email"), {}, {},
                                         tr("Put a mail for a new password into the outbox")},
                                  [this] { sendPasswordReset(); });
}

void UsersPage::updateActions()
{
    const AccountId account = session().account();
    const auto keys = list() != nullptr ? list()->tickedKeys() : std::vector<Uuid>();
    bool anyActive = keys.size() > kLookedAt;
    bool anyInactive = anyActive;
    if (!anyActive) {
        for (const Uuid &key : keys)
            (isActiveAt(list()->rowOf(key)) ? anyActive : anyInactive) = true;
    }
    const QString none = keys.empty() ? tr("Tick the users in the list first.") : QString();
    allow(*m_new, domain::CreateUser{account, {}, {}, {}, {}, true, false, {}, true}, {});
    allow(*m_activate, domain::SetUsersActive{account, {}, true, false},
          !none.isEmpty() ? none
          : anyInactive   ? QString()
                          : tr("Everybody who is ticked is active already."));
    allow(*m_deactivate, domain::SetUsersActive{account, {}, false, false},
          !none.isEmpty() ? none
          : anyActive     ? QString()
                          : tr("Nobody who is ticked is active."));
    allow(*m_delete, domain::DeleteUsers{account, {}}, none);
    m_delete->setText(keys.empty() ? tr("Delete")
                                   : tr("Delete %n\u2026", nullptr,
                                        static_cast<int>(keys.size())));
    allow(*m_edit, domain::EditUser{account, {}, {}, {}, {}, {}, {}, {}},
          currentRow() >= 0 ? QString() : tr("Choose a user first."));
    allow(*m_passwordReset, domain::SendPasswordReset{account, {}, {}, {}, {}},
          currentRow() >= 0 ? QString() : tr("Choose a user first."));
}

void UsersPage::sendPasswordReset()
{
    const int row = currentRow();
    if (row >= 0)
        sendPasswordMail(tools(), this, {session().account(), AccountUserId{list()->keyAt(row)},
                                         nameAt(row).toStdString()});
}

void UsersPage::openNew(const QVariantMap &input)
{
    present(std::nullopt, input);
}

void UsersPage::openCurrent()
{
    if (currentRow() >= 0 && m_edit->isEnabled())
        openExisting(AccountUserId{list()->keyAt(currentRow())}, {});
}

void UsersPage::openExisting(AccountUserId user, const QVariantMap &input)
{
    using domain::AccountUser;
    session().read<AccountUser>(
        [account = session().account(), user](storage::Reader &reader) {
            return application::AccountReading(reader).user(account, user);
        },
        this, [this, input](const Result<AccountUser> &found) {
            if (found)
                present(*found, input);
            else
                showProblem(found.failure());
        });
}

void UsersPage::present(std::optional<domain::AccountUser> existing, const QVariantMap &input)
{
    if (m_dialog)
        return;
    auto *dialog = new UserDialog(session(), std::move(existing),
                                  session().newId<AccountUserTag>());
    m_dialog = dialog;
    if (!input.isEmpty())
        dialog->setInput(input);
    auto *preview = new LivePreview(session(), dialog, [dialog](const Result<Receipt> &answer) {
        dialog->showEffect(answer);
    });
    connect(dialog, &UserDialog::changed, preview,
            [dialog, preview] { preview->ask(dialog->previewCommand()); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, preview] {
        preview->ask(std::nullopt);
        if (dialog->check())
            save(*dialog);
    });
    preview->ask(dialog->previewCommand());
    preview->askNow();
    tools().prompter.present(dialog);
}

void UsersPage::save(UserDialog &dialog)
{
    dialog.setWaiting(true);
    const domain::Command command = dialog.command();
    const bool isNew = std::holds_alternative<domain::CreateUser>(command);
    session().post(command, this,
                   [this, isNew, name = dialog.personName(),
                    shown = QPointer<UserDialog>(&dialog)](const Result<Receipt> &receipt) {
        if (receipt) {
            if (shown)
                shown->accept();
            sayDoneAndEffect((isNew ? tr("%1 is a user now.") : tr("%1 is saved.")).arg(name),
                             *receipt);
            if (isNew && !receipt->changes.changes.empty())
                showAbout(QString::fromStdString(receipt->changes.changes.front().id.toString()));
        } else if (shown) {
            shown->showRefusal(receipt.failure());
        } else {
            showProblem(receipt.failure());
        }
    });
}

void UsersPage::setActive(bool active, bool removeAdministrator)
{
    const auto users = ticked();
    if (users.empty())
        return;
    QAction *action = active ? m_activate : m_deactivate;
    action->setEnabled(false); // until the answer: a double click is one command
    session().post(domain::SetUsersActive{session().account(), users, active, removeAdministrator},
                   this, [this, active, names = namesOf(users)](const Result<Receipt> &receipt) {
        if (!receipt) {
            updateActions();
            refuse(receipt.failure(), !active);
            return;
        }
        list()->untickAll();
        updateActions();
        sayDoneAndEffect((active ? tr("Activated: %1.") : tr("Deactivated: %1.")).arg(names),
                         *receipt);
    });
}

/// S2.22: an administrator is deactivated only without the role; both can be done in one step.
void UsersPage::refuse(const Failure &failure, bool deactivating)
{
    if (!deactivating || failure.rule != "administratorRole") {
        showProblem(failure);
        return;
    }
    tools().messages.show(Tone::Problem, wording::sentence(failure, session().locale()),
                          tr("Remove the role and deactivate"),
                          [this] { setActive(false, true); });
}

/// There is no inverse, so what it means is said before (N8).
void UsersPage::askDelete()
{
    const auto users = ticked();
    if (users.empty())
        return;
    const domain::DeleteUsers command{session().account(), users};
    session().preview(command, this,
                      [this, command, names = namesOf(users)](const Result<Receipt> &receipt) {
        if (!receipt) {
            showProblem(receipt.failure());
            return;
        }
        const auto count = static_cast<int>(command.users.size());
        Question question;
        question.title = tr("Delete %n users", nullptr, count);
        question.text = tr("This cannot be undone.");
        question.points = {names};
        const QString effect = effectSentence(*receipt, session());
        if (!effect.isEmpty())
            question.points.append(effect);
        question.confirm = tr("Delete %n users", nullptr, count);
        question.dangerous = true;
        tools().prompter.confirm(question, this, [this, command](bool yes) {
            if (yes)
                deleteUsers(command);
        });
    });
}

void UsersPage::deleteUsers(const domain::DeleteUsers &command)
{
    session().post(command, this,
                   [this, names = namesOf(command.users)](const Result<Receipt> &receipt) {
        updateActions();
        if (receipt)
            sayDoneAndEffect(tr("Deleted: %1.").arg(names), *receipt);
        else
            showProblem(receipt.failure());
    });
}

std::vector<domain::UserReference> UsersPage::ticked() const
{
    std::vector<domain::UserReference> users;
    for (const Uuid &key : list()->tickedKeys())
        users.push_back({AccountUserId{key}, list()->versionAt(list()->rowOf(key))});
    return users;
}

QString UsersPage::namesOf(const std::vector<domain::UserReference> &users) const
{
    QStringList names;
    for (const domain::UserReference &user : users) {
        if (names.size() == kNamesSaid)
            break;
        names.append(nameAt(list()->rowOf(user.id.uuid)));
    }
    const int more = static_cast<int>(users.size()) - static_cast<int>(names.size());
    const QString said = names.join(tr(", "));
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(said) : said;
}

QString UsersPage::nameAt(int row) const
{
    const auto cell = [&](int column) {
        return list()->model()->index(row, column).data().toString();
    };
    return wording::plainName((cell(kFirstName) + QLatin1Char(' ') + cell(kLastName))
                                  .toStdString());
}

bool UsersPage::isActiveAt(int row) const
{
    return list()->model()->index(row, kActive).data(models::RawRole).toBool();
}

} // namespace clientele::gui
