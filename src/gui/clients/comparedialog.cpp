// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedialog.h"

#include "clients/ui_comparedialog.h"
#include "models/listmodel.h"
#include "shell/moneytexts.h"
#include "shell/typedfigures.h"
#include "wording/figures.h"
#include "wording/names.h"
#include "wording/rules.h"
#include "wording/sentences.h"

#include <QtWidgets/QPushButton>

#include <array>

namespace clientele::gui {

using application::ComparedBillDay;
using application::ComparedLine;
using application::ProfileComparison;
using widgets::Meaning;
using widgets::px;
using widgets::Type;

namespace {

constexpr int kMonthsShown = 12;

struct CompareColumn {
    enum : int { BillDay, Line, Days, Left, Right, Change, Rule };
};

// what the key of a row begins with
constexpr QChar kSameRow = u's';
constexpr QChar kDifferentRow = u'd';
constexpr QChar kTotalRow = u't';

/// What differs stands out, and sums do; what is equal steps back.
class CompareDelegate final : public widgets::CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const QString key = index.data(models::KeyRole).toString();
        const QChar kind = key.isEmpty() ? kSameRow : key.at(0);
        const bool marked = kind == kDifferentRow && index.column() >= CompareColumn::Left;
        paintText(painter, option, index, index.data().toString(),
                  kind == kTotalRow || marked ? Type::Strong : Type::Text,
                  marked ? Meaning::Danger : kind == kSameRow ? Meaning::Muted : Meaning::Text);
    }
};

QString ruleNames(const ComparedLine &line)
{
    QStringList names;
    for (const std::string &knob : line.knobs)
        names.append(wording::ruleName(knob));
    return names.join(QStringLiteral(", "));
}

struct CompareTexts {
    Q_DECLARE_TR_FUNCTIONS(CompareTexts)
};

QString comparedName(const ComparedLine &line)
{
    if (line.isTax)
        return CompareTexts::tr("Tax");
    const QString item = wording::plainName(line.item);
    const QString whole = line.component.empty()
                              ? item
                              : CompareTexts::tr("%1: %2").arg(
                                    item, wording::plainName(line.component));
    if (line.kind == "credit" || line.kind == "correction")
        return CompareTexts::tr("%1, taken back").arg(whole);
    return whole;
}

/// The side of a line, or that it has none.
QString sideText(const std::optional<std::int64_t> &minor, Currency currency,
                 const Session &session)
{
    return minor ? wording::amount({*minor, currency}, session.locale())
                 : CompareTexts::tr("none");
}

QString changeText(std::int64_t minor, Currency currency, const Session &session)
{
    const QString text = wording::amount({minor, currency}, session.locale());
    return minor > 0 ? QLatin1Char('+') + text : text;
}

void addRules(QComboBox &box, const std::string &own)
{
    box.addItem(CompareTexts::tr("%1 (the client\u2019s own)").arg(wording::rulesName(own)),
                QString());
    for (const std::string &name : wording::offeredRules()) {
        if (name != own)
            box.addItem(wording::rulesName(name), QString::fromStdString(name));
    }
}

} // namespace

