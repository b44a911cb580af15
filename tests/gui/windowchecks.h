// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <functional>

class QWidget;

namespace clientele::testing {

class GuiHarness;

// What must hold of everything that is on screen (architecture.md 5.7, desktop.md 3.4). Each check
// gives one line for each fault.

/// Controls, views and cells with a check box that a screen reader has no words for.
[[nodiscard]] QStringList namelessControls(QWidget &top);
/// Texts with a contrast below 4.5:1 as they are painted.
[[nodiscard]] QStringList paleTexts(QWidget &window);
/// Texts that are cut at a side, or of a label or button that is smaller than its text needs.
[[nodiscard]] QStringList cutTexts(QWidget &window);
/// Controls that look the same with the focus as without it.
[[nodiscard]] QStringList unseenFocus(QWidget &window, QWidget &within);
/// Steps of the tabulator that go back in the order of reading: up, or back on the same line.
/// A step up is right only to a column that is read later.
[[nodiscard]] QStringList strayTabs(QWidget &within);

/// Shows every page, every dialog that an action of it opens with each of its tabs, the palette and
/// the menu of the user, in the agency and in a client account; then the pages in front of an
/// agency. `visit` gets a name for messages, and what is in front: the window, a dialog or a menu.
/// False: one of them could not be shown; `failed` says which.
using Visit = std::function<void(const QString &where, QWidget &front)>;
[[nodiscard]] bool walkEverything(GuiHarness &gui, const Visit &visit, QString &failed);

} // namespace clientele::testing
