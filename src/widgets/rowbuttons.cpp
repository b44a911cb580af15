// SPDX-License-Identifier: GPL-3.0-or-later
#include "listheader.h"
#include "widgets/listtable.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace clientele::widgets {

RowButtons::RowButtons(ListTable &table, int column, QString text)
    : QObject(&table), m_table(table), m_column(column), m_text(std::move(text))
{
    auto *header = static_cast<ListHeader *>(table.horizontalHeader());
    header->setSilentColumn(column);
    table.viewport()->installEventFilter(this);
    const auto *model = table.model();
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &RowButtons::place);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &RowButtons::place);
    connect(header, &QHeaderView::geometriesChanged, this, &RowButtons::later);
    connect(header, &QHeaderView::sectionResized, this, &RowButtons::later);
    connect(header, &QHeaderView::sectionMoved, this, &RowButtons::later);
    connect(model, &QAbstractItemModel::modelReset, this, &RowButtons::later);
    connect(model, &QAbstractItemModel::layoutChanged, this, &RowButtons::later);
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowButtons::later);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &RowButtons::later);
    connect(model, &QAbstractItemModel::rowsMoved, this, &RowButtons::later);
    connect(model, &QAbstractItemModel::dataChanged, this, &RowButtons::later);
    later();
}

bool RowButtons::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        later();
    return QObject::eventFilter(object, event);
}

void RowButtons::later()
{
    if (m_waiting)
        return;
    m_waiting = true;
    QMetaObject::invokeMethod(this, [this] {
        m_waiting = false;
        place();
    }, Qt::QueuedConnection);
}

QPushButton *RowButtons::buttonOf(int row) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i] == row)
            return m_buttons[i];
    }
    return nullptr;
}

void RowButtons::place()
{
    const QRect view = m_table.viewport()->rect();
    const int first = m_table.rowAt(0);
    std::size_t used = 0;
    const bool shown = !m_table.isColumnHidden(m_column);
    for (int row = first; shown && row >= 0 && row < m_table.model()->rowCount(); ++row) {
        const QRect cell = m_table.visualRect(m_table.model()->index(row, m_column));
        if (cell.top() > view.bottom())
            break;
        if (used == m_buttons.size()) {
            auto *button = new QPushButton(m_text, m_table.viewport());
            button->setObjectName(QStringLiteral("rowButton"));
            button->setAccessibleName(m_text);
            button->setFocusPolicy(Qt::NoFocus); // rows are walked by arrows, and act by Ctrl+Enter
            button->setProperty("look", QStringLiteral("row"));
            const std::size_t at = used;
            connect(button, &QPushButton::clicked, this,
                    [this, at] { Q_EMIT clicked(m_rows[at]); });
            m_buttons.push_back(button);
            m_rows.push_back(-1);
        }
        m_rows[used] = row;
        placeOne(*m_buttons[used], row, cell);
        ++used;
    }
    for (std::size_t i = used; i < m_buttons.size(); ++i) {
        m_rows[i] = -1;
        m_buttons[i]->hide();
    }
}

void RowButtons::placeOne(QPushButton &button, int row, const QRect &cell)
{
    const QModelIndex index = m_table.model()->index(row, m_column);
    const QString name = index.data(Qt::AccessibleDescriptionRole).toString();
    button.setAccessibleDescription(tr("%1, %2").arg(m_text, name));
    const int needs = button.sizeHint().width() + px(8); // more in other languages
    if (cell.width() < needs)
        m_table.horizontalHeader()->resizeSection(m_column, needs); // and places them again
    const QSize size(std::min(needs, cell.width()) - px(8), px(26));
    QRect rect({0, 0}, size);
    rect.moveCenter(cell.center());
    button.setGeometry(rect);
    button.show();
}

} // namespace clientele::widgets
