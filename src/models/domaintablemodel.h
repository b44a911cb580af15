// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QSqlTableModel>

namespace clientele::models {

/// A QSqlTableModel that reads one page and cannot write (architecture.md 4.4): its connection is
/// read-only, no edit reaches the base class, and its SELECT has an order by a unique key and a
/// LIMIT of at most kPageRows, fewer than the 256 rows that Qt reads at a time, so that no cursor
/// stays open (architecture.md 5.1).
class DomainTableModel final : public QSqlTableModel
{
    Q_OBJECT
public:
    static constexpr int kPageRows = 200;

    /// `table`: the name under which the connection's context sees it (Reader::tableName()).
    DomainTableModel(const QSqlDatabase &database, const QString &table);

    /// Reads the rows of `statement`, which has at most kPageRows. Fails as Confined, Busy,
    /// ConnectionLost or Internal; then it has no rows.
    [[nodiscard]] Status load(const QString &statement);
    /// The value of a column of the statement, by its number.
    [[nodiscard]] QVariant valueAt(int row, int column) const;
    /// Number of a column of the last statement; -1: none of that name.
    [[nodiscard]] int columnNumber(const char *name) const;

    bool setData(const QModelIndex &, const QVariant &, int) override { return false; }
    bool insertRows(int, int, const QModelIndex &) override { return false; }
    bool removeRows(int, int, const QModelIndex &) override { return false; }

protected:
    [[nodiscard]] QString selectStatement() const override { return m_statement; }
    bool updateRowInTable(int, const QSqlRecord &) override { return false; }
    bool insertRowIntoTable(const QSqlRecord &) override { return false; }
    bool deleteRowFromTable(int) override { return false; }

private:
    QString m_statement;
};

} // namespace clientele::models
