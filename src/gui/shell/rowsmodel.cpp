// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsmodel.h"

#include "models/listmodel.h"

#include <algorithm>

namespace clientele::gui {
namespace {

bool comesBefore(const QVariant &a, const QVariant &b)
{
    if (a.typeId() == QMetaType::LongLong && b.typeId() == QMetaType::LongLong)
        return a.toLongLong() < b.toLongLong();
    return a.toString().compare(b.toString(), Qt::CaseInsensitive) < 0;
}

} // namespace

RowsModel::RowsModel(std::vector<Column> columns, int tickColumn, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_tickColumn(tickColumn)
{
}

void RowsModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    std::set<QString> still;
    for (const Row &row : m_rows) {
        if (m_ticked.count(row.key) != 0)
            still.insert(row.key);
    }
    m_ticked = std::move(still);
    arrange();
    endResetModel();
    Q_EMIT ticksChanged();
}

/// A tick never stands for a row that is not shown.
void RowsModel::showOnly(std::function<bool(const Row &)> filter)
{
    beginResetModel();
    m_filter = std::move(filter);
    arrange();
    std::set<QString> still;
    for (const std::size_t at : m_order) {
        if (m_ticked.count(m_rows[at].key) != 0)
            still.insert(m_rows[at].key);
    }
    m_ticked = std::move(still);
    endResetModel();
    Q_EMIT ticksChanged();
}

void RowsModel::arrange()
{
    m_order.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!m_filter || m_filter(m_rows[i]))
            m_order.push_back(i);
    }
    if (m_sortColumn < 0)
        return;
    const auto column = static_cast<std::size_t>(m_sortColumn);
    const bool up = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
        const QVariant &first = m_rows[a].cells[column];
        const QVariant &second = m_rows[b].cells[column];
        return up ? comesBefore(first, second) : comesBefore(second, first);
    });
}

void RowsModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || (column >= 0 && column == m_tickColumn))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<QString> keys;
    for (const QModelIndex &index : before)
        keys.push_back(shown(index.row()).key);
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before[i], index(rowOf(keys[static_cast<std::size_t>(i)]),
                                               before[i].column()));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

const RowsModel::Row &RowsModel::shown(int row) const
{
    return m_rows[m_order[static_cast<std::size_t>(row)]];
}

const RowsModel::Row *RowsModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &shown(row);
}

int RowsModel::rowOf(const QString &key) const
{
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (m_rows[m_order[i]].key == key)
            return static_cast<int>(i);
    }
    return -1;
}

std::vector<QString> RowsModel::ticked() const
{
    std::vector<QString> keys;
    for (const std::size_t at : m_order) {
        if (m_ticked.count(m_rows[at].key) != 0)
            keys.push_back(m_rows[at].key);
    }
    return keys;
}

void RowsModel::tickAll(bool ticked)
{
    m_ticked.clear();
    if (ticked) {
        for (const std::size_t at : m_order)
            m_ticked.insert(m_rows[at].key);
    }
    if (m_tickColumn >= 0 && rowCount() > 0)
        Q_EMIT dataChanged(index(0, m_tickColumn), index(rowCount() - 1, m_tickColumn),
                           {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

Qt::CheckState RowsModel::tickState() const
{
    if (m_ticked.empty())
        return Qt::Unchecked;
    return m_ticked.size() == m_order.size() ? Qt::Checked : Qt::PartiallyChecked;
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString RowsModel::textOf(const Row &row, int column) const
{
    const auto at = static_cast<std::size_t>(column);
    const Column &spec = m_columns[at];
    return spec.text ? spec.text(row.cells[at], row) : row.cells[at].toString();
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = shown(index.row());
    const bool tick = index.column() == m_tickColumn;
    switch (role) {
    case Qt::DisplayRole: return tick ? QVariant() : QVariant(textOf(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant(m_columns[static_cast<std::size_t>(index.column())].alignment);
    case Qt::CheckStateRole:
        return tick ? QVariant(m_ticked.count(row.key) != 0 ? Qt::Checked : Qt::Unchecked)
                    : QVariant();
    case Qt::AccessibleTextRole: return tick ? QVariant(row.name) : QVariant();
    case Qt::AccessibleDescriptionRole: return row.name;
    case models::RawRole: return row.cells[static_cast<std::size_t>(index.column())];
    case models::KeyRole: return row.key;
    default: return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.header;
    return role == Qt::TextAlignmentRole ? QVariant(column.alignment) : QVariant();
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == m_tickColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != m_tickColumn)
        return false;
    const QString key = shown(index.row()).key;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(key);
    else
        m_ticked.erase(key);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

} // namespace clientele::gui
