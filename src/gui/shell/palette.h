// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;

namespace clientele::models {
class ListModel;
}

namespace clientele::gui {

/// Ctrl+K: pages, what can be done now, and clients, by typing (desktop.md 3.1). Shows shortcuts,
/// so that they are learned. Inside a client account it finds nothing of the agency, because there
/// is nothing (IM.23).
class Palette final : public QDialog
{
    Q_OBJECT
public:
    struct PageEntry {
        QString id;
        QString title;
        QString icon;
    };
    Palette(const PageTools &tools, std::vector<PageEntry> pages, QWidget *parent = nullptr);
    ~Palette() override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fill(const QString &text);
    void addRow(const QString &text, const QString &hint, const QString &iconName,
                std::function<void()> chosen);
    void addClients(const QString &text);
    void choose();

    PageTools m_tools;
    std::vector<PageEntry> m_pages;
    QLineEdit *m_edit;
    QListWidget *m_list;
    std::vector<std::function<void()>> m_chosen;
    std::unique_ptr<models::ListModel> m_clients;
    QString m_filled;
};

} // namespace clientele::gui
