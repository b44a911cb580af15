// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filterbuilder.h"
#include "kernel/result.h"
#include "listspec.h"
#include "marks.h"
#include "models/listfilter.h"
#include "row.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

class QSqlDatabase;

namespace clientele::storage {
class Reader;
}

namespace clientele::models {

class DomainTableModel;

/// Which rows of a list are shown, and in which order.
struct RowView {
    QString search;
    ListFilter filter;
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const RowView &, const RowView &) = default;
};

/// What looking through all rows has found.
struct FoundRows {
    int count = 0;
    /// All rows by key, in the order; nothing: an index serves the order, so pages are read by it.
    std::optional<std::vector<Uuid>> keys;
    std::vector<const char *> finding; ///< columns that the search finds rows by
    std::vector<Uuid> ticks;           ///< by key
};

/// The rows of one list in one order under one search and filter, read from the database by number
/// or by key. Thread: the reader's.
class RowSource
{
public:
    /// `fixed`: conditions that always hold, such as the account whose users are listed.
    RowSource(std::shared_ptr<storage::Reader> reader, const ListSpec &spec, ListFilter fixed);
    ~RowSource();

    [[nodiscard]] const ListSpec &spec() const noexcept { return m_spec; }

    [[nodiscard]] const ListFilter &fixed() const noexcept { return m_fixed; }

    [[nodiscard]] const RowView &view() const noexcept { return m_view; }
    void show(const RowView &view);
    /// Fails as Invalid when a field is not known or a relation has a wrong number of values.
    [[nodiscard]] Status check(const ListFilter &filter) const;
    /// Whether indexes serve it, so that nothing looks through all rows.
    [[nodiscard]] bool isIndexed(const RowView &view) const;

    /// Looks through all rows of the view. `ticks`: those of them that it shows are kept; nothing:
    /// all rows are ticked. `total`: about how many rows there are without search and filter.
    [[nodiscard]] Result<FoundRows> find(const RowView &view,
                                         const std::optional<std::vector<Uuid>> &ticks, int total);
    /// Shows what another source has found for that view: pages are read by the keys from now on.
    void show(const RowView &view, FoundRows found);

    /// Counts, and looks which columns the search finds rows by, for what is read next.
    [[nodiscard]] Result<int> count();
    [[nodiscard]] Result<int> countMatching(const ListFilter &filter) const;
    /// Rows `first` to `first + number - 1` of the `total` that the list has; fewer when it has
    /// fewer by now. At most DomainTableModel::kPageRows.
    [[nodiscard]] Result<std::vector<Row>> rows(int first, int number, int total);
    /// Those of the keys that the list shows, in its order. At most DomainTableModel::kPageRows.
    [[nodiscard]] Result<std::vector<Row>> rowsByKey(std::span<const Uuid> keys);
    /// How many rows stand before this one.
    [[nodiscard]] Result<int> rankOf(const Row &row) const;
    /// The keys of all rows shown, or of those among `within`.
    [[nodiscard]] Result<std::vector<Uuid>> allKeys() const;
    [[nodiscard]] Result<std::vector<Uuid>> shownAmong(std::span<const Uuid> within) const;

    /// Whether an index serves the order, so that findMoreMarks() goes by short steps.
    [[nodiscard]] bool findsMarksByStep() const;
    /// Finds the next places to begin reading from; a step takes about 2 ms where an index serves
    /// the order. True: there are more to find.
    [[nodiscard]] Result<bool> findMoreMarks(int total);
    void forgetMarks();
    void rowInserted(int row);
    void rowRemoved(int row);

private:
    struct Place { ///< where a page begins
        const Mark *mark = nullptr;
        int offset = 0;
        bool backwards = false;
    };
    [[nodiscard]] Status prepare();
    [[nodiscard]] QSqlDatabase &database() const;
    [[nodiscard]] FilterBuilder builder() const;
    [[nodiscard]] Status addTerms(FilterBuilder &into, const ListFilter &filter) const;
    [[nodiscard]] std::vector<const char *> searchedColumns() const;
    [[nodiscard]] Result<int> countFound();
    void addSearch(FilterBuilder &into) const;
    [[nodiscard]] FilterBuilder narrowed() const; ///< fixed and filter
    [[nodiscard]] FilterBuilder shown() const;    ///< and the search, by the columns that find rows
    [[nodiscard]] FilterBuilder shownByAny() const; ///< and the search, by any column
    [[nodiscard]] QString orderText(bool backwards) const;
    [[nodiscard]] Relation relation(bool backwards, bool inclusive) const;
    [[nodiscard]] Place placeOf(int first, int number, int total) const;
    [[nodiscard]] Result<std::vector<Row>> rowsOfKeys(std::span<const Uuid> keys);
    [[nodiscard]] Result<std::vector<Uuid>> keysInOrder() const;
    [[nodiscard]] Result<std::vector<Uuid>> readKeys(const QString &text,
                                                     const FilterBuilder &where) const;
    [[nodiscard]] Result<std::vector<Row>> load(const QString &where, const QString &order,
                                                int limit, int offset);
    [[nodiscard]] Row readRow(int number, const std::vector<int> &columns) const;
    [[nodiscard]] Result<std::vector<QVariantList>> read(const QString &text) const;
    [[nodiscard]] Result<int> readCount(const QString &where) const;

    std::shared_ptr<storage::Reader> m_reader;
    const ListSpec &m_spec;
    ListFilter m_fixed;
    RowView m_view;
    QString m_search; ///< folded
    std::vector<const char *> m_finding; ///< columns that found rows when count() looked
    int m_found = 0;                     ///< how many rows
    bool m_descending = false;
    std::vector<const char *> m_order;         ///< columns, the key last
    std::optional<std::vector<Uuid>> m_keys;   ///< of all rows in their order, when they are known
    std::unique_ptr<DomainTableModel> m_table; ///< made with the first page
    QString m_source;
    QString m_pageText;
    QString m_countText;
    QString m_keysText;
    QString m_orderedText;
    QString m_marksText;
    std::optional<Failure> m_unprepared;
    Marks m_marks;
    Mark m_searched; ///< how far findMoreMarks() has come; no key: not begun
    bool m_allMarks = false;
};

} // namespace clientele::models
