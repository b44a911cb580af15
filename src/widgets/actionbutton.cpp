// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actionbutton.h"

#include "widgets/plainlabel.h"
#include "widgets/theme.h"

#include <QtGui/QAction>

namespace clientele::widgets {

ActionButton::ActionButton(QAction *action, const char *look, QWidget *parent)
    : QPushButton(parent), m_action(action)
{
    setObjectName(action->objectName() + QStringLiteral("Button"));
    setLook(*this, look);
    setAutoDefault(false);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow()
{
    setText(m_action->text());
    setEnabled(m_action->isEnabled());
    if (!m_action->isVisible())
        hide();
    else if (parentWidget() != nullptr) // else it would be a window of its own for a moment
        show();
    const QString shortcut = m_action->shortcut().toString(QKeySequence::NativeText);
    const QString said = m_action->statusTip(); // reason, or what it does
    const QString hint = shortcut.isEmpty() ? said
                         : said.isEmpty()   ? tr("%1 (%2)").arg(m_action->text(), shortcut)
                                            : tr("%1 (%2)").arg(said, shortcut);
    setToolTip(plain(hint));
    setAccessibleName(m_action->text());
    setAccessibleDescription(said);
}

} // namespace clientele::widgets
