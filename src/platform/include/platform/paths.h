// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"

#include <QtCore/QString>

namespace clientele {

// Where the program keeps its files, by the XDG base directory specification. The environment is
// read at each call; a variable that is empty or not absolute counts as absent, as the
// specification asks. No function makes a folder but ensureFolder(). Any thread.

/// $XDG_DATA_HOME/clientele, else ~/.local/share/clientele: agencies and their backups.
[[nodiscard]] QString dataFolder();

/// $XDG_STATE_HOME/clientele, else ~/.local/state/clientele: the log.
[[nodiscard]] QString stateFolder();

/// $XDG_CONFIG_HOME/clientele, else ~/.config/clientele: settings of the window.
[[nodiscard]] QString configFolder();

/// The agency that is used when none is named: agency.clientele in dataFolder().
[[nodiscard]] QString defaultAgencyFile();

/// Makes the folder and those above it, readable by its owner only (mode 0700) where it is new.
/// Fails with Io or ReadOnly; parameters: the folder.
[[nodiscard]] Status ensureFolder(const QString &folder);

} // namespace clientele
