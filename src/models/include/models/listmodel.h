// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "kernel/ids.h"
#include "kernel/result.h"
#include "models/listfilter.h"

#include <QAbstractItemModel>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace clientele::storage {
class Reader;
}

namespace clientele::models {

/// Roles beside Qt's own. Names and e-mail addresses are plain text in every role.
enum ListRole : int {
    RawRole = Qt::UserRole + 1, ///< QString, qlonglong (minor units, counts, UTC ms), QDate or bool
    PendingRole, ///< bool: the cell shows what was asked for and is not committed yet
    KeyRole,     ///< QString: the key of the row
    ClientRole,  ///< QString: the client the row belongs to; empty for agency rows
    VersionRole, ///< qlonglong: for the command's `seen` version
};

class PagedModel;

/// Calls `work` on another thread with a reader of that thread, confined as the list's own, then
/// `done` in the list's thread with what came of it, unless `guard` has gone by then.
using BesideReading = std::function<void(std::function<Status(storage::Reader &)> work,
                                         QObject *guard, std::function<void(const Status &)> done)>;

/// A list that reads and never writes (architecture.md 4.4). Its model has all rows of the list at
/// once and fetches them by pages of 200, of which it keeps ten; the database does the searching,
/// sorting and counting. Search, sort and filters reset the model; changes of rows never do: then
/// selection, current index and scroll position stay with their rows.
///
/// Ticks (the check boxes of rows) are kept by key and are independent of the selection. A tick
/// never stands for a row that the list does not show: rows that a search, a filter or a deletion
/// takes away lose theirs.
///
/// A list that nobody gives another thread reads all this at once. With readBeside() it does not
/// stop a window: what looks through all rows of a long list is found there, and the rows that were
/// shown stay until it is.
///
/// When reading fails the rows stay as far as they were read, failure() says why, and refresh()
/// tries again. Thread: the one of the reader, with an event loop.
class ListModel : public QObject
{
    Q_OBJECT
public:
    explicit ListModel(std::unique_ptr<PagedModel> model); ///< made by makeClientList() and others
    ~ListModel() override;

    /// From so many rows on reading all of them takes longer than a person should wait for.
    static constexpr int kLongFromRows = 5'000;
    /// Before anything is searched, filtered or sorted; see above.
    void readBeside(BesideReading reading, int fromRows = kLongFromRows);
    /// Rows that were asked for are not there yet.
    [[nodiscard]] bool isFinding() const;

    /// For a view; owned by this object. sort() of it is setSort().
    [[nodiscard]] QAbstractItemModel *model() const;

    [[nodiscard]] int rowCount() const;
    /// Width that suits the column, in characters of the digit 0.
    [[nodiscard]] int widthCharacters(int column) const;
    [[nodiscard]] bool isSortable(int column) const;

    /// Shows the rows of which one searched column begins with `text`, in any case. Blanks around
    /// it do not count; empty shows all.
    void setSearch(const QString &text);
    /// Rows that are equal there follow by key. A column that is not sortable is ignored.
    void setSort(int column, Qt::SortOrder order);
    /// Fails as Invalid when a field is not known or a relation has a wrong number of values; then
    /// nothing changes.
    [[nodiscard]] Status applyFilter(const ListFilter &filter);
    /// How many rows `filter` would show, without the search: for chips.
    [[nodiscard]] Result<int> countMatching(const ListFilter &filter) const;

    [[nodiscard]] Uuid keyAt(int row) const; ///< null: no such row
    [[nodiscard]] AccountId clientAt(int row) const;
    [[nodiscard]] std::int64_t versionAt(int row) const; ///< 0: no such row, or it has none
    [[nodiscard]] int rowOf(const Uuid &key) const;      ///< -1: the list does not show it

    /// Takes over what a command changed. Up to 20 changed rows are read again and move, appear and
    /// vanish one by one; more are taken over at once.
    void applyChange(const domain::ChangeSet &changes);
    /// Reads everything anew, without a reset.
    void refresh();
    [[nodiscard]] const std::optional<Failure> &failure() const;

    void setTicked(const Uuid &key, bool ticked);
    [[nodiscard]] bool isTicked(const Uuid &key) const;
    /// Reads the keys of all rows shown.
    void tickAll();
    void untickAll();
    [[nodiscard]] std::vector<Uuid> tickedKeys() const; ///< by key
    [[nodiscard]] int tickedCount() const;
    [[nodiscard]] Qt::CheckState tickState() const;     ///< for the box in the header

    /// Shows `text` in a cell until the row changes or clearPending(): the optimistic answer.
    void setPending(const Uuid &key, int column, const QString &text);
    void clearPending(const Uuid &key);

Q_SIGNALS:
    void rowCountChanged(int rows);
    void ticksChanged(int ticked);
    /// failure() came, changed or went.
    void failureChanged();
    /// isFinding() came or went: then the rows that were asked for last are shown.
    void findingChanged(bool finding);

private:
    std::unique_ptr<PagedModel> m_model;
};

} // namespace clientele::models
