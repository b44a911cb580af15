// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clientele::widgets {

/// Makes what screen readers see of scroll areas survive questions about parts that have gone: the
/// interface of Qt 6.4 takes the index of a child unchecked, and its scroll bars come and go, so a
/// reader that asks for the bar of a moment ago ends the program. Once an application; before
/// anybody listens. Thread: the GUI's.
void guardScrollAreas();

} // namespace clientele::widgets
