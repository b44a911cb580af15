// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowchecks.h"

#include "testsupport/widgettexts.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <set>

namespace clientele::testing {
namespace {

using testsupport::placeOf;

constexpr double kLeastContrast = 4.5;
constexpr int kMostStops = 300;
constexpr int kPartsOfADate = 3; ///< the tabulator goes through them first
constexpr int kLeastRing = 40; ///< pixels

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

QString describe(const QWidget &widget)
{
    return placeOf(widget) + QStringLiteral(" \"%1\"").arg(widget.accessibleName());
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

/// Where it is when nothing is scrolled.
QRect placeIn(const QWidget &widget, const QWidget &within)
{
    QPoint at;
    for (const QWidget *each = &widget; each != &within; each = each->parentWidget()) {
        const QWidget *viewport = each->parentWidget();
        const auto *area = qobject_cast<const QScrollArea *>(viewport->parentWidget());
        if (area == nullptr || area->widget() != each)
            at += each->pos();
    }
    return {at, widget.size()};
}

/// In a list that is scrolled to the side to be read.
bool canBeScrolledTo(QWidget &window, const QRectF &text)
{
    for (const auto *view : window.findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->horizontalScrollBar()->maximum() > 0
            && QRectF(view->mapTo(&window, QPoint()), view->size()).intersects(text))
            return true;
    }
    return false;
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

/// Whether the second is read after the first: below it, or behind it on the same line.
bool isReadAfter(const QRect &first, const QRect &second, bool leftToRight)
{
    const bool sameLine = first.top() <= second.bottom() && second.top() <= first.bottom();
    if (!sameLine)
        return first.top() < second.top();
    return leftToRight ? first.left() < second.left() : first.right() > second.right();
}

QStringList strayTabs(QWidget &within, const std::vector<QWidget *> &stops)
{
    const bool leftToRight = within.layoutDirection() == Qt::LeftToRight;
    QStringList steps;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        QWidget &one = *stops[i];
        QWidget &next = *stops[(i + 1) % stops.size()];
        const QRect from = placeIn(one, within);
        const QRect to = placeIn(next, within);
        const bool laterColumn = leftToRight ? to.left() >= from.right()
                                             : to.right() <= from.left();
        if (!one.isAncestorOf(&next) && !next.isAncestorOf(&one) && !laterColumn
            && !isReadAfter(from, to, leftToRight))
            steps.append(describe(next) + QStringLiteral(" after ") + describe(one));
    }
    if (steps.size() <= 1) // it closes the circle
        return {};
    return {QStringLiteral("order of the tabulator: ") + steps.join(QStringLiteral("; "))};
}

} // namespace

QStringList namelessControls(QWidget &top)
{
    QStringList found;
    collectNameless(QAccessible::queryAccessibleInterface(&top), found);
    found.removeDuplicates();
    return found;
}

QStringList paleTexts(const std::vector<PaintedText> &texts)
{
    QStringList found;
    for (const PaintedText &text : texts) {
        if (text.contrast < kLeastContrast) {
            found.append(QStringLiteral("contrast %1: \"%2\", %3 on %4")
                             .arg(text.contrast, 0, 'f', 2)
                             .arg(text.text.left(40), text.ink.name(), text.ground.name()));
        }
    }
    found.removeDuplicates();
    return found;
}

QStringList cutTexts(QWidget &window, const std::vector<PaintedText> &texts)
{
    QStringList found = testsupport::clippedTexts(window);
    for (const PaintedText &text : texts) {
        const QWidget *below = window.childAt(text.place.center().toPoint());
        if (text.cut && qobject_cast<const QLineEdit *>(below) == nullptr
            && !canBeScrolledTo(window, text.place))
            found.append(QStringLiteral("cut: \"%1\"%2").arg(
                text.text.left(60),
                below != nullptr ? QStringLiteral(" in ") + placeOf(*below) : QString()));
    }
    found.removeDuplicates();
    return found;
}

QStringList tabulatorFaults(QWidget &window, QWidget &within)
{
    QStringList found;
    std::vector<QWidget *> stops;
    QRect place;
    QImage with;
    for (int i = 0; i < kMostStops; ++i) {
        QWidget *from = QApplication::focusWidget();
        const int parts = qobject_cast<QDateTimeEdit *>(from) != nullptr ? kPartsOfADate : 1;
        for (int part = 0; part < parts && QApplication::focusWidget() == from; ++part)
            QTest::keyClick(from != nullptr ? from : &within, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!stops.empty() && now != stops.back()) { // how it looks without
            // more than a cursor: a ring or a bar along one side at least
            const QWidget &before = *stops.back();
            if (differentPixels(window.grab(place).toImage(), with)
                < std::min(before.width(), kLeastRing))
                found.append(QStringLiteral("focus not seen: ") + describe(before));
        }
        if (now == nullptr || std::find(stops.begin(), stops.end(), now) != stops.end())
            break;
        stops.push_back(now);
        if (auto *edit = qobject_cast<QLineEdit *>(now))
            edit->deselect(); // the marked text is not the focus
        place = QRect(now->mapTo(&window, QPoint()), now->size()).adjusted(-3, -3, 3, 3)
                & window.rect();
        with = window.grab(place).toImage();
    }
    for (const QWidget *widget : within.findChildren<QWidget *>()) {
        if (takesTab(*widget) && std::find(stops.begin(), stops.end(), widget) == stops.end())
            found.append(QStringLiteral("never reached: ") + describe(*widget));
    }
    return found + strayTabs(within, stops);
}

} // namespace clientele::testing
