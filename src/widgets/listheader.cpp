// SPDX-License-Identifier: GPL-3.0-or-later
#include "listheader.h"

#include "paint.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace clientele::widgets {

ListHeader::ListHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setFixedHeight(px(34));
    setMinimumSectionSize(px(32));
    setTextElideMode(Qt::ElideRight);
    setAccessibleName(tr("Columns"));
}

void ListHeader::setTickColumn(int column)
{
    m_tickColumn = column;
    viewport()->update();
}

void ListHeader::setTickState(Qt::CheckState state)
{
    m_tickState = state;
    viewport()->update();
}

void ListHeader::setShortText(int column, const QString &text)
{
    m_shortTexts.insert(column, text);
}

void ListHeader::setSilentColumn(int column)
{
    m_silentColumn = column;
    viewport()->update();
}

QRect ListHeader::roomIn(const QRect &rect, int section) const
{
    const auto outermost = [&](int place, int step) {
        while (place >= 0 && place < count() && isSectionHidden(logicalIndex(place)))
            place += step;
        return logicalIndex(place) == section && section != m_tickColumn
               && section != m_silentColumn;
    };
    const int left = px(outermost(0, 1) ? 20 : 8);
    const int right = px(outermost(count() - 1, -1) ? 20 : 8);
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    return rect.adjusted(leftToRight ? left : right, 0, leftToRight ? -right : -left, 0);
}

void ListHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, colour(Meaning::Surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Meaning::Line));
    if (section == m_tickColumn) {
        drawTick(*painter, rect, m_tickState, true);
    } else if (section != m_silentColumn) {
        const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        QString text = m_shortTexts.value(
            section, model()->headerData(section, Qt::Horizontal).toString());
        const int alignment =
            model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        painter->setFont(Theme::current().font(Type::Secondary));
        painter->setPen(colour(sorted ? Meaning::Text : Meaning::Muted));
        const QRect room = roomIn(rect, section);
        const QString arrow = sorted
                                  ? sortIndicatorOrder() == Qt::AscendingOrder
                                        ? QStringLiteral(" \u2191")
                                        : QStringLiteral(" \u2193")
                                  : QString();
        const QFontMetrics metrics(painter->font());
        text = metrics.elidedText(text, Qt::ElideRight,
                                  room.width() - metrics.horizontalAdvance(arrow));
        painter->drawText(room, (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter
                                    | Qt::TextSingleLine,
                          text + arrow);
    }
    painter->restore();
}

void ListHeader::mousePressEvent(QMouseEvent *event)
{
    if (logicalIndexAt(event->position().toPoint()) != m_tickColumn || m_tickColumn < 0)
        QHeaderView::mousePressEvent(event);
}

void ListHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (logicalIndexAt(event->position().toPoint()) == m_tickColumn && m_tickColumn >= 0)
        Q_EMIT tickClicked();
    else
        QHeaderView::mouseReleaseEvent(event);
}

} // namespace clientele::widgets
