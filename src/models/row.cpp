// SPDX-License-Identifier: GPL-3.0-or-later
#include "row.h"

#include <QDate>

namespace clientele::models {

namespace {

template<typename T>
int compared(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

int compareValues(const QVariant &a, const QVariant &b)
{
    switch (a.typeId()) {
    case QMetaType::QString: // UTF-8 keeps the order of code points, UTF-16 does not
        return compared(a.toString().toUtf8(), b.toString().toUtf8());
    case QMetaType::QDate: return compared(a.toDate(), b.toDate());
    default: return compared(a.toLongLong(), b.toLongLong());
    }
}

} // namespace

int compareSortKeys(const SortKey &a, const SortKey &b)
{
    Q_ASSERT(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (const int order = compareValues(a[i], b[i]); order != 0)
            return order;
    }
    return 0;
}

} // namespace clientele::models
