// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagedmodel.h"

#include "celltext.h"
#include "domaintablemodel.h"

#include <QStringList>

#include <algorithm>

namespace clientele::models {

namespace {

constexpr int kPageRows = DomainTableModel::kPageRows;
/// From here on it pays to look for places to begin reading from.
constexpr int kMarksFromRows = 10 * kPageRows;

} // namespace

PagedModel::PagedModel(std::unique_ptr<RowSource> source, Display display)
    : m_source(std::move(source)), m_display(std::move(display))
{
    m_marksTimer.setSingleShot(true);
    m_marksTimer.setInterval(0);
    connect(&m_marksTimer, &QTimer::timeout, this, &PagedModel::findMarks);
    readCount();
    m_total = m_count;
    m_wanted = m_source->view();
}

PagedModel::~PagedModel() = default;

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int PagedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(spec().columns.size());
}

// reading ------------------------------------------------------------

void PagedModel::setFailure(std::optional<Failure> failure) const
{
    if (failure == m_failure)
        return;
    m_failure = std::move(failure);
    Q_EMIT const_cast<PagedModel *>(this)->failureChanged();
}

void PagedModel::readCount()
{
    const auto counted = m_source->count();
    m_count = counted.ok() ? *counted : 0;
    setFailure(counted.ok() ? std::nullopt : std::optional(counted.failure()));
}

const Row *PagedModel::rowAt(int row) const
{
    if (row < 0 || row >= m_count)
        return nullptr;
    if (const Row *known = m_cache.at(row))
        return known;
    // after a failure nobody waits for the next one: refresh() tries again
    if (m_frozen || m_failure || m_stale)
        return nullptr;
    fetch(row);
    return m_cache.at(row);
}

void PagedModel::fetch(int row) const
{
    const int first = row / kPageRows * kPageRows;
    const int number = std::min(kPageRows, m_count - first);
    auto rows = m_source->rows(first, number, m_count);
    if (!rows.ok()) {
        setFailure(std::move(rows).failure());
        return;
    }
    if (static_cast<int>(rows->size()) < number) { // somebody else deletes
        m_stale = true;
        QTimer::singleShot(0, const_cast<PagedModel *>(this), &PagedModel::refresh);
    }
    rememberKeys(m_cache.add(first, *std::move(rows)));
    if (m_count >= kMarksFromRows && !m_marksTimer.isActive())
        m_marksTimer.start();
}

/// One short step at a time, between the events of the person who works.
void PagedModel::findMarks()
{
    if (m_failure || !m_source->findsMarksByStep())
        return;
    const auto more = m_source->findMoreMarks(m_count);
    if (more.ok() && *more)
        m_marksTimer.start();
}

int PagedModel::rowOf(const Uuid &key)
{
    if (const int cached = m_cache.find(key); cached >= 0)
        return cached;
    const auto rows = m_source->rowsByKey(std::span(&key, 1));
    if (!rows.ok() || rows->empty())
        return -1;
    const auto rank = m_source->rankOf(rows->front());
    return rank.ok() && *rank < m_count ? *rank : -1;
}

void PagedModel::startOver()
{
    const auto counted = m_source->count();
    setFailure(counted.ok() ? std::nullopt : std::optional(counted.failure()));
    resetTo(counted.ok() ? *counted : 0);
    dropHiddenTicks();
}

void PagedModel::resetTo(int count)
{
    beginResetModel();
    m_cache.clear();
    m_pinned.clear();
    m_stale = false;
    m_count = count;
    endResetModel();
    Q_EMIT countChanged(m_count);
}

void PagedModel::setSearch(const QString &text)
{
    RowView view = m_wanted;
    view.search = text;
    show(std::move(view), true);
}

Status PagedModel::applyFilter(const ListFilter &filter)
{
    CLIENTELE_TRY(m_source->check(filter));
    RowView view = m_wanted;
    view.filter = filter;
    show(std::move(view), true);
    return {};
}

void PagedModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const ColumnSpec &chosen = spec().columns[static_cast<std::size_t>(column)];
    if (chosen.order.empty() && !chosen.byKey)
        return;
    RowView view = m_wanted;
    view.column = column;
    view.order = order;
    show(std::move(view), false);
}

Result<int> PagedModel::countMatching(const ListFilter &filter) const
{
    return m_source->countMatching(filter);
}

