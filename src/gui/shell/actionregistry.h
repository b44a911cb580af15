// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtGui/QAction>
#include <QtGui/QKeySequence>

#include <functional>
#include <vector>

namespace clientele::gui {

struct ActionSpec {
    QString id;   ///< "clients.delete"; also the object name of the action
    QString text; ///< the fixed label of product.md
    QString icon; ///< Breeze name; may be empty
    QKeySequence shortcut = {};
    QString help = {}; ///< one line of what it does, where the label does not say it all
};

/// Every action of the window by its id: toolbar, menus, the palette (Ctrl+K) and tests use the
/// same one. Actions of a page end with the page. Thread: the GUI's.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The action works while the focus is in `owner`'s window part and goes away with it.
    QAction *add(QWidget *owner, const ActionSpec &spec, std::function<void()> triggered);
    /// Null when there is no such action now.
    [[nodiscard]] QAction *find(const QString &id) const;
    [[nodiscard]] std::vector<QAction *> all() const;

private:
    mutable std::vector<QPointer<QAction>> m_actions;
};

/// Enables the action, or disables it and says why: in the tooltip of its buttons, in menus and to
/// screen readers (look.md: disabled with its reason, never hidden). Empty reason: it can be done.
void setReason(QAction &action, const QString &reason);

} // namespace clientele::gui
