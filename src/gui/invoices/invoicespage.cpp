// SPDX-License-Identifier: GPL-3.0-or-later
#include "invoicespage.h"

#include "exportrun.h"
#include "invoicedetail.h"
#include "invoicetexts.h"
#include "issuerun.h"
#include "models/invoicelist.h"
#include "widgets/listtable.h"
#include "wording/sentences.h"

#include <QtCore/QThreadPool>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>

namespace clientele::gui {

using application::InvoiceKey;
using application::InvoiceReading;
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
    : ListPage(given, QStringLiteral("invoices"), parent), m_detail(new InvoiceDetailPanel(given)),
      m_printers(new QThreadPool(this))
{
    addActions();
    if (!session().inClientContext())
        addMoneyActions();
    m_detail->setActions({m_preview, m_export, m_print});
    if (m_pay != nullptr)
        m_detail->setActions({m_pay, m_credit, m_hold});
    connect(m_detail, &InvoiceDetailPanel::detailRead, this,
            &InvoicesPage::updateMoneyActions);
    buildList(tr("Invoices"), {m_detail, 820, 340});
    connect(m_detail, &InvoiceDetailPanel::clientAsked, this,
            [this](const QString &client) { tools().go(QStringLiteral("clients"), client); });
}

InvoicesPage::~InvoicesPage()
{
    if (m_cancelPrinting)
        m_cancelPrinting();
    m_printers->waitForDone(); // for one invoice at most
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

void InvoicesPage::release()
{
    m_issueRun.reset();
    m_exportRun.reset();
    ListPage::release();
}

std::unique_ptr<models::ListModel>
InvoicesPage::makeList(const std::shared_ptr<storage::Reader> &reader)
{
    return models::makeInvoiceList(reader, models::InvoiceShelf::All,
                                   session().scope().subject.value_or(AccountId()),
                                   session().display());
}

void InvoicesPage::setUpColumns()
{
    using Column = InvoiceColumn;
    setUpDelegates();
    table()->setTickColumn(column(Column::Tick));
    table()->sortByColumn(column(Column::BillDate), Qt::DescendingOrder);
    const std::pair<Column, int> widths[] = {
        {Column::Tick, 40}, {Column::Number, 128}, {Column::Client, 160}, {Column::Status, 88},
        {Column::BillDate, 104}, {Column::Issued, 96}, {Column::Due, 96}, {Column::Total, 108},
        {Column::Payable, 108}, {Column::Open, 100}};
    for (const auto &[name, units] : widths)
        table()->setColumnWidth(column(name), px(units));
    const bool inClient = session().inClientContext();
    table()->setColumnHidden(column(Column::Issued), true);
    table()->setColumnHidden(column(Column::Payable), true);
    table()->setColumnHidden(column(Column::Client), inClient);
    QHeaderView *header = table()->horizontalHeader();
    header->setMinimumSectionSize(px(40));
    header->setSectionResizeMode(column(inClient ? Column::Number : Column::Client),
                                 QHeaderView::Stretch);
    header->moveSection(header->visualIndex(column(Column::Status)), header->count() - 1);
}

void InvoicesPage::setUpDelegates()
{
    using Column = InvoiceColumn;
    using widgets::FigureDelegate;
    const auto use = [this](Column name, QAbstractItemDelegate *delegate) {
        table()->setItemDelegateForColumn(column(name), delegate);
    };
    use(Column::Tick, new widgets::TickDelegate(table()));
    use(Column::Number, new NumberDelegate(table()));
    use(Column::Status, new widgets::PillDelegate(
                            [this](const QModelIndex &index) {
                                return invoicePill(index, session().today());
                            },
                            table()));
    for (const Column name : {Column::BillDate, Column::Issued, Column::Due, Column::Total,
                              Column::Payable, Column::Open})
        use(name, new FigureDelegate(models::RawRole,
                                     name == Column::Open ? FigureDelegate::Zero::Blank
                                                          : FigureDelegate::Zero::Show,
                                     false, table()));
}

bool InvoicesPage::mayHide(int index) const
{
    return index != column(InvoiceColumn::Number)
           && (index != column(InvoiceColumn::Client) || !session().inClientContext());
}

QString InvoicesPage::counted(int rows) const
{
    return tr("%n invoices", nullptr, rows);
}

std::vector<widgets::Chip> InvoicesPage::chips() const
{
    std::vector<widgets::Chip> chips;
    for (const InvoiceFilter &filter : invoiceFilters(session().today()))
        chips.push_back(filter.chip);
    return chips;
}

ListPage::Filter InvoicesPage::filterOf(const QString &chip) const
{
    for (const InvoiceFilter &filter : invoiceFilters(session().today())) {
        if (filter.chip.id == chip)
            return {filter.filter, std::nullopt};
    }
    return {};
}

/// Headlines and counts of the chips come from one reading, so that they agree with each other.
void InvoicesPage::readFigures()
{
    using Totals = std::vector<domain::InvoiceTotals>;
    session().read<Totals>(
        [today = session().today()](storage::Reader &reader) {
            return InvoiceReading(reader).totals(today);
        },
        this, [this](const Result<Totals> &totals) {
            if (!totals)
                return;
            headlineBar()->setHeadlines(invoiceHeadlines(*totals, session()));
            m_due = 0;
            for (const domain::InvoiceTotals &total : *totals)
                m_due += total.due;
            for (const InvoiceFilter &filter : invoiceFilters(session().today()))
                chipBar()->setCount(filter.chip.id,
                                  chipCount(filter.chip.id, *totals, session()));
            updateActions();
        });
}

ListPage::EmptyText InvoicesPage::describeEmpty() const
{
    const QString chip = chipBar()->current();
    if (chip == QLatin1String("due"))
        return {tr("Nothing is due"), tr("Drafts appear here on their bill day."),
                QStringLiteral("dialog-ok-apply"), nullptr};
    if (chip == QLatin1String("overdue"))
        return {tr("Nothing is overdue"),
                tr("Every issued invoice still has time, or asks for nothing."),
                QStringLiteral("dialog-ok-apply"), nullptr};
    return {tr("No invoice fits"),
            tr("Try another word, or choose All above. Drafts are made by themselves as soon as a "
               "client has a plan."),
            QStringLiteral("edit-find"), nullptr};
}

void InvoicesPage::updateActions()
{
    const bool any = list() != nullptr
                     && (!currentInvoice().second.isNull() || !list()->tickedKeys().empty());
    const QString none = any ? QString() : tr("Choose an invoice first.");
    setReason(*m_preview, currentInvoice().second.isNull() ? tr("Choose an invoice first.")
                                                           : QString());
    setReason(*m_print, m_printing ? tr("Printing already.") : none);
    const bool mayExport = session().has(domain::Permission::ExportData);
    setReason(*m_export, !mayExport       ? tr("Your access level does not allow exporting.")
                         : m_exportRun    ? tr("An export is running; cancel it first.")
                                          : none);
    updateMoneyActions();
    if (m_issue == nullptr)
        return;
    allow(*m_issue, domain::IssueInvoices{}, m_issueRun   ? tr("Issuing already.")
                                             : m_due == 0 ? tr("No draft is due.")
                                                          : QString());
}

void InvoicesPage::showCurrent()
{
    updateActions();
    m_detail->showInvoice(currentInvoice());
}

InvoiceKey InvoicesPage::currentInvoice() const
{
    const int row = currentRow();
    if (row < 0)
        return {};
    return {list()->clientAt(row), InvoiceId{list()->keyAt(row)}};
}

std::vector<QAction *> InvoicesPage::rowActions() const
{
    std::vector<QAction *> actions = {m_preview, m_export, m_print};
    if (m_issue != nullptr)
        actions.insert(actions.end(), {nullptr, m_pay, m_credit, m_void, m_writeOff, m_hold,
                                       nullptr, m_applyCredit, m_refund, m_withdrawPayment,
                                       nullptr, m_issue});
    return actions;
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

} // namespace clientele::gui
