// SPDX-License-Identifier: GPL-3.0-or-later
#include "listpage.h"

#include "listreading.h"
#include "platform/settings.h"
#include "widgets/layouts.h"
#include "widgets/listtable.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace clientele::gui {

using widgets::px;

namespace {

/// Of this person here; the agency's list and a client's are different ones.
QString settingsOf(const QString &name, const Session &session)
{
    return QStringLiteral("%1/%2/%3/%4")
        .arg(name, QStringLiteral("%1"),
             session.inClientContext() ? QLatin1String("client") : QLatin1String("agency"),
             QString::fromStdString(session.scope().actor.toString()));
}

} // namespace

ListPage::ListPage(const PageTools &given, const QString &name, QWidget *parent)
    : Page(given, parent), m_name(name), m_settingsKey(settingsOf(name, session())),
      m_headlines(new widgets::HeadlineBar), m_chips(new widgets::ChipBar),
      m_table(new widgets::ListTable), m_empty(new widgets::EmptyState),
      m_listOrEmpty(new QStackedWidget)
{
    setObjectName(name + QStringLiteral("Page"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("look", QStringLiteral("surface"));
}

ListPage::~ListPage() = default;

void ListPage::buildList(const QString &accessibleName, const Detail &detail)
{
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
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    if (detail.panel == nullptr) {
        whole->addWidget(left);
    } else {
        m_splitter = new QSplitter;
        m_splitter->setHandleWidth(1);
        m_splitter->setChildrenCollapsible(false);
        m_splitter->addWidget(left);
        m_splitter->addWidget(detail.panel);
        m_splitter->setStretchFactor(0, 1);
        m_splitter->setStretchFactor(1, 0);
        m_firstSizes = {px(detail.listUnits), px(detail.panelUnits)};
        whole->addWidget(m_splitter);
    }
    m_table->setObjectName(m_name + QStringLiteral("TableView"));
    m_table->setAccessibleName(accessibleName);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ListPage::showColumnMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListPage::showRowMenu);
    connect(m_table, &QAbstractItemView::activated, this, [this] { activateCurrent(); });
    connect(m_table, &widgets::ListTable::tickAllAsked, this, [this](bool ticked) {
        ticked ? m_list->tickAll() : m_list->untickAll();
    });
    connect(m_chips, &widgets::ChipBar::chosen, this, &ListPage::chooseChip);
    connect(&session(), &Session::changed, this, &ListPage::applyChange);
}

void ListPage::enter()
{
    m_entered = true;
    if (!m_list)
        openList();
    if (m_list)
        readFigures();
    updateActions();
    m_table->setFocus();
}

void ListPage::leave()
{
    saveView();
    m_entered = false;
}

void ListPage::release()
{
    saveView();
    m_table->setModel(nullptr);
    m_list.reset();
}

void ListPage::openList()
{
    const auto reader = session().reader();
    if (!reader) {
        showProblem(reader.failure());
        return;
    }
    m_list = makeList(*reader);
    m_list->readBeside(besideOf(session()));
    const std::vector<widgets::Chip> all = chips();
    if (!all.empty() && !filterOf(all.front().id).filter.terms.empty())
        applyChip(all.front().id); // before anybody looks
    m_table->setModel(m_list->model());
    setUpColumns();
    m_firstHeader = m_table->saveHeader();
    restoreView();
    m_chips->setVisible(!all.empty());
    if (!all.empty())
        setUpChips(all.front().id);
    connectList();
    rowsChosenAnew();
}

void ListPage::connectList()
{
    connect(m_list.get(), &models::ListModel::rowCountChanged, this, [this] {
        updateEmptyState();
        Q_EMIT statusChanged();
    });
    connect(m_list.get(), &models::ListModel::ticksChanged, this, [this] {
        m_table->setTickState(m_list->tickState());
        updateActions();
        Q_EMIT statusChanged();
    });
    connect(m_list.get(), &models::ListModel::findingChanged, this, &ListPage::showFound);
    connect(m_list.get(), &models::ListModel::failureChanged, this, [this] {
        if (m_list->failure())
            showProblem(*m_list->failure());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { showCurrent(); });
}

/// After what shows other rows: one of them is the current one.
void ListPage::rowsChosenAnew()
{
    updateEmptyState();
    if (m_list->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    else
        showCurrent();
    Q_EMIT statusChanged();
}

/// Rows that another thread looked for are there, or not yet.
void ListPage::showFound(bool finding)
{
    if (finding) {
        Q_EMIT statusChanged();
        return;
    }
    rowsChosenAnew();
    if (m_about)
        (void)showRow(*std::exchange(m_about, std::nullopt));
}

void ListPage::setUpChips(const QString &chosen)
{
    m_chips->setChips(chips());
    m_chips->setCurrent(chosen);
}

void ListPage::applyChip(const QString &id)
{
    const Filter chosen = filterOf(id);
    if (chosen.search)
        m_list->setSearch(*chosen.search);
    if (const Status applied = m_list->applyFilter(chosen.filter); !applied.ok())
        showProblem(applied.failure());
}

void ListPage::chooseChip(const QString &id)
{
    applyChip(id);
    rowsChosenAnew();
}

void ListPage::search(const QString &text)
{
    if (!m_list)
        return;
    m_search = text;
    m_list->setSearch(text);
    rowsChosenAnew();
}

void ListPage::applyChange(const domain::ChangeSet &changes)
{
    if (!m_list)
        return;
    m_list->applyChange(changes);
    updateEmptyState();
    updateActions();
    if (!m_entered)
        return;
    readFigures();
    showCurrent();
}

void ListPage::updateEmptyState()
{
    const bool empty = m_list && m_list->rowCount() == 0 && !m_list->isFinding();
    m_listOrEmpty->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        return;
    const EmptyText says = describeEmpty();
    m_empty->setTexts(says.title, says.text, says.icon);
    m_empty->setAction(says.action);
}

int ListPage::currentRow() const
{
    return m_list ? m_table->currentIndex().row() : -1;
}

void ListPage::showAbout(const QString &key)
{
    if (m_list && key.startsWith(QStringLiteral("chip:"))) {
        const QString chip = key.mid(5);
        m_list->setSearch({});
        m_chips->setCurrent(chip);
        chooseChip(chip);
        return;
    }
    const auto id = Uuid::parse(key.toStdString());
    if (!id || !m_list)
        return;
    if (showRow(*id))
        return;
    m_list->setSearch({});
    if (const auto all = chips(); !all.empty()) {
        m_chips->setCurrent(all.front().id);
        chooseChip(all.front().id);
    }
    if (!showRow(*id) && m_list->isFinding())
        m_about = id;
}

/// False: the list does not show it.
bool ListPage::showRow(const Uuid &key)
{
    const int row = m_list->rowOf(key);
    if (row < 0)
        return false;
    m_table->selectRow(row);
    // a page that is shown for the first time does not know its height yet
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    return true;
}

QString ListPage::settingsKey(const char *what) const
{
    return m_settingsKey.arg(QLatin1String(what));
}

void ListPage::restoreView()
{
    const QByteArray columns = tools().settings.bytes(settingsKey("header"));
    if (!columns.isEmpty())
        m_table->restoreHeader(columns);
    if (m_splitter == nullptr)
        return;
    const QByteArray sizes = tools().settings.bytes(settingsKey("splitter"));
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes))
        m_splitter->setSizes(m_firstSizes);
}

void ListPage::saveView()
{
    if (!m_list)
        return; // a header without columns is nobody's wish
    tools().settings.setBytes(settingsKey("header"), m_table->saveHeader());
    if (m_splitter != nullptr)
        tools().settings.setBytes(settingsKey("splitter"), m_splitter->saveState());
}

void ListPage::showColumnMenu(const QPoint &at)
{
    if (!m_list)
        return;
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_list->model()->columnCount(); ++i) {
        if (i == m_table->tickColumn() || !mayHide(i))
            continue;
        QAction *action = menu->addAction(
            m_list->model()->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(i));
        connect(action, &QAction::toggled, this,
                [this, i](bool shown) { m_table->setColumnHidden(i, !shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Columns as at first"), this, [this] {
        tools().settings.remove(settingsKey("header"));
        m_table->restoreHeader(m_firstHeader);
    });
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

void ListPage::showRowMenu(const QPoint &at)
{
    const std::vector<QAction *> actions = rowActions();
    if (actions.empty())
        return;
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : actions)
        action != nullptr ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QString ListPage::statusText() const
{
    if (!m_list)
        return {};
    if (m_list->isFinding())
        return tr("Finding rows\u2026");
    const QString shown = counted(m_list->rowCount());
    if (m_table->tickColumn() < 0)
        return shown;
    const int ticked = m_list->tickedCount();
    return ticked == 0 ? tr("%1, none ticked").arg(shown)
                       : tr("%1, %2").arg(shown, tr("%n ticked", nullptr, ticked));
}

} // namespace clientele::gui