CompareDialog::CompareDialog(Session &session, const domain::Account &client)
    : m_session(session), m_client(client.id), m_ui(std::make_unique<Ui::CompareDialog>()),
      m_run(session, this)
{
    setObjectName(QStringLiteral("compareDialog"));
    fill(*m_ui);
    setMinimumSize(px(980), px(620));
    setCancel(tr("Close"));
    setSubtitle(wording::plainName(client.name));
    const std::string &own = client.billingProfile.empty() ? session.profile().billingProfile
                                                           : client.billingProfile;
    addRules(*m_ui->leftComboBox, own);
    addRules(*m_ui->rightComboBox, own);
    m_ui->rightComboBox->setCurrentIndex(1);
    const Date today = session.today();
    for (QDateEdit *edit : {m_ui->fromDateEdit, m_ui->toDateEdit})
        edit->setDisplayFormat(session.locale().dateFormat(QLocale::ShortFormat));
    m_ui->fromDateEdit->setDate(typedDay(today.addMonths(1 - kMonthsShown, 1)));
    m_ui->toDateEdit->setDate(typedDay(today));
    m_ui->compareTableView->setItemDelegate(new CompareDelegate(m_ui->compareTableView));
    m_ui->compareTableView->setEnabled(false); // nothing would show the focus
    for (QComboBox *box : {m_ui->leftComboBox, m_ui->rightComboBox})
        connect(box, &QComboBox::currentIndexChanged, this, &CompareDialog::ask);
    for (QDateEdit *edit : {m_ui->fromDateEdit, m_ui->toDateEdit})
        connect(edit, &QDateEdit::dateChanged, this, &CompareDialog::ask);
    m_ui->toDateEdit->setMinimumDate(m_ui->fromDateEdit->date());
    connect(m_ui->fromDateEdit, &QDateEdit::dateChanged, m_ui->toDateEdit,
            &QDateEdit::setMinimumDate);
    connect(m_ui->onlyDifferencesCheckBox, &QCheckBox::toggled, this,
            &CompareDialog::showOnlyDifferences);
    connect(&m_run, &ComparisonRun::finished, this, &CompareDialog::showResult);
    ask();
}

CompareDialog::~CompareDialog() = default;

const ProfileComparison *CompareDialog::comparison() const
{
    const auto *result = m_run.result();
    return result != nullptr && result->ok() ? &**result : nullptr;
}

void CompareDialog::ask()
{
    clearProblems();
    confirmButton()->setEnabled(false);
    m_ui->compareSummaryLabel->setText(tr("Comparing\u2026"));
    application::ComparisonQuestion question;
    question.client = m_client;
    question.left = m_ui->leftComboBox->currentData().toString().toStdString();
    question.right = m_ui->rightComboBox->currentData().toString().toStdString();
    question.days = {typedDay(m_ui->fromDateEdit->date()),
                     typedDay(m_ui->toDateEdit->date()).addDays(1)};
    m_run.ask(question);
}

void CompareDialog::showResult()
{
    const auto *result = m_run.result();
    if (result == nullptr)
        return;
    const ProfileComparison *shown = result->ok() ? &**result : nullptr;
    const ProfileComparison nothing;
    showRows(shown != nullptr ? *shown : nothing);
    m_ui->compareHeadlines->setVisible(shown != nullptr);
    m_ui->compareSummaryLabel->clear();
    if (shown == nullptr) {
        showFailure(result->failure(), m_session.locale());
        confirmButton()->setEnabled(false);
        return;
    }
    showTotals(*shown);
    showSummary(*shown);
    confirmButton()->setEnabled(!shown->bills.empty());
}

void CompareDialog::showRows(const ProfileComparison &comparison)
{
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    auto rows = std::make_unique<RowsModel>(std::vector<RowsModel::Column>{
        {tr("Invoice of")}, {tr("Line")}, {tr("Days")},
        {wording::rulesName(comparison.left.name), right},
        {wording::rulesName(comparison.right.name), right},
        {tr("Difference"), right}, {tr("Rule that differs")}});
    std::vector<RowsModel::Row> shown;
    m_reasons.clear();
    const Currency currency = comparison.currency;
    const auto add = [&](QChar kind, std::vector<QVariant> cells, const QString &reason) {
        const QString key = kind + QString::number(m_reasons.size());
        QString name = cells[CompareColumn::Line].toString();
        if (!reason.isEmpty())
            name = tr("%1. %2").arg(name, reason);
        shown.push_back({key, std::move(cells), name});
        m_reasons.push_back(reason);
    };
    for (const ComparedBillDay &bill : comparison.bills) {
        const QString day = dayText(bill.billDate, m_session);
        for (const ComparedLine &line : bill.lines) {
            const bool differs = line.differs();
            const std::int64_t change = line.rightMinor.value_or(0) - line.leftMinor.value_or(0);
            add(differs ? kDifferentRow : kSameRow,
                {day, comparedName(line),
                 line.isTax ? QString() : wording::days(line.days, m_session.locale()),
                 sideText(line.leftMinor, currency, m_session),
                 sideText(line.rightMinor, currency, m_session),
                 differs ? changeText(change, currency, m_session) : QString(), ruleNames(line)},
                wording::rulesSentence(line.knobs, line.together, comparison.left,
                                       comparison.right));
        }
        const std::int64_t change = bill.rightMinor - bill.leftMinor;
        add(kTotalRow,
            {day, tr("Total"), QString(), sideText(bill.leftMinor, currency, m_session),
             sideText(bill.rightMinor, currency, m_session),
             change != 0 ? changeText(change, currency, m_session) : QString(), QString()},
            {});
    }
    rows->setRows(std::move(shown));
    m_ui->compareTableView->setModel(rows.get());
    m_rows = std::move(rows);
    const std::array widths{110, 130, 240, 90, 90, 95};
    for (std::size_t i = 0; i < widths.size(); ++i)
        m_ui->compareTableView->setColumnWidth(static_cast<int>(i), px(widths.at(i)));
    connect(m_ui->compareTableView->selectionModel(), &QItemSelectionModel::currentRowChanged,
            this, &CompareDialog::showReason);
    showOnlyDifferences();
}

