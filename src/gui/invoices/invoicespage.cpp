// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicespage.h"

#include "exportrun.h"
#include "invoicedetail.h"
#include "invoicetexts.h"
#include "issuerun.h"
#include "models/invoicelist.h"
#include "platform/settings.h"
#include "widgets/layouts.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtCore/QThreadPool>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using models::InvoiceColumn;
using widgets::px;

namespace {

constexpr int column(InvoiceColumn name)
{
    return static_cast<int>(name);
}

/// A draft has no number: there it says so.
class NumberDelegate final : public widgets::CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        const QString number = index.data().toString();
        paintText(painter, option, index, number.isEmpty() ? InvoicesPage::tr("Draft") : number,
                  widgets::Type::Text,
                  number.isEmpty() ? widgets::Meaning::Muted : widgets::Meaning::Text);
    }
};

} // namespace

InvoicesPage::InvoicesPage(const PageTools &given, QWidget *parent)
    : Page(given, parent), m_headlines(new widgets::HeadlineBar), m_chips(new widgets::ChipBar),
      m_table(new widgets::ListTable), m_empty(new widgets::EmptyState),
      m_listOrEmpty(new QStackedWidget), m_detail(new InvoiceDetailPanel(given)),
      m_printers(new QThreadPool(this))
{
    setObjectName(QStringLiteral("invoicesPage"));
    addActions();
    m_detail->setActions({m_preview, m_export, m_print});
    buildList();
    connectList();
    connect(&session(), &Session::changed, this, &InvoicesPage::applyChange);
}

InvoicesPage::~InvoicesPage()
{
    if (m_cancelPrinting)
        m_cancelPrinting();
    m_printers->waitForDone(); // for one invoice at most
}

void InvoicesPage::buildList()
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("invoicesSplitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget;
    left->setAttribute(Qt::WA_StyledBackground);
    left->setProperty("look", QStringLiteral("surface"));
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_headlines);
    rows->addWidget(widgets::makeRule(left));
    rows->addWidget(m_chips);
    m_listOrEmpty->addWidget(m_table);
    m_listOrEmpty->addWidget(m_empty);
    rows->addWidget(m_listOrEmpty, 1);
    splitter->addWidget(left);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    row->addWidget(splitter);
}

