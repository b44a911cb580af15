// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowsmodel.h"
#include "widgets/pageparts.h"

#include <QtWidgets/QWidget>

#include <vector>

class QAction;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace clientele {
class Settings;
}

namespace clientele::widgets {
class ListTable;
}

namespace clientele::gui {

/// The parts of a page whose list is a RowsModel, as ListPage has them for lists of the database:
/// figures, chips, the table or what stands there instead of no rows, and a detail beside it.
class ListFrame final : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the names of its parts: "catalogue", "catalogueTableView".
    ListFrame(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    /// Widths in units of px().
    void setDetail(QWidget *panel, int listUnits, int panelUnits);
    [[nodiscard]] widgets::HeadlineBar *headlines() const { return m_headlines; }
    [[nodiscard]] widgets::ChipBar *chips() const { return m_chips; }
    [[nodiscard]] widgets::ListTable *table() const { return m_table; }
    /// Something between the chips and the table, made by the page.
    void addAboveTable(QWidget *widget);

    /// Shows another list; it stays the caller's. Columns without a width here stretch.
    void setModel(RowsModel *model, const std::vector<int> &widthUnits);
    [[nodiscard]] RowsModel *model() const { return m_model; }
    [[nodiscard]] const RowsModel::Row *current() const; ///< null: none
    void choose(const QString &key);
    /// The same as of the model. The current row stays the current one.
    void setRows(std::vector<RowsModel::Row> rows);
    void showOnly(std::function<bool(const RowsModel::Row &)> filter);

    struct EmptyText {
        QString title;
        QString text;
        QString icon;
        QAction *action = nullptr;
    };
    void setEmptyText(const EmptyText &text);
    /// The menu of a row; null for a line between.
    void setRowActions(std::vector<QAction *> actions);

    void saveView(Settings &settings, const QString &key) const;
    void restoreView(Settings &settings, const QString &key);

Q_SIGNALS:
    void currentChanged();
    void ticksChanged();
    void activated();

private:
    void rowsChosenAnew(const QString &before);
    void showMenu(const QPoint &at);

    widgets::HeadlineBar *m_headlines;
    widgets::ChipBar *m_chips;
    QVBoxLayout *m_above;
    widgets::ListTable *m_table;
    widgets::EmptyState *m_empty;
    QStackedWidget *m_tableOrEmpty;
    QSplitter *m_splitter;
    RowsModel *m_model = nullptr;
    QString m_before; ///< key of the current row when the rows change
    QString m_wanted; ///< to be chosen when it is there
    std::vector<QAction *> m_rowActions;
};

} // namespace clientele::gui
