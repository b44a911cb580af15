// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <functional>

namespace clientele::gui {

/// Acts as the client from now on; when the person does so elsewhere, says where and offers to end
/// it there (decisions.md 3). Says in the message bar why it cannot be done. `guard`: the page.
/// `waits` hears true before each attempt and false when it was refused.
void logInAsked(const PageTools &tools, QObject *guard, AccountId client,
                const std::function<void(bool)> &waits = {}, bool endOther = false);

} // namespace clientele::gui