void InvoicesPage::connectList()
{
    m_table->setObjectName(QStringLiteral("invoicesTableView"));
    m_table->setAccessibleName(tr("Invoices"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &InvoicesPage::showColumnMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &InvoicesPage::showRowMenu);
    connect(m_table, &widgets::ListTable::tickAllAsked, this, [this](bool ticked) {
        ticked ? m_list->tickAll() : m_list->untickAll();
    });
    connect(m_table, &QAbstractItemView::activated, this, &InvoicesPage::preview);
    connect(m_chips, &widgets::ChipBar::chosen, this, &InvoicesPage::chooseChip);
    connect(m_detail, &InvoiceDetailPanel::clientAsked, this,
            [this](const QString &client) { tools().go(QStringLiteral("clients"), client); });
}

void InvoicesPage::addActions()
{
    ActionRegistry &actions = tools().actions;
    if (!session().inClientContext())
        m_issue = actions.add(this, {QStringLiteral("invoices.issue"), tr("Issue\u2026"), {},
                                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                                     tr("Gives numbers to the drafts that are due")},
                              [this] { issue(); });
    m_preview = actions.add(this, {QStringLiteral("invoices.preview"), tr("Show Page"),
                                   QStringLiteral("document-preview"), QKeySequence(Qt::Key_F4),
                                   tr("Shows the pages as they are printed")},
                            [this] { preview(); });
    m_export = actions.add(this, {QStringLiteral("invoices.export"), tr("Export PDF\u2026"),
                                  QStringLiteral("document-export"),
                                  QKeySequence(Qt::CTRL | Qt::Key_E),
                                  tr("Writes a PDF of each ticked invoice, or of the current one")},
                           [this] { exportPdfs(); });
    m_print = actions.add(this, {QStringLiteral("invoices.print"), tr("Print\u2026"),
                                 QStringLiteral("document-print"), QKeySequence::Print,
                                 tr("Prints each ticked invoice, or the current one")},
                          [this] { print(); });
}

void InvoicesPage::enter()
{
    m_entered = true;
    if (!m_list)
        openList();
    readTotals();
    m_table->setFocus();
}

void InvoicesPage::leave()
{
    saveView();
    m_entered = false;
}

void InvoicesPage::release()
{
    if (m_list)
        saveView();
    m_issueRun.reset();
    m_exportRun.reset();
    m_table->setModel(nullptr);
    m_list.reset();
}

void InvoicesPage::openList()
{
    auto reader = session().reader();
    if (!reader) {
        showProblem(reader.failure());
        return;
    }
    m_list = models::makeInvoiceList(*reader, models::InvoiceShelf::All,
                                     session().scope().subject.value_or(AccountId()),
                                     session().display());
    m_table->setModel(m_list->model());
    m_table->sortByColumn(column(InvoiceColumn::BillDate), Qt::DescendingOrder);
    setUpColumns();
    restoreView();
    std::vector<widgets::Chip> chips;
    for (const InvoiceFilter &filter : invoiceFilters(session().today()))
        chips.push_back(filter.chip);
    m_chips->setChips(chips);
    m_chips->setCurrent(QStringLiteral("all"));
    chooseChip(QStringLiteral("all"));
    connect(m_list.get(), &models::ListModel::rowCountChanged, this, [this] {
        updateEmptyState();
        Q_EMIT statusChanged();
    });
    connect(m_list.get(), &models::ListModel::ticksChanged, this, [this] {
        m_table->setTickState(m_list->tickState());
        updateActions();
        Q_EMIT statusChanged();
    });
    connect(m_list.get(), &models::ListModel::failureChanged, this, [this] {
        if (m_list->failure())
            showProblem(*m_list->failure());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &InvoicesPage::showCurrent);
    if (m_list->rowCount() > 0)
        m_table->selectRow(0);
    updateEmptyState();
    showCurrent();
    Q_EMIT statusChanged();
}

void InvoicesPage::setUpColumns()
{
    using Column = InvoiceColumn;
    using widgets::FigureDelegate;
    m_table->setTickColumn(column(Column::Tick));
    m_table->setItemDelegateForColumn(column(Column::Tick), new widgets::TickDelegate(m_table));
    m_table->setItemDelegateForColumn(column(Column::Number), new NumberDelegate(m_table));
    m_table->setItemDelegateForColumn(
        column(Column::Status),
        new widgets::PillDelegate(
            [this](const QModelIndex &index) { return invoicePill(index, session().today()); },
            m_table));
    const auto figure = [this](Column name, FigureDelegate::Zero zero) {
        m_table->setItemDelegateForColumn(
            column(name), new FigureDelegate(models::RawRole, zero, false, m_table));
    };
    for (const Column name : {Column::BillDate, Column::Issued, Column::Due, Column::Total,
                              Column::Payable})
        figure(name, FigureDelegate::Zero::Show);
    figure(Column::Open, FigureDelegate::Zero::Blank);
    const std::pair<Column, int> widths[] = {
        {Column::Tick, 40}, {Column::Number, 114}, {Column::Client, 160}, {Column::Status, 88},
        {Column::BillDate, 96}, {Column::Issued, 96}, {Column::Due, 96}, {Column::Total, 108},
        {Column::Payable, 108}, {Column::Open, 100}};
    for (const auto &[name, units] : widths)
        m_table->setColumnWidth(column(name), px(units));
    m_table->setColumnHidden(column(Column::Issued), true);
    m_table->setColumnHidden(column(Column::Payable), true);
    m_table->setColumnHidden(column(Column::Client), session().inClientContext());
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(px(40));
    header->setSectionResizeMode(
        column(session().inClientContext() ? Column::Number : Column::Client),
        QHeaderView::Stretch);
    header->moveSection(header->visualIndex(column(Column::Status)), header->count() - 1);
}

QString InvoicesPage::settingsKey(const char *name) const
{
    return QStringLiteral("invoices/%1/%2/%3")
        .arg(QLatin1String(name),
             session().inClientContext() ? QLatin1String("client") : QLatin1String("agency"),
             QString::fromStdString(session().scope().actor.toString()));
}

void InvoicesPage::restoreView()
{
    const QByteArray saved = tools().settings.bytes(settingsKey("header"));
    if (!saved.isEmpty())
        m_table->restoreHeader(saved);
    auto *splitter = findChild<QSplitter *>(QStringLiteral("invoicesSplitter"));
    const QByteArray sizes = tools().settings.bytes(settingsKey("splitter"));
    if (sizes.isEmpty() || !splitter->restoreState(sizes))
        splitter->setSizes({px(820), px(340)});
}

void InvoicesPage::saveView()
{
    tools().settings.setBytes(settingsKey("header"), m_table->saveHeader());
    tools().settings.setBytes(
        settingsKey("splitter"),
        findChild<QSplitter *>(QStringLiteral("invoicesSplitter"))->saveState());
}

void InvoicesPage::showProblem(const Failure &failure)
{
    tools().messages.show(widgets::Tone::Problem, wording::sentence(failure, session().locale()));
}

QString InvoicesPage::title() const
{
    return tr("Invoices");
}

std::vector<QAction *> InvoicesPage::headerActions() const
{
    std::vector<QAction *> actions = {m_export, m_print};
    if (m_issue != nullptr)
        actions.push_back(m_issue);
    return actions;
}

QString InvoicesPage::searchHint() const
{
    return session().inClientContext() ? tr("Search invoices by number")
                                       : tr("Search number or client");
}

QString InvoicesPage::statusText() const
{
    if (!m_list)
        return {};
    const auto ticked = static_cast<int>(m_list->tickedKeys().size());
    const QString shown = tr("%n invoices", nullptr, m_list->rowCount());
    return ticked == 0 ? tr("%1, none ticked").arg(shown)
                       : tr("%1, %2").arg(shown, tr("%n ticked", nullptr, ticked));
}

} // namespace clientele::gui
