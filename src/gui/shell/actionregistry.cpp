// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionregistry.h"

#include "widgets/icons.h"
#include "widgets/plainlabel.h"

#include <QtWidgets/QWidget>

namespace clientele::gui {

QAction *ActionRegistry::add(QWidget *owner, const ActionSpec &spec,
                             std::function<void()> triggered)
{
    auto *action = new QAction(spec.text, owner);
    action->setObjectName(spec.id);
    if (!spec.icon.isEmpty())
        action->setIcon(widgets::icon(spec.icon));
    action->setShortcut(spec.shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("help", spec.help);
    connect(action, &QAction::triggered, owner,
            [triggered = std::move(triggered)] { triggered(); });
    setReason(*action, {});
    owner->addAction(action);
    m_actions.emplace_back(action);
    return action;
}

QAction *ActionRegistry::find(const QString &id) const
{
    for (const QPointer<QAction> &action : m_actions) {
        if (action && action->objectName() == id)
            return action;
    }
    return nullptr;
}

std::vector<QAction *> ActionRegistry::all() const
{
    std::erase_if(m_actions, [](const auto &action) { return action.isNull(); });
    return {m_actions.begin(), m_actions.end()};
}

void setReason(QAction &action, const QString &reason)
{
    using widgets::plain;
    const QString said = reason.isEmpty() ? action.property("help").toString() : reason;
    action.setEnabled(reason.isEmpty());
    action.setStatusTip(said);
    action.setToolTip(plain(said));
}

} // namespace clientele::gui
