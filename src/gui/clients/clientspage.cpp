// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientspage.h"

#include "clientdetail.h"
#include "clientfilters.h"
#include "clienttexts.h"
#include "models/clientlist.h"
#include "platform/settings.h"
#include "shell/listreading.h"
#include "shell/moneytexts.h"
#include "widgets/listtable.h"

#include <QtWidgets/QHeaderView>

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
    : ListPage(given, QStringLiteral("clients"), parent), m_detail(new ClientDetailPanel(given))
{
    addActions();
    m_detail->setActions(m_login, m_passwordReset, {m_payer, m_compareRules, m_endSubscription});
    buildList(tr("Clients"), {m_detail, 860, 300});
    connect(chipBar(), &widgets::ChipBar::extraClicked, this, &ClientsPage::saveFilter);
    connect(chipBar(), &widgets::ChipBar::removeAsked, this, &ClientsPage::removeFilter);
}

void ClientsPage::release()
{
    m_detail->release();
    ListPage::release();
}

std::unique_ptr<models::ListModel>
ClientsPage::makeList(const std::shared_ptr<storage::Reader> &reader)
{
    auto list = models::makeClientList(reader, session().display());
    m_allClients = list->rowCount();
    return list;
}

void ClientsPage::setUpColumns()
{
    setUpDelegates();
    table()->setTickColumn(column(ClientColumn::Tick));
    table()->setShortHeader(column(ClientColumn::ActiveUsers), tr("Users"));
    table()->setShortHeader(column(ClientColumn::NextDate), tr("Next"));
    table()->setShortHeader(column(ClientColumn::NextAmount), tr("Amount"));
    table()->setShortHeader(column(ClientColumn::Balance), tr("Owed"));
    table()->sortByColumn(column(ClientColumn::Name), Qt::AscendingOrder);
    for (int i = 0; i < list()->model()->columnCount(); ++i)
        table()->setColumnHidden(i, !isShownAtFirst(static_cast<ClientColumn>(i)));
    using Column = ClientColumn;
    const std::pair<Column, int> widths[] = {
        {Column::Tick, 40}, {Column::Number, 84}, {Column::Programme, 130}, {Column::Status, 132},
        {Column::Plan, 76}, {Column::ActiveUsers, 56}, {Column::NextDate, 76},
        {Column::NextAmount, 92}, {Column::Balance, 108}, {Column::Email, 200},
        {Column::TrialEnds, 88}, {Column::Login, 72}};
    for (const auto &[name, units] : widths)
        table()->setColumnWidth(column(name), px(units));
    QHeaderView *header = table()->horizontalHeader();
    header->setMinimumSectionSize(px(40));
    header->setSectionResizeMode(column(Column::Name), QHeaderView::Stretch);
    header->setSectionResizeMode(column(Column::Login), QHeaderView::Fixed);
    // name, plan, status, as in the sentence "who, what, how"
    header->moveSection(header->visualIndex(column(Column::Plan)),
                        header->visualIndex(column(Column::Status)));
}

void ClientsPage::setUpDelegates()
{
    using widgets::FigureDelegate;
    const auto use = [this](ClientColumn name, QAbstractItemDelegate *delegate) {
        table()->setItemDelegateForColumn(column(name), delegate);
    };
    const auto figure = [this](FigureDelegate::Zero zero) {
        return new FigureDelegate(models::RawRole, zero, false, table());
    };
    use(ClientColumn::Tick, new widgets::TickDelegate(table()));
    use(ClientColumn::Name, new widgets::NameDelegate(column(ClientColumn::Number), table()));
    use(ClientColumn::Status, new widgets::PillDelegate(
                                  [this](const QModelIndex &index) {
                                      return statusPill(index, session().today());
                                  },
                                  table()));
    use(ClientColumn::ActiveUsers, figure(FigureDelegate::Zero::Show));
    auto *next = figure(FigureDelegate::Zero::Show);
    next->setShortText([this](const QVariant &day) {
        return shortDay(day.toDate(), session());
    });
    use(ClientColumn::NextDate, next);
    use(ClientColumn::NextAmount, figure(FigureDelegate::Zero::Dash));
    use(ClientColumn::Balance, figure(FigureDelegate::Zero::Blank));
    m_rowButtons = new widgets::RowButtons(*table(), column(ClientColumn::Login), tr("Login"));
    connect(m_rowButtons, &widgets::RowButtons::clicked, this,
            [this](int row) { logIn(list()->clientAt(row)); });
}

