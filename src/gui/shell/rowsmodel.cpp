// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsmodel.h"

#include "models/listmodel.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

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
    m_pool.setMaxThreadCount(1);
    m_wish.rows = std::make_shared<const Rows>();
    m_shown.rows = m_wish.rows;
}

RowsModel::~RowsModel()
{
    m_pool.waitForDone();
}

void RowsModel::setRows(std::vector<Row> rows)
{
    m_wish.rows = std::make_shared<const Rows>(std::move(rows));
    arrange(true);
}

void RowsModel::showOnly(std::function<bool(const Row &)> filter)
{
    m_wish.filter = std::move(filter);
    arrange(true);
}

void RowsModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || (column >= 0 && column == m_tickColumn))
        return;
    m_wish.sortColumn = column;
    m_wish.sortOrder = order;
    arrange(false);
}

std::vector<std::size_t> RowsModel::arranged(const Wish &wish)
{
    const Rows &rows = *wish.rows;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!wish.filter || wish.filter(rows[i]))
            order.push_back(i);
    }
    if (wish.sortColumn < 0)
        return order;
    const auto column = static_cast<std::size_t>(wish.sortColumn);
    const bool up = wish.sortOrder == Qt::AscendingOrder;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const QVariant &first = rows[a].cells[column];
        const QVariant &second = rows[b].cells[column];
        return up ? comesBefore(first, second) : comesBefore(second, first);
    });
    return order;
}

/// Ticks stay with their keys; a tick never stands for a row that is not shown.
RowsModel::Arranged RowsModel::arrangedWithTicks(const Wish &wish, const Arranged &before)
{
    Arranged made{wish.rows, arranged(wish), std::vector<bool>(wish.rows->size())};
    std::unordered_set<QString> keys;
    const bool same = before.rows == wish.rows;
    for (std::size_t i = 0; !same && i < before.ticked.size(); ++i) {
        if (before.ticked[i])
            keys.insert((*before.rows)[i].key);
    }
    for (const std::size_t at : made.order)
        made.ticked[at] = same ? before.ticked[at] : keys.count((*made.rows)[at].key) != 0;
    return made;
}

/// `anew`: other rows than before, or else the same in another order.
void RowsModel::arrange(bool anew)
{
    m_anew = m_anew || anew;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    const auto from = static_cast<std::size_t>(kLongFromRows);
    if (m_wish.rows->size() < from && m_shown.rows->size() < from) {
        show(arrangedWithTicks(m_wish, m_shown), std::exchange(m_anew, false));
        return;
    }
    m_asking = true;
    m_pool.start([this, wish = m_wish, before = m_shown] {
        auto made = std::make_shared<Arranged>(arrangedWithTicks(wish, before));
        QMetaObject::invokeMethod(this, [this, made] {
            m_asking = false;
            if (std::exchange(m_askAgain, false)) // something else is wanted by now
                arrange(false);
            else
                show(std::move(*made), std::exchange(m_anew, false));
        }, Qt::QueuedConnection);
    });
}

void RowsModel::show(Arranged arranged, bool anew)
{
    if (anew) {
        beginResetModel();
        std::swap(m_shown, arranged);
        endResetModel();
    } else {
        showOrdered(std::move(arranged));
    }
    dispose(std::move(arranged));
    ticksMoved();
}

void RowsModel::showOrdered(Arranged arranged)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<QString> keys;
    for (const QModelIndex &index : before)
        keys.push_back(shown(index.row()).key);
    m_shown = std::move(arranged);
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before[i], index(rowOf(keys[static_cast<std::size_t>(i)]),
                                               before[i].column()));
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// Freeing very many rows takes long, too.
void RowsModel::dispose(Arranged &&old)
{
    if (old.rows && old.rows->size() >= static_cast<std::size_t>(kLongFromRows))
        m_pool.start([old = std::make_shared<Arranged>(std::move(old))]() mutable { old.reset(); });
}

const RowsModel::Row &RowsModel::shown(int row) const
{
    return (*m_shown.rows)[m_shown.order[static_cast<std::size_t>(row)]];
}

const RowsModel::Row *RowsModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &shown(row);
}

int RowsModel::rowOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (shown(row).key == key)
            return row;
    }
    return -1;
}

std::vector<QString> RowsModel::ticked() const
{
    std::vector<QString> keys;
    for (const std::size_t at : m_shown.order) {
        if (m_shown.ticked[at])
            keys.push_back((*m_shown.rows)[at].key);
    }
    return keys;
}

void RowsModel::tickAll(bool ticked)
{
    for (const std::size_t at : m_shown.order)
        m_shown.ticked[at] = ticked;
    m_askAgain = m_askAgain || m_asking; // with these ticks
    if (m_tickColumn >= 0 && rowCount() > 0)
        Q_EMIT dataChanged(index(0, m_tickColumn), index(rowCount() - 1, m_tickColumn),
                           {Qt::CheckStateRole});
    ticksMoved();
}

void RowsModel::ticksMoved()
{
    m_tickedCount = static_cast<int>(
        std::count(m_shown.ticked.begin(), m_shown.ticked.end(), true));
    Q_EMIT ticksChanged();
}

Qt::CheckState RowsModel::tickState() const
{
    if (m_tickedCount == 0)
        return Qt::Unchecked;
    return m_tickedCount == rowCount() ? Qt::Checked : Qt::PartiallyChecked;
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.order.size());
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
    const std::size_t at = m_shown.order[static_cast<std::size_t>(index.row())];
    const Row &row = (*m_shown.rows)[at];
    const bool tick = index.column() == m_tickColumn;
    switch (role) {
    case Qt::DisplayRole: return tick ? QVariant() : QVariant(textOf(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant(m_columns[static_cast<std::size_t>(index.column())].alignment);
    case Qt::CheckStateRole:
        return tick ? QVariant(m_shown.ticked[at] ? Qt::Checked : Qt::Unchecked)
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
    m_shown.ticked[m_shown.order[static_cast<std::size_t>(index.row())]]
        = value.toInt() == Qt::Checked;
    m_askAgain = m_askAgain || m_asking; // with this tick
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    ticksMoved();
    return true;
}

} // namespace clientele::gui
