// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet.h"

#include "paint.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>

namespace clientele::widgets {

SheetHost::SheetHost(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sheetHost"));
    parent->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { keepFocus(now); });
    hide();
}

/// Dialogs go with the widget, and the focus leaves them then, when this is no host any more.
SheetHost::~SheetHost()
{
    disconnect(qApp, nullptr, this, nullptr);
}

QDialog *SheetHost::top() const
{
    return m_dialogs.empty() ? nullptr : m_dialogs.back();
}

void SheetHost::present(QDialog *dialog)
{
    m_focusBefore.emplace_back(QApplication::focusWidget());
    if (QDialog *below = top())
        below->setEnabled(false);
    dialog->setParent(this, Qt::Widget);
    dialog->setAttribute(Qt::WA_StyledBackground);
    dialog->setProperty("look", QStringLiteral("sheet"));
    dialog->installEventFilter(this);
    m_dialogs.push_back(dialog);
    connect(dialog, &QDialog::finished, this, [this, dialog] { finish(dialog); });
    setGeometry(parentWidget()->rect());
    show();
    raise();
    dialog->show();
    place();
    dialog->raise();
    if (dialog->focusWidget() != nullptr)
        dialog->focusWidget()->setFocus(Qt::OtherFocusReason);
    else
        dialog->setFocus(Qt::OtherFocusReason);
    const QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr || focus == dialog || !dialog->isAncestorOf(focus))
        focusNextPrevChild(true);
}

void SheetHost::finish(QDialog *dialog)
{
    const auto at = std::find(m_dialogs.begin(), m_dialogs.end(), dialog);
    if (at == m_dialogs.end())
        return;
    const auto index = at - m_dialogs.begin();
    const QPointer<QWidget> before = m_focusBefore[static_cast<std::size_t>(index)];
    m_dialogs.erase(at);
    m_focusBefore.erase(m_focusBefore.begin() + index);
    dialog->hide();
    dialog->deleteLater();
    if (QDialog *below = top())
        below->setEnabled(true);
    else
        hide();
    if (before)
        before->setFocus(Qt::OtherFocusReason);
}

void SheetHost::dismissAll()
{
    while (QDialog *dialog = top())
        dialog->reject();
}

void SheetHost::place()
{
    for (QDialog *dialog : m_dialogs) {
        dialog->adjustSize();
        QSize size = dialog->sizeHint().expandedTo(dialog->minimumSize());
        size = size.boundedTo(this->size() - QSize(px(32), px(32)));
        QRect rect({0, 0}, size);
        rect.moveCenter(this->rect().center());
        rect.moveTop(std::max(px(16), std::min(rect.top(), px(96))));
        dialog->setGeometry(rect);
    }
}

void SheetHost::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor dim = Theme::current().colourIn(Meaning::Window, true);
    dim.setAlpha(Theme::current().isDark() ? 140 : 90);
    painter.fillRect(rect(), dim);
}

bool SheetHost::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (event->type() == QEvent::LayoutRequest && object == top())
        QMetaObject::invokeMethod(this, [this] { place(); }, Qt::QueuedConnection);
    return QWidget::eventFilter(object, event);
}

void SheetHost::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool SheetHost::focusNextPrevChild(bool next)
{
    QDialog *dialog = top();
    if (dialog == nullptr)
        return QWidget::focusNextPrevChild(next);
    const auto usable = [&](const QWidget *widget) {
        return dialog->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled()
               && (widget->focusPolicy() & Qt::TabFocus) && widget->focusProxy() == nullptr;
    };
    QWidget *from = QApplication::focusWidget();
    if (from == nullptr || !dialog->isAncestorOf(from))
        from = dialog;
    QWidget *at = from;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (usable(at)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (at != from);
    return true;
}

void SheetHost::keepFocus(QWidget *now)
{
    QDialog *dialog = top();
    if (dialog == nullptr || now == nullptr || now->window() != window()
        || dialog == now || dialog->isAncestorOf(now))
        return;
    QMetaObject::invokeMethod(this, [this, dialog] {
        if (dialog == top())
            focusNextPrevChild(true);
    }, Qt::QueuedConnection);
}

} // namespace clientele::widgets