bool ClientsPage::mayHide(int index) const
{
    return index != column(ClientColumn::Name) && index != column(ClientColumn::Login);
}

QString ClientsPage::counted(int rows) const
{
    return tr("%n clients", nullptr, rows);
}

std::vector<widgets::Chip> ClientsPage::chips() const
{
    std::vector<widgets::Chip> chips;
    for (const ClientFilter &filter : allFilters(tools().settings, session()))
        chips.push_back(filter.chip);
    return chips;
}

ListPage::Filter ClientsPage::filterOf(const QString &chip) const
{
    for (const ClientFilter &filter : allFilters(tools().settings, session())) {
        if (filter.chip.id == chip)
            return {filter.filter,
                    filter.chip.removable ? std::optional(filter.search) : std::nullopt};
    }
    return {};
}

void ClientsPage::saveFilter()
{
    const QString search = searched();
    QString base = chipBar()->current();
    if (base.startsWith(QStringLiteral("saved:")))
        base = QStringLiteral("all");
    tools().prompter.askText({tr("Save filter"), tr("Name of the filter"), search, tr("Save")},
                             this, [this, base, search](const QString &name) {
        if (name.isEmpty())
            return;
        storeFilter(tools().settings, session(), name, base, search);
        setUpChips(QStringLiteral("saved:") + name);
        countChips();
    });
}

void ClientsPage::removeFilter(const QString &id)
{
    forgetFilter(tools().settings, session(), id);
    setUpChips(QStringLiteral("all"));
    chooseChip(QStringLiteral("all"));
    countChips();
}

void ClientsPage::readFigures()
{
    using Totals = std::vector<domain::ClientTotals>;
    chipBar()->setExtra(tr("+ Save filter"));
    session().read<Totals>(
        [](storage::Reader &reader) { return application::AccountReading(reader).totals(); }, this,
        [this](const Result<Totals> &totals) {
            if (totals)
                headlineBar()->setHeadlines(clientHeadlines(*totals, session()));
        });
    countChips();
}

void ClientsPage::countChips()
{
    using Counts = std::vector<int>;
    std::vector<QString> ids;
    std::vector<models::ListFilter> filters;
    for (const ClientFilter &each : builtInFilters(session())) {
        ids.push_back(each.chip.id);
        filters.push_back(each.filter);
    }
    readList<Counts>(
        session(),
        [display = session().display()](auto reader) {
            return models::makeClientList(std::move(reader), display);
        },
        countEach(filters), this, [this, ids](const Result<Counts> &counts) {
            if (!counts)
                return;
            for (std::size_t i = 0; i < ids.size(); ++i)
                chipBar()->setCount(ids[i], session().locale().toString((*counts)[i]));
            m_allClients = counts->front();
            updateEmptyState();
        });
}

ListPage::EmptyText ClientsPage::describeEmpty() const
{
    if (m_allClients == 0)
        return {tr("No clients yet"),
                tr("Create the first one with New, or import a CSV file."),
                QStringLiteral("group"), m_new};
    return {tr("No client fits"), tr("Try another word, or choose All above."),
            QStringLiteral("edit-find"), nullptr};
}

void ClientsPage::showCurrent()
{
    updateActions();
    m_detail->showClient(currentClient(), [this] { updateActions(); });
}

AccountId ClientsPage::currentClient() const
{
    return currentRow() < 0 ? AccountId() : list()->clientAt(currentRow());
}

std::vector<QAction *> ClientsPage::rowActions() const
{
    return {m_login, m_passwordReset, m_payer, m_compareRules, m_endSubscription,
            nullptr, m_new, m_import, m_delete};
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

} // namespace clientele::gui
