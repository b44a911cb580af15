// SPDX-License-Identifier: GPL-3.0-or-later
#include "domaintablemodel.h"

#include "sqlfailure.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>

namespace clientele::models {

DomainTableModel::DomainTableModel(const QSqlDatabase &database, const QString &table)
    : QSqlTableModel(nullptr, database)
{
    setEditStrategy(QSqlTableModel::OnManualSubmit);
    setTable(table);
    QSqlIndex key(table, QStringLiteral("key"));
    key.append(QSqlField(QStringLiteral("id"), QMetaType(QMetaType::QString)));
    setPrimaryKey(key); // views have none, and ours are composite for the sake of confinement
}

Status DomainTableModel::load(const QString &statement)
{
    m_statement = statement;
    if (select()) {
        Q_ASSERT(rowCount() <= kPageRows && !canFetchMore());
        return {};
    }
    const Failure failure = failureOf(lastError(), database());
    m_statement.clear();
    return failure;
}

QVariant DomainTableModel::valueAt(int row, int column) const
{
    return QSqlTableModel::data(index(row, column), Qt::EditRole);
}

int DomainTableModel::columnNumber(const char *name) const
{
    return record().indexOf(QLatin1String(name));
}

} // namespace clientele::models
