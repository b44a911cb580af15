// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontpage.h"

#include "widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using widgets::Meaning;
using widgets::PlainLabel;
using widgets::px;
using widgets::Type;

FrontPage::FrontPage(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_body(new QVBoxLayout),
      m_problem(new PlainLabel(QString(), Type::Text, Meaning::Danger))
{
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    auto *card = new widgets::Card;
    card->setFixedWidth(px(440));
    card->body()->setContentsMargins(px(28), px(26), px(28), px(26));
    card->body()->setSpacing(px(14));
    card->body()->addWidget(new PlainLabel(title, Type::Headline));
    auto *below = new PlainLabel(text, Type::Text, Meaning::Muted);
    below->setWrapped(true);
    card->body()->addWidget(below);
    m_body->setSpacing(px(12));
    card->body()->addLayout(m_body);
    m_problem->setWrapped(true);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->hide();
    card->body()->addWidget(m_problem);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void FrontPage::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        QAccessibleEvent alert(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString FrontPage::problem() const
{
    return m_problem->text();
}

void FrontPage::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && button != nullptr && isAncestorOf(button))
        button->click();
    else
        QWidget::keyPressEvent(event);
}

QPushButton *FrontPage::addButton(const QString &text, const char *look, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setProperty("look", QString::fromLatin1(look));
    m_body->addWidget(button);
    return button;
}

} // namespace clientele::gui
