// SPDX-License-Identifier: GPL-3.0-or-later
#include "userdialog.h"

#include "domain/validation.h"
#include "shell/moneytexts.h"
#include "shell/session.h"
#include "users/ui_userdialog.h"
#include "widgets/pageparts.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtGui/QFocusEvent>

namespace clientele::gui {

using widgets::px;

namespace {

const char *const kFields[] = {"firstName", "lastName", "email"};

std::string text(const QLineEdit *editor)
{
    return editor->text().trimmed().toStdString();
}

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

UserDialog::UserDialog(Session &session, std::optional<domain::AccountUser> existing,
                       AccountUserId newUser, QWidget *parent)
    : FormDialog(parent), m_session(session), m_existing(std::move(existing)), m_newUser(newUser),
      m_ui(std::make_unique<Ui::UserDialog>())
{
    setObjectName(QStringLiteral("userDialog"));
    fill(*m_ui);
    setMinimumWidth(px(480));
    m_ui->effectCard->setVisible(m_session.inClientContext() && !m_existing);
    if (m_existing)
        showExisting();
    showActivating();
    for (const char *name : kFields)
        checkWhenLeft(name);
    for (QLineEdit *editor : {m_ui->firstNameEdit, m_ui->lastNameEdit, m_ui->emailEdit})
        connect(editor, &QLineEdit::textChanged, this, &UserDialog::changed);
    connect(m_ui->activeCheckBox, &QCheckBox::toggled, this, [this] {
        showActivating();
        Q_EMIT changed();
    });
    connect(m_ui->administratorCheckBox, &QCheckBox::toggled, this, &UserDialog::changed);
    connect(m_ui->activatingButton, &QPushButton::clicked, this,
            [this] { m_ui->activatingLabel->setVisible(m_ui->activatingLabel->isHidden()); });
    m_ui->firstNameEdit->setFocus(); // not the tabs above it
}

UserDialog::~UserDialog() = default;

void UserDialog::showExisting()
{
    setTitle(tr("Edit User"));
    m_ui->optionsWidget->hide();
    m_ui->firstNameEdit->setText(qt(m_existing->firstName));
    m_ui->lastNameEdit->setText(qt(m_existing->lastName));
    m_ui->emailEdit->setText(qt(m_existing->email));
    m_ui->administratorCheckBox->setChecked(m_existing->administrator);
    if (m_session.inClientContext()) { // IM.17
        m_ui->emailEdit->setEnabled(false);
        m_ui->emailField->setHint(tr("Cannot be changed while you act as the client."));
    }
}

void UserDialog::checkWhenLeft(const std::string &name)
{
    QLineEdit *editor = editorOf(name);
    editor->installEventFilter(this);
    connect(editor, &QLineEdit::textEdited, this, [this, name] {
        if (!field(name)->problem().isEmpty())
            checkOne(name);
    });
}

/// A field is looked at when it is left. Not by editingFinished(), which an empty field that nobody
/// has typed in does not emit.
bool UserDialog::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        for (const char *name : kFields) {
            if (object == editorOf(name) && reason != Qt::ActiveWindowFocusReason
                && reason != Qt::PopupFocusReason)
                checkOne(name);
        }
    }
    return FormDialog::eventFilter(object, event);
}

QLineEdit *UserDialog::editorOf(const std::string &name) const
{
    if (name == "firstName")
        return m_ui->firstNameEdit;
    return name == "lastName" ? m_ui->lastNameEdit : m_ui->emailEdit;
}

std::vector<FieldFailure> UserDialog::problems(const std::string &name) const
{
    std::vector<FieldFailure> found;
    if (name == "email")
        domain::checkEmail(name, text(m_ui->emailEdit), true, found);
    else
        domain::checkName(name, text(editorOf(name)), found);
    return found;
}

void UserDialog::checkOne(const std::string &name)
{
    const auto found = problems(name);
    field(name)->setProblem(
        found.empty() ? QString() : wording::sentence(found.front(), m_session.locale()));
}

bool UserDialog::check()
{
    clearProblems();
    QLineEdit *first = nullptr;
    for (const char *name : kFields) {
        checkOne(name);
        if (first == nullptr && !field(name)->problem().isEmpty())
            first = editorOf(name);
    }
    if (first == nullptr)
        return true;
    m_ui->userTabWidget->setCurrentIndex(0);
    first->setFocus();
    return false;
}

