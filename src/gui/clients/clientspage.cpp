// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientspage.h"

#include "application/accountreading.h"
#include "clientdetail.h"
#include "clientfilters.h"
#include "clienttexts.h"
#include "models/clientlist.h"
#include "platform/settings.h"
#include "shell/moneytexts.h"
#include "widgets/layouts.h"
#include "widgets/listtable.h"
#include "widgets/notices.h"
#include "wording/sentences.h"

#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace clientele::gui {

using models::ClientColumn;
using widgets::px;

namespace {

constexpr int column(ClientColumn name)
{
    return static_cast<int>(name);
}

/// Shown to begin with; the others can be added in the header's menu.
bool isShownAtFirst(ClientColumn name)
{
    switch (name) {
    case ClientColumn::Number:
    case ClientColumn::Programme:
    case ClientColumn::Email:
    case ClientColumn::TrialEnds: return false;
    default: return true;
    }
}

} // namespace

ClientsPage::ClientsPage(const PageTools &given, QWidget *parent)
    : Page(given, parent), m_headlines(new widgets::HeadlineBar), m_chips(new widgets::ChipBar),
      m_table(new widgets::ListTable), m_empty(new widgets::EmptyState),
      m_listOrEmpty(new QStackedWidget), m_detail(new ClientDetailPanel(given))
{
    setObjectName(QStringLiteral("clientsPage"));
    addActions();
    m_detail->setActions(m_login, m_passwordReset, m_endSubscription);
    buildList();
    connect(&session(), &Session::changed, this, &ClientsPage::applyChange);
}

ClientsPage::~ClientsPage() = default;

