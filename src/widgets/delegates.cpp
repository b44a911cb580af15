// SPDX-License-Identifier: GPL-3.0-or-later
#include "listheader.h"
#include "paint.h"
#include "widgets/listtable.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace clientele::widgets {
namespace {

QRect contentRect(const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const ListTable *>(option.widget);
    const auto *header = table != nullptr
                             ? static_cast<const ListHeader *>(table->horizontalHeader())
                             : nullptr;
    if (header != nullptr)
        return header->roomIn(option.rect, header->logicalIndexAt(option.rect.center().x()));
    return option.rect.adjusted(px(8), 0, -px(8), 0);
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, option);
    paintContent(*painter, option, index);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    return {option.fontMetrics.horizontalAdvance(text) + px(20), px(38)};
}

void CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const auto *table = qobject_cast<const ListTable *>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered =
        table != nullptr && table->hoveredRow() == table->rowAt(option.rect.center().y());
    painter.fillRect(option.rect, colour(selected  ? Meaning::SelectedRow
                                         : hovered ? Meaning::Hover
                                                   : Meaning::Surface));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     colour(Meaning::Line));
    if (table == nullptr || !table->hasFocus() || table->currentIndex().row() < 0
        || !(option.state & QStyle::State_Selected))
        return;
    // the focus is the row's: a bar at its edges, so that no cell looks like an editor
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 2),
                     colour(Meaning::Accent));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
                     colour(Meaning::Accent));
}

void CellDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index, const QString &text, Type type,
                             Meaning ink) const
{
    const QRect rect = contentRect(option);
    const int asked = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignHorizontal_Mask;
    painter.setFont(Theme::current().font(type));
    painter.setPen(colour(ink));
    painter.drawText(rect, asked | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void CellDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    paintText(painter, option, index, index.data().toString(), Type::Text, Meaning::Text);
}

NameDelegate::NameDelegate(int secondLineColumn, QObject *parent)
    : CellDelegate(parent), m_secondLineColumn(secondLineColumn)
{
}

void NameDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QRect rect = contentRect(option);
    const QString below = index.siblingAtColumn(m_secondLineColumn).data().toString();
    const QFont name = Theme::current().font(Type::Text);
    const QFont small = Theme::current().font(Type::Secondary);
    const int nameHeight = QFontMetrics(name).height();
    const int smallHeight = QFontMetrics(small).height();
    const int top = rect.top() + (rect.height() - 1 - nameHeight - smallHeight) / 2;
    const auto draw = [&](const QFont &font, Meaning ink, int y, int height, const QString &text) {
        painter.setFont(font);
        painter.setPen(colour(ink));
        painter.drawText(QRect(rect.left(), y, rect.width(), height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    draw(name, Meaning::Text, top, nameHeight, index.data().toString());
    draw(small, Meaning::Muted, top + nameHeight, smallHeight, below);
}

PillDelegate::PillDelegate(Chooser chooser, QObject *parent)
    : CellDelegate(parent), m_chooser(std::move(chooser))
{
}

/// Inside a client account good news is grey with a tick: green beside teal cannot be told apart.
Pill PillDelegate::pillOf(const QModelIndex &index) const
{
    Pill pill = m_chooser ? m_chooser(index) : Pill{index.data().toString()};
    if (pill.ink == Meaning::Paid && Theme::current().accent() == Accent::Client)
        pill = {QStringLiteral("\u2713 ") + pill.text, Meaning::Text, Meaning::Quiet};
    return pill;
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Pill pill = pillOf(index);
    return {pillSize(pill.text).width() + px(16), CellDelegate::sizeHint(option, index).height()};
}

void PillDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Pill pill = pillOf(index);
    if (pill.text.isEmpty())
        return;
    const QRect room = contentRect(option);
    QSize size = pillSize(pill.text);
    size.setWidth(std::min(size.width(), room.width()));
    const QRect rect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                           size, room);
    const QFontMetrics metrics(Theme::current().font(Type::Pill));
    drawPill(painter, rect,
             metrics.elidedText(pill.text, Qt::ElideRight, rect.width() - px(12)), pill.ink,
             pill.soft);
}

FigureDelegate::FigureDelegate(int rawRole, Zero zero, bool danger, QObject *parent)
    : CellDelegate(parent), m_rawRole(rawRole), m_zero(zero), m_danger(danger)
{
}

void FigureDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QVariant raw = index.data(m_rawRole);
    QString text = index.data().toString();
    const bool none = !raw.isValid() || text.isEmpty()
                      || (m_zero != Zero::Show && raw.toLongLong() == 0);
    if (!none && m_text)
        text = m_text(raw);
    if (none)
        text = m_zero == Zero::Blank ? QString() : QStringLiteral("\u2013");
    const bool owed = m_danger && raw.toLongLong() > 0;
    paintText(painter, option, index, text, Type::Text,
              none ? Meaning::Muted : owed ? Meaning::Danger : Meaning::Text);
}

void TickDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    drawTick(painter, option.rect,
             static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt()), true);
}

bool TickDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                               const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease
        || static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return event->type() == QEvent::MouseButtonDblClick;
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace clientele::widgets