void UserDialog::showRefusal(const Failure &failure)
{
    if (!failure.fields.empty())
        m_ui->userTabWidget->setCurrentIndex(0);
    showFailure(failure, m_session.locale());
}

domain::Command UserDialog::command() const
{
    if (!m_existing)
        return domain::CreateUser{m_session.account(),
                                  m_newUser,
                                  text(m_ui->firstNameEdit),
                                  text(m_ui->lastNameEdit),
                                  text(m_ui->emailEdit),
                                  m_ui->activeCheckBox->isChecked(),
                                  m_ui->administratorCheckBox->isChecked(),
                                  {},
                                  true};
    domain::EditUser edit{m_session.account(), {m_existing->id, m_existing->version},
                          {}, {}, {}, {}, {}, {}};
    if (text(m_ui->firstNameEdit) != m_existing->firstName)
        edit.firstName = text(m_ui->firstNameEdit);
    if (text(m_ui->lastNameEdit) != m_existing->lastName)
        edit.lastName = text(m_ui->lastNameEdit);
    if (text(m_ui->emailEdit) != m_existing->email)
        edit.email = text(m_ui->emailEdit);
    if (m_ui->administratorCheckBox->isChecked() != m_existing->administrator)
        edit.administrator = m_ui->administratorCheckBox->isChecked();
    return edit;
}

domain::Command UserDialog::previewCommand() const
{
    domain::Command command = this->command();
    if (auto *create = std::get_if<domain::CreateUser>(&command)) {
        if (!problems("firstName").empty())
            create->firstName = "-";
        if (!problems("lastName").empty())
            create->lastName = "-";
        if (!problems("email").empty())
            create->email = m_newUser.toString() + "@preview.invalid";
    }
    return command;
}

void UserDialog::showEffect(const Result<application::Receipt> &answer)
{
    if (!answer) {
        m_ui->effectLabel->setText(tr("\u2026"));
        for (const FieldFailure &wrong : answer.failure().fields) {
            if (field(wrong.field) != nullptr) // "taken" is known before Save
                field(wrong.field)->setProblem(wording::sentence(wrong, m_session.locale()));
        }
        return;
    }
    if (answer->effects.empty()) {
        m_ui->effectCard->hide();
        return;
    }
    const widgets::InvoiceTexts texts = effectTexts(answer->effects.front(), m_session);
    m_ui->effectTitleLabel->setText(texts.title);
    m_ui->effectLabel->setText(texts.change.isEmpty()
                          ? texts.note
                          : tr("%1 %2").arg(texts.change, texts.difference));
}

QString UserDialog::effectText() const
{
    return m_ui->effectLabel->text();
}

QString UserDialog::personName() const
{
    return wording::plainName(text(m_ui->firstNameEdit) + ' ' + text(m_ui->lastNameEdit));
}

void UserDialog::showActivating()
{
    m_ui->activatingButton->setVisible(!m_ui->activeCheckBox->isChecked());
    m_ui->activatingLabel->hide();
}

QVariantMap UserDialog::input() const
{
    return {{QStringLiteral("user"),
             m_existing ? qt(m_existing->id.toString()) : QString()},
            {QStringLiteral("firstName"), m_ui->firstNameEdit->text()},
            {QStringLiteral("lastName"), m_ui->lastNameEdit->text()},
            {QStringLiteral("email"), m_ui->emailEdit->text()},
            {QStringLiteral("active"), m_ui->activeCheckBox->isChecked()},
            {QStringLiteral("administrator"), m_ui->administratorCheckBox->isChecked()}};
}

void UserDialog::setInput(const QVariantMap &input)
{
    m_ui->firstNameEdit->setText(input.value(QStringLiteral("firstName")).toString());
    m_ui->lastNameEdit->setText(input.value(QStringLiteral("lastName")).toString());
    m_ui->emailEdit->setText(input.value(QStringLiteral("email")).toString());
    m_ui->activeCheckBox->setChecked(input.value(QStringLiteral("active")).toBool());
    m_ui->administratorCheckBox->setChecked(input.value(QStringLiteral("administrator")).toBool());
}

} // namespace clientele::gui
