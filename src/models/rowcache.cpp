// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowcache.h"

namespace clientele::models {

const Row *RowCache::at(int row)
{
    for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
        if (row < page->first || row >= page->end())
            continue;
        m_pages.splice(m_pages.begin(), m_pages, page);
        return &m_pages.front().rows[static_cast<std::size_t>(row - m_pages.front().first)];
    }
    return nullptr;
}

RowCache::Page RowCache::add(int first, std::vector<Row> rows)
{
    const int end = first + static_cast<int>(rows.size());
    m_pages.remove_if([&](const Page &page) { return page.first >= first && page.end() <= end; });
    m_pages.push_front(Page{first, std::move(rows)});
    if (m_pages.size() <= kPages)
        return {};
    Page dropped = std::move(m_pages.back());
    m_pages.pop_back();
    return dropped;
}

int RowCache::find(const Uuid &key) const
{
    for (const Page &page : m_pages) {
        for (std::size_t i = 0; i < page.rows.size(); ++i) {
            if (page.rows[i].key == key)
                return page.first + static_cast<int>(i);
        }
    }
    return -1;
}

void RowCache::replace(int row, const Row &with)
{
    for (Page &page : m_pages) {
        if (row >= page.first && row < page.end())
            page.rows[static_cast<std::size_t>(row - page.first)] = with;
    }
}

void RowCache::insert(int row, const Row &fresh)
{
    for (Page &page : m_pages) {
        if (row < page.first)
            ++page.first;
        else if (row <= page.end())
            page.rows.insert(page.rows.begin() + (row - page.first), fresh);
    }
}

void RowCache::remove(int row)
{
    for (Page &page : m_pages) {
        if (row < page.first)
            --page.first;
        else if (row < page.end())
            page.rows.erase(page.rows.begin() + (row - page.first));
    }
    m_pages.remove_if([](const Page &page) { return page.rows.empty(); });
}

} // namespace clientele::models