void ClientsPage::buildList()
{
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("clientsSplitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget;
    left->setAttribute(Qt::WA_StyledBackground);
    left->setProperty("look", QStringLiteral("surface"));
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headlines);
    column->addWidget(widgets::makeRule(left));
    column->addWidget(m_chips);
    m_listOrEmpty->addWidget(m_table);
    m_listOrEmpty->addWidget(m_empty);
    column->addWidget(m_listOrEmpty, 1);
    splitter->addWidget(left);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    row->addWidget(splitter);
    m_table->setObjectName(QStringLiteral("clientsTableView"));
    m_table->setAccessibleName(tr("Clients"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &ClientsPage::showColumnMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ClientsPage::showRowMenu);
    connect(m_table, &widgets::ListTable::tickAllAsked, this, [this](bool ticked) {
        ticked ? m_list->tickAll() : m_list->untickAll();
    });
    connect(m_table, &QAbstractItemView::activated, this, [this] { showCurrent(); });
    connect(m_chips, &widgets::ChipBar::chosen, this, &ClientsPage::chooseChip);
    connect(m_chips, &widgets::ChipBar::extraClicked, this, &ClientsPage::saveFilter);
    connect(m_chips, &widgets::ChipBar::removeAsked, this, &ClientsPage::removeFilter);
}

void ClientsPage::enter()
{
    m_entered = true;
    if (!m_list)
        openList();
    readHeadlines();
    countChips(0);
    m_table->setFocus();
}

void ClientsPage::leave()
{
    saveView();
    m_entered = false;
}

void ClientsPage::release()
{
    if (m_list)
        saveView();
    m_detail->release();
    m_table->setModel(nullptr);
    m_list.reset();
}

void ClientsPage::openList()
{
    auto reader = session().reader();
    if (!reader) {
        tools().messages.show(widgets::Tone::Problem,
                              wording::sentence(reader.failure(), session().locale()));
        return;
    }
    m_list = models::makeClientList(*reader, session().display());
    m_table->setModel(m_list->model());
    m_table->sortByColumn(column(ClientColumn::Name), Qt::AscendingOrder);
    setUpColumns();
    restoreView();
    setUpChips();
    m_chips->setCurrent(QStringLiteral("all"));
    m_allClients = m_list->rowCount();
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
            tools().messages.show(widgets::Tone::Problem,
                                  wording::sentence(*m_list->failure(), session().locale()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ClientsPage::showCurrent);
    if (m_list->rowCount() > 0)
        m_table->selectRow(0);
    updateEmptyState();
    updateActions();
    Q_EMIT statusChanged();
}

void ClientsPage::setUpColumns()
{
    using widgets::FigureDelegate;
    const auto use = [this](ClientColumn name, QAbstractItemDelegate *delegate) {
        m_table->setItemDelegateForColumn(column(name), delegate);
    };
    m_table->setTickColumn(column(ClientColumn::Tick));
    m_table->setShortHeader(column(ClientColumn::ActiveUsers), tr("Users"));
    m_table->setShortHeader(column(ClientColumn::NextDate), tr("Next"));
    m_table->setShortHeader(column(ClientColumn::NextAmount), tr("Amount"));
    m_table->setShortHeader(column(ClientColumn::Balance), tr("Owed"));
    use(ClientColumn::Tick, new widgets::TickDelegate(m_table));
    use(ClientColumn::Name, new widgets::NameDelegate(column(ClientColumn::Number), m_table));
    use(ClientColumn::Status, new widgets::PillDelegate(
                                  [this](const QModelIndex &index) {
                                      return statusPill(index, session().today());
                                  },
                                  m_table));
    const int raw = models::RawRole;
    use(ClientColumn::ActiveUsers,
        new FigureDelegate(raw, FigureDelegate::Zero::Show, false, m_table));
    auto *next = new FigureDelegate(raw, FigureDelegate::Zero::Show, false, m_table);
    next->setShortText([this](const QVariant &day) {
        return shortDay(day.toDate(), session());
    });
    use(ClientColumn::NextDate, next);
    use(ClientColumn::NextAmount,
        new FigureDelegate(raw, FigureDelegate::Zero::Dash, false, m_table));
    use(ClientColumn::Balance,
        new FigureDelegate(raw, FigureDelegate::Zero::Blank, false, m_table));
    resetColumns();
    m_rowButtons = new widgets::RowButtons(*m_table, column(ClientColumn::Login), tr("Login"));
    connect(m_rowButtons, &widgets::RowButtons::clicked, this,
            [this](int row) { logIn(m_list->clientAt(row), false); });
}

void ClientsPage::resetColumns()
{
    using Column = ClientColumn;
    for (int i = 0; i < m_list->model()->columnCount(); ++i)
        m_table->setColumnHidden(i, !isShownAtFirst(static_cast<Column>(i)));
    const std::pair<Column, int> widths[] = {
        {Column::Tick, 40}, {Column::Number, 84}, {Column::Programme, 130}, {Column::Status, 132},
        {Column::Plan, 76}, {Column::ActiveUsers, 56}, {Column::NextDate, 76},
        {Column::NextAmount, 92}, {Column::Balance, 108}, {Column::Email, 200},
        {Column::TrialEnds, 88}, {Column::Login, 72}};
    for (const auto &[name, units] : widths)
        m_table->setColumnWidth(column(name), px(units));
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(px(40));
    header->setSectionResizeMode(column(Column::Name), QHeaderView::Stretch);
    header->setSectionResizeMode(column(Column::Login), QHeaderView::Fixed);
    // name, plan, status, as in the sentence "who, what, how"
    header->moveSection(header->visualIndex(column(Column::Plan)),
                        header->visualIndex(column(Column::Status)));
}

QString ClientsPage::headerKey() const
{
    return QStringLiteral("clients/header/%1")
        .arg(QString::fromStdString(session().scope().actor.toString()));
}

void ClientsPage::restoreView()
{
    const QByteArray saved = tools().settings.bytes(headerKey());
    if (!saved.isEmpty())
        m_table->restoreHeader(saved);
    auto *splitter = findChild<QSplitter *>(QStringLiteral("clientsSplitter"));
    const QByteArray sizes = tools().settings.bytes(QStringLiteral("clients/splitter"));
    if (sizes.isEmpty() || !splitter->restoreState(sizes))
        splitter->setSizes({px(860), px(300)});
}

void ClientsPage::saveView()
{
    tools().settings.setBytes(headerKey(), m_table->saveHeader());
    tools().settings.setBytes(
        QStringLiteral("clients/splitter"),
        findChild<QSplitter *>(QStringLiteral("clientsSplitter"))->saveState());
}

void ClientsPage::readHeadlines()
{
    using Totals = std::vector<domain::ClientTotals>;
    session().read<Totals>(
        [](storage::Reader &reader) { return application::AccountReading(reader).totals(); }, this,
        [this](const Result<Totals> &totals) {
            if (totals)
                m_headlines->setHeadlines(clientHeadlines(*totals, session()));
        });
}

void ClientsPage::applyChange(const domain::ChangeSet &changes)
{
    if (!m_list)
        return;
    m_list->applyChange(changes);
    updateEmptyState();
    updateActions();
    if (!m_entered)
        return;
    readHeadlines();
    countChips(0);
    showCurrent();
}

void ClientsPage::search(const QString &text)
{
    if (!m_list)
        return;
    setProperty("search", text);
    m_list->setSearch(text);
    if (m_list->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    updateEmptyState();
    Q_EMIT statusChanged();
}

void ClientsPage::updateEmptyState()
{
    const bool empty = m_list && m_list->rowCount() == 0;
    m_listOrEmpty->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        return;
    if (m_allClients == 0) {
        m_empty->setTexts(tr("No clients yet"),
                          tr("Create the first one with New, or import a CSV file."),
                          QStringLiteral("group"));
        m_empty->setAction(m_new);
    } else {
        m_empty->setTexts(tr("No client fits"),
                          tr("Try another word, or choose All above."),
                          QStringLiteral("edit-find"));
        m_empty->setAction(nullptr);
    }
}

void ClientsPage::showCurrent()
{
    m_shown = currentClient();
    updateActions();
    m_detail->showClient(m_shown, [this] { updateActions(); });
}

AccountId ClientsPage::currentClient() const
{
    if (!m_list || m_table->currentIndex().row() < 0)
        return {};
    return m_list->clientAt(m_table->currentIndex().row());
}

void ClientsPage::showAbout(const QString &clientId)
{
    const auto id = AccountId::parse(clientId.toStdString());
    if (!id || !m_list)
        return;
    int row = m_list->rowOf(id->uuid);
    if (row < 0) {
        m_chips->setCurrent(QStringLiteral("all"));
        m_list->setSearch({});
        chooseChip(QStringLiteral("all"));
        row = m_list->rowOf(id->uuid);
    }
    if (row >= 0) {
        m_table->selectRow(row);
        m_table->scrollTo(m_list->model()->index(row, column(ClientColumn::Name)));
    }
}

QString ClientsPage::title() const
{
    return tr("Clients");
}

std::vector<QAction *> ClientsPage::headerActions() const
{
    return {m_new, m_import, nullptr, m_delete};
}

QString ClientsPage::searchHint() const
{
    return tr("Search clients");
}

QString ClientsPage::statusText() const
{
    if (!m_list)
        return {};
    const auto ticked = static_cast<int>(m_list->tickedKeys().size());
    const QString shown = tr("%n clients", nullptr, m_list->rowCount());
    return ticked == 0 ? tr("%1, none ticked").arg(shown)
                       : tr("%1, %2").arg(shown, tr("%n ticked", nullptr, ticked));
}

} // namespace clientele::gui
