// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowchecks.h"

#include "testsupport/widgettexts.h"
#include "textwatch.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>

#include <set>

namespace clientele::testing {
namespace {

using testsupport::placeOf;

constexpr double kLeastContrast = 4.5;

/// What a person acts on; the others only show something.
bool needsAName(QAccessible::Role role)
{
    static const std::set<QAccessible::Role> roles = {
        QAccessible::PushButton, QAccessible::CheckBox, QAccessible::RadioButton,
        QAccessible::ComboBox, QAccessible::EditableText, QAccessible::SpinBox,
        QAccessible::Table, QAccessible::List, QAccessible::Tree, QAccessible::PageTab,
        QAccessible::PageTabList, QAccessible::MenuItem, QAccessible::Slider, QAccessible::Button,
        QAccessible::ButtonMenu, QAccessible::ButtonDropDown, QAccessible::Dialog,
        QAccessible::ListItem, QAccessible::Graphic};
    return roles.count(role) > 0;
}

QString nameOf(const QAccessibleInterface &face)
{
    const QString name = face.text(QAccessible::Name);
    return name.isEmpty() ? face.text(QAccessible::Description) : name;
}

QString describe(const QAccessibleInterface &face)
{
    for (const QAccessibleInterface *at = &face; at != nullptr; at = at->parent()) {
        if (const auto *widget = qobject_cast<const QWidget *>(at->object()))
            return placeOf(*widget) + QStringLiteral(", role %1").arg(int(face.role()));
    }
    return QStringLiteral("role %1").arg(int(face.role()));
}

void collectNameless(QAccessibleInterface *face, QStringList &found)
{
    if (face == nullptr || !face->isValid() || face->state().invisible)
        return;
    const bool decoration = qobject_cast<QScrollBar *>(face->object()) != nullptr
                            || face->role() == QAccessible::Graphic;
    const QAccessibleTableInterface *table = face->tableInterface();
    if (!decoration && needsAName(face->role()) && nameOf(*face).isEmpty())
        found.append(QStringLiteral("no name: ") + describe(*face));
    if (table != nullptr) { // cells: those with a box, of the first rows
        for (int row = 0; row < std::min(table->rowCount(), 3); ++row) {
            for (int column = 0; column < table->columnCount(); ++column) {
                const QAccessibleInterface *cell = table->cellAt(row, column);
                if (cell != nullptr && cell->isValid() && cell->state().checkable
                    && nameOf(*cell).isEmpty())
                    found.append(QStringLiteral("no name: cell %1/%2 of %3")
                                     .arg(row).arg(column).arg(describe(*face)));
            }
        }
    }
    for (int i = 0; table == nullptr && i < face->childCount(); ++i)
        collectNameless(face->child(i), found);
}

bool takesTab(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0
           && widget.focusProxy() == nullptr;
}

/// In the order of the tabulator.
std::vector<QWidget *> tabStops(QWidget &within)
{
    std::vector<QWidget *> stops;
    QWidget *const first = &within;
    QWidget *at = first;
    do {
        if (takesTab(*at) && (at == first || within.isAncestorOf(at)))
            stops.push_back(at);
        at = at->nextInFocusChain();
    } while (at != first);
    return stops;
}

QRect placeIn(const QWidget &widget, QWidget &within)
{
    return {widget.mapTo(&within, QPoint(0, 0)), widget.size()};
}

int differentPixels(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
        for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
            const QColor a = one.pixelColor(x, y);
            const QColor b = other.pixelColor(x, y);
            const int most = std::max({std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                                       std::abs(a.blue() - b.blue())});
            count += most > 40 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

QStringList namelessControls(QWidget &top)
{
    QStringList found;
    collectNameless(QAccessible::queryAccessibleInterface(&top), found);
    found.removeDuplicates();
    return found;
}

QStringList paleTexts(QWidget &window)
{
    QStringList found;
    for (const PaintedText &text : paintedTexts(window)) {
        if (text.contrast < kLeastContrast) {
            found.append(QStringLiteral("contrast %1: \"%2\", %3 on %4")
                             .arg(text.contrast, 0, 'f', 2)
                             .arg(text.text.left(40), text.ink.name(), text.ground.name()));
        }
    }
    found.removeDuplicates();
    return found;
}

QStringList cutTexts(QWidget &window)
{
    QStringList found = testsupport::clippedTexts(window);
    for (const PaintedText &text : paintedTexts(window)) {
        const QWidget *below = window.childAt(text.place.center().toPoint());
        if (text.cut && qobject_cast<const QLineEdit *>(below) == nullptr)
            found.append(QStringLiteral("cut: \"%1\"%2").arg(
                text.text.left(60),
                below != nullptr ? QStringLiteral(" in ") + placeOf(*below) : QString()));
    }
    found.removeDuplicates();
    return found;
}

QStringList unseenFocus(QWidget &window, QWidget &within)
{
    QStringList found;
    QWidget *before = QApplication::focusWidget();
    for (QWidget *widget : tabStops(within)) {
        const QRect place = placeIn(*widget, window).adjusted(-3, -3, 3, 3) & window.rect();
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            edit->deselect();
        if (QApplication::focusWidget() != nullptr)
            QApplication::focusWidget()->clearFocus();
        const QImage without = window.grab(place).toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (!widget->hasFocus())
            continue;
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            edit->deselect(); // the marked text is not the focus
        const QImage with = window.grab(place).toImage();
        // more than a cursor: a ring or a bar along one side at least
        if (differentPixels(without, with) < std::min(widget->width(), 40))
            found.append(QStringLiteral("focus not seen: ") + placeOf(*widget)
                         + QLatin1Char(' ') + widget->accessibleName());
    }
    if (before != nullptr)
        before->setFocus();
    return found;
}

QStringList strayTabs(QWidget &within)
{
    QStringList found;
    const bool leftToRight = within.layoutDirection() == Qt::LeftToRight;
    const std::vector<QWidget *> stops = tabStops(within);
    if (stops.empty())
        return found;
    // where the circle begins: the stop that is read first
    const auto isBefore = [&](const QRect &a, const QRect &b) {
        const bool sameLine = a.top() <= b.bottom() && b.top() <= a.bottom();
        if (!sameLine)
            return a.top() < b.top();
        return leftToRight ? a.left() < b.left() : a.right() > b.right();
    };
    int backwards = 0;
    QStringList steps;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const std::size_t next = (i + 1) % stops.size();
        const QRect from = placeIn(*stops[i], within);
        const QRect to = placeIn(*stops[next], within);
        const bool inside = stops[i]->isAncestorOf(stops[next])
                            || stops[next]->isAncestorOf(stops[i]);
        const bool laterColumn = leftToRight ? to.left() >= from.right()
                                             : to.right() <= from.left();
        if (inside || isBefore(from, to) || laterColumn)
            continue;
        ++backwards;
        steps.append(QStringLiteral("%1 \"%2\" after %3 \"%4\"")
                         .arg(placeOf(*stops[next]), stops[next]->accessibleName(),
                              placeOf(*stops[i]), stops[i]->accessibleName()));
    }
    if (backwards > 1) // one of them closes the circle
        found.append(QStringLiteral("order of the tabulator: ") + steps.join(QStringLiteral("; ")));
    return found;
}

} // namespace clientele::testing
