// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>
#include <QtGui/QAction>
#include <QtGui/QTextDocumentFragment>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace clientele::testsupport {

/// (where, text) of all that a widget and those inside it show or tell a screen reader: titles,
/// labels, buttons, actions, tabs, headers of lists, placeholders, tooltips, accessible names.
/// Not what people typed, and not the cells of lists, which are data.
using ShownTexts = std::vector<std::pair<QString, QString>>;

inline QString placeOf(const QWidget &widget)
{
    const QString kind = QString::fromLatin1(widget.metaObject()->className());
    return widget.objectName().isEmpty() ? kind
                                         : kind + QLatin1Char(' ') + widget.objectName();
}

inline void appendTextsOf(const QWidget &widget, ShownTexts &texts)
{
    const QString place = placeOf(widget);
    const auto add = [&](const QString &text) {
        if (!text.trimmed().isEmpty())
            texts.emplace_back(place, text);
    };
    if (widget.isWindow())
        add(widget.windowTitle());
    add(widget.toolTip());
    add(widget.accessibleName());
    add(widget.accessibleDescription());
    for (const QAction *action : widget.actions())
        add(action->text());
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        add(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        add(button->text());
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        add(group->title());
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        add(edit->placeholderText());
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            add(tabs->tabText(i));
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view != nullptr && view->model() != nullptr && view->model()->columnCount() > 1) {
        for (int i = 0; i < view->model()->columnCount(); ++i)
            add(view->model()->headerData(i, Qt::Horizontal).toString());
    }
}

inline ShownTexts shownTexts(const QWidget &root)
{
    ShownTexts texts;
    appendTextsOf(root, texts);
    for (const QWidget *widget : root.findChildren<QWidget *>())
        appendTextsOf(*widget, texts);
    return texts;
}

/// Texts without the brackets of a pseudo language, as "place: text". `data` are pieces of text
/// that are not the program's: names of clients, months. A text of which one letter or none
/// remains without them ("×", initials, figures) needs no translation.
inline QStringList untranslatedTexts(const QWidget &root, const QStringList &data = {})
{
    QStringList found;
    for (const auto &[place, text] : shownTexts(root)) {
        const QString plain = text.startsWith(QLatin1String("<qt>"))
                                  ? QTextDocumentFragment::fromHtml(text).toPlainText()
                                  : text;
        QString rest = plain; // without what stands between the outer brackets
        const qsizetype open = rest.indexOf(QLatin1Char('['));
        const qsizetype close = rest.lastIndexOf(QLatin1Char(']'));
        if (open >= 0 && close > open)
            rest.remove(open, close - open + 1);
        for (const QString &piece : data)
            rest.remove(piece);
        const auto letters = std::count_if(rest.begin(), rest.end(),
                                           [](QChar c) { return c.isLetter(); });
        if (letters > 1)
            found.append(place + QStringLiteral(": ") + plain);
    }
    found.removeDuplicates();
    return found;
}

/// Visible labels, buttons, check boxes, group boxes and tabs that are narrower or lower than their
/// text needs, as "place: text (has 80 of 96)". A label that wraps needs its height for its width;
/// one that elides on purpose says so by a tooltip with the whole text. Show the window first.
inline QStringList clippedTexts(const QWidget &root)
{
    QStringList found;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool shows = (label != nullptr && !label->text().isEmpty())
                           || (button != nullptr && !button->text().isEmpty());
        if (!shows || !widget->isVisible() || !widget->toolTip().isEmpty())
            continue;
        const bool wraps = label != nullptr && label->wordWrap();
        const int needs = wraps ? label->heightForWidth(label->width())
                                : widget->minimumSizeHint().width();
        const int has = wraps ? label->height() : widget->width();
        if (has < needs) {
            found.append(QStringLiteral("%1: %2 (has %3 of %4)")
                             .arg(placeOf(*widget), label != nullptr ? label->text()
                                                                     : button->text(),
                                  QString::number(has), QString::number(needs)));
        }
    }
    return found;
}

} // namespace clientele::testsupport
