// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailpanel.h"

#include "widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace clientele::gui {

using widgets::px;

DetailPanel::DetailPanel(const PageTools &tools, const QString &objectName, int leastUnits,
                         QWidget *parent)
    : QScrollArea(parent), m_tools(tools), m_leastUnits(leastUnits)
{
    setObjectName(objectName);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("look", QStringLiteral("panel")); // its frame is there for the focus
    setMinimumWidth(px(leastUnits));
    auto *body = new QWidget;
    body->setAttribute(Qt::WA_StyledBackground);
    body->setProperty("look", QStringLiteral("window"));
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(px(16), px(18), px(16), px(18));
    m_column->setSpacing(px(14));
    setWidget(body);
    body->installEventFilter(this);
    body->hide();
}

bool DetailPanel::eventFilter(QObject *object, QEvent *event)
{
    constexpr int kMostUnits = 400; // a name may be as long as it likes
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        setMinimumWidth(std::clamp(widget()->minimumSizeHint().width(), px(m_leastUnits),
                                   px(kMostUnits)));
    return QScrollArea::eventFilter(object, event);
}

void DetailPanel::showBody(bool shown)
{
    widget()->setVisible(shown);
}

} // namespace clientele::gui