void CompareDialog::showTotals(const ProfileComparison &comparison)
{
    const Currency currency = comparison.currency;
    const auto by = [](const billing::Profile &profile) {
        return tr("by %1").arg(wording::rulesName(profile.name));
    };
    const Money change{comparison.rightMinor - comparison.leftMinor, currency};
    m_ui->compareHeadlines->setHeadlines({
        {moneyText({comparison.leftMinor, currency}, m_session), by(comparison.left)},
        {moneyText({comparison.rightMinor, currency}, m_session), by(comparison.right)},
        {change.minor == 0 ? moneyText(change, m_session) : differenceText(change, m_session),
         tr("Difference")},
    });
}

/// What is to be known before the table: how much of it differs, and who is not billed at all.
void CompareDialog::showSummary(const ProfileComparison &comparison)
{
    QStringList sentences;
    if (comparison.bills.empty())
        sentences.append(tr("Neither bills anything on these days."));
    else if (comparison.differentCount == 0 && comparison.leftMinor == comparison.rightMinor)
        sentences.append(tr("Both bill the same: %n lines are equal.", nullptr,
                            comparison.lineCount));
    else
        sentences.append(tr("%1 of %n lines differ.", nullptr, comparison.lineCount)
                             .arg(m_session.locale().toString(comparison.differentCount)));
    const auto parked = [&](const auto &side, const billing::Profile &profile) {
        if (side)
            sentences.append(tr("By %1 nothing is billed from %2 on: %3")
                                 .arg(wording::rulesName(profile.name),
                                      dayText(side->since, m_session),
                                      wording::parkedSentence(comparison.clientName,
                                                              side->refusal.rule,
                                                              side->refusal.parameters,
                                                              m_session.locale())));
    };
    parked(comparison.leftParked, comparison.left);
    parked(comparison.rightParked, comparison.right);
    sentences.append(tr("Both are computed anew from what is stored of the client; credit notes "
                        "and account credit are left out, and nothing is changed."));
    m_ui->compareSummaryLabel->setText(sentences.join(QLatin1Char(' ')));
}

void CompareDialog::showOnlyDifferences()
{
    if (m_rows == nullptr)
        return;
    if (m_ui->onlyDifferencesCheckBox->isChecked())
        m_rows->showOnly([](const RowsModel::Row &row) { return row.key.at(0) == kDifferentRow; });
    else
        m_rows->showOnly(nullptr);
    int first = 0; // that differs
    while (m_rows->rowAt(first) != nullptr && m_rows->rowAt(first)->key.at(0) != kDifferentRow)
        ++first;
    m_ui->compareTableView->setEnabled(m_rows->rowCount() > 0);
    if (m_rows->rowCount() > 0)
        m_ui->compareTableView->selectRow(first < m_rows->rowCount() ? first : 0);
    showReason();
}

/// Of the current line, in a whole sentence.
void CompareDialog::showReason()
{
    const RowsModel::Row *row
        = m_rows->rowAt(m_ui->compareTableView->currentIndex().row());
    const QString reason = row == nullptr ? QString() : m_reasons.at(row->key.mid(1).toUInt());
    m_ui->compareReasonLabel->setText(reason);
}

} // namespace clientele::gui