// cells ------------------------------------------------------------

QVariant PagedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnSpec &column = spec().columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(column.alignment));
    const bool answered = role == Qt::DisplayRole || role == Qt::CheckStateRole
                          || role == Qt::AccessibleTextRole || role == Qt::AccessibleDescriptionRole
                          || (role >= RawRole && role <= VersionRole);
    const Row *row = answered ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case KeyRole: return QString::fromStdString(row->key.toString());
    case ClientRole:
        return row->client.isNull() ? QString() : QString::fromStdString(row->client.toString());
    case VersionRole: return static_cast<qlonglong>(row->version);
    case Qt::AccessibleDescriptionRole: return rowName(*row);
    default: break;
    }
    return column.kind == ColumnKind::Tick ? tickData(*row, role)
                                           : cellData(*row, index.column(), role);
}

QVariant PagedModel::tickData(const Row &row, int role) const
{
    switch (role) {
    case Qt::CheckStateRole: return isTicked(row.key) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: return spokenTick(isTicked(row.key), rowName(row));
    case RawRole: return isTicked(row.key);
    case PendingRole: return false;
    default: return {};
    }
}

QVariant PagedModel::cellData(const Row &row, int column, int role) const
{
    const ColumnSpec &columnSpec = spec().columns[static_cast<std::size_t>(column)];
    const QVariant &value = row.values[static_cast<std::size_t>(column)];
    if (role == RawRole)
        return value;
    if (role == Qt::CheckStateRole)
        return {};
    if (columnSpec.kind == ColumnKind::Button && role == Qt::AccessibleTextRole)
        return headerText(columnSpec);
    const QString *pending = pendingText(row.key, column);
    if (role == PendingRole)
        return pending != nullptr;
    const QString text = pending ? *pending : cellText(columnSpec, value, row.currency, m_display);
    return role == Qt::AccessibleTextRole ? spokenText(columnSpec, text) : text;
}

QString PagedModel::rowName(const Row &row) const
{
    QStringList names;
    for (const int column : spec().naming) {
        const auto at = static_cast<std::size_t>(column);
        const QString text = cellText(spec().columns[at], row.values[at], row.currency, m_display);
        if (!text.isEmpty())
            names.append(text);
    }
    return names.join(QLatin1String(", "));
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section < 0 || section >= columnCount())
        return {};
    const ColumnSpec &column = spec().columns[static_cast<std::size_t>(section)];
    const bool tick = column.kind == ColumnKind::Tick;
    switch (role) {
    case Qt::DisplayRole: return tick ? QString() : headerText(column);
    case Qt::AccessibleTextRole: return headerText(column);
    case Qt::TextAlignmentRole: return static_cast<int>(column.alignment);
    case Qt::CheckStateRole: return tick ? QVariant(tickState()) : QVariant();
    default: return {};
    }
}

Qt::ItemFlags PagedModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid()
        && spec().columns[static_cast<std::size_t>(index.column())].kind == ColumnKind::Tick)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QHash<int, QByteArray> PagedModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{RawRole, "raw"},
                  {PendingRole, "pending"},
                  {KeyRole, "key"},
                  {ClientRole, "client"},
                  {VersionRole, "version"}});
    return names;
}

const QString *PagedModel::pendingText(const Uuid &key, int column) const
{
    const auto row = m_pending.find(key);
    if (row == m_pending.end())
        return nullptr;
    const auto cell = row->second.find(column);
    return cell == row->second.end() ? nullptr : &cell->second;
}

void PagedModel::repaintKey(const Uuid &key, int column, const QList<int> &roles)
{
    if (const int row = m_cache.find(key); row >= 0)
        Q_EMIT dataChanged(index(row, column), index(row, column), roles);
}

void PagedModel::setPending(const Uuid &key, int column, const QString &text)
{
    m_pending[key][column] = text;
    repaintKey(key, column, {Qt::DisplayRole, Qt::AccessibleTextRole, PendingRole});
}

void PagedModel::clearPending(const Uuid &key)
{
    const auto found = m_pending.find(key);
    if (found == m_pending.end())
        return;
    const auto cells = std::move(found->second);
    m_pending.erase(found);
    for (const auto &[column, text] : cells)
        repaintKey(key, column, {Qt::DisplayRole, Qt::AccessibleTextRole, PendingRole});
}

} // namespace clientele::models
