// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace clientele::widgets {

/// What inside `root` the tabulator stops at now, in the order of reading: as layouts have it, and
/// by place where there is none. Qt's own order is that in which the widgets were made, and pages
/// make some of them anew all the time.
[[nodiscard]] std::vector<QWidget *> tabStops(const QWidget &root);

/// Goes to the stop before or behind the one that has the focus, round at the ends. False: there is
/// no stop.
bool goToTabStop(const QWidget &root, bool next);

} // namespace clientele::widgets
