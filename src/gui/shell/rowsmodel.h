// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QVariant>

#include <functional>
#include <set>
#include <vector>

namespace clientele::gui {

/// A list that a page has read whole, for what is few (a catalogue) or stored nowhere (a statement
/// that is computed): sorts, filters and ticks by itself. What the database can page is a
/// models::ListModel instead. Thread: the GUI's.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row {
        QString key;
        std::vector<QVariant> cells; ///< QString or qlonglong; one for each column
        QString name;                ///< names the row when it is read aloud
    };
    struct Column {
        QString header;
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
        /// Text of a cell; null: the cell is its text.
        std::function<QString(const QVariant &, const Row &)> text = {};
    };

    /// `tickColumn` -1: none.
    explicit RowsModel(std::vector<Column> columns, int tickColumn = -1,
                       QObject *parent = nullptr);

    /// Ticks stay with their keys as far as these are still there.
    void setRows(std::vector<Row> rows);
    /// Null: shows all.
    void showOnly(std::function<bool(const Row &)> filter);
    [[nodiscard]] const Row *rowAt(int row) const; ///< null: no such row
    [[nodiscard]] int rowOf(const QString &key) const;
    [[nodiscard]] std::vector<QString> ticked() const; ///< in the order shown
    void tickAll(bool ticked);
    [[nodiscard]] Qt::CheckState tickState() const;
    [[nodiscard]] int tickColumn() const { return m_tickColumn; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    /// Column -1: as they came.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void ticksChanged();

private:
    void arrange();
    [[nodiscard]] const Row &shown(int row) const;
    [[nodiscard]] QString textOf(const Row &row, int column) const;

    const std::vector<Column> m_columns;
    const int m_tickColumn;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_order; ///< of the rows that the filter lets through
    std::function<bool(const Row &)> m_filter;
    std::set<QString> m_ticked;
    int m_sortColumn = -1; ///< as they came
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace clientele::gui
