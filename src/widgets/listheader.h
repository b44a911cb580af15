// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QHeaderView>

namespace clientele::widgets {

/// The header of the look: muted words, an arrow at the sorted column, a box over the ticks.
class ListHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit ListHeader(QWidget *parent);
    void setTickColumn(int column);
    void setTickState(Qt::CheckState state);
    void setShortText(int column, const QString &text);
    /// A column whose header stays empty (buttons).
    void setSilentColumn(int column);
    /// Where the text of a section is, and of the cells below: the first and the last one keep to
    /// the margin of the page, unless they hold boxes or buttons.
    [[nodiscard]] QRect roomIn(const QRect &rect, int section) const;

Q_SIGNALS:
    void tickClicked();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QHash<int, QString> m_shortTexts;
    int m_tickColumn = -1;
    int m_silentColumn = -1;
    Qt::CheckState m_tickState = Qt::Unchecked;
};

} // namespace clientele::widgets
