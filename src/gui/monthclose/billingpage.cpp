// SPDX-License-Identifier: GPL-3.0-or-later
#include "billingpage.h"

#include "billingtexts.h"
#include "invoices/exportrun.h"
#include "invoices/invoicetexts.h"
#include "invoices/issuerun.h"
#include "platform/settings.h"
#include "shell/moneytexts.h"
#include "statementrun.h"
#include "widgets/actionbutton.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/figures.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele::gui {

using application::AccountReading;
using application::MonthClose;
using application::ScheduledChange;

namespace {

constexpr auto kViewSettings = "billing";
constexpr std::size_t kMostReasons = 500; ///< read at once: more nobody reads
constexpr int kMostScheduled = 1000;
constexpr int kMonths = 13;

/// The rows are made where they are read: of a hundred thousand drafts that takes a second.
struct Reading {
    std::shared_ptr<const MonthClose> close;
    std::vector<ScheduledChange> scheduled;
    Rows due;
    Rows held;
    Rows parked;
    Rows issued;
    Rows overdue;
};

Result<Reading> readAll(storage::Reader &reader, Date today, const std::vector<int> &dunningDays,
                        const QLocale &locale)
{
    Reading reading;
    CLIENTELE_ASSIGN(MonthClose close, application::readMonthClose(reader, today));
    CLIENTELE_ASSIGN(reading.scheduled,
                     AccountReading(reader).scheduled(std::nullopt, today, kMostScheduled));
    CLIENTELE_ASSIGN(const auto overdue, application::InvoiceReading(reader).overdue(today));
    reading.due = dueRows(close, {}, locale);
    reading.held = heldRows(close, locale);
    reading.parked = parkedRows(close, locale);
    reading.issued = issuedRows(close, locale);
    reading.overdue = overdueRows(overdue, dunningDays, today, locale);
    reading.close = std::make_shared<const MonthClose>(std::move(close));
    return reading;
}

/// Which drafts differ from the month before, so far as somebody reads why.
std::vector<std::size_t> differing(const MonthClose &close)
{
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < close.due.size() && which.size() < kMostReasons; ++i) {
        if (close.due[i].differs() && close.due[i].lastNetMinor)
            which.push_back(i);
    }
    return which;
}

Result<Rows> readDueWithReasons(storage::Reader &reader, const MonthClose &close,
                                const std::vector<std::size_t> &which, const QLocale &locale)
{
    std::vector<domain::DueDraft> drafts;
    for (const std::size_t i : which)
        drafts.push_back(close.due[i].draft);
    CLIENTELE_ASSIGN(const auto differences, application::readDifferences(reader, drafts));
    QStringList reasons(static_cast<qsizetype>(close.due.size()));
    for (std::size_t i = 0; i < std::min(which.size(), differences.size()); ++i)
        reasons[static_cast<qsizetype>(which[i])]
            = differenceSentence(differences[i], close.due[which[i]].draft.currency, locale);
    return dueRows(close, reasons, locale);
}

} // namespace

