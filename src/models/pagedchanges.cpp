// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of a PagedModel change: a few one by one, many at once, never by a reset.
#include "pagedmodel.h"

#include <algorithm>
#include <unordered_set>

namespace clientele::models {

namespace {

constexpr std::size_t kFewKeys = 20; // architecture.md 4.4

bool has(std::span<const domain::Entity> entities, domain::Entity entity)
{
    return std::find(entities.begin(), entities.end(), entity) != entities.end();
}

} // namespace

void PagedModel::applyChange(const domain::ChangeSet &changes)
{
    bool whole = changes.everything || (spec().anyChange && !changes.changes.empty());
    std::vector<domain::Change> ours;
    for (const domain::Change &change : changes.changes) {
        whole = whole || has(spec().related, change.entity);
        if (change.entity != spec().entity && !has(spec().sameKey, change.entity))
            continue;
        clearPending(change.id);
        const auto known = std::find_if(ours.begin(), ours.end(), [&](const domain::Change &each) {
            return each.id == change.id;
        });
        if (known == ours.end())
            ours.push_back(change);
        else if (known->kind == domain::ChangeKind::Changed)
            known->kind = change.kind; // of "added" and "changed" the first matters
    }
    if (changes.everything)
        m_pending.clear();
    if (whole || ours.size() > kFewKeys || m_failure || m_stale)
        refresh();
    else if (!ours.empty() && !applyFew(ours))
        refresh();
}

/// False: something is not known, so all has to be read anew.
bool PagedModel::applyFew(const std::vector<domain::Change> &changes)
{
    std::vector<Uuid> keys;
    for (const domain::Change &change : changes)
        keys.push_back(change.id);
    const auto shown = m_source->rowsByKey(keys);
    FewChanges few;
    if (!shown.ok() || !classify(changes, *shown, few))
        return false;
    if (looksThroughAll(m_source->view())) { // what was found has to be found anew
        if (!few.moved.empty() || !few.added.empty())
            return false;
    } else {
        const auto counted = m_source->count();
        const auto expected =
            m_count - static_cast<int>(few.gone.size()) + static_cast<int>(few.added.size());
        if (!counted.ok() || *counted != expected)
            return false;
    }
    const int before = m_count;
    m_frozen = true;
    for (const Row &row : few.same)
        replaceRow(m_cache.find(row.key), row);
    for (const Uuid &key : few.gone)
        takeOut(m_cache.find(key));
    bool known = true;
    for (const Row &row : few.moved)
        known = known && moveOne(row);
    for (const Row &row : few.added)
        known = known && putIn(row);
    m_frozen = false;
    if (!few.gone.empty()) {
        for (const Uuid &key : few.gone)
            m_ticks.erase(std::remove(m_ticks.begin(), m_ticks.end(), key), m_ticks.end());
        ticksMoved();
    }
    if (known && m_count != before)
        Q_EMIT countChanged(m_count);
    return known;
}

bool PagedModel::classify(const std::vector<domain::Change> &changes, const std::vector<Row> &shown,
                          FewChanges &few) const
{
    for (const domain::Change &change : changes) {
        const int at = m_cache.find(change.id);
        const auto now = std::find_if(shown.begin(), shown.end(),
                                      [&](const Row &row) { return row.key == change.id; });
        const bool fresh = change.kind == domain::ChangeKind::Added;
        if (at < 0 && !fresh)
            return false; // it may have stood anywhere
        if (at >= 0 && now == shown.end())
            few.gone.push_back(change.id);
        else if (at >= 0 && m_cache.at(at)->sortKey == now->sortKey)
            few.same.push_back(*now);
        else if (at >= 0)
            few.moved.push_back(*now);
    }
    // in the order of the list: each is put in behind those that stand before it
    for (const Row &row : shown) {
        if (m_cache.find(row.key) < 0)
            few.added.push_back(row);
    }
    return few.moved.size() + (few.added.empty() ? 0 : 1) <= 1;
}

void PagedModel::replaceRow(int row, const Row &with)
{
    if (*m_cache.at(row) == with)
        return;
    m_cache.replace(row, with);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void PagedModel::takeOut(int row)
{
    beginRemoveRows({}, row, row);
    m_cache.remove(row);
    m_pinned.erase(row);
    shiftPinned(row, -1);
    m_source->rowRemoved(row);
    --m_count;
    endRemoveRows();
}

bool PagedModel::putIn(const Row &added)
{
    const auto rank = m_source->rankOf(added);
    if (!rank.ok() || *rank > m_count)
        return false;
    beginInsertRows({}, *rank, *rank);
    m_cache.insert(*rank, added);
    shiftPinned(*rank, 1);
    m_source->rowInserted(*rank);
    ++m_count;
    endInsertRows();
    return true;
}

bool PagedModel::moveOne(const Row &moved)
{
    const int from = m_cache.find(moved.key);
    m_source->rowRemoved(from); // now the marks count as if it were nowhere
    const auto rank = m_source->rankOf(moved);
    if (!rank.ok() || *rank >= m_count)
        return false;
    const int to = *rank;
    m_source->rowInserted(to);
    const bool moves = to != from;
    if (moves)
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_cache.remove(from);
    m_cache.insert(to, moved);
    m_pinned.erase(from);
    shiftPinned(from, -1);
    shiftPinned(to, 1);
    if (moves)
        endMoveRows();
    Q_EMIT dataChanged(index(to, 0), index(to, columnCount() - 1));
    return true;
}

void PagedModel::shiftPinned(int from, int by)
{
    if (m_pinned.empty())
        return;
    std::unordered_map<int, Uuid> shifted;
    for (const auto &[row, key] : m_pinned)
        shifted.emplace(row >= from ? row + by : row, key);
    m_pinned = std::move(shifted);
}

/// Selection and current index refer to rows; should those be read again, their keys are needed.
void PagedModel::rememberKeys(const RowCache::Page &dropped) const
{
    if (dropped.rows.empty())
        return;
    for (const QModelIndex &index : persistentIndexList()) {
        if (index.row() >= dropped.first && index.row() < dropped.end())
            m_pinned[index.row()] =
                dropped.rows[static_cast<std::size_t>(index.row() - dropped.first)].key;
    }
}

// all at once ------------------------------------------------------------

std::vector<PagedModel::Persistent> PagedModel::persistentRows() const
{
    std::vector<Persistent> rows;
    for (const QModelIndex &index : persistentIndexList()) {
        Uuid key;
        if (const Row *row = m_cache.at(index.row()))
            key = row->key;
        else if (const auto pinned = m_pinned.find(index.row()); pinned != m_pinned.end())
            key = pinned->second;
        rows.push_back({index, key});
    }
    return rows;
}

/// Where the rows that are held on to stand now.
Result<std::unordered_map<Uuid, int>> PagedModel::numbersOf(const std::vector<Persistent> &rows,
                                                            int total)
{
    std::unordered_set<Uuid> unique;
    for (const Persistent &each : rows) {
        if (!each.key.isNull())
            unique.insert(each.key);
    }
    const std::vector<Uuid> keys(unique.begin(), unique.end());
    if (keys.size() > kFewKeys) { // counting each from the top would take long
        bool more = true;
        while (more) {
            CLIENTELE_ASSIGN(more, m_source->findMoreMarks(total));
        }
    }
    std::unordered_map<Uuid, int> numbers;
    constexpr std::size_t kAtOnce = 200;
    for (std::size_t first = 0; first < keys.size(); first += kAtOnce) {
        const std::size_t number = std::min(kAtOnce, keys.size() - first);
        CLIENTELE_ASSIGN(const auto shown,
                         m_source->rowsByKey(std::span(keys).subspan(first, number)));
        for (const Row &row : shown) {
            CLIENTELE_ASSIGN(const int rank, m_source->rankOf(row));
            if (rank < total)
                numbers.emplace(row.key, rank);
        }
    }
    return numbers;
}

void PagedModel::refresh()
{
    const bool beside = looksThroughAll(m_source->view());
    if (beside || m_tickAll || m_wanted != m_source->view())
        ask();
    if (!beside)
        readAnew();
}

void PagedModel::readAnew()
{
    const auto counted = m_source->count();
    setFailure(counted.ok() ? std::nullopt : std::optional(counted.failure()));
    if (!counted.ok())
        return;
    layOutTo(*counted);
    dropHiddenTicks();
}

/// The rows as the source has them now, with all that holds on to them.
void PagedModel::layOutTo(int count)
{
    m_stale = false;
    m_total = std::max(m_total, count);
    const int before = m_count;
    m_frozen = true;
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    }
    relayout(count);
    if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
    m_frozen = false;
    if (m_count != before)
        Q_EMIT countChanged(m_count);
}

/// The same number of rows in another order; rows from `count` on are about to go.
void PagedModel::relayout(int count)
{
    // selections only now say which rows they hold on to
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<Persistent> held = persistentRows();
    m_source->forgetMarks();
    auto numbers = numbersOf(held, count);
    if (!numbers.ok()) {
        setFailure(std::move(numbers).failure());
        numbers = std::unordered_map<Uuid, int>();
    }
    QModelIndexList from;
    QModelIndexList to;
    for (const Persistent &each : held) {
        const auto number = numbers->find(each.key);
        from.append(each.index);
        to.append(number == numbers->end() ? QModelIndex()
                                           : index(number->second, each.index.column()));
    }
    changePersistentIndexList(from, to);
    m_cache.clear();
    m_pinned.clear();
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace clientele::models
