// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QIcon>
#include <QtWidgets/QListView>

#include <vector>

class QStandardItemModel;

namespace clientele::widgets {

struct NavigationEntry {
    QString id;     ///< of the page; empty: a heading
    QString text;
    QString icon;   ///< Breeze name; empty: indented below the entry before it
};

/// The sidebar's list of pages: one is current, arrow keys walk, each may show a count. Its
/// accessible name is "Navigation".
class Navigation final : public QListView
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void setEntries(const std::vector<NavigationEntry> &entries);
    /// What the texts need, with room for counts.
    [[nodiscard]] int textsWidth() const;
    void setCurrent(const QString &id); ///< does not emit chosen()
    [[nodiscard]] QString current() const;
    /// Shown at the right and read out with the entry; empty for none.
    void setCount(const QString &id, const QString &count);
    [[nodiscard]] QStringList ids() const;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    QStandardItemModel *m_model;
    bool m_quiet = false;
};

} // namespace clientele::widgets