BillingPage::BillingPage(const PageTools &given, QWidget *parent)
    : Page(given, parent), m_frame(new ListFrame(QStringLiteral("billing"), tr("Billing"))),
      m_lists(billingLists(given.session)), m_months(new QComboBox), m_orders(makeOrders()),
      m_howDrawn(new widgets::PlainLabel(QString()))
{
    setObjectName(QStringLiteral("billingPage"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    addActions();
    addLists();
    addMonths();
    addRowBar();
    connect(m_frame, &ListFrame::currentChanged, this, &BillingPage::updateActions);
    connect(m_frame, &ListFrame::ticksChanged, this, [this] {
        updateActions();
        Q_EMIT statusChanged();
    });
    connect(m_frame, &ListFrame::activated, this, [this] {
        (m_showInvoice->isEnabled() ? m_showInvoice : m_showClient)->trigger();
    });
    connect(m_frame->chips(), &widgets::ChipBar::chosen, this, &BillingPage::showList);
    connect(&session(), &Session::changed, this, [this](const domain::ChangeSet &) {
        if (isVisible() && !m_issueRun) // a run says itself when it is over
            readClose();
    });
    showList();
}

BillingPage::~BillingPage() = default;

void BillingPage::addActions()
{
    ActionRegistry &actions = tools().actions;
    m_issueAll = actions.add(this, {QStringLiteral("billing.issueAll"), tr("Issue All\u2026"), {},
                                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                                    tr("Gives numbers to all drafts that are due")},
                             [this] { issue(false); });
    m_issueTicked = actions.add(this, {QStringLiteral("billing.issueTicked"),
                                       tr("Issue Ticked\u2026"), {}, {},
                                       tr("Issues what is due of the ticked clients")},
                                [this] { issue(true); });
    m_release = actions.add(this, {QStringLiteral("billing.release"), tr("Release"), {}, {},
                                   tr("The draft is issued with the next run again")},
                            [this] { releaseHeld(); });
    m_withdraw = actions.add(this, {QStringLiteral("billing.withdraw"), tr("Withdraw\u2026"), {},
                                    {}, tr("Takes back a change before its day has come")},
                             [this] { withdraw(); });
    m_disable = actions.add(this, {QStringLiteral("billing.disable"), tr("Disable\u2026"), {}, {},
                                   tr("Disables the accounts that the draw hits")},
                            [this] { disableDrawn(); });
    m_enable = actions.add(this, {QStringLiteral("billing.enable"), tr("Enable"), {}, {},
                                  tr("Enables an account that the draw disabled")},
                           [this] { enableDrawn(); });
    m_payExcess = actions.add(this, {QStringLiteral("billing.payExcess"),
                                     tr("Record Payment\u2026"), {}, {},
                                     tr("What was paid to the platform for the month")},
                              [this] { payExcess(); });
    m_rate = actions.add(this, {QStringLiteral("billing.rate"), tr("Exchange Rate\u2026"), {}, {},
                                tr("What the client's currency is worth; for the margin only")},
                         [this] { enterRate(); });
    m_export = actions.add(this, {QStringLiteral("billing.export"), tr("Export\u2026"),
                                  QStringLiteral("document-export"),
                                  QKeySequence(Qt::CTRL | Qt::Key_E),
                                  tr("PDFs of what was issued, or the statement as CSV")},
                           [this] {
        m_list == List::Statement ? exportStatement() : exportIssued();
    });
    m_showInvoice = actions.add(this, {QStringLiteral("billing.showInvoice"), tr("Show Invoice"),
                                       QStringLiteral("view-financial-list")},
                                [this] { showInvoice(); });
    m_showClient = actions.add(this, {QStringLiteral("billing.showClient"), tr("Show Client"),
                                      QStringLiteral("group")},
                               [this] { showClient(); });
    m_frame->setRowActions({m_showInvoice, m_showClient, nullptr, m_release, m_withdraw, m_enable,
                            m_rate});
}

void BillingPage::addLists()
{
    for (const BillingListSpec &each : m_lists)
        m_models.push_back(new RowsModel(each.columns, each.tickColumn, this));
    m_frame->chips()->setChips(chips());
    m_frame->chips()->setCurrent(spec(List::Due).chip);
}

void BillingPage::addMonths()
{
    m_months->setObjectName(QStringLiteral("statementMonthComboBox"));
    m_months->setAccessibleName(tr("Month of the statement"));
    Date first = application::monthOf(session().today()).from;
    for (int i = 0; i < kMonths; ++i) {
        m_months->addItem(session().locale().standaloneMonthName(first.month())
                              + QLatin1Char(' ') + QString::number(first.year()),
                          first.days());
        first = first.addMonths(-1, 1);
    }
    connect(m_months, &QComboBox::currentIndexChanged, this,
            [this] { m_list == List::Excess ? readDraws() : readStatement(); });
}

/// What can be done with the rows of the list that is shown.
void BillingPage::addRowBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(widgets::px(20), 0, widgets::px(20), widgets::px(8));
    layout->setSpacing(widgets::px(8));
    layout->addWidget(m_months);
    layout->addWidget(m_orders);
    m_rowButtons.emplace_back(m_orders, std::vector<List>{List::Excess});
    const std::pair<QAction *, std::vector<List>> actions[] = {
        {m_release, {List::Held}},
        {m_withdraw, {List::Scheduled}},
        {m_disable, {List::Excess}},
        {m_enable, {List::Excess}},
        {m_payExcess, {List::Excess}},
        {m_rate, {List::Statement}},
        {m_showInvoice, {List::Due, List::Held, List::Issued}}};
    for (const auto &[action, lists] : actions) {
        auto *button = new widgets::ActionButton(action, "");
        layout->addWidget(button);
        m_rowButtons.emplace_back(button, lists);
    }
    layout->addWidget(new widgets::ActionButton(m_showClient, ""));
    layout->addStretch(1);
    m_frame->addAboveTable(bar);
    m_howDrawn->setObjectName(QStringLiteral("howDrawnLabel"));
    m_howDrawn->setWrapped(true);
    m_howDrawn->setContentsMargins(widgets::px(20), 0, widgets::px(20), widgets::px(8));
    m_frame->addAboveTable(m_howDrawn);
}

void BillingPage::enter()
{
    m_frame->restoreView(tools().settings, QString::fromLatin1(kViewSettings));
    readClose();
    if (session().has(domain::Permission::ViewBilling))
        readDraws();
    if (m_list == List::Statement)
        readStatement();
    m_frame->table()->setFocus();
}

void BillingPage::leave()
{
    m_frame->saveView(tools().settings, QString::fromLatin1(kViewSettings));
}

void BillingPage::release()
{
    m_issueRun.reset();
    m_exportRun.reset();
    m_statementRun.reset();
    if (m_statementJob != 0)
        tools().jobs.end(std::exchange(m_statementJob, 0));
}

void BillingPage::readClose()
{
    session().readBeside<Reading>(
        [today = session().today(), dunning = session().profile().dunningDays,
         locale = session().locale()](storage::Reader &reader) {
            return readAll(reader, today, dunning, locale);
        },
        this, [this, which = ++m_reading](Result<Reading> reading) {
            if (which != m_reading)
                return;
            if (!reading) {
                showProblem(reading.failure());
                return;
            }
            m_close = reading->close;
            m_scheduled = std::move(reading->scheduled);
            setRows(List::Due, std::move(reading->due));
            setRows(List::Held, std::move(reading->held));
            setRows(List::Parked, std::move(reading->parked));
            setRows(List::Issued, std::move(reading->issued));
            setRows(List::Scheduled, scheduledRows(m_scheduled, session()));
            setRows(List::Overdue, std::move(reading->overdue));
            showHeadlines();
            updateActions();
            Q_EMIT statusChanged();
            readReasons();
        });
}

/// The reasons come after the list: they need the lines of two invoices each.
void BillingPage::readReasons()
{
    std::vector<std::size_t> which = differing(*m_close);
    if (which.empty())
        return;
    session().readBeside<Rows>(
        [close = m_close, which = std::move(which),
         locale = session().locale()](storage::Reader &reader) {
            return readDueWithReasons(reader, *close, which, locale);
        },
        this, [this, reading = m_reading](Result<Rows> due) {
            if (reading == m_reading && due)
                setRows(List::Due, *std::move(due));
        });
}

void BillingPage::readStatement()
{
    if (!m_statementRun) {
        m_statementRun = std::make_unique<StatementRun>(session());
        connect(m_statementRun.get(), &StatementRun::finished, this, &BillingPage::showStatement);
    }
    if (m_statementJob == 0)
        m_statementJob = tools().jobs.begin(tr("Working out the statement"), [this] {
            if (m_statementRun)
                m_statementRun->stop();
        });
    m_frame->setEmptyText({tr("Working out the statement"), tr("It asks about every client."),
                           QStringLiteral("view-financial-list")});
    m_statementRun->ask(chosenMonth());
}

void BillingPage::showStatement()
{
    tools().jobs.end(std::exchange(m_statementJob, 0));
    m_frame->setEmptyText(spec(m_list).empty);
    const Result<application::Statement> &statement = m_statementRun->result();
    if (!statement) {
        if (statement.failure().code != FailureCode::Cancelled)
            showProblem(statement.failure());
        return;
    }
    m_statement = *statement;
    setRows(List::Statement, statementRows(m_statement, session()));
    showHeadlines();
    updateActions();
    Q_EMIT statusChanged();
}

void BillingPage::showHeadlines()
{
    const QLocale &locale = session().locale();
    if (m_list == List::Excess) {
        showDrawHeadlines();
        return;
    }
    if (m_list == List::Statement) {
        std::vector<Money> retail;
        std::vector<Money> wholesale;
        std::vector<Money> margin;
        bool known = true;
        for (const application::StatementTotal &total : m_statement.totals) {
            retail.push_back(total.retail);
            wholesale.push_back(total.wholesale);
            margin.push_back(total.margin.value_or(Money{0, total.wholesale.currency}));
            known = known && total.margin;
        }
        m_frame->headlines()->setHeadlines(
            {{sumText(retail, session()), tr("Clients pay")},
             {sumText(wholesale, session()), tr("You pay")},
             {known ? sumText(margin, session()) : QStringLiteral("–"), tr("Margin")}});
        return;
    }
    std::vector<Money> due;
    std::vector<Money> issued;
    for (const application::DueInvoice &each : m_close->due)
        due.push_back({each.draft.netMinor, each.draft.currency});
    for (const domain::IssuedDocument &each : m_close->issued)
        issued.push_back({each.netMinor, each.currency});
    const auto count = [&](std::size_t number) {
        return wording::number(static_cast<std::int64_t>(number), locale);
    };
    m_frame->headlines()->setHeadlines(
        {{sumText(due, session()), tr("To issue, net")},
         {count(m_close->held.size()), tr("Held")},
         {count(m_close->parked.size()), tr("Parked")},
         {sumText(issued, session()), tr("Issued this month, net"), true}});
}

void BillingPage::setRows(List list, std::vector<RowsModel::Row> rows)
{
    if (list == m_list)
        m_frame->setRows(std::move(rows));
    else
        model(list)->setRows(std::move(rows));
    showCount(list);
}

void BillingPage::showCount(List list)
{
    m_frame->chips()->setCount(spec(list).chip,
                               wording::number(model(list)->totalCount(), session().locale()));
}

void BillingPage::showList()
{
    const auto chosen = std::find_if(m_lists.begin(), m_lists.end(),
                                     [chip = m_frame->chips()->current()](const auto &each) {
        return each.chip == chip;
    });
    if (chosen != m_lists.end()) {
        m_list = chosen->list;
        m_frame->setEmptyText(chosen->empty);
        m_frame->setModel(model(m_list), chosen->widths);
    }
    widgets::ListTable *table = m_frame->table();
    if (model(m_list)->tickColumn() >= 0)
        table->setItemDelegateForColumn(0, new widgets::TickDelegate(table));
    m_months->setVisible(m_list == List::Statement || m_list == List::Excess);
    m_howDrawn->setVisible(m_list == List::Excess);
    for (const auto &[button, on] : m_rowButtons)
        button->setVisible(std::find(on.begin(), on.end(), m_list) != on.end());
    search(m_search);
    if (m_list == List::Statement)
        readStatement();
    if (m_list == List::Excess)
        readDraws();
    showHeadlines();
    updateActions();
    Q_EMIT statusChanged();
}

void BillingPage::search(const QString &text)
{
    m_search = text;
    const QString word = text.trimmed();
    m_frame->showOnly(word.isEmpty() ? std::function<bool(const RowsModel::Row &)>()
                                     : [word](const RowsModel::Row &row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [&](const QVariant &cell) {
            return cell.typeId() == QMetaType::QString
                   && cell.toString().contains(word, Qt::CaseInsensitive);
        });
    });
    Q_EMIT statusChanged();
}

