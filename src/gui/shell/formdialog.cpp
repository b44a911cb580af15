// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdialog.h"

#include "shell/ui_formdialog.h"
#include "widgets/theme.h"
#include "wording/sentences.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>

namespace clientele::gui {

FormDialog::FormDialog(QWidget *parent)
    : QDialog(parent), m_frame(std::make_unique<Ui::FormDialog>())
{
    m_frame->setupUi(this);
    widgets::finishForm(*this);
    m_frame->problemLabel->hide();
    connect(m_frame->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_frame->confirmButton, &QPushButton::clicked, this, &FormDialog::submitted);
}

FormDialog::~FormDialog() = default;

QWidget *FormDialog::body() const
{
    return m_frame->bodyWidget;
}

QPushButton *FormDialog::confirmButton() const
{
    return m_frame->confirmButton;
}

void FormDialog::takeBody()
{
    widgets::finishForm(*body());
    setTitle(body()->windowTitle());
    setConfirm(body()->property("confirm").toString());
    for (widgets::FormField *field : body()->findChildren<widgets::FormField *>())
        m_fields[field->name().toStdString()] = field;
}

void FormDialog::adopt(widgets::FormField &field)
{
    field.adoptEditor();
    m_fields[field.name().toStdString()] = &field;
}

void FormDialog::setTitle(const QString &title)
{
    setWindowTitle(title);
    setAccessibleName(title);
    m_frame->titleLabel->setText(title);
}

void FormDialog::setSubtitle(const QString &text)
{
    m_frame->subtitleLabel->setText(text);
}

void FormDialog::setConfirm(const QString &text)
{
    m_frame->confirmButton->setText(text);
}

void FormDialog::setCancel(const QString &text)
{
    m_frame->cancelButton->setText(text);
}

/// The buttons were made before the fields, so they come first in the chain of the focus; people
/// read them last.
void FormDialog::showEvent(QShowEvent *event)
{
    QWidget *first = nullptr;
    QWidget *last = nullptr;
    for (QWidget *at = nextInFocusChain(); at != this; at = at->nextInFocusChain()) {
        if (!isAncestorOf(at) || at == m_frame->cancelButton || at == m_frame->confirmButton
            || (at->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        last = at;
        if (first == nullptr && at->isVisibleTo(this) && at->isEnabledTo(this))
            first = at;
    }
    if (last != nullptr)
        setTabOrder(last, m_frame->cancelButton);
    setTabOrder(m_frame->cancelButton, m_frame->confirmButton);
    const QWidget *chosen = focusWidget(); // by the dialog itself
    if (chosen == nullptr || !isAncestorOf(chosen))
        (first != nullptr ? first : m_frame->cancelButton)->setFocus(Qt::OtherFocusReason);
    QDialog::showEvent(event);
}

void FormDialog::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && button != nullptr && button != m_frame->confirmButton) {
        button->click(); // not the default button: this one has the focus
        return;
    }
    QDialog::keyPressEvent(event);
}

void FormDialog::setDangerous()
{
    widgets::setLook(*m_frame->confirmButton, "danger");
}

widgets::FormField *FormDialog::field(const std::string &name) const
{
    const auto at = m_fields.find(name);
    return at == m_fields.end() ? nullptr : at->second;
}

void FormDialog::setWaiting(bool waiting)
{
    m_frame->confirmButton->setEnabled(!waiting);
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
    m_frame->problemLabel->setText(others.join(QLatin1Char('\n')));
    m_frame->problemLabel->setVisible(!others.isEmpty());
    if (first != nullptr)
        first->editor()->setFocus();
}

void FormDialog::clearProblems()
{
    for (const auto &[name, field] : m_fields)
        field->setProblem({});
    m_frame->problemLabel->hide();
}

QString FormDialog::problem() const
{
    return m_frame->problemLabel->isHidden() ? QString() : m_frame->problemLabel->text();
}

} // namespace clientele::gui
