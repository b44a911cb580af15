// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/focusorder.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLayout>
#include <QtWidgets/QSplitter>

#include <algorithm>

namespace clientele::widgets {
namespace {

void addLaidOut(const QLayout &layout, std::vector<QWidget *> &widgets)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            widgets.push_back(widget);
        else if (const QLayout *inner = item->layout())
            addLaidOut(*inner, widgets);
    }
}

std::vector<QWidget *> childrenAsRead(const QWidget &parent)
{
    std::vector<QWidget *> widgets;
    if (const auto *splitter = qobject_cast<const QSplitter *>(&parent)) {
        for (int i = 0; i < splitter->count(); ++i)
            widgets.push_back(splitter->widget(i));
    } else if (parent.layout() != nullptr) {
        addLaidOut(*parent.layout(), widgets);
    }
    std::vector<QWidget *> others;
    for (QObject *object : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(object);
        if (widget != nullptr && !widget->isWindow()
            && std::find(widgets.begin(), widgets.end(), widget) == widgets.end())
            others.push_back(widget);
    }
    const bool leftToRight = parent.layoutDirection() == Qt::LeftToRight;
    std::stable_sort(others.begin(), others.end(), [&](const QWidget *a, const QWidget *b) {
        if (a->y() != b->y())
            return a->y() < b->y();
        return leftToRight ? a->x() < b->x() : a->x() > b->x();
    });
    widgets.insert(widgets.end(), others.begin(), others.end());
    return widgets;
}

void collect(const QWidget &parent, std::vector<QWidget *> &stops)
{
    for (QWidget *widget : childrenAsRead(parent)) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesTab && widget->focusProxy() == nullptr)
            stops.push_back(widget);
        collect(*widget, stops);
    }
}

} // namespace

std::vector<QWidget *> tabStops(const QWidget &root)
{
    std::vector<QWidget *> stops;
    collect(root, stops);
    return stops;
}

bool goToTabStop(const QWidget &root, bool next)
{
    const std::vector<QWidget *> stops = tabStops(root);
    if (stops.empty())
        return false;
    QWidget *now = QApplication::focusWidget();
    // somewhere inside of a stop, such as the editor of a cell
    auto at = stops.end();
    for (; now != nullptr && at == stops.end(); now = now->parentWidget())
        at = std::find(stops.begin(), stops.end(), now);
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    std::ptrdiff_t index = next ? 0 : count - 1;
    if (at != stops.end())
        index = (at - stops.begin() + (next ? 1 : count - 1)) % count;
    stops[static_cast<std::size_t>(index)]->setFocus(next ? Qt::TabFocusReason
                                                          : Qt::BacktabFocusReason);
    return true;
}

} // namespace clientele::widgets
