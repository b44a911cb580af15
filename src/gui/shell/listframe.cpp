// SPDX-License-Identifier: GPL-3.0-or-later
#include "listframe.h"

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

QWidget *makeSurface()
{
    auto *surface = new QWidget;
    surface->setAttribute(Qt::WA_StyledBackground);
    surface->setProperty("look", QStringLiteral("surface"));
    return surface;
}

} // namespace

ListFrame::ListFrame(const QString &name, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_headlines(new widgets::HeadlineBar), m_chips(new widgets::ChipBar),
      m_above(new QVBoxLayout), m_table(new widgets::ListTable),
      m_empty(new widgets::EmptyState), m_tableOrEmpty(new QStackedWidget),
      m_splitter(new QSplitter)
{
    QWidget *left = makeSurface();
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_headlines);
    rows->addWidget(widgets::makeRule(left));
    rows->addWidget(m_chips);
    rows->addLayout(m_above);
    m_tableOrEmpty->addWidget(m_table);
    m_tableOrEmpty->addWidget(m_empty);
    rows->addWidget(m_tableOrEmpty, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->setStretchFactor(0, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    m_table->setObjectName(name + QStringLiteral("TableView"));
    m_table->setAccessibleName(accessibleName);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListFrame::showMenu);
    connect(m_table, &QAbstractItemView::activated, this, &ListFrame::activated);
    connect(m_table, &widgets::ListTable::tickAllAsked, this, [this](bool ticked) {
        if (m_model != nullptr)
            m_model->tickAll(ticked);
    });
}

void ListFrame::setDetail(QWidget *panel, int listUnits, int panelUnits)
{
    m_splitter->addWidget(panel);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({px(listUnits), px(panelUnits)});
}

void ListFrame::addAboveTable(QWidget *widget)
{
    m_above->addWidget(widget);
}

void ListFrame::setModel(RowsModel *model, const std::vector<int> &widthUnits)
{
    if (m_model != nullptr)
        m_model->disconnect(this);
    m_model = model;
    m_table->setModel(model);
    if (model == nullptr)
        return;
    m_table->setTickColumn(model->tickColumn());
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setMinimumSectionSize(px(40));
    for (int i = 0; i < model->columnCount(); ++i) {
        const int units = static_cast<std::size_t>(i) < widthUnits.size()
                              ? widthUnits[static_cast<std::size_t>(i)]
                              : 0;
        header->setSectionResizeMode(i, units > 0 ? QHeaderView::Interactive
                                                  : QHeaderView::Stretch);
        if (i == model->tickColumn())
            header->setSectionResizeMode(i, QHeaderView::Fixed);
        if (units > 0)
            m_table->setColumnWidth(i, px(units));
        m_table->setItemDelegateForColumn(i, nullptr);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ListFrame::currentChanged);
    connect(model, &RowsModel::ticksChanged, this, [this] {
        m_table->setTickState(m_model->tickState());
        Q_EMIT ticksChanged();
    });
    connect(model, &RowsModel::modelAboutToBeReset, this,
            [this] { m_before = current() == nullptr ? QString() : current()->key; });
    connect(model, &RowsModel::modelReset, this, [this] {
        const QString wanted = std::exchange(m_wanted, QString());
        rowsChosenAnew(m_model->rowOf(wanted) < 0 ? m_before : wanted);
    });
    rowsChosenAnew({});
}

const RowsModel::Row *ListFrame::current() const
{
    return m_model == nullptr ? nullptr : m_model->rowAt(m_table->currentIndex().row());
}

void ListFrame::choose(const QString &key)
{
    if (m_model == nullptr)
        return;
    int row = m_model->rowOf(key);
    if (row < 0) {
        m_wanted = key;
        m_model->showOnly(nullptr);
        row = m_model->rowOf(key);
    }
    if (row < 0)
        return; // or chosen when it is there
    m_wanted.clear();
    m_table->selectRow(row);
    // a page that is shown for the first time does not know its height yet
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ListFrame::setRows(std::vector<RowsModel::Row> rows)
{
    m_model->setRows(std::move(rows));
}

void ListFrame::showOnly(std::function<bool(const RowsModel::Row &)> filter)
{
    m_model->showOnly(std::move(filter));
}

void ListFrame::rowsChosenAnew(const QString &before)
{
    const bool empty = m_model->rowCount() == 0;
    m_tableOrEmpty->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        m_table->selectRow(std::max(0, m_model->rowOf(before)));
    Q_EMIT currentChanged();
}

void ListFrame::setEmptyText(const EmptyText &text)
{
    m_empty->setTexts(text.title, text.text, text.icon);
    m_empty->setAction(text.action);
}

void ListFrame::setRowActions(std::vector<QAction *> actions)
{
    m_rowActions = std::move(actions);
}

void ListFrame::showMenu(const QPoint &at)
{
    if (m_rowActions.empty() || current() == nullptr)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_rowActions)
        action != nullptr ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ListFrame::saveView(Settings &settings, const QString &key) const
{
    settings.setBytes(key + QStringLiteral("/splitter"), m_splitter->saveState());
}

void ListFrame::restoreView(Settings &settings, const QString &key)
{
    const QByteArray sizes = settings.bytes(key + QStringLiteral("/splitter"));
    if (!sizes.isEmpty())
        m_splitter->restoreState(sizes);
}

} // namespace clientele::gui
