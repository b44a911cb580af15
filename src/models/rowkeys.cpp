// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsource.h"

#include "domaintablemodel.h"
#include "sqlfailure.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <iterator>
#include <unordered_map>

// Where no index serves what is shown, all rows are looked through once, on another thread, and
// their keys are kept in their order: 16 bytes each, by which any page is read in no time.

namespace clientele::models {
namespace {

/// Where an index serves the order and a tenth of all rows fit, any page is soon found by it.
constexpr int kManyFit = 10;
/// So few are found sooner than a page of them by the order.
constexpr int kFewFoundKeys = 10'000;

Uuid keyOf(const QVariant &value)
{
    return Uuid::parse(value.toString().toStdString()).value_or(Uuid{});
}

} // namespace

Result<std::vector<Uuid>> RowSource::readKeys(const QString &text, const FilterBuilder &where) const
{
    const Replacement values[] = {
        {"source", m_source}, {"where", where.text()}, {"order", orderText(false)}};
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(fillTemplate(text, values)))
        return failureOf(query.lastError(), database());
    std::vector<Uuid> keys;
    while (query.next())
        keys.push_back(keyOf(query.value(0)));
    if (query.lastError().isValid())
        return failureOf(query.lastError(), database());
    return keys;
}

Result<std::vector<Uuid>> RowSource::keysInOrder() const
{
    return readKeys(m_orderedText, shown());
}

Result<std::vector<Uuid>> RowSource::allKeys() const
{
    if (m_keys)
        return *m_keys;
    return readKeys(m_keysText, shown());
}

Result<std::vector<Uuid>> RowSource::shownAmong(std::span<const Uuid> within) const
{
    std::vector<Uuid> keys;
    constexpr std::size_t kAtOnce = 500;
    for (std::size_t first = 0; first < within.size(); first += kAtOnce) {
        std::vector<QVariant> values;
        for (const Uuid &key : within.subspan(first, std::min(kAtOnce, within.size() - first)))
            values.push_back(QString::fromStdString(key.toString()));
        FilterBuilder where = shownByAny();
        where.oneOf("id", values);
        CLIENTELE_ASSIGN(const auto some, readKeys(m_keysText, where));
        keys.insert(keys.end(), some.begin(), some.end());
    }
    return keys;
}

Result<std::vector<Row>> RowSource::rowsOfKeys(std::span<const Uuid> keys)
{
    std::vector<QVariant> values;
    std::unordered_map<Uuid, std::size_t> places;
    for (const Uuid &key : keys) {
        places.emplace(key, values.size());
        values.push_back(QString::fromStdString(key.toString()));
    }
    FilterBuilder where = builder();
    where.oneOf("id", values);
    CLIENTELE_ASSIGN(auto rows,
                     load(where.text(), orderText(false), DomainTableModel::kPageRows, 0));
    // they stand where they were found, wherever they belong by now
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) {
        return places.at(a.key) < places.at(b.key);
    });
    return rows;
}

Result<FoundRows> RowSource::find(const RowView &view,
                                  const std::optional<std::vector<Uuid>> &ticks, int total)
{
    show(view);
    FoundRows found;
    if (findsMarksByStep() || !m_search.isEmpty()) {
        CLIENTELE_ASSIGN(found.count, count());
        found.finding = m_finding;
    }
    const bool few = found.count <= std::max(kFewFoundKeys, total / kManyFit);
    if (!findsMarksByStep() || (few && !isIndexed(view))) {
        CLIENTELE_ASSIGN(m_keys, keysInOrder());
        found.count = static_cast<int>(m_keys->size());
    }
    if (!ticks) {
        CLIENTELE_ASSIGN(found.ticks, allKeys());
        std::sort(found.ticks.begin(), found.ticks.end());
    } else if (m_keys && !ticks->empty()) {
        std::vector<Uuid> all = *m_keys;
        std::sort(all.begin(), all.end());
        std::set_intersection(all.begin(), all.end(), ticks->begin(), ticks->end(),
                              std::back_inserter(found.ticks));
    } else {
        CLIENTELE_ASSIGN(found.ticks, shownAmong(*ticks));
        std::sort(found.ticks.begin(), found.ticks.end());
    }
    found.keys = m_keys;
    return found;
}

} // namespace clientele::models
