// SPDX-License-Identifier: GPL-3.0-or-later
#include "frontpage.h"

#include "widgets/fields.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

namespace clientele::gui {

void FrontPage::takeForm(widgets::PlainLabel *problem)
{
    widgets::finishForm(*this);
    m_problem = problem;
    m_problem->hide();
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

} // namespace clientele::gui
