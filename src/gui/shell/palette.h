// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;

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
    struct FoundClient {
        QString id;
        QString name;
        QString number;
    };

    void fill(const QString &text);
    void addRow(const QString &text, const QString &hint, const QString &iconName,
                std::function<void()> chosen, int at);
    void findClients(const QString &text);
    void showClients(const std::vector<FoundClient> &found);
    void choose();

    PageTools m_tools;
    std::vector<PageEntry> m_pages;
    QLineEdit *m_edit;
    QListWidget *m_list;
    std::vector<std::function<void()>> m_chosen;
    QString m_filled;
    bool m_finding = false;         ///< clients are being looked up
    bool m_chooseWhenFound = false; ///< Enter was pressed before they were there
};

} // namespace clientele::gui
