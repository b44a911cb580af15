// SPDX-License-Identifier: GPL-3.0-or-later
// The ticks of a PagedModel: check boxes by key, apart from the selection (look.md).
#include "pagedmodel.h"

#include <algorithm>
#include <utility>

namespace clientele::models {

bool PagedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const Row *row = rowAt(index.row());
    if (!row)
        return false;
    setTicked(row->key, value.toInt() == Qt::Checked);
    return true;
}

bool PagedModel::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value,
                               int role)
{
    if (orientation != Qt::Horizontal || role != Qt::CheckStateRole || section < 0
        || section >= columnCount()
        || spec().columns[static_cast<std::size_t>(section)].kind != ColumnKind::Tick)
        return false;
    if (value.toInt() == Qt::Checked)
        tickAll();
    else
        untickAll();
    return true;
}

void PagedModel::setTicked(const Uuid &key, bool ticked)
{
    if (key.isNull() || isTicked(key) == ticked)
        return;
    if (ticked && rowOf(key) < 0)
        return;
    const auto at = std::lower_bound(m_ticks.begin(), m_ticks.end(), key);
    if (ticked)
        m_ticks.insert(at, key);
    else
        m_ticks.erase(at);
    ticksMoved();
}

bool PagedModel::isTicked(const Uuid &key) const
{
    return std::binary_search(m_ticks.begin(), m_ticks.end(), key);
}

void PagedModel::tickAll()
{
    if (isLong(m_count)) {
        m_tickAll = true;
        m_ticksMoved = m_asking;
        ask();
        return;
    }
    auto keys = m_source->allKeys();
    if (!keys.ok()) {
        setFailure(std::move(keys).failure());
        return;
    }
    m_ticks = *std::move(keys);
    std::sort(m_ticks.begin(), m_ticks.end());
    ticksMoved();
}

void PagedModel::untickAll()
{
    m_ticksMoved = m_ticksMoved || std::exchange(m_tickAll, false);
    if (m_ticks.empty())
        return;
    m_ticks.clear();
    ticksMoved();
}

Qt::CheckState PagedModel::tickState() const
{
    if (m_ticks.empty())
        return Qt::Unchecked;
    return static_cast<int>(m_ticks.size()) < m_count ? Qt::PartiallyChecked : Qt::Checked;
}

void PagedModel::dropHiddenTicks()
{
    if (m_ticks.empty())
        return;
    auto shown = m_source->shownAmong(m_ticks);
    if (!shown.ok()) {
        setFailure(std::move(shown).failure());
        return;
    }
    if (shown->size() == m_ticks.size())
        return;
    m_ticks = *std::move(shown);
    std::sort(m_ticks.begin(), m_ticks.end());
    ticksMoved();
}

void PagedModel::ticksMoved()
{
    m_ticksMoved = true;
    emitTicks();
}

void PagedModel::emitTicks()
{
    for (int column = 0; column < columnCount(); ++column) {
        if (spec().columns[static_cast<std::size_t>(column)].kind != ColumnKind::Tick)
            continue;
        if (m_count > 0)
            Q_EMIT dataChanged(index(0, column), index(m_count - 1, column),
                               {Qt::CheckStateRole, Qt::AccessibleTextRole});
        Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
    Q_EMIT ticksChanged(static_cast<int>(m_ticks.size()));
}

} // namespace clientele::models
