// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/importing.h"
#include "shell/formdialog.h"
#include "shell/session.h"

#include <QtCore/QAbstractTableModel>

namespace clientele::gui {

namespace Ui {
class ImportDialog;
}

/// All rows of the file with what is wrong with them, bad ones first.
class ImportRowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ImportRowsModel(const QLocale &locale, QObject *parent = nullptr);
    void setRows(std::vector<application::ImportedRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    enum Column : int { Line, Name, Detail, Problem, ColumnCount };
    [[nodiscard]] QString problems(const application::ImportedRow &row) const;

    QLocale m_locale;
    std::vector<application::ImportedRow> m_rows;
};

/// Clients from a CSV file: which column is what, one plan for rows without, every row with its
/// problems before anything is written (product.md, "Bad input").
class ImportDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `plans`: names that may be set for all rows.
    ImportDialog(const QString &file, const QStringList &plans, const Session &session);
    ~ImportDialog() override;

    [[nodiscard]] application::ImportOptions options(bool dryRun) const;
    void showReport(const application::ImportReport &report);

Q_SIGNALS:
    /// Something was chosen: check the file again.
    void checkAsked();

private:
    void fillColumns(const interchange::ColumnReport &report);

    const Session &m_session;
    QString m_file;
    const std::unique_ptr<Ui::ImportDialog> m_ui;
    ImportRowsModel *m_rows;
};

} // namespace clientele::gui
