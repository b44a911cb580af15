// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPushButton>

class QAction;

namespace clientele::widgets {

/// A push button that is one face of an action: its text, whether it can be done now, and the
/// reason when it cannot (tooltip and accessible description), follow the action.
class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    /// `look` as in setLook(): "primary" for the one that the page is about; empty for a plain one.
    ActionButton(QAction *action, const char *look, QWidget *parent = nullptr);

private:
    void follow();

    QAction *m_action;
};

} // namespace clientele::widgets