void BillingPage::updateActions()
{
    const QString none = m_frame->current() == nullptr ? tr("Choose a row first.") : QString();
    const QString busy = m_issueRun ? tr("Issuing already.") : QString();
    const bool ticked = m_list == List::Due && model(List::Due)->tickedCount() > 0;
    allow(*m_issueAll, domain::IssueInvoices{},
          !busy.isEmpty()        ? busy
          : m_close->due.empty() ? tr("No draft is due.")
                                 : QString());
    allow(*m_issueTicked, domain::IssueInvoices{},
          !busy.isEmpty() ? busy
          : !ticked       ? tr("Tick drafts in the list Due first.")
                          : QString());
    const bool held = m_list == List::Held && none.isEmpty();
    allow(*m_release, domain::HoldInvoice{}, held ? QString() : tr("Choose a held draft first."));
    allow(*m_withdraw, domain::WithdrawChange{},
          m_list == List::Scheduled ? none : tr("Choose a change in the list Scheduled first."));
    updateDrawActions();
    allow(*m_rate, domain::SetExchangeRate{}, whyNoRate());
    const bool mayExport = session().has(domain::Permission::ExportData);
    const bool any = (m_list == List::Issued && model(List::Issued)->rowCount() > 0)
                     || (m_list == List::Statement && !m_statement.rows.empty());
    setReason(*m_export, !mayExport  ? tr("Your access level does not allow exporting.")
                         : m_exportRun ? tr("An export is running; cancel it first.")
                         : any         ? QString()
                                       : tr("Choose Issued or Statement first."));
    const bool isInvoice = m_list == List::Due || m_list == List::Held || m_list == List::Issued;
    setReason(*m_showInvoice, isInvoice ? none : tr("There is no invoice in this list."));
    setReason(*m_showClient, none);
}

QString BillingPage::title() const
{
    return tr("Billing");
}

std::vector<QAction *> BillingPage::headerActions() const
{
    return {m_export, m_issueTicked, m_issueAll};
}

QString BillingPage::searchHint() const
{
    return tr("Search this list");
}

QString BillingPage::statusText() const
{
    const int rows = model(m_list)->rowCount();
    const int ticked = model(m_list)->tickedCount();
    const QString shown = tr("%n rows", nullptr, rows);
    return ticked == 0 ? shown : tr("%1, %2").arg(shown, tr("%n ticked", nullptr, ticked));
}

} // namespace clientele::gui
