// SPDX-License-Identifier: GPL-3.0-or-later
#include "importdialog.h"

#include "clients/ui_importdialog.h"
#include "wording/names.h"
#include "wording/sentences.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtWidgets/QPushButton>

namespace clientele::gui {

using application::ImportOptions;
using widgets::px;

namespace {

/// lupdate does not find the class of ImportDialog's own tr() in this file.
struct ImportTexts {
    Q_DECLARE_TR_FUNCTIONS(ImportTexts)
};

} // namespace

ImportRowsModel::ImportRowsModel(const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), m_locale(locale)
{
}

void ImportRowsModel::setRows(std::vector<application::ImportedRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    std::stable_partition(m_rows.begin(), m_rows.end(),
                          [](const auto &row) { return !row.problems.empty(); });
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportRowsModel::problems(const application::ImportedRow &row) const
{
    QStringList texts;
    for (const interchange::RowProblem &problem : row.problems) {
        texts.append(wording::sentence(problem.failure, m_locale));
        if (problem.earlierLine != 0)
            texts.append(tr("(as on line %1)").arg(problem.earlierLine));
    }
    if (texts.isEmpty() && row.repaired)
        texts.append(tr("Repaired: a comma too many was read as text."));
    return texts.join(QLatin1Char(' '));
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const application::ImportedRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole && index.column() == Problem)
        return widgets::plain(problems(row));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Line: return m_locale.toString(static_cast<qulonglong>(row.line));
    case Name: return wording::plainName(row.name);
    case Detail: return wording::plainName(row.detail);
    default: break;
    }
    const QString text = problems(row);
    return text.isEmpty() ? tr("Good") : text;
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line: return tr("Line");
    case Name: return tr("Name");
    case Detail: return tr("Where");
    default: return tr("Problem");
    }
}

ImportDialog::ImportDialog(const QString &file, const QStringList &plans, const Session &session)
    : m_session(session), m_file(file), m_ui(std::make_unique<Ui::ImportDialog>()),
      m_rows(new ImportRowsModel(session.locale(), this))
{
    setObjectName(QStringLiteral("importDialog"));
    fill(*m_ui);
    setMinimumSize(px(820), px(600));
    setSubtitle(wording::plainName(QFileInfo(file).fileName().toStdString()));
    m_ui->importPlanComboBox->addItems(plans);
    m_ui->importPlanComboBox->setCurrentIndex(plans.isEmpty() ? 0 : 1);
    QHeaderView *columns = m_ui->columnsTableWidget->horizontalHeader();
    columns->setSectionResizeMode(QHeaderView::Stretch);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->importTableView->setModel(m_rows);
    m_ui->importTableView->setColumnWidth(0, px(56));
    m_ui->importTableView->setColumnWidth(1, px(200));
    m_ui->importTableView->setColumnWidth(2, px(180));
    confirmButton()->setEnabled(false);
    connect(m_ui->importPlanComboBox, &QComboBox::currentIndexChanged, this,
            &ImportDialog::checkAsked);
    connect(m_ui->goodRowsOnlyCheckBox, &QCheckBox::toggled, this, &ImportDialog::checkAsked);
}

ImportDialog::~ImportDialog() = default;

ImportOptions ImportDialog::options(bool dryRun) const
{
    ImportOptions options;
    options.file = m_file.toStdString();
    options.dryRun = dryRun;
    options.goodRowsOnly = m_ui->goodRowsOnlyCheckBox->isChecked();
    if (m_ui->importPlanComboBox->currentIndex() > 0)
        options.defaults.push_back({"plan", m_ui->importPlanComboBox->currentText().toStdString()});
    for (int row = 0; row < m_ui->columnsTableWidget->rowCount(); ++row) {
        const auto *box = qobject_cast<QComboBox *>(m_ui->columnsTableWidget->cellWidget(row, 1));
        if (box != nullptr && box->property("chosen").toBool())
            options.mappings.push_back({box->property("column").toString().toStdString(),
                                        box->currentData().toString().toStdString()});
    }
    return options;
}

void ImportDialog::showReport(const application::ImportReport &report)
{
    if (m_ui->columnsTableWidget->rowCount() == 0)
        fillColumns(report.columns);
    const auto count = [](std::uint64_t number) { return static_cast<int>(number); };
    QString text = report.counts.bad == 0
                       ? ImportTexts::tr("Nothing imported yet. All %n rows are good.", nullptr,
                                         count(report.counts.rows))
                       : ImportTexts::tr("Nothing imported yet. %1 of %2 rows have problems: "
                                         "correct the file, or import the %3 good rows.")
                             .arg(m_session.locale().toString(count(report.counts.bad)),
                                  m_session.locale().toString(count(report.counts.rows)),
                                  m_session.locale().toString(count(report.counts.good())));
    if (report.counts.repaired > 0)
        text += QLatin1Char(' ')
                + ImportTexts::tr("%n rows were repaired.", nullptr, count(report.counts.repaired));
    m_ui->importSummaryLabel->setText(text);
    m_rows->setRows(report.rows);
    const bool possible = report.counts.good() > 0
                          && (report.counts.bad == 0 || m_ui->goodRowsOnlyCheckBox->isChecked());
    confirmButton()->setEnabled(possible);
    confirmButton()->setText(
        ImportTexts::tr("Import %n clients", nullptr, count(report.counts.good())));
}

void ImportDialog::fillColumns(const interchange::ColumnReport &report)
{
    for (const interchange::ColumnUse &column : report) {
        const int row = m_ui->columnsTableWidget->rowCount();
        m_ui->columnsTableWidget->insertRow(row);
        const QString name = QString::fromStdString(column.header);
        auto *item = new QTableWidgetItem(wording::plainName(column.header));
        m_ui->columnsTableWidget->setItem(row, 0, item);
        auto *box = new QComboBox;
        box->setAccessibleName(ImportTexts::tr("Column %1").arg(wording::plainName(column.header)));
        box->setProperty("column", name);
        box->addItem(ImportTexts::tr("(left out)"), QString());
        for (const std::string_view field :
             interchange::fieldNames(interchange::RecordKind::Clients)) {
            const QString text = QString::fromLatin1(field.data(),
                                                     static_cast<qsizetype>(field.size()));
            box->addItem(text, text);
        }
        box->setCurrentIndex(std::max(box->findData(QString::fromStdString(column.field)), 0));
        connect(box, &QComboBox::activated, this, [this, box] {
            box->setProperty("chosen", true);
            Q_EMIT checkAsked();
        });
        m_ui->columnsTableWidget->setCellWidget(row, 1, box);
    }
}

} // namespace clientele::gui
