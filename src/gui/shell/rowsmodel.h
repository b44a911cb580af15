// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QThreadPool>
#include <QtCore/QVariant>

#include <functional>
#include <memory>
#include <vector>

namespace clientele::gui {

/// A list that a page has read whole, for what is few (a catalogue) or stored nowhere (a statement
/// that is computed): sorts, filters and ticks by itself, from kLongFromRows rows on in another
/// thread; until that is done it shows what it showed. What the database can page is a
/// models::ListModel instead. Thread: the GUI's; its end waits for one sorting at most.
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

    static constexpr int kLongFromRows = 5'000;

    /// `tickColumn` -1: none.
    explicit RowsModel(std::vector<Column> columns, int tickColumn = -1,
                       QObject *parent = nullptr);
    ~RowsModel() override;

    /// Ticks stay with their keys as far as these are still there.
    void setRows(std::vector<Row> rows);
    /// Null: shows all. May be called in another thread.
    void showOnly(std::function<bool(const Row &)> filter);
    /// Rows that were set last, whatever is filtered.
    [[nodiscard]] int totalCount() const { return static_cast<int>(m_wish.rows->size()); }
    /// What was asked for last is not shown yet.
    [[nodiscard]] bool isArranging() const { return m_asking; }
    [[nodiscard]] const Row *rowAt(int row) const; ///< null: no such row
    [[nodiscard]] int rowOf(const QString &key) const;
    [[nodiscard]] std::vector<QString> ticked() const; ///< in the order shown
    [[nodiscard]] int tickedCount() const { return m_tickedCount; }
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
    using Rows = std::vector<Row>;
    using Filter = std::function<bool(const Row &)>;
    /// Everything that decides what is shown.
    struct Arranged {
        std::shared_ptr<const Rows> rows;
        std::vector<std::size_t> order; ///< of the rows that the filter lets through
        std::vector<bool> ticked;       ///< by row
    };
    struct Wish {
        std::shared_ptr<const Rows> rows;
        Filter filter;
        int sortColumn = -1; ///< as they came
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
    };

    [[nodiscard]] static std::vector<std::size_t> arranged(const Wish &wish);
    [[nodiscard]] static Arranged arrangedWithTicks(const Wish &wish, const Arranged &before);
    void arrange(bool anew);
    void show(Arranged arranged, bool anew);
    void showOrdered(Arranged arranged);
    void dispose(Arranged &&old);
    void ticksMoved();
    [[nodiscard]] const Row &shown(int row) const;
    [[nodiscard]] QString textOf(const Row &row, int column) const;

    const std::vector<Column> m_columns;
    const int m_tickColumn;
    Wish m_wish;
    Arranged m_shown;
    int m_tickedCount = 0;
    QThreadPool m_pool;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_anew = false; ///< other rows, not only another order
};

} // namespace clientele::gui
