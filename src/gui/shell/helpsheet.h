// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include <vector>

class QAction;
class QVBoxLayout;

namespace clientele::gui {

class ActionRegistry;

/// What can be done here and with which keys (F1, "?"): the actions of the page with what they do
/// or why they cannot be done now, those of the window, and the keys of lists and forms.
class HelpSheet final : public QDialog
{
    Q_OBJECT
public:
    /// `pages`: titles in the order of Ctrl+1, Ctrl+2 …
    HelpSheet(const QString &page, const std::vector<QAction *> &ofPage,
              const ActionRegistry &actions, const QStringList &pages, QWidget *parent = nullptr);

private:
    void addPage(QVBoxLayout &column, const QString &page, const std::vector<QAction *> &ofPage);
    void addWindow(QVBoxLayout &column, const ActionRegistry &actions, const QStringList &pages);
    void addKeys(QVBoxLayout &column);
};

} // namespace clientele::gui
