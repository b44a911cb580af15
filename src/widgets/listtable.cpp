// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/listtable.h"

#include "listheader.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>

#include <algorithm>

namespace clientele::widgets {
namespace {

constexpr qint32 kHeaderVersion = 1;

ListHeader &headerOf(const QTableView &table)
{
    return *static_cast<ListHeader *>(table.horizontalHeader());
}

} // namespace

ListTable::ListTable(QWidget *parent) : QTableView(parent)
{
    auto *header = new ListHeader(this);
    setHorizontalHeader(header);
    connect(header, &ListHeader::tickClicked, this, [this] {
        const auto state = static_cast<Qt::CheckState>(property("tickState").toInt());
        Q_EMIT tickAllAsked(state != Qt::Checked);
    });
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(px(24));
    verticalHeader()->setDefaultSectionSize(px(38));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setSortingEnabled(true);
    setItemDelegate(new CellDelegate(this));
    setAutoScroll(false); // the horizontal jump to a clicked cell
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ListTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    setHoveredRow(-1);
}

void ListTable::setTickColumn(int column)
{
    m_tickColumn = column;
    headerOf(*this).setTickColumn(column);
    if (column >= 0) {
        setColumnWidth(column, px(40));
        headerOf(*this).setSectionResizeMode(column, QHeaderView::Fixed);
    }
}

void ListTable::selectRow(int row)
{
    const QHeaderView &header = *horizontalHeader();
    int place = 0;
    while (place + 1 < header.count() && header.isSectionHidden(header.logicalIndex(place)))
        ++place;
    selectionModel()->setCurrentIndex(
        model()->index(row, header.logicalIndex(place)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ListTable::setShortHeader(int column, const QString &text)
{
    headerOf(*this).setShortText(column, text);
}

void ListTable::setTickState(Qt::CheckState state)
{
    setProperty("tickState", static_cast<int>(state));
    headerOf(*this).setTickState(state);
}

QByteArray ListTable::saveHeader() const
{
    QByteArray saved;
    QDataStream stream(&saved, QIODevice::WriteOnly);
    stream << kHeaderVersion << horizontalHeader()->count() << horizontalHeader()->saveState();
    return saved;
}

bool ListTable::restoreHeader(const QByteArray &saved)
{
    QDataStream stream(saved);
    qint32 version = 0;
    int columns = 0;
    QByteArray state;
    stream >> version >> columns >> state;
    const bool ours = stream.status() == QDataStream::Ok && version == kHeaderVersion
                      && columns == horizontalHeader()->count();
    return ours && horizontalHeader()->restoreState(state);
}

/// The focus is shown by the row that is looked at, so there has to be one.
void ListTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (model() != nullptr && model()->rowCount() > 0 && !selectionModel()->hasSelection())
        selectRow(std::max(0, currentIndex().row()));
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Space && current.isValid() && m_tickColumn >= 0
        && event->modifiers() == Qt::NoModifier) {
        const QModelIndex box = current.siblingAtColumn(m_tickColumn);
        const bool ticked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model()->setData(box, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current.isValid()
        && event->modifiers() == Qt::NoModifier) {
        Q_EMIT activated(current);
        return;
    }
    const bool untick = event->key() == Qt::Key_A
                        && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (m_tickColumn >= 0 && (untick || event->matches(QKeySequence::SelectAll))) {
        Q_EMIT tickAllAsked(!untick);
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::keyboardSearch(const QString &) {}

void ListTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHoveredRow(rowAt(event->position().toPoint().y()));
}

void ListTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHoveredRow(-1);
}

void ListTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

} // namespace clientele::widgets
