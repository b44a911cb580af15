// SPDX-License-Identifier: GPL-3.0-or-later
#include "housestyle.h"

#include "paint.h"
#include "widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleFactory>
#include <QtWidgets/QStyleOption>

namespace clientele::widgets {
namespace {

void drawRadio(QPainter *painter, const QStyleOption *option)
{
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    QRectF circle(0, 0, px(15), px(15));
    circle.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour(on ? Meaning::Accent : enabled ? Meaning::Edge : Meaning::Line),
                         1.4));
    painter->setBrush(colour(on ? Meaning::Accent : Meaning::Surface));
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(Meaning::OnAccent));
        painter->drawEllipse(circle.center(), px(3), px(3));
    }
    painter->restore();
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawTick(*painter, option->rect,
                 option->state & State_On         ? Qt::Checked
                 : option->state & State_NoChange ? Qt::PartiallyChecked
                                                  : Qt::Unchecked,
                 option->state & State_Enabled);
        return;
    case PE_IndicatorRadioButton: drawRadio(painter, option); return;
    case PE_FrameFocusRect:
        drawFocusRing(*painter, QRectF(option->rect), px(4));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return px(8);
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return px(16);
    case PM_ScrollBarExtent: return px(12);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonLayout)
        return QProxyStyle::styleHint(hint, option, widget, data);
    if (hint == SH_ItemView_ShowDecorationSelected)
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace clientele::widgets
