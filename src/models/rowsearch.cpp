// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsource.h"

#include <algorithm>
#include <array>

// How a search finds its rows. "A or B" over two columns is served by no index on SQLite (an index
// that leaves out rows never is), so each column is asked by itself, which takes no time where it
// finds nothing: most searches are found by one column.

namespace clientele::models {
namespace {

/// So many rows are sooner sorted than the whole list is looked through in its order.
constexpr int kFewFound = 10'000;

} // namespace

std::vector<const char *> RowSource::searchedColumns() const
{
    std::vector<const char *> columns(m_spec.search.begin(), m_spec.search.end());
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (std::any_of(m_search.begin(), m_search.end(), isDigit))
        columns.insert(columns.end(), m_spec.searchWithDigit.begin(), m_spec.searchWithDigit.end());
    if (m_search.contains(u'@'))
        columns.insert(columns.end(), m_spec.searchWithAt.begin(), m_spec.searchWithAt.end());
    return columns;
}

Result<int> RowSource::count()
{
    m_finding.clear();
    if (m_unprepared)
        return *m_unprepared;
    if (!m_search.isEmpty())
        return countFound();
    const FilterBuilder where = narrowed();
    return where.isPossible() ? readCount(where.text()) : Result<int>(0);
}

Result<int> RowSource::countFound()
{
    std::vector<std::pair<int, const char *>> hits;
    for (const char *column : searchedColumns()) {
        FilterBuilder where = narrowed();
        where.prefix(std::array{column}, m_search);
        if (!where.isPossible())
            continue;
        CLIENTELE_ASSIGN(const int count, readCount(where.text()));
        if (count > 0)
            hits.emplace_back(count, column);
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    m_found = 0;
    for (const auto &[count, column] : hits) {
        int more = count;
        if (!m_finding.empty()) { // those that the columns before have not found
            FilterBuilder where = narrowed();
            where.prefix(std::array{column}, m_search);
            for (const char *before : m_finding)
                where.notPrefix(before, m_search);
            CLIENTELE_ASSIGN(more, readCount(where.text()));
        }
        m_found += more;
        m_finding.push_back(column);
    }
    return m_found;
}

void RowSource::addSearch(FilterBuilder &into) const
{
    if (m_search.isEmpty())
        return;
    if (m_finding.empty()) { // not counted, or nothing was found
        into.prefix(searchedColumns(), m_search);
    } else if (m_finding.size() == 1) {
        const bool inOrder = m_order.front() == std::string_view(m_finding.front());
        into.prefix(m_finding, m_search,
                    inOrder || m_found <= kFewFound ? FoundBy::Index : FoundBy::Order);
    } else if (m_found > kFewFound) {
        into.prefix(m_finding, m_search, FoundBy::Order);
    } else {
        std::vector<QString> selects;
        for (const char *column : m_finding) {
            FilterBuilder where = narrowed();
            where.prefix(std::array{column}, m_search);
            const Replacement values[] = {{"source", m_source}, {"where", where.text()}};
            selects.push_back(fillTemplate(m_keysText, values));
        }
        into.amongResults("id", selects);
    }
}

} // namespace clientele::models
