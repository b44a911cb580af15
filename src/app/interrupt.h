// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

namespace clientele::app {

/// From now on Ctrl+C (SIGINT), SIGTERM and SIGHUP only ask to stop; a second one ends the program.
void askBeforeStopping();

/// Whether somebody asked. Any thread.
[[nodiscard]] bool isInterrupted() noexcept;

/// Cancelled when somebody asked.
[[nodiscard]] Status checkInterrupted();

} // namespace clientele::app
