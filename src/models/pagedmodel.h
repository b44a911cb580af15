// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "models/display.h"
#include "models/listmodel.h"
#include "rowcache.h"
#include "rowsource.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace clientele::models {

/// What ListModel hands to views: all rows by number, read as they are asked for.
class PagedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    PagedModel(std::unique_ptr<RowSource> source, Display display);
    ~PagedModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;
    void sort(int column, Qt::SortOrder order) override;
    /// Ticks; nothing else can be edited (architecture.md 4.4).
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool setHeaderData(int section, Qt::Orientation orientation, const QVariant &value,
                       int role) override;

    [[nodiscard]] const ListSpec &spec() const { return m_source->spec(); }
    [[nodiscard]] const Row *rowAt(int row) const;
    [[nodiscard]] int rowOf(const Uuid &key);
    void setSearch(const QString &text);
    [[nodiscard]] Status applyFilter(const ListFilter &filter);
    [[nodiscard]] Result<int> countMatching(const ListFilter &filter) const;
    void applyChange(const domain::ChangeSet &changes);
    void refresh();
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }

    void setTicked(const Uuid &key, bool ticked);
    [[nodiscard]] bool isTicked(const Uuid &key) const;
    void tickAll();
    void untickAll();
    /// By key.
    [[nodiscard]] const std::vector<Uuid> &tickedKeys() const { return m_ticks; }
    [[nodiscard]] Qt::CheckState tickState() const;

    void readBeside(BesideReading reading, int fromRows);
    [[nodiscard]] bool isFinding() const { return m_asking; }

    void setPending(const Uuid &key, int column, const QString &text);
    void clearPending(const Uuid &key);

Q_SIGNALS:
    void countChanged(int rows);
    void ticksChanged(int ticked);
    void failureChanged();
    void findingChanged(bool finding);

private:
    struct FewChanges { ///< what applyFew() is about to do
        std::vector<Uuid> gone;
        std::vector<Row> same;  ///< where they were
        std::vector<Row> moved; ///< to another place
        std::vector<Row> added;
    };
    struct Persistent {
        QModelIndex index;
        Uuid key;
    };

    void fetch(int row) const;
    void readCount();
    void show(RowView view, bool anew);
    void startOver();
    void readAnew();
    void resetTo(int count);
    void layOutTo(int count);
    void setFailure(std::optional<Failure> failure) const;
    void findMarks();

    [[nodiscard]] bool applyFew(const std::vector<domain::Change> &changes);
    [[nodiscard]] bool classify(const std::vector<domain::Change> &changes,
                                const std::vector<Row> &shown, FewChanges &few) const;
    void takeOut(int row);
    void replaceRow(int row, const Row &with);
    [[nodiscard]] bool moveOne(const Row &moved);
    [[nodiscard]] bool putIn(const Row &added);

    [[nodiscard]] std::vector<Persistent> persistentRows() const;
    [[nodiscard]] Result<std::unordered_map<Uuid, int>> numbersOf(
        const std::vector<Persistent> &rows, int total);
    void relayout(int count);
    void rememberKeys(const RowCache::Page &dropped) const;
    void shiftPinned(int from, int by);

    [[nodiscard]] bool isLong(int rows) const { return m_beside && rows >= m_besideFrom; }
    [[nodiscard]] bool looksThroughAll(const RowView &view) const;
    void ask();
    void answered(int question, const RowView &view, const Status &read, FoundRows &found);
    void take(FoundRows &found);
    void ticksMoved();

    void dropHiddenTicks();
    void emitTicks();
    void repaintKey(const Uuid &key, int column, const QList<int> &roles);
    [[nodiscard]] QVariant tickData(const Row &row, int role) const;
    [[nodiscard]] QVariant cellData(const Row &row, int column, int role) const;
    [[nodiscard]] QString rowName(const Row &row) const;
    [[nodiscard]] const QString *pendingText(const Uuid &key, int column) const;

    std::unique_ptr<RowSource> m_source;
    Display m_display;
    int m_count = 0;
    mutable RowCache m_cache;
    mutable std::unordered_map<int, Uuid> m_pinned; ///< keys of dropped rows that are held on to
    mutable std::optional<Failure> m_failure;
    mutable bool m_stale = false; ///< the database has other rows than we think
    bool m_frozen = false;        ///< while rows change: what is not here is not fetched
    std::vector<Uuid> m_ticks; ///< by key
    std::unordered_map<Uuid, std::unordered_map<int, QString>> m_pending;
    mutable QTimer m_marksTimer;

    // what is read on another thread (pagedbeside.cpp)
    BesideReading m_beside;
    int m_besideFrom = 0;
    int m_total = 0;        ///< rows without search and filter, when they were counted last
    RowView m_wanted;       ///< to be shown; meanwhile the source has what is shown
    bool m_resets = false;  ///< other rows, not only another order
    bool m_tickAll = false; ///< wanted too
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_ticksMoved = false; ///< since it was asked
    int m_question = 0;
};

} // namespace clientele::models
