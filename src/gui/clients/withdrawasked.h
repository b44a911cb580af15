// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/accountreading.h"
#include "shell/page.h"

namespace clientele::gui {

/// Shows what the next invoice becomes without the scheduled change, asks, and withdraws it.
void withdrawAsked(const PageTools &tools, QObject *guard,
                   const application::ScheduledChange &change);

} // namespace clientele::gui
