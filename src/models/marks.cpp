// SPDX-License-Identifier: GPL-3.0-or-later
#include "marks.h"

#include <algorithm>

namespace clientele::models {

namespace {

bool isBefore(const Mark &mark, int row)
{
    return mark.row < row;
}

} // namespace

void Marks::clear()
{
    m_marks.clear();
}

void Marks::add(int row, const SortKey &key)
{
    const auto at = std::lower_bound(m_marks.begin(), m_marks.end(), row, isBefore);
    if (at != m_marks.end() && at->row == row)
        at->key = key;
    else
        m_marks.insert(at, Mark{row, key});
}

const Mark *Marks::atOrBefore(int row) const
{
    const auto at = std::lower_bound(m_marks.begin(), m_marks.end(), row + 1, isBefore);
    return at == m_marks.begin() ? nullptr : &*std::prev(at);
}

const Mark *Marks::atOrAfter(int row) const
{
    const auto at = std::lower_bound(m_marks.begin(), m_marks.end(), row, isBefore);
    return at == m_marks.end() ? nullptr : &*at;
}

const Mark *Marks::notBehind(const SortKey &key, bool descending) const
{
    const auto at = std::partition_point(m_marks.begin(), m_marks.end(), [&](const Mark &mark) {
        const int order = compareSortKeys(mark.key, key);
        return descending ? order >= 0 : order <= 0;
    });
    return at == m_marks.begin() ? nullptr : &*std::prev(at);
}

void Marks::rowInserted(int row)
{
    for (Mark &mark : m_marks)
        mark.row += mark.row >= row ? 1 : 0;
}

void Marks::rowRemoved(int row)
{
    // the mark of the removed row now stands before the row that took its place
    for (Mark &mark : m_marks)
        mark.row -= mark.row > row ? 1 : 0;
    const auto same = std::unique(m_marks.begin(), m_marks.end(),
                                  [](const Mark &a, const Mark &b) { return a.row == b.row; });
    m_marks.erase(same, m_marks.end());
}

} // namespace clientele::models
