// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/navigation.h"

#include "paint.h"
#include "widgets/icons.h"

#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

namespace clientele::widgets {
namespace {

enum Role : int { IdRole = Qt::UserRole + 1, CountRole, IconRole, HeadingRole };

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        if (index.data(HeadingRole).toBool())
            return {px(120), px(38)};
        return {px(120), px(index.data(IconRole).toString().isEmpty() ? 30 : 34)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        painter->setLayoutDirection(option.direction);
        if (index.data(HeadingRole).toBool())
            paintHeading(*painter, option, index);
        else
            paintEntry(*painter, option, index);
        painter->restore();
    }

private:
    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
    {
        painter.setFont(Theme::current().font(Type::Secondary));
        painter.setPen(colour(Meaning::Muted));
        painter.drawText(option.rect.adjusted(px(16), px(8), -px(16), 0),
                         Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    }

    static void paintEntry(QPainter &painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index)
    {
        const bool current = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        const bool child = index.data(IconRole).toString().isEmpty();
        const QRect row = option.rect.adjusted(px(8), px(1), -px(8), -px(1));
        if (current || hovered)
            drawRounded(painter, row, px(6), colour(current ? Meaning::Surface : Meaning::Hover),
                        current ? colour(Meaning::Line) : QColor());
        const auto placed = [&](QRect rect) {
            return QStyle::visualRect(option.direction, row, rect);
        };
        if (current) {
            painter.save();
            painter.setClipRect(placed(QRect(row.left(), row.top(), px(3), row.height())));
            drawRounded(painter, row, px(6), colour(Meaning::Accent), {});
            painter.restore();
        }
        if (!child) {
            const QRect place(row.left() + px(9), row.center().y() - px(8) + 1, px(16), px(16));
            icon(index.data(IconRole).toString(), current ? Meaning::Accent : Meaning::Muted)
                .paint(&painter, placed(place));
        }
        const QString count = index.data(CountRole).toString();
        painter.setFont(Theme::current().font(Type::Secondary));
        painter.setPen(colour(Meaning::Muted));
        const int countWidth = QFontMetrics(painter.font()).horizontalAdvance(count);
        painter.drawText(placed(row.adjusted(0, 0, -px(8), 0)), Qt::AlignVCenter | Qt::AlignRight,
                         count);
        painter.setFont(Theme::current().font(current ? Type::Strong : Type::Text));
        painter.setPen(colour(child && !current ? Meaning::Muted : Meaning::Text));
        const QRect text = placed(row.adjusted(px(34), 0, -px(14) - countWidth, 0));
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(painter.font())
                             .elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        const auto focus = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        if ((option.state & focus) == focus)
            drawFocusRing(painter, row, px(6));
    }
};

} // namespace

Navigation::Navigation(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("navigationListView"));
    setAccessibleName(tr("Navigation"));
    setModel(m_model);
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setStyleSheet(QStringLiteral("background: transparent; padding: 0"));
    connect(&Theme::current(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void Navigation::setEntries(const std::vector<NavigationEntry> &entries)
{
    m_quiet = true;
    m_model->clear();
    for (const NavigationEntry &entry : entries) {
        auto *item = new QStandardItem(entry.text);
        item->setData(entry.id, IdRole);
        item->setData(entry.icon, IconRole);
        item->setData(entry.id.isEmpty(), HeadingRole);
        item->setFlags(entry.id.isEmpty() ? Qt::NoItemFlags
                                          : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(item);
    }
    m_quiet = false;
}

int Navigation::textsWidth() const
{
    const QFontMetrics strong(Theme::current().font(Type::Strong));
    int width = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        width = std::max(width, strong.horizontalAdvance(m_model->item(row)->text()));
    return px(8 + 34) + width + px(14 + 30 + 8);
}

QModelIndex Navigation::indexOf(const QString &id) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!id.isEmpty() && m_model->item(row)->data(IdRole).toString() == id)
            return m_model->index(row, 0);
    }
    return {};
}

void Navigation::setCurrent(const QString &id)
{
    m_quiet = true;
    setCurrentIndex(indexOf(id));
    m_quiet = false;
}

QString Navigation::current() const
{
    return currentIndex().data(IdRole).toString();
}

void Navigation::setCount(const QString &id, const QString &count)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid() || index.data(CountRole).toString() == count)
        return;
    m_model->setData(index, count, CountRole);
    const QString text = index.data().toString();
    m_model->setData(index, count.isEmpty() ? text : tr("%1, %2").arg(text, count),
                     Qt::AccessibleTextRole);
}

QStringList Navigation::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString id = m_model->item(row)->data(IdRole).toString();
        if (!id.isEmpty())
            ids.append(id);
    }
    return ids;
}

void Navigation::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        Q_EMIT chosen(current.data(IdRole).toString());
}

QModelIndex Navigation::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QListView::moveCursor(action, modifiers);
    const bool heading = next.isValid() && !(next.flags() & Qt::ItemIsEnabled);
    return heading ? currentIndex() : next;
}

} // namespace clientele::widgets
