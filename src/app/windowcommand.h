// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

namespace clientele::app {

/// Whether that is a link to a place in an agency: clientele://client/10-0044.
[[nodiscard]] bool isLink(const QString &text);

/// The options of the program without a command: --agency, --sample, --sample-size, --open LINK,
/// and --picture with --page, --theme and --login.
[[nodiscard]] CommandSpec windowSpec();

/// Opens the window and stays until it is closed; where a window of this person has the agency,
/// asks that one to come to the front and ends. With --picture FILE shows a page, saves a picture
/// of it and ends. Returns the exit status.
[[nodiscard]] int runWindow(const Options &options, int &argc, char **argv);

} // namespace clientele::app
