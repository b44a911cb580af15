// SPDX-License-Identifier: GPL-3.0-or-later
#include "userdialog.h"

#include "domain/validation.h"
#include "shell/moneytexts.h"
#include "shell/session.h"
#include "widgets/pageparts.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtGui/QFocusEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using widgets::Meaning;
using widgets::plain;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

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

QVBoxLayout *makeTab(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, px(14), 0, 0);
    column->setSpacing(px(12));
    return column;
}

} // namespace

UserDialog::UserDialog(Session &session, std::optional<domain::AccountUser> existing,
                       AccountUserId newUser, QWidget *parent)
    : FormDialog(existing ? tr("Edit User") : tr("New User"), tr("Save"), parent),
      m_session(session), m_existing(std::move(existing)), m_newUser(newUser),
      m_tabs(new QTabWidget), m_firstName(new QLineEdit), m_lastName(new QLineEdit),
      m_email(new QLineEdit), m_active(new QCheckBox(tr("Active"))),
      m_administrator(new QCheckBox(tr("Administrator"))), m_activatingLink(new QPushButton),
      m_activating(new PlainLabel(QString(), Type::Secondary, Meaning::Muted)),
      m_effectCard(new widgets::Card(this, "quietcard")),
      m_effectTitle(new PlainLabel(QString(), Type::Text, Meaning::Muted)),
      m_effect(new PlainLabel(QString(), Type::Strong))
{
    setObjectName(QStringLiteral("userDialog"));
    setMinimumWidth(px(480));
    m_tabs->setAccessibleName(tr("User"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeInformation(), tr("User information"));
    m_tabs->addTab(makeRoles(), tr("Roles"));
    body()->addWidget(m_tabs);
    makeEffect();
    if (m_existing) {
        m_firstName->setText(qt(m_existing->firstName));
        m_lastName->setText(qt(m_existing->lastName));
        m_email->setText(qt(m_existing->email));
        m_administrator->setChecked(m_existing->administrator);
    }
    for (QLineEdit *editor : {m_firstName, m_lastName, m_email})
        connect(editor, &QLineEdit::textChanged, this, &UserDialog::changed);
    connect(m_active, &QCheckBox::toggled, this, [this] {
        showActivating();
        Q_EMIT changed();
    });
    connect(m_administrator, &QCheckBox::toggled, this, &UserDialog::changed);
    m_firstName->setFocus();
}

QWidget *UserDialog::makeInformation()
{
    auto *page = new QWidget;
    auto *column = makeTab(page);
    addCheckedField(column, "firstName", tr("First name"), m_firstName);
    addCheckedField(column, "lastName", tr("Last name"), m_lastName);
    const bool fixedEmail = m_existing && m_session.inClientContext(); // IM.17
    m_email->setEnabled(!fixedEmail);
    addCheckedField(column, "email", tr("Email address"), m_email,
                    fixedEmail ? tr("Cannot be changed while you act as the client.") : QString());
    if (m_existing) {
        column->addStretch(1);
        return page;
    }
    column->addWidget(new PlainLabel(tr("Options for the first sign-in"), Type::Strong));
    auto *password = new QCheckBox(tr("Set random password"));
    password->setChecked(true);
    password->setEnabled(false); // S2.16
    password->setToolTip(plain(tr("Always set: nobody but the user knows a password.")));
    password->setAccessibleDescription(tr("Always set: nobody but the user knows a password."));
    m_active->setChecked(true);
    column->addWidget(password);
    column->addWidget(m_active);
    auto *hint = new PlainLabel(tr("All options are selected. De-select one only if you must."),
                                Type::Secondary, Meaning::Muted);
    hint->setWrapped(true);
    column->addWidget(hint);
    m_activatingLink->setText(tr("How a user is activated later"));
    m_activatingLink->setProperty("look", QStringLiteral("link"));
    m_activatingLink->setAutoDefault(false);
    m_activating->setText(tr("The user sets a password first. Then an administrator ticks the "
                             "user in the list and presses Activate. Until then the user cannot "
                             "sign in and is not billed."));
    m_activating->setWrapped(true);
    connect(m_activatingLink, &QPushButton::clicked, this,
            [this] { m_activating->setVisible(m_activating->isHidden()); });
    column->addWidget(m_activatingLink, 0, Qt::AlignLeft);
    column->addWidget(m_activating);
    column->addStretch(1);
    showActivating();
    return page;
}

QWidget *UserDialog::makeRoles()
{
    auto *page = new QWidget;
    auto *column = makeTab(page);
    column->addWidget(m_administrator);
    auto *hint = new PlainLabel(tr("An administrator manages the users of this account. At least "
                                   "one active administrator remains at all times."),
                                Type::Secondary, Meaning::Muted);
    hint->setWrapped(true);
    column->addWidget(hint);
    column->addStretch(1);
    return page;
}

void UserDialog::makeEffect()
{
    m_effectCard->setObjectName(QStringLiteral("effectCard"));
    m_effect->setObjectName(QStringLiteral("effectLabel"));
    m_effect->setWrapped(true);
    m_effectCard->body()->setSpacing(px(2));
    m_effectCard->body()->addWidget(m_effectTitle);
    m_effectCard->body()->addWidget(m_effect);
    m_effectTitle->setText(tr("Next invoice"));
    m_effect->setText(tr("\u2026"));
    body()->addWidget(m_effectCard);
    m_effectCard->setVisible(m_session.inClientContext() && !m_existing);
}

void UserDialog::addCheckedField(QLayout *page, const std::string &name, const QString &label,
                                 QLineEdit *editor, const QString &hint)
{
    page->addWidget(addField(name, label, editor, true, hint));
    editor->setObjectName(qt(name) + QStringLiteral("Edit"));
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
    return name == "firstName" ? m_firstName : name == "lastName" ? m_lastName : m_email;
}

std::vector<FieldFailure> UserDialog::problems(const std::string &name) const
{
    std::vector<FieldFailure> found;
    if (name == "email")
        domain::checkEmail(name, text(m_email), true, found);
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
    m_tabs->setCurrentIndex(0);
    first->setFocus();
    return false;
}

void UserDialog::showRefusal(const Failure &failure)
{
    if (!failure.fields.empty())
        m_tabs->setCurrentIndex(0);
    showFailure(failure, m_session.locale());
}

domain::Command UserDialog::command() const
{
    if (!m_existing)
        return domain::CreateUser{m_session.account(), m_newUser,         text(m_firstName),
                                  text(m_lastName),    text(m_email),     m_active->isChecked(),
                                  m_administrator->isChecked(), {},       true};
    domain::EditUser edit{m_session.account(), {m_existing->id, m_existing->version},
                          {}, {}, {}, {}, {}, {}};
    if (text(m_firstName) != m_existing->firstName)
        edit.firstName = text(m_firstName);
    if (text(m_lastName) != m_existing->lastName)
        edit.lastName = text(m_lastName);
    if (text(m_email) != m_existing->email)
        edit.email = text(m_email);
    if (m_administrator->isChecked() != m_existing->administrator)
        edit.administrator = m_administrator->isChecked();
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
        m_effect->setText(tr("\u2026"));
        for (const FieldFailure &wrong : answer.failure().fields) {
            if (field(wrong.field) != nullptr) // "taken" is known before Save
                field(wrong.field)->setProblem(wording::sentence(wrong, m_session.locale()));
        }
        return;
    }
    if (answer->effects.empty()) {
        m_effectCard->hide();
        return;
    }
    const widgets::InvoiceTexts texts = effectTexts(answer->effects.front(), m_session);
    m_effectTitle->setText(texts.title);
    m_effect->setText(texts.change.isEmpty()
                          ? texts.note
                          : tr("%1 %2").arg(texts.change, texts.difference));
}

QString UserDialog::effectText() const
{
    return m_effect->text();
}

QString UserDialog::personName() const
{
    return wording::plainName(text(m_firstName) + ' ' + text(m_lastName));
}

void UserDialog::showActivating()
{
    m_activatingLink->setVisible(!m_active->isChecked());
    m_activating->hide();
}

QVariantMap UserDialog::input() const
{
    return {{QStringLiteral("user"),
             m_existing ? qt(m_existing->id.toString()) : QString()},
            {QStringLiteral("firstName"), m_firstName->text()},
            {QStringLiteral("lastName"), m_lastName->text()},
            {QStringLiteral("email"), m_email->text()},
            {QStringLiteral("active"), m_active->isChecked()},
            {QStringLiteral("administrator"), m_administrator->isChecked()}};
}

void UserDialog::setInput(const QVariantMap &input)
{
    m_firstName->setText(input.value(QStringLiteral("firstName")).toString());
    m_lastName->setText(input.value(QStringLiteral("lastName")).toString());
    m_email->setText(input.value(QStringLiteral("email")).toString());
    m_active->setChecked(input.value(QStringLiteral("active")).toBool());
    m_administrator->setChecked(input.value(QStringLiteral("administrator")).toBool());
}

} // namespace clientele::gui
