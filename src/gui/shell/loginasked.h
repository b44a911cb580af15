// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

namespace clientele::gui {

/// Acts as the client from now on; when the person does so elsewhere, says where and offers to end
/// it there (decisions.md 3). Says in the message bar why it cannot be done. `guard`: the page.
void logInAsked(const PageTools &tools, QObject *guard, AccountId client, bool endOther = false);

} // namespace clientele::gui
