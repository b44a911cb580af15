// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "textwatch.h"

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
[[nodiscard]] QStringList paleTexts(const std::vector<PaintedText> &texts);
/// Texts that are cut at a side, or of a label or button that is smaller than its text needs.
[[nodiscard]] QStringList cutTexts(QWidget &window, const std::vector<PaintedText> &texts);
/// Goes round with the tabulator key: controls that it never comes to, controls that look the same
/// with the focus as without it, and steps back in the order of reading (up, or back on the same
/// line; a step up is right only to a column that is read later).
[[nodiscard]] QStringList tabulatorFaults(QWidget &window, QWidget &within);

/// Shows every page, every dialog that an action of it opens with each of its tabs, the palette and
/// the menu of the user, in the agency and in a client account; then the pages in front of an
/// agency. `visit` gets a name for messages, and what is in front: the window, a dialog or a menu.
/// False: one of them could not be shown; `failed` says which.
using Visit = std::function<void(const QString &where, QWidget &front)>;
[[nodiscard]] bool walkEverything(GuiHarness &gui, const Visit &visit, QString &failed);

} // namespace clientele::testing
