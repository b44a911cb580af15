// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdialog.h"

#include "widgets/theme.h"
#include "wording/sentences.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace clientele::gui {

using widgets::Meaning;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

FormDialog::FormDialog(const QString &title, const QString &confirm, QWidget *parent)
    : QDialog(parent), m_subtitle(new PlainLabel(QString(), Type::Text, Meaning::Muted)),
      m_problem(new PlainLabel(QString(), Type::Text, Meaning::Danger)),
      m_confirm(new QPushButton(confirm))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setMinimumWidth(px(440));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(16));
    auto *head = new QHBoxLayout;
    head->addWidget(new PlainLabel(title, Type::PageTitle), 1);
    head->addWidget(m_subtitle);
    column->addLayout(head);
    m_body = new QVBoxLayout;
    m_body->setSpacing(px(12));
    column->addLayout(m_body);
    m_problem->setWrapped(true);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(px(8));
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"));
    m_cancel = cancel;
    cancel->setObjectName(QStringLiteral("cancelButton"));
    cancel->setAutoDefault(false);
    m_confirm->setObjectName(QStringLiteral("confirmButton"));
    m_confirm->setProperty("look", QStringLiteral("primary"));
    m_confirm->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &FormDialog::submitted);
}

/// The buttons were made before the fields, so they come first in the chain of the focus; people
/// read them last.
void FormDialog::showEvent(QShowEvent *event)
{
    QWidget *first = nullptr;
    QWidget *last = nullptr;
    for (QWidget *at = nextInFocusChain(); at != this; at = at->nextInFocusChain()) {
        if (!isAncestorOf(at) || at == m_cancel || at == m_confirm
            || (at->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        last = at;
        if (first == nullptr && at->isVisibleTo(this) && at->isEnabledTo(this))
            first = at;
    }
    if (last != nullptr)
        setTabOrder(last, m_cancel);
    setTabOrder(m_cancel, m_confirm);
    (first != nullptr ? first : m_cancel)->setFocus(Qt::OtherFocusReason);
    QDialog::showEvent(event);
}

void FormDialog::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && button != nullptr && button != m_confirm) {
        button->click(); // not the default button: this one has the focus
        return;
    }
    QDialog::keyPressEvent(event);
}

void FormDialog::setDangerous()
{
    widgets::setLook(*m_confirm, "danger");
}

void FormDialog::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
}

widgets::FormField *FormDialog::addField(const std::string &name, const QString &label,
                                         QWidget *editor, bool mandatory, const QString &hint)
{
    auto *field = new widgets::FormField(this);
    field->setUp(label, editor, mandatory, hint);
    m_body->addWidget(field);
    m_fields[name] = field;
    return field;
}

widgets::FormField *FormDialog::field(const std::string &name) const
{
    const auto at = m_fields.find(name);
    return at == m_fields.end() ? nullptr : at->second;
}

void FormDialog::setWaiting(bool waiting)
{
    m_confirm->setEnabled(!waiting);
}

void FormDialog::showFailure(const Failure &failure, const QLocale &locale)
{
    clearProblems();
    setWaiting(false);
    QStringList others;
    widgets::FormField *first = nullptr;
    for (const FieldFailure &wrong : failure.fields) {
        if (widgets::FormField *at = field(wrong.field)) {
            at->setProblem(wording::sentence(wrong, locale));
            first = first != nullptr ? first : at;
        } else {
            others.append(wording::sentence(wrong, locale));
        }
    }
    if (failure.fields.empty())
        others.append(wording::sentence(failure, locale));
    m_problem->setText(others.join(QLatin1Char('\n')));
    m_problem->setVisible(!others.isEmpty());
    if (first != nullptr)
        first->editor()->setFocus();
}

void FormDialog::clearProblems()
{
    for (const auto &[name, field] : m_fields)
        field->setProblem({});
    m_problem->hide();
}

QString FormDialog::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace clientele::gui
