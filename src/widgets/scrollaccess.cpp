// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrollaccess.h"

#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAccessibleWidget>

namespace clientele::widgets {
namespace {

/// Viewport and scroll bars are child widgets like any other, whether they are in view or not;
/// QAccessibleWidget looks at the index before it takes one.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("QScrollArea")
        && className != QLatin1String("QAbstractScrollArea"))
        return nullptr;
    auto *area = qobject_cast<QAbstractScrollArea *>(object);
    return area == nullptr ? nullptr : new QAccessibleWidget(area, QAccessible::Client);
}

} // namespace

void guardScrollAreas()
{
    QAccessible::installFactory(makeInterface); // a second time changes nothing
}

} // namespace clientele::widgets
