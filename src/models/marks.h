// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row.h"

#include <vector>

namespace clientele::models {

/// Which row stands where, for some rows of a list: places to begin reading from, so that no page
/// has to be counted off from the top.
struct Mark {
    int row = 0;
    SortKey key;
};

class Marks
{
public:
    void clear();
    /// `key` is that of the row numbered `row`; an older mark of that row goes.
    void add(int row, const SortKey &key);
    /// The last one at or before `row`; nullptr: none, so begin at the top.
    [[nodiscard]] const Mark *atOrBefore(int row) const;
    /// The first one at or behind `row`; nullptr: none, so begin at the end.
    [[nodiscard]] const Mark *atOrAfter(int row) const;
    /// The last one whose key is not behind `key` in the order; nullptr: none.
    [[nodiscard]] const Mark *notBehind(const SortKey &key, bool descending) const;

    /// Row numbers change with the list; keys stay good places to begin, even those of gone rows.
    void rowInserted(int row);
    void rowRemoved(int row);

    [[nodiscard]] std::size_t size() const noexcept { return m_marks.size(); }

private:
    std::vector<Mark> m_marks; ///< by row
};

} // namespace clientele::models
