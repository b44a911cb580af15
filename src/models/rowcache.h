// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row.h"

#include <list>
#include <vector>

namespace clientele::models {

/// The last ten pages read. A page begins where it was read from and moves along when rows
/// before it come or go, so that small changes lose nothing that was read.
class RowCache
{
public:
    static constexpr std::size_t kPages = 10;

    struct Page {
        int first = 0;
        std::vector<Row> rows;

        [[nodiscard]] int end() const { return first + static_cast<int>(rows.size()); }
    };

    /// nullptr: not read, or dropped since. Valid until the next call that is not const.
    [[nodiscard]] const Row *at(int row);
    /// The page that goes for it is returned; it may be empty.
    Page add(int first, std::vector<Row> rows);
    void clear() { m_pages.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_pages.empty(); }
    [[nodiscard]] int find(const Uuid &key) const; ///< -1: not here

    void replace(int row, const Row &with);
    void insert(int row, const Row &fresh);
    void remove(int row);

private:
    std::list<Page> m_pages; ///< the one used last comes first; pages may overlap
};

} // namespace clientele::models
