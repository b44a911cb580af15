// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listmodel.h"

#include "pagedmodel.h"

namespace clientele::models {

ListModel::ListModel(std::unique_ptr<PagedModel> model) : m_model(std::move(model))
{
    connect(m_model.get(), &PagedModel::countChanged, this, &ListModel::rowCountChanged);
    connect(m_model.get(), &PagedModel::ticksChanged, this, &ListModel::ticksChanged);
    connect(m_model.get(), &PagedModel::failureChanged, this, &ListModel::failureChanged);
    connect(m_model.get(), &PagedModel::findingChanged, this, &ListModel::findingChanged);
}

ListModel::~ListModel() = default;

void ListModel::readBeside(BesideReading reading, int fromRows)
{
    m_model->readBeside(std::move(reading), fromRows);
}

bool ListModel::isFinding() const
{
    return m_model->isFinding();
}

QAbstractItemModel *ListModel::model() const
{
    return m_model.get();
}

int ListModel::rowCount() const
{
    return m_model->rowCount();
}

int ListModel::widthCharacters(int column) const
{
    Q_ASSERT(column >= 0 && column < m_model->columnCount());
    return m_model->spec().columns[static_cast<std::size_t>(column)].widthCharacters;
}

bool ListModel::isSortable(int column) const
{
    Q_ASSERT(column >= 0 && column < m_model->columnCount());
    const ColumnSpec &spec = m_model->spec().columns[static_cast<std::size_t>(column)];
    return spec.byKey || !spec.order.empty();
}

void ListModel::setSearch(const QString &text)
{
    m_model->setSearch(text);
}

void ListModel::setSort(int column, Qt::SortOrder order)
{
    m_model->sort(column, order);
}

Status ListModel::applyFilter(const ListFilter &filter)
{
    return m_model->applyFilter(filter);
}

Result<int> ListModel::countMatching(const ListFilter &filter) const
{
    return m_model->countMatching(filter);
}

Uuid ListModel::keyAt(int row) const
{
    const Row *found = m_model->rowAt(row);
    return found ? found->key : Uuid();
}

AccountId ListModel::clientAt(int row) const
{
    const Row *found = m_model->rowAt(row);
    return found ? found->client : AccountId();
}

std::int64_t ListModel::versionAt(int row) const
{
    const Row *found = m_model->rowAt(row);
    return found ? found->version : 0;
}

int ListModel::rowOf(const Uuid &key) const
{
    return m_model->rowOf(key);
}

void ListModel::applyChange(const domain::ChangeSet &changes)
{
    m_model->applyChange(changes);
}

void ListModel::refresh()
{
    m_model->refresh();
}

const std::optional<Failure> &ListModel::failure() const
{
    return m_model->failure();
}

void ListModel::setTicked(const Uuid &key, bool ticked)
{
    m_model->setTicked(key, ticked);
}

bool ListModel::isTicked(const Uuid &key) const
{
    return m_model->isTicked(key);
}

void ListModel::tickAll()
{
    m_model->tickAll();
}

void ListModel::untickAll()
{
    m_model->untickAll();
}

std::vector<Uuid> ListModel::tickedKeys() const
{
    return m_model->tickedKeys();
}

int ListModel::tickedCount() const
{
    return static_cast<int>(m_model->tickedKeys().size());
}

Qt::CheckState ListModel::tickState() const
{
    return m_model->tickState();
}

void ListModel::setPending(const Uuid &key, int column, const QString &text)
{
    m_model->setPending(key, column, text);
}

void ListModel::clearPending(const Uuid &key)
{
    m_model->clearPending(key);
}

} // namespace clientele::models
