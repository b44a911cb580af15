// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

namespace clientele::app {

/// The options of the program without a command: --agency, --sample, --sample-size, and --picture
/// with --page, --theme and --about.
[[nodiscard]] CommandSpec windowSpec();

/// Opens the window and stays until it is closed; with --picture FILE shows a page, saves a picture
/// of it and ends. Returns the exit status.
[[nodiscard]] int runWindow(const Options &options, int &argc, char **argv);

} // namespace clientele::app
